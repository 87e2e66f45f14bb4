"""Newspaper pages whose reading order is known: HTML and CSS, printed to PDF by Chromium."""

import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from html import escape
from pathlib import Path

from tests.read.page.designs import Design

ISSUES = Path(__file__).parents[1] / "issues"
_ENDS = "。！？"


@dataclass(frozen=True)
class Item:
    """An article as it is printed on a page, or an advertisement."""

    headline: str
    deck: str
    byline: str
    paragraphs: tuple[str, ...]
    kind: str = "story"
    caption: str = ""


@dataclass
class Page:
    """What stands on a page, in reading order, cell by cell."""

    design: str
    paper: str
    items: list[Item] = field(default_factory=list)


def fictional_articles() -> list[Item]:
    """Return the stories of the invented issues that the reader is tested with."""
    return list(
        _items(json.loads(path.read_text("utf-8")) for path in sorted(ISSUES.rglob("*.json")))
    )


def corpus_articles(paths: list[Path]) -> list[Item]:
    """Return the stories of issues kept elsewhere, one JSON object a line, gzipped."""
    found: list[Item] = []
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found += _items(json.loads(line) for line in lines)
    return found


def _items(issues: Iterator[dict]) -> Iterator[Item]:  # type: ignore[type-arg]
    for issue in issues:
        for article in issue.get("articles", ()):
            whole = article.get("complete", True)
            text = tuple(part.strip() for part in article["paragraphs"] if part.strip())
            headline = article["headline"].strip()
            if article["kind"] == "story" and whole and headline and sum(map(len, text)) > 60:
                yield Item(headline, article["deck"], article["byline"], text)


def is_traditional(item: Item) -> bool:
    """Say whether an article is in traditional characters, by the commonest that differ."""
    text = "".join(item.paragraphs)
    return sum(text.count(c) for c in "國們會這時來個對") > len(text) / 150


def compose(design: Design, pool: list[Item], rng: random.Random) -> tuple[str, Page]:
    """Return a page's HTML and what stands on it."""
    fitting = [item for item in pool if is_traditional(item) == design.traditional]
    rng.shuffle(fitting)
    page = Page(design.name, "海州日报" if not design.traditional else "海州日報")
    maker = _Maker(design, fitting, rng, page)
    return maker.html(), page


class _Maker:
    def __init__(self, design: Design, pool: list[Item], rng: random.Random, page: Page) -> None:
        self.d, self.pool, self.rng, self.page = design, pool, rng, page
        self.cell = -1

    def html(self) -> str:
        d = self.d
        width, height = d.page
        bodies, usable = [], height - 150 - (110 if d.ads else 0)
        for number, (share, cells) in enumerate(d.rows):
            row_height = usable * share
            inner = "".join(
                self._cell(span, columns, row_height, number) for span, columns in cells
            )
            bodies.append(f'<div class="row" style="height:{row_height:.0f}px">{inner}</div>')
        return _FRAME.format(
            css=self._css(),
            width=width,
            height=height,
            head=self._furniture(),
            rows="".join(bodies),
            ads=self._ads(),
        )

    def _css(self) -> str:
        d = self.d
        line = "1px solid #222"
        css = [
            f".body{{font:{d.body}px/{d.leading} {d.body_font};text-align:justify}}",
            f".body{{column-gap:{d.gutter}px;column-fill:balance;orphans:1;widows:1}}",
            f"h2{{font-family:{d.head_font};text-align:{d.align};margin:0 0 {d.head_gap}px}}",
            f".deck,.kicker{{font-family:{d.head_font};text-align:{d.align}}}",
            f".row{{gap:{d.gutter * 1.2}px}}",
            f"p{{margin:0;text-indent:{'2em' if d.indent else '0'}}}",
        ]
        if not d.indent:
            css.append("p{margin-bottom:.6em}")
        if d.rules in {"rows", "all"}:
            css.append(f".row+.row{{border-top:{line};padding-top:10px}}")
        if d.rules in {"columns", "all"}:
            css.append(f".cell+.cell{{border-left:{line};padding-left:{d.gutter * 0.6}px}}")
        if d.rules == "inner":
            css.append(
                ".body{column-rule:.5px solid #888}"
                f".row+.row{{border-top:{line};padding-top:8px}}"
            )
        if d.boxes == "line":
            css.append(f".boxed{{border:{line};padding:10px}}")
        if d.boxes == "tint":
            css.append(".boxed{background:#e8e4d8;padding:10px}")
        if d.boxes == "band":
            css.append(".boxed h2{background:#333;color:#fff;padding:6px 10px}")
        if d.vertical:
            css.append(
                f".row{{display:block}} .body,.cell{{writing-mode:vertical-rl}} "
                f".body{{height:100%}}"
                f"h2{{margin:0 0 0 {d.head_gap}px}} .cell{{flex-direction:column}}"
            )
        return "\n".join(css)

    def _cell(self, span: int, columns: int, height: float, row: int) -> str:
        d = self.d
        self.cell += 1
        unit = (d.page[0] - 80 - d.gutter * 1.2 * (d.columns - 1)) / d.columns
        width = span * unit + (span - 1) * d.gutter * 1.2
        boxed = self.cell in d.boxed
        left = height - (34 if boxed else 16)
        parts: list[str] = []
        brief = self.cell in d.briefs
        while left > 90 and self.pool:
            html, used = self._article(width - (20 if boxed else 0), columns, left, row, brief)
            if not html:
                break
            parts.append(html)
            left -= used
            if d.vertical or self.cell in d.vertical_head:
                break
        style = f"width:{width:.1f}px" + (f";height:{height - 16:.0f}px" if d.vertical else "")
        return (
            f'<div class="cell{" boxed" if boxed else ""}" style="{style}">{"".join(parts)}</div>'
        )

    def _article(
        self, width: float, columns: int, room: float, row: int, brief: bool
    ) -> tuple[str, float]:
        d, rng = self.d, self.rng
        picture = self._wants_picture(columns, room) and not brief
        small, large = d.heads
        size = (
            small
            if brief
            else (
                large if self.cell == 0 and columns > 2 else rng.uniform(small, (small + large) / 2)
            )
        )
        column = (width - d.gutter * (columns - 1)) / columns
        per_line, line = int(column / d.body), d.body * d.leading
        most = 200 if brief else rng.choice([0.75, 1.0]) * room * columns / line * per_line
        item = self._take(int(most * 0.9), 90 if brief else 160)
        if item is None:
            return "", 0
        deck = item.deck if d.deck and not brief else ""
        item = Item(item.headline, deck, self._byline(item), item.paragraphs)
        narrow = d.narrow_head and columns > 2 and size > 20
        head_lines = -(-len(item.headline) * size // (width / 2 if narrow else width))
        head = (
            0.0 if d.vertical else head_lines * size * 1.3 + d.head_gap + (size if deck else 0) + 14
        )
        pic = min(room * 0.3, column * 0.7 * min(2, columns)) if picture else 0.0
        fit = (room - head - pic * (1 if d.picture == "top" else 0.6)) * 0.93
        if d.vertical:
            per_line = int(room / d.body)
            most = per_line * ((width - 3 * size * 1.3) / line) * 0.8
        else:
            most = fit / line * columns * per_line * (0.8 if narrow else 1)
        item = shortened(item, int(most), per_line)
        if not item.paragraphs:
            return "", 0
        caption = "这是一张示意图，摄于海州湾码头。" if picture and not d.traditional else ""
        item = Item(
            item.headline,
            item.deck,
            item.byline,
            item.paragraphs,
            "brief" if brief else "story",
            caption,
        )
        self.page.items.append(item)
        html = self._set(item, columns, size, column, pic, width)
        lines = sum(-(-(len(text) + 2) // per_line) for text in item.paragraphs)
        return html, head + pic + (lines / columns + 1.5) * line + 12

    def _wants_picture(self, columns: int, room: float) -> bool:
        if not self.d.picture or room < 320 or columns < 2 or self.d.vertical:
            return False
        return self.d.picture != "middle" or columns > 3

    def _take(self, most: int, least: int) -> Item | None:
        for at, item in enumerate(self.pool):
            size = sum(map(len, item.paragraphs))
            if least <= size and (size <= most * 2.5 or at > 60) and len(item.headline) < 40:
                return self.pool.pop(at)
        return None

    def _byline(self, item: Item) -> str:
        names = ("林晚舟", "陈禾", "周明理", "沈砚")
        return f"本报记者　{self.rng.choice(names)}" if self.d.byline == "line" else ""

    def _set(
        self, item: Item, columns: int, size: float, column: float, pic: float, width: float
    ) -> str:
        d = self.d
        strip = self.cell in d.vertical_head
        weight = "bold" if size < 30 else "900"
        style = f"font-size:{size:.1f}px;line-height:1.3;font-weight:{weight}"
        head = f'<h2 style="{style}">{escape(item.headline)}</h2>'
        if item.deck:
            small = f"font-size:{max(d.body * 1.2, size * 0.55):.1f}px;line-height:1.4"
            place = d.deck if d.deck != "both" else self.rng.choice(["above", "below"])
            deck = f'<div class="deck" style="{small}">{escape(item.deck)}</div>'
            head = deck + head if place == "above" else head + deck
        if item.byline:
            head += f'<div class="byline">{escape(item.byline)}</div>'
        texts = [f"<p>{escape(text)}</p>" for text in item.paragraphs]
        if d.subheads and len(texts) > 4:
            texts.insert(len(texts) // 2, '<div class="sub">更多的办法</div>')
        if d.byline == "end":
            texts[-1] = texts[-1].replace("</p>", "（记者 沈砚）</p>")
        figure = ""
        if pic:
            shown = f'<div class="pic" style="height:{pic * 0.8:.0f}px"></div>'
            figure = f"<figure>{shown}<figcaption>{item.caption}</figcaption></figure>"
        if figure and d.picture == "top":
            head += figure
        elif figure and d.picture == "middle":
            texts.insert(
                len(texts) // 2, figure.replace("<figure", '<figure style="column-span:all"')
            )
        elif figure and d.picture == "column":
            texts.insert(max(1, len(texts) // 2), figure)
        elif figure and d.picture == "float":
            texts.insert(
                0,
                figure.replace(
                    "<figure",
                    f'<figure style="float:right;width:{column * 0.55:.0f}px;margin-left:8px"',
                ),
            )
        body = f'<div class="body" style="column-count:{columns}">{"".join(texts)}</div>'
        if d.vertical:
            body = f'<div class="body">{"".join(texts)}</div>'
        if strip:
            tall = f'<h2 class="strip" style="{style}">{escape(item.headline)}</h2>'
            return f'<div class="art side">{tall}{body}</div>'
        if d.narrow_head and columns > 2 and size > 20:
            narrow = width * 0.5
            two, rest = columns // 2, columns - columns // 2
            half = len(texts) // 2
            columned = '<div class="body" style="flex:1;column-count:{}">{}</div>'.format
            left = head + columned(two, "".join(texts[:half]))
            right = columned(rest, "".join(texts[half:]))
            return (
                f'<div class="art" style="display:flex;gap:{d.gutter}px">'
                f'<div style="width:{narrow:.0f}px">{left}</div>{right}</div>'
            )
        return f'<div class="art">{head}{body}</div>'

    def _ads(self) -> str:
        names = ("实木门窗", "电动轮椅", "净水设备", "家用吊机")[: self.d.ads]
        shown = []
        for name in names:
            text = (
                f"{name}厂家直销，质优价廉，送货上门。电话：0000-{self.rng.randrange(10**6, 10**7)}"
            )
            self.page.items.append(Item(f"{name}优惠", "", "", (text,), "ad"))
            shown.append(f'<div class="ad"><b>{name}优惠</b><div>{text}</div></div>')
        return f'<div class="ads">{"".join(shown)}</div>' if shown else ""

    def _furniture(self) -> str:
        paper, day = self.page.paper, "2026年3月18日 星期三"
        name = f'<span class="name">{paper}</span>'
        shown = {
            "mast": (name, f"{day} 今日8版"),
            "band": ("02", "要闻", day, paper),
            "plain": ("第03版：要闻", paper, day),
        }[self.d.furniture]
        spans = "".join(f"<span>{part}</span>" for part in shown)
        return f'<div class="top {self.d.furniture}">{spans}</div>'


def shortened(item: Item, most: int, per_line: int) -> Item:
    """Return an article cut to so many characters, after a whole sentence."""
    kept: list[str] = []
    for text in item.paragraphs:
        cost = -(-(len(text) + 2) // max(1, per_line)) * per_line
        if cost <= most:
            kept.append(text)
            most -= cost
            continue
        short = text[: max(0, most - per_line)]
        end = max(short.rfind(mark) for mark in _ENDS) + 1
        if end > 20:
            kept.append(short[:end])
        break
    return Item(item.headline, item.deck, item.byline, tuple(kept))


_FRAME = """<!DOCTYPE html><meta charset="utf-8"><style>
@page{{size:{width}px {height}px;margin:0}}
*{{box-sizing:border-box}} body{{margin:0;padding:30px 40px;width:{width}px;color:#111}}
.row{{display:flex;margin-bottom:0;overflow:visible}} .cell{{flex:none}}
.art{{margin-bottom:12px}} .side{{display:flex;gap:12px}} .side .body{{flex:1}}
.strip{{writing-mode:vertical-rl;max-height:330px;margin:0}}
.byline{{font:12px 'AR PL UKai CN';margin-bottom:5px;text-align:center}}
.sub{{font:bold 12px 'Noto Sans CJK SC';text-align:center;margin:4px 0}}
figure{{margin:4px 0 6px;break-inside:avoid}} figcaption{{font:8.5px/1.4 'Noto Sans CJK SC'}}
.pic{{background:linear-gradient(130deg,#777,#bbb 40%,#555)}}
.top{{display:flex;justify-content:space-between;font:12px 'Noto Sans CJK SC';
border-bottom:2px solid #222;margin-bottom:12px;height:28px;align-items:center}}
.top.mast{{height:60px}} .mast .name{{font:900 44px 'AR PL UKai CN'}}
.ads{{display:flex;gap:10px;height:100px}}
.ad{{flex:1;border:1.5px solid #222;padding:8px;font:11px/1.5 'Noto Sans CJK SC';text-align:center}}
.ad b{{font-size:20px}}
{css}</style><body>{head}{rows}{ads}</body>"""


def keep_truth(page: Page, path: Path) -> None:
    """Write what stands on a page beside it."""
    path.write_text(json.dumps(asdict(page), ensure_ascii=False, indent=1), encoding="utf-8")
