"""What the signs of a sentence add up to: weights fitted to experts' cuts."""

from functools import cache
from pathlib import Path


@cache
def weights() -> dict[str, float]:
    """Return what each sign weighs, in logits."""
    rows = Path(__file__).with_name("worth.tsv").read_text(encoding="utf-8").splitlines()
    cells = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return {name: float(weight) for name, weight, _meaning in cells}


def worth_of(signs: dict[str, float], more: dict[str, float]) -> float:
    """Return the logit of an editor's keeping a sentence.

    Args:
        signs: its signs, each from 0 to 1.
        more: what signs weigh more in this kind of story.
    """
    known = weights()
    sum_ = sum((weight * signs.get(name, 1.0)) for name, weight in known.items())
    return sum_ + sum(weight * signs[name] for name, weight in more.items())
