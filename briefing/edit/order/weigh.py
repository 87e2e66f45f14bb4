"""How much a story weighs, and on which desk it lies: every point has a name."""

from dataclasses import dataclass

from briefing.edit.order.desk import desk_of
from briefing.edit.order.news_values import is_deadly, strengths
from briefing.edit.order.offices import office_rank
from briefing.edit.words import weights
from briefing.records import Article, Issue

_ORDINARY = 5.0
_LIGHT_STRENGTH, _LIGHT_BELOW = 0.6, 4.5
_SHOWN = 0.05


@dataclass(frozen=True, slots=True)
class Weight:
    """What a story weighs."""

    desk: str
    score: float
    """5 for a story without any signal; most lie between 2 and 9."""
    signals: tuple[str, ...]
    """The points with their names, such as `harm +0.4`; the weightiest first."""
    light: bool
    """Whether it is one to smile about, which a programme keeps for its end."""
    deadly: bool = False
    """Whether ten or more people died: no programme leaves it out, or tells it late."""


def weigh(article: Article, place: int, issue: Issue) -> Weight:
    """Return the weight of one article of an issue.

    Args:
        article: the article.
        place: its place in the paper, from 0.
        issue: the paper it stands in.
    """
    found = strengths(article, place, issue)
    points = {name: weights()[name] * strength for name, strength in found.items()}
    score = _ORDINARY + sum(points.values())
    # Where it was printed says nothing of its character.
    light = found["light"] >= _LIGHT_STRENGTH and score - points["front"] < _LIGHT_BELOW
    heaviest = sorted(points.items(), key=lambda point: -abs(point[1]))
    told = [f"any story {_ORDINARY:+.1f}"]
    told += [f"{name} {value:+.1f}" for name, value in heaviest if abs(value) >= _SHOWN]
    # Where a leader went or whom he met makes no foreign news of what he did.
    own = "leaders" if office_rank(article) is not None else desk_of(article).name
    desk = "light" if light else own
    return Weight(desk, round(score, 3), tuple(told), light, is_deadly(article))
