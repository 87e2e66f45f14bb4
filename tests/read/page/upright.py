"""Papers of Taiwan and Hong Kong whose type runs down, set line by line to tune the reader on.

A broadsheet whose stories stand in tiers under headlines that run across or down, with a box set
across amid them; an evening paper with headlines down in two lines and a rail of news set across;
a supplement whose titles stand at the head of the first tier only.
"""

import random
from collections.abc import Callable
from itertools import chain, repeat

from briefing.read.page.marks import Area
from tests.read.page.designs import KAI, TC, TC_SANS
from tests.read.page.maker import Item, Page, is_traditional, shortened
from tests.read.page.sheet import Line, Sheet, broken

Frame = tuple[float, float, float, float]
"""Left, top, width and height of a part of a tier, or of a column."""
_DAY = "中華民國一一五年三月十八日　星期三"


class Upright:
    """Sets stories whose lines run down, or across in a box, on one sheet."""

    def __init__(self, width: float, height: float, name: str, pool: list[Item]) -> None:
        self.sheet, self.pool = Sheet(width, height), pool
        self.page = Page(name, "海島時報")
        self.size, self.pitch, self.run, self.font = 13.0, 20.0, 0, TC

    def take(self, room: int, per_line: int, head: tuple[int, int] = (4, 26)) -> Item:
        """Return the article that fills so many lines best, cut to them.

        Raises:
            ValueError: none fills half of them.
        """
        found = []
        for at, item in enumerate(self.pool):
            if head[0] <= len(item.headline) <= head[1]:
                short = shortened(item, int(0.93 * room - 1) * per_line, per_line)
                size = sum(-(-(len(text) + 2) // per_line) for text in short.paragraphs)
                found.append((size, -at, short))
        size, at, short = max(found, key=lambda each: each[:2])
        if size < room / 2:
            raise ValueError(f"no article fills {room} lines of {per_line}")
        del self.pool[-at]
        item = Item(short.headline, "", "", short.paragraphs)
        self.page.items.append(item)
        return item

    def put(
        self,
        part: str,
        text: str,
        at: tuple[float, float],
        size: float,
        font: str = TC_SANS,
        *,
        down: bool = False,
        bold: bool = False,
        colour: str = "#111",
    ) -> None:
        """Place one line."""
        line = Line(part, text, *at, size, font, bold, colour=colour, down=down, run=self.run)
        self.sheet.lines.append(line)

    def flow_down(self, item: Item, frames: list[Frame], byline: str = "") -> None:
        """Run a story through tiers, each from its right to its left."""
        self.run += 1
        places = [
            (x + width - self.size - n * self.pitch, y, height)
            for x, y, width, height in frames
            for n in range(int((width - self.size) // self.pitch) + 1)
        ]
        at = 0
        if byline:
            self.put("byline", byline, places[0][:2], self.size - 2, KAI, down=True)
            at = 1
        for text in item.paragraphs:
            rooms = chain([places[at][2]], (place[2] for place in places[at + 1 :]), repeat(150.0))
            for line in broken("　　" + text, iter(rooms), self.size):
                x, y, _ = places[at] if at < len(places) else places[-1]
                indent = 2 * self.size * line.startswith("　　")
                self.put(
                    "body", line.lstrip("　"), (x, y + indent), self.size, self.font, down=True
                )
                at += 1
        if at > len(places):
            raise ValueError(f"{item.headline} takes {at} lines, not {len(places)}")

    def flow_across(self, item: Item, columns: list[Frame], size: float, pitch: float) -> None:
        """Run a story through columns that are read from the left."""
        self.run += 1
        places = [
            (x, y + n * pitch, width)
            for x, y, width, height in columns
            for n in range(int((height - size) // pitch) + 1)
        ]
        at = 0
        for text in item.paragraphs:
            for line in broken("　　" + text, repeat(places[0][2]), size):
                x, y, _ = places[at]
                indent = 2 * size * line.startswith("　　")
                self.put("body", line.lstrip("　"), (x + indent, y), size, TC_SANS)
                at += 1

    def head_across(self, item: Item, at: tuple[float, float], size: float) -> None:
        """Place a headline that runs across."""
        self.run += 1
        self.put("headline", item.headline, at, size, bold=True)

    def head_down(
        self, item: Item, right: float, y: float, size: float, high: float, colour: str = "#111"
    ) -> float:
        """Place a headline that runs down, in two lines if one is too high; return its left."""
        self.run += 1
        text = item.headline.replace("　", " ")
        parts = text.split(" ", 1)
        if len(parts) == 1 and len(text) * size > high:
            parts = [text[: -(-len(text) // 2)], text[-(-len(text) // 2) :]]
        for n, part in enumerate(parts):
            fitted = min(size, high / len(part))
            x = right - (n + 1) * size * 1.15
            self.put("headline", part, (x, y), fitted, bold=True, down=True, colour=colour)
        return right - len(parts) * size * 1.15

    def rule(self, x: float, y: float, width: float, height: float) -> None:
        """Draw a rule."""
        self.sheet.rules.append(Area(x, y, x + width, y + height))

    def lines_in(self, frames: list[Frame]) -> int:
        """Return how many lines that run down stand in frames."""
        return sum(int((width - self.size) // self.pitch) + 1 for _, _, width, _ in frames)


def _broadsheet(page: Upright) -> None:
    """Set five tiers of thirteen characters: headlines across and down, and a box set across."""
    high, step = 13 * 13.0, 13 * 13.0 + 17
    tops = [180 + n * step for n in range(6)]
    page.put("furniture", "A8　生活新聞", (40, 28), 22, bold=True)
    page.put("furniture", "海島時報　" + _DAY, (560, 34), 13)
    page.rule(40, 60, 900, 2)
    # The lead: its headline runs across over two tiers; a picture stands in the first.
    lead = [(430.0, 136.0, 510.0, high), (430.0, 136.0 + step, 510.0, high)]
    item = page.take(page.lines_in(lead) - 13, 13, (8, 18))
    page.head_across(item, (436, 76), min(44, 500 / len(item.headline)))
    page.sheet.pictures.append(Area(434, 136, 600, 136 + high - 18))
    page.put("caption", "碼頭邊的早晨。記者沈硯／攝影", (434, 136 + high - 12), 9.5)
    page.flow_down(item, [(616, 136, 324, high), lead[1]], "記者林晚舟／海州報導")
    page.rule(418, 70, 0.7, 2 * step + 60)
    # At its left a story whose headline runs down over two tiers.
    item = page.take(2 * 14, 13, (8, 22))
    left = page.head_down(item, 406, 76, 30, 2 * step + 30)
    page.flow_down(item, [(40, 76, left - 50, high + 30), (40, 76 + step + 30, left - 50, high)])
    low = tops[2] - 40
    page.rule(40, low - 12, 900, 0.7)
    # Three stories beside each other, each with a headline down in the first tier only.
    for x, width in ((650.0, 290.0), (345.0, 290.0)):
        item = page.take(20, 13, (6, 24))
        left = page.head_down(item, x + width, low, 24, high)
        page.flow_down(item, [(x, low, left - x - 8, high), (x, low + step, width, high)])
        page.rule(x - 8, low, 0.7, 2 * step - 20)
    # A box that is set across.
    page.sheet.boxes.append((Area(40, low, 330, low + 2 * step - 22), "#eee", ""))
    page.run += 1
    page.put("kicker", "新聞小辭典", (52, low + 12), 12, bold=True)
    item = page.take(34, 10, (4, 20))
    page.head_across(item, (52, low + 34), min(19, 266 / len(item.headline)))
    page.flow_across(item, [(52, low + 64, 128, 274), (193, low + 64, 128, 274)], 11.5, 18)
    low += 2 * step
    page.rule(40, low - 12, 900, 0.7)
    for x, width in ((480.0, 460.0), (40.0, 425.0)):
        tiers = [(x, low + 46, width, high), (x, low + 46 + step, width, high)]
        item = page.take(page.lines_in(tiers) - 3, 13, (6, 22))
        page.head_across(item, (x + 6, low), min(28, (width - 12) / len(item.headline)))
        page.flow_down(item, tiers)
    page.rule(470, low, 0.7, 2 * step + 40)


def _evening(page: Upright) -> None:
    """Set an evening paper of Hong Kong: heads down in two lines, a rail of news set across."""
    page.size, page.pitch = 12.0, 18.5
    high = 15 * 12.0
    page.put("furniture", "港聞　A5", (820, 26), 20, bold=True)
    page.put("furniture", "2026年3月18日　星期三　海島晚報", (40, 32), 13)
    page.rule(40, 56, 880, 3)
    # The rail at the left.
    page.sheet.boxes.append((Area(40, 72, 232, 1560), "", "1px solid #444"))
    page.run += 1
    page.put("furniture", "要聞短打", (52, 84), 20, bold=True, colour="#b00")
    y = 124.0
    for _ in range(5):
        item = page.take(14, 14, (4, 26))
        page.run += 1
        for n, line in enumerate(broken(item.headline, repeat(168.0), 14)):
            page.put("headline", line, (52, y + n * 18), 14, bold=True)
        y += 18 * (n + 1) + 6
        page.flow_across(item, [(52, y, 168, 300)], 12, 18)
        used = sum(-(-(len(text) + 2) // 14) for text in item.paragraphs) + 1
        y += used * 18 + 10
    # The lead over the rest: a headline across on a dark ground, three tiers.
    item = page.take(30, 15, (8, 20))
    page.sheet.boxes.append((Area(250, 72, 920, 138), "#7a0010", ""))
    page.run += 1
    size = min(44, 640 / len(item.headline))
    page.put("headline", item.headline, (262, 80), size, bold=True, colour="#fff")
    page.put("deck", "三年後再看渡口　居民盼早日通車", (262, 148), 19, bold=True)
    low = 182 + 2 * high + 14
    page.sheet.pictures.append(Area(250, 184, 548, low - 18))
    page.put("caption", "輪渡碼頭昨日恢復通航。本報記者攝", (250, low - 13), 9.5)
    frames: list[Frame] = [(560, 182, 360, high), (560, 196 + high, 360, high)]
    page.flow_down(item, frames, "本報記者　陳禾")
    y = low + 16
    for width in (330.0, 330.0), (215.0, 215.0, 210.0), (330.0, 330.0):
        page.rule(250, y, 670, 0.7)
        right = 920.0
        for wide in width:
            two = wide > 300
            tall = 2 * high + 14 if two else high
            item = page.take(24 if two else 8, 15, (6, 24))
            left = page.head_down(item, right, y + 12, 27 if two else 21, tall)
            x = right - wide + 6
            frames = [(x, y + 12, left - x - 8, high)]
            if two:
                frames.append((x, y + 26 + high, left - x - 8, high))
            page.flow_down(item, frames)
            right -= wide + 8
            if right > 300:
                page.rule(right + 3, y + 12, 0.7, tall)
        y += tall + 24


def _supplement(page: Upright) -> None:
    """Set a supplement: titles in the first tier, the author below, a framed poem-like box."""
    page.size, page.pitch = 14.0, 23.0
    high = 16 * 14.0
    page.put("furniture", "海島副刊", (700, 24), 34, KAI, bold=True)
    page.put("furniture", _DAY, (40, 44), 12)
    page.rule(40, 70, 820, 1)
    step = high + 22
    names = ("林晚舟", "陳禾", "沈硯", "周明理")
    y = 86.0
    for n, (right, wide, tiers) in enumerate(
        ((860.0, 470.0, 2), (372.0, 332.0, 2), (860.0, 300.0, 2), (542.0, 502.0, 2))
    ):
        if n == 2:
            y += 2 * step + 10
            page.rule(40, y - 20, 820, 0.7)
        x = right - wide
        if n == 2:
            page.sheet.boxes.append((Area(x, y, right, y + 2 * step - 14), "", "1.5px solid #555"))
            x, right = x + 12, right - 12
        top = y + 12 * (n == 2)
        room = (14 if wide > 400 else 8) * tiers
        item = page.take(room, 16, (4, 20))
        left = page.head_down(item, right, top, 28, high - 60)
        page.put("byline", "◎" + names[n], (right - 22, top + high - 52), 13, KAI, down=True)
        inner = right - x
        page.flow_down(
            item, [(x, top, left - x - 10, high)] + [(x, top + step, inner, high)] * (tiers > 1)
        )
    y += 2 * step + 6
    page.rule(40, y - 14, 820, 0.7)
    item = page.take(26, 18, (4, 22))
    page.head_across(item, (48, y), 22)
    page.flow_down(item, [(40, y + 40, 820, 13 * 14.0)], "文／沈硯")


UPRIGHT_LOOKS: dict[str, tuple[tuple[int, int], Callable[[Upright], None]]] = {
    "upright-broadsheet": ((980, 1330), _broadsheet),
    "upright-evening": ((960, 1640), _evening),
    "upright-supplement": ((900, 1330), _supplement),
}


def composed_upright(name: str, pool: list[Item], rng: random.Random) -> tuple[str, Page]:
    """Return the HTML of a page of vertical type and what stands on it.

    Raises:
        ValueError: the pool has no article that fits a place on the page.
    """
    fitting = [item for item in pool if is_traditional(item)]
    rng.shuffle(fitting)
    (width, height), make = UPRIGHT_LOOKS[name]
    page = Upright(width, height, name, fitting)
    make(page)
    return page.sheet.html(rng), page.page
