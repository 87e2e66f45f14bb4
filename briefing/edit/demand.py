"""What the stories of an issue ask for, and what a programme has room for."""

import math
from dataclasses import dataclass
from typing import Literal

from briefing.edit.cut.grow import Unit
from briefing.edit.tuned import Depth

Telling = Literal["story", "brief"]


@dataclass(frozen=True, slots=True)
class Demand:
    """A story that asks for time."""

    weight: float
    units: tuple[Unit, ...]
    """Its lead first, then its other sentences as they deserve to be told."""
    frame_s: float
    """What it costs beside its sentences: the chime and the pauses around it."""
    brief_s: float
    """The same in a block of briefs."""
    least: int = 1
    """How many units it has at least where it is told at length."""
    brief: int = 0
    """How many units make a complete brief of it; 0 if none do."""
    most_brief: int = 0
    """How many units it has at most as a brief."""
    short: bool = False
    """Whether all there is of it is less than a story at length."""
    printed_brief: bool = False
    """Whether the paper printed it as a brief."""

    def cost_s(self, taken: int, *, brief: bool = False) -> float:
        """Return what the story takes if `taken` of its units are told."""
        if not taken:
            return 0.0
        around_s = self.brief_s if brief else self.frame_s
        return around_s + sum(unit.cost_s for unit in self.units[:taken])

    def value(self, at: int) -> float:
        """Return what a unit is worth for each second it takes."""
        unit = self.units[at]
        worth = max(unit.worth, Depth.LEAST_WORTH) * math.pow(Depth.DECAY, at)
        return self.weight * worth / math.sqrt(unit.cost_s)


@dataclass(frozen=True, slots=True)
class Room:
    """How many stories a programme has room for."""

    leads: int
    """Stories told at length, at most."""
    fewest_leads: int
    """Printed briefs are told outside the block, too, where there are fewer stories than this."""
    briefs: int
    """Briefs in the block, at most."""


@dataclass(frozen=True, slots=True)
class Allotment:
    """How a story is told: how many of its units, and where."""

    taken: int
    kind: Telling = "story"
