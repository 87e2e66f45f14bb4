"""How well a damaged issue is read: 1,000 of them, from clean articles no rule was tuned on.

The peer takes the page at its word, as a Markdown parser does: every heading, marked or short,
begins an article, and every line is a paragraph.

Run: python -m tests.bench.read_damage [issues] [folder]
"""

import json
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

from briefing.read.issue import read_text
from briefing.read.lines import split_lines
from briefing.records import Article, Issue, Paragraph
from tests.read.damage import Gold, damaged
from tests.read.measure import counted, f1
from tests.read.truth import Truth

ISSUES = Path(__file__).parents[1] / "read" / "issues"
DAY = date(2026, 3, 18)
_FIRST_SEED = 10_000
_SHORT = 40


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    folder = sys.argv[2] if len(sys.argv) > 2 else "held"
    articles = articles_in(folder)
    if not articles:
        sys.exit(
            f"no issue stands in {ISSUES / folder}. Name a folder that holds some: tune, opened."
        )
    print(f"{count} damaged issues from the {len(articles)} clean articles in {folder}/")
    print(f"{'':<24}{'briefing':>10}{'as marked':>11}{'wanted':>9}")
    readers: tuple[Callable[[Truth], Issue], ...] = (
        lambda truth: read_text(truth.text, "2026-03-18.md", DAY),
        as_marked,
    )
    totals = [Counter[str](), Counter[str]()]
    for seed in range(_FIRST_SEED, _FIRST_SEED + count):
        truth = damaged(articles, seed)
        for total, reader in zip(totals, readers, strict=True):
            total.update(counted(reader(truth), truth))
    ours, peers = totals
    for label, name, wanted in (
        ("article boundaries, F1", "boundaries", ">= .98"),
        ("joined sentences, F1", "joins", ">= .97"),
    ):
        print(f"{label:<24}{f1(ours, name):>10.4f}{f1(peers, name):>11.4f}{wanted:>9}")
    for label, part, whole, wanted in (
        ("truncated ends found", "truncated right", "truncated wanted", "1"),
        ("ads found", "ads right", "ads wanted", ">= .97"),
        ("news paragraphs lost", "news lost", "news paragraphs", "<= .001"),
    ):
        shares = [total[part] / max(1, total[whole]) for total in totals]
        print(f"{label:<24}{shares[0]:>10.4f}{shares[1]:>11.4f}{wanted:>9}")
    false_ends = (ours["incomplete found"] - ours["incomplete wanted"]) / ours["incomplete wanted"]
    print(f"{'called cut off, wrongly':<24}{false_ends:>10.4f}{'-':>11}{'0':>9}")
    print("counts:", dict(sorted(ours.items())))
    boundaries = f1(ours, "boundaries") / f1(peers, "boundaries")
    print(f"ratio read-boundaries-vs-as-marked {boundaries:.3f}")
    kept, kept_as_marked = (1 - total["news lost"] / total["news paragraphs"] for total in totals)
    print(f"ratio read-news-kept-vs-as-marked {kept / kept_as_marked:.4f}")
    for name in ("joins right", "truncated right", "ads right"):
        share = ours[name] / max(1, ours[name.replace("right", "wanted")])
        print(f"ratio read-{name.split()[0]}-of-all {share:.4f}")


def articles_in(folder: str) -> list[Gold]:
    """Return the clean articles of the test issues in a folder."""
    return [
        article
        for gold in sorted((ISSUES / folder).glob("*.json"))
        for article in json.loads(gold.read_text(encoding="utf-8"))["articles"]
    ]


def as_marked(truth: Truth) -> Issue:
    """Return the issue as its headings say, mending nothing."""
    articles: list[tuple[Paragraph, list[Paragraph]]] = []
    for line in split_lines(truth.text):
        piece = Paragraph(line.text, line.spans)
        short = len(line.text) <= _SHORT and not line.text.endswith("。") and not line.indent
        marked = "\n#" in truth.text
        if not line.spans:
            continue
        if line.level or (short and not marked) or not articles:
            articles.append((piece, []))
        else:
            articles[-1][1].append(piece)
    return Issue("", DAY, tuple(_article(*article) for article in articles), (), ())


def _article(headline: Paragraph, body: list[Paragraph]) -> Article:
    return Article(
        headline=headline.text,
        headline_spans=headline.spans,
        deck="",
        kind="story",
        byline="",
        dateline=None,
        paragraphs=tuple(body),
        complete=True,
        page="",
        repairs=(),
    )


if __name__ == "__main__":
    main()
