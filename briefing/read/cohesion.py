"""How much two texts speak of the same thing, by the pairs of Han characters they share."""

from itertools import pairwise


def pairs_of(text: str) -> set[str]:
    """Return the pairs of neighbouring Han characters in a text."""
    return {
        a + b for a, b in pairwise(text) if a >= "\u3400" and b >= "\u3400" and a < "\uff00" > b
    }


def likeness(part: set[str], whole: set[str]) -> float:
    """Return the share of the pairs in `part` that occur in `whole`, from 0 to 1."""
    return len(part & whole) / len(part) if part else 0.0
