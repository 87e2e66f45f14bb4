"""Han characters, and traditional ones as the simplified ones that the word lists hold."""

import re
from difflib import SequenceMatcher
from functools import cache

from briefing.mandarin.tables import read_pairs, read_pattern, read_rows

# Unified ideographs, extension A, compatibility ideographs, the supplementary planes, and 〇.
HAN_CLASS = "〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HAN = re.compile(f"[{HAN_CLASS}]")
_IN_BOTH = frozenset("乾著藉於徵夥祇昇鍾麽甚佈妳祂牠迴沖")
"""Characters that simplified texts have as well: they alone make no text traditional."""
_KEPT = read_pattern("kept-forms")
_NUMERALS = str.maketrans("万亿点两负号", "萬億點兩負號")


def is_han(character: str) -> bool:
    """Return whether a character is a Han character, 〇 included."""
    return "\u4e00" <= character <= "\u9fff" or HAN.match(character) is not None


def simplified(text: str) -> str:
    """Return a text in simplified characters, one for one; a simplified text as it is."""
    table = _table()
    if not any(ord(each) in table and each not in _IN_BOTH for each in text):
        return text
    plain = list(text.replace("甚麼", "什麼").translate(table))
    for hit in _KEPT.finditer(text):
        plain[hit.start()] = text[hit.start()]
    return "".join(plain)


def traditional(text: str) -> str:
    """Return a traditional text with its stray simplified characters in traditional form.

    One for one; a character that traditional texts have as well stays, and one that stands for
    several.
    """
    return text.translate(_inverse())


def as_written(said: str, plain: str, written: str) -> str:
    """Return what was said of a text in simplified characters, `plain`, in its own, `written`."""
    steps = SequenceMatcher(None, plain, said, autojunk=False).get_opcodes()
    return "".join(
        written[start:end] if kind == "equal" else said[first:last].translate(_NUMERALS)
        for kind, start, end, first, last in steps
    )


def own_reading(character: str, syllable: str) -> str:
    """Return the reading of a traditional character, where the simplified one has others."""
    own = read_pairs("own_readings").get(character)
    return syllable if own is None or syllable == f"{own[:-1]}5" else own


@cache
def _table() -> dict[int, str]:
    return {
        ord(own): plain
        for row, plains in read_rows("traditional")
        for own, plain in zip(row, plains, strict=True)
    }


@cache
def _inverse() -> dict[int, str]:
    """Return the one traditional form of each character that Big5, with Hong Kong's, has not."""
    forms: dict[str, list[str]] = {}
    for own, plain in _table().items():
        if _in_big5(chr(own)) and not _in_big5(plain):
            forms.setdefault(plain, []).append(chr(own))
    return {ord(plain): owns[0] for plain, owns in forms.items() if len(owns) == 1}


def _in_big5(character: str) -> bool:
    return character.encode("big5hkscs", "ignore") != b""
