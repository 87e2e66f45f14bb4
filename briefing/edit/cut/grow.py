"""The order in which the sentences of a story come into its cut, so that every length is a text."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from briefing.edit.cut.kinds import Plan
from briefing.edit.cut.signs import bigrams, signs_of, worth_of
from briefing.edit.cut.support import (
    ends_weakly,
    ends_well,
    is_filler,
    is_hollow,
    needs_of,
    printed_again,
)
from briefing.edit.sentences import asks_or_announces
from briefing.edit.tuned import Cutting
from briefing.records import Sentence

_FIGURE = re.compile(r"\d+(?:\.\d+)?|[一二三四五六七八九十百千万]{2,}")


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences that come into a story together, since one leans on the other."""

    places: tuple[int, ...]
    """Places of its sentences in the story, rising."""
    worth: float
    """How likely an editor would keep it, 0 to 1."""
    cost_s: float


def growth(
    sentences: tuple[Sentence, ...],
    headline: str,
    plan: Plan,
    cost_s: Callable[[str], float],
    most_s: float = math.inf,
) -> tuple[Unit, ...]:
    """Return the sentences of a story in the order in which they deserve to be told.

    The first unit is the lead: the first sentence, or a better one of the opening, where that
    paints a scene. A unit brings what it needs with it, nothing before the lead is told, and
    at every length the last sentence is one to end with. `cost_s` returns what a sentence takes;
    what would take longer than `most_s`, all in all, is passed over, but for the lead.
    """
    if not sentences:
        return ()
    story = _Story(sentences, headline, plan)
    units: list[Unit] = []
    costs_s = [cost_s(sentence.text) for sentence in sentences]
    left_s = most_s
    while places := story.next_places(costs_s, left_s):
        unit = Unit(places, story.worth(places), sum(costs_s[at] for at in places))
        story.take(places)
        units.append(unit)
        left_s -= unit.cost_s
    return tuple(units)


class _Story:
    """A story that is being cut: what is told of it so far."""

    def __init__(self, sentences: tuple[Sentence, ...], headline: str, plan: Plan) -> None:
        self._sentences = sentences
        self._plan = plan
        signs = self._signs = signs_of(sentences, headline)
        self._worth = [worth_of(found, plan.worth) for found in signs]
        self._grams = [bigrams(sentence.text) for sentence in sentences]
        self._needs = needs_of(sentences)
        texts = [sentence.text for sentence in sentences]
        self._fillers = {
            at for at, found in enumerate(signs) if is_filler(sentences, at) or is_hollow(found)
        } | printed_again(texts)
        self._topics = {at for at, text in enumerate(texts) if asks_or_announces(text)}
        self._weak_ends = {at for at, text in enumerate(texts) if ends_weakly(text)}
        self._poor_ends = {at for at, found in enumerate(signs) if not ends_well(found, texts[at])}
        self._figures = [frozenset(_FIGURE.findall(text)) for text in texts]
        self._promised = frozenset(_FIGURE.findall(headline))
        # Words of the headline that the story does not use cannot be told.
        self._title = bigrams(headline) & frozenset().union(*self._grams)
        self._told: set[int] = set()
        self._heard: set[str] = set()
        self._lead = self._best_opening()

    def next_places(self, costs_s: list[float], left_s: float) -> tuple[int, ...]:
        """Return the places of the unit that comes next; none if nothing is left that fits."""
        if not self._told:
            return self._with_an_end(self._with_support(self._lead))
        fresh = set(range(len(self._sentences))) - self._told - self._fillers
        # First what is new, then questions and topic lines that no other sentence brought along,
        # last what mostly repeats what is told.
        again = {
            at
            for at in fresh
            if len(self._grams[at] & self._heard) > Cutting.AGAIN * len(self._grams[at])
        }
        fresh -= again
        for places in (fresh - self._topics, fresh & self._topics, again):
            bundles = {self._with_support(at) for at in places}
            bundles = {bundle for bundle in bundles if not self._fillers & set(bundle)}
            fitting = {one for one in bundles if sum(costs_s[at] for at in one) <= left_s}
            best = self._best(fitting)
            if best and fitting != bundles and self._gain(best) < Cutting.CRUMB:
                return ()
            if best or fitting != bundles:
                return best
        return ()

    def _best(self, bundles: set[tuple[int, ...]]) -> tuple[int, ...]:
        closed = {bundle for bundle in bundles if self._closes(bundle, self._weak_ends)}
        behind = {bundle for bundle in closed if bundle[0] > self._lead}
        sound = {bundle for bundle in behind if self._closes(bundle, self._poor_ends)}
        # Sentences before the lead come last, and no unit that would leave a weak end.
        return max(
            sound or behind or closed,
            key=lambda bundle: (self._gain(bundle), -bundle[0]),
            default=(),
        )

    def take(self, places: tuple[int, ...]) -> None:
        """Tell the sentences at these places."""
        self._told.update(places)
        self._heard.update(*(self._grams[at] for at in places))

    def worth(self, places: tuple[int, ...]) -> float:
        """Return how likely an editor would keep a unit, 0 to 1."""
        return 1 / (1 + math.exp(-self._gain(places)))

    def _gain(self, places: tuple[int, ...]) -> float:
        sizes = {at: len(self._sentences[at].text) for at in places}
        gain = sum(size * self._worth[at] for at, size in sizes.items()) / sum(sizes.values())
        heard = (
            size * len(self._grams[at] & self._heard) / max(len(self._grams[at]), 1)
            for at, size in sizes.items()
        )
        gain -= Cutting.REPEATS * sum(heard) / sum(sizes.values())
        gain += self._plan.run * any(at - 1 in self._told for at in places)
        missing = self._promised - {figure for at in self._told for figure in self._figures[at]}
        gain += Cutting.PROMISED * any(missing & self._figures[at] for at in places)
        return gain + self._plan.promise * self._paid(places)

    def _paid(self, places: tuple[int, ...]) -> float:
        """Return which share of the headline's words is told here for the first time."""
        owed = self._title - self._heard
        paid = owed & frozenset().union(*(self._grams[at] for at in places))
        return len(paid) / max(len(self._title), 1)

    def _best_opening(self) -> int:
        ends = self._sentences[0].paragraph + self._plan.opening
        places = [
            at
            for at, sentence in enumerate(self._sentences)
            if sentence.paragraph < ends and at not in self._fillers
        ]
        first = min((at for at in places if at not in self._topics), default=0)

        def fitness(at: int) -> float:
            bonus = 0.0
            if at == first:
                # A report opens with its news: when, and what the headline says.
                repeats = min(1.0, self._signs[at]["title"] / Cutting.NEWS_SHARE)
                newsy = max(self._signs[at]["day"], repeats)
                bonus = self._plan.first + self._plan.news * newsy
            bundle = self._with_support(at)
            bonus += self._plan.promise / 2 * self._paid(bundle)
            return self._worth[at] + bonus - Cutting.SUPPORT * (len(bundle) - 1)

        return max(places, key=lambda at: (fitness(at), -at), default=0)

    def _with_support(self, place: int) -> tuple[int, ...]:
        bundle, waiting = {place}, [place]
        while waiting:
            new = self._needs[waiting.pop()] - bundle - self._told
            bundle |= new
            waiting += new
        return tuple(sorted(bundle))

    def _with_an_end(self, places: tuple[int, ...]) -> tuple[int, ...]:
        """Return the lead with what comes behind, where it alone would leave the story open."""
        for _more in range(Cutting.MOST_BEHIND):
            behind = places[-1] + 1
            closed = places[-1] not in self._weak_ends or behind in self._fillers
            if closed or behind >= len(self._sentences):
                break
            places = tuple(sorted({*places, *self._with_support(behind)}))
        return places

    def _closes(self, bundle: tuple[int, ...], bad_ends: set[int]) -> bool:
        return max(bundle[-1], max(self._told)) not in bad_ends
