"""What a chief editor's answer may say: numbers, an order, clauses to drop; nothing else."""

import json
import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from briefing.edit.cut.signs import has_figure
from briefing.edit.cut.support import ends_weakly, needs_of
from briefing.edit.sentences import cut_spans, leans_on_the_one_before
from briefing.edit.tuned import Chief
from briefing.edit.words import patterns
from briefing.errors import BriefingError
from briefing.records import Sentence

_CLAUSE_END = re.compile("[，；,;]")
_OPENERS, _CLOSERS = "“‘「『（(《〈【", "”’」』）)》〉】"


class RefusedError(BriefingError):
    """The chief editor's answer cannot be used."""


class SilentError(RefusedError):
    """The chief editor does not answer: the next story need not ask."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How a story is told, by a chief editor whose answer was verified."""

    places: tuple[int, ...]
    """Places of the sentences told, rising."""
    sentences: tuple[Sentence, ...]
    """The same, without the clauses dropped."""
    dropped: tuple[str, ...] = ()


def verified(answer: str, sentences: tuple[Sentence, ...], most: int, lead: int = 0) -> Answer:
    """Return how an answer tells a story, of which there is time for so many characters.

    It may begin with the first sentence, or with `lead`, as the rules do.

    Raises:
        RefusedError: it is anything but rising numbers of sentences that can stand so, and clauses
            that can be left out without changing a figure, a negation, a subject, a source.
    """
    found = _loaded(answer, {"tell"}, {"drop"})
    places = _places(found["tell"], len(sentences))
    if places[0] not in {0, lead}:
        raise RefusedError("its numbers do not rise from 1")
    needs = needs_of(sentences)
    for before, at in pairwise((-1, *places)):
        alone = before != at - 1 and leans_on_the_one_before(sentences[at].text)
        if alone or needs[at] - set(places):
            raise RefusedError(f"sentence {at + 1} leans on one that it leaves out")
    if ends_weakly(sentences[places[-1]].text) and places[-1] + 1 < len(sentences):
        raise RefusedError("it ends with a sentence that leaves the story open")
    drops = _drops(found.get("drop", []), places)
    cut = [_without(sentences[at], drops.get(at, set())) for at in places]
    told = tuple(sentence for sentence, _dropped in cut)
    if sum(len(sentence.text) for sentence in told) > most * Chief.OVER:
        raise RefusedError("it tells more than there is time for")
    return Answer(places, told, tuple(clause for _told, dropped in cut for clause in dropped))


def verified_order(answer: str, count: int) -> tuple[int, ...]:
    """Return the places of so many stories in the order of an answer.

    Raises:
        RefusedError: it is anything but every number once.
    """
    order = _loaded(answer, {"order"}, set())["order"]
    numbers = isinstance(order, list) and all(type(number) is int for number in order)
    if not numbers or sorted(order) != list(range(1, count + 1)):
        raise RefusedError("its order does not name every story once")
    return tuple(number - 1 for number in order)


def clauses_of(text: str) -> list[tuple[int, int]]:
    """Return where the clauses of a sentence begin and end; a mark inside brackets ends none."""
    ends, depth = [], 0
    for at, character in enumerate(text):
        depth += (character in _OPENERS) - (character in _CLOSERS)
        if depth <= 0 and _CLAUSE_END.match(character):
            ends.append(at + 1)
    return list(pairwise((0, *ends, len(text))))


def can_be_dropped(text: str, number: int) -> bool:
    """Tell whether a sentence says the same of the same without a clause, counted from 1.

    The first clause has the subject and the last one the end. One between may go if it begins as a
    clause without a subject of its own does, has no figure, no negation, no speaker, no condition,
    no quotation, and nothing behind hangs on it.
    """
    clauses = clauses_of(text)
    if not 1 < number < len(clauses):
        return False
    (start, end), (behind, _end) = clauses[number - 1], clauses[number]
    clause, rules = text[start:end], patterns("chief/clauses.toml")
    if has_figure(clause) or rules["never"].search(clause) or not rules["starts"].match(clause):
        return False
    # A list goes on behind a comma that its last clause ends with.
    return not (rules["hangs_on"].match(text[behind:]) or text[:start].endswith(("；", ";")))


def _loaded(answer: str, needed: set[str], more: set[str]) -> dict[str, Any]:
    try:
        found = json.loads(answer)
    except (ValueError, RecursionError) as error:
        raise RefusedError("it is not JSON") from error
    if not isinstance(found, dict) or not needed <= set(found) <= needed | more:
        wanted = ", ".join(f'"{name}": [numbers]' for name in sorted(needed))
        raise RefusedError(f"it is not {{{wanted}}}")
    return found


def _places(numbers: Any, count: int) -> tuple[int, ...]:
    if not isinstance(numbers, list) or not numbers:
        raise RefusedError('it is not {"tell": [numbers]}')
    if not all(type(number) is int and 1 <= number <= count for number in numbers):
        raise RefusedError("it names sentences that do not exist")
    if numbers != sorted(set(numbers)):
        raise RefusedError("its numbers do not rise from 1")
    return tuple(number - 1 for number in numbers)


def _drops(pairs: Any, places: tuple[int, ...]) -> dict[int, set[int]]:
    if not isinstance(pairs, list):
        raise RefusedError("its clauses are not [sentence, clause]")
    drops: dict[int, set[int]] = {}
    for pair in pairs:
        if not isinstance(pair, list) or [type(number) for number in pair] != [int, int]:
            raise RefusedError("its clauses are not [sentence, clause]")
        sentence, clause = pair
        if sentence - 1 not in places:
            raise RefusedError(f"it drops a clause of sentence {sentence}, which it does not tell")
        drops.setdefault(sentence - 1, set()).add(clause)
    return drops


def _without(sentence: Sentence, numbers: set[int]) -> tuple[Sentence, list[str]]:
    """Return a sentence without some of its clauses, and those clauses."""
    if not numbers:
        return sentence, []
    clauses = clauses_of(sentence.text)
    for number in numbers:
        if not can_be_dropped(sentence.text, number):
            raise RefusedError(f"clause {number} of '{sentence.text[:12]}…' cannot be dropped")
    if sum(end - start for start, end in sentence.spans) != len(sentence.text):
        raise RefusedError("a folded sentence is told whole")
    kept = [span for number, span in enumerate(clauses, 1) if number not in numbers]
    text = "".join(sentence.text[start:end] for start, end in kept)
    spans = tuple(span for start, end in kept for span in cut_spans(sentence, start, end))
    left = [sentence.text[start:end] for start, end in (clauses[at - 1] for at in sorted(numbers))]
    return replace(sentence, text=text, spans=spans), left
