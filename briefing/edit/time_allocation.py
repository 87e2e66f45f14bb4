"""Sharing out the time: which stories are told at length, which in brief, how much of each."""

import math
from dataclasses import dataclass
from itertools import combinations
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


_UNTOLD = Allotment(0)


def share_out(stories: tuple[Demand, ...], budget_s: float, room: Room) -> tuple[Allotment, ...]:
    """Return how each story is told, so that all of them fit into the time.

    The weightiest stories are told at length, each with its least or not at all, then a block of
    complete briefs is chosen. What time is left goes to the unit that is worth most a second, a
    story's units in their order; then single units are exchanged until the time is met.
    """
    share = _Share(stories, budget_s, room)
    share.take_first()
    share.take_leads(Depth.LEADS_SHARE * budget_s, short=False)
    share.take_briefs()
    share.take_leads(budget_s, short=False)
    share.take_leads(budget_s, short=True)
    share.grow()
    share.meet()
    return tuple(share.told.get(at, _UNTOLD) for at in range(len(stories)))


class _Share:
    """The time as it is shared out so far."""

    def __init__(self, stories: tuple[Demand, ...], budget_s: float, room: Room) -> None:
        self._stories = stories
        self._left_s = self._budget_s = budget_s
        self._room = room
        # The weightiest first; among equals, the one that the order tells first.
        self._by_weight = sorted(range(len(stories)), key=lambda at: (-stories[at].weight, at))
        self.told: dict[int, Allotment] = {}

    def take_first(self) -> None:
        """Tell the weightiest story, with less than its least where the time is too short."""
        if self._by_weight:
            first = self._by_weight[0]
            wanted = range(self._stories[first].least, 0, -1)
            fits = (
                count for count in wanted if self._cost_s(first, Allotment(count)) <= self._left_s
            )
            self._tell(first, Allotment(next(fits, 1)))

    def take_leads(self, most_s: float, *, short: bool) -> None:
        """Tell stories at length until so much of the time is used; short ones only if wanted."""
        printed = [at for at in self._by_weight if self._stories[at].printed_brief]
        others = [at for at in self._by_weight if not self._stories[at].printed_brief]
        enough = len(others) >= self._room.fewest_leads
        for at in (*others, *printed) if enough else self._by_weight:
            leads = sum(telling.kind == "story" for telling in self.told.values())
            if leads >= (self._room.fewest_leads if at in printed else self._room.leads):
                continue
            telling = Allotment(self._stories[at].least)
            if at in self.told or (self._stories[at].short and not short):
                continue
            if self._cost_s(at, telling) <= most_s - (self._budget_s - self._left_s):
                self._tell(at, telling)

    def take_briefs(self) -> None:
        """Choose a block of briefs among the stories that are not told at length."""
        chosen: list[int] = []
        left_s = self._left_s
        for at in self._by_weight:
            story = self._stories[at]
            cost_s = story.cost_s(story.brief, brief=True)
            if at in self.told or not story.brief or len(chosen) >= self._room.briefs:
                continue
            if cost_s <= left_s:
                chosen.append(at)
                left_s -= cost_s
        if len(chosen) >= Depth.FEWEST_BRIEFS:
            for at in chosen:
                self._tell(at, Allotment(self._stories[at].brief, "brief"))

    def grow(self) -> None:
        """Give what time is left to the unit that is worth most a second, again and again."""
        closed: set[int] = set()
        while True:
            open_stories = [
                at
                for at, telling in self.told.items()
                if at not in closed and telling.taken < self._most(at)
            ]
            if not open_stories:
                return
            best = max(open_stories, key=lambda at: (self._value(at), -at))
            told = self.told[best]
            if self._stories[best].units[told.taken].cost_s <= self._left_s:
                self._tell(best, Allotment(told.taken + 1, told.kind))
            else:
                closed.add(best)

    def meet(self) -> None:
        """Add, drop or exchange single units while that brings the total nearer to the time.

        Where that is not enough, whole stories: the next one to tell, the lightest that is told.
        """
        for _round in range(Depth.SENTENCE_ROUNDS):
            if abs(self._left_s) < Depth.GAP_S or not self._exchange(self._unit_steps()):
                break
        for _round in range(Depth.STORY_ROUNDS):
            if abs(self._left_s) < Depth.FAR_S or not self._exchange(
                [*self._unit_steps(), *self._story_steps()]
            ):
                break

    def _exchange(self, steps: list[tuple[int, Allotment]]) -> bool:
        """Make the one or two steps that bring the total nearest to the time, if any does."""
        costs = [
            self._cost_s(at, telling) - self._cost_s(at, self.told.get(at, _UNTOLD))
            for at, telling in steps
        ]
        ways = [(abs(self._left_s - cost), one, one) for one, cost in enumerate(costs)]
        ways += [
            (abs(self._left_s - costs[one] - costs[other]), one, other)
            for one, other in combinations(range(len(steps)), 2)
            if costs[one] * costs[other] < 0 and steps[one][0] != steps[other][0]
        ]
        gap, one, other = min(ways, default=(math.inf, 0, 0))
        if gap >= abs(self._left_s):
            return False
        for step in {one, other}:
            self._tell(*steps[step])
        return True

    def _unit_steps(self) -> list[tuple[int, Allotment]]:
        steps = []
        for at, telling in self.told.items():
            if telling.taken < self._most(at):
                steps.append((at, Allotment(telling.taken + 1, telling.kind)))
            if telling.taken > self._least(at, telling.kind):
                steps.append((at, Allotment(telling.taken - 1, telling.kind)))
        return steps

    def _story_steps(self) -> list[tuple[int, Allotment]]:
        """Return the steps that add the weightiest untold story or leave out the lightest."""
        kinds: tuple[tuple[Telling, int, int], ...] = (
            ("story", 1, self._room.leads),
            ("brief", Depth.FEWEST_BRIEFS, self._room.briefs),
        )
        steps = []
        for kind, fewest, most in kinds:
            told = [at for at in self._by_weight if at in self.told and self.told[at].kind == kind]
            if len(told) > fewest:
                steps.append((told[-1], _UNTOLD))
            untold = (at for at in self._by_weight if at not in self.told and self._least(at, kind))
            if fewest <= len(told) < most and (at := next(untold, None)) is not None:
                steps.append((at, Allotment(self._least(at, kind), kind)))
        return steps

    def _least(self, at: int, kind: Telling) -> int:
        return self._stories[at].brief if kind == "brief" else self._stories[at].least

    def _most(self, at: int) -> int:
        story = self._stories[at]
        return story.most_brief if self.told[at].kind == "brief" else len(story.units)

    def _tell(self, at: int, telling: Allotment) -> None:
        self._left_s += self._cost_s(at, self.told.get(at, _UNTOLD)) - self._cost_s(at, telling)
        self.told[at] = telling
        if not telling.taken:
            del self.told[at]

    def _cost_s(self, at: int, telling: Allotment) -> float:
        return self._stories[at].cost_s(telling.taken, brief=telling.kind == "brief")

    def _value(self, at: int) -> float:
        telling = self.told[at]
        ease = Depth.BRIEF_GROWS if telling.kind == "brief" else 1.0
        return ease * self._stories[at].value(telling.taken)
