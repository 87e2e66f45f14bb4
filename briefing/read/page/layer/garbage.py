"""Whether the text layer of a page is the text that a reader of the page sees."""

from briefing.read.page.layout.pieces import text_size
from briefing.read.page.marks import PageMarks, overlap
from briefing.read.tuned.layout import Pieces
from briefing.read.tuned.page import Garbage

_COMMON = set("的一是在不了有和人这這中大为為上个個国國我以要他年日会會到地出对對")
"""In any Chinese text of some length one character in ten is one of these."""


def why_unusable(page: PageMarks) -> str:
    """Return why a page's text layer is not read; empty if it is a text that a reader sees.

    A layer is garbage if many of its characters belong to no script of a newspaper (codes of a font
    that were taken for letters), if the commonest characters of Chinese are missing, or if it has
    more type than fits on the page (a layer that stands in a heap).
    """
    text = "".join(line.text for line in page.lines)
    if len(text) < Garbage.LEAST_CHARS:
        return "it has no text layer"
    strange = sum(map(_is_strange, text))
    if strange > Garbage.STRANGE_SHARE * len(text):
        return f"its text layer is garbage ({strange} of {len(text)} characters are of no script)"
    size = text_size([page])
    large = "".join(line.text for line in page.lines if line.size > Pieces.HEAD * size)
    if sum(map(_is_strange, large)) > Garbage.STRANGE_HEAD_SHARE * len(large):
        return "its text layer is garbage (its headlines are of no script)"
    han = [character for character in text if "\u3400" <= character <= "\u9fff"]
    common = sum(character in _COMMON for character in han)
    signs = sum(not (character.isalnum() or character.isspace()) for character in text)
    if len(text) > Garbage.ENOUGH_HAN and not han and signs > Garbage.SIGN_SHARE * len(text):
        return "its text layer is garbage (most of it are signs)"
    if len(han) > Garbage.ENOUGH_HAN and common < Garbage.COMMON_SHARE * len(han):
        return f"its text layer is garbage ({len(han)} Han characters that make no words)"
    if _is_heaped(page):
        return "its text layer is garbage (its lines stand upon each other)"
    return ""


def _is_heaped(page: PageMarks) -> bool:
    """Say whether most characters stand where those of another line stand."""
    heaped = 0
    sample = page.lines[:: Garbage.SAMPLED]
    for line in sample:
        middle = (line.area.y0 + line.area.y1) / 2
        heaped += len(line.text) * any(
            other is not line
            and abs((other.area.y0 + other.area.y1) / 2 - middle) < Garbage.SAME_LEVEL * line.size
            and overlap(other.area, line.area) > Garbage.COVERED_SHARE * line.area.width
            for other in page.lines
            if not other.vertical and not line.vertical
        )
    return heaped > Garbage.HEAPED_SHARE * sum(len(line.text) for line in sample)


def _is_strange(character: str) -> bool:
    code = ord(character)
    # Latin letters with accents, private use, replacement, and what no language uses.
    return (
        (0xA1 <= code <= 0x24F and character not in "·×÷°±")
        or 0xE000 <= code <= 0xF8FF
        or code == 0xFFFD
    )
