"""Characters in another form than papers print: radicals, marks of vertical type, half-width."""

import re
import unicodedata

from briefing.read.clean.offset_text import Edit, Traced

_OTHER_FORM = re.compile(
    "[\u2800\u2e80-\u2fd5\uf900-\ufad9\U0002f800-\U0002fa1d\ufe10-\ufe19\ufe30-\ufe48\uff61-\uff65\U0001d400-\U0001d7ff\U0001f100-\U0001f10a\U0001fbf0-\U0001fbf9]"
)
_VERTICAL = str.maketrans(
    "︐︑︒︓︔︕︖︗︘︙︰︱︲︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈",
    "，、。：；！？〖〗…：—–（）｛｝〔〕【】《》〈〉「」『』［］",
)
_HALF = {"･": "·", "\u2800": " "}
"""What Unicode's compatibility form of them is not: a middle dot, and a blank."""


def give_usual_forms(traced: Traced) -> None:
    """Write radicals, compatibility forms and marks of vertical type as papers print them.

    Fonts in PDFs map 日 and 人 to the radicals ⽇ and ⼈; a word with one is not recognised.
    """
    traced.edit(
        Edit(*found.span(), usual)
        for found in _OTHER_FORM.finditer(traced.text)
        if (usual := _usual(found[0])) != found[0]
    )


def _usual(character: str) -> str:
    known = _HALF.get(character) or character.translate(_VERTICAL)
    return known if known != character else unicodedata.normalize("NFKC", character)
