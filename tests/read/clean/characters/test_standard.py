"""Characters in another form than papers print."""

import pytest

from briefing.read.clean.characters.standard import give_usual_forms
from tests.read.clean.told import told

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
