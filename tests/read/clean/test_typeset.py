"""Texts with a typesetter's commands: what is printed for each sign."""

import pytest

from briefing.read.clean.offset_text import Traced
from briefing.read.clean.typeset import read_typeset

PRINTED = {
    "lq": "“",
    "rq": "”",
    "oq": "‘",
    "cq": "’",
    "em": "—",
    "en": "–",
    "bu": "•",
    "de": "°",
    "dq": '"',
    "aq": "'",
    "rs": "\\",
    "at": "@",
    "sh": "#",
    "Do": "$",
    "mu": "×",
    "co": "©",
    "xx": "",
}


@pytest.mark.parametrize(("name", "printed"), PRINTED.items())
@pytest.mark.parametrize("form", [r"\({}", r"\[{}]"])
def test_a_sign_of_roff_is_printed_as_its_manual_says(name: str, printed: str, form: str) -> None:
    traced = Traced(f".TL\n大桥\n.LP\n一{form.format(name)}二\n.LP\n三\n")
    read_typeset(traced)
    assert f"\n一{printed}二\n" in traced.text
