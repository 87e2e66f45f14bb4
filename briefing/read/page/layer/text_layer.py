"""The text layer of a PDF page as lines of type, with the rules, boxes and pictures around them.

And whether it is the text that a reader of the page sees.
"""

import pypdfium2 as pdfium
from pypdfium2 import raw

from briefing.read.page.layer.glyphs import Upright, glyphs_of, upright
from briefing.read.page.layer.typelines import lines_of
from briefing.read.page.layout.pieces import text_size
from briefing.read.page.marks import Area, PageMarks, framed, overlap
from briefing.read.tuned.layout import Pieces
from briefing.read.tuned.page import Drawings, Garbage

_COMMON = set("的一是在不了有和人这這中大为為上个個国國我以要他年日会會到地出对對")
"""In any Chinese text of some length one character in ten is one of these."""
_MOST_OBJECTS = 60_000
_DRAWN = {raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING}


def marks_of(page: pdfium.PdfPage) -> PageMarks:
    """Return what is printed on a page that has a text layer."""
    layer = page.get_textpage()
    try:
        turn = upright(page, layer)
        marks = PageMarks(turn.width, turn.height, lines_of(glyphs_of(layer, turn)))
    finally:
        layer.close()
    _add_drawings(page, marks, turn)
    return marks


def _add_drawings(page: pdfium.PdfPage, marks: PageMarks, turn: Upright) -> None:
    for number, thing in enumerate(page.get_objects(max_depth=4)):
        if number > _MOST_OBJECTS:
            break
        if thing.type not in _DRAWN:
            continue
        area = _on_page(turn.area(*_bounds(thing)), marks)
        shorter, longer = sorted((area.width, area.height))
        if longer <= 0:
            continue
        if thing.type != raw.FPDF_PAGEOBJ_PATH:
            if shorter > Drawings.PICTURE:
                marks.pictures.append(area)
        elif shorter <= Drawings.RULE_WIDTH:
            if longer > Drawings.RULE_LENGTH:
                marks.rules.append(area)
        elif shorter > Drawings.BOX:
            marks.boxes.append(area)
    marks.boxes += framed(marks.rules, *Drawings.FRAME)
    # A filled area without type on it is a picture.
    bare = [box for box in marks.boxes if not any(box.holds(o.area, 1) for o in marks.lines)]
    marks.boxes = [box for box in marks.boxes if box not in bare]
    marks.pictures += [box for box in bare if min(box.width, box.height) > Drawings.FILLED]


def _bounds(thing: pdfium.PdfObject) -> tuple[float, float, float, float]:
    """Return the edges of a drawing on the page: what stands in a form is moved with the form."""
    left, bottom, right, top = thing.get_bounds()
    form = thing.container
    while form is not None:
        corners = [form.get_matrix().on_point(x, y) for x in (left, right) for y in (bottom, top)]
        xs, ys = zip(*corners, strict=True)
        left, right, bottom, top = min(xs), max(xs), min(ys), max(ys)
        form = form.container
    return left, bottom, right, top


def _on_page(area: Area, marks: PageMarks) -> Area:
    x0, y0 = max(0.0, area.x0), max(0.0, area.y0)
    return Area(x0, y0, min(marks.width, area.x1), min(marks.height, area.y1))


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
