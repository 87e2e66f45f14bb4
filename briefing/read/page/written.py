"""Pages as text: a headline a `#` line, a paragraph a line; and where every printed line stands."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.read.page.layout.captions import set_figures_aside, take_captions, tell_decks
from briefing.read.page.layout.columns import columns_of, sets_in
from briefing.read.page.layout.line_pieces import joined
from briefing.read.page.layout.pieces import Piece, pieces_of, text_size, usual_font
from briefing.read.page.layout.reading_order import reading_order
from briefing.read.page.layout.spread import halves_of
from briefing.read.page.marks import Area, PageMarks, TypeLine
from briefing.read.page.paragraphs import Body, Paragraph
from briefing.read.page.rotation import is_vertical, turned, turned_area, turned_back
from briefing.read.page.run_around import obstacles_in
from briefing.read.page.zones import parted

Told = tuple[Area, list[Paragraph]]
"""Where a zone stands, and what was read in it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A printed line: which characters of the text it is, and where it stands."""

    start: int
    end: int
    page: int
    """Counted from 1."""
    area: Area
    sure: tuple[float, ...]


@dataclass(slots=True)
class Written:
    """Pages as one text in reading order, and its printed lines."""

    text: str = ""
    lines: list[Placed] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What was assumed about the pages, is doubtful on them, or was left out."""


def write_pages(pages: list[PageMarks]) -> Written:
    """Return pages in reading order, one below the other."""
    size = text_size(pages)
    written = Written()
    for number, page in enumerate(pages, 1):
        written.notes += page.notes
        halves = halves_of(page, _size_on(page, size))
        if len(halves) > 1:
            written.notes.append(f"page {number} is a double page: it is split at its gutter")
        for half in halves:
            for paragraph in _paragraphs_of(half, _size_on(half, size)):
                _put(written, paragraph, number)
    return written


def _size_on(page: PageMarks, size: float) -> float:
    """Return the size of a page's text: one photograph is taken from nearer than another."""
    return text_size([page]) if any(line.sure for line in page.lines) else size


def _put(written: Written, paragraph: Paragraph, page: int) -> None:
    written.text += ("\n\n" if written.text else "") + paragraph.mark
    for at, (line, _) in enumerate(paragraph.lines):
        if at:
            written.text += _between(paragraph, paragraph.lines[at - 1][0], line)
        start = len(written.text)
        written.text += line.text
        written.lines.append(Placed(start, len(written.text), page, line.area, line.sure))
    if paragraph.mark == "**":
        written.text += "**"


def _between(paragraph: Paragraph, before: TypeLine, line: TypeLine) -> str:
    latin = before.text[-1:].isascii() and line.text[:1].isascii()
    letters = before.text[-1:].isalpha() and line.text[:1].isalpha()
    return paragraph.joint or (" " if latin and letters else "")


def _paragraphs_of(page: PageMarks, size: float) -> list[Paragraph]:
    """Return a page's paragraphs; what runs the other way than most of it is read by itself."""
    vertical = is_vertical(page)
    rest, zones = parted(page, size, vertical=vertical)
    told = [
        (area, _paragraphs_in(inside, text_size([inside]), vertical=not vertical))
        for area, inside in zones
    ]
    return _paragraphs_in(rest, size, told, vertical=vertical)


def _paragraphs_in(
    page: PageMarks, size: float, told: Sequence[Told] = (), *, vertical: bool
) -> list[Paragraph]:
    """Return the paragraphs of a page that is read one way, its zones' put where they stand."""
    if not vertical:
        return _paragraphs_across(page, size, told)
    flat = [(turned_area(area, page.width), inside) for area, inside in told]
    lying = turned(page)
    lying.lines = joined(lying.lines, size)
    paragraphs = _paragraphs_across(lying, size, flat)
    done = {id(paragraph) for _, inside in told for paragraph in inside}
    for paragraph in paragraphs:
        if id(paragraph) not in done:
            lines = paragraph.lines
            paragraph.lines = [(turned_back(line, page.width), run) for line, run in lines]
    return paragraphs


def _paragraphs_across(page: PageMarks, size: float, told: Sequence[Told]) -> list[Paragraph]:
    font = usual_font(page.lines)
    paragraphs: dict[Piece, list[Paragraph]] = {}
    for area, inside in told:
        head = [Piece("head", area) for first in inside[:1] if first.mark == "# "]
        paragraphs[Piece("zone", area, [], head)] = inside
    pieces = take_captions(pieces_of(page, size, list(paragraphs)), size, font)
    tell_decks(pieces, size, font)
    set_figures_aside(pieces, size)
    runs = reading_order(pieces, page.rules, size)
    columns = columns_of(runs, size)
    body = Body(sets_in(runs, columns, size), obstacles_in(runs, page))
    for number, (run, column) in enumerate(zip(runs, columns, strict=True)):
        for piece in run:
            if piece.kind == "zone":
                body.end()
                body.done += paragraphs[piece]
            else:
                body.add(piece, column, number)
    body.end()
    return body.done
