"""The word lists, patterns and weights of this room, each file read once."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Desk:
    """A class of stories."""

    name: str
    names: tuple[str, ...]
    """What a listener may call it: 国际, 科技 …"""
    bulletin: int
    """Place in a state bulletin, 1 is first."""
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signal:
    """Words, and names of pages, that say what a story is about."""

    name: str
    full: float
    """How many words make it as strong as it gets; those of the headline count twice."""
    pages: tuple[str, ...]
    words: tuple[str, ...]


@cache
def desks() -> dict[str, Desk]:
    """Return the desks by name."""
    return {
        name: Desk(name, tuple(row["names"]), row["bulletin"], tuple(row["words"]))
        for name, row in table("desks.toml").items()
    }


@cache
def signals() -> dict[str, Signal]:
    """Return the signals by name."""
    return {
        name: Signal(name, row["full"], tuple(row.get("pages", ())), tuple(row["words"]))
        for name, row in table("signals.toml").items()
    }


@cache
def weights(file: str = "weights.tsv") -> dict[str, float]:
    """Return what each sign or signal of a table weighs."""
    rows = (_HERE / file).read_text(encoding="utf-8").splitlines()
    cells = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return {name: float(weight) for name, weight, _meaning in cells}


@cache
def words_in(file: str, name: str) -> tuple[str, ...]:
    """Return a list of words from a TOML file of this room."""
    return tuple(table(file)[name])


@cache
def patterns(file: str) -> dict[str, re.Pattern[str]]:
    """Return the lists of patterns in a TOML file of this room, each list as one pattern."""
    return {
        name: re.compile("|".join(f"(?:{pattern})" for pattern in found))
        for name, found in table(file).items()
        if isinstance(found, list)
    }


@cache
def table(file: str) -> dict[str, Any]:
    """Return what a TOML file of this room holds."""
    return tomllib.loads((_HERE / file).read_text(encoding="utf-8"))
