"""How a page is set: the classes of its shares, on either side of where they part."""

import pytest

from briefing.read.label.setting import (
    Page,
    is_short,
    key_of,
    may_sign,
    page_of,
    rank_of,
    seen,
)
from briefing.read.lines import split_lines

LONG = "桥" * 46


def page_in(text: str) -> Page:
    return page_of([seen(line) for line in split_lines(text)])


def hundred(some: str, count: int, others: str = LONG) -> str:
    """A page of a hundred lines, so many of them of one kind."""
    return f"{some}\n" * count + f"{others}\n" * (100 - count)


def shares(some: str, name: str, counts: str, others: str = LONG) -> str:
    """The classes of a share for so many lines of a hundred."""
    return " ".join(
        str(page_in(hundred(some, int(count), others)).shares[name]) for count in counts.split()
    )


SHARES = {
    ("# 桥", "marked", "0 1 5 6 14 15 34 35 100"): "0 1 1 2 2 3 3 4 4",
    ("**桥**", "bold", "0 1 7 8 19 20 100"): "0 1 1 2 2 3 3",
    ("　　桥", "indent", "0 3 4 19 20 49 50"): "0 0 1 1 2 2 3",
    ("\n桥", "gaps", "0 2 3 9 10 29 30 89 90 91 92"): "0 0 1 1 1 2 2 3 3 4 4",
    ("<b>桥</b>", "html", "0 9 10 39 40"): "0 0 1 1 2",
    ("桥" * 47, "long", "0 4 5 19 20 49 50"): "0 0 1 1 2 2 3",
    (LONG, "long", "0 50"): "0 0",
}


@pytest.mark.parametrize("page", SHARES)
def test_shares_of_lines_have_classes(page: tuple[str, str, str]) -> None:
    assert shares(*page) == SHARES[page]


WIDTHS = {
    "桥" * 12: 0,
    "桥" * 13: 13,
    ("桥" * 20 + "\n") * 2 + ("桥" * 22 + "\n") * 2 + ("桥" * 30 + "\n") * 3: 22,
    ("桥" * 20 + "\n") * 2 + ("桥" * 23 + "\n") * 2 + ("桥" * 30 + "\n") * 3: 30,
    ("桥" * 20 + "\n") * 2 + ("桥" * 30 + "\n") * 2: 30,
    "": 0,
}


@pytest.mark.parametrize("page", WIDTHS)
def test_the_width_is_that_of_most_long_lines(page: str) -> None:
    assert page_in(page).width == WIDTHS[page]


def full(widths: dict[int, int]) -> int:
    """The class of how many lines are full or wider, by how many lines of each width."""
    lines = [f"{'桥' * width}\n" for width, count in widths.items() for _ in range(count)]
    return page_in("".join(lines)).shares["full"]


@pytest.mark.parametrize(
    ("widths", "told"),
    [
        ({20: 11, 5: 89}, 0),
        ({20: 12, 5: 88}, 3),
        ({20: 24, 5: 76}, 3),
        ({20: 25, 5: 75}, 6),
        ({20: 49, 5: 51}, 6),
        ({20: 50, 5: 50}, 9),
        ({20: 45, 18: 5, 5: 50}, 9),
        ({20: 45, 17: 5, 5: 50}, 6),
        ({20: 45, 22: 5, 5: 50}, 9),
        ({20: 50, 23: 1, 5: 49}, 9),
        ({20: 50, 24: 2, 5: 48}, 10),
        ({20: 50, 24: 9, 5: 41}, 10),
        ({20: 50, 24: 10, 5: 40}, 11),
    ],
)
def test_full_and_wider_lines_are_counted(widths: dict[int, int], told: int) -> None:
    assert full(widths) == told


def habits(short: str, below: str, name: str, counts: str) -> str:
    """The classes of a habit of so many of twenty short lines, each over a long one.

    {} is another character each time.
    """
    told = []
    for count in map(int, counts.split()):
        pairs = [f"{short}\n{below}\n"] * count + [f"{{}}桥通车了\n{{}}{LONG}\n"] * (20 - count)
        text = "".join(pair.replace("{}", chr(0x5E00 + at)) for at, pair in enumerate(pairs))
        told.append(str(page_in(text).heads[name]))
    return " ".join(told)


HABITS = {
    ("{}桥通｜车了", "{}" + LONG, "bar", "0 1 3 4 8 9 14 15"): "0 1 1 2 2 3 3 4",
    ("{}桥通车了 了", "{}" + LONG, "space", "0 1 3 4 8 9 14 15"): "0 1 1 2 2 3 3 4",
    ("{}桥通车了", "本报海州3月4日电 桥。", "filed", "0 1 3 4 8 9 14 15"): "0 1 1 2 2 3 3 4",
    ("通车了没有", "{}" + LONG, "named", "0 1 2 3 4 8 9 14 15"): "0 0 1 1 2 2 3 3 4",
    ("{}桥通车了", "通车了没有。", "under", "0 1 2 3 4 8 9 14 15"): "0 0 1 1 2 2 3 3 4",
}


@pytest.mark.parametrize("page", HABITS)
def test_what_short_lines_have_in_common_has_classes(page: tuple[str, str, str, str]) -> None:
    assert habits(*page) == HABITS[page]


def test_lines_that_sign_are_no_short_ones() -> None:
    counts = (4, 5, 19, 20, 44, 45)
    signed = [
        page_in(f"新桥通车了\n林晚舟\n{LONG}\n" * n + f"新桥通车了\n{LONG}\n" * (100 - n))
        for n in counts
    ]
    assert [page.shares["signed"] for page in signed] == [0, 1, 1, 2, 2, 3]
    assert page_in(LONG).shares["signed"] == 0
    mean = page_in(f"新桥通车了\n林晚舟\n公园今天开放了\n{LONG}\n").short_length
    assert mean == 6.0


TREES = {
    "# 桥\nτ\n# 桥\nτ\n": 0,
    "## 桥\nτ\n# 桥\nτ\n## 桥\n# 桥\n": 1,
    "# 桥\n## 桥\nτ\n# 桥\n## 桥\n": 2,
    "# 桥\nτ\n## 桥\nτ\n# 桥\nτ\n## 桥\nτ\n": 4,
    "# 桥\nτ\n## 桥\n# 桥\n## 桥\n# 桥\n## 桥\n": 3,
    "# 桥\nτ\n## 桥\n# 桥\n## 桥\n": 3,
    "# 桥\nτ\n# 桥\nτ\n# 桥\nτ\n# 桥\nτ\n# 桥\n## 桥\n## 桥\n": 4,
    "# 桥\nτ\n# 桥\nτ\n# 桥\nτ\n# 桥\n## 桥\n## 桥\n": 3,
    "**桥**\nτ\n# 桥\nτ\n**桥**\nτ\n# 桥\n": 1,
}


def tree(page: str) -> int:
    return page_in(page.replace("τ", LONG)).heads["tree"]


@pytest.mark.parametrize("page", TREES)
def test_headings_are_ranked(page: str) -> None:
    assert tree(page) == TREES[page]


@pytest.mark.parametrize(
    ("line", "short", "signs", "rank"),
    [
        ("桥" * 39, True, False, "7"),
        ("桥" * 40, False, False, "7"),
        ("通车。", False, False, "7"),
        ("# " + "桥" * 50 + "。", True, False, "1"),
        ("**通车。**", True, False, "7"),
        ("林晚舟", True, True, "7"),
        ("## 林晚舟", True, False, "2"),
        ("2031-03-04 08:00", True, True, "7"),
        ("通车了", True, True, "7"),
        ("新桥通车了", True, False, "7"),
    ],
)
def test_a_line_may_be_a_heading_or_may_sign(
    line: str, short: bool, signs: bool, rank: str
) -> None:
    (found,) = split_lines(line)
    assert (is_short(found), may_sign(found), rank_of(found)) == (short, signs, rank)


def test_two_printings_of_one_line_share_a_key() -> None:
    one, two = split_lines("新桥，通车_了 ！\n" + "桥" * 81)
    assert key_of(one) == "新桥通车了"
    assert key_of(two) == "桥" * 80
