"""What the labeller learned, as a data file: read, written, shipped."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from briefing.errors import InputError
from briefing.read.label.lexicon import Lexicon
from briefing.read.label.network import STEPS, Floats, Network

_SHIPPED = files("briefing.read").joinpath("data/weights.npz")
_LARGEST = 127
"""What a vector's largest number becomes in the file: one byte a number."""


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


def _text(stored: np.typing.NDArray[np.uint8]) -> str:
    return stored.tobytes().decode()


def _lexicon_as_text(lexicon: Lexicon) -> str:
    stored = {
        "common": sorted(lexicon.common),
        "known": sorted(lexicon.known),
        "tells": {name: dict(sorted(each.items())) for name, each in lexicon.tells.items()},
    }
    return json.dumps(stored, ensure_ascii=False)
