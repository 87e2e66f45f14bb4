"""What programs print around lines: times of lyrics and captions, places on a picture, links."""

import pytest

from briefing.read.clean.wrapped import drop_link_numbers, drop_prefix, open_captions, unwrap_lines
from tests.read.clean.told import told

SUNG = "[00:12.50]新桥\n[00:15.00]公园\n"
SPOKEN = "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,新桥\n"
SEEN = "[[[10.0, 10.0], [90.0, 10.0], [90.0, 30.0], [10.0, 30.0]], ('新桥', 0.98)]\n"
WRAPPED = {
    f"{SUNG}[00:19.00]菜价\n": [
        "新桥\n公园\n菜价\n",
        "time: [00:12.50]",
        "time: [00:15.00]",
        "time: [00:19.00]",
    ],
    f"{SUNG}[1:19][02:19.123] 菜价 \n": [
        "新桥\n公园\n 菜价 \n",
        "time: [00:12.50]",
        "time: [00:15.00]",
        "time: [1:19][02:19.123]",
    ],
    f"{SUNG}[00:19.00]菜<00:20.10>价<00:21:5>\n": [
        "新桥\n公园\n菜价\n",
        "time: [00:12.50]",
        "time: [00:15.00]",
        "time: [00:19.00]",
        "mark-up: <00:20.10>",
        "mark-up: <00:21:5>",
    ],
    SUNG: ["="],
    # Half of the lines.
    f"{SUNG}[00:19.00]菜价\n一\n二\n三\n": [
        "新桥\n公园\n菜价\n一\n二\n三\n",
        "time: [00:12.50]",
        "time: [00:15.00]",
        "time: [00:19.00]",
    ],
    f"{SUNG}[00:19.00]菜价\n一\n二\n三\n四\n": ["="],
    f"[ti:早报 2031-03-04]\n[ar：晚报]\n[la:zh]\n{SUNG}[00:19.00]菜价\n": [
        "\n\n[la:zh]\n新桥\n公园\n菜价\n",
        "field: [ti:早报 2031-03-04]",
        "field: [ar：晚报]",
        "time: [00:12.50]",
        "time: [00:15.00]",
        "time: [00:19.00]",
        "day: [ti:早报 2031-03-04]",
    ],
    f"[00:12.50]早报 2031-03-04\n{SUNG}": [
        "早报 2031-03-04\n新桥\n公园\n",
        "2 × time: [00:12.50]",
        "time: [00:15.00]",
    ],
    SPOKEN * 2: ["="],
    f"[Script Info]\nTitle: 早报 2031年3月4日\n; 注\n{SPOKEN * 3}": [
        "\n\n\n新桥\n新桥\n新桥\n",
        "field: [Script Info]",
        "field: Title: 早报 2031年3月4日",
        "field: ; 注",
        "3 × time: Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,",
        "day: Title: 早报 2031年3月4日",
    ],
    f"[V4+ Styles]\nFormat: Name\nOriginal Script: 晚报\n新桥\n{SPOKEN * 4}": [
        "\n\n\n新桥\n新桥\n新桥\n新桥\n新桥\n",
        "field: [V4+ Styles]",
        "field: Format: Name",
        "field: Original Script: 晚报",
        "4 × time: Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,",
    ],
    SPOKEN.replace("新桥", "{\\i1}新\\N桥{\\i0}\\h通\\车") * 3: [
        "新 桥 通\\车\n新 桥 通\\车\n新 桥 通\\车\n",
        "time: Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,",
        "mark-up: {\\i1}",
        "mark-up: \\N",
        "mark-up: {\\i0}\\h",
        "time: Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,",
        "mark-up: {\\i1}",
        "mark-up: \\N",
        "mark-up: {\\i0}\\h",
        "time: Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,",
        "mark-up: {\\i1}",
        "mark-up: \\N",
        "mark-up: {\\i0}\\h",
    ],
    SEEN * 3: [
        "新桥\n新桥\n新桥\n",
        "position: [[[10.0, 10.0], [90.0, 10.0], [90.0, 30.0], [10.0, 30.0]], ('",
        "position: ', 0.98)]",
        "position: [[[10.0, 10.0], [90.0, 10.0], [90.0, 30.0], [10.0, 30.0]], ('",
        "position: ', 0.98)]",
        "position: [[[10.0, 10.0], [90.0, 10.0], [90.0, 30.0], [10.0, 30.0]], ('",
        "position: ', 0.98)]",
    ],
    f"[2031-03-04 06:30:05,123] ppocr INFO: dt_boxes num : 3\n{SEEN * 3}": [
        "\n新桥\n新桥\n新桥\n",
        "field: [2031-03-04 06:30:05,123] ppocr INFO: dt_boxes num : 3",
        "position: [[[10.0, 10.0], [90.0, 10.0], [90.0, 30.0], [10.0, 30.0]], ('",
        "position: ', 0.98)]",
        "position: [[[10.0, 10.0], [90.0, 10.0], [90.0, 30.0], [10.0, 30.0]], ('",
        "position: ', 0.98)]",
        "position: [[[10.0, 10.0], [90.0, 10.0], [90.0, 30.0], [10.0, 30.0]], ('",
        "position: ', 0.98)]",
        "day: [2031-03-04 06:30:05,123] ppocr INFO: dt_boxes num : 3",
    ],
    f"[2031-03-04 06:30:05] ppocr DEBUG: {SEEN.replace('0.98', 'np.float64(0.98)')}" * 3: [
        "新桥\n新桥\n新桥\n",
        (
            "position: [2031-03-04 06:30:05] ppocr DEBUG: [[[10.0, 10.0], [90.0, 10.0], [90.0, "
            "30.0], [10.0, 30.0]], ('"
        ),
        "position: ', np.float64(0.98))]",
        (
            "position: [2031-03-04 06:30:05] ppocr DEBUG: [[[10.0, 10.0], [90.0, 10.0], [90.0, "
            "30.0], [10.0, 30.0]], ('"
        ),
        "position: ', np.float64(0.98))]",
        (
            "position: [2031-03-04 06:30:05] ppocr DEBUG: [[[10.0, 10.0], [90.0, 10.0], [90.0, "
            "30.0], [10.0, 30.0]], ('"
        ),
        "position: ', np.float64(0.98))]",
        (
            "day: [2031-03-04 06:30:05] ppocr DEBUG: [[[10.0, 10.0], [90.0, 10.0], [90.0, "
            "30.0], [10.0, 30.0]], ('新桥', np.float64(0.98))]"
        ),
        (
            "day: [2031-03-04 06:30:05] ppocr DEBUG: [[[10.0, 10.0], [90.0, 10.0], [90.0, "
            "30.0], [10.0, 30.0]], ('新桥', np.float64(0.98))]"
        ),
        (
            "day: [2031-03-04 06:30:05] ppocr DEBUG: [[[10.0, 10.0], [90.0, 10.0], [90.0, "
            "30.0], [10.0, 30.0]], ('新桥', np.float64(0.98))]"
        ),
    ],
    "新桥\n公园\n菜价\n": ["="],
}
WORDS = ("新桥通车", "公园开放", "菜价回落", "明天转晴", "地铁延长", "书市开幕", "早班加密")


@pytest.mark.parametrize("page", WRAPPED)
def test_lines_that_are_wrapped_alike_are_unwrapped(page: str) -> None:
    assert told(unwrap_lines, page) == WRAPPED[page]


LIST = "\nReferences\n\n   1. https://hz.example/a\n   2. file:///b\n"
LINKED = {
    f"[1]新桥通车\n市民[2]说好\n{LIST}": [
        "新桥通车\n市民说好\n",
        "mark-up: [1]",
        "mark-up: [2]",
        "link: \nReferences\n\n   1. https://hz.example/a\n   2. file:///b\n",
    ],
    f"[1]首页 [2]要闻 [3]民生\n[4]新桥通车\n{LIST}": [
        "\n新桥通车\n",
        "navigation: [1]首页 [2]要闻 [3]民生",
        "mark-up: [4]",
        "link: \nReferences\n\n   1. https://hz.example/a\n   2. file:///b\n",
    ],
    f"[1]首页 [2]要闻\n{LIST}": [
        "首页 要闻\n",
        "mark-up: [1]",
        "mark-up: [2]",
        "link: \nReferences\n\n   1. https://hz.example/a\n   2. file:///b\n",
    ],
    # A bar has up to eight characters for each link.
    f"[1]一二三四五六七八[2]一二三四五六七八[3]一二三四五六七八\n{LIST}": [
        "\n",
        "navigation: [1]一二三四五六七八[2]一二三四五六七八[3]一二三四五六七八",
        "link: \nReferences\n\n   1. https://hz.example/a\n   2. file:///b\n",
    ],
    f"[1]一二三四五六七八[2]一二三四五六七八[3]一二三四 五六七八九\n{LIST}": [
        "一二三四五六七八一二三四五六七八一二三四 五六七八九\n",
        "mark-up: [1]",
        "mark-up: [2]",
        "mark-up: [3]",
        "link: \nReferences\n\n   1. https://hz.example/a\n   2. file:///b\n",
    ],
    f"#[1]RSS[2]next\n新桥[12345]\n{LIST}": [
        "\n新桥[12345]\n",
        "mark-up: #[1]RSS[2]next",
        "link: \nReferences\n\n   1. https://hz.example/a\n   2. file:///b\n",
    ],
    f"[1]新桥通车\n{LIST}   Hidden links:\n   3. ftp://c\n": [
        "新桥通车\n",
        "mark-up: [1]",
        (
            "link: \n"
            "References\n\n"
            "   1. https://hz.example/a\n"
            "   2. file:///b\n"
            "   Hidden links:\n"
            "   3. ftp://c\n"
        ),
    ],
    f"[1]新桥通车\n{LIST}市民说好\n": ["="],
    "[1]新桥通车\n": ["="],
}


@pytest.mark.parametrize("page", LINKED)
def test_numbers_of_links_go_with_their_list(page: str) -> None:
    assert told(drop_link_numbers, page) == LINKED[page]


def around(before: str, behind: str = "", count: int = 6) -> str:
    """Lines with something before and behind each; # stands for a number that counts up."""
    return "".join(
        f"{before.replace('№', str(at))}{words}{behind}\n" for at, words in enumerate(WORDS[:count])
    )


MANY = "".join(f"| 第{words}\n" for words in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地")
PREFIXED = {
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


@pytest.mark.parametrize("page", PREFIXED)
def test_what_stands_around_nearly_every_line_is_taken_out(page: str) -> None:
    assert told(drop_prefix, page)[1:] == PREFIXED[page]


def film(*cues: str) -> str:
    return "".join(
        f"{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{words}\n\n"
        for at, words in enumerate(cues, 1)
    )


ONE_BY_ONE = ("新桥，", "通车。", "公园、", "开放。", "菜价；", "回落。")
ROLLED = ("甲", "甲\n乙", "乙\n丙", "丙\n丁", "己", "庚")
FILMS = {
    film(*ONE_BY_ONE): [
        (
            "1\n"
            "00:00:01,000 --> 00:00:01,900\n"
            "新桥，通车。\n\n"
            "3\n"
            "00:00:03,000 --> 00:00:03,900\n"
            "公园、开放。\n\n"
            "5\n"
            "00:00:05,000 --> 00:00:05,900\n"
            "菜价；回落。\n\n"
        ),
        "time: \n\n2\n00:00:02,000 --> 00:00:02,900\n",
        "time: \n\n4\n00:00:04,000 --> 00:00:04,900\n",
        "time: \n\n6\n00:00:06,000 --> 00:00:06,900\n",
    ],
    film(*ONE_BY_ONE[:5]): ["="],
    film("新桥：", "  通车。 \n市民，", "公园", "开放。", "", "菜价", "回落"): [
        (
            "1\n"
            "00:00:01,000 --> 00:00:01,900\n"
            "新桥：  通车。 \n"
            "市民，公园\n\n"
            "4\n"
            "00:00:04,000 --> 00:00:04,900\n"
            "开放。\n\n"
            "5\n"
            "00:00:05,000 --> 00:00:05,900\n\n\n"
            "6\n"
            "00:00:06,000 --> 00:00:06,900\n"
            "菜价\n\n"
            "7\n"
            "00:00:07,000 --> 00:00:07,900\n"
            "回落\n\n"
        ),
        "time: \n\n2\n00:00:02,000 --> 00:00:02,900\n",
        "time: \n\n3\n00:00:03,000 --> 00:00:03,900\n",
    ],
    film(*ROLLED): [
        (
            "1\n"
            "00:00:01,000 --> 00:00:01,900\n"
            "甲\n\n"
            "2\n"
            "00:00:02,000 --> 00:00:02,900\n"
            "乙\n\n"
            "3\n"
            "00:00:03,000 --> 00:00:03,900\n"
            "丙\n\n"
            "4\n"
            "00:00:04,000 --> 00:00:04,900\n"
            "丁\n\n"
            "5\n"
            "00:00:05,000 --> 00:00:05,900\n"
            "己\n\n"
            "6\n"
            "00:00:06,000 --> 00:00:06,900\n"
            "庚\n\n"
        ),
        "repeated line: 甲\n",
        "repeated line: 乙\n",
        "repeated line: 丙\n",
    ],
    film(*ROLLED[:3], "癸", "子", "丑"): ["="],
    film("甲", "甲", "乙", "乙", "丙", "丙"): [
        (
            "1\n"
            "00:00:01,000 --> 00:00:01,900\n"
            "甲\n\n"
            "2\n\n"
            "3\n"
            "00:00:03,000 --> 00:00:03,900\n"
            "乙\n\n"
            "4\n\n"
            "5\n"
            "00:00:05,000 --> 00:00:05,900\n"
            "丙\n\n"
            "6\n\n"
        ),
        "repeated line: 00:00:02,000 --> 00:00:02,900\n甲\n",
        "repeated line: 00:00:04,000 --> 00:00:04,900\n乙\n",
        "repeated line: 00:00:06,000 --> 00:00:06,900\n丙\n",
    ],
    film("甲", "甲", "乙", "乙", "丙"): ["="],
    film(*ONE_BY_ONE).replace(",000 -->", ".000 -->").replace("00:00:0", "00:0"): [
        (
            "1\n"
            "00:01.000 --> 00:01,900\n"
            "新桥，通车。\n\n"
            "3\n"
            "00:03.000 --> 00:03,900\n"
            "公园、开放。\n\n"
            "5\n"
            "00:05.000 --> 00:05,900\n"
            "菜价；回落。\n\n"
        ),
        "time: \n\n2\n00:02.000 --> 00:02,900\n",
        "time: \n\n4\n00:04.000 --> 00:04,900\n",
        "time: \n\n6\n00:06.000 --> 00:06,900\n",
    ],
    film(*ONE_BY_ONE).replace("-->", "->"): ["="],
}


@pytest.mark.parametrize("page", FILMS)
def test_cues_become_sentences(page: str) -> None:
    assert told(open_captions, page) == FILMS[page]
