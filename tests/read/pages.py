"""Pages to learn from: articles printed in layouts drawn at random, each line with its label.

A page is a list of pieces, each with a label of `briefing.read.label.labels`; a `Style` says how
they are set: mark-up, blank lines, indents, the width lines are wrapped at, page furniture, and
damage as recognition and scraping do it. A line that goes on has the label with a `+`.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from briefing.read.datelines import head_dateline
from tests.read import furniture

Record = dict[str, Any]
"""An article: headline, deck, byline, paragraphs, subheads (their numbers), captions, kind."""

_CLOSERS = "，。、；：？！”）》」』"
NARROW = str.maketrans("，；：？！（）", ",;:?!()")
_LOOKALIKE = dict(
    zip(
        "未土千人日大王今困问候拔鸟刀午由往辩晴准技沟测茶买",
        "末士干入曰太玉令因间侯拨乌力牛田住辨睛淮枝构侧荼卖",
        strict=True,
    )
)
_PLACE = re.compile(r"(?=[一-鿿]{6})")
_QUOTED = re.compile(r"(?<=[一-鿿]{14})[一-鿿，、“”《》]*[”》](?=[一-鿿])")
_CLAUSES = re.compile("(?<=[一-鿿]{3})[， 　](?=[一-鿿]{3})")
"""What parts two clauses of a headline."""
_UNMARKED = 0.3
"""Share of the made sub-heads that are kept where they are marked as headlines are."""
_UNMARKED_ALONE = 0.4
"""The same on a page of few stories, where nothing else looks like them."""
_FEW = 3
_MOSTLY = 0.8
"""Share of headlines with a tag from which on what has none is seen to be no headline."""


@dataclass
class Piece:
    """One thing on a page."""

    label: str
    text: str
    goes_on: bool = False
    """Whether it is the rest of a piece that stands above."""
    mark: bool = False
    """Whether it is marked as a headline is, though it may be none."""


@dataclass
class Style:
    """How a page is set."""

    mark: str = ""
    """How headlines are marked: `#`, `**`, `【】`, `h`, a sign, `1.`, or not at all."""
    levels: tuple[int, ...] = (2,)
    sub: str = ""
    gap: int = 1
    """Line ends between paragraphs."""
    between: int = 2
    """Line ends between articles."""
    rule: str = ""
    indent: str = ""
    width: int = 0
    """Characters a line; 0 if lines are not wrapped."""
    wide_heads: bool = False
    two_line_heads: float = 0.0
    html: str = ""
    noise: float = 0.0
    narrow: bool = False
    split: float = 0.0
    false_head: float = 0.0
    cut: float = 0.0
    sub_between: float = 0.0
    ads: int = 0
    ads_under: int = 0
    meta: Callable[[random.Random, str, tuple[int, int, int]], list[Piece]] | None = None
    meta_share: float = 1.0
    tail: Callable[[random.Random], list[Piece]] | None = None
    page_every: int = 0
    sections_every: int = 0
    contents: bool = False
    mast: bool = True
    captions: bool = False
    jumps: bool = False
    decks: float = 0.0
    kickers: float = 0.0
    front: bool = False
    briefs: bool = False
    repeat_head: float = 0.0
    sub_heads: float = 0.0
    """Share of long articles that get sub-heads, of words of the paragraphs under them."""
    lead_heads: float = 0.0
    """Share of articles whose headline is the opening of their text, cut or not."""
    signed: float = 0.0
    """Share of articles signed in a form of the page's own."""
    filed: float = 0.0
    """Share of stories that open with who filed them, where and when."""
    tags: float = 0.0
    """Share of headlines that open with what their story is about, in one of `TAG_FORMS`."""
    parts: str = ""
    """What parts the clauses of headlines; as the article has it if empty."""
    menus: bool = False
    digest: bool = False
    """Whether articles are a sentence each, behind a mark, under one heading."""
    headless: bool = False
    """Whether a page of one story has no headline: only its sub-heads are marked, as one is."""
    untitled: bool = False
    """Whether stories have no headlines: where and by whom they were filed opens them."""


_PLAIN: dict[str, Any] = {"sub": "", "indent": "", "gap": 2}
_WRAPPED: dict[str, Any] = {"sub": "", "gap": 1, "between": 1, "width": 0}
USUAL: tuple[dict[str, Any], ...] = (
    {"mark": "#", "levels": (2,), "sub": "#"},
    {"mark": "#", "levels": (2,), "sub": "#"},
    {"mark": "#", "levels": (3,), "sub": "#", "sections_every": 4},
    {"mark": "#", "levels": (1, 2, 2, 2, 3), "sub": "**"},
    {"mark": "#", "levels": (1, 2, 2, 2, 3), "sub": "**", "narrow": True},
    {"mark": "#", "levels": (2,), "sub": "#", "contents": True, "mast": False},
    {"mark": "#", "levels": (1,), "sub": "#", "front": True, "mast": False},
    {"mark": "#", "levels": (3,), "sub": "p", "html": "mixed", "gap": 1, "between": 1},
    {"mark": "#", "levels": (2,), "sub": "#", "jumps": True},
    {"mark": "**", "sub": "**"},
    {"mark": "**", "sub": "**"},
    {"mark": "**", "sub": ""},
    {**_PLAIN},
    {**_PLAIN, "between": 3},
    {**_PLAIN, "gap": 1, "between": 1},
    {**_PLAIN, "gap": 1, "between": 2, "indent": "　　"},
    {**_PLAIN, "gap": 1, "between": 2, "indent": "　　", "two_line_heads": 1.0},
    {**_PLAIN, "gap": 1, "between": 2, "indent": "　　", "captions": True},
    {**_PLAIN, "gap": 1, "between": 2, "rule": "----------", "meta": furniture.source_line},
    {
        **{**_PLAIN, "gap": 1, "between": 1, "indent": "　　"},
        **{"meta": furniture.stars, "tail": furniture.press_tail},
    },
    {**_WRAPPED, "indent": "　　"},
    {**_WRAPPED, "indent": "　　"},
    {**_WRAPPED, "indent": "　　", "wide_heads": True},
    {**_WRAPPED, "indent": ""},
    {**_WRAPPED, "indent": ""},
    {**_WRAPPED, "indent": "", "page_every": 4, "meta": furniture.page_source},
    {**_WRAPPED, "indent": "", "page_every": 4, "between": 2},
)
"""How papers are set most often."""


def usual_style(rng: random.Random) -> Style:
    """Return one of the usual styles, whole or damaged in one way or another."""
    chosen = {"gap": 2, "between": 2, **rng.choice(USUAL)}
    style = Style(**chosen)
    if "width" in chosen:
        style.width = rng.randint(14, 38)
    damage = rng.random()
    if damage < 0.25:
        style.split, style.false_head = rng.choice([0.15, 0.3]), rng.choice([0, 0.15, 0.3])
        style.sub_between = rng.choice([0, 0.3])
    elif damage < 0.35:
        style.cut = rng.choice([0.12, 0.35])
    elif damage < 0.5:
        style.ads, style.ads_under = rng.choice([(4, 0), (0, 4), (2, 0)])
    elif damage < 0.65:
        style.split, style.cut, style.ads, style.noise = 0.18, 0.12, 2, rng.choice([0.005, 0.02])
        style.narrow = rng.random() < 0.6
    # Halves of sentences and advertisements on one page, so that neither is taken for the other.
    if rng.random() < 0.25:
        style.cut = max(style.cut, rng.choice([0.12, 0.35]))
    if rng.random() < 0.2:
        style.ads = max(style.ads, 2)
    style.briefs = rng.random() < 0.08
    style.sub_heads = rng.choice([0.15, 0.4, 0.8])
    style.lead_heads = 0.4 if rng.random() < 0.08 else 0.0
    return style


def style_of(rng: random.Random) -> Style:
    """Return a style: half of them usual ones, half drawn feature by feature."""
    style = usual_style(rng) if rng.random() < 0.5 else free_style(rng)
    style.signed = rng.choice([0.5, 0.95]) if rng.random() < 0.3 else 0.0
    style.filed = rng.choice([0.5, 1.0]) if rng.random() < 0.35 else 0.0
    style.tags = rng.choice([0.3, 0.8, 1.0]) if rng.random() < 0.16 else 0.0
    style.parts = rng.choice(["　", " ", "　", "，"]) if rng.random() < 0.25 else ""
    style.menus = rng.random() < 0.06
    if not style.width and style.mark in {"", "■"} and rng.random() < 0.15:
        style.two_line_heads = rng.choice([0.3, 1.0])
    style.headless = rng.random() < 0.3
    style.digest = rng.random() < 0.03
    if not style.briefs and rng.random() < 0.012:
        style.untitled = True
        style.between = style.gap if rng.random() < 0.35 else max(style.between, style.gap + 1)
    return style


def free_style(rng: random.Random) -> Style:
    """Return a style each of whose features is drawn by itself."""
    style = Style()
    style.mark = rng.choices(
        ["", "#", "**", "【】", "h", "■", "1.", "1、"], [38, 34, 12, 2, 4, 4, 3, 3]
    )[0]
    level = rng.choice([1, 2, 2, 3, 3, 4])
    style.levels = (
        (level,)
        if rng.random() < 0.85
        else rng.choice([(1, 2, 2, 2, 3), (1, 2, 2, 2, 3), (2, 2, 3), (1, 2)])
    )
    style.sub = rng.choices(["", "#", "**", "##", "一、", "p"], [30, 31, 20, 6, 10, 3])[0]
    marked = style.mark in {"#", "**", "h"}
    if rng.random() < (0.12 if marked else 0.42):
        style.width = rng.randint(13, 44)
    style.gap = (
        rng.choices([1, 2, 3], [50, 47, 3])[0]
        if not style.width
        else rng.choices([1, 2], [80, 20])[0]
    )
    style.between = max(style.gap, rng.choices([1, 2, 3], [30, 60, 10])[0])
    if rng.random() < 0.1:
        style.rule = rng.choice(["---", "----------", "* * *", "==========", "————————"])
    if rng.random() < (0.5 if style.width or not marked else 0.15):
        style.indent = rng.choice(["　　", "　　", "　　", "    ", "  "])
    style.wide_heads = rng.random() < 0.35
    style.two_line_heads = (
        rng.choice([0, 0, 0, 0, 0.5, 1.0]) if not style.width and style.mark in {"", "■"} else 0.0
    )
    if not style.width and rng.random() < 0.1:
        style.html = rng.choice(["p", "br", "mixed", "run"])
    damage = rng.random()
    if damage < 0.5:
        style.split = rng.choice([0.1, 0.2, 0.3, 0.45])
        style.false_head = rng.choice([0, 0.15, 0.4])
        style.sub_between = rng.choice([0, 0, 0.3])
    style.cut = rng.choice([0, 0, 0.12, 0.35])
    style.noise = rng.choice([0, 0, 0, 0, 0.005, 0.02])
    style.narrow = rng.random() < 0.15
    style.ads = rng.choice([0, 0, 0, 2, 4])
    style.ads_under = rng.choice([0, 0, 0, 0, 3])
    if rng.random() < 0.3:
        style.meta = rng.choice(furniture.META)
        style.meta_share = rng.choice([1.0, 1.0, 0.6])
    if rng.random() < 0.16:
        style.tail = rng.choice(furniture.TAILS)
    style.page_every = rng.choice([0, 0, 0, 2, 4, 5])
    style.sections_every = rng.choice([0, 0, 0, 0, 3, 4])
    style.contents = rng.random() < 0.12
    style.mast = rng.random() < 0.7
    style.captions = rng.random() < 0.3
    style.jumps = rng.random() < 0.07
    style.decks = rng.choice([0, 0, 0, 0, 0, 0, 0.1, 0.3])
    style.kickers = rng.choice([0, 0, 0, 0, 0.15])
    style.front = style.mark == "#" and rng.random() < 0.08
    style.briefs = rng.random() < 0.1
    style.repeat_head = rng.choice([0, 0, 0, 0, 0.1])
    style.sub_heads = rng.choice([0.15, 0.4, 0.8])
    style.lead_heads = rng.choice([0, 0, 0, 0, 0, 0, 0, 0, 0.3])
    return style


class Printer:
    """Prints one page of some articles, and remembers what each line is."""

    def __init__(
        self,
        articles: list[Record],
        ads: list[Record],
        rng: random.Random,
        paper: str = "",
        day: str = "",
        style: Style | None = None,
    ) -> None:
        self.rng, self.paper, self.day = (
            rng,
            paper or rng.choice(furniture.PAPERS),
            furniture.day_of(day, rng),
        )
        self.style = style or style_of(rng)
        self.articles, self.ads = articles, ads
        self.page = 1
        self.lines: list[str] = []
        self.labels: list[str] = []
        self.numbered = 0
        self.signatures = furniture.signatures(rng)
        self.outlet = rng.choice(furniture.OUTLETS)
        self.topics = rng.sample(furniture.TOPICS, rng.randint(1, 4))
        self.tag_form = rng.choice(furniture.TAG_FORMS)

    def print_page(self) -> tuple[str, list[str]]:
        """Return the text, and the label of each line that is not blank."""
        style, rng = self.style, self.rng
        blocks = [self.pieces_of(article) for article in self.articles]
        if style.digest:
            blocks = [self.digest()]
        later = self.split_jumps(blocks) if style.jumps else []
        for block in rng.sample(blocks, min(style.ads_under, len(blocks))):
            block += self.ad_pieces(bare=True)
        for _ in range(style.ads if self.ads else 0):
            blocks.insert(rng.randint(1, len(blocks)), self.ad_pieces(bare=False))
        if self.ads and rng.random() < 0.06:
            blocks.append(self.classified())
        if style.menus:
            self.put(furniture.menu(rng), tight=rng.random() < 0.7)
        if style.mast:
            self.put(furniture.mast(rng, self.paper, self.day))
        if style.contents:
            self.put(
                furniture.contents(rng, [article["headline"] for article in self.articles]),
                tight=True,
            )
        for number, block in enumerate([*blocks, *later]):
            if number and style.page_every and number % style.page_every == 0:
                self.page += 1
                self.put(furniture.page_marks(rng, self.paper, self.day, self.page))
            if style.sections_every and number % style.sections_every == 0:
                self.put(
                    [Piece("section", rng.choice(furniture.SECTIONS), mark=rng.random() < 0.7)]
                )
            if number and style.rule:
                self.put([Piece("web", style.rule)])
            self.put(block)
        if rng.random() < 0.2:
            self.put(furniture.imprint(rng))
        if style.menus and rng.random() < 0.6:
            self.put(furniture.menu(rng), tight=rng.random() < 0.7)
        return "".join(self.lines) + "\n", self.labels

    def pieces_of(self, article: Record) -> list[Piece]:
        style, rng = self.style, self.rng
        subs = set(article.get("subheads") or ())
        head = article["headline"]
        if rng.random() < style.lead_heads:
            head = opening_as_head(article["paragraphs"][0], rng)
        brief = (
            style.briefs
            and article["kind"] == "brief"
            and len(article["paragraphs"]) == 1
            and rng.random() < 0.6
        )
        if style.untitled and not subs:
            return self.untitled(article)
        if style.headless and len(self.articles) == 1:
            return self.headless(article)
        if brief:
            text = article["paragraphs"][0]
            opening = rng.choice(["●", "▲ ", "■", f"【{head}】", "◆ ", "· "])
            return [Piece("brief", opening + text)]
        pieces: list[Piece] = []
        if style.kickers and rng.random() < style.kickers:
            pieces.append(Piece("kicker", rng.choice(furniture.KICKERS)))
        if style.parts:
            head = _CLAUSES.sub(style.parts, head)
        if rng.random() < style.tags:
            head = furniture.tagged(rng, head, self.topics, self.tag_form)
        pieces.append(Piece("headline", head, mark=True))
        if rng.random() < style.repeat_head:
            pieces.append(Piece("headline", head, goes_on=True))
        decks = [text for text in (article.get("deck") or "").split("\n") if text]
        if not decks and rng.random() < style.decks:
            decks = furniture.decks(rng, article["paragraphs"])
        signed_first = rng.random() < 0.3
        pieces += [
            Piece("deck", ("——" if rng.random() < 0.5 else "") + text, mark=rng.random() < 0.15)
            for text in decks
        ]
        meta = (
            style.meta(rng, self.paper, self.day)
            if style.meta and rng.random() < style.meta_share
            else []
        )
        if not signed_first:
            pieces += meta
        byline = article.get("byline") or ""
        if byline and not byline.endswith(("：", ":")):
            pieces.append(Piece("byline", byline))
        elif not byline:
            pieces += self.signed()
        if signed_first:
            pieces += meta
        # Where nothing marks them, made sub-heads would be told from headlines by nothing.
        marked = style.tags >= _MOSTLY or (
            style.mark == "#" and style.sub in {"#", "**", "p"} and not style.width
        )
        alone = _UNMARKED_ALONE if len(self.articles) <= _FEW else _UNMARKED
        share = style.sub_heads if marked else style.sub_heads * alone
        parted = not subs and len(article["paragraphs"]) >= 5 and rng.random() < share
        every, first = rng.choice([2, 2, 3, 4]), rng.choice([0, 1, 2, 2, 2]) if marked else 2
        for number, text in enumerate(article["paragraphs"]):
            if parted and number >= first and (number - first) % every == 0:
                pieces += [Piece("sub-head", words) for words in furniture.sub_head(rng, text)]
            if number == 0 and byline.endswith(("：", ":")) and rng.random() < 0.8:
                text = byline + text
            if number == 0 and rng.random() < style.filed:
                text = self.filed(text)
            if number in subs:
                pieces.append(Piece("sub-head", text))
            else:
                pieces += self.paragraph(text)
        if style.captions:
            for caption in article.get("captions") or (
                [furniture.caption(rng)] if rng.random() < 0.15 else []
            ):
                pieces.insert(
                    rng.randint(min(2, len(pieces)), len(pieces)), Piece("caption", caption)
                )
        if rng.random() < style.cut:
            self.cut_end(pieces)
        if style.signed and rng.random() < 0.05:
            pieces.append(furniture.author_note(rng))
        if style.tail and rng.random() < 0.9:
            pieces += style.tail(rng)
        return pieces

    def filed(self, text: str) -> str:
        """Return an opening paragraph with who filed it, where it does not say so."""
        if head_dateline(text) is not None:
            return text
        return furniture.filing(self.rng, self.outlet) + text

    def signed(self) -> list[Piece]:
        """Return who wrote an article that does not say it: as the page signs, or another way."""
        if self.rng.random() < self.style.signed:
            return furniture.signed(self.rng, self.signatures, self.outlet)
        return [Piece("byline", furniture.byline(self.rng))] if self.rng.random() < 0.06 else []

    def untitled(self, article: Record) -> list[Piece]:
        """Return an article without its headline; its first words say who filed it."""
        first, *others = article["paragraphs"]
        if self.rng.random() < 0.9:
            first = self.filed(first)
        return [
            Piece("brief", first),
            *(piece for text in others for piece in self.paragraph(text)),
        ]

    def digest(self) -> list[Piece]:
        """Return all articles as sentences in a list, as the reader opens such a list."""
        title = self.rng.choice(["简讯", "短讯", "一句话新闻", "快讯"])
        mark = self.rng.choice(["●", "●", "·", "■"])
        return [
            Piece("section", title, mark=True),
            *(
                Piece("brief", f"{mark} {article['paragraphs'][0].split('。')[0]}。")
                for article in self.articles
            ),
        ]

    def headless(self, article: Record) -> list[Piece]:
        """Return an article without its headline, with sub-heads that are marked as one."""
        subs = set(article.get("subheads") or ())
        pieces: list[Piece] = []
        for number, text in enumerate(article["paragraphs"]):
            if number in subs:
                pieces.append(Piece("sub-head", text, mark=True))
                continue
            if not subs and number >= 2 and number % 3 == 2:
                words = furniture.sub_head(self.rng, text)
                pieces += [Piece("sub-head", each, mark=True) for each in words]
            pieces += self.paragraph(text) if pieces else [Piece("brief", text)]
        return pieces

    def paragraph(self, text: str) -> list[Piece]:
        """Return a paragraph, or its two halves and what came between."""
        style, rng = self.style, self.rng
        places = [
            found.start() + 3
            for found in _PLACE.finditer(text)
            if 14 <= found.start() + 3 <= len(text) - 14
        ]
        if rng.random() < 0.1:
            # Behind a quotation or a title in mid-sentence.
            places += [
                found.end() for found in _QUOTED.finditer(text) if found.end() <= len(text) - 14
            ] * 4
        if not places or rng.random() >= style.split:
            return [Piece("body", text)]
        at = rng.choice(places)
        between: list[Piece] = []
        if rng.random() < style.sub_between:
            between.append(
                Piece("sub-head", rng.choice(furniture.SUB_HEADS), mark=rng.random() < 0.3)
            )
        elif rng.random() < 0.3:
            between = furniture.page_marks(rng, self.paper, self.day, self.page + 1)
        elif rng.random() < 0.08 and self.ads:
            between = self.ad_pieces(bare=rng.random() < 0.5)
        elif rng.random() < 0.1:
            between = [Piece("caption", furniture.caption(rng))]
        marked = len(text) - at < 80 and rng.random() < style.false_head
        return [
            Piece("body", text[:at]),
            *between,
            Piece("body", text[at:], goes_on=True, mark=marked),
        ]

    def cut_end(self, pieces: list[Piece]) -> None:
        last = next((piece for piece in reversed(pieces) if piece.label == "body"), None)
        if last is None or len(last.text) < 40:
            return
        if self.rng.random() < 0.4:
            # A line that the page's end leaves of the next paragraph.
            self.leave_scrap(pieces, last)
            return
        places = [
            at
            for at in range(16, len(last.text) - 8)
            if last.text[at - 1] not in _CLOSERS and last.text[at] not in _CLOSERS
        ]
        if places:
            last.text = last.text[: self.rng.choice(places)]
            del pieces[pieces.index(last) + 1 :]

    def leave_scrap(self, pieces: list[Piece], last: Piece) -> None:
        whole = [piece for piece in pieces if piece.label == "body" and piece is not last]
        if not whole or not last.text.endswith(tuple("。！？”」")):
            return
        text = self.rng.choice(whole).text if self.rng.random() < 0.3 else last.text
        clause = self.rng.choice(text.split("。")).strip("”」")
        scrap = clause[: self.rng.randint(4, 26)].rstrip(_CLOSERS)
        if len(scrap) < 4 or scrap == clause:
            return
        if text is last.text:
            last.text = scrap
        else:
            pieces.append(Piece("body", scrap))
        del pieces[
            max(number for number, piece in enumerate(pieces) if piece.label == "body") + 1 :
        ]

    def split_jumps(self, blocks: list[list[Piece]]) -> list[list[Piece]]:
        """Take the ends of some long stories off; they go on behind the last."""
        rng = self.rng
        later: list[list[Piece]] = []
        for block in blocks[:4]:
            at = [
                number
                for number, piece in enumerate(block)
                if piece.label == "body" and not piece.goes_on
            ]
            if len(at) >= 4 and len(later) < 3:
                where = at[rng.randint(1, len(at) - 2)]
                opening = furniture.jump_from(rng, block[0].text)
                heads = [piece for piece in block if piece.label == "headline"][:1]
                again = heads if rng.random() < 0.4 else []
                later.append([*again, Piece("web", opening), *block[where:]])
                del block[where:]
                block.append(Piece("web", furniture.jump_to(rng)))
        return later

    def ad_pieces(self, *, bare: bool) -> list[Piece]:
        """Return an advertisement, with its heading or (under a story) without."""
        rng = self.rng
        ad = rng.choice(self.ads)
        head, body = ad.get("headline") or "", list(ad["paragraphs"])
        form = (
            "none"
            if bare or not head
            else rng.choice(["head", "head", "bold", "plain", "none", "one"])
        )
        if form == "one":
            return [Piece("ad", head + "：" + " ".join(body))]
        if form == "none":
            return [Piece("ad", text, goes_on=number > 0) for number, text in enumerate(body)]
        title = "**" + head + "**" if form == "bold" else head
        return [
            Piece("ad", title, mark=form == "head"),
            *(Piece("ad", text, goes_on=True) for text in body),
        ]

    def classified(self) -> list[Piece]:
        """Return a column of small ads under its title."""
        rng = self.rng
        column = [
            Piece(
                "section",
                rng.choice(["分类广告", "分类信息", "便民服务", "商讯", "广告", "生活服务"]),
                mark=rng.random() < 0.6,
            )
        ]
        for _ in range(rng.randint(3, 7)):
            column += self.ad_pieces(bare=rng.random() < 0.5)
        return column

    def put(self, pieces: list[Piece], *, tight: bool = False) -> None:
        """Set some pieces, and part them from what comes."""
        style = self.style
        level = self.rng.choice(style.levels)
        for number, piece in enumerate(pieces):
            last = number == len(pieces) - 1
            ends = style.between if last else (1 if tight else style.gap)
            rows = self.rows_of(piece, level)
            for at, row in enumerate(rows):
                if not row.strip():
                    continue
                label = piece.label
                if piece.goes_on or at:
                    label = (
                        label
                        if label in furniture.SINGLE
                        else {"brief": "body"}.get(label, label) + "+"
                    )
                self.lines.append(row + "\n" * (ends if at == len(rows) - 1 else 1))
                self.labels.append(label)

    def rows_of(self, piece: Piece, level: int) -> list[str]:
        """Return the lines a piece is set in."""
        style, rng = self.style, self.rng
        text = piece.text
        if style.noise and piece.label not in {"mast", "page", "web"}:
            text = noisy(text, style.noise, rng)
        if style.narrow:
            text = text.translate(NARROW)
        prose = piece.label in {"body", "brief", "ad", "caption", "table"}
        if style.width and "\n" not in text:
            if piece.mark and style.mark == "#" and not prose:
                return ["#" * level + " " + text]
            if style.wide_heads and not prose:
                return [self.marked(piece, text, level)]
            indent = style.indent if prose and not piece.goes_on else ""
            return wrap(indent + text, style.width)
        if piece.label == "headline" and len(text) >= 13 and rng.random() < style.two_line_heads:
            return list(in_two(text, rng))
        text = self.marked(piece, text, level)
        if prose and not piece.mark:
            text = (
                self.as_html(text)
                if style.html
                else (style.indent if not piece.goes_on else "") + text
            )
        return text.split("\n")

    def as_html(self, text: str) -> str:
        form = self.style.html if self.style.html != "mixed" else self.rng.choice(["p", "br", "nb"])
        if (
            text.startswith(("央视网消息", "新华社", "本报", "中新社", "人民网"))
            and self.rng.random() < 0.6
        ):
            opening = re.match("[^（(，。]{2,12}", text)
            text = f"<strong>{opening.group()}</strong>{text[opening.end() :]}" if opening else text
        return {
            "p": f"<p>{text}</p>",
            "br": f"　　{text}<br/>",
            "nb": f"<p>&nbsp;&nbsp;{text}</p>",
            "run": f"<p>{text}</p>",
        }[form]

    def marked(self, piece: Piece, text: str, level: int) -> str:
        """Return the text with the marks of a headline or a sub-head around it."""
        style = self.style
        if piece.label == "sub-head" and not piece.mark:
            deeper = "#" * min(6, level + 1) + " "
            return {
                "": text,
                "#": deeper + text,
                "**": f"**{text}**",
                "##": "#" * level + " " + text,
                "一、": f"{self.rng.choice('一二三四五')}、{text}",
                "p": f"<p><strong>{text}</strong></p>",
            }[style.sub]
        if not piece.mark:
            return text
        if style.mark == "#":
            up = level - 1 if piece.label == "section" and level > 1 else level
            return "#" * up + " " + text
        if style.mark in {"1.", "1、"} and piece.label == "headline":
            self.numbered += 1
            return f"{self.numbered}{style.mark[1]}{text}"
        return {
            "": text,
            "**": f"**{text}**",
            "【】": f"【{text}】",
            "h": f"<h{level}>{text}</h{level}>",
            "■": f"■{text}",
        }.get(style.mark, text)


def opening_as_head(text: str, rng: random.Random) -> str:
    """Return the opening of a text as web pages make a headline of it."""
    if rng.random() < 0.5:
        return text[: rng.randint(24, 60)] + "..."
    stop = text.find("。", 20)
    return text[: stop + rng.choice([0, 1])] if 0 < stop < 100 else text[:50]


def noisy(text: str, rate: float, rng: random.Random) -> str:
    """Return the text with recognition errors: a look-alike, a character lost, a stray mark."""
    out = []
    for character in text:
        if "㐀" <= character <= "鿿" and rng.random() < rate:
            kind = rng.random()
            if character in _LOOKALIKE and kind < 0.7:
                character = _LOOKALIKE[character]
            elif kind < 0.8:
                continue
            else:
                character += rng.choice(" ·.'")
        out.append(character)
    return "".join(out)


def wrap(text: str, width: int) -> list[str]:
    """Return a text in lines of a width; none begins with a closing mark, none is dots alone."""
    rows = []
    while len(text) > width and text[width:].strip("."):
        at = width
        while at > width - 2 and text[at] in _CLOSERS:
            at -= 1
        rows.append(text[:at])
        text = text[at:]
    return [*rows, text]


def in_two(text: str, rng: random.Random) -> Iterator[str]:
    """Yield a headline in two lines, parted at a space where it has one."""
    spaces = [
        found.start() for found in re.finditer("[ 　]", text) if 4 <= found.start() <= len(text) - 5
    ]
    at = rng.choice(spaces) if spaces else len(text) // 2 + rng.randint(-2, 2)
    yield text[:at].rstrip(" 　")
    yield text[at:].lstrip(" 　")
