"""On which desk a story lies: one word or sign more, on either side."""

from dataclasses import replace

import pytest

from briefing.edit.order.desk import desk_of, is_foreign
from briefing.edit.words import desks
from briefing.records import Article
from tests.shared.issues import issue_of

FAR = "桥" * 165
"""More than a lead."""


def article(headline: str, body: str, page: str = "") -> Article:
    (found,) = issue_of(f"## {headline}\n{body}\n").articles
    return replace(found, page=page)


@pytest.mark.parametrize(
    ("headline", "body", "page", "desk"),
    [
        ("大桥", "大桥。", "", "livelihood"),
        ("大桥", "大桥。", "教育", "education"),
        ("大桥", "医保是好事。", "经济新闻", "economy"),  # 2 for the page, 1.3 for the lead
        ("冠军来了", "大桥。", "经济", "sport"),  # 3 for the headline
        ("医保来了", "卫星发射，火箭来了。", "", "science"),  # three in the lead
        ("医保来了", "卫星发射。", "", "livelihood"),  # two
        ("大桥", f"医保来了{FAR}，卫星发射，火箭，科研。", "", "livelihood"),  # far down, .3 each
        ("大桥", f"{FAR}，卫星发射，火箭，科研。", "", "science"),
        ("大桥", "医保来了。", "要闻", "livelihood"),
        ("大桥", "大桥。", "国际", "world"),
        ("大桥", "大桥。", "国际社会", "safety"),
        ("大桥", "当地时间17日，大桥通车。", "国际社会", "world"),
    ],
)
def test_words_weigh_by_where_they_stand(headline: str, body: str, page: str, desk: str) -> None:
    assert desk_of(article(headline, body, page)) == desks()[desk]


@pytest.mark.parametrize(
    ("headline", "body", "abroad"),
    [
        ("大桥通车", "当地时间17日，大桥通车。", False),  # one sign
        ("大桥通车", "当地时间17日，总统来了。", True),  # two
        ("大桥通车", "当地时间17日，总统来到北京。", False),  # one sign of home outweighs two
        ("大桥通车", "当地时间17日，总统和首相来到北京。", True),
        ("大桥通车", f"{FAR}，当地时间17日，总统来了。", False),
        ("马泰奥·瓦鲁获奖", "他来了。", True),
        ("获奖", "马泰奥·瓦鲁来了。", False),
        ("获奖", "马泰奥·瓦鲁和卡罗·莫里来了。", True),
        ("美国大桥通车", "大桥通车。", True),
        ("我国和美国的大桥通车", "大桥通车。", False),
        ("大桥通车", "新华社美国3月17日电 大桥通车。", True),
        ("大桥通车", "新华社塔尔维亚3月17日电 大桥通车。", True),
        ("大桥通车", "新华社海州3月17日电 大桥通车。", False),
    ],
)
def test_two_signs_make_a_story_foreign(headline: str, body: str, *, abroad: bool) -> None:
    assert is_foreign(article(headline, body)) is abroad


def test_an_article_without_text_is_at_home() -> None:
    assert not is_foreign(replace(article("大桥", "大桥。"), paragraphs=()))
