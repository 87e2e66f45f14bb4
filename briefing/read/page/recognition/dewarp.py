"""Places on a bent page, straightened: lines level, column edges upright.

The picture itself is not touched: each line is cut out along its own corners before it is read.
Only the places that the layout is found by are mapped: a polynomial over the page is fitted so
that the slopes of the lines, and of the edges of lines that stand below one another, vanish. It
undoes a turn, a view from the side, and a gentle bend.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.read.tuned.recognition import Straightened

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Straightening:
    """How a place on the picture maps to one on the flat page."""

    level: tuple[float, ...]
    upright: tuple[float, ...]
    scale: float
    """The longer side of the picture; the fit is made in its shares."""

    def __call__(self, points: Points) -> Points:
        """Return places, shape (n, 2), where they would stand on a flat page."""
        x, y = points[:, 0] / self.scale, points[:, 1] / self.scale
        a, b, c, d = self.level
        flat_y = y + a * x + b * x * y + c * x * x + d * x * x * y
        e, f, g, h = self.upright
        flat_x = x + e * y + f * x * y + g * y * y + h * x * y * y
        return np.stack([flat_x, flat_y], axis=1) * self.scale


def straightening(corners: Points, width: int, height: int) -> Straightening:
    """Return the map that levels a page's lines.

    Args:
        corners: of its lines, shape (n, 4, 2), each from the left upper one clockwise.
        width: of the picture, in pixels.
        height: of the picture, in pixels.
    """
    scale = float(max(width, height))
    lengths, heights = _sides(corners)
    if heights[heights > 4 * lengths].sum() > lengths[lengths > 4 * heights].sum():
        # Of vertical type the lines are upright and their ends level: the same, x and y changed.
        lying = _along_lines(corners[:, [0, 3, 2, 1], ::-1], scale)
        return Straightening(lying.upright, lying.level, scale)
    return _along_lines(corners, scale)


def _along_lines(corners: Points, scale: float) -> Straightening:
    """Return the map that levels lines that run across, and makes upright what stands upright."""
    none = Straightening((0.0,) * 4, (0.0,) * 4, scale)
    lengths, heights = _sides(corners)
    long, tall = corners[lengths > 4 * heights], corners[heights > 4 * lengths]
    if len(long) < Straightened.LEAST:
        return none
    left, right = (long[:, 0] + long[:, 3]) / 2, (long[:, 1] + long[:, 2]) / 2
    level = _fitted(left, right, scale, across=True)
    leveled = Straightening(level, none.upright, scale)
    upper, lower = _edges(corners, leveled)
    upper = np.concatenate([upper, (tall[:, 0] + tall[:, 1]) / 2])
    lower = np.concatenate([lower, (tall[:, 3] + tall[:, 2]) / 2])
    if len(upper) < Straightened.LEAST:
        return leveled
    return Straightening(level, _fitted(upper, lower, scale, across=False), scale)


def _sides(corners: Points) -> tuple[Points, Points]:
    """Return how long and how high lines are."""
    lengths, heights = (np.linalg.norm(corners[:, n] - corners[:, 0], axis=1) for n in (1, 3))
    return np.asarray(lengths), np.asarray(heights)


def _fitted(start: Points, end: Points, scale: float, *, across: bool) -> tuple[float, ...]:
    """Return the coefficients under which the steps from start to end have no slope."""
    way = 1 if across else -1
    along, aside = ((end - start) / scale).T[::way]
    u, v = ((start + end) / 2 / scale).T[::way]
    slope, weight = aside / along, np.abs(along)
    design = np.stack([np.ones_like(u), v, 2 * u, 2 * u * v], axis=1)
    kept = np.ones(len(slope), bool)
    found = np.zeros(4)
    for _ in range(Straightened.ROUNDS):
        ridge = np.diag(Straightened.RIDGE) * weight[kept].sum()
        weighted = design[kept] * weight[kept, None]
        found = np.linalg.lstsq(
            weighted.T @ design[kept] + ridge, weighted.T @ -slope[kept], rcond=None
        )[0]
        off = np.abs(slope + design @ found)
        kept = off <= max(Straightened.OFF, Straightened.AGREES * float(np.median(off[kept])))
        if kept.sum() < Straightened.LEAST:
            break
    return tuple(float(value) for value in found)


def _edges(corners: Points, leveled: Straightening) -> tuple[Points, Points]:
    """Return the left ends of lines, and those of lines some way below that begin alike."""
    flat = leveled(corners[:, 0])
    _, heights = _sides(corners)
    lean = -leveled.level[0]
    below: dict[int, int] = {}
    for n in range(len(corners)):
        down = flat[:, 1] - flat[n, 1]
        # A turned page leans: what stands right below stands a little to the side.
        aside = flat[:, 0] - flat[n, 0] + lean * down
        first, last = (step * heights[n] for step in Straightened.NEXT)
        near = (down > first) & (down < last)
        near &= np.abs(aside) < 0.5 * heights[n]
        near &= np.abs(heights - heights[n]) < Straightened.HEIGHTS_DIFFER * heights[n]
        if near.any():
            below[n] = int(np.flatnonzero(near)[np.argmin(down[near])])
    # The end of one line is known to a few pixels: over several lines that says more.
    upper = np.array(list(below), np.intp)
    lower = upper
    for _ in range(Straightened.STEPS):
        lower = np.array([below.get(n, n) for n in lower], np.intp)
    return corners[upper, 0], corners[lower, 0]
