"""Weights of a few facts, made by hand."""

import numpy as np

from briefing.read.label.labels import LABELS
from briefing.read.label.lexicon import Lexicon
from briefing.read.label.weights import Network, Weights

LEXICON = Lexicon(
    frozenset({"今天"}),
    frozenset({"潮汐"}),
    {"selling": {"": 0.5, "租": 2.0}, "heading": {"": 0.0}},
)


def made(
    says: dict[str, dict[str, float]], follows: dict[tuple[str, str], float] | None = None
) -> Weights:
    """Weights of one hidden number that tells nothing.

    Args:
        says: how much each `name=value` says of labels.
        follows: how much a label speaks for the next one.
    """
    count = len(LABELS)
    facts = np.zeros((len(says) + 1, 1 + count), np.float32)
    for row, labels in enumerate(says.values(), 1):
        for label, much in labels.items():
            facts[row, 1 + LABELS.index(label)] = much
    transitions = np.zeros((count, count), np.float32)
    for (first, second), much in (follows or {}).items():
        transitions[LABELS.index(first), LABELS.index(second)] = much
    one = np.zeros(1, np.float32)
    layer = (np.zeros((5, 1), np.float32), one)
    network = Network(
        facts=facts,
        bias=one,
        layers=(layer, layer, layer),
        page=(np.zeros((2, 1), np.float32), one),
        out=(np.zeros((1, count), np.float32), np.zeros(count, np.float32)),
    )
    rows = {name: row for row, name in enumerate(says, 1)}
    return Weights(rows, network, transitions, LEXICON, {"by": "hand"})
