"""What each line of a page is, by the clean Markdown that a person corrected."""

import re
import unicodedata
from collections.abc import Sequence

from briefing.read.label.labeller import Labelled
from briefing.read.lines import Line
from briefing.read.tuned.correction import Found
from briefing.records import Article, Issue

_FURNITURE = {"mast", "imprint", "page", "contents", "section", "web", "kicker", "caption", "table"}
_SERVICE = {"ad", "notice"}
_MARKS = re.compile(r"^[#*\s]+|[#*\s]+$")


def key(text: str) -> str:
    """Return what two printings of one text share: its letters and digits in one width."""
    folded = unicodedata.normalize("NFKC", text).lower()
    return "".join(each for each in folded if each.isalnum())


def labels_as_corrected(
    lines: Sequence[Line], issue: Issue, guessed: Labelled
) -> tuple[tuple[str, ...], int]:
    """Return a label for each line of a page, and how many of a person's articles stand on it.

    What the reader guessed stays where a line is furniture.
    """
    page = _Page(lines)
    found = sum(page.take(article) for article in issue.articles)
    page.take_sub_heads([piece.text for piece in issue.skipped if piece.reason == "sub-head"])
    labels = tuple(
        label or (guess if guess in _FURNITURE else "web")
        for label, guess in zip(page.labels, guessed.labels, strict=True)
    )
    return labels, found


class _Page:
    """The lines of a page, and what is known of each."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.keys = [key(line.text) for line in lines]
        self.labels = [""] * len(lines)
        self.at = 0

    def take(self, article: Article) -> bool:
        """Label the lines of an article; return whether any was found."""
        service = article.kind in _SERVICE
        taken: list[int] = []
        for paragraph in article.paragraphs:
            start = taken[-1] + 1 if taken else self.at
            taken += self._paragraph(key(paragraph.text), start, service)
        if not taken:
            return False
        top = min(taken)
        heads = self._run(key(article.headline), max(0, top - Found.LINES_ABOVE), top)
        self._name(heads, "ad" if service else "headline")
        if service and not heads:
            self.labels[top] = "ad"
        if not article.headline and not service:
            self.labels[top] = "brief"
        for words, label in ((article.deck, "deck"), (article.byline, "byline")):
            for part in (*words.split(" "), words):
                run = self._run(key(part), max(0, top - Found.LINES_ABOVE), top + Found.LINES_BELOW)
                self._name(run, label)
        self.at = top
        return True

    def _paragraph(self, words: str, start: int, service: bool) -> list[int]:
        """Label the lines that spell a paragraph, whatever stands between them."""
        order = [*range(start, len(self.keys)), *range(start)]
        runs = (self._spelled(at, words) for at in order if self._begins(at, words))
        first: list[int] = []
        for run, rest in runs:
            first = first if first and rest else run
            if not rest:
                break
        for number, at in enumerate(first):
            self.labels[at] = "ad+" if service else "body+" if number else "body"
        return first

    def _spelled(self, at: int, words: str) -> tuple[list[int], str]:
        """Return the lines from one on that spell some words, and what is left of the words."""
        run = []
        for other in range(at, len(self.keys)):
            line = self.keys[other]
            if self.labels[other] or not line or not words:
                continue
            if words.startswith(line):
                run.append(other)
                words = words.removeprefix(line)
            elif other == at:
                return [at], ""
        return run, words

    def _begins(self, at: int, words: str) -> bool:
        line = self.keys[at]
        if self.labels[at] or not line or not words:
            return False
        opens = len(line) >= Found.PARAGRAPH_CHARS and words.startswith(line)
        return opens or line == words or (len(words) >= Found.PARAGRAPH_CHARS and words in line)

    def _run(self, words: str, start: int, stop: int) -> list[int]:
        """Return the lines next to each other that spell some words, the lowest ones."""
        for first in range(min(stop, len(self.keys)) - 1, start - 1, -1):
            run, said = [], ""
            for at in range(first, min(stop, len(self.keys))):
                if self.labels[at] or len(said) >= len(words):
                    break
                run.append(at)
                said += self.keys[at]
            if words and said.endswith(words) and len(said) <= len(words) + Found.MORE_CHARS:
                return [at for at in run if self.keys[at]]
        return []

    def _name(self, run: Sequence[int], label: str) -> None:
        for number, at in enumerate(run):
            self.labels[at] = f"{label}+" if number else label

    def take_sub_heads(self, texts: Sequence[str]) -> None:
        """Label the lines that are sub-heads."""
        for text in texts:
            run = self._run(key(_MARKS.sub("", text)), 0, len(self.keys))
            self._name(run, "sub-head")
