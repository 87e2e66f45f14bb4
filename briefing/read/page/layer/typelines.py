"""Characters as lines of type: never across a gutter, also where the type runs down."""

from collections import Counter
from itertools import pairwise

from briefing.read.page.layer.glyphs import Glyph
from briefing.read.page.layer.lines_down import grown_down, in_own_lines, in_squares, stands_below
from briefing.read.page.layout.line_pieces import joined, may_be_head
from briefing.read.page.marks import Area, TypeLine, around
from briefing.read.tuned.layout import RunIn
from briefing.read.tuned.page import TypeLines

_BOLD = ("bold", "black", "heavy", "hei", "medium")


def lines_of(glyphs: list[Glyph]) -> list[TypeLine]:
    """Return the lines that characters stand in."""
    glyphs = in_own_lines(glyphs)
    runs: list[list[Glyph]] = []
    usual, plain = _size_and_font(glyphs) if glyphs else (0.0, "")
    for glyph in glyphs:
        if runs and _follows(runs[-1][-1], glyph, usual):
            runs[-1].append(glyph)
        elif glyph.text.strip():
            runs.append([glyph])
    runs = _filled(runs)
    lines: list[TypeLine] = []
    at = 0
    while at < len(runs):
        end = at + 1
        while end < len(runs) and stands_below(runs[end - 1], runs[end]):
            end += 1
        if end - at >= 3 and sum(len(run) == 1 for run in runs[at:end]) > (end - at) / 2:
            lines.append(_line([g for run in runs[at:end] for g in run], plain, vertical=True))
        else:
            lines += [_line(run, plain, vertical=False) for run in runs[at:end]]
        at = end
    return _with_whole_heads(joined(grown_down(lines), usual), plain)


def _size_and_font(glyphs: list[Glyph]) -> tuple[float, str]:
    """Return the commonest size and the commonest font."""
    sizes, fonts = Counter(round(g.size, 1) for g in glyphs), Counter(g.font for g in glyphs)
    return sizes.most_common(1)[0][0], fonts.most_common(1)[0][0]


def _follows(before: Glyph, glyph: Glyph, usual: float) -> bool:
    size = max(before.size, glyph.size)
    least, most = TypeLines.SIZES
    level = abs(before.y - glyph.y) <= TypeLines.LEVEL * size
    alike = least < before.size / (glyph.size or 1) < most
    # Two marks in a row may share a square: what counts is where each begins.
    # A gutter is as wide in large type as in small.
    measure = min(size, max(usual, TypeLines.SMALLEST * size))
    near = glyph.x - _end_of(before) < TypeLines.GAP * measure
    return level and alike and near and glyph.x > before.x + TypeLines.NEXT * size


def _filled(runs: list[list[Glyph]]) -> list[list[Glyph]]:
    """Return the runs with what was drawn late, in another font, put into the gaps left for it.

    Word processors draw a line's Han characters first, its quotation marks between or afterwards.
    """
    kept: list[list[Glyph]] = []
    for at, run in enumerate(runs):
        near = runs[max(0, at - TypeLines.LATE) : at + TypeLines.LATE]
        longer = [line for line in near if len(line) > len(run)]
        place = _gap_for(run, longer) if len(run) <= TypeLines.SHORT_RUN else None
        if place is None:
            kept.append(run)
        else:
            line, before = place
            line[before:before] = run
    return kept


def _gap_for(run: list[Glyph], lines: list[list[Glyph]]) -> tuple[list[Glyph], int] | None:
    """Return the line, and the place in it, whose gap some characters fill."""
    first, last = run[0], run[-1]
    for line in lines:
        level = abs(line[0].y - first.y) <= TypeLines.LEVEL * first.size
        if not level or not line[0].x < first.x < line[-1].x:
            continue
        before = next(at for at, glyph in enumerate(line) if glyph.x > first.x)
        free = _end_of(line[before - 1]) - TypeLines.SLACK * first.size <= first.box.x0
        if free and last.box.x1 <= line[before].x + TypeLines.SLACK * first.size:
            return line, before
    return None


def _end_of(glyph: Glyph) -> float:
    """Return where a glyph's square ends; its box may be that of its ink."""
    return glyph.x + glyph.size if ord(glyph.text) >= 0x2E80 else glyph.box.x1


def _line(glyphs: list[Glyph], plain: str, *, vertical: bool) -> TypeLine:
    text = "".join(glyph.text for glyph in glyphs) if vertical else _spaced(glyphs)
    kept = [glyph for glyph in glyphs if glyph.text.strip()]
    size, font = _size_and_font(kept)
    area = around([glyph.box for glyph in kept])
    if vertical:
        area = in_squares(area, kept, size)
    else:
        # A character's own box may be that of its ink; the line's is that of its type.
        first, last = kept[0], kept[-1]
        right = max(area.x1, last.x + size) if ord(last.text) >= 0x2E80 else area.x1
        top, foot = first.y - TypeLines.ASCENT * size, first.y + TypeLines.DESCENT * size
        area = Area(min(area.x0, first.x), top, right, foot)
    line = TypeLine(text.strip(), area, size, _is_bold(font, plain), font, vertical)
    line.run_in = 0 if vertical or line.bold else _head_in(kept, line.text, plain)
    return line


def _is_bold(font: str, plain: str) -> bool:
    """Say whether a font is heavier than the one that most of the page is set in."""
    return font != plain and any(word in font.lower() for word in _BOLD)


def _head_in(glyphs: list[Glyph], text: str, plain: str) -> int:
    """Return how many characters of a line are in one font before others in that of the text."""
    font = glyphs[0].font
    count = next((n for n, glyph in enumerate(glyphs) if glyph.font != font), 0)
    if font == plain or any(glyph.font == font for glyph in glyphs[count:]):
        return 0
    inked = [at for at, character in enumerate(text, 1) if not character.isspace()]
    end = inked[count - 1] if count else 0
    white = glyphs[count].x - _end_of(glyphs[count - 1]) if count else 0.0
    spaced = white > RunIn.WHITE * glyphs[0].size
    return end if spaced or (_is_bold(font, plain) and end >= RunIn.LEAST) else 0


def _with_whole_heads(lines: list[TypeLine], plain: str) -> list[TypeLine]:
    """Return the lines, those that begin with a few words in another font without a head.

    A head may begin in the line above, of which it is all.
    """
    for line in lines:
        if not line.run_in:
            continue
        above = [other for other in lines if _is_head_above(other, line, plain)]
        for other in above:
            other.bold = True
        if not above and not may_be_head(line.text[: line.run_in], RunIn.LEAST_SPACED):
            line.run_in = 0
    return lines


def _is_head_above(above: TypeLine, line: TypeLine, plain: str) -> bool:
    """Say whether the line right above a run-in head is all in another font than the text."""
    gap, indent = line.area.y0 - above.area.y1, above.area.x0 - line.area.x0
    (least, most), (first, last) = TypeLines.HEAD_NEAR, TypeLines.HEAD_SIDE
    near = least * line.size < gap < most * line.size and abs(above.size - line.size) < 0.5
    side = first * line.size < indent < last * line.size
    return near and side and above.font != plain and not above.run_in


def _spaced(glyphs: list[Glyph]) -> str:
    """Return a run's text, with a space where its glyphs stand further apart than elsewhere."""
    gaps = [after.x - _end_of(before) for before, after in pairwise(glyphs)]
    usual = sorted(gaps)[len(gaps) // 2] if gaps else 0.0
    text = glyphs[0].text
    for gap, before, after in zip(gaps, glyphs, glyphs[1:], strict=False):
        wide = gap > max(0.0, usual) + TypeLines.SPACE * after.size
        # A mark's ink fills half of its square.
        words = before.text.isalnum() and after.text.isalnum()
        text += (" " if wide and words else "") + after.text
    return text
