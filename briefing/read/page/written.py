"""Pages as text: a headline a `#` line, a paragraph a line; where every printed line stands.

And which of its characters the recogniser is not sure of: a doubtful figure is said by name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefing.read.page.layout.captions import set_figures_aside, take_captions, tell_decks
from briefing.read.page.layout.columns import columns_of, obstacles_in, sets_in
from briefing.read.page.layout.line_pieces import joined
from briefing.read.page.layout.pieces import Piece, pieces_of, text_size, usual_font
from briefing.read.page.layout.reading_order import reading_order
from briefing.read.page.marks import (
    Area,
    PageMarks,
    TypeLine,
    is_vertical,
    turned,
    turned_area,
    turned_back,
)
from briefing.read.page.page_parts import halves_of, parted
from briefing.read.page.paragraphs import Body, Paragraph
from briefing.read.tuned.recognised import SeenScript
from briefing.records import Doubt

_NUMBER = re.compile(r"[0-9０-９]+(?:[.,．，:：/-][0-9０-９]+)*[%％‰]?")
_Told = tuple[Area, list[Paragraph]]
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
    page: PageMarks, size: float, told: Sequence[_Told] = (), *, vertical: bool
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


def _paragraphs_across(page: PageMarks, size: float, told: Sequence[_Told]) -> list[Paragraph]:
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


def doubtful_numbers(line: TypeLine) -> list[str]:
    """Return the numbers of a line in which a digit is doubtful."""
    if len(line.sure) != len(line.text):
        return []
    return [
        found[0]
        for found in _NUMBER.finditer(line.text)
        if min(line.sure[found.start() : found.end()]) < SeenScript.DOUBTFUL
    ]


def notes_of_doubts(name: str, marks: PageMarks) -> list[str]:
    """Return a note for each figure of a page that may be wrong, and how much is doubtful."""
    notes = [
        f"'{name}': the figure {number} may be wrong, in “{line.text}”"
        for line in marks.lines
        for number in doubtful_numbers(line)
    ]
    if len(notes) > SeenScript.MOST_SAID:
        notes[SeenScript.MOST_SAID :] = [
            f"'{name}': {len(notes) - SeenScript.MOST_SAID} more figures may be wrong"
        ]
    doubtful = sum(
        value < SeenScript.DOUBTFUL and _tells(line.text, at)
        for line in marks.lines
        for at, value in enumerate(line.sure)
    )
    if doubtful:
        total = sum(len(line.text) for line in marks.lines)
        notes.append(f"'{name}': {doubtful} of {total} characters are doubtful; compare the page")
    return notes


def doubts_in(written: Written) -> tuple[Doubt, ...]:
    """Return the doubtful characters of recognised pages, those that touch as one."""
    return tuple(doubt for line in written.lines for doubt in _doubts_of(line, written.text))


def _doubts_of(line: Placed, text: str) -> Iterator[Doubt]:
    words = text[line.start : line.end]
    if len(line.sure) != len(words):
        return
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and line.sure[end] < SeenScript.DOUBTFUL and _tells(words, end):
            end += 1
        if end > at:
            before, behind = (
                words[max(0, at - SeenScript.AROUND) : at],
                words[end : end + SeenScript.AROUND],
            )
            shown = f"{before}〔{words[at:end]}〕{behind}"
            yield Doubt(shown, ((line.start + at, line.start + end),))
        at = max(end, at + 1)


def _tells(text: str, at: int) -> bool:
    """Say whether a character changes what is said: a point or a colon does in a figure."""
    return text[at].isalnum() or text[max(0, at - 1) : at].isdigit()
