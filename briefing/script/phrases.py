"""The programme's own words, from phrases.toml, and the links that stand between its stories.

The day chooses among the variants of a phrase.
"""

import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

_SECTIONS = frozenset(("world", "sport", "culture", "weather", "light"))


@dataclass(frozen=True, slots=True)
class Placed:
    """A story that is told, and where."""

    story: str
    desk: str
    chapter: str

    @property
    def section(self) -> str:
        """The part of the programme it belongs to; a block of briefs is a part of its own."""
        if self.chapter in {chapter_title("briefs"), chapter_title("world_briefs")}:
            return self.chapter
        return self.desk if self.desk in _SECTIONS else "home"


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


def link_slots(placed: Sequence[Placed]) -> dict[str, str]:
    """Return the links of a programme: for the story that each stands before, its slot.

    A section of one story has none, but for the light one that ends the programme; light stories
    that a person moved forward have none, since their words say that they are last. Nobody is led
    back to where they were not led away from.
    """
    slots: dict[str, str] = {}
    heard = "home"
    for section, group in groupby(placed, key=lambda each: each.section):
        row = list(group)
        ends = row[-1] is placed[-1]
        if section == heard or (not ends if section == "light" else len(row) == 1):
            continue
        slot = f"to_{section}" if section in {*_SECTIONS, "home"} else "to_briefs"
        slots[row[0].story] = f"{slot}_several" if section == "light" and len(row) > 1 else slot
        heard = section
    return slots


def link_texts(slots: dict[str, str], day: date) -> dict[str, str]:
    """Return the words of the links; no two of a programme are the same, as long as there are."""
    used: Counter[str] = Counter()
    texts = {}
    for story, slot in slots.items():
        if used[slot] < variants_of(slot):
            texts[story] = phrase(slot, day, used[slot])
        used[slot] += 1
    return texts
