"""Rebuild the reader's weights from real issues, our own invented ones and damage.

Real issues lie beside the checkout (../shared/corpus/train); each page is printed in a layout drawn
at random. The same inputs give the same weights.

Run: python -m tests.read.train --out FILE [--pages 600] [--without FAMILY]
"""

import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from briefing.read.label.features import names_of
from briefing.read.label.lexicon import Lexicon
from briefing.read.label.weights import Weights, weights_as_bytes
from tests.read import furniture
from tests.read.fit import Choices, fitted, names_kept, sequences_of
from tests.read.lexicon import Fold, folds_of, lexicon_of
from tests.read.pages import Record
from tests.read.side_by_side import side_by_side
from tests.read.sources import (
    CORPUS,
    Labelled,
    ads_in,
    aligned,
    damaged_issues,
    invented_issues,
    issues_in,
    labelled_issues,
    labelled_lines,
    printed,
    set_in_template,
    with_texts,
)

_SEED = 20261128


_FEWEST_FAMILIES = 3
"""Sources in which something must stand to be learned: what one alone has is its subject."""


_PAGES_A_TIME = 20
"""A fact is learned that stands once in so many pages of a family, and ten times at least: what
stands so often in ten times the pages is chance, and would double the file."""


_TIMES_FORMS = 3
"""How often the pages of rare forms are learned from, of which there are few."""

_TEMPLATE_EVERY = 3
"""One issue in so many is also set as one kind of source sets it."""

Drawn = tuple[str, Labelled, Lexicon]
"""A family of sources, a page, and the lexicon its facts are looked up in."""


def training_pages(
    families: dict[str, list[Record]], ads: list[Record], per_family: int
) -> Iterator[Drawn]:
    """Yield the pages to learn from, `per_family` of each family of sources."""
    # Our own issues are printed in other ways too, so no lexicon is fitted to them.
    folds: list[Fold] = folds_of(
        {name: issues for name, issues in families.items() if name != "invented"}, ads
    )
    for family in sorted(families):
        rng = random.Random(f"{_SEED}{family}")
        for lexicon, unseen, _ in folds:
            found = [
                page for issue in unseen.get(family, []) if (page := aligned(issue)) is not None
            ]
            for page in found[: per_family // (2 * len(folds))]:
                yield family, page, lexicon
        pools: list[list[Record]] = [[] for _ in folds]
        made = tries = 0
        while made < per_family and tries < per_family * 4:
            tries += 1
            at = tries % len(folds)
            lexicon, unseen, unseen_ads = folds[at]
            if not pools[at]:
                others = unseen.get(family, families[family])
                pools[at] = rng.sample(others, len(others))
            issue, seed = pools[at].pop(), f"{_SEED}{family}{tries}"
            if tries % _TEMPLATE_EVERY == 0:
                page = set_in_template(issue, unseen_ads, seed)
                if page is not None:
                    yield family, page, lexicon
            page = printed(issue, unseen_ads, seed)
            if page is not None:
                made += 1
                yield family, page, lexicon
    if "invented" in families:
        own = [
            *[*labelled_issues("tune", "opened", "sample")] * 2,
            *[*labelled_issues("forms")] * _TIMES_FORMS,
            *damaged_issues(2 * per_family, "tune", "opened"),
        ]
        yield from (("invented", page, folds[at % len(folds)][0]) for at, page in enumerate(own))


Facts = NDArray[np.int32]


def _told(drawn: Drawn) -> tuple[str, list[str], Facts, list[str]]:
    """Return a page's family, the facts in it, their numbers line by line, and its labels."""
    family, page, lexicon = drawn
    lines, labels = labelled_lines(page)
    numbers: dict[str, int] = {}
    rows = [
        [numbers.setdefault(name, len(numbers)) for name in column]
        for column in names_of(lines, lexicon)
    ]
    return family, list(numbers), np.array(rows, np.int32).T, with_texts(labels)


@click.command(help=__doc__)
@click.option("--pages", default=600, help="Pages of each family of sources.")
@click.option(
    "--without", multiple=True, help="A family to leave out, to see what a new paper gets."
)
@click.option("--out", type=click.Path(path_type=Path), required=True)
@click.option("--epochs", default=Choices().epochs)
@click.option("--fits", default=3, help="Networks that are fitted, to say their mean.")
@click.option("--hidden", default=Choices().hidden)
def train(
    pages: int, without: tuple[str, ...], out: Path, epochs: int, hidden: int, fits: int
) -> None:
    """Fit the weights and write them."""
    started_s = time.perf_counter()
    known = {
        name: issues
        for name, issues in [
            *issues_in(CORPUS / "train").items(),
            ("invented", invented_issues("tune", "opened", "sample")),
        ]
        if name not in without
    }
    ads = (
        ads_in(CORPUS / "train")
        + furniture.lost_notices(90)
        + [
            article
            for issue in known.get("invented", [])
            for article in issue["articles"]
            if article["kind"] in {"ad", "notice"}
        ]
    )
    numbers: dict[str, int] = {}
    times: Counter[str] = Counter()
    families: dict[str, set[str]] = defaultdict(set)
    told: list[tuple[Facts, list[str]]] = []
    with ProcessPoolExecutor(2) as pool:
        for family, names, rows, labels in pool.map(
            _told, training_pages(known, ads, pages), chunksize=8
        ):
            here = np.array([numbers.setdefault(name, len(numbers)) for name in names], np.int32)
            counts = np.bincount(rows.ravel(), minlength=len(names)).tolist()
            for name, count in zip(names, counts, strict=True):
                times[name] += count
                families[name].add(family)
            told.append((here[rows], labels))
    kept = names_kept(
        times, families, min(_FEWEST_FAMILIES, len(known)), max(10, pages // _PAGES_A_TIME)
    )
    row_of = {name: row for row, name in enumerate(kept, 1)}
    rows_of = np.array([row_of.get(name, 0) for name in numbers], np.int32)
    sequences = [part for rows, labels in told for part in sequences_of(rows_of[rows], labels)]
    lines = sum(len(labels) for _, labels in told)
    click.echo(
        f"{len(told)} pages, {lines} lines, {len(kept)} facts, "
        f"{time.perf_counter() - started_s:.0f} s",
        err=True,
    )

    def said(epoch: int) -> None:
        click.echo(f"epoch {epoch} of {epochs}, {time.perf_counter() - started_s:.0f} s", err=True)

    choices = Choices(hidden=hidden, epochs=epochs)
    network, transitions = side_by_side(
        [fitted(sequences, len(kept) + 1, choices, _SEED + number, said) for number in range(fits)]
    )
    about = {
        "command": f"python -m tests.read.train --pages {pages} --epochs {epochs} --fits {fits}",
        "fitted to": f"{len(told)} pages, {lines} lines of {len(known)} families",
        "left out": " ".join(without),
    }
    weights = Weights(row_of, network, transitions, lexicon_of(known, ads), about)
    out.write_bytes(weights_as_bytes(weights))
    click.echo(f"trained, {time.perf_counter() - started_s:.0f} s", err=True)


if __name__ == "__main__":
    train()
