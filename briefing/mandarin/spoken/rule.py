"""One rule: where it applies, and what is said there."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from briefing.mandarin.tuned import Numbers

_DATA = Path(__file__).with_name("data")


class Rule(NamedTuple):
    """A pattern and the words for what it finds; a match handed back as it is is left to others."""

    pattern: re.Pattern[str]
    say: Callable[[re.Match[str]], str]


def rule(pattern: str, say: str | Callable[[re.Match[str]], str]) -> Rule:
    """Return a rule; what it says may be given as a template with the groups of the pattern."""
    return Rule(re.compile(pattern), say if callable(say) else lambda hit: hit.expand(say))


def read_pairs(name: str) -> dict[str, str]:
    """Return the first two columns of a table in data/, as a mapping."""
    return {row[0]: row[1] for row in read_rows(name)}


@cache
def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table in data/, each with as many fields as its header names.

    Lines that begin with `#` are comments: the source, then the names of the columns.
    """
    lines = (_DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    width = max(line.count("\t") + 1 for line in lines if line)
    return tuple(
        tuple([*line.split("\t"), *[""] * width][:width])
        for line in lines
        if line and not line.startswith("#")
    )


def beside(name: str) -> re.Pattern[str]:
    """Return a pattern of data/beside.tsv: what stands beside a number and says how it is read."""
    return re.compile(read_pairs("beside")[name])


def read_column(name: str) -> tuple[str, ...]:
    """Return the first column of a table in data/, longest entries first."""
    entries = (row[0] for row in read_rows(name))
    return tuple(sorted(entries, key=lambda entry: (-len(entry), entry)))


def any_of(words: tuple[str, ...]) -> str:
    """Return a pattern that finds any of the words, the first of them that fits."""
    return f"(?:{'|'.join(map(re.escape, words))})"


def any_in(name: str) -> str:
    """Return a pattern that finds any of the first column of a table in data/."""
    return any_of(read_column(name))


def before(hit: re.Match[str], count: int = Numbers.BESIDE_CHARS) -> str:
    """Return up to `count` characters that stand before a match."""
    return hit.string[max(0, hit.start() - count) : hit.start()]


def after(hit: re.Match[str], count: int = Numbers.BESIDE_CHARS) -> str:
    """Return up to `count` characters that stand behind a match."""
    return hit.string[hit.end() : hit.end() + count]
