"""Places on a bent page, straightened: lines level, column edges upright.

The picture itself is not touched: each line is cut out along its own corners before it is read.
Only the places that the layout is found by are mapped: a polynomial over the page is fitted so
that the slopes of the lines, and of the edges of lines that stand below one another, vanish. It
undoes a turn, a view from the side, and a gentle bend.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
_LEAST = 8
_ROUNDS = 3


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
    none = Straightening((0.0,) * 4, (0.0,) * 4, scale)
    long = corners[_lengths(corners) > 4 * _heights(corners)]
    if len(long) < _LEAST:
        return none
    left = (long[:, 0] + long[:, 3]) / 2
    right = (long[:, 1] + long[:, 2]) / 2
    level = _fitted(left, right, scale, across=True)
    leveled = Straightening(level, none.upright, scale)
    upper, lower = _edges(corners, leveled)
    if len(upper) < _LEAST:
        return leveled
    return Straightening(level, _fitted(upper, lower, scale, across=False), scale)


def _lengths(corners: Points) -> Points:
    return np.asarray(np.linalg.norm(corners[:, 1] - corners[:, 0], axis=1))


def _heights(corners: Points) -> Points:
    return np.asarray(np.linalg.norm(corners[:, 3] - corners[:, 0], axis=1))


def _fitted(start: Points, end: Points, scale: float, *, across: bool) -> tuple[float, ...]:
    """Return the coefficients under which the steps from start to end have no slope."""
    step = (end - start) / scale
    middle = (start + end) / 2 / scale
    along, aside = (step[:, 0], step[:, 1]) if across else (step[:, 1], step[:, 0])
    u, v = (middle[:, 0], middle[:, 1]) if across else (middle[:, 1], middle[:, 0])
    slope = aside / along
    design = np.stack([np.ones_like(u), v, 2 * u, 2 * u * v], axis=1)
    weight = np.abs(along)
    kept = np.ones(len(slope), bool)
    found = np.zeros(4)
    for _ in range(_ROUNDS):
        ridge = np.diag([0.0, 1e-3, 1e-3, 1e-2]) * weight[kept].sum()
        weighted = design[kept] * weight[kept, None]
        found = np.linalg.lstsq(
            weighted.T @ design[kept] + ridge, weighted.T @ -slope[kept], rcond=None
        )[0]
        off = np.abs(slope + design @ found)
        kept = off <= max(0.004, 2.5 * float(np.median(off[kept])))
        if kept.sum() < _LEAST:
            break
    return tuple(float(value) for value in found)


def _edges(corners: Points, leveled: Straightening) -> tuple[Points, Points]:
    """Return the left ends of lines, and those of the lines right below that begin alike."""
    upper, lower = [], []
    flat = leveled(corners[:, 0])
    heights = _heights(corners)
    lean = -leveled.level[0]
    for n in range(len(corners)):
        down = flat[:, 1] - flat[n, 1]
        # A turned page leans: what stands right below stands a little to the side.
        aside = flat[:, 0] - flat[n, 0] + lean * down
        near = (down > 0.6 * heights[n]) & (down < 2.4 * heights[n])
        near &= (np.abs(aside) < 0.5 * heights[n]) & (
            np.abs(heights - heights[n]) < 0.3 * heights[n]
        )
        if near.any():
            below = int(np.flatnonzero(near)[np.argmin(down[near])])
            upper.append(corners[n, 0])
            lower.append(corners[below, 0])
    return np.array(upper).reshape(-1, 2), np.array(lower).reshape(-1, 2)
