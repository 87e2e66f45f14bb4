"""Whether the text layer of a page is the text that a reader of the page sees."""

from briefing.read.page.marks import PageMarks

_COMMON = set("的一是在不了有和人这這中大为為上个個国國我以要他年日会會到地出对對")
"""In any Chinese text of some length one character in ten is one of these."""
_LEAST_COMMON = 0.035
_MOST_STRANGE = 0.1
_ENOUGH = 150
_LEAST = 10


def is_unusable(page: PageMarks) -> bool:
    """Say whether a page has no text layer, or one of garbage.

    A layer is garbage if many of its characters belong to no script of a newspaper (codes of a font
    that were taken for letters), or if the commonest characters of Chinese are missing.
    """
    text = "".join(line.text for line in page.lines)
    if len(text) < _LEAST:
        return True
    strange = sum(map(_is_strange, text))
    if strange > _MOST_STRANGE * len(text):
        return True
    han = [character for character in text if "\u3400" <= character <= "\u9fff"]
    common = sum(character in _COMMON for character in han)
    return len(han) > _ENOUGH and common < _LEAST_COMMON * len(han)


def _is_strange(character: str) -> bool:
    code = ord(character)
    # Latin letters with accents, private use, replacement, and what no language uses.
    return (
        (0xA1 <= code <= 0x24F and character not in "·×÷°±")
        or 0xE000 <= code <= 0xF8FF
        or code == 0xFFFD
    )
