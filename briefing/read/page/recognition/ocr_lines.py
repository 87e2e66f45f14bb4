"""What a recogniser saw of a page: lines with four corners, characters with places and doubts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from rapidocr import RapidOCR

from briefing.read.page.recognition.gutters import fitted
from briefing.read.page.recognition.line_boxes import (
    Box,
    cut_out,
    is_tall,
    lengths,
    places_of_initials,
)
from briefing.read.page.recognition.photo import Pixels
from briefing.read.page.recognition.vertical_lines import (
    abreast,
    quarter_turns,
    tiers,
    with_brackets,
    with_marks,
)
from briefing.read.tuned.recognition import SeenLines

_ONE_HAN = re.compile(r"^\s*[\u3400-\u9fff]\s*$")
_HAN = re.compile("[\u3400-\u9fff].*[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Seen:
    """A line as the recogniser saw it."""

    corners: tuple[tuple[float, float], ...]
    """From the left upper one, clockwise, in pixels."""
    text: str
    places: tuple[float, ...]
    """The middle of each character, as a share of the line's length."""
    sure: tuple[float, ...]
    """How sure each character is, 0 to 1."""


@dataclass(frozen=True, slots=True)
class SeenPage:
    """All lines of a page."""

    width: int
    height: int
    turned: int
    """Quarter turns to the left that stood the picture upright."""
    lines: tuple[Seen, ...]


class Reader:
    """The recogniser, opened once for many pages."""

    def __init__(self) -> None:
        self.engine = RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.max_side_len": SeenLines.WHOLE_PX,
                "Global.return_word_box": True,
                "Det.limit_side_len": SeenLines.WHOLE_PX,
                "Det.limit_type": "max",
                "EngineConfig.onnxruntime.intra_op_num_threads": 2,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )

    def see(self, pixels: Pixels) -> SeenPage:
        """Return what stands on a page, stood upright if it lies."""
        boxes = self._detect(pixels)
        turned = quarter_turns(pixels, boxes, self._certainty) if boxes else 0
        if turned:
            pixels = np.ascontiguousarray(np.rot90(pixels, turned))
            boxes = self._detect(pixels)
        boxes += self._detect_overlooked(pixels, boxes) if boxes else []
        boxes = [part for box in boxes for part in (tiers(pixels, box) if is_tall(box) else [box])]
        boxes = fitted(pixels, boxes)
        places = places_of_initials(boxes)
        boxes += self._certain(places, [cut_out(pixels, box) for box in places], _ONE_HAN)
        seen = self._recognise(pixels, boxes)
        self._add_marks(pixels, boxes, seen)
        height, width = pixels.shape[:2]
        return SeenPage(width, height, turned, tuple(line for line in seen if line.text.strip()))

    def _detect_overlooked(self, pixels: Pixels, boxes: list[Box]) -> list[Box]:
        """Return the lines that were overlooked: headlines that run down abreast, text set close.

        They are looked for where no line is known, the large ones in a smaller picture.
        """
        high = float(np.median([min(lengths(box)) for box in boxes]))
        bare = _without(pixels, boxes)
        found: list[Box] = []
        looks = ((SeenLines.SIDE_PX, SeenLines.LARGE), (SeenLines.WHOLE_PX, SeenLines.OF_TEXT))
        for side, (least, most) in looks:
            seen = self._detect(bare, side)
            seen = [box for box in seen if least * high < min(lengths(box)) < most * high]
            found += self._certain(seen, [_lying(pixels, box) for box in seen], _HAN)
            bare = _without(bare, found) if found else bare
        return found

    def _certain(self, boxes: list[Box], cuts: list[Pixels], words: re.Pattern[str]) -> list[Box]:
        """Return the boxes in which words are surely read: a picture may look like type, too."""
        if not boxes:
            return []
        read: Any = self.engine.recognize_txt(cuts)
        said = zip(boxes, read.txts, read.scores, strict=True)
        return [box for box, text, sure in said if sure > SeenLines.SURE and words.search(text)]

    def _detect(self, pixels: Pixels, side: int = SeenLines.WHOLE_PX) -> list[Box]:
        share = min(1.0, side / max(pixels.shape[:2]))
        small = cv2.resize(pixels, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
        found: Any = self.engine(small[:, :, ::-1], use_rec=False, use_cls=False)
        if found.boxes is None:
            return []
        return [np.asarray(box, np.float32) / share for box in found.boxes]

    def _certainty(self, cuts: list[Pixels]) -> float:
        """Return how sure the characters of some lines are on the whole, 0 if there are few."""
        read: Any = self.engine.recognize_txt(cuts)
        counts = [value for words in read.word_results for value in words.confs]
        return float(np.mean(counts)) if len(counts) > len(cuts) else 0.0

    def _recognise(self, pixels: Pixels, boxes: list[Box]) -> list[Seen]:
        order = sorted(range(len(boxes)), key=lambda n: _shape(boxes[n]))
        seen = dict(self._read(boxes, order, lambda n: _lying(pixels, boxes[n])))
        return [seen[number] for number in range(len(boxes))]

    def _read(
        self, boxes: list[Box], numbers: list[int], cut: Callable[[int], Pixels]
    ) -> Iterator[tuple[int, Seen]]:
        """Yield the number and the line of some boxes, read a few at once."""
        for at in range(0, len(numbers), SeenLines.AT_ONCE):
            part = numbers[at : at + SeenLines.AT_ONCE]
            read: Any = self.engine.recognize_txt([cut(number) for number in part])
            found = zip(part, read.txts, read.scores, read.word_results, strict=True)
            for number, text, score, words in found:
                yield number, _seen(boxes[number], text, score, words)

    def _add_marks(self, pixels: Pixels, boxes: list[Box], seen: list[Seen]) -> None:
        """Read the lines that run down a second time, for the marks in them."""
        tall = [n for n, box in enumerate(boxes) if is_tall(box) and len(seen[n].text) > 1]
        stood = ((n, abreast(cut_out(pixels, boxes[n]))) for n in tall)
        strips = {n: strip for n, strip in stood if strip is not None}
        for number, second in self._read(boxes, list(strips), strips.__getitem__):
            if second.text:
                seen[number] = _marked(seen[number], second)


def _without(pixels: Pixels, boxes: list[Box]) -> Pixels:
    """Return a picture with the paper around them where lines stand."""
    height, width = pixels.shape[:2]
    share = SeenLines.PAPER_PX / max(height, width)
    small = cv2.resize(pixels, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    bright = cv2.dilate(small, np.ones((SeenLines.BETWEEN_PX,) * 2, np.uint8))
    paper = cv2.resize(cv2.medianBlur(bright, SeenLines.PAPER_BLUR), (width, height))
    inside = np.zeros((height, width), np.uint8)
    for box in boxes:
        cv2.fillPoly(inside, [box.astype(np.int32)], 1)
    return np.where(inside[:, :, None] > 0, paper, pixels).astype(np.uint8)


def _shape(box: Box) -> float:
    across, down = lengths(box)
    return across / max(down, 1.0)


def _lying(pixels: Pixels, box: Box) -> Pixels:
    """Return a line as the recogniser takes it: one that runs down is laid on its side."""
    cut = cut_out(pixels, box)
    return np.ascontiguousarray(np.rot90(cut)) if is_tall(box) else cut


def _seen(box: Box, text: str, score: float, words: Any) -> Seen:
    corners = tuple((float(x), float(y)) for x, y in box)
    count = len(text)
    # The columns leave out spaces, the certainties do not.
    columns = iter([column for word in words.word_cols for column in word])
    inked = sum(not character.isspace() for character in text)
    length = float(words.line_txt_len or 0)
    if length and sum(map(len, words.word_cols)) == inked:
        places = [0.0]
        for space in map(str.isspace, text):
            places.append(places[-1] if space else min(1.0, (next(columns) + 0.5) / length))
        places = places[1:]
    else:
        places = [(n + 0.5) / count for n in range(count)]
    whole = len(words.confs) == count
    sure = tuple(float(value) for value in words.confs) if whole else (float(score),) * count
    return Seen(corners, text, tuple(places), sure)


def _marked(first: Seen, second: Seen) -> Seen:
    """Return a line that runs down with the marks that were seen in its second reading."""
    kept = with_marks(first.text, first.sure, second.text, second.sure)
    places = [0.0]
    for number, _, _ in kept:
        places.append(first.places[number] if number >= 0 else places[-1])
    text = with_brackets("".join(character for _, character, _ in kept))
    return Seen(first.corners, text, tuple(places[1:]), tuple(sure for _, _, sure in kept))
