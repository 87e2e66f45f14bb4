"""The order of the stories, by the show's profile."""

from dataclasses import dataclass, replace

from briefing.edit.offices import office_rank
from briefing.edit.weigh import Weight
from briefing.edit.words import desks
from briefing.records import Article, OrderProfile, Story

_FEWEST_BRIEFS = 2
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
    return tuple(
        sorted(ranked, key=lambda story: (story.weight.light, -story.weight.score, story.place))
    )


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
    if profile != "public" or sum(is_brief(story) for story in stories) < _FEWEST_BRIEFS:
        return stories
    return tuple(sorted(stories, key=lambda story: (story.desk == "light", is_brief(story))))


def section_of(desk: str) -> str:
    """Return the part of a programme that a desk belongs to; a link leads from one to the next."""
    return desk if desk in {"world", "sport", "culture", "weather", "light"} else "home"


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
