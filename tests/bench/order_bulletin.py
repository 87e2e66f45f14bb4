"""How well `bulletin` follows a real bulletin: the share of story pairs in the broadcast's order.

    python -m tests.bench.order_bulletin

Reads ../shared/corpus/dev/xwlb.jsonl.gz, one broadcast day a line, which is not part of the
project; without it nothing is measured. Length alone is printed beside it.
"""

import gzip
import json
import sys
from collections import Counter
from datetime import date
from itertools import combinations
from pathlib import Path

from briefing.edit.order.order import Ranked, in_order
from briefing.edit.order.weigh import weigh
from briefing.read.datelines import head_dateline
from briefing.records import Article, Issue, Paragraph

CORPUS = Path(__file__).parents[3] / "shared/corpus/dev/xwlb.jsonl.gz"


def main() -> None:
    """Print the share of pairs in order, over all days."""
    if not CORPUS.exists():
        sys.exit("skipped: the corpus of real bulletins is not here")
    right: Counter[str] = Counter()
    with gzip.open(CORPUS, "rt", encoding="utf-8") as days:
        for row in days:
            issue = issue_of_day(json.loads(row))
            right["days"] += 1
            ranked = tuple(
                Ranked(article, 0, weigh(article, 0, issue)) for article in issue.articles
            )
            wanted = {id(story): at for at, story in enumerate(ranked)}
            longest = sorted(ranked, key=lambda story: -_chars(story.article))
            for name, order in (
                ("bulletin", in_order(ranked[::-1], "bulletin")),
                ("length", longest),
            ):
                for first, second in combinations(order, 2):
                    right[name] += wanted[id(first)] < wanted[id(second)]
            right["pairs"] += len(ranked) * (len(ranked) - 1) // 2
    print(f"{right['days']} days, {right['pairs']} pairs in the broadcast's order")
    for name in ("bulletin", "length"):
        print(f"{name:<10}{right[name] / right['pairs']:.3f}")
    print(f"ratio bulletin-order-vs-length {right['bulletin'] / right['length']:.2f}")


def issue_of_day(day: dict[str, object]) -> Issue:
    """Return a day of the corpus as the record that the room gets; the order says nothing to it."""
    rows = day["articles"]
    assert isinstance(rows, list)
    articles = tuple(
        Article(
            headline=row["headline"],
            headline_spans=(),
            deck=row["deck"],
            kind=row["kind"],
            byline=row["byline"],
            dateline=head_dateline(row["paragraphs"][0]),
            paragraphs=tuple(Paragraph(text, ((0, len(text)),)) for text in row["paragraphs"]),
            complete=True,
            page=row["page"],
            repairs=(),
        )
        for row in rows
        if row["paragraphs"]
    )
    return Issue(str(day["paper"]), date.fromisoformat(str(day["day"])), articles, (), ())


def _chars(article: Article) -> int:
    return sum(len(paragraph.text) for paragraph in article.paragraphs)


if __name__ == "__main__":
    main()
