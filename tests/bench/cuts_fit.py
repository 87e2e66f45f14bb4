"""Fit the worth of a sentence's signs to what editors kept, and say how well that carries over.

    python -m tests.bench.cuts_fit [--write]; then python -m tests.edit.told

A logistic model: would an editor keep this sentence? It learns from the cuts in
tests/edit/cuts/tune, and, at a lower weight, from the briefs in tests/edit/tuning: there a sentence
counts as kept if nearly half of its bigrams stand in the brief. The figure is cross-validated:
a story is cut with weights fitted to the others. `--write` keeps the weights.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from briefing.edit.cut.signs import signs_of
from briefing.edit.sentences import told_sentences
from briefing.records import Article
from tests.bench.cuts import PICKERS, TUNE, article_of, bare, measured
from tests.bench.newsroom import bigrams, issue_of

BRIEFS = Path("tests/edit/tuning")
WORTH = Path("briefing/edit/cut/worth.tsv")
RIDGE = 3.0
"""Pulls every weight to 0, so that few stories cannot make a sign loud."""
BRIEF_WEIGHT = 0.3
"""A brief is written, not cut, and its stories are short: it says less of a sentence."""
_KEPT = 0.45
_FEWEST = 4
_ROUNDS = 30

Vector = NDArray[np.float64]


class Labelled:
    """A story: a row of signs a sentence, and whether the editor kept it."""

    def __init__(self, article: Article, headline: str, weight: float = 1.0) -> None:
        self.sentences = told_sentences(article)
        found = signs_of(self.sentences, headline)
        self.names = (*found[0], "any")
        self.rows: Vector = np.array([[*row.values(), 1.0] for row in found])
        self.kept: Vector = np.zeros(len(found))
        self.weight = weight


def labelled_cut(path: Path) -> Labelled:
    """Return a story with the sentences that its expert kept."""
    story = json.loads(path.read_text(encoding="utf-8"))
    one = Labelled(article_of(story), story["headline"])
    gold = {bare(sentence) for sentence in story["gold"]}
    one.kept = np.array([float(bare(sentence.text) in gold) for sentence in one.sentences])
    return one


def labelled_briefs() -> list[Labelled]:
    """Return the stories that have a written brief."""
    found = []
    for path in sorted(BRIEFS.glob("*.json")):
        issue_as_json = json.loads(path.read_text(encoding="utf-8"))
        issue = issue_of(issue_as_json)
        for brief in issue_as_json["briefs"]:
            article = issue.articles[brief["article"]]
            one = Labelled(article, article.headline, BRIEF_WEIGHT)
            wanted = Counter(bigrams(brief["brief"]))
            told = [Counter(bigrams(sentence.text)) for sentence in one.sentences]
            shares = [sum((mine & wanted).values()) / max(mine.total(), 1) for mine in told]
            one.kept = np.array([float(share > _KEPT) for share in shares])
            if len(one.sentences) >= _FEWEST:
                found.append(one)
    return found


def fitted(stories: list[Labelled]) -> dict[str, float]:
    """Return the weight of each sign, by Newton's method."""
    rows = np.concatenate([story.rows for story in stories])
    kept = np.concatenate([story.kept for story in stories])
    share = np.concatenate([np.full(len(story.kept), story.weight) for story in stories])
    weights = np.zeros(rows.shape[1])
    pull = RIDGE * np.eye(len(weights))
    pull[-1, -1] = 0.001
    for _round in range(_ROUNDS):
        sure = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (share * (kept - sure)) - pull @ weights
        curve = (rows * (share * sure * (1 - sure))[:, None]).T @ rows + pull
        weights += np.linalg.solve(curve, slope)
    return dict(zip(stories[0].names, map(float, weights), strict=True))


def main() -> None:
    """Print the cross-validated overlap and the weights; with --write, keep the weights."""
    paths = sorted(TUNE.glob("*.json"))
    cuts, briefs = [labelled_cut(path) for path in paths], labelled_briefs()
    overlaps = []
    for at, path in enumerate(paths):
        weights = fitted([*cuts[:at], *cuts[at + 1 :], *briefs])
        with patch("briefing.edit.cut.signs.weights", lambda _file, weights=weights: weights):
            story = json.loads(path.read_text(encoding="utf-8"))
            overlaps.append(measured(story, PICKERS["ours"])["overlap"])
    print(f"{len(cuts)} cuts, {len(briefs)} briefs; overlap with the expert's cut, one story left")
    print(f"out at a time: {sum(overlaps) / len(overlaps):.3f}")
    weights = fitted([*cuts, *briefs])
    for name, weight in sorted(weights.items(), key=lambda item: -abs(item[1])):
        print(f"{name:<16}{weight:+.2f}")
    if "--write" in sys.argv:
        _write(weights)


def _write(weights: dict[str, float]) -> None:
    rows = []
    for row in WORTH.read_text(encoding="utf-8").splitlines():
        name, *rest = row.split("\t")
        rows.append("\t".join([name, f"{weights[name]:.2f}", rest[-1]]) if rest else row)
    WORTH.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
