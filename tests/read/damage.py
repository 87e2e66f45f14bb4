"""Damaged issues made from clean articles, with the truth about every damage.

`damaged(articles, seed)` prints some of the articles as a messy page would, and remembers
where each begins, which halves belong together, which sentence was cut off for good, and
what is an ad.
"""

import random
from dataclasses import dataclass, field
from typing import Any

Gold = dict[str, Any]
_FINAL = "。！？…；："
_NARROW = {"，": ",", "：": ":", "；": ";", "？": "?", "！": "!", "（": "(", "）": ")"}
_GOODS = (
    "实木门窗",
    "电动轮椅",
    "净水设备",
    "家用吊机",
    "羊绒大衣",
    "驾校报名",
    "二手叉车",
    "防水补漏",
)
_PITCHES = (
    "厂家直销，质优价廉，送货上门",
    "欢迎来电咨询，免费安装，十年质保",
    "开业酬宾，全场八折优惠，欢迎选购",
)
_SECTIONS = ("要闻", "综合", "城事", "经济", "文体", "国际")


@dataclass
class Truth:
    """A damaged issue and what is true of it; all places are character offsets."""

    text: str = ""
    starts: list[int] = field(default_factory=list)
    """Where the headline of each article begins, or its first paragraph if it has none."""
    joins: list[tuple[int, int]] = field(default_factory=list)
    """Where the first half of a sentence ends and its second begins."""
    halves: list[tuple[int, int]] = field(default_factory=list)
    """Sentences that stop for good."""
    ads: list[list[tuple[int, int]]] = field(default_factory=list)
    """The lines of each ad."""
    news: list[list[tuple[int, int]]] = field(default_factory=list)
    """The pieces of each paragraph of a story or a brief that is whole."""


@dataclass
class _Style:
    marked: bool
    blank: str
    indent: str
    level: int
    narrow: str
    relevel: float
    noise: float


def damaged(articles: list[Gold], seed: int) -> Truth:
    """Return one damaged issue."""
    rng = random.Random(seed)
    return _Page(rng, articles).print_issue()


class _Page:
    """A page being printed."""

    def __init__(self, rng: random.Random, articles: list[Gold]) -> None:
        self.rng = rng
        self.style = _style(rng)
        count = rng.randint(5, min(12, len(articles)))
        self.articles = rng.sample(articles, count)
        self.parts: list[str] = []
        self.length = 0
        self.page = 1
        self.truth = Truth()
        self.pending: list[tuple[int, str, list[str], int]] = []

    def print_issue(self) -> Truth:
        rng = self.rng
        self.line("海州日报" if not self.style.marked else "# 海州日报")
        self.line("2026年3月18日 星期三 第10872期")
        if rng.random() < 0.3:
            self.line("今日导读")
            for article in self.articles:
                if article["headline"]:
                    self.line(f"{article['headline']}　{rng.randint(1, 8)}版")
            self.line("第1版 要闻")
        briefs = [article for article in self.articles if not article["headline"]]
        self.articles = [article for article in self.articles if article["headline"]]
        for number, article in enumerate(self.articles):
            self.print_article(article, last=number == len(self.articles) - 1)
            self.finish_jump(force=number == len(self.articles) - 1)
            if rng.random() < 0.12:
                self.print_ad()
            if rng.random() < 0.12:
                self.page_mark()
        if briefs:
            self.heading("简讯", self.style.level)
            for article in briefs:
                span = self.line(article["paragraphs"][0], "● ")
                self.truth.starts.append(span[0])
                self.truth.news.append([span])
        self.truth.text = "".join(self.parts)
        self.add_noise()
        return self.truth

    def line(self, text: str, mark: str = "") -> tuple[int, int]:
        """Print a line; return where its words stand."""
        words = "".join(_NARROW.get(c, c) if c in self.style.narrow else c for c in text)
        start = self.length + len(mark)
        blank = self.style.blank
        if blank == "\n\n" and self.rng.random() < 0.04:
            blank = self.rng.choice(["\n\n\n", "\n\n\n\n"])
        printed = mark + words + blank
        self.parts.append(printed)
        self.length += len(printed)
        return start, start + len(words)

    def heading(self, text: str, level: int) -> tuple[int, int]:
        if not self.style.marked:
            return self.line(text)
        if self.rng.random() < self.style.relevel:
            level = max(1, level + self.rng.choice([-1, 1]))
        return self.line(text, "#" * level + " ")

    def page_mark(self) -> None:
        self.page += 1
        forms = (
            f"第{self.page}版 {self.rng.choice(_SECTIONS)}",
            f"第{self.page:02}版",
            f"A{self.page} 综合",
        )
        self.line(self.rng.choice(forms))

    def print_ad(self) -> None:
        rng = self.rng
        goods, pitch = rng.choice(_GOODS), rng.choice(_PITCHES)
        phone = f"0890-{rng.randint(2_000_000, 9_999_999)}"
        start, _ = self.heading(f"海湾{goods}", rng.choice([2, 3]))
        self.truth.starts.append(start)
        self.truth.ads.append(
            [
                self.line(f"{goods}{pitch}。"),
                self.line(f"电话：{phone} 地址：海州市工业大道{rng.randint(2, 99)}号"),
            ]
        )

    def print_article(self, article: Gold, *, last: bool) -> None:
        rng = self.rng
        paragraphs = list(article["paragraphs"])
        news = article["kind"] in {"story", "brief"}
        start, _ = self.heading(article["headline"], self.style.level)
        self.truth.starts.append(start)
        if article["kind"] == "story" and rng.random() < 0.08:
            self.line(article["headline"])
        if article["deck"]:
            self.line(
                f"——{article['deck']}", "## " if self.style.marked and rng.random() < 0.5 else ""
            )
        if article["byline"]:
            self.line(f"□{article['byline']}")
        if article["kind"] == "ad":
            self.truth.ads.append([self.line(text) for text in paragraphs])
            return
        if not news:
            for text in paragraphs:
                self.line(text)
            return
        self.print_story(article, paragraphs, last=last)

    def print_story(self, article: Gold, paragraphs: list[str], *, last: bool) -> None:
        rng = self.rng
        long = len(paragraphs) >= 4
        asked = any(text.startswith(("问：", "答：")) for text in paragraphs)
        sub_heads = long and not asked and rng.random() < 0.3
        fate = rng.random()
        whole = all(len(text) > 60 for text in paragraphs[-1:])
        truncated = whole and fate < 0.08
        jump_at = (
            rng.randrange(1, len(paragraphs)) if long and 0.08 < fate < 0.2 and not last else 0
        )
        for number, text in enumerate(paragraphs):
            if jump_at and number == jump_at:
                self.jump(article["headline"], paragraphs[number:])
                break
            if sub_heads and number in {2, 4}:
                self.sub_head(text)
            if number and rng.random() < 0.02 and not self.style.indent:
                self.print_ad()
            if truncated and number == len(paragraphs) - 1:
                self.print_truncated(text, only=number == 0)
            else:
                self.print_paragraph(text)

    def sub_head(self, text: str) -> None:
        words = text.replace("。", "，").split("，")[0].strip("“”")[:16]
        form = self.rng.choice(["marked", "bold", "numbered"])
        if not self.style.marked or form == "numbered":
            self.line(f"一、{words}")
        elif form == "bold":
            self.line(f"**{words}**")
        else:
            self.heading(words, self.style.level + 1)

    def print_paragraph(self, text: str) -> None:
        rng = self.rng
        at = _place_to_cut(rng, text) if len(text) > 60 and rng.random() < 0.12 else 0
        if not at:
            self.truth.news.append([self.line(text, self.style.indent)])
            return
        left = self.line(text[:at], self.style.indent)
        between = rng.random()
        if between < 0.4:
            self.page_mark()
        elif between < 0.5 and not self.style.indent:
            self.page_mark()
            self.print_ad()
        tail = text[at:]
        false = self.style.marked and len(tail) <= 60 and tail.endswith("。") and rng.random() < 0.5
        right = self.line(tail, "## " if false else "")
        self.truth.joins.append((left[1], right[0]))
        self.truth.news.append([left, right])

    def print_truncated(self, text: str, *, only: bool) -> None:
        at = _place_to_cut(self.rng, text)
        if not at or (only and "。" not in text[:at]):
            self.truth.news.append([self.line(text, self.style.indent)])
            return
        start, end = self.line(text[:at], self.style.indent)
        ends = [place for place in range(at) if text[place] in "。！？"]
        half = ends[-1] + 1 if ends else 0
        while text[half] in "”）":
            half += 1
        self.truth.halves.append((start + half, end))

    def jump(self, headline: str, rest: list[str]) -> None:
        page = self.page + self.rng.randint(1, 3)
        text = rest[0]
        at = _place_to_cut(self.rng, text) if self.rng.random() < 0.5 and len(text) > 60 else 0
        end = 0
        if at:
            end = self.line(f"{text[:at]}", self.style.indent)[1]
            self.replace_end(f"（下转第{page}版）")
            self.truth.news.append([(end - at, end)])
            rest = [text[at:], *rest[1:]]
        else:
            self.replace_end(f"（下转第{page}版）")
        self.pending.append((page, headline, rest, end))

    def replace_end(self, words: str) -> None:
        """Put words at the end of the line just printed."""
        printed = self.parts.pop()
        body = printed.rstrip("\n")
        self.parts.append(body + words + printed[len(body) :])
        self.length += len(words)

    def finish_jump(self, *, force: bool) -> None:
        if not self.pending or not (force or self.rng.random() < 0.5):
            return
        page, headline, rest, end = self.pending.pop()
        self.page = page
        self.line(f"第{page}版 综合")
        self.heading(headline, self.style.level)
        self.line("（上接第1版）")
        for number, text in enumerate(rest):
            span = self.line(text, self.style.indent if number or not end else "")
            if number == 0 and end:
                self.truth.joins.append((end, span[0]))
            self.truth.news.append([span])

    def add_noise(self) -> None:
        if not self.style.noise:
            return
        letters = list(self.truth.text)
        han = [letter for letter in letters if "\u4e00" <= letter <= "\u9fff"]
        for at, letter in enumerate(letters):
            if "\u4e00" <= letter <= "\u9fff" and self.rng.random() < self.style.noise:
                letters[at] = self.rng.choice(han)
        self.truth.text = "".join(letters)


def _style(rng: random.Random) -> _Style:
    kind = rng.random()
    marked = kind < 0.6
    tight = kind > 0.85
    return _Style(
        marked=marked,
        blank="\n" if tight else "\n\n",
        indent="　　" if tight or (not marked and rng.random() < 0.5) else "",
        level=rng.choice([1, 2, 2, 3]),
        narrow=rng.choice(["", "，", "，：；？！（）"]),
        relevel=rng.choice([0.0, 0.0, 0.15]),
        noise=rng.choice([0.0, 0.0, 0.01]),
    )


def _place_to_cut(rng: random.Random, text: str) -> int:
    """Return a place inside a sentence, away from the ends of the text; 0 if there is none."""
    places = [
        at
        for at in range(20, len(text) - 8)
        if text[at - 1] not in _FINAL + "”’）》" and text[at] not in "，。！？…；：、”’）》"
    ]
    return rng.choice(places) if places else 0
