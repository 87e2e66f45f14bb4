"""The lexicon of the labeller's facts: pairs counted in news, and what characters tell.

Two logistic regressions over the characters of a line and their pairs (Hosmer, Lemeshow 1989; the
weights are held small by their squares): whether it sells, whether it is a headline. Each fold is
fitted without a part of the issues and of the advertisements, on which pages are then printed: what
words tell there is what they tell of texts that were never seen.
"""

import math
import random
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from briefing.read.cohesion import pairs_of
from briefing.read.folding import plain
from briefing.read.label.lexicon import Lexicon, signs_of
from tests.read.pages import Record

_COMMON = 500
_KNOWN = 5_000
_TELLING = 8_000
"""Signs kept of each regression; half as many lost .01 of the advertisements found."""
_FEWEST_LINES = 4
_DECAY = 3e-6
"""Chosen on dev: of 1e-4, 3e-5, 1e-5, 3e-6 the one that finds most."""
_TURNS = 150
_NEWS_EACH = 800
"""Articles taken of each family, so that no source is heard above the others."""
_SHORTEST = 4
_FOLDS = 3
Floats = NDArray[np.float64]


def _paragraphs(article: Record) -> list[str]:
    return [
        plain(text if isinstance(text, str) else text["text"]) for text in article["paragraphs"]
    ]


def _news_of(issues: Iterable[Record]) -> list[Record]:
    articles = [
        article
        for issue in issues
        for article in issue["articles"]
        if article["kind"] not in {"ad", "notice"}
    ]
    return articles[:: max(1, len(articles) // _NEWS_EACH)]


def _lines(articles: Iterable[Record]) -> Iterator[str]:
    for article in articles:
        for text in (plain(article.get("headline") or ""), *_paragraphs(article)):
            if len(text) >= _SHORTEST:
                yield text


def _pieces(articles: Iterable[Record], rng: random.Random) -> Iterator[str]:
    """Yield pieces of paragraphs as long as headlines are, as wrapped lines are cut."""
    for article in articles:
        texts = _paragraphs(article)
        for text in rng.sample(texts, min(2, len(texts))):
            width = rng.randint(10, 44)
            at = width * rng.randrange(max(1, len(text) // width))
            if len(piece := text[at : at + width]) >= _SHORTEST:
                yield piece


def lexicon_of(families: dict[str, list[Record]], ads: list[Record]) -> Lexicon:
    """Return what the issues of some families and some advertisements tell."""
    news = {family: _news_of(issues) for family, issues in families.items()}
    counted = {
        family: Counter(pair for text in _lines(articles) for pair in pairs_of(text))
        for family, articles in news.items()
    }
    seen = Counter(pair for counts in counted.values() for pair in counts)
    total = sum(counted.values(), Counter[str]())
    everywhere = [pair for pair, _ in total.most_common() if seen[pair] >= min(3, len(families))]
    articles = [article for each in news.values() for article in each]
    rng = random.Random("pieces")
    heads = [plain(article.get("headline") or "") for article in articles]
    return Lexicon(
        frozenset(everywhere[:_COMMON]),
        frozenset(everywhere[:_KNOWN]),
        {
            "selling": _regressed(list(_lines(ads)), list(_lines(articles))),
            "heading": _regressed(
                [head for head in heads if len(head) >= _SHORTEST], list(_pieces(articles, rng))
            ),
        },
    )


def _regressed(yes: Sequence[str], no: Sequence[str]) -> dict[str, float]:
    """Return what each sign tells of a line being of the first kind; "" is the constant."""
    signs = [signs_of(text) for text in (*yes, *no)]
    times = Counter(sign for each in signs for sign in each)
    names = sorted(name for name, count in times.items() if count >= _FEWEST_LINES)
    columns = {name: at for at, name in enumerate(names)}
    matrix = _matrix(signs, columns)
    truth = np.repeat([1.0, -1.0], [len(yes), len(no)])
    # Each kind weighs as much as the other.
    share = np.where(truth > 0, 0.5 / len(yes), 0.5 / len(no))

    def loss(weights: Floats) -> tuple[float, Floats]:
        margin = truth * (matrix @ weights[:-1] + weights[-1])
        slope = -truth * share / (1 + np.exp(np.minimum(margin, 50)))
        value = float((share * np.logaddexp(0, -margin)).sum() + _DECAY * (weights[:-1] ** 2).sum())
        down = matrix.T @ slope + 2 * _DECAY * weights[:-1]
        return value, np.append(down, slope.sum())

    found: Any = minimize(
        loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": _TURNS}
    )
    told = {name: float(found.x[at]) for name, at in columns.items()}
    best = sorted(told, key=lambda name: (-abs(told[name]) * math.sqrt(times[name]), name))
    return {"": round(float(found.x[-1]), 3)} | {
        name: round(told[name], 3) for name in best[:_TELLING]
    }


def _matrix(signs: Sequence[Collection[str]], columns: dict[str, int]) -> csr_matrix:
    rows, places, values = [], [], []
    for row, each in enumerate(signs):
        here = sorted(columns[sign] for sign in each if sign in columns)
        rows += [row] * len(here)
        places += here
        values += [1 / math.sqrt(len(each))] * len(here)
    return csr_matrix((values, (rows, places)), shape=(len(signs), len(columns)))


Fold = tuple[Lexicon, dict[str, list[Record]], list[Record]]
"""A lexicon, and the issues by family and the advertisements it was fitted without."""


def _without(
    families: dict[str, list[Record]], ads: list[Record], part: int
) -> tuple[Lexicon, dict[str, list[Record]], list[Record]]:
    seen = {name: _parted(issues, part)[0] for name, issues in families.items()}
    unseen = {name: _parted(issues, part)[1] for name, issues in families.items()}
    some, others = _parted(ads, part)
    return lexicon_of(seen, some), unseen, others


def _parted(records: Sequence[Record], part: int) -> tuple[list[Record], list[Record]]:
    """Return all records but a part, and the part; of too few, all twice."""
    if len(records) < _FOLDS:
        return list(records), list(records)
    return (
        [record for at, record in enumerate(records) if at % _FOLDS != part],
        list(records[part::_FOLDS]),
    )


def folds_of(families: dict[str, list[Record]], ads: list[Record]) -> list[Fold]:
    """Return lexicons, each fitted without a part of the issues and of the advertisements."""
    with ProcessPoolExecutor(_FOLDS) as pool:
        return list(pool.map(_without, [families] * _FOLDS, [ads] * _FOLDS, range(_FOLDS)))
