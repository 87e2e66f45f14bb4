"""The word lists of this room, read once from the TOML files beside this module."""

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
        for name, row in _table("desks.toml").items()
    }


@cache
def signals() -> dict[str, Signal]:
    """Return the signals by name."""
    return {
        name: Signal(name, row["full"], tuple(row.get("pages", ())), tuple(row["words"]))
        for name, row in _table("signals.toml").items()
    }


@cache
def weights() -> dict[str, float]:
    """Return what each signal weighs, in points."""
    rows = (_HERE / "weights.tsv").read_text(encoding="utf-8").splitlines()
    cells = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return {name: float(weight) for name, weight, _meaning in cells}


@cache
def foreign_places() -> tuple[str, ...]:
    """Return countries and cities abroad."""
    return tuple(_table("places.toml")["foreign"])


@cache
def foreign_signs() -> tuple[str, ...]:
    """Return words that stand in stories from abroad, whatever the country."""
    return tuple(_table("places.toml")["foreign_signs"])


@cache
def foreign_name_characters() -> str:
    """Return the characters that names of places and people abroad are written with."""
    return str(_table("places.toml")["name_characters"])


@cache
def home_places() -> tuple[str, ...]:
    """Return the words that make a story home news."""
    return tuple(_table("places.toml")["home"])


@cache
def orphan_links() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a sentence that leans on the one before starts with, and the exceptions."""
    table = _table("links.toml")
    return tuple(table["starts"]), tuple(table["except"])


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((_HERE / name).read_text(encoding="utf-8"))
