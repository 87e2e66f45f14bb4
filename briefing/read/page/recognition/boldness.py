"""What of a picture's lines is set in bold type: by how much ink the characters have."""

from itertools import accumulate
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.read.page.marks import TypeLine, overlap
from briefing.read.tuned.recognised import SeenBold

Light = NDArray[np.floating[Any]]


def tell_bold(lines: list[TypeLine], light: Light, share: float) -> None:
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


def _ink_of(line: TypeLine, light: Light, share: float) -> Light | None:
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


def _run_in(line: TypeLine, ink: Light) -> int:
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


def _mean(text: str, ink: Light) -> float:
    return float(ink.sum()) / max(sum(map(_weight, text)), 1.0)


def _weight(character: str) -> float:
    """Return how much ink a character has, as a share of a Han character's."""
    if "\u3400" <= character <= "\u9fff":
        return 1.0
    return SeenBold.LATIN if character.isalnum() else SeenBold.MARK


def _width(character: str) -> float:
    return 1.0 if ord(character) >= SeenBold.WIDE else SeenBold.NARROW
