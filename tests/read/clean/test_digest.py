"""Lists of short items become briefs, a paragraph and a sentence each."""

import pytest

from briefing.read.clean.digest import open_digest
from briefing.read.clean.steps import clean_text
from tests.read.clean.told import told as told_of

ITEMS = (
    "江州市城东大桥3日清晨正式开通，首日共有4.6万辆车驶过",
    "江州市博物馆4日起延长开放到晚上九点，讲解增加到六场",
    "江州市西门菜场昨天完成改造，摊位比原来多了三十二个",
)


def told(text: str) -> str:
    return clean_text(text).text


def briefs(items: tuple[str, ...] = ITEMS) -> str:
    return "## 简讯\n\n" + "\n\n".join(f"● {item}。" for item in items)


def rows(*marks: str, end: str = "") -> str:
    return "\n".join(f"{mark}{item}{end}" for mark, item in zip(marks, ITEMS, strict=True))


def test_items_behind_one_mark_or_a_picture_each_are_briefs_under_one_heading() -> None:
    for marks in (("• ",) * 3, ("1、", "2、", "3、"), ("🔸",) * 3, ("🚌", "🏛", "🥬")):
        found = told(rows(*marks))
        assert found.count("## 简讯") == 1, marks
        assert "".join(found.split()) == "".join(briefs().split()), marks


def test_items_that_end_a_sentence_keep_their_end() -> None:
    found = told(rows("• ", "• ", "• ", end="！"))
    assert "！。" not in found
    assert found.count("！") == 3


def test_items_behind_marks_that_differ_are_no_list() -> None:
    assert "简讯" not in told(rows("• ", "🔸", "• "))


NEWS = "海州新桥今天上午通车，市民步行过江，公交线路调整。"
LONG = "ττ"
PAGES = {
    # Items: three or more in a row, of eight Han characters or more, most of the text.
    "1、海州新桥通车了吗\n2、江湾公园开放了吗\n3、今年菜价回落了吗": [
        "## 简讯\n\n● 海州新桥通车了吗。\n\n● 江湾公园开放了吗。\n\n● 今年菜价回落了吗。",
        "note: 3 items of a list are read as briefs, one a sentence.",
    ],
    "1、海州新桥通车了吗\n2、江湾公园开放了吗": ["="],
    "1、海州新桥通车了吗\n2、江湾公园开放了\n3、今年菜价回落了吗": ["="],
    "- 海州新桥通车了吗；\n- 江湾公园开放了吗，\n- 今年菜价回落了吗！\n【微语】好": [
        "## 简讯\n\n● 海州新桥通车了吗。\n\n● 江湾公园开放了吗。\n\n● 今年菜价回落了吗！\n",
        "motto: 【微语】好",
        "note: 3 items of a list are read as briefs, one a sentence.",
    ],
    "- 海州新桥通车了吗？\n- “江湾公园开放了吗”\n- 今年菜价回落了（图）\n寄语：好": [
        "## 简讯\n\n● 海州新桥通车了吗？\n\n● “江湾公园开放了吗”\n\n● 今年菜价回落了（图）\n",
        "motto: 寄语：好",
        "note: 3 items of a list are read as briefs, one a sentence.",
    ],
    "1、海州新桥通车了吗\n江\n2、江湾公园开放了吗\n3、今年菜价回落了吗": ["="],
    f"1、海州新桥通车了吗\n2、江湾公园开放了吗\n3、今年菜价回落了吗\n{'桥' * 16}": [
        "## 简讯\n\n● 海州新桥通车了吗。\n\n● 江湾公园开放了吗。\n\n● 今年菜价回落了吗。\n桥×16",
        "note: 3 items of a list are read as briefs, one a sentence.",
    ],
    f"1、海州新桥通车了吗\n2、江湾公园开放了吗\n3、今年菜价回落了吗\n{'桥' * 17}": ["="],
    f"1、{'桥' * 398}\n2、江湾公园开放了吗\n3、今年菜价回落了吗": [
        "## 简讯\n\n● 桥×398。\n\n● 江湾公园开放了吗。\n\n● 今年菜价回落了吗。",
        "note: 3 items of a list are read as briefs, one a sentence.",
    ],
    f"1、{'桥' * 399}\n2、江湾公园开放了吗\n3、今年菜价回落了吗": ["="],
    f"1、{'桥' * 259}\n2、{'园' * 259}\n3、今年菜价回落了吗": ["="],
    f"1、{'桥' * 258}\n2、{'园' * 258}\n3、今年菜价回落了吗": [
        "## 简讯\n\n● 桥×258。\n\n● 园×258。\n\n● 今年菜价回落了吗。",
        "note: 3 items of a list are read as briefs, one a sentence.",
    ],
    # In one line.
    "1、海州新桥通车了吗；2、江湾公园开放了吗；3、今年菜价回落了吗": [
        "## 简讯\n\n● 海州新桥通车了吗。\n\n● 江湾公园开放了吗。\n\n● 今年菜价回落了吗。",
        "note: 3 items of a list are read as briefs, one a sentence.",
    ],
    "①海州新桥通车了吗；②江湾公园开放了吗。③今年菜价回落了吗": [
        "## 简讯\n\n● 海州新桥通车了吗。\n\n● 江湾公园开放了吗。\n\n● 今年菜价回落了吗。",
        "note: 3 items of a list are read as briefs, one a sentence.",
    ],
    "1、海州新桥通车了吗；2、江湾公园开放了吗": ["="],
    "1、海州新桥通车了吗；2、江湾公园开放了吗；3、今年菜价回落了吗\nτ": ["="],
    # Lists of news under sections.
    f"要闻\n1、{LONG}\n2、{LONG}\n民生\n1、{LONG}\n2、{LONG}": [
        "要闻\n\n● ττ\n\n● ττ\n民生\n\n● ττ\n\n● ττ",
        "note: 4 items of lists under 2 sections are read as briefs.",
    ],
    f"【要闻】\n1、{NEWS}\n2、{NEWS}\n【民生】\n3、{NEWS}\n【体育】\n4、{NEWS}": [
        (
            "【要闻】\n\n"
            "● 海州新桥今天上午通车，市民步行过江，公交线路调整。\n\n"
            "● 海州新桥今天上午通车，市民步行过江，公交线路调整。\n"
            "【民生】\n\n"
            "● 海州新桥今天上午通车，市民步行过江，公交线路调整。\n"
            "【体育】\n\n"
            "● 海州新桥今天上午通车，市民步行过江，公交线路调整。"
        ),
        "note: 4 items of lists under 3 sections are read as briefs.",
    ],
    f"【要闻】\n1、{NEWS}\n2、{NEWS}\n【民生】\n3、{NEWS}\n体育\n4、{NEWS}": ["="],
    f"要闻\n1、{NEWS}\n2、{NEWS}\n民生\n1、{NEWS}\n2、{NEWS}": ["="],
    f"要闻\n1、{'桥' * 60}。\n2、{'桥' * 60}。\n民生\n1、{'桥' * 60}。\n2、{'桥' * 60}。": [
        "要闻\n\n● 桥×60。\n\n● 桥×60。\n民生\n\n● 桥×60。\n\n● 桥×60。",
        "note: 4 items of lists under 2 sections are read as briefs.",
    ],
    f"要闻\n1、{'桥' * 59}。\n2、{'桥' * 59}。\n民生\n1、{'桥' * 59}。\n2、{'桥' * 59}。": ["="],
    f"要闻\n1、{LONG}\n2、{LONG}\n3、{LONG}": [
        "要闻\n## 简讯\n\n● ττ\n\n● ττ\n\n● ττ",
        "note: 3 items of a list are read as briefs, one a sentence.",
    ],
    f"要闻\n1、{LONG}\n2、海州新桥今天上午通车。\n民生\n1、{LONG}\n2、{LONG}": ["="],
    f"今天的新桥通车了\n1、{LONG}\n2、{LONG}\n民生\n1、{LONG}\n2、{LONG}": [
        "今天的新桥通车了\n\n● ττ\n\n● ττ\n民生\n\n● ττ\n\n● ττ",
        "note: 4 items of lists under 2 sections are read as briefs.",
    ],
    # Stories told in points.
    "新桥\n- 海州新桥通车\n- 市民过江\n- 公交调整\n公园\n- 江湾开放\n- 种树\n- 修路；": [
        (
            "新桥\n\n"
            "海州新桥通车。\n\n"
            "市民过江。\n\n"
            "公交调整。\n"
            "公园\n\n"
            "江湾开放。\n\n"
            "种树。\n\n"
            "修路。"
        ),
        "6 × mark-up: - ",
        "note: 6 points have no full stop at their end, as all of this text: one is added.",
    ],
    "新桥\n- 新桥通车。\n- 市民过江。\n- 调整\n公园\n- 江湾开放\n- 种树\n- 修路": [
        "新桥\n\n新桥通车。\n\n市民过江。\n\n调整。\n公园\n\n江湾开放。\n\n种树。\n\n修路。",
        "6 × mark-up: - ",
        "note: 4 points have no full stop at their end, as all of this text: one is added.",
    ],
    "新桥\n- 新桥通车。\n- 市民过江。\n- 调整。\n公园\n- 江湾开放\n- 种树。\n- 修路": ["="],
    "- 海州新桥通车\n- 市民过江\n- 公交调整\n公园\n- 江湾开放\n- 种树\n- 修路": ["="],
    "新桥\n- 新桥\n- 过江\n- 公交\n公园\n- 江湾\n- 种树\n- 修路\n海州新桥通车": ["="],
    "新桥\n- 新桥\n- 过江\n- 公交\n- 江湾\n- 种树\n- 修路": ["="],
}


@pytest.mark.parametrize("page", PAGES)
def test_items_of_a_list_are_briefs_and_points_are_paragraphs(page: str) -> None:
    assert told_of(open_digest, page) == PAGES[page]
