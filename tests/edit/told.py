"""What is told of stories and sentences: whoever changes it must fit the weights anew.

Run: python -m tests.edit.told; told.tsv is written
"""

import json
from collections import defaultdict
from pathlib import Path

from briefing.edit.cut.signs import signs_of
from briefing.edit.order.weigh import strengths
from briefing.edit.sentences import told_sentences
from tests.bench.cuts import TUNE, article_of
from tests.bench.newsroom import issue_of
from tests.shared.sums import Sums, keep_sums, sums_of

FILE = Path(__file__).with_name("told.tsv")
_ISSUES = Path(__file__).with_name("tuning")


def told() -> Sums:
    """Return the sums of each signal of the tuning stories, and of each sign of a sentence."""
    facts: dict[str, list[str]] = defaultdict(list)
    for path in sorted(_ISSUES.glob("*.json")):
        issue = issue_of(json.loads(path.read_text("utf-8")))
        for place, article in enumerate(issue.articles):
            for name, strength in strengths(article, place, issue).items():
                facts[f"story {name}"].append(f"{strength:.4f}")
    for path in sorted(TUNE.glob("*.json")):
        story = json.loads(path.read_text("utf-8"))
        for signs in signs_of(told_sentences(article_of(story)), story["headline"]):
            for name, strength in signs.items():
                facts[f"sentence {name}"].append(f"{strength:.4f}")
    return sums_of(facts)


if __name__ == "__main__":
    keep_sums(FILE, told())
