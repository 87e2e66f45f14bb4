"""Columns side by side in a text are read one below the other."""

import pytest

from briefing.read.formats.paged.text_columns import in_columns

LEFT, RIGHT, MIDDLE = (
    "海州新桥今天上午通车了。",
    "江湾公园今起免费开放了。",
    "今年菜价今天回落了许多。",
)


def side(left: str, right: str, at: int = 30) -> str:
    """A line of two columns, the second at some place."""
    return left + " " * (at - len(left)) + right


def page(count: int, at: int = 30, left: str = LEFT, right: str = RIGHT) -> str:
    return "\n".join(side(f"{n}{left}", f"{n}{right}", at) for n in range(count))


CROSS = "大" * 40
MANY, FEW = page(7), page(4)
THREE = "\n".join(side(side(f"{n}{LEFT}", f"{n}{RIGHT}"), f"{n}{MIDDLE}", 60) for n in range(4))
PAGES = {
    # So many lines make columns, of prose, so far apart.
    page(2): "=",
    page(3): "0L 1L 2L 0R 1R 2R _",
    page(8, 15): "=",
    page(8, 16): "0L 1L 2L 3L 4L 5L 6L 7L 0R 1R 2R 3R 4R 5R 6R 7R _",
    page(5, left="海州新桥今天上午。"): "=",
    page(5, left="海州新桥今天上午通。"): "=",
    page(5, left="海州新桥今天上午通了。"): (
        "0海州新桥今天上午通了。 1海州新桥今天上午通了。 2海州新桥今天上午通了。 "
        "3海州新桥今天上午通了。 4海州新桥今天上午通了。 0R 1R 2R 3R 4R _"
    ),
    page(5, right="江湾公园今起免费开放了"): "=",
    page(5).replace("   ", "\t"): "=",
    # Lines that cross the gutter; gaps in one column; lines set in.
    f"{MANY}\n{CROSS}\n{FEW}": (
        "0L 1L 2L 3L 4L 5L 6L 0R 1R 2R 3R 4R 5R 6R _ X 0L 1L 2L 3L 0R 1R 2R 3R _"
    ),
    f"{page(3)}\n{CROSS}": "0L 1L 2L 0R 1R 2R _ X",
    f"{page(3)}\n{CROSS}\n{CROSS}": "=",
    f"{FEW}\n\n{FEW}": "0L 1L 2L 3L _ 0L 1L 2L 3L 0R 1R 2R 3R _ 0R 1R 2R 3R _",
    f"{FEW}\n{LEFT}\n{FEW}": "0L 1L 2L 3L L 0L 1L 2L 3L 0R 1R 2R 3R 0R 1R 2R 3R _",
    f"{FEW}\n{LEFT}\n{LEFT}\n{FEW}": "0L 1L 2L 3L L L 0L 1L 2L 3L 0R 1R 2R 3R _ 0R 1R 2R 3R _",
    (f"{FEW}\n{side('', RIGHT)}\n{side('', RIGHT)}\n{FEW}"): (
        "0L 1L 2L 3L _ 0L 1L 2L 3L 0R 1R 2R 3R R R 0R 1R 2R 3R _"
    ),
    f"{MANY}\n{side(LEFT, '     ' + RIGHT)}": (
        "0L 1L 2L 3L 4L 5L 6L L 0R 1R 2R 3R 4R 5R 6R      R _"
    ),
    f"{MANY}\n{side(LEFT, '      ' + RIGHT)}": (
        "0L 1L 2L 3L 4L 5L 6L 0R 1R 2R 3R 4R 5R 6R _ L                        R"
    ),
    f"{MANY}\n{side('     ' + LEFT, RIGHT)}": (
        "0L 1L 2L 3L 4L 5L 6L      L 0R 1R 2R 3R 4R 5R 6R R _"
    ),
    f"{MANY}\n{side('      ' + LEFT, RIGHT)}": (
        "0L 1L 2L 3L 4L 5L 6L 0R 1R 2R 3R 4R 5R 6R _       L            R"
    ),
    f"{MANY}\n{side('海' * 27, RIGHT)}": (
        "0L 1L 2L 3L 4L 5L 6L 海海海海海海海海海海海海海海海海海海海海海海海海海海海 0R 1R "
        "2R 3R 4R 5R 6R R _"
    ),
    f"{MANY}\n{side('海' * 28, RIGHT)}": (
        "0L 1L 2L 3L 4L 5L 6L 0R 1R 2R 3R 4R 5R 6R _ "
        "海海海海海海海海海海海海海海海海海海海海海海海海海海海海  R"
    ),
    f"{FEW}\x0c\n新桥": "0L 1L 2L 3L 0R 1R 2R 3R \x0c 新桥",
    THREE: "0L 1L 2L 3L 0R 1R 2R 3R 0M 1M 2M 3M _",
    "新桥   通车": "=",
    "新桥": "=",
}


def read(text: str) -> str:
    """A page as it is read, lines told by their first characters."""
    lines = in_columns(text).split("\n")
    if lines == text.split("\n"):
        return "="
    for words, letter in ((LEFT, "L"), (RIGHT, "R"), (MIDDLE, "M"), (CROSS, "X")):
        lines = [line.replace(words, letter) for line in lines]
    return " ".join(line or "_" for line in lines)


@pytest.mark.parametrize("page_", PAGES)
def test_columns_are_read_one_after_the_other(page_: str) -> None:
    assert read(page_) == PAGES[page_]


def test_a_column_is_fifteen_characters_wide_at_least() -> None:
    left = LEFT[1:]
    assert in_columns(page(5, 15, left=left)) != page(5, 15, left=left)
    assert in_columns(page(5, 14, left=left[1:])) == page(5, 14, left=left[1:])
