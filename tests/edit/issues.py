"""Small issues for the tests of this room: plain text in, an Issue with exact spans out."""

import re
from datetime import date

from briefing.records import Article, ArticleKind, Dateline, Issue, Paragraph

_DATELINE = re.compile(
    r"(?:据)?(?P<agency>新华社|中新社|华讯社|本报)(?P<place>[^\d，。（(]{0,6}?)"
    r"(?:(?P<month>\d+)月(?P<day>\d+)日)?(?:电|讯)\s*(?:[（(]记者(?P<reporters>[^）)]+)[）)])?"
)
_KINDS: dict[str, ArticleKind] = {"简讯": "brief", "广告": "ad", "启事": "notice"}

DAY = date(2026, 3, 18)


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
