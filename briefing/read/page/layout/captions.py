"""Lines below a picture or a headline that are no text: captions and decks.

They are set in another type, or go on over the gutter between the columns of the text below.
"""

import re

from briefing.read.page.layout.columns import text_in
from briefing.read.page.layout.pieces import Piece, is_byline
from briefing.read.page.marks import Area, TypeLine, overlap
from briefing.read.tuned.layout import Captions, Pieces
from briefing.read.tuned.order import Columns

_SAYS = re.compile(
    r"[摄攝][于於]|^(?:[▲▼◀▶△]|[图圖](?:为|為|片|[/／：:]))|(?:[摄攝]影?|[摄攝]影[/／：:]?\w{2,4}|供[图圖]|[图圖]片)[）)]?$"
)
"""Begins or ends a caption; a short one's recognised size says nothing."""

_FIGURE = re.compile(r"[+\-−±]?\d[\d.,，]+[%％‰°℃倍万亿元+]{0,3}|\d[%％‰°℃倍万亿元+]{1,3}")
_NO_DECK = re.compile(
    r"[。，、；：]$|^[，。、；：！？）》」』”’％…]|^[问問答][：:]|[讯訊][）】]?|[日专專][电電]"
)
"""The end of a line of text, the start of one, a question, a dateline."""


def take_captions(pieces: list[Piece], size: float, font: str) -> list[Piece]:
    """Move captions out of a page's text into the pieces of their pictures; return what is left."""
    pictures = [piece for piece in pieces if piece.kind == "picture"]
    kept: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.area.y0):
        if piece.kind == "text":
            line = piece.lines[0]
            least = size * Captions.SMALLER[bool(line.sure)]
            owner = next((p for p in pictures if _is_under(p, line, size)), None)
            if owner is not None and (
                line.size < least
                or (font and line.font != font)
                or (line.sure and _is_said(line, pieces, size))
                or crosses_gutter(line, pieces, size)
            ):
                owner.lines.append(line)
                continue
        if piece.kind == "box":
            piece.inner = take_captions(piece.inner, size, font)
        kept.append(piece)
    return kept


def tell_decks(pieces: list[Piece], size: float, font: str) -> None:
    """Mark lines of the text's size that are decks, right below a headline, as bold."""
    texts = [piece for piece in pieces if piece.kind == "text" and not piece.furniture]
    texts.sort(key=lambda piece: piece.area.y0)
    for piece in pieces:
        if piece.kind == "box":
            tell_decks(piece.inner, size, font)
        elif piece.kind == "head" and not piece.lines[0].vertical:
            under = [t.lines[0] for t in texts if _is_right_below(piece.area, t.area, size)]
            # In another font than the text that begins right below it.
            alone = bool(font) and [line.font == font for line in under[:2]] == [False, True]
            if under and _may_be_deck(under[0]):
                under[0].bold |= alone or _is_over_columns(under[0], texts, size)


def set_figures_aside(pieces: list[Piece], size: float) -> None:
    """Set figures in large type aside, each with the few words below that say of what it is."""
    texts = [piece for piece in pieces if piece.kind == "text" and not piece.furniture]
    for piece in pieces:
        if piece.kind == "box":
            set_figures_aside(piece.inner, size)
        said = "".join(line.text for line in piece.lines)
        if piece.kind != "head" or _FIGURE.fullmatch(said) is None:
            continue
        told = [text for text in texts if _is_of_figure(piece, text, size)]
        if told and not any(_goes_on_below(text, texts, size) for text in told):
            for each in (piece, *told):
                each.kind = "aside"


def _goes_on_below(text: Piece, texts: list[Piece], size: float) -> bool:
    """Say whether a line stands at a column's pitch below another."""
    return any(
        0 < other.area.y0 - text.area.y0 < 2 * size and abs(other.area.x0 - text.area.x0) < 3 * size
        for other in texts
    )


def _is_of_figure(figure: Piece, text: Piece, size: float) -> bool:
    gap = text.area.y0 - figure.area.y1
    near = (
        abs(text.area.x0 - figure.area.x0) < size
        and -0.5 * size < gap < Captions.FIGURE_BELOW * size
    )
    return near and len(text.lines[0].text) <= Captions.OF_FIGURE


def _is_right_below(head: Area, area: Area, size: float) -> bool:
    near = -Pieces.REACHES * size < area.y0 - head.y1 < Captions.DECK_BELOW * size
    return near and overlap(head, area) > 0


def _may_be_deck(line: TypeLine) -> bool:
    """Say whether a line has the length of a deck, no end of a sentence, and is no byline."""
    long = Captions.DECK_CHARS[0] <= len(line.text) <= Captions.DECK_CHARS[1]
    return long and not (_NO_DECK.search(line.text) or is_byline(line) or line.run_in)


def _is_over_columns(line: TypeLine, texts: list[Piece], size: float) -> bool:
    """Say whether a line crosses a gutter below it, and is not set in as a paragraph is."""
    area, (first, last) = line.area, Columns.INDENT
    after = [
        text.area.x0
        for text in texts
        if 0 < text.area.y0 - area.y0 < Captions.DECK_BELOW * size and overlap(text.area, area) > 0
    ]
    indent = area.x0 - min(after, default=area.x0)
    return not first * size < indent < last * size and crosses_gutter(line, texts, size)


def _is_said(line: TypeLine, pieces: list[Piece], size: float) -> bool:
    """Say whether a line, or one beside it, is a caption by its words: who took the picture."""
    return any(
        abs(other.area.y1 - line.area.y1) < Captions.LEVEL * size
        and -overlap(other.area, line.area) < Captions.BESIDE * size
        and _SAYS.search(other.text)
        for other in text_in(pieces)
    )


def crosses_gutter(line: TypeLine, pieces: list[Piece], size: float) -> bool:
    """Say whether a line goes on over the gutter between the columns of text below it."""
    area = line.area
    reach = Captions.BELOW * size
    below = [o.area for o in text_in(pieces) if 0 < o.area.y0 - area.y0 < reach]
    first = area.x0 + Captions.CROSSES * size
    ends = [o.x1 for o in below if first < o.x1 < area.x1 - size]
    starts = [o.x0 for o in below if area.x0 + size < o.x0 < area.x1 - size]
    return any(
        sum(abs(end - other) < size for other in ends) >= Captions.COLUMN_LINES
        and sum(0 < start - end < Captions.GUTTER * size for start in starts)
        >= Captions.COLUMN_LINES
        and not any(o.x0 + size < end < o.x1 - size for o in below)
        for end in ends
    )


def _is_under(picture: Piece, line: TypeLine, size: float) -> bool:
    area, low = picture.area, picture.lines[-1].area.y1 if picture.lines else picture.area.y1
    # On a picture of a page the edge of what is dark over an area is found within a character.
    least = -(1 + Captions.LEVEL) * size if line.sure else -Pieces.REACHES * size
    if line.sure and picture.lines and _is_told(picture.lines[-1], line, size):
        return False
    near = least < line.area.y0 - low < Captions.NEAR * size
    return near and line.area.x0 >= area.x0 - size and line.area.x1 <= area.x1 + size


def _is_told(last: TypeLine, line: TypeLine, size: float) -> bool:
    """Say whether a caption ended above a line: with a stop, and sooner than the line does."""
    below = line.area.y0 - last.area.y0 > Captions.LEVEL * size
    return below and last.text.endswith("。") and last.area.x1 < line.area.x1 - size
