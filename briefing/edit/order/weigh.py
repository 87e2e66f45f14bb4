"""How much a story weighs, and on which desk it lies: every point has a name.

The points come from broad signals, each from 0 to 1, of what matters to a listener.
Two of them count how many people a text speaks of, and how many of them came to harm.
"""

import math
import re
from dataclasses import dataclass

from briefing.edit.order.desk import desk_of, office_rank
from briefing.edit.sentences import body_of
from briefing.edit.tuned import Weighing
from briefing.edit.words import Signal, patterns, signals, weights
from briefing.records import Article, Issue

_LEADS = "order/leads.toml"
# 本报讯, 本报北京…, 据…消息: a report begins with who reports, and soon says on which day.
_REPORTS = re.compile(r"[【（(]?(?:本[报報]|据|據)")
_REMEMBERED = re.compile(r"周年|週年|纪念|紀念|悼念|公祭|演练|演練|演習|演习|电影|電影|小说|小說")
_PAST = re.compile(rf"停火|冲突|当年|當年|开庭|宣判|{_REMEMBERED.pattern}")
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"": 1, "万": 10_000, "亿": 100_000_000}
_HAN = "一二两三四五六七八九十百千"
# Bounded, and begun nowhere inside a number: a page of digits must not cost the square of its
# length.
_NUMBER = rf"(?:(?<!\d)\d{{1,9}}(?:\.\d{{1,4}})?|(?<![{_HAN}])[{_HAN}]{{1,7}})"
_CONCERNED = re.compile(
    rf"(?P<number>{_NUMBER})[余多]?(?P<myriads>[万亿]?)[余多]?"
    r"(?:名|人|户|位|个?家庭|儿童|学生|考生|患者|职工|居民|旅客|乘客|用户|人次|辆|游客)"
)
_HARM = (
    "(?:死亡|遇难|身亡|丧生|罹难|溺亡|溺水|丧命|遇害|失踪|失联"
    "|重伤|轻伤|受伤|烧伤|被困|中毒|住院|送医|入院)"
)
_DEATH = "死亡|遇难|遇難|身亡|丧生|喪生|罹难|罹難|溺亡|丧命|遇害"
_HARMED = re.compile(
    rf"(?P<before>{_NUMBER})[余多]?[名人位]?[^，。；\d]{{0,8}}?(?:{_HARM}|[死伤])"
    rf"|(?:{_HARM}|致)(?P<behind>{_NUMBER})[余多]?[名人位死]"
)
_KILLS = rf"(?:{_DEATH}|失踪|失蹤|失联|重伤|轻伤|受伤|受傷|[死伤傷])"
_DIED = re.compile(
    rf"(?P<before>{_NUMBER})[余多餘]?[名人位]?(?:全部|已经|不幸|乘客|旅客|矿工|村民|学生)?"
    rf"(?:{_DEATH}|[死亡])"
    "|(?:死亡|遇难|遇難|身亡|丧生|喪生|罹难|罹難|死)"
    r"(?:(?:人[数數])?(?:已[经經]?)?(?:上?升|增加?|[达達])?[至到为為达達])?"
    rf"(?P<behind>{_NUMBER})[余多餘]?[名人位]"
)
_KILLED = re.compile(
    rf"(?P<before>{_NUMBER})[余多]?[名人位]?(?:全部|已经|不幸|乘客|旅客|矿工|村民|学生|遊客|游客)?{_KILLS}"
    rf"|(?:{_KILLS}|致)(?P<behind>{_NUMBER})[余多]?[名人位死]"
)


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


def strengths(article: Article, place: int, issue: Issue) -> dict[str, float]:
    """Return every signal of the story at a place in an issue by its name, 0 (not there) to 1."""
    head = article.headline + "\n" + article.deck
    body = body_of(article)
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
    opening = article.headline + article.deck + "\n" + body_of(article)[: Weighing.LEAD_CHARS]
    return people_killed(opening) >= Weighing.MANY_HARMED and not _is_past(article)


def _is_past(article: Article) -> bool:
    """Tell whether the dead are of long ago, of a play, or the sum of a war."""
    head = article.headline + article.deck
    if people_killed(head) >= Weighing.MANY_HARMED:
        return _REMEMBERED.search(head) is not None
    lead = body_of(article)[: Weighing.LEAD_CHARS]
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


def people_concerned(text: str) -> float:
    """Return the largest number of people, households or vehicles that a text names."""
    found = (
        number_of(hit["number"]) * _MYRIADS[hit["myriads"]] for hit in _CONCERNED.finditer(text)
    )
    return max(found, default=0.0)


def people_harmed(text: str) -> float:
    """Return the largest number of people killed, hurt or missing that a text names."""
    return _largest(_HARMED, text)


def people_killed_or_hurt(text: str) -> float:
    """Return the largest number of people killed, hurt or missing; not who is trapped or ill."""
    return _largest(_KILLED, text)


def people_killed(text: str) -> float:
    """Return the largest number of dead that a text names."""
    return _largest(_DIED, text)


def _largest(pattern: re.Pattern[str], text: str) -> float:
    found = (number_of(hit["before"] or hit["behind"]) for hit in pattern.finditer(text))
    return max(found, default=0.0)


def number_of(written: str) -> float:
    """Return the value of a number below ten thousand, in digits or in Han: 3.5, 二十一, 两千."""
    if written[0].isdigit():
        return float(written)
    total = digit = 0
    for character in written:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return float(total + digit)
