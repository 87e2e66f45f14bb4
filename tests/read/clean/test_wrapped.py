"""What programs print around lines: times of lyrics and captions, places on a picture, links."""

import pytest

from briefing.read.clean.wrapped import drop_link_numbers, unwrap_lines
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
