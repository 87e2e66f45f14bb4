"""Pages to learn from, set as one kind of source sets them: templates filled with articles.

A template (`page_templates/*.txt`) says what a source puts around its articles, line by line,
each line with its label; `page_templates/README.md` has the notation. Where `pages.Style` draws
every feature by itself, a template keeps together what stands together in one source.
"""

import random
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from briefing.read.datelines import head_dateline
from briefing.read.label.labels import LABELS
from tests.read import furniture
from tests.read.pages import NARROW, Piece, Printer, Record, Style, noisy, wrap

FOLDER = Path(__file__).parent / "page_templates"
_PARTS = ("top", "story", "middle", "between", "section", "page", "ad", "bottom")
_LINE = re.compile(r"(?:(?P<chance>\d+)% *)?(?P<label>[a-z-]*\+?)\|(?P<text>.*)")
_SLOT = re.compile(r"\{([^{}]*)\}")
_TRADITIONAL = re.compile("[們這為說還時國後對開過會與報導區經發來個學關]")
_CITIES = ("海州", "青河", "临江", "滨城", "东江", "云岭", "南屿", "北辰", "港城", "大晴")
_EVENTS = ("活动现场", "施工现场", "開幕儀式", "记者会现场", "街头一景", "比赛场面", "受訪者")
_WEEK = "一二三四五六日"
_NUMBERS = "一二三四五六七八九十"


_SHARE_WITH_ADS = 0.4
"""Share of the pages with advertisements whose template has none of its own."""
_SHARE_WITH_SUB_HEADS = 0.4
_SHARE_OF_SUB_HEADS = 0.6
"""Share of pages, and of their long stories, with plain sub-heads though the template has none."""


_SHARE_OF_NARROW = 0.1
"""Share of pages whose punctuation is half-width, as some programs leave it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a template; without a label, a blank one."""

    label: str
    text: str
    chance: float = 1.0


@dataclass(slots=True)
class Template:
    """How one kind of source sets its pages."""

    name: str
    script: str = "any"
    stories: tuple[int, int] = (4, 10)
    paragraphs: tuple[int, int] | None = None
    gap: int = 1
    """Line ends behind a paragraph."""
    indent: str = ""
    wrap: tuple[int, int] | None = None
    sub_heads: tuple[float, str] = (0.0, "")
    every: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Stories between two section titles and between two page lines."""
    ads: tuple[int, int] = (0, 0)
    parts: dict[str, list[Row]] = field(default_factory=dict)


@cache
def templates() -> tuple[Template, ...]:
    """Return all templates, in the order of their names."""
    return tuple(
        parsed(path.stem, path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.txt"))
    )


def parsed(name: str, text: str) -> Template:
    """Return the template that a file holds.

    Raises:
        ValueError: a line of it is in no form, or names a label that does not exist.
    """
    template = Template(name)
    part: list[Row] | None = None
    for line in text.splitlines():
        if line.startswith("--- ") and line[4:].strip() in _PARTS:
            part = template.parts.setdefault(line[4:].strip(), [])
        elif part is None:
            _set(template, line)
        elif not line.strip():
            part.append(Row("", ""))
        else:
            found = _LINE.fullmatch(line.rstrip(" "))
            if found is None or found["label"] not in {"", *LABELS}:
                raise ValueError(f"{name}: '{line}' is no line of a template")
            part.append(Row(found["label"], found["text"], int(found["chance"] or 100) / 100))
    if not template.parts.get("story"):
        raise ValueError(f"{name}: it has no story")
    return template


def _set(template: Template, line: str) -> None:
    """Take a setting of a template's head."""
    name, _, value = line.removeprefix("#").partition(":")
    name, value = name.strip(), value.strip(" ")
    if name == "script":
        template.script = value
    elif name == "stories":
        template.stories = _range(value)
    elif name == "paragraphs":
        template.paragraphs = _range(value)
    elif name == "gap":
        template.gap = int(value)
    elif name == "indent":
        template.indent = value.removesuffix("|")
    elif name == "wrap":
        template.wrap = _range(value)
    elif name == "sub-heads":
        share, _, form = value.partition("% ")
        template.sub_heads = int(share) / 100, form
    elif name.endswith(" every"):
        template.every[name.removesuffix(" every")] = _range(value)
    elif name == "ads":
        template.ads = _range(value)
    elif name not in {"kind", ""}:
        raise ValueError(f"{template.name}: '{line}' is no setting of a template")


def _range(value: str) -> tuple[int, int]:
    low, _, high = value.partition("-")
    return int(low), int(high or low)


def suits(template: Template, articles: list[Record]) -> bool:
    """Say whether a template is for articles so many and in such a script."""
    if len(articles) < template.stories[0]:
        return False
    told = "".join(article["paragraphs"][0][:80] for article in articles[:4])
    script = "hant" if len(_TRADITIONAL.findall(told)) * 50 > len(told) else "hans"
    return template.script in {"any", script}


class Setter:
    """Sets one page of some articles as a template says."""

    def __init__(
        self,
        template: Template,
        articles: list[Record],
        ads: list[Record],
        rng: random.Random,
        paper: str = "",
        others: tuple[str, ...] = (),
    ) -> None:
        self.template, self.articles, self.ads, self.rng = template, articles, ads, rng
        self.others = others or ("相关新闻",)
        # Breaks in paragraphs, noise and cut ends are those of the other pages to learn from.
        style = Style(
            split=rng.choice([0, 0, 0, 0.15, 0.3]),
            noise=rng.choice([0] * 9 + [0.01]),
            cut=rng.choice([0, 0, 0, 0.12]),
            narrow=rng.random() < _SHARE_OF_NARROW,
        )
        self.printer = Printer(articles, ads, rng, paper, "", style)
        self.width = rng.randint(*template.wrap) if template.wrap else 0
        self.plain_sub_heads = rng.random() < _SHARE_WITH_SUB_HEADS
        self.once: dict[str, str] = {}
        self.rows: list[tuple[str, str]] = []
        self.page, self.number = 1, 0
        self.day = self.printer.day

    def set_page(self) -> tuple[str, list[str]]:
        """Return the text, and the label of each line that is not blank."""
        rng, template = self.rng, self.template
        ads = rng.randint(*template.ads) if template.parts.get("ad") else 0
        if not template.parts.get("ad") and rng.random() < _SHARE_WITH_ADS:
            ads = rng.randint(1, 3)
        behind = [rng.randrange(len(self.articles)) for _ in range(ads if self.ads else 0)]
        self.put("top")
        for number, article in enumerate(self.articles):
            if self._due("page", number) and number:
                self.page += 1
                self.put("page")
            if self._due("section", number):
                self.put("section")
            if number:
                self.put("between")
            self.number = number + 1
            self.story(article)
            for _ in range(behind.count(number)):
                self.advertisement()
        self.put("bottom")
        text = "".join(row + "\n" for _, row in self.rows)
        return text, [label for label, row in self.rows if row.strip()]

    def _due(self, part: str, number: int) -> bool:
        every = self.template.every.get(part)
        if every is None or part not in self.template.parts:
            return False
        key = f"every {part}"
        self.once.setdefault(key, str(self.rng.randint(*every)))
        return number % int(self.once[key]) == 0

    def put(self, part: str, slots: dict[str, str] | None = None) -> None:
        """Set the lines of a part that stands beside the articles."""
        for row in self.template.parts.get(part, []):
            if self.rng.random() < row.chance:
                if row.text.endswith("{heads}"):
                    opening = row.text.removesuffix("{heads}")
                    for article in self.articles:
                        self.line(row.label, self.filled(opening, {}) + article["headline"])
                else:
                    self.line(row.label, self.filled(row.text, slots or {}))

    def advertisement(self) -> None:
        """Set an advertisement; its text may be several lines."""
        if "ad" not in self.template.parts:
            for piece in self.printer.ad_pieces(bare=self.rng.random() < 0.4):
                self.line(piece.label + "+" * piece.goes_on, piece.text)
            return
        ad = self.rng.choice(self.ads)
        head = self._ad_head(ad)
        for row in self.template.parts["ad"]:
            if self.rng.random() >= row.chance:
                continue
            texts = ad["paragraphs"] if row.text.endswith("{ad_text}") else [""]
            for at, text in enumerate(texts):
                filled = self.filled(
                    row.text if at == 0 else "{ad_text}", {"ad_head": head, "ad_text": text}
                )
                self.line(row.label if at == 0 or row.label != "ad" else "ad+", filled)

    def _ad_head(self, ad: Record) -> str:
        head: str = ad.get("headline") or ad["paragraphs"][0][:12]
        return head

    def story(self, article: Record) -> None:
        """Set an article as the template says."""
        deck = next(iter(furniture.decks(self.rng, article["paragraphs"])), "")
        slots = {"head": article["headline"], "deck": (article.get("deck") or deck).split("\n")[0]}
        for row in self.template.parts["story"]:
            if self.rng.random() >= row.chance or ("{deck}" in row.text and not slots["deck"]):
                continue
            if "{paragraphs}" in row.text:
                opening, _, ending = row.text.partition("{paragraphs}")
                self.text(
                    article, row.label, self.filled(opening, slots), self.filled(ending, slots)
                )
            else:
                self.line(row.label, self.filled(row.text, slots))

    def text(self, article: Record, label: str, opening: str, ending: str) -> None:
        """Set the paragraphs of an article, and what stands between them."""
        rng, template = self.rng, self.template
        own = set(article.get("subheads") or ())
        texts = list(enumerate(article["paragraphs"]))
        if template.paragraphs:
            texts = texts[: rng.randint(*template.paragraphs)]
        while len(texts) > 1 and texts[-1][0] in own:
            texts.pop()
        share, form = template.sub_heads
        if not share and self.plain_sub_heads:
            share, form = _SHARE_OF_SUB_HEADS, "{sub}"
        parted = not own and len(texts) >= 5 and rng.random() < share
        for at, (number, text) in enumerate(texts):
            sub = text if number in own else ""
            if parted and at >= 2 and at % 3 == 2:
                sub = next(iter(furniture.sub_head(rng, text)), "")
            if sub:
                self.line("sub-head", self.filled(form or "{sub}", {"sub": sub}))
                self.blanks()
            if number in own:
                continue
            if at and rng.random() < 0.7:
                self.put("middle")
            first, last = at == 0, at == len(texts) - 1
            if first and head_dateline(text) is not None and head_dateline(opening + "新"):
                opening = ""
            pieces = self.printer.paragraph(
                (opening if first else "") + text + (ending if last else "")
            )
            if last and rng.random() < self.printer.style.cut:
                self.printer.cut_end(pieces)
            if first:
                pieces[0].label = label
            self.paragraph(pieces)
            if not last:
                self.blanks()

    def paragraph(self, pieces: list[Piece]) -> None:
        """Set a paragraph, in one piece or in two."""
        for piece in pieces:
            if piece is not pieces[0]:
                self.blanks()
            indent = (
                ""
                if piece.goes_on or piece.label not in {"body", "brief"}
                else self.template.indent
            )
            going = {"brief": "body"}.get(piece.label, piece.label)
            self.line(going + "+" if piece.goes_on else piece.label, indent + piece.text)

    def blanks(self) -> None:
        """Set the blank lines that stand behind a paragraph."""
        self.rows += [("", "")] * (self.template.gap - 1)

    def line(self, label: str, text: str) -> None:
        """Set a line, broken where the column ends."""
        if not label or not text.strip():
            self.rows.append(("", ""))
            return
        if self.printer.style.narrow:
            text = text.translate(NARROW)
        if self.printer.style.noise and label not in furniture.SINGLE:
            text = noisy(text, self.printer.style.noise, self.rng)
        broken = self.width and label.rstrip("+") in {
            "body",
            "brief",
            "ad",
            "headline",
            "caption",
            "deck",
        }
        for at, row in enumerate(wrap(text, self.width) if broken else [text]):
            going = {"brief": "body"}.get(label, label).rstrip("+") + "+"
            self.rows.append((label if at == 0 else going, row))

    def filled(self, text: str, slots: dict[str, str]) -> str:
        """Return a text with its slots and choices filled."""
        return _SLOT.sub(lambda found: self._slot(found[1], slots), text)

    def _slot(self, name: str, slots: dict[str, str]) -> str:
        rng = self.rng
        if name in slots:
            return slots[name]
        if "/" in name or name.startswith("="):
            options = name.removeprefix("=").split("/")
            if name.startswith("="):
                return self.once.setdefault(name, rng.choice(options))
            return rng.choice(options)
        return self._value(name)

    def _value(self, name: str) -> str:
        rng, (year, month, day) = self.rng, self.day
        once = {"paper": self.printer.paper, "city": rng.choice(_CITIES), "week": rng.choice(_WEEK)}
        if name in once:
            return self.once.setdefault(name, once[name])
        values = {
            "name": lambda: rng.choice(furniture.NAMES),
            "name2": lambda: rng.choice(furniture.NAMES),
            "year": lambda: str(year),
            "month": lambda: str(month),
            "day": lambda: str(day),
            "month2": lambda: f"{month:02}",
            "day2": lambda: f"{day:02}",
            "time": lambda: f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}",
            "n": lambda: str(max(1, self.number)),
            "N": lambda: _numeral(max(1, self.number)),
            "page": lambda: str(self.page),
            "page2": lambda: f"{self.page:02}",
            "count": lambda: str(rng.choice([rng.randint(1, 99), rng.randint(100, 99_999)])),
            "topic": lambda: rng.choice(furniture.TOPICS),
            "event": lambda: rng.choice(_EVENTS),
            "ad_head": lambda: self._ad_head(rng.choice(self.ads)) if self.ads else "",
            "other_head": lambda: rng.choice(self.others),
        }
        if name not in values:
            raise ValueError(f"{self.template.name}: there is no slot {{{name}}}")
        return values[name]()


def _numeral(number: int) -> str:
    """Return a number up to 99 as Chinese numerals write it."""
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _NUMBERS[ones - 1]
    return (_NUMBERS[tens - 1] if tens > 1 else "") + "十" + (_NUMBERS[ones - 1] if ones else "")
