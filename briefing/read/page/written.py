"""Pages as text: a headline a `#` line, a paragraph a line; and where every printed line stands."""

from collections import Counter
from dataclasses import dataclass, field

from briefing.read.page.layout.blocks import NEVER_FIRST, STOPS, is_credit
from briefing.read.page.layout.captions import take_captions
from briefing.read.page.layout.columns import (
    Column,
    columns_of,
    ends_of,
    is_centred,
    is_full,
    is_set_in,
    sets_in,
)
from briefing.read.page.layout.initials import is_beside_initial
from briefing.read.page.layout.pieces import Piece, pieces_of, text_size
from briefing.read.page.layout.reading_order import reading_order
from briefing.read.page.layout.run_in import parted
from briefing.read.page.layout.spread import halves_of
from briefing.read.page.marks import Area, PageMarks, TypeLine
from briefing.read.page.recognition.rotation import is_vertical, turned, turned_back
from briefing.read.tuned.page import TypeJoints

_BULLETS = "■●◆▲★▶◎"


@dataclass(frozen=True, slots=True)
class Placed:
    """A printed line: which characters of the text it is, and where it stands."""

    start: int
    end: int
    page: int
    """Counted from 1."""
    area: Area
    size: float
    """Of its type, in the page's unit."""
    relative: float
    """Of its type, as a share of the text's."""
    share: float
    """Of the page's width that it takes."""
    column: int
    """The run of the page's reading order it stands in, counted from 0."""
    bold: bool
    vertical: bool
    sure: tuple[float, ...]


@dataclass(slots=True)
class Written:
    """Pages as one text in reading order, and its printed lines."""

    text: str = ""
    lines: list[Placed] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What was assumed about the pages, is doubtful on them, or was left out."""


@dataclass(slots=True)
class _Paragraph:
    lines: list[tuple[TypeLine, int]]
    """Each with its run."""
    mark: str = ""
    joint: str = ""
    """What stands between two lines."""


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
            usual = _size_on(half, size)
            for paragraph in _paragraphs_of(half, usual):
                _put(written, paragraph, page, number, usual)
    return written


def _size_on(page: PageMarks, size: float) -> float:
    """Return the size of a page's text: one photograph is taken from nearer than another."""
    return text_size([page]) if any(line.sure for line in page.lines) else size


def _put(
    written: Written, paragraph: _Paragraph, page: PageMarks, number: int, size: float
) -> None:
    if written.text:
        written.text += "\n\n"
    written.text += paragraph.mark
    for at, (line, run) in enumerate(paragraph.lines):
        if at:
            written.text += _between(paragraph, paragraph.lines[at - 1][0], line)
        start = len(written.text)
        written.text += line.text
        written.lines.append(
            Placed(
                start,
                len(written.text),
                number,
                line.area,
                line.size,
                line.size / size,
                line.area.width / page.width,
                run,
                line.bold,
                line.vertical,
                line.sure,
            )
        )
    if paragraph.mark == "**":
        written.text += "**"


def _between(paragraph: _Paragraph, before: TypeLine, line: TypeLine) -> str:
    latin = before.text[-1:].isascii() and line.text[:1].isascii()
    letters = before.text[-1:].isalpha() and line.text[:1].isalpha()
    return paragraph.joint or (" " if latin and letters else "")


def _paragraphs_of(page: PageMarks, size: float) -> list[_Paragraph]:
    if not is_vertical(page):
        return _paragraphs_across(page, size)
    paragraphs = _paragraphs_across(turned(page), size)
    for paragraph in paragraphs:
        paragraph.lines = [(turned_back(line, page.width), run) for line, run in paragraph.lines]
    return paragraphs


def _paragraphs_across(page: PageMarks, size: float) -> list[_Paragraph]:
    fonts: Counter[str] = Counter()
    for line in page.lines:
        fonts[line.font] += len(line.text)
    font = fonts.most_common(1)[0][0] if fonts else ""
    pieces = take_captions(pieces_of(page, size), size, font)
    runs = reading_order(pieces, page.rules, size)
    columns = columns_of(runs, size)
    indented = sets_in(runs, columns, size)
    body = _Body(size, font, indented)
    for number, (run, column) in enumerate(zip(runs, columns, strict=True)):
        for piece in run:
            body.add(piece, column, number)
    body.end()
    return body.done


class _Body:
    """Joins lines into paragraphs; captions wait for the end of their article."""

    def __init__(self, size: float, font: str, indented: bool) -> None:
        self.size, self.font, self.indented = size, font, indented
        self.done: list[_Paragraph] = []
        self.open: _Paragraph | None = None
        self.column = Column(0.0, 0.0)
        self.waiting: list[_Paragraph] = []

    def add(self, piece: Piece, column: Column, run: int) -> None:
        """Take the next piece in reading order."""
        if piece.kind in {"picture", "aside"}:
            if piece.lines:
                self.waiting.append(_Paragraph([(line, run) for line in piece.lines]))
        elif piece.kind == "head":
            self.end()
            self.done.append(_headline(piece, run))
        else:
            for line in piece.lines:
                self._add_line(line, column, run)

    def _add_line(self, line: TypeLine, column: Column, run: int) -> None:
        if line.run_in:
            line = self._add_run_in(line, run)
        elif self.open is not None and self._goes_on(self.open, line, column):
            self.open.lines.append((line, run))
        else:
            self._close()
            self.open = _Paragraph([(line, run)])
        self.column = column

    def _add_run_in(self, line: TypeLine, run: int) -> TypeLine:
        """Write the head that a line begins with; return the rest, which begins a text."""
        head, rest = parted(line)
        if self.open is not None and all(before.bold for before, _ in self.open.lines):
            self.open.lines.append((head, run))
        else:
            self._close()
            self.open = _Paragraph([(head, run)])
        self.open.mark = "**"
        self.done.append(self.open)
        self.open = _Paragraph([(rest, run)])
        return rest

    def _goes_on(self, opened: _Paragraph, line: TypeLine, column: Column) -> bool:
        lines = [over for over, _ in opened.lines]
        before, size = lines[-1], line.size
        if line.text[0] in NEVER_FIRST:
            return True
        if len(lines) == 1 and is_credit(before):
            return False
        if (
            abs(before.size - size) > TypeJoints.SIZE_DIFFERS * size
            or before.vertical != line.vertical
        ):
            return False
        if not is_full(before, self.column, size, line.text) or is_centred(line, column, size):
            return False
        if before.bold != line.bold and not is_full(line, column, size):
            return False
        if line.text[0] in _BULLETS and before.text[-1] in STOPS:
            return False
        if self.indented:
            return not is_set_in(line, column, size) or is_beside_initial(lines, line)
        return not before.text.endswith("。") or not self._is_apart(before, line)

    def _is_apart(self, before: TypeLine, line: TypeLine) -> bool:
        if line.vertical:
            return before.area.x0 - line.area.x1 > TypeJoints.GAP * line.size
        gap = line.area.y0 - before.area.y1
        return gap < -line.size or gap > TypeJoints.GAP * line.size

    def _close(self) -> None:
        if self.open is not None:
            lines = [line for line, _ in self.open.lines]
            short = sum(len(line.text) for line in lines) < TypeJoints.HEAD_CHARS
            if short and all(line.bold for line in lines) and not lines[-1].text.endswith("。"):
                self.open.mark = "**"
            self.done.append(self.open)
            self.open = None

    def end(self) -> None:
        """Close the article: its captions stand behind its text."""
        self._close()
        self.done += self.waiting
        self.waiting = []


def _headline(piece: Piece, run: int) -> _Paragraph:
    """Return a headline; its lines are joined without a space where one is as wide as the next."""
    lines = piece.lines
    if lines[0].vertical:
        lines = sorted(lines, key=lambda line: -line.area.x0)
    widest = max(ends_of(line)[1] for line in lines)
    full = all(widest - ends_of(line)[1] < TypeJoints.SHORTER * line.size for line in lines[:-1])
    return _Paragraph([(line, run) for line in lines], "# ", "" if full else " ")
