"""A page of placed frames, as a compositor places them: a story runs from frame to frame."""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from math import ceil

from tests.read.page.fresh_thread import THREADED
from tests.read.page.maker import Item, Page, shortened

QUESTION = ("问：", "记者：")
Box = tuple[float, float, float, float]
"""Left, top, width and height of a frame, in points."""


@dataclass(frozen=True)
class Setting:
    """How text is set."""

    size: float
    leading: float
    """The distance of two lines of text, in points."""
    gutter: float
    font: str
    rules: bool = False
    """A hairline stands between the columns."""
    look: str = ""
    """More CSS of the paragraphs' frames."""


@dataclass(frozen=True)
class Head:
    """How a headline is set, and what stands above and below it."""

    size: float
    lines: int = 1
    kicker: str = ""
    deck: float = 0
    """Size of the deck; 0 where there is none."""
    align: str = "left"
    at_space: bool = False
    """The headline has two parts, each on a line of its own."""
    look: str = ""
    """More CSS of the headline."""


class Sheet:
    """Collects the frames of a page; they are written into the file in another order."""

    def __init__(self, pool: list[Item], page: Page, rng: random.Random) -> None:
        self.pool, self.page, self.rng = pool, page, rng
        self.under: list[str] = []
        self.frames: list[str] = []
        self.chains: list[tuple[list[str], float, list[tuple[str, str, int]]]] = []

    def fit(
        self,
        lines: int,
        per_line: int,
        head: Head,
        width: float,
        kind: str = "story",
        wanted: Callable[[Item], bool] = lambda item: True,
    ) -> Item:
        """Take the article that fills so many lines best and whose headline fits, and cut it.

        One with the deck asked for, and one that is `wanted`, goes before all others.

        Raises:
            ValueError: none fills more than three fifths of the lines.
        """
        best: tuple[float, int, Item] | None = None
        for at, item in enumerate(self.pool[:900]):
            if not _head_fits(item, head, width):
                continue
            short = _cut(item, lines, per_line)
            empty = 1 - lines_of(short, per_line) / lines
            rank = empty + (not _deck_fits(item, head, width)) + 2 * (not wanted(item))
            if empty < 0.4 and (best is None or rank < best[0] - 0.01):
                best = (rank, at, short)
            if rank < 0.06:
                break
        if best is None:
            raise ValueError(f"no article fills {lines} lines of {per_line}")
        _, at, item = best
        self.pool.pop(at)
        deck = item.deck if head.deck and _deck_fits(item, head, width) else ""
        item = Item(item.headline, deck, "", item.paragraphs, kind)
        self.page.items.append(item)
        return item

    def put(self, box: Box, html: str, style: str = "", look: str = "") -> None:
        """Place a frame; a height of 0 is as high as what stands in it."""
        x, y, width, height = box
        tall = f"height:{height:.1f}px;" if height else ""
        self.frames.append(
            f'<div class="f {look}" style="left:{x:.1f}px;top:{y:.1f}px;width:{width:.1f}px;'
            f'{tall}{style}">{html}</div>'
        )

    def ground(self, box: Box, style: str = "background:#333") -> None:
        """Draw what lies under the text: a rule, a tint, a line around a box."""
        x, y, width, height = box
        self.under.append(
            f'<div class="f" style="left:{x:.1f}px;top:{y:.1f}px;width:{width:.1f}px;'
            f'height:{height:.1f}px;{style}"></div>'
        )

    def picture(self, box: Box, caption: str) -> None:
        """Place a picture whose caption stands in the last 18 points of the box."""
        x, y, width, height = box
        self.ground((x, y, width, height - 18), _GREYS)
        self.put((x, y + height - 14, width, 0), escape(caption), "", "caption")

    def headline(self, box: Box, item: Item, head: Head) -> float:
        """Place kicker, headline and deck; return where the text below may begin."""
        x, y, width, _ = box
        align = f"text-align:{head.align};"
        if head.kicker:
            self.put((x, y, width, 0), f"<span>{escape(head.kicker)}</span>", align, "kicker")
            y += 28
        text = escape(item.headline)
        if head.lines == 2:
            text = "<br>".join(text.replace("\u3000", " ").split(" ", 1))
        style = f"{align}font-size:{head.size}px;line-height:1.22;{head.look}"
        self.put((x, y, width, 0), f"<h2>{text}</h2>", style, "head")
        y += head.size * 1.22 * head.lines + 5
        if item.deck:
            style = f"{align}font-size:{head.deck}px;line-height:1.4"
            self.put((x, y, width, 0), escape(item.deck), style, "deck")
            y += head.deck * 1.4
        return y + 5

    def flow(
        self, items: list[Item], boxes: list[Box], set_as: Setting, marks: str = "", step: float = 0
    ) -> None:
        """Run the text of stories through frames, one after the other.

        Args:
            marks: `drop` sets a large first letter, `bold` sets questions in bold type,
                `run` sets the headlines in bold type before the first sentence.
            step: the frames are made as low as the text allows, in such steps; 0 leaves them.
        """
        names: list[str] = []
        for x, y, width, height in boxes:
            names.append(f"t{len(self.chains)}-{len(names)}")
            font = f"{set_as.size}px/{set_as.leading}px {set_as.font}"
            self.frames.append(
                f'<div class="f t" id="{names[-1]}" style="left:{x:.1f}px;top:{y:.1f}px;'
                f'width:{width:.1f}px;height:{height:.1f}px;font:{font};{set_as.look}"></div>'
            )
        texts: list[tuple[str, str, int]] = []
        for item in items:
            for n, text in enumerate(item.paragraphs):
                asked = marks == "bold" and text.startswith(QUESTION)
                texts.append(
                    ("q" if asked else "drop" if marks == "drop" and not n else "", text, 0)
                )
                if marks == "run" and not n:
                    texts[-1] = ("new", f"{item.headline}　{text}", len(item.headline))
        self.chains.append((names, step, texts))

    def columns(self, item: Item, box: Box, count: int, set_as: Setting, marks: str = "") -> None:
        """Run the text of a story through columns of one height."""
        x, y, width, height = box
        column = column_width(width, count, set_as)
        high = height // set_as.leading * set_as.leading
        step = column + set_as.gutter
        boxes = [(x + step * n, y, column, high) for n in range(count)]
        self.flow([item], boxes, set_as, marks, set_as.leading)
        if set_as.rules:
            for left, *_ in boxes[1:]:
                self.ground((left - set_as.gutter / 2, y, 0.5, high), "background:#555")

    def story(self, box: Box, count: int, head: Head, set_as: Setting, marks: str = "") -> Item:
        """Fill a box with an article: its headline above its columns."""
        x, y, width, height = box
        used = (28 if head.kicker else 0) + head.size * 1.22 * head.lines + 10 + head.deck * 1.4
        column = column_width(width, count, set_as)
        lines = int((height - used) // set_as.leading) * count
        item = self.fit(lines, int(column // set_as.size), head, width)
        top = self.headline(box, item, head)
        self.columns(item, (x, top, width, y + height - top), count, set_as, marks)
        return item

    def html(self, width: int, height: int, css: str) -> str:
        """Return the page."""
        self.rng.shuffle(self.frames)
        frames = "\n".join(self.under + self.frames)
        chains = json.dumps(self.chains, ensure_ascii=False)
        return THREADED % (width, height, width, height, css, frames, chains)


def column_width(width: float, count: int, set_as: Setting) -> float:
    """Return the width of each of so many columns."""
    return (width - set_as.gutter * (count - 1)) / count


def lines_of(item: Item, per_line: int) -> int:
    """Return about how many lines an article takes."""
    return sum(ceil((_ems(text) + 2) / per_line) for text in item.paragraphs)


def _cut(item: Item, lines: int, per_line: int) -> Item:
    """Return as much of an article as fits; a little is left for what justification needs."""
    for share in (1.2, 1.1, 1.05, 1.0, 0.95):
        short = _closed(shortened(item, int(lines * per_line * share), per_line))
        if lines_of(short, per_line) <= lines * 0.96:
            return short
    return short


def _closed(item: Item) -> Item:
    """Return an article without a question at its end whose answer is cut off."""
    *before, last = item.paragraphs or ("",)
    if before and last.startswith(QUESTION) and last.endswith("？"):
        return Item(item.headline, item.deck, item.byline, tuple(before), item.kind)
    return item


def _head_fits(item: Item, head: Head, width: float) -> bool:
    most = width / head.size
    parts = item.headline.replace("\u3000", " ").split(" ")
    if head.at_space or (head.lines > 1 and len(parts) > 1):
        fits = head.lines == 2 and len(parts) == 2 and max(map(_ems, parts)) <= most
    else:
        whole = _ems(item.headline)
        fits = most * (head.lines - 0.85) <= whole <= most * head.lines - (head.lines - 1) * 1.5
    return fits


def _deck_fits(item: Item, head: Head, width: float) -> bool:
    return not head.deck or 0 < _ems(item.deck) <= width / head.deck


def _ems(text: str) -> float:
    return sum(0.6 if character.isascii() else 1.0 for character in text)


_GREYS = "background:linear-gradient(130deg,#666,#bbb 40%,#444)"
