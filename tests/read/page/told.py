"""What is told of the blocks of some pages: whoever changes it must fit the weights anew.

Run: python -m tests.read.page.told; told.tsv is written
"""

from collections import defaultdict
from pathlib import Path

from tests.read.page.fit_links import examples
from tests.read.page.maker import fictional_articles
from tests.shared.sums import Sums, keep_sums, sums_of

FILE = Path(__file__).with_name("told.tsv")
_SEEDS = range(2000, 2006)


def told() -> Sums:
    """Return the sums of each kind of fact over all pages, and of which candidates are right."""
    pool = fictional_articles()
    kinds: dict[str, list[str]] = defaultdict(list)
    for seed in _SEEDS:
        for candidates, right in examples(seed, pool, noisy=seed % 3 == 0):
            kinds["right"].append(str(right))
            for fact in (fact for facts in candidates for fact in facts):
                kinds[fact.partition("=")[0].rpartition(" ")[2].partition(",")[0]].append(fact)
    return sums_of(kinds)


if __name__ == "__main__":
    keep_sums(FILE, told())
