"""What a reader found in a damaged issue, counted against the truth."""

from bisect import bisect_right
from collections import Counter
from typing import TypeVar

from briefing.records import Article, Issue
from tests.read.damage import Truth

Place = TypeVar("Place")


def counted(issue: Issue, truth: Truth) -> Counter[str]:
    """Return counts of what was to be found, what was found, and what was found rightly."""
    counts: Counter[str] = Counter()
    starts = {_start_of(article) for article in issue.articles}
    _count(counts, "boundaries", starts, set(truth.starts))
    joins = {
        (left[1], right[0])
        for article in issue.articles
        for paragraph in article.paragraphs
        for left, right in zip(paragraph.spans, paragraph.spans[1:], strict=False)
        if "\n" in truth.text[left[1] : right[0]]
    }
    _count(counts, "joins", joins, set(truth.joins))
    spoken = [span for span, _ in _spans(issue, {"story", "brief", "ad", "notice"})]
    apart = [p.spans[0] for p in issue.skipped if p.reason == "unfinished sentence"]
    for half in truth.halves:
        counts["truncated wanted"] += 1
        counts["truncated right"] += not _overlap(spoken, half) and _overlap(apart, half) > 0
    ads = [span for span, _ in _spans(issue, {"ad"})]
    for lines in truth.ads:
        counts["ads wanted"] += 1
        counts["ads right"] += all(
            _overlap(ads, line) >= 0.9 * (line[1] - line[0]) for line in lines
        )
    news = [span for span, _ in _spans(issue, {"story", "brief"})]
    for pieces in truth.news:
        length = sum(end - start for start, end in pieces)
        counts["news paragraphs"] += 1
        counts["news lost"] += sum(_overlap(news, piece) for piece in pieces) < 0.5 * length
    counts["incomplete wanted"] += len(truth.halves)
    counts["incomplete found"] += sum(not article.complete for article in issue.articles)
    return counts


def f1(counts: Counter[str], name: str) -> float:
    """Return the harmonic mean of precision and recall."""
    wanted, found, right = (counts[f"{name} {part}"] for part in ("wanted", "found", "right"))
    return 2 * right / (wanted + found) if wanted + found else 1.0


def _count(counts: Counter[str], name: str, found: set[Place], wanted: set[Place]) -> None:
    counts[f"{name} wanted"] += len(wanted)
    counts[f"{name} found"] += len(found)
    counts[f"{name} right"] += len(found & wanted)


def _start_of(article: Article) -> int:
    spans = article.headline_spans or article.paragraphs[0].spans
    return spans[0][0]


def _spans(issue: Issue, kinds: set[str]) -> list[tuple[tuple[int, int], int]]:
    return sorted(
        (span, number)
        for number, article in enumerate(issue.articles)
        if article.kind in kinds
        for paragraph in article.paragraphs
        for span in paragraph.spans
    )


def _overlap(spans: list[tuple[int, int]], wanted: tuple[int, int]) -> int:
    """Return how many characters of a stretch lie in sorted spans that do not overlap."""
    at = max(0, bisect_right(spans, wanted) - 1)
    total = 0
    while at < len(spans) and spans[at][0] < wanted[1]:
        total += max(0, min(spans[at][1], wanted[1]) - max(spans[at][0], wanted[0]))
        at += 1
    return total
