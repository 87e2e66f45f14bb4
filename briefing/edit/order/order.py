"""The order of the stories, by the show's profile."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from briefing.edit.order.desk import office_rank
from briefing.edit.order.weigh import Weight
from briefing.edit.sentences import body_of
from briefing.edit.tuned import Depth, Eligibility, Ordering
from briefing.edit.words import desks, patterns, table
from briefing.records import MAY_BE_AD, Article, Story
from briefing.show import OrderProfile

_S = TypeVar("_S")
_WORLD = "world"
ORDINARY = "ordinary"
_PARTS = ("deadly", ORDINARY, "light", "behind")


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

    @property
    def behind(self) -> bool:
        """Whether it is told behind the news: a caption, a note, what may be an advertisement."""
        return MAY_BE_AD in self.article.repairs or is_aside(self.article)

    @property
    def part(self) -> str:
        """Where it is told: ten or more dead come first, light stories last but for no news."""
        if self.behind:
            return "behind"
        if self.weight.deadly:
            return "deadly"
        return "light" if self.weight.light else ORDINARY


def is_aside(article: Article) -> bool:
    """Tell whether an article is no news of its own, and so never stands in front of news."""
    found = patterns("not_news.toml")
    body = body_of(article)
    if found["headline"].search(article.headline):
        return True
    if len(body) <= Eligibility.CAPTION_CHARS and found["caption"].search(body):
        return True
    if len(article.paragraphs) == 1 and found["opening"].match(body):
        return True
    promised = {hit.group() for hit in found["promotes"].finditer(article.headline + body)}
    return len(promised) >= int(table("not_news.toml")["promotes_from"])


def in_order(ranked: tuple[Ranked, ...], profile: OrderProfile) -> tuple[Ranked, ...]:
    """Return the stories in the order a profile tells them."""
    profile = settled(profile, ranked)
    if profile == "source":
        return tuple(sorted(ranked, key=lambda story: story.place))
    if profile == "bulletin":
        order = tuple(sorted(ranked, key=_bulletin_key))
        return with_the_dead_early(order, [story.part == "deadly" for story in order])
    best = sorted(ranked, key=lambda story: (-story.weight.score, story.place))
    deadly, others, light, behind = ([one for one in best if one.part == part] for part in _PARTS)
    flowing = (
        _flowing(part, lambda story: (section_of(story.weight.desk), story.weight.score))
        for part in (deadly, others)
    )
    return (*itertools.chain.from_iterable(flowing), *light, *behind)


def importance(story: Ranked, profile: OrderProfile) -> float:
    """Return how much a story asks to be in the programme, whatever it costs.

    In a bulletin the leaders must be told; the profile is never `auto`.
    """
    if story.behind:
        return Ordering.LEAST_IMPORTANCE
    leads = profile == "bulletin" and office_rank(story.article) is not None
    gains = Ordering.MUST_BE_TOLD * (leads + story.weight.deadly)
    return max(story.weight.score, Ordering.LEAST_IMPORTANCE) + gains


def settled(profile: OrderProfile, ranked: tuple[Ranked, ...]) -> OrderProfile:
    """Return the profile that `auto` stands for in this issue; any other stands for itself."""
    if profile != "auto":
        return profile
    official = sum(office_rank(story.article) is not None for story in ranked)
    return "bulletin" if official >= Ordering.OFFICIAL_STORIES else "public"


def in_blocks(
    stories: tuple[Story, ...], profile: OrderProfile, known: dict[str, Ranked]
) -> tuple[Story, ...]:
    """Return the chosen stories with the briefs as one block.

    In `public` the block stands behind the other stories, in `bulletin` where its first brief
    stood; in `source` every brief keeps its place. One brief alone is no block. The stories come in
    the order of the profile, which is never `auto`.
    """
    briefs = [story for story in stories if is_brief(story)]
    if profile == "source" or len(briefs) < Depth.FEWEST_BRIEFS:
        briefs = []
    told = [story for story in stories if story not in briefs]
    if profile != "public":
        at = stories.index(briefs[0]) if briefs else 0
        order = (*told[:at], *briefs, *told[at:])
        if profile == "source":
            return order
        return with_the_dead_early(order, [known[story.id].part == "deadly" for story in order])
    deadly, others, light, behind = (
        [story for story in told if known[story.id].part == part] for part in _PARTS
    )
    parts: list[Story] = []
    for part in (deadly, others, briefs):
        heard = section_of(parts[-1].desk) if parts else ""
        parts += _flowing(part, lambda story: (section_of(story.desk), story.score), heard)
    return (*parts, *behind, *light)


def with_the_dead_early(order: tuple[_S, ...], deadly: list[bool]) -> tuple[_S, ...]:
    """Return an order in which the `deadly`, stories of ten or more dead, are in the first fifth.

    Where there are more of them than that, they come first. The other stories keep their order.
    """
    dead, others = (
        [story for story, is_so in zip(order, deadly, strict=True) if is_so == wanted]
        for wanted in (True, False)
    )
    fifth = max(len(order) // Ordering.EARLY_PARTS, 1)
    latest = max(fifth - len(dead), 0)
    if sum(deadly[:fifth]) == len(dead):
        return order
    return (*others[:latest], *dead, *others[latest:])


def section_of(desk: str) -> str:
    """Return the part of a programme that a desk belongs to; a link leads from one to the next."""
    return desk if desk in {"world", "sport", "culture", "weather", "light"} else "home"


def _flowing(
    stories: list[_S], known: Callable[[_S], tuple[str, float]], section: str = ""
) -> tuple[_S, ...]:
    """Return stories so that a section is left only for a story that is better by some points.

    Where a section is used up, the next is looked for on its side first, at home or in the world:
    sport at home comes before the world. The stories come the best first; `known` returns a story's
    section and score; `section` is heard before.
    """
    left = list(stories)
    order: list[_S] = []
    while left:
        best = left[0]
        if section:
            near = [story for story in left if (known(story)[0] == _WORLD) == (section == _WORLD)]
            same = [story for story in near if known(story)[0] == section]
            stays = (*same, *near, best)[0]
            better = known(best)[1] - known(stays)[1]
            if better < Ordering.LEAVES_SECTION and known(best)[0] != "light":
                best = stays
        left.remove(best)
        order.append(best)
        section = known(best)[0]
    return tuple(order)


def is_brief(story: Story) -> bool:
    """Tell whether a story belongs into a block of briefs."""
    return story.kind == "brief" and story.desk != "light"


def _bulletin_key(story: Ranked) -> tuple[bool, bool, int, int, int, int]:
    # Leaders, central bodies, home, home briefs, world, world briefs; longer first within each.
    rank = office_rank(story.article)
    length = sum(len(paragraph.text) for paragraph in story.article.paragraphs)
    if rank is not None:
        return (story.behind, False, 0, rank, -length, story.place)
    block = max(desks()[story.weight.desk].bulletin, 2) + (story.article.kind == "brief")
    return (story.behind, story.weight.light, block, 0, -length, story.place)
