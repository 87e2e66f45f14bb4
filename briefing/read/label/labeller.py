"""The labeller: a linear-chain conditional random field over the lines of a page, on a network.

The weights lie in `data/weights.npz`, fitted by `python -m tests.read.train`; they say to what.

Source: Lafferty, McCallum, Pereira (2001), Conditional random fields.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from briefing.read.label.certain import hold_to_facts
from briefing.read.label.features import columns_of
from briefing.read.label.labels import CONTINUES, LABELS
from briefing.read.label.setting import Seen, view_of
from briefing.read.label.weights import Floats, Rows, Weights, emissions_of
from briefing.read.label.wording import words_of
from briefing.read.lines import Line
from briefing.read.roles import ends_sentence
from briefing.read.tuned.label import Labelling

_NO_TITLES = [at for at, label in enumerate(LABELS) if label not in {"headline", "ad"}]
_AD = [LABELS.index("ad"), LABELS.index("ad+")]


@dataclass(frozen=True, slots=True)
class Labelled:
    """What the labeller says of a page."""

    labels: tuple[str, ...]
    """One a line."""
    ads: tuple[float, ...]
    """How likely each line is an advertisement's, from 0 to 1."""


def label_lines(
    lines: Sequence[Line], weights: Weights, titles: Collection[str] = frozenset()
) -> Labelled:
    """Return what each line of a page is; `titles` are headings that certainly head articles."""
    if not lines:
        return Labelled((), ())
    view = view_of(lines)
    scores = emissions_of(rows_of(view, weights), weights.network)
    titled = _titled(lines, titles)
    free = scores[titled]
    hold_to_facts(scores, view, weights.lexicon.known)
    scores[titled] = free
    scores[np.ix_(titled, _NO_TITLES)] += Labelling.NEVER
    path = _best_path(scores, weights.transitions)
    marginals, _ = pair_marginals(scores, weights.transitions)
    likely: Floats = marginals[:, _AD].sum(axis=1)
    if doubtful := _doubtful_ads(path, likely, lines):
        # News that looks like an advertisement is kept, and told last.
        scores[np.ix_(doubtful, _AD)] += Labelling.NEVER
        path = _best_path(scores, weights.transitions)
    return Labelled(tuple(LABELS[number] for number in path), tuple(likely.tolist()))


def _titled(lines: Sequence[Line], titles: Collection[str]) -> list[int]:
    """Return the lines that a file names as titles, whatever their words look like."""
    named = {words_of(title) for title in titles}
    return [
        at for at, line in enumerate(lines) if line.level == 1 and words_of(line.plain) in named
    ]


def _doubtful_ads(path: Sequence[int], likely: Floats, lines: Sequence[Line]) -> list[int]:
    """Return the lines of advertisements in sentences of which no line is sure to be one."""
    doubtful: list[int] = []
    run: list[int] = []
    for at, number in enumerate((*path, -1)):
        if number != _AD[1] and run:
            whole = all(_is_told(lines[each].text) for each in run[1:] or run)
            doubtful += run if whole and likely[run].max() < Labelling.SURE_OF_AD else []
            run = []
        if number in _AD:
            run.append(at)
    return doubtful


def _is_told(text: str) -> bool:
    """Return whether a text is of whole sentences, or news of which a site shows the beginning."""
    return ends_sentence(text) or text.endswith("...")


def rows_of(view: Sequence[Seen], weights: Weights) -> Rows:
    """Return the rows of the weights that each line's facts have, else 0: (lines, facts)."""
    row = weights.rows.get
    columns = columns_of(view, weights.lexicon)
    known = [
        np.array([row(name, 0) for name in each.values], np.int32)[each.at] for each in columns
    ]
    return np.array(known).T


def _best_path(scores: Floats, transitions: Floats) -> list[int]:
    """Return the likeliest labels (Viterbi)."""
    count, labels = scores.shape
    back = np.zeros((count, labels), np.int16)
    best = scores[0] + forbidden_first()
    column = np.arange(labels)
    for at in range(1, count):
        reached = best[:, None] + transitions
        back[at] = reached.argmax(axis=0)
        best = reached[back[at], column] + scores[at]
    path = [int(best.argmax())]
    for at in range(count - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
    return path[::-1]


def forbidden_first() -> Floats:
    """Return what keeps a page from beginning with a line that goes on with another."""
    return np.array([Labelling.NEVER if label in CONTINUES else 0 for label in LABELS], np.float32)


def pair_marginals(scores: Floats, transitions: Floats) -> tuple[Floats, Floats]:
    """Return how likely each line has each label, and how often each label follows each.

    Shapes (lines, labels) and (labels, labels); forward and backward, scaled line by line.
    """
    step = np.exp(transitions)
    seen = np.exp(scores - scores.max(axis=1, keepdims=True))
    seen[0] *= np.exp(forbidden_first())
    forward, backward = np.empty_like(seen), np.empty_like(seen)
    forward[0] = seen[0] / seen[0].sum()
    for at in range(1, len(seen)):
        forward[at] = (forward[at - 1] @ step) * seen[at]
        forward[at] /= forward[at].sum() + 1e-30
    backward[-1] = 1.0
    for at in range(len(seen) - 2, -1, -1):
        backward[at] = step @ (seen[at + 1] * backward[at + 1])
        backward[at] /= backward[at].sum() + 1e-30
    both = forward * backward
    found: Floats = both / (both.sum(axis=1, keepdims=True) + 1e-30)
    ahead = seen[1:] * backward[1:]
    scale = np.einsum("ti,ij,tj->t", forward[:-1], step, ahead) + 1e-30
    pairs: Floats = np.einsum("ti,tj->ij", forward[:-1] / scale[:, None], ahead) * step
    return found, pairs
