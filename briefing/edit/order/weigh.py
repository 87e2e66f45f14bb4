"""How much a story weighs, and on which desk it lies: every point has a name."""

from dataclasses import dataclass

from briefing.edit.order.desk import desk_of
from briefing.edit.order.news_values import is_deadly, strengths
from briefing.edit.order.offices import office_rank
from briefing.edit.tuned import Weighing
from briefing.edit.words import weights
from briefing.records import Article, Issue


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
    """Return the weight of one article of an issue, which stands at that place in it, from 0."""
    found = strengths(article, place, issue)
    points = {name: weights()[name] * strength for name, strength in found.items()}
    score = Weighing.ORDINARY + sum(points.values())
    # The place in the paper does not say whether a story is light.
    light = (
        found["light"] >= Weighing.LIGHT_STRENGTH and score - points["front"] < Weighing.LIGHT_BELOW
    )
    heaviest = sorted(points.items(), key=lambda point: -abs(point[1]))
    told = [f"any story {Weighing.ORDINARY:+.1f}"]
    told += [f"{name} {value:+.1f}" for name, value in heaviest if abs(value) >= Weighing.SHOWN]
    # A leader's story is no foreign news, whatever country he visits or receives.
    own = "leaders" if office_rank(article) is not None else desk_of(article).name
    desk = "light" if light else own
    return Weight(desk, round(score, 3), tuple(told), light, is_deadly(article))
