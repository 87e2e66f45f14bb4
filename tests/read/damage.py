"""Damaged issues made from clean articles, with the truth about every damage.

`damaged(articles, seed)` prints some of the articles as a messy page would, and remembers
where each begins, which halves belong together, which sentence was cut off for good, and
what is an ad.
"""

import random
from typing import Any

from tests.read.truth import GOODS, PITCHES, Truth, place_to_cut, start_of_half, style_of

Gold = dict[str, Any]
_NARROW = {"，": ",", "：": ":", "；": ";", "？": "?", "！": "!", "（": "(", "）": ")"}
_SECTIONS = ("要闻", "综合", "城事", "经济", "文体", "国际")


def damaged(articles: list[Gold], seed: int) -> Truth:
    """Return one damaged issue."""
    rng = random.Random(seed)
    return _Page(rng, articles).print_issue()


class _Page:
    """A page being printed."""

    def __init__(self, rng: random.Random, articles: list[Gold]) -> None:
        self.rng = rng
        self.style = style_of(rng)
        count = rng.randint(5, min(12, len(articles)))
        self.articles = rng.sample(articles, count)
        self.parts: list[str] = []
        self.length = 0
        self.page = 1
        self.truth = Truth()
        self.pending: list[tuple[int, str, list[str], int]] = []

    def print_issue(self) -> Truth:
        rng = self.rng
        self.line("海州日报" if not self.style.marked else "# 海州日报", label="mast")
        self.line("2026年3月18日 星期三 第10872期", label="mast")
        if rng.random() < 0.3:
            self.line("今日导读", label="contents")
            for article in self.articles:
                if article["headline"]:
                    self.line(f"{article['headline']}　{rng.randint(1, 8)}版", label="contents")
            self.line("第1版 要闻", label="page")
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
            self.heading("简讯", self.style.level, "section")
            for article in briefs:
                label = "brief" if article["kind"] in {"story", "brief"} else "ad"
                span = self.line(article["paragraphs"][0], "● ", label)
                self.truth.starts.append(span[0])
                self.truth.news.append([span])
        self.truth.text = "".join(self.parts)
        self.leave_jumps()
        self.add_noise()
        return self.truth

    def line(self, text: str, mark: str = "", label: str = "body") -> tuple[int, int]:
        """Print a line; return where its words stand."""
        self.truth.labels.append(label)
        words = "".join(_NARROW.get(c, c) if c in self.style.narrow else c for c in text)
        start = self.length + len(mark)
        blank = self.style.blank
        if blank == "\n\n" and self.rng.random() < 0.04:
            blank = self.rng.choice(["\n\n\n", "\n\n\n\n"])
        printed = mark + words + blank
        self.parts.append(printed)
        self.length += len(printed)
        return start, start + len(words)

    def heading(self, text: str, level: int, label: str) -> tuple[int, int]:
        if not self.style.marked:
            return self.line(text, label=label)
        if self.rng.random() < self.style.relevel:
            level = max(1, level + self.rng.choice([-1, 1]))
        return self.line(text, "#" * level + " ", label)

    def page_mark(self) -> None:
        self.page += 1
        forms = (
            f"第{self.page}版 {self.rng.choice(_SECTIONS)}",
            f"第{self.page:02}版",
            f"A{self.page} 综合",
        )
        self.line(self.rng.choice(forms), label="page")

    def print_ad(self) -> None:
        rng = self.rng
        goods, pitch = rng.choice(GOODS), rng.choice(PITCHES)
        phone = f"0890-{rng.randint(2_000_000, 9_999_999)}"
        start, _ = self.heading(f"海湾{goods}", rng.choice([2, 3]), "ad")
        self.truth.starts.append(start)
        self.truth.ads.append(
            [
                self.line(f"{goods}{pitch}。", label="ad+"),
                self.line(f"电话：{phone} 地址：海州市工业大道{rng.randint(2, 99)}号", label="ad+"),
            ]
        )

    def print_article(self, article: Gold, *, last: bool) -> None:
        rng = self.rng
        paragraphs = list(article["paragraphs"])
        news = article["kind"] in {"story", "brief"}
        start, _ = self.heading(article["headline"], self.style.level, "headline" if news else "ad")
        self.truth.starts.append(start)
        if article["kind"] == "story" and rng.random() < 0.08:
            self.line(article["headline"], label="headline+")
        if article["deck"]:
            self.line(
                f"——{article['deck']}",
                "## " if self.style.marked and rng.random() < 0.5 else "",
                "deck" if news else "ad+",
            )
        if article["byline"]:
            self.line(f"□{article['byline']}", label="byline" if news else "ad+")
        if article["kind"] == "ad":
            self.truth.ads.append([self.line(text, label="ad+") for text in paragraphs])
            return
        if not news:
            for text in paragraphs:
                self.line(text, label="ad+")
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
            self.line(f"一、{words}", label="sub-head")
        elif form == "bold":
            self.line(f"**{words}**", label="sub-head")
        else:
            self.heading(words, self.style.level + 1, "sub-head")

    def print_paragraph(self, text: str) -> None:
        rng = self.rng
        at = place_to_cut(rng, text) if len(text) > 60 and rng.random() < 0.12 else 0
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
        right = self.line(tail, "## " if false else "", "body+")
        self.truth.joins.append((left[1], right[0]))
        self.truth.news.append([left, right])

    def print_truncated(self, text: str, *, only: bool) -> None:
        at = place_to_cut(self.rng, text)
        if not at or (only and "。" not in text[:at]):
            self.truth.news.append([self.line(text, self.style.indent)])
            return
        start, end = self.line(text[:at], self.style.indent)
        self.truth.halves.append((start + start_of_half(text[:at]), end))

    def jump(self, headline: str, rest: list[str]) -> None:
        page = self.page + self.rng.randint(1, 3)
        text = rest[0]
        at = place_to_cut(self.rng, text) if self.rng.random() < 0.5 and len(text) > 60 else 0
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
        self.line(f"第{page}版 综合", label="page")
        self.heading(headline, self.style.level, "headline")
        self.line("（上接第1版）", label="web")
        for number, text in enumerate(rest):
            span = self.line(text, self.style.indent if number or not end else "")
            if number == 0 and end:
                self.truth.joins.append((end, span[0]))
            self.truth.news.append([span])

    def leave_jumps(self) -> None:
        """What said that it goes on, and never did, stops in mid-sentence."""
        for _, _, _, end in self.pending:
            for pieces in [pieces for pieces in self.truth.news if pieces[0][1] == end]:
                start = pieces[0][0]
                self.truth.news.remove(pieces)
                half = start_of_half(self.truth.text[start:end])
                self.truth.halves.append((start + half, end))

    def add_noise(self) -> None:
        if not self.style.noise:
            return
        letters = list(self.truth.text)
        han = [letter for letter in letters if "\u4e00" <= letter <= "\u9fff"]
        for at, letter in enumerate(letters):
            if "\u4e00" <= letter <= "\u9fff" and self.rng.random() < self.style.noise:
                letters[at] = self.rng.choice(han)
        self.truth.text = "".join(letters)
