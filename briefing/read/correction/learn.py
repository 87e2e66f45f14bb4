"""A paper's own weights: the shipped ones, fitted further to pages that a person corrected.

Source: maximum a posteriori fitting of a conditional random field, the shipped weights its prior;
AdaGrad (Duchi, Hazan, Singer 2011).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.errors import InputError
from briefing.read.correction.corrected import labels_as_corrected
from briefing.read.correction.markdown import header_of
from briefing.read.formats.pick import text_of
from briefing.read.issue import read_issue
from briefing.read.label.features import names_of
from briefing.read.label.labeller import label_lines, pair_marginals, rows_of
from briefing.read.label.labels import LABELS
from briefing.read.label.setting import view_of
from briefing.read.label.weights import Floats, Network, Rows, Weights, vectors_of, weights_in
from briefing.read.lines import Line, split_lines
from briefing.read.tuned.correction import Learning
from briefing.records import Issue

_FORBIDDEN = -1e3
"""A transition below it may never be."""


def learn_paper(
    files: Sequence[Path], before: Path | None = None
) -> tuple[Weights, tuple[str, ...]]:
    """Return the weights of a paper, and a line for each issue on what was learned from it.

    Args:
        files: issues as `briefing read -o` wrote them, corrected; the files they were read from lie
            where their headers say.
        before: the paper's weights so far; None to begin with the shipped ones.

    Raises:
        InputError: a file is no such issue, or the one it was read from is missing or another.
    """
    weights = weights_in(before)
    pages, said = [], []
    for path in files:
        source, issue = _corrected(path)
        lines = split_lines(text_of(source))
        labels, found = labels_as_corrected(lines, issue, label_lines(lines, weights))
        if found < len(issue.articles) * Learning.LEAST_FOUND:
            raise InputError(
                f"cannot learn from '{path}': {found} of its {len(issue.articles)} articles stand "
                f"in '{source}'. Correct the headlines and where articles begin, not the words."
            )
        pages.append((lines, labels))
        articles = f"{found} of {len(issue.articles)} articles"
        said.append(f"{path}: {articles}, {len(lines)} lines of {source}")
    return learned(pages, weights), tuple(said)


def _corrected(path: Path) -> tuple[Path, Issue]:
    """Return the file an issue was read from, and the issue as a person corrected it."""
    header = header_of(text_of(path))
    if not header.get("source"):
        raise InputError(
            f"cannot learn from '{path}': it is no issue that `briefing read ISSUE -o FILE` wrote."
        )
    source = path.parent / header["source"]
    if not source.exists():
        raise InputError(
            f"cannot learn from '{path}': '{source}', which it was read from, is missing."
        )
    return source, read_issue(path)


@dataclass(frozen=True, slots=True, eq=False)
class _Page:
    rows: Rows
    vectors: Floats
    """What the network's layers say of each line; they are not fitted again."""
    labels: NDArray[np.int64]


def learned(pages: Sequence[tuple[Sequence[Line], Sequence[str]]], weights: Weights) -> Weights:
    """Return weights fitted to labelled pages: what facts say of labels directly, and transitions.

    The given weights are where to begin, and what to stay near.
    """
    grown = _with_rows(weights, [names_of(lines, weights.lexicon) for lines, _ in pages if lines])
    network = grown.network
    hidden = len(network.bias)
    prepared = []
    for lines, labels in pages:
        if lines:
            rows = rows_of(view_of(lines), grown)
            wanted = np.array([LABELS.index(label) for label in labels])
            prepared.append(_Page(rows, vectors_of(rows, network)[0], wanted))
    first = (network.facts[:, hidden:], grown.transitions)
    now = tuple(part.copy() for part in first)
    seen = tuple(np.full_like(part, Learning.START) for part in first)
    may = grown.transitions > _FORBIDDEN
    for _ in range(Learning.ROUNDS):
        for page in prepared:
            for part, gradient, start, past in zip(
                now, _gradients(page, network, *now), first, seen, strict=True
            ):
                gradient -= Learning.PRIOR * (part - start)
                past += gradient * gradient
                part += Learning.STEP * gradient / np.sqrt(past)
            now[-1][~may] = first[-1][~may]
    direct, transitions = now
    facts = np.concatenate([network.facts[:, :hidden], direct], axis=1)
    return replace(grown, network=replace(network, facts=facts), transitions=transitions)


def _with_rows(weights: Weights, pages: Sequence[list[list[str]]]) -> Weights:
    """Return the weights with a row of zeros for each fact of the pages that has none."""
    times = Counter(name for page in pages for column in page for name in column)
    new = sorted(
        name
        for name, count in times.items()
        if count >= Learning.FEWEST_LINES and name not in weights.rows
    )
    facts = weights.network.facts
    rows = weights.rows | {name: len(facts) + number for number, name in enumerate(new)}
    grown = np.concatenate([facts, np.zeros((len(new), facts.shape[1]), np.float32)])
    return replace(weights, rows=rows, network=replace(weights.network, facts=grown))


def _gradients(
    page: _Page, network: Network, direct: Floats, transitions: Floats
) -> tuple[Floats, Floats]:
    """Return what was seen less what is expected, for facts and for transitions."""
    kernel, bias = network.out
    scores = page.vectors @ kernel + bias + direct[page.rows].sum(axis=1)
    marginals, pairs = pair_marginals(scores, transitions)
    wanted = np.zeros_like(marginals)
    wanted[np.arange(len(page.labels)), page.labels] = 1.0
    miss = wanted - marginals
    facts = np.zeros_like(direct)
    for column in range(page.rows.shape[1]):
        np.add.at(facts, page.rows[:, column], miss)
    facts[0] = 0.0  # the row of what is unknown
    pairs = -pairs
    np.add.at(pairs, (page.labels[:-1], page.labels[1:]), 1.0)
    return facts, pairs
