"""Rebuild the reader's weights from real issues, our own invented ones and damage.

Real issues lie beside the checkout (../shared/corpus/train); each page is printed in a layout drawn
at random. The same inputs give the same weights.

Run: python -m tests.read.train --out briefing/read/data/weights.npz [--pages 68] [--without FAMILY]
"""

import random
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import click
import numpy as np
import pycrfsuite

from briefing.read.label.features import PLACES, attributes_of
from briefing.read.label.labeller import allowed
from briefing.read.label.labels import LABELS
from briefing.read.label.lexicon import Lexicon
from briefing.read.label.weights import Weights, weights_as_bytes
from tests.read import furniture
from tests.read.lexicon import Fold, folds_of, lexicon_of
from tests.read.pages import Record
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
)

_SEED = 20261128


_FEWEST_FAMILIES = 3
"""Sources in which something must stand to be learned: what one alone has is its subject."""


Drawn = tuple[str, Labelled, Lexicon]
"""A family of sources, a page, and the lexicon its facts are looked up in."""


def training_pages(
    families: dict[str, list[Record]], ads: list[Record], per_family: int
) -> Iterator[Drawn]:
    """Yield the pages to learn from, `per_family` of each family of sources."""
    folds: list[Fold] = folds_of(families, ads)
    for family in sorted(families):
        issues = sorted(families[family], key=lambda issue: issue["id"])
        rng = random.Random(f"{_SEED}{family}")
        found = [
            page
            for issue in rng.sample(issues, min(len(issues), per_family))
            if (page := aligned(issue)) is not None
        ]
        yield from ((family, page, folds[0][0]) for page in found[: per_family // 2])
        pool: list[Record] = []
        made = tries = 0
        while made < per_family and tries < per_family * 4:
            pool = pool or rng.sample(issues, len(issues))
            tries += 1
            lexicon, unseen = folds[tries % len(folds)]
            page = printed(pool.pop(), unseen, f"{_SEED}{family}{tries}")
            if page is not None:
                made += 1
                yield family, page, lexicon
    if "invented" in families:
        own = [*labelled_issues("tune", "opened", "sample")] * 2 + [
            *damaged_issues(2 * per_family, "tune", "opened")
        ]
        yield from (("invented", page, folds[at % len(folds)][0]) for at, page in enumerate(own))


def _sequence(drawn: Drawn) -> tuple[str, list[list[str]], list[str]]:
    family, page, lexicon = drawn
    lines, labels = labelled_lines(page)
    return family, attributes_of(lines, lexicon), labels


@click.command(help=__doc__)
@click.option("--pages", default=60, help="Pages of each family of sources.")
@click.option(
    "--without", multiple=True, help="A family to leave out, to see what a new paper gets."
)
@click.option("--out", type=click.Path(path_type=Path), required=True)
@click.option("--c1", default=0.3, help="Weight of the L1 norm.")
@click.option("--c2", default=0.05, help="Weight of the L2 norm.")
@click.option("--iterations", default=80)
def train(
    pages: int, without: tuple[str, ...], out: Path, c1: float, c2: float, iterations: int
) -> None:
    """Fit the weights and write them."""
    started_s = time.perf_counter()
    sequences: list[tuple[list[list[str]], list[str]]] = []
    families: dict[str, set[str]] = defaultdict(set)
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
    with ProcessPoolExecutor(2) as pool:
        for family, attributes, labels in pool.map(
            _sequence, training_pages(known, ads, pages), chunksize=8
        ):
            sequences.append((attributes, labels))
            for row in attributes:
                for name in row:
                    families[name].add(family)
    kept = {name for name, seen in families.items() if len(seen) >= _FEWEST_FAMILIES}
    trainer = pycrfsuite.Trainer(verbose=False)
    for attributes, labels in sequences:
        trainer.append([[name for name in row if name in kept] for row in attributes], labels)
    lines = sum(len(labels) for _, labels in sequences)
    click.echo(
        f"{len(sequences)} pages, {lines} lines, {len(kept)} facts, "
        f"{time.perf_counter() - started_s:.0f} s",
        err=True,
    )
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": iterations, "feature.minfreq": 3})
    with tempfile.NamedTemporaryFile(suffix=".crfsuite") as fitted:
        trainer.train(fitted.name)
        about = {
            "command": f"python -m tests.read.train --pages {pages} --iterations {iterations}",
            "fitted to": f"{len(sequences)} pages, {lines} lines of {len(known)} families",
            "left out": " ".join(without),
        }
        out.write_bytes(
            weights_as_bytes(weights_of(Path(fitted.name), lexicon_of(known, ads), about))
        )
    click.echo(f"trained, {time.perf_counter() - started_s:.0f} s", err=True)


def weights_of(fitted: Path, lexicon: Lexicon, about: dict[str, str]) -> Weights:
    """Return the weights in a model of crfsuite, as the program reads them."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(fitted))
    info = tagger.info()
    column = {label: number for number, label in enumerate(LABELS)}
    places = {place: number for number, place in enumerate(PLACES)}
    found: dict[str, dict[tuple[int, int], float]] = defaultdict(dict)
    edges = np.zeros((len(PLACES), len(LABELS)), np.float32)
    for (name, label), weight in sorted(info.state_features.items()):
        bare, at, place = name.rpartition("@")
        if at and not name.startswith("~") and place.lstrip("-").isdigit() and bare:
            if bare == "edge":
                edges[places[int(place)], column[label]] = weight
            else:
                found[bare][places[int(place)], column[label]] = weight
        else:
            found[name][0, column[label]] = weight
    own = sorted(name for name in found if not name.startswith("~"))
    near = sorted(name for name in found if name.startswith("~"))
    facts = np.zeros((len(own) + 1, len(PLACES), len(LABELS)), np.float32)
    surroundings = np.zeros((len(near) + 1, len(LABELS)), np.float32)
    for row, name in enumerate(own, 1):
        for (place, label), weight in found[name].items():
            facts[row, place, label] = weight
    for row, name in enumerate(near, 1):
        for (_, label), weight in found[name].items():
            surroundings[row, label] = weight
    transitions = np.full((len(LABELS), len(LABELS)), -20.0, np.float32)
    for (before, after), weight in info.transitions.items():
        transitions[column[before], column[after]] = weight
    transitions[~allowed()] = -1e4
    rows = {name: row for row, name in enumerate(own, 1)} | {
        name: row for row, name in enumerate(near, 1)
    }
    return Weights(rows, facts, surroundings, edges, transitions, lexicon, about)


if __name__ == "__main__":
    train()
