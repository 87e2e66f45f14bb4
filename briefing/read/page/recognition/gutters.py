"""Boxes of lines, fitted to their ink before they are read: no gutter inside, no rule at an end.

The recogniser marks the first lines of neighbouring columns as one where nothing stands above them,
and all lines of columns where their gutter is narrow. A white gap in such a line is a gutter if
lines around it end and begin there, or have a gap there as well. And what it marks often reaches
over half of a gutter.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from briefing.read.page.recognition.dewarp import straightening
from briefing.read.page.recognition.line_boxes import (
    Box,
    box_slice,
    cut_out,
    is_tall,
    lengths,
    runs_of,
)
from briefing.read.page.recognition.photo import Pixels, Values
from briefing.read.tuned.recognition import SeenGutters

_Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Flat:
    """All boxes of a page, straightened, each an entry of these."""

    left: Values
    right: Values
    middle: Values
    height: Values
    owner: NDArray[np.intp]
    """Of each gap in a box, the number of the box."""
    gap_start: Values
    gap_end: Values


def fitted(pixels: Pixels, boxes: list[Box]) -> list[Box]:
    """Return the boxes of a page, as long as their ink; those over a gutter parted at it.

    Between tiers of lines that run down is a gutter, too.
    """
    down = [_transposed(box) for box in boxes if is_tall(box)]
    across = [box for box in boxes if not is_tall(box)]
    turned = np.ascontiguousarray(pixels.transpose(1, 0, 2)) if down else pixels
    return _fitted(pixels, across) + [_transposed(box) for box in _fitted(turned, down)]


def _transposed(box: Box) -> Box:
    """Return a box with x and y changed, its corners clockwise again from the left upper one."""
    return box[[0, 3, 2, 1], ::-1].copy()


def _fitted(pixels: Pixels, boxes: list[Box]) -> list[Box]:
    """Return boxes of lines that run across, as long as their ink, parted at gutters.

    Lines that were parted show a gutter to those above and below them: these are looked at again.
    """
    for _ in range(SeenGutters.LOOKS):
        count, boxes = len(boxes), _parted(pixels, boxes)
        if len(boxes) == count:
            break
    return boxes


def _parted(pixels: Pixels, boxes: list[Box]) -> list[Box]:
    if not boxes:
        return boxes
    inks = [_ink_of(pixels, box) for box in boxes]
    flat = _flat(pixels, boxes, [gaps for _, gaps in inks])
    found: list[Box] = []
    for number, (box, (inked, gaps)) in enumerate(zip(boxes, inks, strict=True)):
        if inked is None:
            found.append(box)
            continue
        across, down = lengths(box)
        em = SeenGutters.EM * down
        wide = [gap for gap in gaps if gap[1] - gap[0] > SeenGutters.LEAST_GAP * em / across]
        gutters = [gap for gap in wide if across > 6 * down and _is_gutter(flat, number, gap)]
        starts = [inked[0], *(end for _, end in gutters)]
        ends = [*(start for start, _ in gutters), inked[1]]
        room = SeenGutters.ROOM * em / across
        found += [
            box_slice(box, max(0.0, start - room), min(1.0, end + room))
            for start, end in zip(starts, ends, strict=True)
            if end - start > SeenGutters.LEAST_PART * em / across or not gutters
        ]
    return found


def _ink_of(pixels: Pixels, box: Box) -> tuple[_Span | None, list[_Span]]:
    """Return where a line's ink begins and ends, and its gaps; nothing if it stays as it is."""
    across, down = lengths(box)
    if is_tall(box) or across < SeenGutters.SHORT * down:
        return None, []
    return _ink(cut_out(pixels, box), SeenGutters.EM * down)


def _flat(pixels: Pixels, boxes: list[Box], gaps: list[list[_Span]]) -> _Flat:
    height, width = pixels.shape[:2]
    corners = np.array(boxes, np.float64)
    flatten = straightening(corners, width, height)
    edges = flatten(corners.reshape(-1, 2)).reshape(-1, 4, 2)
    left, right = edges[:, [0, 3], 0].mean(axis=1), edges[:, [1, 2], 0].mean(axis=1)
    owner = np.array([n for n, held in enumerate(gaps) for _ in held], np.intp)
    shares = np.array([gap for held in gaps for gap in held], np.float64).reshape(-1, 2)
    places = left[owner, None] + shares * (right - left)[owner, None]
    return _Flat(
        left,
        right,
        edges[:, :, 1].mean(axis=1),
        edges[:, [2, 3], 1].mean(axis=1) - edges[:, [0, 1], 1].mean(axis=1),
        owner,
        places[:, 0],
        places[:, 1],
    )


def _ink(cut: Pixels, em: float) -> tuple[_Span, list[_Span]]:
    """Return where a line's ink begins and ends, and the gaps in it, as shares of its length.

    A rule that stands in a gap, or at an end behind one, is no ink.
    """
    grey = cv2.GaussianBlur(cv2.cvtColor(cut, cv2.COLOR_BGR2GRAY), (3, 3), 0).astype(np.float32)
    dark = np.abs(grey - np.median(np.percentile(grey, 85, axis=0)))
    top, foot = (round(share * len(dark)) for share in SeenGutters.BODY)
    ink = np.percentile(dark[top:foot], 96, axis=0)
    least = SeenGutters.LEAST_INK * np.percentile(ink, 90)
    ruled = (dark > least).mean(axis=0) > SeenGutters.FULL
    length = len(ink)
    joined: list[tuple[int, int]] = []
    for start, end in [(0, 0), *runs_of(ink < least), (length, length)]:
        between = ruled[joined[-1][1] : start] if joined else ruled
        is_rule = between.any() and len(between) <= SeenGutters.RULE * em
        if joined and (is_rule or not len(between)):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    if len(joined) > 2:
        # What touches the box's edge, apart from the rest, is the next column's.
        joined = joined[_is_remnant(joined[0], joined[1], em) :]
        joined = joined[: len(joined) - _is_remnant(joined[-2], joined[-1], em)]
    first, last = joined[0][1], joined[-1][0]
    if last - first < em:
        return (0.0, 1.0), []
    gaps = [(start / length, end / length) for start, end in joined[1:-1]]
    wide = [gap for gap in gaps if gap[1] - gap[0] > SeenGutters.SMALL_GAP * em / length]
    return (first / length, last / length), wide


def _is_remnant(before: tuple[int, int], after: tuple[int, int], em: float) -> bool:
    """Say whether a little ink stands between a box's edge and a gap."""
    edge, gap = sorted((before, after), key=lambda run: run[1] - run[0])
    little = 0 < after[0] - before[1] <= SeenGutters.REMNANT * em
    return little and edge[1] == edge[0] and gap[1] - gap[0] > SeenGutters.APART * em


def _is_gutter(flat: _Flat, number: int, gap: _Span) -> bool:
    """Say whether the lines around end where a gap begins, and begin where it ends."""
    left, right = flat.left[number], flat.right[number]
    start, end = (left + share * (right - left) for share in gap)
    em = SeenGutters.EM * flat.height[number]
    wide = end - start > SeenGutters.WIDE_GAP * em
    if not wide and SeenGutters.REST < (start - left) / em < SeenGutters.LEAST_COLUMN:
        # Marks below each other, where paragraphs are set in: a line that is full is longer.
        return False
    ending, begun, parted, through, level = _around(flat, number, start, end)
    least = min(int(ending.sum()), int(begun.sum()))
    needed = SeenGutters.MOST_ENDS - int(wide and not through.any())
    if least >= needed and through.sum() < 0.5 * least:
        return True
    ends, begins, inside = (int((level & mask).sum()) for mask in (ending, begun, parted))
    one_side = max(ends, begins)
    if one_side >= SeenGutters.MOST_ENDS and ends + begins + inside > SeenGutters.MOST_ENDS:
        # A column's few lines may all be marked as one with those of the column beside it.
        return True
    # Marks of a few lines may stand below each other by chance, one beside a paragraph's indent.
    left_of = start - min(flat.left[level & (ending | parted)], default=left)
    right_of = max(flat.right[level & (begun | parted)], default=right) - end
    if min(max(left_of, start - left), max(right_of, right - end)) < SeenGutters.LEAST_COLUMN * em:
        return False
    if apart := min(ends, begins):
        return apart + inside >= SeenGutters.MOST_ENDS
    return inside + (one_side if one_side > 1 else 0) >= SeenGutters.MANY


def _around(flat: _Flat, number: int, start: float, end: float) -> tuple[NDArray[np.bool_], ...]:
    """Return which lines near a gap end where it begins, begin where it ends, have a gap there too.

    And which go on over it and, last, which stand between those: other columns may stand close
    above and below.
    """
    middle, height = (start + end) / 2, flat.height[number]
    em = SeenGutters.EM * height
    down = flat.middle - flat.middle[number]
    near = np.abs(down) < SeenGutters.AROUND * em
    near &= flat.height < SeenGutters.HEIGHTS * height
    near &= flat.height > height / SeenGutters.HEIGHTS
    near[number] = False
    over = flat.owner[(flat.gap_start < middle) & (middle < flat.gap_end)]
    parted = near & np.isin(np.arange(len(near)), over)
    ending = near & (np.abs(flat.right - start) < SeenGutters.ASIDE * em)
    begun = near & (np.abs(flat.left - end) < SeenGutters.ASIDE * em)
    through = near & ~parted & (flat.left + em < middle) & (middle < flat.right - em)
    top = max(down[through & (down < 0)], default=-np.inf)
    foot = min(down[through & (down > 0)], default=np.inf)
    return ending, begun, parted, through, (down > top) & (down < foot)
