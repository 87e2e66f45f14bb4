"""Characters written as codes: each form of code, and what looks like one."""

import pytest

from briefing.read.clean.characters.codes import (
    decode_entities,
    drop_escapes,
    give_usual_forms,
    leave_unreadable,
)
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
PAGES = {
    "海州新桥今天上午\x07通车，市民欢庆三天。": [
        "海州新桥今天上午通车，市民欢庆三天。",
        "unreadable: \x07",
        (
            "note: line 1 has a control character, left out: '新桥今天上午' [?] '通车，"
            "市民欢'. Look at that line."
        ),
    ],
    "海州\n新桥\ufffd通车\n了": [
        "海州\n新桥通车\n了",
        "unreadable: �",
        (
            "note: line 2 has bytes that are no text, left out: '新桥' [?] '通车'. Look at "
            "that line."
        ),
    ],
    "海\x00\x01州\x1f新\ufffe桥": [
        "海州新桥",
        "unreadable: \x00\x01",
        "unreadable: \ufffe",
        (
            "note: line 1 has a control character, left out: '海' [?] '州\x1f新\ufffe桥'. Look "
            "at that line."
        ),
        (
            "note: line 1 has a control character, left out: '海\x00\x01州' [?] '新\ufffe桥'. "
            "Look at that line."
        ),
        (
            "note: line 1 has a control character, left out: '海\x00\x01州\x1f新' [?] '桥'. "
            "Look at that line."
        ),
    ],
    "一\x02二\x03三\x04": [
        "一二三",
        "unreadable: \x02",
        "unreadable: \x03",
        "unreadable: \x04",
        (
            "note: line 1 has a control character, left out: '一' [?] '二\x03三\x04'. Look at "
            "that line."
        ),
        (
            "note: line 1 has a control character, left out: '一\x02二' [?] '三\x04'. Look at "
            "that line."
        ),
        (
            "note: line 1 has a control character, left out: '一\x02二\x03三' [?] ''. Look at "
            "that line."
        ),
    ],
    "一\x02二\x03三\x04四\x05五\x06": [
        "一二三四五",
        "unreadable: \x02",
        "unreadable: \x03",
        "unreadable: \x04",
        "unreadable: \x05",
        "unreadable: \x06",
        (
            "note: line 1 has a control character, left out: '一' [?] '二\x03三\x04四\x05'. "
            "Look at that line."
        ),
        (
            "note: line 1 has a control character, left out: '一\x02二' [?] "
            "'三\x04四\x05五\x06'. Look at that line."
        ),
        (
            "note: line 1 has a control character, left out: '一\x02二\x03三' [?] "
            "'四\x05五\x06'. Look at that line."
        ),
        "note: 2 more places have characters that cannot be read, left out.",
    ],
    "\n海州\x07": [
        "\n海州",
        "unreadable: \x07",
        "note: line 2 has a control character, left out: '海州' [?] ''. Look at that line.",
    ],
    # Commands to a terminal, and bold as typewriters set it.
    "\x1b[1m海州\x1b[0m新\x9b31m桥": [
        "海州新桥",
        "mark-up: \x1b[1m",
        "mark-up: \x1b[0m",
        "mark-up: \x9b31m",
    ],
    "\x1b]0;海州\x07新\x1b(B桥\x1b=": [
        "新桥",
        "mark-up: \x1b]0;海州\x07",
        "mark-up: \x1b(B",
        "mark-up: \x1b=",
    ],
    "[1;31m海州[0m新桥": ["海州新桥", "mark-up: [1;31m", "mark-up: [0m"],
    "[31m海州新桥": ["="],
    "海州[0m新桥": ["海州新桥", "mark-up: [0m"],
    "海\x08海州\x08州，_\x08新_\x08桥": [
        "海州，新桥",
        "mark-up: 海\x08",
        "mark-up: 州\x08",
        "2 × mark-up: _\x08",
    ],
    "海\x08州": [
        "海州",
        "unreadable: \x08",
        "note: line 1 has a control character, left out: '海' [?] '州'. Look at that line.",
    ],
    # Invisible ones.
    "海\u200b\ufeff州\u00ad新\ue000桥\ufe0f通\u202e车": [
        "海\u200b\ufeff州新桥通车",
        "mark-up: \xad",
        "mark-up: \ue000",
        "mark-up: ️",
        "mark-up: \u202e",
    ],
    "海\u200d州\U000e0101": ["海州", "mark-up: \u200d", "mark-up: 󠄁"],
    "★\ufe0f海": ["="],
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


@pytest.mark.parametrize("page", PAGES)
def test_what_cannot_be_read_is_left_out_and_noted(page: str) -> None:
    assert told(leave_unreadable, page) == PAGES[page]


FORMS = {
    "⽇⼈⻓⽓": ["日人⻓气"],
    "︐︑︒︓︔︕︖︗︘︙": ["，、。：；！？〖〗…"],
    "︰︱︲︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈": ["：—–（）｛｝〔〕【】《》〈〉「」『』［］"],
    "｢新桥｣通车｡甲･乙､丙": ["「新桥」通车。甲·乙、丙"],
    "新\u2800桥": ["新 桥", "mark-up: ⠀"],
    "\uf900更\U0002f800": ["豈更丽"],
    "\U0001d7d3亿\U0001d400股": ["5亿A股"],
    "\U0001f101\U0001fbf3元": ["0,3元"],
    "“新桥”，２８ＡＢ": ["="],
    "ｱｲ": ["="],
}


@pytest.mark.parametrize("page", FORMS)
def test_a_character_is_written_as_papers_print_it(page: str) -> None:
    assert told(give_usual_forms, page) == FORMS[page]
