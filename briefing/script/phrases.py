"""The programme's own words, from phrases.toml; the day chooses among the variants."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any


def phrase(slot: str, day: date, turn: int = 0, **words: str) -> str:
    """Return the day's variant of a phrase; `turn` counts how often the programme used the slot.

    Variants take turns, so that neighbouring days differ in every slot and one day always sounds
    the same; the slots turn out of step.
    """
    variants: list[str] = _table()[slot]
    step = day.toordinal() + sum(map(ord, slot)) + turn
    weekday = _table()["weekdays"]["names"][day.weekday()]
    written = f"{day.year}年{day.month}月{day.day}日"
    return variants[step % len(variants)].format(date=written, weekday=weekday, **words)


def chapter_title(name: str) -> str:
    """Return the title of one of the programme's own chapters: opening, briefs or closing."""
    return str(_table()["chapters"][name])


def chapter_titles() -> dict[str, str]:
    """Return the names of the programme's own chapters by their titles."""
    return {title: name for name, title in _table()["chapters"].items()}


def desk_name(desk: str) -> str:
    """Return what a desk is called in script.md; an unknown one keeps its name."""
    return str(_table()["desks"].get(desk, desk))


def variants_of(slot: str) -> int:
    """Return how many variants a phrase has."""
    return len(_table()[slot])


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("phrases.toml").read_text(encoding="utf-8"))
