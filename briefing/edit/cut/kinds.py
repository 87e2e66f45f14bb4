"""What kind of story an article is, and by which plan that kind is cut."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.edit.tuned import Kinds
from briefing.edit.words import table, words_in
from briefing.records import Article

_DATED = re.compile(r"\d{1,2}[日号]|[昨今][天日晚晨]|近日|日前|本报讯|本報訊")
_REPORT, _FEATURE = "report", "feature"


@dataclass(frozen=True, slots=True)
class Plan:
    """How a kind of story is known, and how it is cut."""

    kind: str
    opening: int
    """Among how many paragraphs the first sentence told is sought."""
    run: float
    """What a sentence gains where the one before it is told."""
    first: float
    """What the first sentence gains where the lead is sought."""
    news: float
    """What it gains beside, where it says when, or what the headline says."""
    promise: float
    """What words of the headline gain that nobody has told yet; half where the lead is sought."""
    worth: dict[str, float]
    """What a sign weighs more, or less, than in other stories."""
    fewest_lines: int = 0
    """How many lines of its form such a story has at least."""
    least: int = 0
    """Characters under which such a story is not told at all."""
    headline: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    never_byline: tuple[str, ...] = ()
    """Words of a byline that such a story does not have."""
    opening_words: tuple[str, ...] = ()
    lines: str = ""


@cache
def plans() -> dict[str, Plan]:
    """Return the plans by kind."""
    words = ("headline", "byline", "never_byline", "opening_words")
    return {
        kind: Plan(kind, **row | {name: tuple(row.get(name, ())) for name in words})
        for kind, row in table("cut/kinds.toml").items()
    }


def plan_of(article: Article) -> Plan:
    """Return the plan by which an article is cut."""
    texts = [paragraph.text for paragraph in article.paragraphs]
    body = "".join(texts)[: Kinds.OPENING_CHARS]
    points = {kind: _points(plan, article, texts, body) for kind, plan in plans().items()}
    best = max(points, key=lambda kind: points[kind])
    if points[best] >= Kinds.CERTAIN:
        return plans()[best]
    # A story without dateline and day is a feature only if it paints a scene.
    dated = article.dateline is not None or _DATED.search(body) is not None
    scene = not dated and any(word in body for word in words_in("cut/signs.toml", "scene"))
    return plans()[_FEATURE if scene else _REPORT]


def _points(plan: Plan, article: Article, texts: list[str], body: str) -> float:
    head = article.headline + article.deck
    formed = sum(re.search(plan.lines, text) is not None for text in texts) if plan.lines else 0
    if formed < plan.fewest_lines or any(word in article.byline for word in plan.never_byline):
        return 0.0
    return (
        Kinds.HEADLINE * any(word in head for word in plan.headline)
        + Kinds.BYLINE * any(word in article.byline for word in plan.byline)
        + sum(word in body for word in plan.opening_words)
        + min(formed, Kinds.MOST_LINES)
    )
