"""The reading of a character by a logistic regression over what stands around it.

The weights are made by `python -m tests.mandarin.build_polyphones`; a model is silent where it is
not sure enough, and the dictionary's reading stands.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from briefing.mandarin.polyphones.features import features
from briefing.mandarin.tables import read_rows


class Model(NamedTuple):
    """The weights of one character."""

    readings: tuple[str, ...]
    margins: dict[str, int]
    """How far, in tenths of log odds, a reading must be ahead of the next to be told; one that is
    missing here is never told."""
    weights: dict[str, tuple[int, ...]]
    """For each feature, tenths of log odds of each reading but the first, against the first."""


def learned_readings(
    words: Sequence[str], places: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, str]]:
    """Yield the place and the reading of each character whose model is sure.

    With each place goes the margin that is asked for there.
    """
    starts = list(accumulate(map(len, words), initial=0))
    for place, asked in places:
        at = bisect_right(starts, place) - 1
        offset = place - starts[at]
        model = load_model(words[at][offset])
        if model is not None:
            reading, ahead = choose(model, features(words, at, offset))
            if is_sure(model, reading, ahead, asked):
                yield place, reading


def choose(model: Model, found: Iterable[str]) -> tuple[str, int]:
    """Return the likeliest reading, and how far it is ahead, in tenths of log odds."""
    totals = [0] * len(model.readings)
    for feature in found:
        for number, weight in enumerate(model.weights.get(feature, ()), start=1):
            totals[number] += weight
    best, following = sorted(totals, reverse=True)[:2]
    return model.readings[totals.index(best)], best - following


def is_sure(model: Model, reading: str, ahead: int, asked: int) -> bool:
    """Return whether the likeliest reading is far enough ahead of the next to be told.

    Its own margin must be reached, and that which is asked for where the character stands.
    """
    margin = model.margins.get(reading)
    return margin is not None and ahead >= max(asked, margin)


@cache
def load_model(character: str) -> Model | None:
    """Return the weights of a character; None if it has none."""
    row = _rows().get(character)
    if row is None:
        return None
    readings, margins, *groups = row
    weights = {}
    for group in groups:
        numbers, *names = group.split(" ")
        weights.update(dict.fromkeys(names, tuple(map(int, numbers.split(",")))))
    names = readings.split(" ")
    told = zip(names, margins.split(" "), strict=True)
    return Model(tuple(names), {name: int(each) for name, each in told if each != "-"}, weights)


@cache
def _rows() -> dict[str, list[str]]:
    return {row[0]: row[1:] for row in read_rows("polyphone_weights")}
