"""The text layer of a PDF page as lines of type, with the rules, boxes and pictures around them."""

import pypdfium2 as pdfium
from pypdfium2 import raw

from briefing.read.page.frames import framed
from briefing.read.page.layer.glyphs import glyphs_of
from briefing.read.page.layer.upright import Upright, upright
from briefing.read.page.marks import Area, PageMarks
from briefing.read.page.typelines import lines_of
from briefing.read.tuned.page import Drawings

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
