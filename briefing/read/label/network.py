"""How much each line looks like each label: a small network over the facts of lines.

The facts of a line are summed as vectors; then each layer shows a line what its neighbours hold,
farther away from layer to layer; the first one also shows what the whole page holds. The arrays
are fitted by `python -m tests.read.train`: three fits from other beginnings, set side by side, so
that the network says the mean of what they say.

Source: Collobert et al. (2011), Natural language processing (almost) from scratch, for sums of
facts under convolutions and a random field; Yu, Koltun (2016), Multi-scale context aggregation by
dilated convolutions, for the layers; Lakshminarayanan et al. (2017), Simple and scalable predictive
uncertainty estimation using deep ensembles, for the mean of fits.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Rows = NDArray[np.int32]
REACH = (-2, -1, 0, 1, 2)
"""The neighbours that a layer looks at, in steps of its own."""
STEPS = (1, 2, 4)
"""Lines a step, layer by layer."""
_CHUNK = 32
"""Lines whose facts are summed at once: so few stay in the processor's cache."""


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """The arrays; `hidden` is the length of a line's vector."""

    facts: Floats
    """A fact's vector, then what it says of each label directly: (facts, hidden + labels)."""
    bias: Floats
    """Shape (hidden,)."""
    layers: tuple[tuple[Floats, Floats], ...]
    """Kernel and bias of each layer: (REACH * hidden, hidden) and (hidden,)."""
    page: tuple[Floats, Floats]
    """Kernel and bias of what the page holds, mean and maximum: (2 * hidden, hidden), (hidden,)."""
    out: tuple[Floats, Floats]
    """From a line's vector to labels: (hidden, labels) and (labels,)."""


def emissions_of(rows: Rows, network: Network) -> Floats:
    """Return how much each line looks like each label: shape (lines, labels).

    Args:
        rows: of each line's facts in `network.facts`, 0 for an unknown one: (lines, facts).
        network: what was fitted.
    """
    vectors, direct = vectors_of(rows, network)
    kernel, bias = network.out
    scores: Floats = vectors @ kernel + bias + direct
    return scores


def vectors_of(rows: Rows, network: Network) -> tuple[Floats, Floats]:
    """Return each line's vector behind the last layer, and what its facts say of labels directly.

    Shapes (lines, hidden) and (lines, labels).
    """
    hidden = len(network.bias)
    chunks = [
        network.facts[rows[at : at + _CHUNK]].sum(axis=1) for at in range(0, len(rows), _CHUNK)
    ]
    summed = np.concatenate(chunks)
    vectors = np.maximum(summed[:, :hidden] + network.bias, 0)
    for number, (step, (kernel, bias)) in enumerate(zip(STEPS, network.layers, strict=True)):
        if number == 1:
            page, page_bias = network.page
            whole = np.concatenate([vectors.mean(axis=0), vectors.max(axis=0)])
            vectors = vectors + np.maximum(whole @ page + page_bias, 0)
        near = np.concatenate([_moved(vectors, back * step) for back in REACH], axis=1)
        vectors = vectors + np.maximum(near @ kernel + bias, 0)
    return vectors, summed[:, hidden:]


def _moved(vectors: Floats, by: int) -> Floats:
    """Return at each line the vector `by` lines below it, zeros outside the page."""
    moved = np.zeros_like(vectors)
    if abs(by) < len(vectors):
        count = len(vectors) - abs(by)
        moved[max(0, -by) : max(0, -by) + count] = vectors[max(0, by) : max(0, by) + count]
    return moved
