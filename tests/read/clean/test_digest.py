"""Lists of short items become briefs, a paragraph and a sentence each."""

from briefing.read.clean.steps import clean_text

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
