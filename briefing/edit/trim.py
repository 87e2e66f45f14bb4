"""Which sentences of a story are told first: position, title, coverage and redundancy."""

import math
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from briefing.edit.sentences import leans_on_the_one_before
from briefing.records import Sentence

_WORD = re.compile(r"[\w]")
_POSITION, _TITLE, _COVERAGE, _REDUNDANCY = 1.0, 0.5, 1.0, 0.7


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences that come into a story together, since one leans on the other."""

    places: tuple[int, ...]
    """Places of its sentences in the story, rising."""
    worth: float
    cost_s: float


def growth(
    sentences: tuple[Sentence, ...], headline: str, cost_s: Callable[[str], float]
) -> tuple[Unit, ...]:
    """Return the sentences of a story in the order in which they deserve to be told.

    The lead is the first unit. A unit brings what it leans on with it, so that every beginning of
    the result can stand by itself.

    Args:
        sentences: the story's finished sentences in its own order.
        headline: its headline.
        cost_s: seconds that a sentence takes.
    """
    if not sentences:
        return ()
    grams = [_bigrams(sentence.text) for sentence in sentences]
    weights = Counter(gram for found in grams for gram in found)
    title = _bigrams(headline)
    chosen: set[int] = set()
    units: list[Unit] = []
    heard: set[str] = set()
    base = [_base_worth(place, grams, weights, title) for place in range(len(sentences))]
    while len(chosen) < len(sentences):
        best: Unit | None = None
        for place in range(len(sentences)):
            if place in chosen or (not units and place):
                continue
            places = _with_what_it_leans_on(place, sentences, chosen)
            worth = sum(
                base[each] - _REDUNDANCY * len(grams[each] & heard) / max(len(grams[each]), 1)
                for each in places
            ) / len(places)
            if best is None or worth > best.worth:
                cost = sum(cost_s(sentences[each].text) for each in places)
                best = Unit(places, worth, cost)
        if best is None:
            break
        units.append(best)
        chosen.update(best.places)
        heard.update(*(grams[each] for each in best.places))
    return tuple(units)


def _base_worth(
    place: int, grams: list[frozenset[str]], weights: Counter[str], title: frozenset[str]
) -> float:
    mine = grams[place]
    position = 1 / math.sqrt(1 + place)
    shared = len(mine & title) / max(len(title), 1)
    coverage = sum(min(weights[gram], 4) - 1 for gram in mine) / max(3 * len(mine), 1)
    return _POSITION * position + _TITLE * shared + _COVERAGE * coverage


def _with_what_it_leans_on(
    place: int, sentences: tuple[Sentence, ...], chosen: set[int]
) -> tuple[int, ...]:
    first = place
    while first > 0 and leans_on_the_one_before(sentences[first].text) and first - 1 not in chosen:
        first -= 1
    return tuple(range(first, place + 1))


def _bigrams(text: str) -> frozenset[str]:
    bare = "".join(_WORD.findall(text))
    return frozenset(bare[at : at + 2] for at in range(len(bare) - 1))
