"""A sheet whose stories are signed, parted by small headlines and continued, as papers do it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.read.page.designs import KAI, MING, SANS, SERIF
from tests.read.page.fresh_sheet import QUESTION, Box, Head, Setting, Sheet, column_width
from tests.read.page.maker import Item


@dataclass(frozen=True)
class Dress:
    """What a story carries besides its headline and its text."""

    by: str = ""
    """A line of its own between the headline and the text."""
    sign: str = ""
    """A name in brackets after the last sentence."""
    opening: str = ""
    """Words before the first sentence, in its line: who sent the story, and from where."""
    before: str = ""
    """A line above the first paragraph: where the story comes from."""
    tail: str = ""
    """A line below the last paragraph: where the story goes on."""
    subs: tuple[str, ...] = ()
    """Small headlines between the paragraphs."""


@dataclass(frozen=True)
class Grid:
    """The columns of a page, in points."""

    left: float
    width: float
    count: int
    gutter: float

    def box(self, column: int, columns: int, y: float, height: float, inset: float = 0) -> Box:
        """Return a frame over so many columns; `inset` leaves room within a line around it."""
        unit = (self.width - self.gutter * (self.count - 1)) / self.count
        x, width = self.left + column * (unit + self.gutter), columns * (unit + self.gutter)
        return x + inset, y + inset, width - self.gutter - 2 * inset, height - 2 * inset

    def rule(self, column: int, y: float, height: float) -> Box:
        """Return a hairline in the gutter before a column."""
        return self.box(column, 1, y, 0)[0] - self.gutter / 2, y, 0.6, height

    def across(self, y: float, height: float = 0.8) -> Box:
        """Return a rule over all columns."""
        return self.left, y, self.width, height


PLAIN = Dress()
BY = 24
"""Height of a line with a name below a headline."""


class LaterSheet(Sheet):
    """A sheet that dresses its stories."""

    def take(
        self,
        lines: int,
        per_line: int,
        head: Head,
        width: float,
        dress: Dress = PLAIN,
        wanted: Callable[[Item], bool] = lambda item: True,
    ) -> Item:
        """Take an article that leaves room for what it is dressed with; signed and parted."""
        lines_taken = (dress.sign, dress.opening, dress.before, dress.tail)
        needed = sum(map(bool, lines_taken)) + len(dress.subs)
        item = self.fit(lines - needed, per_line, head, width, wanted=wanted)
        opening = "" if item.paragraphs[0].startswith(QUESTION) else dress.opening
        texts = [opening + item.paragraphs[0], *item.paragraphs[1:]]
        if dress.sign and not texts[-1].endswith("）"):
            texts[-1] += f"（{dress.sign}）"
        if len(texts) > len(dress.subs):
            step = len(texts) / (len(dress.subs) + 1)
            for n, word in reversed(list(enumerate(dress.subs, 1))):
                texts.insert(round(step * n), word)
        item = replace(item, paragraphs=tuple(texts))
        self.page.items[-1] = item
        return item

    def run(
        self,
        item: Item,
        boxes: list[Box],
        set_as: Setting,
        dress: Dress = PLAIN,
        step: float = 0,
        marks: str = "",
    ) -> None:
        """Run a dressed story through frames; `step` as `flow` takes it."""
        self.flow([item], boxes, set_as, marks, step)
        texts = self.chains[-1][2]
        texts[:] = [("sub" if text in dress.subs else look, text, 0) for look, text, _ in texts]
        if dress.before:
            texts.insert(0, ("cont", dress.before, 0))
        if dress.tail:
            texts.append(("cont", dress.tail, 0))

    def told(self, box: Box, count: int, head: Head, set_as: Setting, dress: Dress = PLAIN) -> Item:
        """Fill a box with a dressed article."""
        x, _, width, height = box
        used = (28 if head.kicker else 0) + head.size * 1.22 * head.lines + 10 + head.deck * 1.4
        high = height - used - (BY if dress.by else 0)
        column = column_width(width, count, set_as)
        lines = int(high // set_as.leading)
        item = self.take(lines * count, int(column // set_as.size), head, width, dress)
        top = self.headline(box, item, head)
        if dress.by:
            self.put((x, top - 2, width, 0), dress.by, f"text-align:{head.align}", "by")
            top += BY
        step = column + set_as.gutter
        boxes: list[Box] = [
            (x + step * n, top, column, (lines - 1) * set_as.leading) for n in range(count)
        ]
        self.run(item, boxes, set_as, dress, set_as.leading)
        if set_as.rules:
            for left, *_ in boxes[1:]:
                self.ground((left - set_as.gutter / 2, top, 0.5, lines * set_as.leading))
        return item


def said(texts: list[str]) -> str:
    """Return a sentence of a story, short enough to stand in larger type; empty if none is."""
    parts = [part for part in re.split("(?<=[。！？])", "".join(texts)) if 12 < len(part) < 34]
    parts = [part for part in parts if not re.search("[“”]", part)]
    return parts[len(parts) // 2] if parts else ""


def starts_large(item: Item) -> bool:
    return re.match(r"[^\W\d_一]", item.paragraphs[0]) is not None


MARKED = (
    "p.sub{text-indent:0;text-align:center;font-weight:bold;padding-bottom:2em;margin-bottom:-2em}"
    "p.cont{text-indent:0;text-align:right}"
)
"""CSS of the small headlines, which never stand last in a column, and of where a story goes on."""

# CSS of four of the pages.
CORNER = (
    f".f{{font:12px/1.5 {SANS}}} .name{{font:700 72px/1.45 {KAI};color:#fff;"
    f"text-align:center}} .head{{font-family:{SANS};font-weight:700}}"
    f".kicker{{font:19px {SERIF}}} .deck{{font-family:{KAI}}} .tag{{font:bold 16px {KAI};"
    f"color:#c4161c;text-align:center}}"
)
RESULTS = (
    f".f{{font:13px/1.5 {SANS}}} .head{{font-family:{SANS};font-weight:900}}"
    f".kicker{{font:bold 16px {SANS};color:#a60}} .deck{{font-family:{SANS};color:#666}}"
    f".by{{font:12px {SANS};color:#555}} table{{width:100%;border-collapse:collapse;"
    "margin-top:6px} td{padding:4px 3px;border-bottom:1px dotted #0a7a4b}"
)
COUNTY = (
    f"body{{background:#f3ecdb;color:#222}} .f{{font:12px/1.5 {MING}}}"
    f".name{{font:700 84px/1.2 {KAI};letter-spacing:6px}}"
    f".head{{font-family:{SERIF};font-weight:bold}} .kicker{{font:17px {KAI}}}"
)
ECONOMICS = (
    f".f{{font:13px/1.5 {SANS}}} .head{{font-family:{SERIF};font-weight:700}}"
    f"small{{font-size:15px;letter-spacing:5px}} .deck{{font-family:{SANS};color:#666}}"
    f".by{{font:13px/24px {KAI}}} .facts{{font:13px/1.7 {SANS}}}"
    f".facts b{{font:300 34px/1.5 {SANS};color:#d98200}}"
    f".quote{{font:500 17px/24px {SANS};color:#00677f;border-top:3px solid #d98200;"
    f"border-bottom:1px solid #d98200;padding-top:10px}} p.sub{{color:#00677f}}"
)
