"""What only several lines show together, by the conjunctions in which it is told."""

import pytest

from briefing.read.label.features import names_of
from briefing.read.label.lexicon import Lexicon
from briefing.read.label.weights import shipped_weights
from briefing.read.lines import split_lines

LEXICON = Lexicon(
    frozenset({"今天"}), frozenset({"潮汐"}), {"selling": {"": 0.0}, "heading": {"": 0.0}}
)
PROSE = "海州新桥上午通车，市民欢庆。"


def told(page: str, name: str) -> str:
    """What is told under one name of each line of a page."""
    columns = names_of(split_lines(page.replace("τ", PROSE)), LEXICON)
    return " ".join(
        value.partition("=")[2]
        for column in columns
        for value in column
        if value.partition("=")[0] == f"~{name}"
    )


def between(count: int, line: str = "12\n") -> str:
    return line * count


TOLD = {
    # How alike lines are: to the next, to what comes, to what came.
    ("新桥通车\n新桥通车\n公园\n", "like+1"): "7 0 0",
    ("新桥通车\n" + "公园开放\n" * 9 + "新桥通车\n", "like+"): "7 0×10",
    ("新桥通车\n" + "公园开放\n" * 10 + "新桥通车\n", "like+"): "0×12",
    ("新桥通车\n" + "公园开放\n" * 9 + "新桥通车\n", "like-"): "0×10 7",
    ("新桥通车\n" + "公" * 180 + "\n新桥通车\n", "like+"): "0 0 0",
    ("新桥通车\n" + "公" * 179 + "\n新桥通车\n", "like+"): "7 0 0",
    ("新桥通车了吗\n新桥很长\n菜价\n", "like+1"): "3 0 0",
    ("今天\n今天\n", "like+1"): "0 0",
    ("新桥\n" * 8 + "新桥", "like+1"): "0×9",
    ("新桥\n" * 9, "like+1"): "0×9",
    ("新桥\n" * 8 + "公\n" * 59, "like+1"): "7×7 0×60",
    ("新桥\n" * 9 + "公\n" * 66, "like+1"): "7×8 0×67",
    ("新桥通车了吗\n公园\n新桥通车了\n", "lean"): "6 3 0",
    ("新桥\n新桥\n公园\n新桥\n", "lean"): "6 3 3 0",
    ("新桥通车\n公\n新桥通车\n", "turn"): "0 2 0",
    ("新桥通\n公\n新桥通\n", "turn"): "0 2 0",
    ("新桥\n公\n新桥\n", "turn"): "0 1 0",
    ("新桥通车了没有呀\n公\n新桥通车了没有呀\n", "turn"): "0 4 0",
    # Prose since the short line above, and until the one below.
    ("# 新\n桥。\n" + "桥" * 39 + "。\n", "rank&since"): "x002 -02 -10",
    ("# 新\n" + f"{'桥' * 38}。\n桥。\n", "since"): "1020 -011 -101",
    ("# 新\n" + f"{'桥' * 39}。\n桥。\n", "since"): "1020 -011 -201",
    ("# 新\n" + f"{'桥' * 118}。\n桥。\n", "since"): "1030 -011 -201",
    ("# 新\n" + f"{'桥' * 119}。\n桥。\n", "since"): "1030 -011 -301",
    ("# 新\n" + f"{'桥' * 398}。\n桥。\n", "since"): "1030 -011 -301",
    ("# 新\n" + f"{'桥' * 399}。\n桥。\n", "since"): "1030 -011 -401",
    ("# 新\n" + f"{'桥' * 998}。\n桥。\n", "since"): "1030 -011 -401",
    ("# 新\n" + f"{'桥' * 999}。\n桥。\n# 新\n", "since"): "1030 -011 -501 1500",
    # Whether a sentence above is still open, how far above.
    (f"{PROSE[:14]}\n", "open"): "-",
    ("海州新桥上午通车市民欢庆今天\n桥\n桥\n桥\n桥\n桥\n", "open"): "- 100 101 102 102 103",
    ("海州新桥上午通车市民欢庆了\n桥\n", "open"): "- -",
    ("新桥，\n桥\n", "open"): "- 100",
    ("新桥。通\n桥\n", "open"): "- 100",
    ("τ\n桥\n", "open"): "- 000",
    ("# 新桥，\n桥\n", "open"): "- -",
    ("图为新桥。\n桥\n", "open"): "- -",
    ("　　新桥，\n桥\n", "open"): "- 100",
    ("新桥，\n" + "桥\n" * 15, "open"): "- 100 101 102 102 103×10 -",
    (f"{'桥' * 18}，\n桥\n", "open"): "- 100",
    (f"{'桥' * 19}，\n桥\n", "open"): "- 110",
    (f"{'桥' * 38}，\n桥\n", "open"): "- 110",
    (f"{'桥' * 39}，\n桥\n", "open"): "- 120",
    # Whether two characters are neighbours elsewhere.
    ("新桥，通\n车了没有\n通车\n", "goes2"): "xx-00x 00-0010 00-0000",
    ("新桥，潮\n汐站\n", "goes2"): "xx-00x 00-0001",
    ("新桥，潮\na汐\n", "goes2"): "xx-00x 00-00x",
    ("新桥，潮\n通汐\n", "goes2"): "xx-00x 00-0000",
    # How long the line is beside the page's short lines.
    ("新桥通车了\n新桥通\n新桥通车了没有呀好\n桥\n新桥通车了没\n", "length"): "3-0 2-0 5-0 0-0 4-0",
    (
        "新桥通车了一二三四五\n桥\n桥桥桥\n桥桥桥桥桥桥\n桥桥桥桥桥桥桥桥桥桥桥桥桥桥桥桥\n",
        "length",
    ): "5-0 0-0 1-0 3-0 5-0",
    # Numbers in a row, and the place on the page.
    ("1、桥\n2、桥\n4、桥\n1、桥\n（2）桥\n", "number"): "041 100 000 001 040",
    (
        "1、桥\n桥\n2、桥\n桥\n桥\n3、桥\n" + "桥\n" * 7 + "4、桥\n",
        "number",
    ): "041 - 110 - - 120 -×7 130",
    ("1、桥\n" + "桥\n" * 39 + "2、桥\n", "number&title"): "041-100 --000×39 140-100",
    ("一、桥\n二、桥\n12桥\n", "number"): "- - -",
    ("桥\n" * 8, "place"): "0 1 2 3 4 5 6 6",
    ("桥\n" * 6, "place-"): "4 4 4 3 2 1",
    # What is told of the neighbours.
    ("桥\n桥。\n# 桥\n", "joint"): "x0000 01100 100x0",
    ("桥\n桥。\n# 桥\n", "fresh"): "-00x0-0 -110010 10010xx",
    ("桥\n桥。\n# 桥\n", "wide3"): "x5520x 556210 56x201",
}


def shortened(page: tuple[str, str]) -> str:
    """What is told, equal values in a row counted."""
    values = told(*page).split()
    out: list[str] = []
    at = 0
    while at < len(values):
        end = at
        while end < len(values) and values[end] == values[at]:
            end += 1
        out.append(values[at] if end - at < 4 else f"{values[at]}×{end - at}")
        at = end if end - at >= 4 else at + 1
    return " ".join(out)


@pytest.mark.parametrize("page", TOLD)
def test_what_lines_show_together_has_its_class(page: tuple[str, str]) -> None:
    assert shortened(page) == TOLD[page]


def test_the_shipped_weights_know_all_that_is_told_and_nothing_else() -> None:
    columns = names_of(split_lines("# 新桥\n海州新桥通车。\n"), LEXICON)
    known = {name.partition("=")[0] for name in shipped_weights().rows}
    assert {column[0].partition("=")[0] for column in columns} == known
