"""What a program put around nearly every line goes; what a paper or a list begins with stays."""

import pytest

from briefing.read.clean.wrapped import drop_prefix
from tests.read.clean.told import told

WORDS = ("新桥通车", "公园开放", "菜价回落", "明天转晴", "地铁延长", "书市开幕", "早班加密")


def around(before: str, behind: str = "", count: int = 6) -> str:
    """Lines with something before and behind each; # stands for a number that counts up."""
    return "".join(
        f"{before.replace('№', str(at))}{words}{behind}\n" for at, words in enumerate(WORDS[:count])
    )


MANY = "".join(f"| 第{words}\n" for words in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地")
PAGES = {
    around("| "): ["6 × prefix: | "],
    around("| ", count=5): [],
    around("|"): ["6 × prefix: |"],
    around("  // "): ["6 × prefix: // "],
    around("> "): ["6 × prefix: > "],
    around("王> "): ["6 × prefix: 王> "],
    around("王： "): ["6 × prefix: 王： "],
    around("王，"): [],
    around("王"): [],
    around("news: "): ["6 × prefix: news: "],
    around("news "): ["6 × prefix: news "],
    around("news] "): ["6 × prefix: news] "],
    around("news.txt:1№:"): ["6 × prefix: news.txt:"],
    around("a.txt-№-"): [],
    around("[2031-03-04 06:30:0№] "): [
        "prefix: [2031-03-04 06:30:00] ",
        "prefix: [2031-03-04 06:30:01] ",
        "prefix: [2031-03-04 06:30:02] ",
        "prefix: [2031-03-04 06:30:03] ",
        "prefix: [2031-03-04 06:30:04] ",
        "prefix: [2031-03-04 06:30:05] ",
        "day: [2031-03-04 06:30:00] ",
    ],
    around("[06:30:0№] "): [
        "prefix: [06:30:00] ",
        "prefix: [06:30:01] ",
        "prefix: [06:30:02] ",
        "prefix: [06:30:03] ",
        "prefix: [06:30:04] ",
        "prefix: [06:30:05] ",
    ],
    around("06:30:0№ 王 "): [],
    around("06:3№ "): [
        "prefix: 06:30 ",
        "prefix: 06:31 ",
        "prefix: 06:32 ",
        "prefix: 06:33 ",
        "prefix: 06:34 ",
        "prefix: 06:35 ",
    ],
    around("№ "): [],
    around("000№ "): [
        "prefix: 0000 ",
        "prefix: 0001 ",
        "prefix: 0002 ",
        "prefix: 0003 ",
        "prefix: 0004 ",
        "prefix: 0005 ",
    ],
    around("- "): [],
    f"-\n{around('- ')}-\n": ["prefix: -", "6 × prefix: - ", "prefix: -"],
    f"-\n{around('- ')}": [],
    around("# "): [],
    around("（"): [],
    around("“"): [],
    around("《"): [],
    around("「"): [],
    around("。"): [],
    around("A"): [],
    around("%"): [],
    around("x" * 81 + ":"): [],
    around("x" * 80 + ":"): [],
    around("x" * 79 + ":"): ["6 × prefix: x×79:"],
    around("] "): ["6 × prefix: ] "],
    f"甲 10 月 乙\n{around('12:00:0№ 王 ')}": [],
    around("= "): [],
    around("王│"): ["6 × prefix: 王│"],
    around("）"): [],
    around("", "⏎"): ["6 × prefix: ⏎"],
    around("", "↵"): ["6 × prefix: ↵"],
    # At the end of lines: a bar or a hard break.
    around("", " |"): ["6 × prefix:  |"],
    around("", "\\"): ["6 × prefix: \\"],
    around("", "¶ "): ["6 × prefix: ¶"],
    around("", "。"): [],
    around("| ", " |"): [
        "prefix: | ",
        "prefix:  |",
        "prefix: | ",
        "prefix:  |",
        "prefix: | ",
        "prefix:  |",
        "prefix: | ",
        "prefix:  |",
        "prefix: | ",
        "prefix:  |",
        "prefix: | ",
        "prefix:  |",
    ],
    around("", "|").replace("车|", "车"): [],
    # One line in twenty-five may lack it, at either end.
    MANY + "| 人\n": ["25 × prefix: | "],
    MANY + "再见\n": ["24 × prefix: | "],
    MANY + "新桥\n再见\n": [],
    f"{MANY}再见\n\n\n".replace("| 第甲", "甲"): [],
    # A table is none.
    f"| 甲 | 乙 |\n|---|---|\n{around('| ', ' |')}": [],
}


@pytest.mark.parametrize("page", PAGES)
def test_what_stands_around_nearly_every_line_is_taken_out(page: str) -> None:
    assert told(drop_prefix, page)[1:] == PAGES[page]
