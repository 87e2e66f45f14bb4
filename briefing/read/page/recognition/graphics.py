"""Rules, pictures and tinted boxes on a photographed page, found in its pixels."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from briefing.read.page.marks import Area, PageMarks, framed
from briefing.read.page.recognition.dewarp import Straightening
from briefing.read.page.recognition.photo import Pixels, Values
from briefing.read.page.recognition.recognised_type import tell_bold
from briefing.read.tuned.recognised import SeenDrawn


def drawn(pixels: Pixels, flat: Straightening, marks: PageMarks, size: float) -> None:
    """Add the rules, pictures and boxes of a page to its marks, and which lines are bold.

    The marks are those of the flat page, to which `flat` maps the picture's places, in pixels.
    """
    share = min(1.0, SeenDrawn.SIDE_PX / max(pixels.shape[:2]))
    grey, inside = _flattened(pixels, flat, share)
    marks.flat = grey
    light = np.where(inside, grey / _paper(grey, inside), 1.0)
    tell_bold(marks.lines, light, share)
    _add_rules(light, marks, share, size)
    marks.boxes += framed(marks.rules, *(size * share for share in SeenDrawn.FRAME))
    _add_areas(light, inside, marks, share, size)


def _flattened(
    pixels: Pixels, flat: Straightening, share: float
) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """Return the flat page in grey, so much smaller than the picture; what of it is on that."""
    height, width = pixels.shape[:2]
    count = SeenDrawn.GRID
    across, down = np.meshgrid(np.linspace(0, width, count), np.linspace(0, height, count))
    wanted = np.stack([across.ravel(), down.ravel()], axis=1)
    source = wanted.copy()
    for _ in range(4):
        source = source + wanted - flat(source)
    sides = (round(width * share), round(height * share))
    nodes = np.meshgrid(*(np.linspace(0, count - 1, n, dtype=np.float32) for n in sides))
    grids = (source[:, n].reshape(count, count).astype(np.float32) for n in (0, 1))
    x, y = (cv2.remap(grid, nodes[0], nodes[1], cv2.INTER_LINEAR) for grid in grids)
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    soft = cv2.blur(grey, (max(1, round(SeenDrawn.SOFT_PX / share)),) * 2)
    inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    shown = cv2.remap(soft, x, y, cv2.INTER_LINEAR, borderValue=255)
    return np.asarray(shown, np.uint8), inside


def _paper(grey: NDArray[np.uint8], inside: NDArray[np.bool_]) -> Values:
    """Return how bright the bare paper is at each place: a smooth surface over the bright parts.

    What of the flat page is not inside the picture is filled with white.
    """
    side = SeenDrawn.BLOCK_PX
    rows, columns = grey.shape[0] // side, grey.shape[1] // side
    shape = (rows, side, columns, side)
    blocks = grey[: rows * side, : columns * side].reshape(shape)
    bright = np.percentile(blocks, 90, axis=(1, 3)).ravel()
    held = inside[: rows * side, : columns * side].reshape(shape).all(axis=(1, 3)).ravel()
    design = _surface(rows, columns)
    if not held.any():
        held = np.ones_like(held)
    kept = held & (bright > 0.5 * np.percentile(bright[held], 90))
    found: NDArray[Any] = np.zeros(design.shape[1])
    for _ in range(5):
        found = np.linalg.lstsq(design[kept], bright[kept], rcond=None)[0]
        kept = held & (bright > SeenDrawn.PAPER * (design @ found))
    fitted = (_surface(*grey.shape) @ found).reshape(grey.shape)
    return np.asarray(np.maximum(fitted, 30), np.float32)


def _surface(rows: int, columns: int) -> NDArray[np.float64]:
    """Return what a smooth surface is made of at each place of a page."""
    y, x = (axis.ravel() for axis in np.mgrid[0 : 1 : rows * 1j, 0 : 1 : columns * 1j])
    return np.stack([np.ones_like(x), x, y, x * y, x * x, y * y], axis=1)


def _add_rules(light: Values, marks: PageMarks, share: float, size: float) -> None:
    ink = (light < SeenDrawn.INK).astype(np.uint8)
    _blank(ink, marks, share, 0)
    length = max(20, round(4 * size * share))
    for kernel, grown in (((1, length), (3, 1)), ((length, 1), (1, 3))):
        thick = cv2.dilate(ink, np.ones(grown, np.uint8))
        found = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones(kernel, np.uint8))
        for x, y, width, height, _ in _parts(found):
            thin = min(width, height) * share < 0.5 * size and min(width, height) < 9
            if thin and _is_on_paper(light, x, y, width, height):
                top = y - (_ink_above(light, x, y, width) if height > width else 0)
                marks.rules.append(_area(x, top, x + width, y + height, share))


def _area(x0: int, y0: int, x1: int, y1: int, share: float) -> Area:
    return Area(x0 / share, y0 / share, x1 / share, y1 / share)


def _ink_above(light: Values, x: int, y: int, width: int) -> int:
    """Return how far a rule goes on above, where a line was marked over it."""
    dark = light[:y, max(0, x - 1) : x + width + 1].min(axis=1, initial=1.0) < SeenDrawn.INK
    bare = np.flatnonzero(~dark)
    return y - (int(bare[-1]) + 1 if len(bare) else 0)


def _is_on_paper(light: Values, x: int, y: int, width: int, height: int) -> bool:
    """Say whether a rule has paper at a side; a strip of dark ground between lines has not."""
    if width <= height:
        light, x, y, width, height = light.T, y, x, height, width
    sides = [light[max(0, y - 2) : y, x : x + width], light[y + height :][:2, x : x + width]]
    return any(side.size and np.median(side) > SeenDrawn.DARK for side in sides)


def _add_areas(
    light: Values, inside: NDArray[np.bool_], marks: PageMarks, share: float, size: float
) -> None:
    """Add what is dark over an area: a picture, if no text stands on it.

    What reaches the edge of the photograph is what the page lies on.
    """
    em = max(3, round(size * share))
    # The middle value keeps edges where they are, and no rule beside a picture makes it larger.
    shades = np.clip(255 * light, 0, 255).astype(np.uint8)
    dark = (cv2.medianBlur(shades, em // 2 * 2 + 1) < 255 * SeenDrawn.DARK).astype(np.uint8)
    _blank(dark, marks, share, em // 2)
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((2 * em, 2 * em), np.uint8))
    for x, y, width, height, filled in _parts(solid):
        area = _area(x, y, x + width, y + height, share)
        large = min(width, height) >= 4 * em and filled >= 0.5 * width * height
        whole = area.width * area.height > SeenDrawn.WHOLE * marks.width * marks.height
        held = sum(area.holds(line.area, size) for line in marks.lines)
        if large and not whole and held < 3 and _is_inside(inside, x, y, width, height):
            marks.pictures.append(area)


def _blank(mask: NDArray[np.uint8], marks: PageMarks, share: float, margin: int) -> None:
    """Take the lines of type out of a mask, with a margin around each."""
    for line in marks.lines:
        area = line.area
        first = round(area.x0 * share) - margin, round(area.y0 * share) - margin
        last = round(area.x1 * share) + margin, round(area.y1 * share) + margin
        cv2.rectangle(mask, first, last, 0, cv2.FILLED)


def _is_inside(inside: NDArray[np.bool_], x: int, y: int, width: int, height: int) -> bool:
    """Say whether an area keeps away from the edges of what was photographed."""
    around = inside[max(0, y - 1) : y + height + 1, max(0, x - 1) : x + width + 1]
    return around.shape == (height + 2, width + 2) and bool(around.all())


def _parts(mask: NDArray[Any]) -> list[list[int]]:
    """Return left, top, width, height and filled pixels of each connected part."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask)
    return [[int(value) for value in row] for row in stats[1:]]
