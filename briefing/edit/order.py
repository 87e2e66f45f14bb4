"""The order of the stories, by the show's profile."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from briefing.edit.offices import office_rank
from briefing.edit.weigh import Weight
from briefing.edit.words import desks
from briefing.records import Article, OrderProfile, Story

_S = TypeVar("_S")
_FEWEST_BRIEFS = 2
_BETTER = 1.5
"""Points by which a story must be better for its sake to leave a section."""
_OFFICIAL = 2
"""From so many stories of leaders on, an issue is ordered as a state bulletin by `auto`."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """An article with its place in the paper and its weight."""

    article: Article
    place: int
    """Its place in the paper, from 0."""
    weight: Weight

    @property
    def id(self) -> str:
        """What the story is called from here on."""
        return f"s{self.place + 1:02d}"


def in_order(ranked: tuple[Ranked, ...], profile: OrderProfile) -> tuple[Ranked, ...]:
    """Return the stories in the order a profile tells them."""
    profile = settled(profile, ranked)
    if profile == "source":
        return tuple(sorted(ranked, key=lambda story: story.place))
    if profile == "bulletin":
        return tuple(sorted(ranked, key=_bulletin_key))
    best = sorted(ranked, key=lambda story: (story.weight.light, -story.weight.score, story.place))
    return _flowing(best, lambda story: (section_of(story.weight.desk), story.weight.score))


def settled(profile: OrderProfile, ranked: tuple[Ranked, ...]) -> OrderProfile:
    """Return the profile that `auto` stands for in this issue; any other stands for itself."""
    if profile != "auto":
        return profile
    official = sum(office_rank(story.article) is not None for story in ranked)
    return "bulletin" if official >= _OFFICIAL else "public"


def in_blocks(stories: tuple[Story, ...], profile: OrderProfile) -> tuple[Story, ...]:
    """Return the chosen stories with the briefs as a block behind the others.

    Only where the listener comes first; the other profiles have an order of their own. A story that
    leads is no brief, however little of it is told, and one brief alone is no block.
    """
    half = (len(stories) + 1) // 2
    stories = tuple(
        replace(story, kind="story") if place < half and len(story.sentences) == 1 else story
        for place, story in enumerate(stories)
    )
    if profile != "public":
        return stories
    block = sum(is_brief(story) for story in stories) >= _FEWEST_BRIEFS
    told = [story for story in stories if not (block and is_brief(story)) and story.desk != "light"]
    briefs = [story for story in stories if block and is_brief(story)]
    light = [story for story in stories if story.desk == "light"]
    parts = (
        _flowing(part, lambda story: (section_of(story.desk), story.score))
        for part in (told, briefs)
    )
    return (*itertools.chain.from_iterable(parts), *light)


def section_of(desk: str) -> str:
    """Return the part of a programme that a desk belongs to; a link leads from one to the next."""
    return desk if desk in {"world", "sport", "culture", "weather", "light"} else "home"


def _flowing(stories: list[_S], known: Callable[[_S], tuple[str, float]]) -> tuple[_S, ...]:
    """Return stories so that a section is left only for a story that is better by some points.

    Args:
        stories: the best first; light ones last.
        known: what returns a story's section and score.
    """
    left = list(stories)
    order: list[_S] = []
    while left:
        best = left[0]
        if order:
            section = known(order[-1])[0]
            stays = next((story for story in left if known(story)[0] == section), best)
            if known(best)[1] - known(stays)[1] < _BETTER and known(best)[0] != "light":
                best = stays
        left.remove(best)
        order.append(best)
    return tuple(order)


def is_brief(story: Story) -> bool:
    """Tell whether a story belongs into a block of briefs."""
    return story.kind == "brief" and story.desk != "light"


def _bulletin_key(story: Ranked) -> tuple[bool, int, int, int, int]:
    # Leaders, central bodies, home, home briefs, world, world briefs; longer first within each.
    rank = office_rank(story.article)
    length = sum(len(paragraph.text) for paragraph in story.article.paragraphs)
    if rank is not None:
        return (False, 0, rank, -length, story.place)
    block = max(desks()[story.weight.desk].bulletin, 2) + (story.article.kind == "brief")
    return (story.weight.light, block, 0, -length, story.place)
