"""Words that a page links, in lines of their own, go back into their sentence."""

import pytest

from briefing.read.clean.characters.blanks import join_link_words
from briefing.read.clean.steps import clean_text
from tests.read.clean.told import told

OPENS = "海州新桥今天上午正式通车，连接城东的"
ENDS = "与城西的住宅区，市民步行可以过江。"
ONE, TWO, THREE = (f"{OPENS}\n{word}\n{ENDS}\n" for word in ("公园", "广场", "公园"))
USED = "公园今天起免费开放，早上六点开门。\n广场的灯也亮了，晚上十点关。\n"
JOINED = {
    # A mark below is proof for one word.
    f"{OPENS}\n公园\n、广场、码头，市民步行过江。\n": f"{OPENS}公园、广场、码头，市民步行过江。\n",
    f"{OPENS}\n公园\n{ENDS}\n": "=",
    # Three words of two kinds, most of which sentences use.
    f"{USED}{ONE}{TWO}{THREE}": f"{USED}{OPENS}公园{ENDS}\n{OPENS}广场{ENDS}\n{OPENS}公园{ENDS}\n",
    f"{USED}{ONE}{TWO}": "=",
    f"{ONE}{TWO}{THREE}": "=",
    f"{USED}{ONE}{ONE}{THREE}": "=",
    # A blank line beside it, a sentence that has ended, a column, a paper, a long word.
    f"{OPENS}\n\n公园\n、广场，市民过江。\n": "=",
    f"{OPENS}\n公园\n\n、广场，市民过江。\n": "=",
    f"{ENDS}\n公园\n、广场，市民过江，步行。\n": "=",
    f"{OPENS}\n要闻\n、广场，市民步行过江。\n": "=",
    f"{OPENS}\n海州日报\n、广场，市民步行过江。\n": "=",
    f"{OPENS}\n公园北门的停车场上\n、广场，市民步行过江。\n": "=",
    "新桥，城东的\n公园\n、广场\n": "=",
}


@pytest.mark.parametrize("page", JOINED)
def test_a_linked_word_goes_back_into_its_sentence(page: str) -> None:
    assert told(join_link_words, page)[0] == JOINED[page]


def test_a_text_is_cleaned_of_the_line_ends_around_linked_words() -> None:
    page = f"新桥通车\n{OPENS}\n公园\n、广场、码头，市民步行过江。\n"
    assert f"{OPENS}公园、广场" in clean_text(page).text
