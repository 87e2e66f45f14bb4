"""An article as it is told: its parts, and what was lifted out of its lines and why."""

import pytest

from briefing.read.assembly.finish import finish_article, is_notice, kind_of
from briefing.records import ArticleKind
from tests.read.assembly.test_assemble import laid_out

P, Q = "大桥今晨封闭，市民绕行环城路。", "工期三个月，公交改道两条线路。"
FILED = "海州社海州3月4日电（记者林晚舟）"
STORY = "海州新桥今天上午通车，全长五百米，双向四车道。"


def told(*rows: str) -> list[str]:
    """A page's first article, part by part, then the claims on what stands in none of them."""
    source, layout = laid_out(*rows)
    article, claims = finish_article(source, layout.drafts[0])
    dateline = article.dateline.text if article.dateline else ""
    parts = {
        "title": article.headline,
        "deck": article.deck,
        "by": article.byline,
        "filed": dateline,
        "page": article.page,
    }
    spans = ["".join(source[a:b] for a, b in each.spans) for each in article.paragraphs]
    assert "".join(source[a:b] for a, b in article.headline_spans).strip() or not article.headline
    return [
        article.kind + ("" if article.complete else ", breaks off"),
        *(f"{name}: {words}" for name, words in parts.items() if words),
        *(
            each.text + (f" <{each.dateline}>" if each.dateline else "")
            for each in article.paragraphs
        ),
        *(f"({each})" for each in article.repairs),
        *(f"{reason}: {source[start:end]}" for start, end, reason in claims),
        *(
            f"printed: {each}"
            for each, now in zip(spans, article.paragraphs, strict=True)
            if each != now.text
        ),
    ]


ARTICLES = {
    ("headline 大桥封闭", f"body {P}"): [
        "brief",
        "title: 大桥封闭",
        "大桥今晨封闭，市民绕行环城路。",
        "headline: 大桥封闭",
    ],
    (
        "page 第2版",
        "kicker 民生",
        "headline 大桥封闭",
        "deck ——工期三月",
        "byline □林晚舟",
        f"body {P}",
        "sub-head 怎么绕",
        f"body {Q}",
    ): [
        "story",
        "title: 大桥封闭",
        "deck: 工期三月",
        "by: 林晚舟",
        "page: 第2版",
        "大桥今晨封闭，市民绕行环城路。",
        "工期三个月，公交改道两条线路。",
        "kicker: 民生",
        "headline: 大桥封闭",
        "deck: ——工期三月",
        "byline: □林晚舟",
        "sub-head: 怎么绕",
    ],
    ("headline ## ●大桥封闭", f"body {P}"): [
        "brief",
        "title: 大桥封闭",
        "大桥今晨封闭，市民绕行环城路。",
        "headline: ## ●大桥封闭",
    ],
    ("headline ●", f"body {P}"): [
        "brief",
        "title: ●",
        "大桥今晨封闭，市民绕行环城路。",
        "headline: ●",
    ],
    ("headline 【大桥封闭】", f"body {P}"): [
        "brief",
        "title: 大桥封闭",
        "大桥今晨封闭，市民绕行环城路。",
        "headline: 【大桥封闭】",
    ],
    ("headline 海州大桥　　今晨封闭", f"body {P}"): [
        "brief",
        "title: 海州大桥 今晨封闭",
        "大桥今晨封闭，市民绕行环城路。",
        "headline: 海州大桥\u3000\u3000今晨封闭",
    ],
    ("headline 海州大桥今天　　今晨封闭", "deck 工期", f"body {P}"): [
        "brief",
        "title: 海州大桥今天 今晨封闭",
        "deck: 工期",
        "大桥今晨封闭，市民绕行环城路。",
        "headline: 海州大桥今天\u3000\u3000今晨封闭",
        "deck: 工期",
    ],
    # Datelines and names.
    ("headline 大桥封闭", f"body {FILED}{P}"): [
        "story",
        "title: 大桥封闭",
        "filed: 海州社海州3月4日电（记者林晚舟）",
        "海州社海州3月4日电（记者林晚舟）大桥今晨封闭，市民绕行环城路。",
        "headline: 大桥封闭",
    ],
    ("headline 大桥封闭", f"body {P}", f"body {FILED}{Q}"): [
        "brief",
        "title: 大桥封闭",
        "大桥今晨封闭，市民绕行环城路。",
        (
            "海州社海州3月4日电（记者林晚舟）工期三个月，公交改道两条线路。 "
            "<海州社海州3月4日电（记者林晚舟）>"
        ),
        "headline: 大桥封闭",
    ],
    ("headline 大桥封闭", f"body {P}（海州社海州3月4日电）"): [
        "brief",
        "title: 大桥封闭",
        "filed: （海州社海州3月4日电）",
        "大桥今晨封闭，市民绕行环城路。",
        "headline: 大桥封闭",
        "dateline: （海州社海州3月4日电）",
    ],
    ("headline 大桥封闭", f"body {P}（林晚舟）"): [
        "story",
        "title: 大桥封闭",
        "by: 林晚舟",
        "大桥今晨封闭，市民绕行环城路。",
        "headline: 大桥封闭",
        "byline: （林晚舟）",
    ],
    ("headline 大桥封闭", "byline 何清", f"body {P}（林晚舟）"): [
        "story",
        "title: 大桥封闭",
        "by: 何清",
        "大桥今晨封闭，市民绕行环城路。",
        "headline: 大桥封闭",
        "byline: 何清",
        "byline: （林晚舟）",
    ],
    ("headline 大桥封闭", f"body {P}", "body （林晚舟）"): [
        "story",
        "title: 大桥封闭",
        "by: 林晚舟",
        "大桥今晨封闭，市民绕行环城路。",
        "headline: 大桥封闭",
        "byline: （林晚舟）",
    ],
    # Briefs, side boxes, advertisements.
    (f"brief ●【大桥封闭】{P}",): [
        "brief",
        "title: 大桥封闭",
        "大桥今晨封闭，市民绕行环城路。",
        "mark: ●",
        "headline: 【大桥封闭】",
    ],
    (f"brief {P}",): ["brief", "大桥今晨封闭，市民绕行环城路。"],
    ("headline 大桥封闭", f"body 新闻背景：{P}"): [
        "brief",
        "title: 大桥封闭",
        "大桥今晨封闭，市民绕行环城路。",
        "headline: 大桥封闭",
        "sub-head: 新闻背景：",
    ],
    ("headline 大桥封闭", f"body {P}", "body 相关链接"): [
        "brief",
        "title: 大桥封闭",
        "大桥今晨封闭，市民绕行环城路。",
        "headline: 大桥封闭",
        "sub-head: 相关链接",
    ],
    ("ad 门面出租", "ad+ 面议，电话0571（林晚舟）"): [
        "ad",
        "title: 门面出租",
        "面议，电话0571（林晚舟）",
        "headline: 门面出租",
    ],
    ("ad 停水公告", "ad+ 北街停水"): [
        "notice",
        "title: 停水公告",
        "北街停水",
        "headline: 停水公告",
    ],
    # What breaks off, and what was mended.
    ("headline 大桥封闭", f"body {P}市民说"): [
        "brief, breaks off",
        "title: 大桥封闭",
        "大桥今晨封闭，市民绕行环城路。",
        "(unfinished sentence set apart)",
        "headline: 大桥封闭",
        "unfinished sentence: 市民说",
    ],
    ("headline 大桥封闭", "body 市民说，大桥今天"): [
        "brief, breaks off",
        "title: 大桥封闭",
        "(unfinished sentence set apart)",
        "headline: 大桥封闭",
        "unfinished sentence: 市民说，大桥今天",
    ],
    ("headline 大桥封闭", "body 大桥２８日, ", "body+ 封闭。"): [
        "brief",
        "title: 大桥封闭",
        "大桥28日，封闭。",
        "(unwrapped)",
        "headline: 大桥封闭",
        "printed: 大桥２８日,封闭。",
    ],
    ("headline 大桥封闭", "body **大桥**今天[封闭](a)。（完）"): [
        "brief",
        "title: 大桥封闭",
        "大桥今天封闭。",
        "headline: 大桥封闭",
        "mark-up: **",
        "mark-up: **",
        "mark-up: [",
        "mark-up: ](a)",
        "end mark: （完）",
    ],
}


@pytest.mark.parametrize("page", ARTICLES)
def test_an_article_has_its_parts(page: tuple[str, ...]) -> None:
    assert told(*page) == ARTICLES[page]


@pytest.mark.parametrize(
    ("headline", "body", "service", "signed", "kind"),
    [
        ("新桥通车", "桥" * 120, False, False, "brief"),
        ("新桥通车", "桥" * 121, False, False, "story"),
        ("新桥通车", "桥" * 120 + "abc，。123", False, False, "brief"),
        ("新桥通车", "桥", False, True, "story"),
        ("门面出租", "一间。", True, False, "ad"),
        ("门面出租", "一间。", True, True, "ad"),
        ("停水公告", "北街停水。", True, False, "notice"),
        ("", "尊敬的编辑同志：北街停水。", True, False, "notice"),
        ("", "北街停水。编辑同志：好。", True, False, "ad"),
        ("", "北街停水，特此公告。", True, False, "notice"),
    ],
)
def test_news_is_a_story_or_a_brief_and_the_rest_a_notice_or_an_advertisement(
    headline: str, body: str, service: bool, signed: bool, kind: ArticleKind
) -> None:
    assert kind_of(headline, body, service=service, signed=signed) == kind


def test_a_notice_is_known_by_its_headline_or_its_opening() -> None:
    assert is_notice("停水公告", "") is True
    assert is_notice("门面出租", STORY) is False
