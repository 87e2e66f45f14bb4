"""Lines of vertical type: parted between tiers, read a second time with their characters abreast.

The recogniser reads a vertical line turned on its side, where it overlooks most marks: they stand
in the corner of their square. With the squares side by side it sees them, but figures that are set
on their side are lost. So the first reading keeps the words, the second gives the marks.
"""

import re
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from briefing.read.page.recognition.photo import Pixels
from briefing.read.tuned.recognition import SeenDown

Box = NDArray[np.float32]
Profile = NDArray[np.floating[Any]]
_MARKS = set("，。、；：？！“”‘’「」『』（）《》〈〉…—·")
_BRACKETED = re.compile(
    "[一二【]本[報报](?:[\u3400-\u9fff]{0,4}[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)?[訊讯][一二】]"
)
"""A bracket that lies on its side looks like 一."""
_COUNTED = tuple("名位家十百千萬万個个隻只艘間间日月年人次")
"""What 一 and 二 count."""


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


def tiers(pixels: Pixels, box: Box) -> list[Box]:
    """Return the box of a vertical line, parted where a gap between tiers goes through it."""
    across, down = lengths(box)
    profile = _ink_down(cut_out(pixels, box))
    bare = profile < SeenDown.BARE * np.percentile(profile, 95)
    parts: list[Box] = []
    start = 0
    for at, end in runs_of(bare):
        if end - at > SeenDown.TIER * across and at > start + across and end < len(bare):
            parts.append(box_slice(box, start / down, (at + 2) / down))
            start = max(0, end - 2)
    return [*parts, box_slice(box, start / down, 1.0)] if parts else [box]


def runs_of(mask: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return where what is true begins and ends."""
    turns = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return [(int(start), int(end)) for start, end in turns.reshape(-1, 2)]


def abreast(cut: Pixels) -> Pixels | None:
    """Return the squares of a vertical line side by side; None if it has fewer than two."""
    height, width = cut.shape[:2]
    profile = np.convolve(_ink_down(cut), np.ones(3) / 3, "same")
    pitch, start = _squares(profile, width)
    least = SeenDown.REST * pitch
    cuts = [0, *(round(at) for at in np.arange(start, height, pitch) if at > least), height]
    if len(cuts) > 2 and height - cuts[-2] < least:
        cuts.pop(-2)
    if len(cuts) < 3:
        return None
    paper = int(np.percentile(cut, 80))
    strip = np.full((width + 8, width * (len(cuts) - 1), 3), paper, np.uint8)
    for number, (top, bottom) in enumerate(pairwise(cuts)):
        square = cut[top : min(bottom, top + width + 8)]
        above = (width + 8 - len(square)) // 2
        strip[above : above + len(square), number * width : (number + 1) * width] = square
    return strip


def _squares(profile: Profile, width: int) -> tuple[float, float]:
    """Return the step from square to square, and the first cut, that go through the least ink."""
    found = []
    least, most = (share * width for share in SeenDown.PITCH)
    for pitch in np.arange(least, most, SeenDown.STEP_PX):
        for start in np.arange(0, pitch, 1.0):
            cuts = np.arange(start, len(profile) - 1, pitch).round().astype(int)
            found.append((float(profile[cuts].mean()), float(pitch), float(start)))
    return min(found)[1:]


def with_brackets(text: str) -> str:
    """Return a line with the brackets around its dateline that were read as 一: 一本報三日訊一."""
    found = _BRACKETED.match(text)
    closed = found is not None and text[found.end() - 1] == "】"
    if found is None or (text[0] == "【" and not closed):
        return text
    if not closed and text[found.end() : found.end() + 1] in _COUNTED:
        return text
    return f"【{text[1 : found.end() - 1]}】{text[found.end() :]}"


def with_marks(
    text: str, sure: tuple[float, ...], second: str, again: tuple[float, ...]
) -> list[tuple[int, str, float]]:
    """Return a line's characters with the marks of the second reading put between them.

    Args:
        text: as it was read lying.
        sure: how sure each of its characters is.
        second: as it was read abreast.
        again: how sure each character of that is.

    Returns:
        of each character its number in `text`, or -1 for a mark put in; itself; how sure it is.
    """
    kept: list[tuple[int, str, float]] = []
    for step, i, j, k, m in SequenceMatcher(None, text, second, autojunk=False).get_opcodes():
        if step == "replace" and j - i == m - k and _is_surer(text[i:j], sure[i:j], again[k:m]):
            kept += [(i + n, second[k + n], again[k + n]) for n in range(j - i)]
            continue
        kept += [(n, text[n], sure[n]) for n in range(i, j)]
        if not _MARKS & set(text[i:j]):
            kept += [(-1, second[n], again[n]) for n in range(k, m) if second[n] in _MARKS]
    return kept


def _is_surer(first: str, sure: tuple[float, ...], again: tuple[float, ...]) -> bool:
    figures = any(c.isascii() and c.isalnum() for c in first)
    return not figures and sum(again) > sum(sure)


def _ink_down(cut: Pixels) -> Profile:
    """Return how much ink each row of a cut has."""
    dark = 255 - cv2.cvtColor(cut, cv2.COLOR_BGR2GRAY).astype(np.float32)
    if np.median(dark) > 128:
        dark = 255 - dark  # white type on a dark ground
    ink = np.clip(dark - np.percentile(dark, 30) - 24, 0, None)
    return np.asarray(ink.sum(axis=1))


def box_slice(box: Box, start: float, end: float) -> Box:
    """Return the part of a line's box between two shares of its length."""
    part = box.copy()
    for first, last in ((0, 3), (1, 2)) if is_tall(box) else ((0, 1), (3, 2)):
        step = box[last] - box[first]
        part[first], part[last] = box[first] + start * step, box[first] + end * step
    return part
