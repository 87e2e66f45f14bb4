"""The order of the stories, by the show's profile."""

from dataclasses import dataclass

from briefing.edit.weigh import Weight
from briefing.edit.words import desks
from briefing.records import Article, OrderProfile


@dataclass(frozen=True, slots=True)
class Ranked:
    """An article with its place in the paper and its weight."""

    article: Article
    place: int
    """Its place in the paper, from 0."""
    weight: Weight


def in_order(ranked: tuple[Ranked, ...], profile: OrderProfile) -> tuple[Ranked, ...]:
    """Return the stories in the order a profile tells them."""
    if profile == "source":
        return tuple(sorted(ranked, key=lambda story: story.place))
    if profile == "bulletin":
        return tuple(sorted(ranked, key=_bulletin_key))
    return tuple(
        sorted(ranked, key=lambda story: (story.weight.light, -story.weight.score, story.place))
    )


def _bulletin_key(story: Ranked) -> tuple[bool, int, int, int]:
    # Leaders, central bodies, home, home briefs, world, world briefs; longer first within each.
    block = desks()[story.weight.desk].bulletin
    length = sum(len(paragraph.text) for paragraph in story.article.paragraphs)
    return (story.weight.light, block + (story.article.kind == "brief"), -length, story.place)
