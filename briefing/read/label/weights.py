"""What the labeller learned: a small network over the facts of lines, read, written, asked.

The facts of a line are summed as vectors; then each layer shows a line what its neighbours hold,
farther away from layer to layer; the first one also shows what the whole page holds. The arrays
are fitted by `python -m tests.read.train`: three fits from other beginnings, set side by side, so
that the network says the mean of what they say.

Source: Collobert et al. (2011), Natural language processing (almost) from scratch, for sums of
facts under convolutions and a random field; Yu, Koltun (2016), Multi-scale context aggregation by
dilated convolutions, for the layers; Lakshminarayanan et al. (2017), Simple and scalable predictive
uncertainty estimation using deep ensembles, for the mean of fits.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from briefing.errors import InputError
from briefing.read.label.lexicon import Lexicon

Floats = NDArray[np.float32]
Rows = NDArray[np.int32]
REACH = (-2, -1, 0, 1, 2)
"""The neighbours that a layer looks at, in steps of its own."""
STEPS = (1, 2, 4)
"""Lines a step, layer by layer."""
_CHUNK = 32
"""Lines whose facts are summed at once: so few stay in the processor's cache."""
_SHIPPED = files("briefing.read").joinpath("data/weights.npz")
_LARGEST = 127
"""What a vector's largest number becomes in the file: one byte a number."""


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


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What was learned."""

    rows: dict[str, int]
    """Which row of `network.facts` a `name=value` has; row 0 is that of all unknown ones."""
    network: Network
    transitions: Floats
    """Shape (labels, labels), from the row's to the column's."""
    lexicon: Lexicon
    about: dict[str, str]
    """What they were fitted to, and by which command."""


@cache
def shipped_weights() -> Weights:
    """Return the weights that come with the program."""
    return read_weights(_SHIPPED.read_bytes())


def weights_in(path: Path | None) -> Weights:
    """Return a paper's own weights from a file, or the shipped ones.

    Raises:
        InputError: the file holds no weights, or those of another version.
    """
    if path is None:
        return shipped_weights()
    try:
        return read_weights(path.read_bytes())
    except (KeyError, ValueError, EOFError, BadZipFile) as error:
        raise InputError(
            f"cannot read '{path}': it holds no weights of this version's reader. Delete it, or "
            "make it anew: briefing learn ISSUE."
        ) from error


def read_weights(data: bytes) -> Weights:
    """Return weights from what `weights_as_bytes` gave."""
    with np.load(BytesIO(data)) as stored:
        names = _text(stored["names"]).split("\n")
        words = json.loads(_text(stored["lexicon"]))
        numbers = {name: stored[name].astype(np.float32) for name in stored.files}
        return Weights(
            rows={name: row for row, name in enumerate(names, 1)},
            network=Network(
                facts=numbers["facts"] * numbers["scale"],
                bias=numbers["bias"],
                layers=tuple(
                    (numbers[f"layer{step}"], numbers[f"layer{step}-bias"]) for step in STEPS
                ),
                page=(numbers["page"], numbers["page-bias"]),
                out=(numbers["out"], numbers["out-bias"]),
            ),
            transitions=numbers["transitions"],
            lexicon=Lexicon(frozenset(words["common"]), frozenset(words["known"]), words["tells"]),
            about=json.loads(_text(stored["about"])),
        )


def weights_as_bytes(weights: Weights) -> bytes:
    """Return weights as a compressed file, the same bytes for the same weights."""
    network = weights.network
    layers = dict(zip(STEPS, network.layers, strict=True))
    scale = np.abs(network.facts).max(axis=0) / _LARGEST + 1e-12
    arrays = {
        "bias": network.bias,
        "page": network.page[0],
        "page-bias": network.page[1],
        "out": network.out[0],
        "out-bias": network.out[1],
        "transitions": weights.transitions,
        **{f"layer{step}": kernel for step, (kernel, _) in layers.items()},
        **{f"layer{step}-bias": bias for step, (_, bias) in layers.items()},
    }
    texts = {
        "names": "\n".join(sorted(weights.rows, key=lambda name: weights.rows[name])),
        "lexicon": _lexicon_as_text(weights.lexicon),
        "about": json.dumps(weights.about, ensure_ascii=False),
    }
    out = BytesIO()
    np.savez_compressed(
        out,
        facts=np.rint(network.facts / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        allow_pickle=False,
        **{name: array.astype(np.float16) for name, array in arrays.items()},
        **{name: np.frombuffer(text.encode(), np.uint8) for name, text in texts.items()},
    )
    return out.getvalue()


def _text(stored: NDArray[np.uint8]) -> str:
    return stored.tobytes().decode()


def _lexicon_as_text(lexicon: Lexicon) -> str:
    stored = {
        "common": sorted(lexicon.common),
        "known": sorted(lexicon.known),
        "tells": {name: dict(sorted(each.items())) for name, each in lexicon.tells.items()},
    }
    return json.dumps(stored, ensure_ascii=False)


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
