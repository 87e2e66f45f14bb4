"""Lines of vertical type, whose characters are stood abreast, and how a page lies.

The recogniser reads a vertical line turned on its side, where it overlooks most marks: they stand
in the corner of their square. With the squares side by side it sees them, but figures that are set
on their side are lost. So the first reading keeps the words, the second gives the marks.

How a page lies is told by how surely a few lines are read in four ways: along themselves and from
their other end, then with their characters abreast, upright and upside down. On a page of vertical
type both readings are sure from the same end; on one of horizontal type that lies on its side, from
opposite ones, for the recogniser also knows characters whose head points to the left.
"""

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from itertools import pairwise

import cv2
import numpy as np

from briefing.read.page.recognition.line_boxes import (
    Box,
    box_slice,
    cut_out,
    is_tall,
    lengths,
    runs_of,
)
from briefing.read.page.recognition.photo import Pixels, Values
from briefing.read.tuned.recognition import SeenDown

_Certainty = Callable[[list[Pixels]], float]
"""How sure the characters of some pictures of lines are on the whole, 0 to 1."""
_MARKS = set("，。、；：？！“”‘’「」『』（）《》〈〉…—·")
_BRACKETED = re.compile(
    "[一二【]本[報报](?:[\u3400-\u9fff]{0,4}[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)?[訊讯][一二】]"
)
"""A bracket that lies on its side looks like 一."""
_COUNTED = tuple("名位家十百千萬万個个隻只艘間间日月年人次")
"""What 一 and 二 count."""


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


def _squares(profile: Values, width: int) -> tuple[float, float]:
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


def _ink_down(cut: Pixels) -> Values:
    """Return how much ink each row of a cut has."""
    dark = 255 - cv2.cvtColor(cut, cv2.COLOR_BGR2GRAY).astype(np.float32)
    if np.median(dark) > 128:
        dark = 255 - dark  # white type on a dark ground
    ink = np.clip(dark - np.percentile(dark, 30) - 24, 0, None)
    return np.asarray(ink.sum(axis=1))


def quarter_turns(pixels: Pixels, boxes: list[Box], certainty: _Certainty) -> int:
    """Return how many quarter turns to the left stand a page upright; `certainty` reads lines."""
    tall = [box for box in boxes if is_tall(box)]
    lies_tall = len(tall) > len(boxes) / 2
    sample = _sample(tall if lies_tall else [box for box in boxes if not is_tall(box)])
    cuts = [cut_out(pixels, box) for box in sample]
    upright = [cut if lies_tall else _turned(cut, 3) for cut in cuts]
    along = [_turned(cut, 1) for cut in upright]
    forth, back = certainty(along), certainty([_turned(cut, 2) for cut in along])
    if max(forth, back) < SeenDown.SAMPLE_SURE:
        return 0
    is_vertical = False
    if stood := [strip for cut in upright if (strip := abreast(cut)) is not None]:
        head_up, head_down = certainty(stood), certainty([_turned(cut, 2) for cut in stood])
        is_vertical = max(head_up, head_down) > SeenDown.SAMPLE_SURE and (head_up > head_down) == (
            forth > back
        )
    turns = 0 if lies_tall == is_vertical else 1 if lies_tall else 3
    return turns if forth >= back else (turns + 2) % 4


def _sample(boxes: list[Box]) -> list[Box]:
    """Return some of the longer lines, none at the length of a headline; cut where it is long."""
    longest = sorted(boxes, key=lambda box: -max(lengths(box)))
    found = []
    for box in longest[len(longest) // 4 :][: SeenDown.SAMPLE]:
        long, high = max(lengths(box)), min(lengths(box))
        found.append(box_slice(box, 0.0, min(1.0, SeenDown.LONGEST * high / max(long, 1.0))))
    return found


def _turned(cut: Pixels, turns: int) -> Pixels:
    return np.ascontiguousarray(np.rot90(cut, turns))
