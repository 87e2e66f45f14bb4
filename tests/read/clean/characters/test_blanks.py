"""Blanks between characters: where a program set them they go, where a paper did they stay."""

import pytest

from briefing.read.clean.characters.blanks import (
    close_figures,
    drop_indent,
    join_brackets,
    join_characters,
    join_link_words,
    join_marks,
)
from briefing.read.clean.steps import clean_text
from tests.read.clean.told import told

NOTE = (
    "note: the blanks between the characters are taken out, as of a text that OCR has read: "
    "look at the names and the headlines."
)
LINE = "城 东 新 桥 今 晨 通 车"
SET_APART = {
    f"{LINE} 了": [
        "城东新桥今晨通车了",
        NOTE,
    ],
    LINE: [
        "城东新桥今晨通车",
        NOTE,
    ],
    # Seven characters say nothing alone; below a line that does, three are enough.
    "东 新 桥 今 晨 通 车": ["="],
    f"{LINE}\n新 桥 通": [
        "城东新桥今晨通车\n新桥通",
        NOTE,
    ],
    f"{LINE}\n新 桥": [
        "城东新桥今晨通车\n新 桥",
        NOTE,
    ],
    # Words of two characters.
    "城东 新桥 今晨 通车": ["="],
    "城东新 桥今晨 通车了 吗": ["="],
    f"{LINE}\n海州市 新桥 通车": [
        "城东新桥今晨通车\n海州市新桥通车",
        NOTE,
    ],
    f"{LINE}\n海州市新桥通 车了": [
        "城东新桥今晨通车\n海州市新桥通 车了",
        NOTE,
    ],
    f"{LINE}\n海州市新桥通车 了": [
        "城东新桥今晨通车\n海州市新桥通车 了",
        NOTE,
    ],
    # A wider gap is the paper's own.
    "城 东 新 桥  今 晨 通 车": [
        "城东新桥今晨通车",
        NOTE,
    ],
    "城 东 新 桥   今 晨 通 车": [
        "城东新桥 今晨通车",
        NOTE,
    ],
    "城\u3000东\u00a0新\u2003桥 今\u2800晨\u202f通 车": [
        "城东新桥今晨通车",
        "mark-up: ⠀",
        NOTE,
    ],
    # Figures and letters.
    f"{LINE} 4 . 6 万 辆 ， 1 2 % ， 6 : 3 0": [
        "城东新桥今晨通车4.6万辆，12%，6:30",
        NOTE,
    ],
    f"{LINE} G D P 与 A I M": [
        "城东新桥今晨通车GDP与AIM",
        NOTE,
    ],
    f"{LINE} in one day": [
        "城东新桥今晨通车in one day",
        NOTE,
    ],
    # A text that is not set apart: only the blanks inside a number.
    "增长 4 . 6 %。": ["增长 4.6 %。"],
    "增长 4 .6 %，4. 6 %。": ["="],
    "海 州 新桥今天上午通车，市民欢庆，全长五百米，双向四车道 4 . 6": [
        "海 州 新桥今天上午通车，市民欢庆，全长五百米，双向四车道 4.6"
    ],
    "一 二 三 四 五 六 七 八\n海州新桥今天上午通车，市民欢庆，全长五百米": [
        "一二三四五六七八\n海州新桥今天上午通车，市民欢庆，全长五百米",
        NOTE,
    ],
    "Haizhou news of the day and of the week 4 . 6 of all": [
        "Haizhou news of the day and of the week 4.6 of all"
    ],
    "增长 4 x 6 %。": ["="],
    f"{LINE}\n" + "新桥通车了\n" * 8: [
        (
            "城东新桥今晨通车\n"
            "新桥通车了\n"
            "新桥通车了\n"
            "新桥通车了\n"
            "新桥通车了\n"
            "新桥通车了\n"
            "新桥通车了\n"
            "新桥通车了\n"
            "新桥通车了\n"
        ),
        (
            "note: the blanks between the characters are taken out, as of a text that OCR has "
            "read: look at the names and the headlines."
        ),
    ],
    "in the end of the day it is": ["="],
    "": ["="],
}
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


@pytest.mark.parametrize("page", SET_APART)
def test_characters_set_apart_are_joined(page: str) -> None:
    assert told(join_characters, page) == SET_APART[page]


BRACKETS = {
    "本报讯（记者\n林晚舟）τ": ["本报讯（记者 林晚舟）τ"],
    # The line below is twice as long as what is joined to it, or they are of one width.
    "本报讯（记者\n林晚舟）一二三四五六七八九十一": ["本报讯（记者 林晚舟）一二三四五六七八九十一"],
    "本报讯（记者\n林晚舟）一二三四五六七八九十": ["="],
    "本报讯（记者\n林晚舟）一二三四五六七八九": ["="],
    "本（记者\n林晚舟）τ": ["="],
    "本报（记者\n林晚舟）τ": ["本报（记者 林晚舟）τ"],
    "本报讯（记者 林晚舟）\nτ": ["="],
    "本报讯（\n林晚舟）τ": ["本报讯（ 林晚舟）τ"],
    "本报讯（记者\n林晚舟，τ": ["="],
}


@pytest.mark.parametrize("page", BRACKETS)
def test_a_line_that_ends_inside_a_bracket_is_joined_with_a_longer_one(page: str) -> None:
    assert told(join_brackets, page) == BRACKETS[page]


FIGURES = {
    "全长 2.8 公里，" * 4: ["全长2.8公里，全长2.8公里，全长2.8公里，全长2.8公里，"],
    "全长 2.8 公里，" * 3 + "约 3": ["="],
    "全长 2.8 公里，" * 4 + "全长2": ["="],
    "全长 2.8 公里，" * 5 + "全长2": [
        "全长2.8公里，全长2.8公里，全长2.8公里，全长2.8公里，全长2.8公里，全长2"
    ],
    "全长 2.8 公里，" * 4 + "增 5% 多，降 3‰ 余，“ 5”，长\u00a05": [
        "全长2.8公里，全长2.8公里，全长2.8公里，全长2.8公里，增5%多，降3‰余，“5”，长5"
    ],
    "《新桥》 5 日，" * 4: ["《新桥》5日，《新桥》5日，《新桥》5日，《新桥》5日，"],
    "全长 2.8 公里，" * 4 + "有 A 级": [
        "全长2.8公里，全长2.8公里，全长2.8公里，全长2.8公里，有 A 级"
    ],
}


@pytest.mark.parametrize("page", FIGURES)
def test_figures_that_are_all_set_apart_are_closed_up(page: str) -> None:
    assert told(close_figures, page) == FIGURES[page]


WRAPPED = "  新桥今天上午通车\n"
INDENTED = {
    WRAPPED * 5: [
        (
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
        )
    ],
    WRAPPED * 4: ["="],
    WRAPPED * 5 + "结束\n": ["="],
    WRAPPED * 10 + "新桥今天上午通车\n": [
        (
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
        )
    ],
    WRAPPED * 9 + "新桥今天上午通车\n": ["="],
    # Lines that end a sentence, or are short, are followed by others that may be set in.
    "  新桥今天上午通车。\n" * 9: ["="],
    "  新桥今天上午通车；\n" * 9: ["="],
    "  新桥通车\n" * 9: ["="],
    " 新桥今天上午通车\n" * 9: ["="],
    f"{WRAPPED * 5}\n\n\t\t  新桥": [
        (
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
            "新桥今天上午通车\n"
            "新桥今天上午通车\n\n\n"
            "新桥"
        )
    ],
}


@pytest.mark.parametrize("page", INDENTED)
def test_blanks_before_all_lines_go(page: str) -> None:
    assert told(drop_indent, page) == INDENTED[page]


MARKS = {
    "新桥通车\n。\n市民": ["新桥通车。\n市民"],
    "新桥“通车\n” \n市民": ["新桥“通车” \n市民"],
    "新桥通车 \r\n\u3000。”\r\n市民": ["新桥通车。”\r\n市民"],
    "新桥通车\n。》」』": ["="],
    "新桥通车\n。》」": ["新桥通车。》」"],
    "新桥通车\n。市民": ["="],
    "新桥通车\n\n。\n": ["="],
}


@pytest.mark.parametrize("page", MARKS)
def test_a_line_of_closing_marks_alone_is_joined_with_the_one_above(page: str) -> None:
    assert told(join_marks, page) == MARKS[page]


@pytest.mark.parametrize("page", JOINED)
def test_a_linked_word_goes_back_into_its_sentence(page: str) -> None:
    assert told(join_link_words, page)[0] == JOINED[page]


def test_a_text_is_cleaned_of_the_line_ends_around_linked_words() -> None:
    page = f"新桥通车\n{OPENS}\n公园\n、广场、码头，市民步行过江。\n"
    assert f"{OPENS}公园、广场" in clean_text(page).text
