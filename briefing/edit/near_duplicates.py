"""Near-duplicates: the same story twice in an issue, or told in an earlier episode."""

import re

from briefing.edit.tuned import Twins

_WORD = re.compile(r"\w")


def grams(text: str) -> frozenset[str]:
    """Return the character n-grams of a text, punctuation left away."""
    bare = "".join(_WORD.findall(text))
    size = Twins.GRAM_CHARS
    return frozenset(bare[at : at + size] for at in range(max(len(bare) - size + 1, 1)))


def containment(first: frozenset[str], second: frozenset[str]) -> float:
    """Return the share of the smaller text that stands in the larger one, 0 to 1."""
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0


def find_twins(texts: tuple[str, ...]) -> dict[int, int]:
    """Return, for each text that another one tells more fully, the place of that other one."""
    known = [grams(text) for text in texts]
    fullest_first = sorted(range(len(texts)), key=lambda place: (-len(known[place]), place))
    kept: list[int] = []
    twin_of: dict[int, int] = {}
    for place in fullest_first:
        fuller = next(
            (one for one in kept if containment(known[place], known[one]) > Twins.SAME_STORY), None
        )
        if fuller is None:
            kept.append(place)
        else:
            twin_of[place] = fuller
    return twin_of
