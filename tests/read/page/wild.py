"""Newspaper pages of random designs: any shape of column, headlines at any side of their text.

`tests/read/page/designs.py` lists designs by hand; here each seed draws one. A page is parted into
cells at random, and each cell is set as a story, a box, briefs, an advertisement, a table.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from briefing.read.page.marks import Area
from tests.read.page.designs import HEI, KAI, MING, SANS, SERIF, TC, TC_SANS
from tests.read.page.maker import Item, Page, is_traditional, shortened
from tests.read.page.sheet import Line, Sheet, broken, width_of

_SHOPS = ("搬新家到木作坊", "周末去泡泉", "实木门窗直销", "暖冬大促销", "学车送全套")
_CAPTIONS = ("图为昨日上午的施工现场。", "志愿者在河岸步道清理落叶。", "市民在码头等候渡轮。")
_QUOTES = ("水来了，人就留下来了。", "不是所有的路都要修宽。", "先把账算清楚，再谈别的。")
_TAGS = ("热点", "社会", "交通", "今日谈", "记者调查", "民生·关注", "焦点新闻", "读者来信")
_TOLD = {"headline", "deck", "byline", "body", "subhead"}
_SUBHEADS = ("更多的办法", "一笔明白账", "从村口到县城", "“等不起”的三个月")


@dataclass(frozen=True)
class Style:
    """How all of a page is set."""

    width: float
    height: float
    columns: int
    gutter: float
    body: float
    leading: float
    body_font: str
    head_font: str
    deck_font: str
    head_bold: bool
    align: str
    indent: bool
    rule_across: bool
    rule_down: bool
    column_rule: bool
    colour: str
    byline: str
    """line, end, start or empty."""
    traditional: bool

    @property
    def pitch(self) -> float:
        """From line to line."""
        return self.body * self.leading


def random_style(rng: random.Random) -> Style:
    """Return a style that a newspaper could have."""
    body = rng.choice([8.5, 9, 9.5, 10, 10.5, 11])
    width, height = rng.choice([(780, 1090), (740, 1130), (990, 1400), (1050, 1480), (920, 1080)])
    chars = rng.uniform(11, 19) if rng.random() < 0.85 else rng.uniform(19, 32)
    traditional = rng.random() < 0.1
    return Style(
        width,
        height,
        max(2, round((width - 70) / (body * (chars + 1.4)))),
        body * rng.uniform(1.0, 2.2),
        body,
        rng.choice([1.25, 1.35, 1.45, 1.55, 1.65]),
        TC if traditional else rng.choice([SERIF, SERIF, SERIF, MING, SANS, HEI, KAI]),
        TC_SANS if traditional else rng.choice([SANS, SANS, SERIF, HEI, MING]),
        TC_SANS if traditional else rng.choice([KAI, SANS, SERIF]),
        rng.random() < 0.75,
        rng.choice(["left", "centre"]),
        rng.random() < 0.85,
        rng.random() < 0.5,
        rng.random() < 0.35,
        rng.random() < 0.25,
        rng.choice(["#111", "#111", "#111", "#003a70", "#a00"]),
        rng.choice(["", "line", "end", "start"]),
        traditional,
    )


def wild_page(pool: list[Item], rng: random.Random) -> tuple[Sheet, Page]:
    """Return a page of a random design, and what stands on it."""
    style = random_style(rng)
    fitting = [item for item in pool if is_traditional(item) == style.traditional]
    fitting = list({item.headline: item for item in fitting}.values())
    rng.shuffle(fitting)
    setter = _Setter(style, fitting, rng)
    setter.set_page()
    return setter.sheet, setter.page


class _Setter:
    def __init__(self, style: Style, pool: list[Item], rng: random.Random) -> None:
        self.s, self.pool, self.rng = style, pool, rng
        self.sheet = Sheet(style.width, style.height)
        self.page = Page("wild", "海州日報" if style.traditional else "海州日报")
        self.run = self.story = self.stories = 0
        self.mast: Area | None = None

    def set_page(self) -> None:
        s = self.s
        top = self._page_head()
        whole = Area(35, top, s.width - 35, s.height - 40)
        if self.rng.random() < 0.5:
            names = ("责编：沈砚　版式：陈禾　校对：周明理", "新闻热线：0000-8812345")
            self._put("furniture", self.rng.choice(names), 35, s.height - 30, 8.5, SANS)
        if self.mast is not None:
            edge = self.mast.x1 + s.gutter
            columns = round((edge - 35) / (whole.width + s.gutter) * s.columns)
            self._part(replace(whole, x0=edge, y1=260), s.columns - columns, 1)
            self._part(replace(whole, x1=self.mast.x1, y0=160, y1=260), columns, 2)
            whole = replace(whole, y0=270)
        self._part(whole, s.columns, 0)

    def _page_head(self) -> float:
        s, rng = self.s, self.rng
        day = "2026年3月18日　星期三"
        roll = rng.random()
        if roll < 0.12:
            self._masthead()
            return 26.0
        if roll < 0.3:
            size = rng.uniform(36, 64)
            self._put("furniture", self.page.paper, 40, 22, size, rng.choice([KAI, SERIF]), True)
            self._put("furniture", f"{day}　今日8版", 60 + 5 * size, 22 + size - 12, 11, SANS)
            bottom = 22 + size + 8
        else:
            number = rng.choice(["A03", "第03版", "3", "02版"])
            self._put("furniture", number, 35, 18, rng.choice([11, 14, 22]), SANS, True)
            self._put("furniture", rng.choice(["要闻", "民生", "经济"]), 90, 20, 13, SANS)
            self._put("furniture", self.page.paper, s.width - 120, 20, 13, SANS)
            self._put("furniture", day, s.width / 2 - 60, 20, 10, SANS)
            bottom = 44.0
        self.sheet.rules.append(Area(35, bottom, s.width - 35, bottom + 1.2))
        return bottom + 12

    def _masthead(self) -> None:
        """Set the paper's name as a box at the page's upper left."""
        s = self.s
        unit = (s.width - 70 + s.gutter) / s.columns
        columns = max(1, min(s.columns - 1, round(220 / unit)))
        self.mast = Area(35, 26, 35 + columns * unit - s.gutter, 150)
        self.sheet.boxes.append((self.mast, "none", "1px solid #222"))
        size = min(56.0, self.mast.width / 5)
        self._put("furniture", self.page.paper, 45, 34, size, KAI, True, colour="#c00")
        for number, text in enumerate(
            ("2026年3月18日　星期三", "丙午年正月三十", "第12345期　今日8版")
        ):
            self._put("furniture", text, 60, 44 + size + 15 * number, 10, SANS)

    def _part(self, cell: Area, columns: int, depth: int) -> None:
        """Part a cell until a story fits it."""
        rng, s = self.rng, self.s
        tall = cell.height / (cell.width / columns)
        many = columns * cell.height / s.pitch
        if columns > 1 and many > 110 and (columns > 5 or rng.random() < 0.55) and tall < 6:
            left = rng.randint(1, columns - 1)
            middle = cell.x0 + left * (cell.width + s.gutter) / columns
            if s.rule_down:
                x = middle - s.gutter / 2
                self.sheet.rules.append(Area(x, cell.y0, x + 0.7, cell.y1))
            self._part(replace(cell, x1=middle - s.gutter), left, depth + 1)
            self._part(replace(cell, x0=middle), columns - left, depth + 1)
        elif many > (60 if columns == 1 else 130) or (many > 80 and rng.random() < 0.5):
            middle = cell.y0 + cell.height * rng.uniform(0.35, 0.65)
            if s.rule_across:
                self.sheet.rules.append(Area(cell.x0, middle, cell.x1, middle + 0.7))
            self._part(replace(cell, y1=middle - 8), columns, depth + 1)
            self._part(replace(cell, y0=middle + 8), columns, depth + 1)
        else:
            self._fill(cell, columns, depth)

    def _fill(self, cell: Area, columns: int, depth: int) -> None:
        rng, s = self.rng, self.s
        kind = rng.random()
        if cell.height < 90 or (kind < 0.06 and depth > 1):
            self._advert(cell)
        elif kind < 0.12 and columns < 3:
            self._briefs(cell, columns)
        elif kind < 0.15 and columns < 3:
            self._table(cell)
        elif kind < 0.17 and columns < 3:
            self._index(cell)
        elif kind < 0.3:
            fill, edge = rng.choice(
                [("none", "1px solid #333"), ("#ece8da", "none"), ("#e6f0ff", "2px solid #346")]
            )
            self.sheet.boxes.append((cell, fill, edge))
            pad = s.body * rng.uniform(0.7, 1.2)
            inner = Area(cell.x0 + pad, cell.y0 + pad, cell.x1 - pad, cell.y1 - pad)
            style = s
            if rng.random() < 0.4 and not s.traditional:
                self.s = replace(s, body_font=KAI, body=s.body * rng.choice([1, 1.05, 1.1]))
            fewer = columns - (columns > 1 and rng.random() < 0.4)
            self._story(inner, fewer)
            self.s = style
        else:
            self._story(cell, columns)

    # --- A story -----------------------------------------------------------------------------

    def _story(self, cell: Area, columns: int) -> None:
        rng, s = self.rng, self.s
        item = self._take(columns, cell)
        if item is None:
            self._advert(cell)
            return
        self._begin_story()
        unit = (cell.width - s.gutter * (columns - 1)) / columns
        mode = self._head_mode(columns, cell)
        taken: list[Area] = []
        if mode == "down":
            taken.append(self._head_down(item, cell, columns))
        else:
            first, last = self._head_span(mode, columns)
            x0, x1 = cell.x0 + first * (unit + s.gutter), cell.x0 + last * (unit + s.gutter)
            size = self._head_size(last - first)
            while size > 1.3 * s.body and _depth(item, size, x1 - x0) > 0.45 * cell.height:
                size *= 0.85
            top = cell.y0
            if mode == "sunk":
                top += cell.height * rng.uniform(0.2, 0.4)
            low = self._head_block(item, Area(x0, top, x1 - s.gutter, cell.y1), size)
            pad = 0.0 if mode != "sunk" else 0.8 * s.body
            taken.append(Area(x0 - 1, top - pad, x1 - s.gutter + 1, low + pad * 0.5))
        strips = [
            Area(x, cell.y0, x + unit, cell.y1)
            for x in (cell.x0 + number * (unit + s.gutter) for number in range(columns))
        ]
        furnished, bands = self._furnished(cell, columns, unit, taken)
        taken += furnished
        if bands:
            cut = furnished[0].y0
            strips = [replace(strip, y1=cut) for strip in strips] + [
                replace(strip, y0=furnished[0].y1) for strip in strips
            ]
        self._body(item, strips, taken)
        if s.column_rule:
            for strip in strips[1:columns]:
                x = strip.x0 - s.gutter / 2
                low = max(area.y1 for area in taken)
                if low < cell.y1 - 30:
                    self.sheet.rules.append(Area(x, low, x + 0.5, cell.y1))

    def _begin_story(self) -> None:
        self.stories += 1
        self.story = self.stories

    def _head_mode(self, columns: int, cell: Area) -> str:
        roll = self.rng.random()
        if columns >= 3 and roll < 0.3:
            return self.rng.choice(["left", "middle", "right", "sunk"])
        if columns >= 3 and roll < 0.4 and cell.height < 420:
            return "side"
        if columns >= 2 and roll < 0.5 and cell.height > 200:
            return "down"
        return "over"

    def _head_span(self, mode: str, columns: int) -> tuple[int, int]:
        span = self.rng.randint((columns + 1) // 2, columns - 1) if columns > 2 else columns
        if mode == "over":
            return 0, columns
        if mode == "side":
            return 0, 1
        if mode == "left":
            return 0, span
        if mode == "right":
            return columns - span, columns
        return (columns - span + 1) // 2, (columns - span + 1) // 2 + span

    def _head_size(self, columns: int) -> float:
        least, most = {1: (1.3, 2.0), 2: (1.5, 2.6), 3: (1.9, 3.2)}.get(columns, (2.3, 4.4))
        return self.s.body * self.rng.uniform(least, most)

    def _head_block(self, item: Item, room: Area, size: float) -> float:
        """Set kicker, headline, deck and byline; return how far down they reach."""
        s, y = self.s, room.y0
        centred = s.align == "centre"
        small = max(self.rng.choice([1.0, 1.15, 1.2]) * s.body, size * self.rng.uniform(0.4, 0.62))
        above = bool(item.deck) and self.rng.random() < 0.4
        self.run += 1
        if self.rng.random() < 0.15:
            y = self._tag(room.x0, y)
        if above:
            y = self._rows("deck", item.deck, room, y, small, s.deck_font, False, centred) + 3
        y = self._rows("headline", item.headline, room, y, size, s.head_font, s.head_bold, centred)
        if item.deck and not above:
            y = self._rows("deck", item.deck, room, y + 3, small, s.deck_font, False, centred)
        if item.byline:
            y = self._rows("byline", item.byline, room, y + 4, s.body, KAI, False, centred)
        if self.rng.random() < 0.05:
            self.sheet.rules.append(Area(room.x0, y + 4, room.x1, y + 4.6))
            y += 5
        return y + self.rng.uniform(0.4, 1.2) * s.body

    def _tag(self, x: float, y: float) -> float:
        """Set a small label above a headline."""
        s, rng = self.s, self.rng
        text = rng.choice(_TAGS)
        size = s.body * rng.choice([0.9, 1, 1.05, 1.2])
        if rng.random() < 0.5:
            area = Area(x, y, x + width_of(text, size) + 8, y + size + 4)
            self.sheet.boxes.append((area, "#e8590c", "none"))
        self._put("tag", text, x + 4, y + 2, size, SANS, rng.random() < 0.7)
        return y + size + 8

    def _rows(
        self,
        part: str,
        text: str,
        room: Area,
        y: float,
        size: float,
        font: str,
        bold: bool,
        centred: bool,
    ) -> float:
        """Set a text in rows of about one length; return how far down they reach."""
        pieces = [text]
        if width_of(text, size) > room.width:
            count = ceil(width_of(text, size) / room.width)
            pieces = text.split(" ")
            if len(pieces) != count or any(width_of(p, size) > room.width for p in pieces):
                even = width_of(text, size) / count + size
                pieces = broken(text, iter(lambda: min(room.width, even), 0.0), size)
        colour = self.s.colour if part == "headline" else "#111"
        for piece in pieces:
            free = room.width - width_of(piece.strip(), size)
            x = room.x0 + (max(0.0, free / 2) if centred else 0.0)
            self._put(part, piece.strip(), x, y, size, font, bold, colour=colour)
            y += size * 1.22
        return y

    def _head_down(self, item: Item, cell: Area, columns: int) -> Area:
        """Set a headline that runs down at the left or the right of its text."""
        s, rng = self.s, self.rng
        size = self._head_size(min(columns, 2))
        per_row = int((cell.height - 10) / size)
        count = ceil(len(item.headline) / per_row)
        each = ceil(len(item.headline) / count)
        wide = count * size * 1.25
        x = cell.x0 if rng.random() < 0.7 else cell.x1 - wide
        self.run += 1
        for number in range(count):
            text = item.headline[number * each : (number + 1) * each].strip()
            place = x + wide - (number + 1) * size * 1.25
            self._put(
                "headline", text, place, cell.y0 + 4, size, s.head_font, s.head_bold, down=True
            )
        low = cell.y0 + 10 + each * size
        return Area(x - s.body * 0.8, cell.y0, x + wide + s.body * 0.8, low)

    def _furnished(
        self, cell: Area, columns: int, unit: float, taken: list[Area]
    ) -> tuple[list[Area], bool]:
        """Set a picture or a quotation into a story; return what it takes, and if it parts it."""
        rng, s = self.rng, self.s
        low = max(area.y1 for area in taken)
        room = cell.y1 - low
        if room < 130 or rng.random() < 0.5:
            return [], False
        span = columns if rng.random() < 0.15 else rng.randint(1, max(1, columns - 1))
        first = rng.randint(0, columns - span)
        x0 = cell.x0 + first * (unit + s.gutter)
        x1 = x0 + span * unit + (span - 1) * s.gutter
        if rng.random() < 0.25:
            if rng.random() < 0.5:
                x0, x1 = x0 + unit * 0.4, min(cell.x1, x0 + unit * 1.4)
            return [self._quote(Area(x0, low + room * 0.3, x1, cell.y1))], False
        if span == 1 and unit > 9 * s.body and rng.random() < 0.35:
            # A small picture that the text of its column runs around.
            x0, x1 = (x0, x0 + unit * 0.5) if rng.random() < 0.5 else (x1 - unit * 0.5, x1)
        high = min(room * 0.5, (x1 - x0) * rng.uniform(0.5, 0.75))
        y = low + rng.choice([0.0, (room - high) * 0.5, room - high])
        size = s.body * rng.choice([0.82, 0.9, 0.9])
        caption = rng.choice(_CAPTIONS) + rng.choice(["", "本报记者 沈砚 摄", "（资料图）"])
        self.run += 1
        rows = broken(caption, iter(lambda: x1 - x0, 0.0), size)
        deep = len(rows) * size * 1.35
        high = max(high, deep + 30)
        self.sheet.pictures.append(Area(x0, y + 2, x1, y + high - deep - 4))
        for number, row in enumerate(rows):
            top = y + high - deep + number * size * 1.35
            self._put("caption", row, x0, top, size, rng.choice([SANS, KAI]))
        pad = 0.6 * s.body
        area = Area(x0 - pad, y - 0.4 * s.body, x1 + pad, y + high + 0.5 * s.body)
        return [area], span == columns > 1 and y > low + 20

    def _quote(self, room: Area) -> Area:
        s = self.s
        size = s.body * self.rng.uniform(1.25, 1.8)
        self.run += 1
        self.sheet.rules.append(Area(room.x0, room.y0 + 3, room.x1, room.y0 + 4.5))
        low = self._rows(
            "quote", self.rng.choice(_QUOTES), room, room.y0 + 10, size, KAI, False, True
        )
        self.sheet.rules.append(Area(room.x0, low + 3, room.x1, low + 4.5))
        pad = 0.6 * s.body
        return Area(room.x0 - pad, room.y0 - pad, room.x1 + pad, low + 4 + pad)

    def _body(self, item: Item, strips: list[Area], taken: list[Area]) -> None:
        """Set the text of a story into its columns, cut to what fits, and level at the foot."""
        s, rng = self.s, self.rng
        places = list(_places(strips, taken, s))
        per_line = max(4, int(strips[0].width / s.body))
        room = sum(int((x1 - x0) / s.body) for x0, x1, _ in places)
        item = shortened(item, int(room * 0.94), per_line)
        while item.paragraphs and self._lines_of(item, places) is None:
            item = replace(item, paragraphs=item.paragraphs[:-1])
        if not item.paragraphs:
            return
        low, high = strips[0].y0, strips[0].y1
        for _ in range(8):
            middle = (low + high) / 2
            fewer = [place for place in places if place[2] + s.body <= middle]
            if self._lines_of(item, fewer) is None:
                low = middle
            else:
                high = middle
        places = [place for place in places if place[2] + s.body <= high]
        lines = self._lines_of(item, places) or []
        self.page.items.append(item)
        subhead = rng.choice([SANS, HEI])
        last = -1.0
        for part, text, (x0, x1, y), stretched in lines:
            self.run += last < 0 or abs(x0 - last) > 4 * s.body
            last = x0
            if part == "subhead":
                x = x0 + max(0.0, (x1 - x0 - width_of(text, s.body)) / 2)
                self._put(part, text, x, y, s.body, subhead, True)
            else:
                self._put(part, text, x0, y, s.body, s.body_font, width=(x1 - x0) * stretched)

    def _lines_of(
        self, item: Item, places: list[tuple[float, float, float]]
    ) -> list[tuple[str, str, tuple[float, float, float], bool]] | None:
        """Return a story's lines in their places; None if they do not fit."""
        s = self.s
        found: list[tuple[str, str, tuple[float, float, float], bool]] = []
        with_heads = len(item.paragraphs) > 4 and len(item.headline) % 3 == 0
        for number, text in enumerate(item.paragraphs):
            if with_heads and number and number % 3 == 0:
                if len(found) + 3 > len(places):
                    return None
                head = _SUBHEADS[(len(item.headline) + number) % len(_SUBHEADS)]
                found.append(("subhead", head, places[len(found)], False))
            indent = 2 * s.body if s.indent else 0.0
            left = places[len(found) :]
            widths = (x1 - x0 - (indent if at == 0 else 0) for at, (x0, x1, _) in enumerate(left))
            try:
                rows = broken(text, widths, s.body)
            except (StopIteration, RuntimeError):
                return None
            for at, row in enumerate(rows):
                x0, x1, y = left[at]
                x0 += indent if at == 0 else 0.0
                found.append(("body", row, (x0, x1, y), at + 1 < len(rows)))
        return found

    # --- What is no story --------------------------------------------------------------------

    def _briefs(self, cell: Area, columns: int) -> None:
        s, rng = self.s, self.rng
        mark, size = rng.choice(["■ ", "● ", "", ""]), s.body * rng.choice([1.15, 1.3, 1.5])
        y, room = cell.y0, Area(cell.x0, cell.y0, cell.x1, cell.y1)
        while y < cell.y1 - 5 * s.pitch:
            item = self._take(1, Area(0, 0, 14 * s.body, 8 * s.pitch))
            if item is None:
                return
            per_line = int(cell.width / s.body)
            lines = min(9, int((cell.y1 - y - 2 * size) / s.pitch))
            item = shortened(item, int(per_line * lines * 0.9), per_line)
            if not item.paragraphs:
                return
            item = replace(item, deck="", byline="", kind="brief")
            self.run += 1
            self._begin_story()
            y = self._rows(
                "headline", mark + item.headline, room, y, size, s.head_font, True, False
            )
            places = list(_places([Area(cell.x0, y + 3, cell.x1, cell.y1)], [], s))
            lines_of = self._lines_of(item, places)
            if lines_of is None:
                return
            self.page.items.append(item)
            for part, text, (x0, x1, top), stretched in lines_of:
                self._put(part, text, x0, top, s.body, s.body_font, width=(x1 - x0) * stretched)
                y = top + s.pitch
            y += s.body * rng.uniform(0.3, 1.0)

    def _advert(self, cell: Area) -> None:
        rng = self.rng
        dark = rng.random() < 0.5
        self.sheet.boxes.append((cell, "#123" if dark else "#fff", "2px solid #e8590c"))
        colour = "#fd6" if dark else "#c30"
        name = rng.choice(_SHOPS)
        size = min(cell.width / (len(name) + 1), rng.uniform(24, 48))
        self.run += 1
        x = cell.x0 + (cell.width - size * len(name)) / 2
        self._put("ad", name, x, cell.y0 + 14, size, SANS, True, colour=colour)
        y = cell.y0 + 24 + size
        for text in (
            "全屋定制 八折起",
            f"电话：0000-{rng.randrange(10**6, 10**7)}",
            "地址：东门外大街",
        ):
            if y < cell.y1 - 16:
                self._put("ad", text, cell.x0 + 10, y, 13, SANS, colour=colour)
                y += 19
        self.page.items.append(Item(name, "", "", (name,), "ad"))

    def _table(self, cell: Area) -> None:
        s, rng = self.s, self.rng
        self.run += 1
        self._put("table", "今日市场行情", cell.x0, cell.y0, s.body * 1.3, SANS, True)
        y = cell.y0 + 2 * s.body
        for name in ("海州港务", "云岭电力", "东江水泥", "新河银行", "长堤科技", "白塔医药"):
            if y > cell.y1 - s.pitch:
                break
            row = (name, f"{rng.uniform(3, 90):.2f}", f"{rng.uniform(-5, 5):+.2f}%")
            for number, text in enumerate(row):
                self._put("table", text, cell.x0 + number * cell.width / 3, y, s.body * 0.9, SANS)
            self.sheet.rules.append(Area(cell.x0, y + s.pitch - 2, cell.x1, y + s.pitch - 1.5))
            y += s.pitch + 2

    def _index(self, cell: Area) -> None:
        """Set the list of what stands on other pages."""
        s, rng = self.s, self.rng
        self.run += 1
        self.sheet.boxes.append((cell, "#eee", "1px solid #999"))
        self._put("table", "今日导读", cell.x0 + 8, cell.y0 + 8, s.body * 1.6, SANS, True)
        y = cell.y0 + 4 * s.body
        for number in range(2, 8):
            text = rng.choice(_QUOTES).rstrip("。")[: int(cell.width / s.body / 1.2) - 6]
            if y > cell.y1 - 2 * s.pitch:
                break
            self._put("table", f"{text}　{number}版", cell.x0 + 8, y, s.body * 1.1, SANS)
            y += 2 * s.pitch

    def _take(self, columns: int, cell: Area) -> Item | None:
        s, rng = self.s, self.rng
        room = columns * cell.height / s.pitch * (cell.width / columns / s.body)
        for at, item in enumerate(self.pool):
            size = sum(map(len, item.paragraphs))
            if 0.5 * room <= size and (size < 2.5 * room or at > 40) and len(item.headline) < 32:
                item = self.pool.pop(at)
                names = ("林晚舟", "陈禾", "周明理")
                byline = f"本报记者　{rng.choice(names)}" if s.byline == "line" else ""
                deck = item.deck if len(item.deck) < 40 else ""
                return Item(item.headline, deck, byline, item.paragraphs)
        return None

    def _put(
        self,
        part: str,
        text: str,
        x: float,
        y: float,
        size: float,
        font: str,
        bold: bool = False,
        *,
        width: float = 0.0,
        colour: str = "#111",
        down: bool = False,
    ) -> None:
        told = self.story if part in _TOLD else 0
        line = Line(part, text, x, y, size, font, bold, width, colour, down, self.run, told)
        self.sheet.lines.append(line)


def _depth(item: Item, size: float, width: float) -> float:
    """Return about how deep a headline and its deck are."""
    rows = ceil(width_of(item.headline, size) / width) + bool(item.deck) + bool(item.byline)
    return rows * size * 1.25


def _places(
    strips: list[Area], taken: list[Area], style: Style
) -> Iterator[tuple[float, float, float]]:
    """Return where lines can stand in columns, around what is taken: from, to, top."""
    for strip in strips:
        y = strip.y0
        while y + style.body <= strip.y1:
            x0, x1 = strip.x0, strip.x1
            for area in taken:
                if area.y0 < y + style.body and area.y1 > y and area.x1 > x0 and area.x0 < x1:
                    left, right = area.x0 - x0, x1 - area.x1
                    x0, x1 = (x0, area.x0) if left > right else (area.x1, x1)
            if x1 - x0 > 4 * style.body:
                yield x0, x1, y
            y += style.pitch
