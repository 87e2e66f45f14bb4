"""What a programme says between its stories: which link stands before which story."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from briefing.script.phrases import chapter_title, phrase, variants_of

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
