"""The type of recognised lines: its size, settled by the lines around, and whether it is bold.

The size is measured line by line; bold type is told by how much ink its characters have.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from statistics import median, median_high

import numpy as np

from briefing.read.page.marks import Area, TypeLine, overlap
from briefing.read.page.recognition.dewarp import Straightening
from briefing.read.page.recognition.ocr_lines import Seen
from briefing.read.page.recognition.photo import Values
from briefing.read.tuned.recognised import SeenBold, SeenSize
from briefing.read.tuned.recognition import SeenDown

Placed = tuple[Seen, Area, float]
"""A line, where it stands on the flat page, the size of its type."""


def measured(line: Seen, flat: Straightening) -> tuple[Area, float]:
    """Return where a line stands on the flat page, and the size of its type."""
    corners = flat(np.array(line.corners))
    x0, x1 = corners[[0, 3], 0].mean(), corners[[1, 2], 0].mean()
    y0, y1 = corners[[0, 1], 1].mean(), corners[[2, 3], 1].mean()
    area = Area(float(x0), float(y0), float(x1), float(y1))
    if runs_down(area):
        return area, area.width * SeenSize.FACE
    size = area.height * SeenSize.FACE
    wide = [n for n, character in enumerate(line.text) if "\u3400" <= character <= "\u9fff"]
    steps = [
        (line.places[b] - line.places[a]) * area.width for a, b in pairwise(wide) if b == a + 1
    ]
    if len(steps) >= 2:
        least, most = (share * size for share in SeenSize.STEPS)
        size = min(max(_mean_step(steps), least), most)
    return area, size


def usual_size(found: Sequence[tuple[Seen, float]]) -> float:
    """Return the size that the middle one of all characters has."""
    return median_high(size for line, size in found for _ in line.text)


def settled(found: list[Placed], usual: float) -> tuple[list[Placed], list[tuple[Area, float]]]:
    """Return the lines in the size that those around them tell, and the sizes as measured."""
    across = [(line, size) for line, area, size in found if not runs_down(area)]
    # A box set across on a page of vertical type may be in a size of its own.
    boxed = (
        usual_size(across)
        if sum(len(line.text) for line, _ in across) >= SeenSize.ENOUGH
        else usual
    )
    high = _height_of_text(found, boxed)
    steadied = []
    for line, area, size in found:
        own = usual if runs_down(area) else boxed
        steadied.append((line, area, _steadied(line, size, own, area.height / high)))
    lines = _with_level_heads(steadied, found, boxed)
    sizes = [(area, size) for _, area, size in lines]
    for _ in range(SeenSize.LOOKS):
        text = [area for _, area, size in lines if size < (1 + SeenSize.NEAR) * boxed]
        lines = [
            (line, area, boxed if _is_text(line, area, size, boxed, high, text) else size)
            for line, area, size in lines
        ]
    return lines, sizes


def runs_down(area: Area) -> bool:
    """Say whether a line is set down the page, by its place."""
    return area.height > SeenDown.TALL * area.width


def _mean_step(steps: list[float]) -> float:
    """Return how far characters stand apart: the recogniser says it in few, coarse values."""
    middle = median(steps)
    least, most = (share * middle for share in SeenSize.STEPS_DIFFER)
    usual = [step for step in steps if least < step < most]
    return sum(usual) / len(usual)


def _steadied(line: Seen, size: float, usual: float, higher: float) -> float:
    """Return the size of a line; between text and headline a short one is text, badly measured.

    Its box may be too high to be one around text.
    """
    stops = line.text.endswith("。")
    most = SeenSize.SHORT_TEXT[stops]
    if len(line.text) >= SeenSize.SHORT or not SeenSize.TIGHT < size / usual < most:
        return size
    is_head = not stops and len(line.text) > 2 and min(size / usual, higher) > SeenSize.SHORT_HEAD
    return size if is_head else usual


def _with_level_heads(found: list[Placed], raw: list[Placed], usual: float) -> list[Placed]:
    """Return the lines, a short one that stands level with a longer headline in that one's size.

    Those found are in the size of the text if they are short; the raw ones as they were measured.
    """
    heads = [
        (area, size)
        for line, area, size in found
        if size > SeenSize.LEVEL_HEAD * usual and len(line.text) >= SeenSize.SHORT
    ]
    kept = []
    for (line, area, size), (_, _, seen) in zip(found, raw, strict=True):
        beside = (
            other
            for at, other in heads
            if abs(at.y1 - area.y1) < SeenSize.LEVEL * usual
            and abs(seen / other - 1) < SeenSize.ALIKE
        )
        flat = size == usual and seen > SeenSize.LEVEL_TEXT * usual
        kept.append((line, area, next(beside, size) if flat else size))
    return kept


def _height_of_text(found: list[Placed], usual: float) -> float:
    """Return how high the recogniser's boxes are around lines of the usual size."""
    text = [area for _, area, size in found if abs(size / usual - 1) < SeenSize.SAME]
    heights = [area.height for area in text if not runs_down(area)]
    return median(heights) if heights else usual / SeenSize.FACE


def _is_text(
    line: Seen, area: Area, size: float, usual: float, high: float, text: list[Area]
) -> bool:
    """Say whether a line is text, though its size was measured a little otherwise.

    The characters of one that is spaced out to fill its column stand further apart, but its box is
    no higher than others; or little higher, and it stands among lines of text that end where it
    does. A sentence that ends right below a line of text is text, however high its figures are.
    """
    if runs_down(area) or not SeenSize.TIGHT < size / usual < SeenSize.LOOSE:
        return False
    if size < (1 - SeenSize.NEAR) * usual:
        return area.height > (1 - SeenSize.SAME) * high
    if size < (1 + SeenSize.NEAR) * usual or area.height < SeenSize.HIGHER[0] * high:
        return True
    near = [o for o in text if 0.5 * usual < abs(area.y1 - o.y1) < SeenSize.PITCH * usual]
    if line.text.endswith("。") and size < SeenSize.LAST * usual:
        over = [other for other in near if other.y1 < area.y1]
        if any(abs(other.x0 - area.x0) < SeenSize.SIDES[0] * usual for other in over):
            return True
    right, left = (side * usual for side in SeenSize.SIDES)
    return area.height < SeenSize.HIGHER[1] * high and any(
        abs(other.x1 - area.x1) < right and abs(other.x0 - area.x0) < left for other in near
    )


def tell_bold(lines: list[TypeLine], light: Values, share: float) -> None:
    """Mark the lines whose type is heavier than that of half of all lines, and heads run in.

    `light` is the flat page, 1 where it is bare paper; `share` its size, of that in which the
    lines' places are told.
    """
    inks = [(line, ink) for line in lines if (ink := _ink_of(line, light, share)) is not None]
    if len(inks) < SeenBold.LEAST_LINES:
        return
    usual = median(_mean(line.text, ink) for line, ink in inks for _ in line.text)
    if not usual:
        return
    for line, ink in inks:
        line.run_in = line.run_in or _run_in(line, ink / usual)
        line.bold = not line.run_in and _mean(line.text, ink) > SeenBold.HEAVIER * usual
    for text in _texts([line for line, _ in inks if line.bold]):
        for line in text:
            line.bold = False


def _texts(bold: list[TypeLine]) -> list[list[TypeLine]]:
    """Return bold lines that stand below each other, too many for a head: a text in heavy type."""
    found: list[list[TypeLine]] = []
    for line in sorted(bold, key=lambda line: line.area.y0):
        run = next((run for run in found if _stands_below(run[-1], line)), None)
        if run is None:
            found.append([line])
        else:
            run.append(line)
    return [run for run in found if len(run) > SeenBold.MOST_LINES]


def _stands_below(above: TypeLine, line: TypeLine) -> bool:
    near = line.area.y0 - above.area.y1 < SeenBold.PITCH * line.size
    return near and overlap(above.area, line.area) > 0


def _ink_of(line: TypeLine, light: Values, share: float) -> Values | None:
    """Return how much of a square of the line's size each character covers.

    None of a line that says too little of it, or that is white on a dark ground.
    """
    if line.vertical or sum(map(_weight, line.text)) < SeenBold.LEAST_CHARS:
        return None
    area = line.area
    left, right = max(0, round(area.x0 * share)), round(area.x1 * share) + 1
    top, foot = max(0, round(area.y0 * share) - 1), round(area.y1 * share) + 2
    part = light[top:foot, left:right]
    if not part.size or np.median(part) < SeenBold.DARK:
        return None
    paper = float(np.percentile(part, SeenBold.PAPER))
    ink = np.clip(paper - part, 0, None).sum(axis=0) / paper
    edges = np.array([0.0, *accumulate(map(_width, line.text))])
    whole = np.interp(edges / edges[-1] * len(ink), range(len(ink) + 1), [0, *np.cumsum(ink)])
    return np.asarray(np.diff(whole) / (line.size * share) ** 2)


def _run_in(line: TypeLine, ink: Values) -> int:
    """Return how many of a line's first characters are a head in bold before text that is not."""
    text = line.text
    ends = range(SeenBold.LEAST_HEAD, len(text) - SeenBold.LEAST_REST + 1)
    found = [(_mean(text[:n], ink[:n]) - _mean(text[n:], ink[n:]), n) for n in ends]
    weights = [0.0, *accumulate(map(_weight, text))]
    weighed = [(d * (weights[n] * (weights[-1] - weights[n])) ** 0.5, n) for d, n in found]
    if not weighed:
        return 0
    end = _at_end(text, max(weighed)[1])
    head, rest = _mean(text[:end], ink[:end]), _mean(text[end:], ink[end:])
    is_head = head > SeenBold.HEAVIER and head > SeenBold.HEAVIER * rest
    return end if is_head and rest < SeenBold.PLAIN and text[end - 1] not in "：:，。" else 0


def _at_end(text: str, end: int) -> int:
    """Return where a head ends whose end is known within a few characters: at a space or a mark."""
    near = sorted(range(max(1, end - 2), min(len(text), end + 3)), key=lambda n: abs(n - end))
    return next((n for n in near if text[n].isspace() or text[n - 1] in "？！”》"), end)


def _mean(text: str, ink: Values) -> float:
    return float(ink.sum()) / max(sum(map(_weight, text)), 1.0)


def _weight(character: str) -> float:
    """Return how much ink a character has, as a share of a Han character's."""
    if "\u3400" <= character <= "\u9fff":
        return 1.0
    return SeenBold.LATIN if character.isalnum() else SeenBold.MARK


def _width(character: str) -> float:
    return 1.0 if ord(character) >= SeenBold.WIDE else SeenBold.NARROW
