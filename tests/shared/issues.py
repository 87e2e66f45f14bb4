"""Small issues: plain text in, an Issue with exact spans out."""

import re
from datetime import date
from pathlib import Path

from briefing.records import Article, ArticleKind, Dateline, Issue, Paragraph

_DATELINE = re.compile(
    r"(?:据)?(?P<agency>新华社|中新社|华讯社|本报)(?P<place>[^\d，。（(]{0,6}?)"
    r"(?:(?P<month>\d+)月(?P<day>\d+)日)?(?:电|讯)\s*(?:[（(]记者(?P<reporters>[^）)]+)[）)])?"
)
_KINDS: dict[str, ArticleKind] = {"简讯": "brief", "广告": "ad", "启事": "notice"}

DAY = date(2026, 3, 18)
MORNING = Path(__file__).with_name("morning.txt").read_text(encoding="utf-8")
_TOPICS = (
    "大桥合龙", "水库加固", "菜价回落", "医院扩建", "春茶开采", "公交改线", "书市开幕", "渔港清淤",
    "校舍翻新", "电梯加装", "湿地补水", "夜市搬迁", "票价下调", "苗圃招工", "堤防达标", "药店设点",
    "球场开放", "粮仓验收", "车位共享", "古井修复", "河道禁钓", "供暖延长", "社保并网", "旧楼拆除",
)  # fmt: skip
PAPER = "".join(
    f"## 江湾{topic}\n"
    f"江湾市{topic[::-1]}部门18日公布，{topic}第{at}期工程已完工，惠及居民{at}万人。\n"
    f"负责人何清说，{topic}今年投入{at}.5亿元，比去年多{at}成，{topic[2:]}点增到{at}0处。\n"
    f"市民可以从{at % 9 + 19}日起到{topic[:2]}窗口登记，办理时间比以前缩短{at}天。\n"
    f"下一步，{topic}将向{topic[2:]}较多的{at}个乡镇延伸，计划明年6月完成。\n"
    for at, topic in enumerate(_TOPICS, 21)
)
"""Stories of four sentences, as many as fill half an hour."""


def issue_of(text: str, paper: str = "海州晚报", day: date = DAY) -> Issue:
    """Return the issue in a text: `## headline`, `## 简讯：headline`, one paragraph a line."""
    articles: list[Article] = []
    for block in re.finditer(r"^## (?P<headline>.*)\n(?P<body>(?:(?!## ).*\n?)*)", text, re.M):
        headline, at = block["headline"], block.start("headline")
        kind: ArticleKind = "story"
        label, _, rest = headline.partition("：")
        if label in _KINDS:
            kind, headline, at = _KINDS[label], rest, at + len(label) + 1
        paragraphs = tuple(
            Paragraph(
                line.group(),
                ((line.start() + block.start("body"), line.end() + block.start("body")),),
            )
            for line in re.finditer(r"[^\n]+", block["body"])
        )
        articles.append(
            Article(
                headline=headline,
                headline_spans=((at, at + len(headline)),),
                deck="",
                kind=kind,
                byline="",
                dateline=_dateline(paragraphs),
                paragraphs=paragraphs,
                complete=True,
                page="",
                repairs=(),
            )
        )
    return Issue(paper, day, tuple(articles), (), ("the issue's own note",))


def _dateline(paragraphs: tuple[Paragraph, ...]) -> Dateline | None:
    found = _DATELINE.match(paragraphs[0].text) if paragraphs else None
    if found is None:
        return None
    return Dateline(
        agency=found["agency"],
        place=found["place"] or None,
        month=int(found["month"]) if found["month"] else None,
        day=int(found["day"]) if found["day"] else None,
        reporters=tuple(re.split("[、 ]", found["reporters"] or "")) if found["reporters"] else (),
        text=found.group(),
    )
