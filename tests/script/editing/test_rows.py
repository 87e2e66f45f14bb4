"""The forms in which a person may leave the rows of a script."""

from datetime import date

import pytest

from briefing.script.editing.rows import Row, Rows, escaped, rows_of, settings_of, unescaped
from briefing.settings.show_file import default_show

HEAD = '+++\ntitle = "早报"\npaper = "海州晚报"\nday = 2026-03-18\n+++\n'
SHOW = default_show()
FIRST, SECOND = (voice.name for voice in SHOW.voices[:2])


def rows(text: str, whole: str = "") -> Rows:
    return rows_of(HEAD + text, SHOW, lambda row: bool(whole) and row == whole)


def in_one_chapter(text: str, whole: str = "") -> tuple[list[Row], list[str]]:
    found = rows(f"# 桥\n{text}", whole)
    (section,) = found.sections
    return section.rows, [f"{fault.number}: {fault.what}" for fault in found.faults]


@pytest.mark.parametrize(
    ("row", "anchor"),
    [
        *((f"{name}：桥通了。", "甲") for name in ("甲", "A", "a", "Ａ", FIRST, FIRST.upper())),
        *((f"{name}:  桥通了。", "乙") for name in ("乙", "B", "b", SECOND)),
        ("- 甲：桥通了。", "甲"),
        ("* 乙：桥通了。", "乙"),
        ("+ 乙：桥通了。", "乙"),
        ("3. 甲：桥通了。", "甲"),
        ("12) 甲：桥通了。", "甲"),
        ("1、乙：桥通了。", "乙"),
        ("**甲：**桥通了。", "甲"),
        ("**甲**：桥通了。", "甲"),
        ("__乙__ ： 桥通了。", "乙"),
        ("甲 ：桥通了。", "甲"),
    ],
)
def test_an_anchor_may_be_written_in_many_ways(row: str, anchor: str) -> None:
    assert in_one_chapter(row) == ([Row(7, "桥通了。", anchor, False, False)], [])


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ("桥通了。", "桥通了。"),
        ("1234. 桥通了。", "1234. 桥通了。"),
        ("市长：桥通了。", "市长：桥通了。"),
        (r"这是\<!--一个例子-->。", "这是<!--一个例子-->。"),
        ("桥<!-- 我的话 -->通了。", "桥通了。"),
    ],
)
def test_a_row_without_an_anchor_is_its_text(row: str, text: str) -> None:
    assert in_one_chapter(row) == ([Row(7, text, "", False, False)], [])


def test_a_quotation_is_cut_and_needs_no_text_or_known_anchor() -> None:
    found, faults = in_one_chapter("> 甲：桥九。\n\n> 丙：别人。\n\n> 乙：")
    assert found == [Row(7, "桥九。", "甲", True, False), Row(9, "丙：别人。", "", True, True)]
    assert faults == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("甲：桥一，\n桥二。", ["桥一，桥二。"]),
        ("甲：桥一\n\n桥二。", ["桥一桥二。"]),
        ("甲：桥一。\n，桥二。", ["桥一。，桥二。"]),
        ("甲：桥一。\n”他说。", ["桥一。”他说。"]),
        ("甲：see the\nbridge.", ["see the bridge."]),
        ("甲：看the\n大桥。", ["看the大桥。"]),
        ("甲：桥一。\n桥二。", ["桥一。", "桥二。"]),
        ("甲：“桥一。”\n桥二。", ["“桥一。”", "桥二。"]),
        ("甲：桥一）\n桥二。", ["桥一）", "桥二。"]),
        ("甲：桥一！\n乙：桥二", ["桥一！", "桥二"]),
        ("甲：桥一，\n乙：桥二。", ["桥一，", "桥二。"]),
        ("甲：桥一，\n我的话", ["桥一，", "我的话"]),
        ("我的话\n桥二。", ["我的话", "桥二。"]),
        ("> 甲：桥一，\n桥二。", ["桥一，桥二。"]),
        ("> 甲：桥一，\n> 桥二。", ["桥一，桥二。"]),
        ("甲：桥一，\n> 桥二。", ["桥一，", "桥二。"]),
    ],
)
def test_a_sentence_broken_by_enter_is_one(text: str, told: list[str]) -> None:
    found, faults = in_one_chapter(text, whole="我的话")
    assert ([row.text for row in found], faults) == (told, [])


def test_a_paragraph_begins_behind_an_empty_row_but_not_under_a_heading() -> None:
    found, _faults = in_one_chapter(
        "\n甲：桥一。\n甲：桥二。\n\n  \n甲：桥三。\n<!-- a\nb -->\n甲：桥四。"
    )
    assert [(row.number, row.new_paragraph) for row in found] == [
        (8, False), (9, False), (12, True), (15, True),
    ]  # fmt: skip
    found, _faults = in_one_chapter("甲：桥一。\n# 路\n甲：路一。".replace("# 路\n", ""))
    assert [row.new_paragraph for row in found] == [False, False]


@pytest.mark.parametrize(
    ("row", "level", "title", "story"),
    [
        ("# 桥", 1, "桥", None),
        ("##桥 ##", 2, "桥", None),
        ("###### 桥", 6, "桥", None),
        ("## 桥 {s01}", 2, "桥", "s01"),
        ("## 桥｛ s-1 ｝", 2, "桥", "s-1"),
        ("## 桥 {s01 12 秒}", 2, "桥", "s01"),
        ("## 桥 {第一}", 2, "桥 {第一}", None),
        (r"# \<!--桥", 1, "<!--桥", None),
    ],
)
def test_a_heading_has_its_level_and_may_name_its_story(
    row: str, level: int, title: str, story: str | None
) -> None:
    (section,) = rows(f"\n{row}\n甲：桥。").sections
    assert (section.number, section.level) == (7, level)
    assert (section.title, section.story) == (title, story)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("甲：桥。\n# 桥", "6: it stands before the first chapter; add '# title'"),
        ("#\n甲：桥。", "6: a chapter needs a title behind its #"),
        ("# 桥\n甲：桥 <!-- 我", "7: its comment <!-- has no end -->"),
        ("# 桥\n甲：", "7: a line is an anchor and a sentence; begin with 甲： or 乙："),
        ("# 桥\n甲：**", "7: a line is an anchor and a sentence; begin with 甲： or 乙："),
        ("# 桥\n丙：桥。", "7: unknown anchor '丙'; begin with 甲： or 乙："),
        ("# 桥\nc：桥。", "7: unknown anchor 'c'; begin with 甲： or 乙："),
        ("# 桥\nzf_nobody：桥。", "7: unknown anchor 'zf_nobody'; begin with 甲： or 乙："),
        (
            "# 桥\nzh-CN-NoNeural：桥。",
            "7: unknown anchor 'zh-CN-NoNeural'; begin with 甲： or 乙：",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_row(text: str, fault: str) -> None:
    (found,) = rows(text).faults
    assert f"{found.number}: {found.what}" == fault
    assert found.row in text


def test_the_settings_stand_at_the_head_behind_empty_rows_at_most() -> None:
    for text in (HEAD, f"\n \n{HEAD}"):
        found = rows_of(f"{text}# 桥", SHOW, lambda _row: False)
        assert settings_of(found) == ("早报", "海州晚报", date(2026, 3, 18))
        assert (found.faults, len(found.sections)) == ([], 1)
        assert found.sections[0].number == text.count("\n") + 1
    without = rows_of(HEAD.replace('paper = "海州晚报"\n', ""), SHOW, lambda _row: False)
    assert settings_of(without) == ("早报", "", date(2026, 3, 18))


@pytest.mark.parametrize(
    ("head", "fault"),
    [
        ("", "1: a script begins with a line of +++"),
        ("\n# 桥\n", "2: a script begins with a line of +++"),
        ('\n+++\ntitle = "早报"\n', "2: the line of +++ that ends the settings is missing"),
        ("\n+++\ntitle = 早报\n+++\n", "2: the settings are not TOML"),
        (HEAD.replace('"早报"', "1"), '1: the settings need title = "..."'),
        (HEAD.replace("早报", " "), '1: the settings need title = "..."'),
        (HEAD.replace('"海州晚报"', "1"), '1: the settings need title = "..."'),
        (HEAD.replace('title = "早报"\n', ""), '1: the settings need title = "..."'),
        (HEAD.replace("2026-03-18", '"3月"'), "1: the settings need a day like day = 2026-11-23"),
        (
            HEAD.replace("2026-03-18", "2026-03-18T00:00:00"),
            "1: the settings need a day like day = 2026-11-23",
        ),
    ],
)
def test_wrong_settings_are_named(head: str, fault: str) -> None:
    found = rows_of(head, SHOW, lambda _row: False)
    assert settings_of(found) is None
    assert f"{found.faults[0].number}: {found.faults[0].what}".startswith(fault)


def test_what_looks_like_a_comment_comes_back() -> None:
    assert unescaped(escaped(" 桥 <!-- 一\n 二 -->")) == "桥 <!-- 一 二 -->"
    assert (
        rows_of(f"{HEAD}# 桥\n甲：{escaped('<!-- 一 -->')}", SHOW, lambda _row: False).faults == []
    )
