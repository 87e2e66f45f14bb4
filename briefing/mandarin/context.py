"""What a polyphonic character reads like in its sentence, where no dictionary says so.

Source: g2pM (Park and Lee, Interspeech 2020; weights Apache-2.0): characters embedded, one layer of
LSTM in both directions, two dense layers.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_FILE = Path(__file__).with_name("data") / "context.npz"
_BATCH = 64
Floats = NDArray[np.float32]


class Guess(NamedTuple):
    """A reading, and how sure the model is of it among the readings the character can have."""

    reading: str
    probability: float


class _Model(NamedTuple):
    """Weights: D dimensions of a character, H of the memory, C classes."""

    numbers: dict[str, int]
    """The row of each character in the embedding."""
    allowed: dict[str, tuple[tuple[str, int], ...]]
    """The readings each character can have, with their class."""
    embedding: Floats
    forward: tuple[Floats, Floats, Floats]
    """(D, 4H), (H, 4H), (4H,)."""
    backward: tuple[Floats, Floats, Floats]
    dense: tuple[Floats, Floats]
    logits: tuple[Floats, Floats]


def is_polyphonic(character: str) -> bool:
    """Return whether the model knows more than one reading for a character."""
    return character in _load().allowed


def guess_readings(sentences: list[str], asked: list[list[int]]) -> list[list[Guess]]:
    """Return a guess for each asked place of each sentence.

    Args:
        sentences: texts, best a sentence each.
        asked: for each sentence, the places of polyphonic characters.
    """
    order = sorted(range(len(sentences)), key=lambda each: len(sentences[each]))
    found: list[list[Guess]] = [[] for _each in sentences]
    for start in range(0, len(order), _BATCH):
        batch = order[start : start + _BATCH]
        states = _read([sentences[each] for each in batch])
        for row, each in enumerate(batch):
            places = asked[each]
            hidden = states[row, [place + 1 for place in places]]
            found[each] = _choose([sentences[each][place] for place in places], hidden)
    return found


def _read(sentences: list[str]) -> Floats:
    """Return the states of a batch, shape (n, longest + 2, 2H)."""
    model = _load()
    lengths = [len(sentence) + 2 for sentence in sentences]
    ids = np.zeros((len(sentences), max(lengths)), dtype=np.int64)
    turned = np.zeros_like(ids)
    for row, sentence in enumerate(sentences):
        line = [2, *(model.numbers.get(character, 1) for character in sentence), 3]
        ids[row, : len(line)] = line
        turned[row, : len(line)] = line[::-1]
    ahead = _run(model.embedding[ids], *model.forward)
    back = _run(model.embedding[turned], *model.backward)
    for row, length in enumerate(lengths):
        back[row, :length] = back[row, :length][::-1].copy()
    return np.concatenate([ahead, back], axis=2)


def _run(steps: Floats, into: Floats, over: Floats, bias: Floats) -> Floats:
    """Return the outputs of an LSTM; gates in PyTorch's order: input, forget, cell, output."""
    count, length, _dimensions = steps.shape
    size = over.shape[0]
    given = steps @ into + bias
    output = np.zeros((count, length, size), dtype=np.float32)
    hidden: Floats = np.zeros((count, size), dtype=np.float32)
    cell: Floats = np.zeros_like(hidden)
    for step in range(length):
        gates = given[:, step] + hidden @ over
        opened: Floats = np.float32(1) / (np.float32(1) + np.exp(-gates))
        fresh = np.tanh(gates[:, 2 * size : 3 * size])
        cell = opened[:, size : 2 * size] * cell + opened[:, :size] * fresh
        hidden = opened[:, 3 * size :] * np.tanh(cell)
        output[:, step] = hidden
    return output


def _choose(characters: list[str], hidden: Floats) -> list[Guess]:
    model = _load()
    dense = np.maximum(hidden @ model.dense[0] + model.dense[1], 0)
    scores = dense @ model.logits[0] + model.logits[1]
    guesses = []
    for character, row in zip(characters, scores, strict=True):
        readings = model.allowed[character]
        own = np.exp([row[place] - row.max() for _reading, place in readings])
        best = int(own.argmax())
        guesses.append(Guess(readings[best][0], float(own[best] / np.exp(row - row.max()).sum())))
    return guesses


@cache
def _load() -> _Model:
    with np.load(_FILE, allow_pickle=False) as file:
        kept = {name: file[name] for name in file.files}
    single = {
        name: value.astype(np.float32) for name, value in kept.items() if value.dtype.kind == "f"
    }
    classes = {str(reading): place for place, reading in enumerate(kept["classes"])}
    allowed = {}
    for entry in kept["allowed"]:
        character, *readings = str(entry).split()
        allowed[character] = tuple((each, classes[each]) for each in readings if each in classes)
    return _Model(
        numbers={str(character): place for place, character in enumerate(kept["characters"])},
        allowed={character: found for character, found in allowed.items() if len(found) > 1},
        embedding=single["embedding_weight"],
        forward=_direction(single, ""),
        backward=_direction(single, "_reverse"),
        dense=(single["logit_layer_0_weight"].T, single["logit_layer_0_bias"]),
        logits=(single["logit_layer_2_weight"].T, single["logit_layer_2_bias"]),
    )


def _direction(weights: dict[str, Floats], suffix: str) -> tuple[Floats, Floats, Floats]:
    bias = weights[f"lstm_bias_ih_l0{suffix}"] + weights[f"lstm_bias_hh_l0{suffix}"]
    into = np.ascontiguousarray(weights[f"lstm_weight_ih_l0{suffix}"].T)
    return into, np.ascontiguousarray(weights[f"lstm_weight_hh_l0{suffix}"].T), bias
