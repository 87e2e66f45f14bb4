from collections import Counter

import pytest

from briefing.read.issue import read_text
from tests.bench.read_damage import DAY, articles_in
from tests.read.damage import damaged
from tests.read.measure import counted, f1
from tests.read.test_gold import FOLDERS

_ISSUES = 300
_FLOORS = {"tune": (0.997, 1.0), "opened": (0.997, 1.0), "held": (0.995, 0.95)}
"""Of a folder: the least boundary F1, and the least share of truncated ends found."""


@pytest.mark.parametrize(
    ("folder", "boundaries", "truncated"),
    [(folder, *_FLOORS[folder]) for folder in FOLDERS],
)
def test_damaged_issues_are_mended(folder: str, boundaries: float, truncated: float) -> None:
    articles = articles_in(folder)
    counts: Counter[str] = Counter()
    for seed in range(_ISSUES):
        truth = damaged(articles, seed)
        counts.update(counted(read_text(truth.text, "2026-03-18.md", DAY), truth))
    assert f1(counts, "boundaries") >= boundaries
    assert f1(counts, "joins") >= 0.995
    assert counts["ads right"] >= 0.99 * counts["ads wanted"]
    assert counts["news lost"] <= 0.0005 * counts["news paragraphs"]
    assert counts["truncated wanted"] > 30
    assert counts["truncated right"] >= truncated * counts["truncated wanted"]
