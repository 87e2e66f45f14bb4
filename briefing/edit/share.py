"""Sharing out the time: how much of each story is told."""

import math
from dataclasses import dataclass

from briefing.edit.cut.grow import Unit

_LEAD_WORTH = 4.0
_DECAY = 0.82
_GAP_S = 0.4
_NONE = -1


@dataclass(frozen=True, slots=True)
class Asking:
    """A story that asks for time."""

    weight: float
    units: tuple[Unit, ...]
    """Its lead first, then its other sentences as they deserve to be told."""
    frame_s: float
    """What it costs beside its sentences: the chime and the pauses around it."""
    brief_s: float
    """The same where only its lead is told."""

    def cost_s(self, taken: int) -> float:
        """Return what the story takes if `taken` of its units are told."""
        if not taken:
            return 0.0
        around_s = self.brief_s if taken == 1 else self.frame_s
        return around_s + sum(unit.cost_s for unit in self.units[:taken])

    def value(self, at: int) -> float:
        """Return what a unit is worth for each second it takes."""
        unit = self.units[at]
        if at == 0:
            return self.weight * _LEAD_WORTH / math.sqrt(self.frame_s + unit.cost_s)
        worth = max(unit.worth, 0.05) * math.pow(_DECAY, at)
        return self.weight * worth / math.sqrt(unit.cost_s)


def share_out(stories: tuple[Asking, ...], budget_s: float, most: int) -> tuple[int, ...]:
    """Return how many units of each story fit into the time.

    The dearest unit in worth a second is taken first, a story's units in their order, as long as
    they fit; then single units are added or exchanged until the time is met as closely as can be.
    No more than `most` stories are told.
    """
    taken = [0] * len(stories)
    left_s = budget_s
    closed: set[int] = set()
    while True:
        told = sum(map(bool, taken))
        open_stories = [
            at
            for at, story in enumerate(stories)
            if at not in closed and taken[at] < len(story.units) and (taken[at] or told < most)
        ]
        if not open_stories:
            break
        best = max(open_stories, key=lambda at: (stories[at].value(taken[at]), -at))
        cost = stories[best].cost_s(taken[best] + 1) - stories[best].cost_s(taken[best])
        if cost <= left_s:
            taken[best] += 1
            left_s -= cost
        else:
            closed.add(best)
    return tuple(_meet(stories, taken, left_s, most))


def _meet(stories: tuple[Asking, ...], taken: list[int], left_s: float, most: int) -> list[int]:
    """Add, drop or exchange single units while that brings the total nearer to the time."""
    for _round in range(8):
        if abs(left_s) < _GAP_S:
            break
        full = sum(map(bool, taken)) >= most
        grow = {
            at: _step_s(stories[at], taken[at], +1)
            for at in range(len(stories))
            if taken[at] or not full
        }
        shrink = {
            at: _step_s(stories[at], taken[at], -1) for at in range(len(stories)) if taken[at] > 1
        }
        grow[_NONE] = shrink[_NONE] = 0.0
        gap, up, down = min(
            (abs(left_s - cost + gain), up, down)
            for up, cost in grow.items()
            for down, gain in shrink.items()
            if (cost or up == _NONE) and (up != down or up == _NONE)
        )
        if gap >= abs(left_s):
            break
        left_s += shrink[down] - grow[up]
        if up != _NONE:
            taken[up] += 1
        if down != _NONE:
            taken[down] -= 1
    return taken


def _step_s(story: Asking, taken: int, step: int) -> float:
    if not 0 <= taken + step <= len(story.units):
        return 0.0
    return abs(story.cost_s(taken + step) - story.cost_s(taken))
