"""Sharing out the time: how much of each story is told."""

from dataclasses import dataclass

from briefing.edit.trim import Unit

_LEAD_WORTH = 4.0
_DECAY = 0.82
_GAP_S = 0.4


@dataclass(frozen=True, slots=True)
class Asking:
    """A story that asks for time."""

    weight: float
    units: tuple[Unit, ...]
    """Its lead first, then its other sentences as they deserve to be told."""
    frame_s: float
    """What it costs beside its sentences: the chime and the pauses around it."""

    def cost_s(self, taken: int) -> float:
        """Return what the story takes if `taken` of its units are told."""
        if not taken:
            return 0.0
        return self.frame_s + sum(unit.cost_s for unit in self.units[:taken])

    def value(self, at: int) -> float:
        """Return what a unit is worth for each second it takes."""
        unit = self.units[at]
        if at == 0:
            return self.weight * _LEAD_WORTH / (self.frame_s + unit.cost_s) ** 0.5
        return self.weight * max(unit.worth, 0.05) * _DECAY**at / unit.cost_s**0.5


def share_out(stories: tuple[Asking, ...], budget_s: float) -> tuple[int, ...]:
    """Return how many units of each story fit into the time.

    The dearest unit in worth a second is taken first, a story's units in their order, as long as
    they fit; then single units are added or exchanged until the time is met as closely as can be.
    """
    taken = [0] * len(stories)
    left_s = budget_s
    closed: set[int] = set()
    while True:
        open_stories = [
            at
            for at, story in enumerate(stories)
            if at not in closed and taken[at] < len(story.units)
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
    return tuple(_meet(stories, taken, left_s))


def _meet(stories: tuple[Asking, ...], taken: list[int], left_s: float) -> list[int]:
    """Add, drop or exchange single units while that brings the total nearer to the time."""
    for _round in range(8):
        if abs(left_s) < _GAP_S:
            break
        grow = {at: _step_s(stories[at], taken[at], +1) for at in range(len(stories))}
        shrink = {
            at: _step_s(stories[at], taken[at], -1) for at in range(len(stories)) if taken[at] > 1
        }
        moves: list[tuple[float, int | None, int | None]] = []
        for up, cost in grow.items():
            if cost:
                moves.append((abs(left_s - cost), up, None))
                moves += [
                    (abs(left_s - cost + gain), up, down)
                    for down, gain in shrink.items()
                    if down != up
                ]
        moves += [(abs(left_s + gain), None, down) for down, gain in shrink.items()]
        gap, up, down = min(moves, key=lambda move: move[0], default=(abs(left_s), None, None))
        if gap >= abs(left_s):
            break
        if up is not None:
            left_s -= grow[up]
            taken[up] += 1
        if down is not None:
            left_s += shrink[down]
            taken[down] -= 1
    return taken


def _step_s(story: Asking, taken: int, step: int) -> float:
    if not 0 <= taken + step <= len(story.units):
        return 0.0
    return abs(story.cost_s(taken + step) - story.cost_s(taken))
