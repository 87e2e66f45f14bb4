from collections import Counter
from typing import NamedTuple

import pytest

from briefing.read.issue import read_text
from tests.bench.read_damage import DAY, articles_in
from tests.read.damage import damaged
from tests.read.measure import counted, f1
from tests.read.test_gold import FOLDERS

_ISSUES = 300


class Floors(NamedTuple):
    """What a folder's damaged issues reach at least; F1 or shares of what there is to find."""

    boundaries: float
    joins: float
    truncated: float
    ads: float
    news_kept: float


_TUNED = Floors(boundaries=0.975, joins=0.90, truncated=0.90, ads=0.965, news_kept=0.985)
_UNSEEN = Floors(boundaries=0.98, joins=0.93, truncated=0.95, ads=0.96, news_kept=0.99)


@pytest.mark.parametrize("folder", FOLDERS)
def test_damaged_issues_are_mended(folder: str) -> None:
    floors = _UNSEEN if folder == "held" else _TUNED
    articles = articles_in(folder)
    counts: Counter[str] = Counter()
    for seed in range(_ISSUES):
        truth = damaged(articles, seed)
        counts.update(counted(read_text(truth.text, "2026-03-18.md", DAY), truth))
    assert f1(counts, "boundaries") >= floors.boundaries
    assert f1(counts, "joins") >= floors.joins
    assert counts["ads right"] >= floors.ads * counts["ads wanted"]
    assert counts["news lost"] <= (1 - floors.news_kept) * counts["news paragraphs"]
    assert counts["truncated wanted"] > 20
    assert counts["truncated right"] >= floors.truncated * counts["truncated wanted"]
