"""What the labeller learned, as a data file: read, written, shipped."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.read.label.lexicon import Lexicon

Floats = NDArray[np.float32]
_SHIPPED = files("briefing.read").joinpath("data/weights.npz")


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What was learned."""

    rows: dict[str, int]
    """Which row of `facts` or `surroundings` a `name=value` has."""
    facts: Floats
    """A line's own facts, for the line itself and its neighbours: shape (facts, places, labels)."""
    surroundings: Floats
    """Shape (surroundings, labels)."""
    edges: Floats
    """Where a neighbour is missing: shape (places, labels)."""
    transitions: Floats
    """Shape (labels, labels), from the row's to the column's."""
    lexicon: Lexicon
    about: dict[str, str]
    """What they were fitted to, and by which command."""


@cache
def shipped_weights() -> Weights:
    """Return the weights that come with the program."""
    return read_weights(_SHIPPED.read_bytes())


def read_weights(data: bytes) -> Weights:
    """Return weights from what `weights_as_bytes` gave."""
    with np.load(BytesIO(data)) as stored:
        names = bytes(stored["names"]).decode().split("\n")
        surrounding = bytes(stored["surrounding"]).decode().split("\n")
        rows = {name: row for row, name in enumerate(names, 1)}
        rows |= {name: row for row, name in enumerate(surrounding, 1)}
        return Weights(
            rows=rows,
            facts=stored["facts"].astype(np.float32),
            surroundings=stored["surroundings"].astype(np.float32),
            edges=stored["edges"].astype(np.float32),
            transitions=stored["transitions"].astype(np.float32),
            lexicon=_lexicon_in(json.loads(bytes(stored["lexicon"]).decode())),
            about=json.loads(bytes(stored["about"]).decode()),
        )


def weights_as_bytes(weights: Weights) -> bytes:
    """Return weights as a compressed file, the same bytes for the same weights."""
    ordered = sorted(weights.rows, key=lambda name: weights.rows[name])
    names = [name for name in ordered if not _is_surrounding(name)]
    surrounding = [name for name in ordered if _is_surrounding(name)]
    out = BytesIO()
    np.savez_compressed(
        out,
        names=np.frombuffer("\n".join(names).encode(), np.uint8),
        surrounding=np.frombuffer("\n".join(surrounding).encode(), np.uint8),
        facts=weights.facts.astype(np.float16),
        surroundings=weights.surroundings.astype(np.float16),
        edges=weights.edges.astype(np.float16),
        transitions=weights.transitions.astype(np.float16),
        lexicon=np.frombuffer(_lexicon_as_text(weights.lexicon).encode(), np.uint8),
        about=np.frombuffer(json.dumps(weights.about, ensure_ascii=False).encode(), np.uint8),
    )
    return out.getvalue()


def _lexicon_in(stored: dict[str, Any]) -> Lexicon:
    return Lexicon(
        common=frozenset(stored["common"]),
        known=frozenset(stored["known"]),
        selling=stored["selling"],
    )


def _lexicon_as_text(lexicon: Lexicon) -> str:
    stored = {
        "common": sorted(lexicon.common),
        "known": sorted(lexicon.known),
        "selling": dict(sorted(lexicon.selling.items())),
    }
    return json.dumps(stored, ensure_ascii=False)


def weights_in(path: Path | None) -> Weights:
    """Return a paper's own weights from a file, or the shipped ones."""
    return shipped_weights() if path is None else read_weights(path.read_bytes())


def _is_surrounding(name: str) -> bool:
    return name.startswith("~")
