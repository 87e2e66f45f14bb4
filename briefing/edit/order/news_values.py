"""How strongly a story speaks of what matters to a listener: broad signals, each from 0 to 1."""

import math
import re

from briefing.edit.order.casualties import (
    people_concerned,
    people_harmed,
    people_killed,
    people_killed_or_hurt,
)
from briefing.edit.tuned import Weighing
from briefing.edit.words import Signal, patterns, signals
from briefing.records import Article, Issue

_LEADS = "order/leads.toml"
# 本报讯, 本报北京…, 据…消息: a report begins with who reports, and soon says on which day.
_REPORTS = re.compile(r"[【（(]?(?:本[报報]|据|據)")
_REMEMBERED = re.compile(r"周年|週年|纪念|紀念|悼念|公祭|演练|演練|演習|演习|电影|電影|小说|小說")
_PAST = re.compile(rf"停火|冲突|当年|當年|开庭|宣判|{_REMEMBERED.pattern}")


def strengths(article: Article, place: int, issue: Issue) -> dict[str, float]:
    """Return every signal of the story at a place in an issue by its name, 0 (not there) to 1."""
    head = article.headline + "\n" + article.deck
    body = "".join(paragraph.text for paragraph in article.paragraphs)
    text = head + body
    found = {
        name: _strength(signal, head, body, article.page) for name, signal in signals().items()
    }
    for name, people, most in (
        ("harm", people_harmed(text), Weighing.MOST_HARMED),
        ("breadth", people_concerned(text), Weighing.MOST_PEOPLE),
    ):
        found[name] = (found[name] + min(1.0, math.log10(1 + people) / most)) / 2
    if not _is_report(article, body):
        found["feature"] = min(1.0, found["feature"] + Weighing.SCENE_STRENGTH)
    town = issue.paper[: Weighing.TOWN_CHARS]
    if town and town in text:
        found["near"] = 1.0
    opening = head + body[: Weighing.LEAD_CHARS]
    many = people_killed_or_hurt(opening) >= Weighing.MANY_HARMED
    found["grave"] = float(many and not _is_past(article))
    # A warning for another town asks nothing of the listener.
    found["warning"] = found["near"] * (patterns(_LEADS)["warning"].search(head) is not None)
    found["front"] = 1 - place / max(len(issue.articles) - 1, 1)
    return found


def is_deadly(article: Article) -> bool:
    """Tell whether a story says in its headline or its lead that ten or more people died."""
    body = "".join(paragraph.text for paragraph in article.paragraphs)
    opening = article.headline + article.deck + "\n" + body[: Weighing.LEAD_CHARS]
    return people_killed(opening) >= Weighing.MANY_HARMED and not _is_past(article)


def _is_past(article: Article) -> bool:
    """Tell whether the dead are of long ago, of a play, or the sum of a war."""
    body = "".join(paragraph.text for paragraph in article.paragraphs)
    head = article.headline + article.deck
    if people_killed(head) >= Weighing.MANY_HARMED:
        return _REMEMBERED.search(head) is not None
    lead = body[: Weighing.LEAD_CHARS]
    return (_PAST.search(head + lead) or _REMEMBERED.search(head)) is not None


def _is_report(article: Article, body: str) -> bool:
    filed = article.dateline.text if article.dateline else ""
    opening = body.removeprefix(filed)[: Weighing.OPENING_CHARS]
    dated = (filed or _REPORTS.match(body)) and patterns(_LEADS)["reported_day"].search(opening)
    return article.kind == "brief" or bool(dated)


def _strength(signal: Signal, head: str, body: str, page: str) -> float:
    # The news may stand below a ceremonious opening, so the whole story counts.
    usual = Weighing.USUAL_CHARS
    share = math.pow(usual / max(len(body), usual), Weighing.LENGTH_EASES)
    words = sum(
        Weighing.HEADLINE_COUNTS * (word in head) + share * (word in body) for word in signal.words
    )
    # The name of a page of several subjects counts only where a word of this signal is found.
    says = words or not signal.words
    printed = Weighing.PAGE_STRENGTH * any(name in page for name in signal.pages) if says else 0.0
    return min(1.0, words / signal.full + printed)
