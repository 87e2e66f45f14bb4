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
    rules: list[Area] = []
    for number, thing in enumerate(page.get_objects(max_depth=4)):
        if number > _MOST_OBJECTS:
            break
        if thing.type not in _DRAWN:
            continue
        area = _on_page(turn.area(*_bounds(thing)), marks)
        if area.width <= 0 and area.height <= 0:
            continue
        if thing.type != raw.FPDF_PAGEOBJ_PATH:
            if min(area.width, area.height) > Drawings.PICTURE:
                marks.pictures.append(area)
        elif min(area.width, area.height) <= Drawings.RULE_WIDTH:
            rules.append(area)
        elif min(area.width, area.height) > Drawings.BOX:
            marks.boxes.append(area)
    marks.rules = [rule for rule in rules if max(rule.width, rule.height) > Drawings.RULE_LENGTH]
    marks.boxes += framed(marks.rules, Drawings.CORNERS, Drawings.SIDES)
    held = [line.area for line in marks.lines]
    for box in marks.boxes[:]:
        # A filled area without type on it is a picture.
        if not any(box.holds(area, 1) for area in held):
            marks.boxes.remove(box)
            if min(box.width, box.height) > Drawings.FILLED:
                marks.pictures.append(box)


def _bounds(thing: pdfium.PdfObject) -> tuple[float, float, float, float]:
    """Return the edges of a drawing on the page: what stands in a form is moved with the form."""
    left, bottom, right, top = thing.get_bounds()
    form = thing.container
    while form is not None:
        corners = [form.get_matrix().on_point(x, y) for x in (left, right) for y in (bottom, top)]
        left, right = min(x for x, _ in corners), max(x for x, _ in corners)
        bottom, top = min(y for _, y in corners), max(y for _, y in corners)
        form = form.container
    return left, bottom, right, top


def _on_page(area: Area, marks: PageMarks) -> Area:
    return Area(
        max(0.0, area.x0),
        max(0.0, area.y0),
        min(marks.width, area.x1),
        min(marks.height, area.y1),
    )
