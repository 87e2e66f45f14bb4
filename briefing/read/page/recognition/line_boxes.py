"""Boxes of lines on a picture, and where beside them a large first letter was overlooked."""

import cv2
import numpy as np
from numpy.typing import NDArray

from briefing.read.page.recognition.photo import Pixels, Values
from briefing.read.tuned.recognition import SeenDown, SeenInitials

Box = NDArray[np.float32]


def lengths(box: Box) -> tuple[float, float]:
    """Return how wide and how high a line's box is."""
    across = max(np.linalg.norm(box[0] - box[1]), np.linalg.norm(box[3] - box[2]))
    down = max(np.linalg.norm(box[0] - box[3]), np.linalg.norm(box[1] - box[2]))
    return float(across), float(down)


def is_tall(box: Box) -> bool:
    """Say whether a line runs down."""
    across, down = lengths(box)
    return down > SeenDown.TALL * across


def cut_out(pixels: Pixels, box: Box) -> Pixels:
    """Return the part of a picture in a box, upright, in the order blue, green, red."""
    across, down = (max(4, round(length)) for length in lengths(box))
    onto = np.array([[0, 0], [across, 0], [across, down], [0, down]], np.float32)
    matrix = cv2.getPerspectiveTransform(box, onto)
    cut = cv2.warpPerspective(
        pixels, matrix, (across, down), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.ascontiguousarray(cut[:, :, ::-1])


def runs_of(mask: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return where what is true begins and ends."""
    turns = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return [(int(start), int(end)) for start, end in turns.reshape(-1, 2)]


def box_slice(box: Box, start: float, end: float) -> Box:
    """Return the part of a line's box between two shares of its length."""
    part = box.copy()
    for first, last in ((0, 3), (1, 2)) if is_tall(box) else ((0, 1), (3, 2)):
        step = box[last] - box[first]
        part[first], part[last] = box[first] + start * step, box[first] + end * step
    return part


def places_of_initials(boxes: list[Box]) -> list[Box]:
    """Return where a large first letter may stand, by the boxes of all lines of a page.

    The first two lines of a text begin right of the line below them, in which the text goes on.
    """
    across = [box for box in boxes if not is_tall(box)]
    if not across:
        return []
    corners = np.array(across, np.float64)
    highs = np.array([lengths(box)[1] for box in across])
    found: list[Box] = []
    for number, first in enumerate(corners):
        high = highs[number]
        along = (first[1] - first[0]) / max(float(np.linalg.norm(first[1] - first[0])), 1.0)
        # How far right of the corner, and how far below it, lines begin, in the line's height.
        steps = (corners[:, 0] - first[0]) / high
        side, down = steps @ along, steps @ np.array([-along[1], along[0]])
        alike = np.abs(highs / high - 1) < SeenInitials.DIFFERS
        level = alike & (np.abs(side) < SeenInitials.SIDE)
        below = alike & (side < -SeenInitials.WIDTH[0]) & (side > -SeenInitials.WIDTH[1])
        near, far = SeenInitials.PITCH
        second = np.flatnonzero(level & (near < down) & (down < far))
        if not len(second):
            continue
        pitch = float(down[second[0]])
        third = np.flatnonzero(below & (np.abs(down - 2 * pitch) < SeenInitials.LEVEL))
        over = level & (np.abs(down + pitch) < SeenInitials.LEVEL)
        if len(third) and not over.any():
            place = _place(first, corners[second[0]], along, float(side[third[0]]) * high, high)
            if not _is_taken(place, corners):
                found.append(place)
    return found


def _place(first: Values, second: Values, along: Values, out: float, high: float) -> Box:
    """Return the room left of two lines, as far out as the line below them begins."""
    near, far = -SeenInitials.APART * high * along, out * along
    corners = [first[0] + far, first[0] + near, second[3] + near, second[3] + far]
    return np.array(corners, np.float32)


def _is_taken(place: Box, corners: Values) -> bool:
    """Say whether the middle of a place is in a line already."""
    x, y = place.mean(axis=0)
    inside = (corners[:, [0, 3], 0].min(axis=1) < x) & (x < corners[:, [1, 2], 0].max(axis=1))
    inside &= (corners[:, [0, 1], 1].min(axis=1) < y) & (y < corners[:, [2, 3], 1].max(axis=1))
    return bool(inside.any())
