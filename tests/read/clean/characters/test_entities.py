"""Characters written as codes: each form of code, and what looks like one."""

import pytest

from briefing.read.clean.characters.codes import decode_entities, drop_escapes
from tests.read.clean.told import told

CODES = {
    "一&nbsp;二&#65292;三&#xFF0C;四&#XFF0C;五&sup2;": ["一 二，三，四，五²", "mark-up: &nbsp;"],
    "一&amp;nbsp;二": ["一 二", "mark-up: &", "mark-up: amp;", "mark-up: nbsp;"],
    "一&amp;amp;nbsp;二": ["一&nbsp;二", "mark-up: amp;amp;"],
    "一&zwsp;二&unknown;三&#0;四": ["一&zwsp;二&unknown;三�四"],
    "一&nbsp二&ldquo三&rdquo&#65292四&lt=五": ["一 二“三”，四&lt=五", "mark-up: &nbsp"],
    "一&nbspx二&#6529二&#1二": ["一&nbspx二ᦁ二&#1二"],
    "一&#8203二": ["="],
    "\\u57ce东": ["="],
    "\\u57ce\\u4e1c东": ["城东东"],
    "%u57ce东%u4e1c": ["城东东"],
    "\\ud83d\\ude00东\\ud83d": ["😀东\\ud83d"],
    "\\u0001东\\u57ce": ["\\u0001东城"],
    "\\u{57ce}东\\U00004e1c": ["城东东"],
    "U+57CE U+4E1C东": ["城东东"],
    "<U+57CE><U+4E1C>东": ["城东东"],
    "U+57CE东": ["="],
    "\\x{57ce}\\x{4e1c}东": ["城东东"],
    "\\U0010ffff\\U00110000东": ["="],
    "<U+57CE><U+E000>东": ["城<U+E000>东"],
    "东\\n西\\n": ["东\n西\n", "2 × mark-up: \\n"],
    "东\\n西": ["="],
    "东\\r\\n\\t西”\\n\\n南3\\n": [
        "东\n西”\n南3\n",
        "mark-up: \\r\\n\\t",
        "mark-up: \\n\\n",
        "mark-up: \\n",
    ],
    "a\\nb\\nc": ["="],
    "一&#8203;二": ["="],
    "\\u57ce东\\q": ["="],
    "%u57ce东5%": ["="],
    "AT&T": ["="],
}


@pytest.mark.parametrize("page", CODES)
def test_a_code_is_written_as_its_character(page: str) -> None:
    assert told(decode_entities, page) == CODES[page]


ESCAPES = {
    "试行*三个月*。": ["试行三个月。", "2 × mark-up: *"],
    "试行{*}三个月{*}。": ["试行三个月。", "2 × mark-up: {*}"],
    "试行*abc*。": ["="],
    "试行* 三个月*。": ["="],
    "试行*三个月 *。": ["="],
    "试行**三个月**。": ["="],
    "a*三个月*。": ["="],
    "试行*三个月*b。": ["="],
    f"试行*{'月' * 81}*。": ["试行月×81。", "2 × mark-up: *"],
    f"试行*{'月' * 162}*。": ["="],
    "下降2\\.5%，\\*重点\\*，a\\_b，\\#1，\\\\": [
        "下降2.5%，*重点*，a_b，#1，\\",
        "6 × mark-up: \\",
    ],
    "下降\\ 三成\\n，\\q": ["下降三成\\n，\\q", "mark-up: \\ "],
    "下降 \\ 三成": ["="],
}


@pytest.mark.parametrize("page", ESCAPES)
def test_marks_of_emphasis_and_backslashes_go(page: str) -> None:
    assert told(drop_escapes, page) == ESCAPES[page]
