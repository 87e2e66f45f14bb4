"""How much a story weighs, and on which desk it lies: every point has a name."""

import math
import re
from dataclasses import dataclass

from briefing.edit.words import Desk, desks, foreign_places, home_places, signals
from briefing.records import Article, Issue

_HEADLINE_COUNTS = 3
_HARMED = re.compile(r"(\d+|[一二两三四五六七八九十百千]+)(?:多|余)?(?:名|人|死|位)")
_LIGHT_NEEDS = 3
_NEAR_POINTS = 0.8
_FRONT_POINTS = 0.6
_LENGTH_POINTS = 0.35
_SHORT_CHARS = 80


@dataclass(frozen=True, slots=True)
class Weight:
    """What a story weighs."""

    desk: str
    score: float
    """Standing of its desk plus its points, 0 to about 15."""
    signals: tuple[str, ...]
    """Each point with its name, such as `harm +1.6`."""
    light: bool
    """Whether it is one to smile about, which a programme keeps for its end."""


def weigh(article: Article, place: int, issue: Issue) -> Weight:
    """Return the weight of one article of an issue.

    Args:
        article: the article.
        place: its place in the paper, from 0.
        issue: the paper it stands in.
    """
    head = article.headline + "\n" + article.deck
    body = "".join(paragraph.text for paragraph in article.paragraphs)
    lead = body[:160]
    desk = _desk(head, lead, body, article)
    found: list[tuple[str, float]] = [("desk " + desk.name, desk.public)]
    for name, signal in signals().items():
        hits = sum(1 + (word in head) for word in signal.words if word in head or word in lead)
        gained = signal.points * hits
        if name == "harm" and hits:
            gained += 0.5 * math.log10(1 + _people(head + lead))
        limit = signal.most
        gained = max(gained, limit) if limit < 0 else min(gained, limit)
        if gained:
            found.append((name, gained))
    if _is_near(issue, head + lead):
        found.append(("nearness", _NEAR_POINTS))
    count = max(len(issue.articles), 1)
    found.append(("front of the paper", _FRONT_POINTS * (1 - place / count)))
    found.append(("length", _LENGTH_POINTS * math.log2(max(len(body), 1) / _SHORT_CHARS + 1)))
    score = sum(value for _name, value in found)
    told = tuple(f"{name} {value:+.1f}" for name, value in found)
    return Weight(desk.name, round(score, 3), told, light=desk.name == "light")


def is_foreign(article: Article) -> bool:
    """Tell whether a story is about another country."""
    place = article.dateline.place if article.dateline else None
    if place and place.startswith(foreign_places()):
        return True
    headline = article.headline
    lead = article.paragraphs[0].text[:120] if article.paragraphs else ""
    if any(word in headline for word in foreign_places()):
        return not any(word in headline for word in home_places())
    abroad = sum(lead.count(word) for word in foreign_places() if len(word) > 1)
    at_home = sum(lead.count(word) for word in home_places())
    return abroad > 1 and not at_home


def _desk(head: str, lead: str, body: str, article: Article) -> Desk:
    if is_foreign(article):
        return desks()["world"]
    weights = {}
    for name, desk in desks().items():
        if name == "world":
            continue
        weights[name] = sum(
            _HEADLINE_COUNTS * (word in head) + (word in lead) + 0.3 * (word in body)
            for word in desk.words
        )
    if weights["light"] < _LIGHT_NEEDS:
        weights["light"] = 0
    best = max(weights, key=lambda name: (weights[name], desks()[name].public))
    return desks()[best if weights[best] else "livelihood"]


def _is_near(issue: Issue, text: str) -> bool:
    home = issue.paper[:2]
    local = bool(home) and home in text
    return local or "我市" in text or "全市" in text or "本报" in text


def _people(text: str) -> int:
    counts = [int(found) if found.isdigit() else 3 for found in _HARMED.findall(text)]
    return max(counts, default=0)
