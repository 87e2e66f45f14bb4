"""How much a story weighs, and on which desk it lies: every point has a name."""

import math
import re
from dataclasses import dataclass

from briefing.edit.words import Desk, desks, foreign_places, foreign_signs, home_places, signals
from briefing.records import Article, Issue

_HEADLINE_COUNTS = 3
_PAGE_COUNTS = 2
_HARMED = re.compile(r"(\d+|[一二两三四五六七八九十百千]+)(?:多|余)?(?:名|人|死|位)")
_LIGHT_NEEDS = 2
_FOREIGN_NEEDS = 2
_LEAD_CHARS = 160
_ABROAD = (
    "阿埃艾安奥巴贝本比波伯布达戴德迪丁多厄恩尔法费芬弗福盖戈格古哈海赫胡霍基吉加贾杰金卡凯坎科克肯库拉莱兰朗劳勒雷里利丽"
    "列林隆卢鲁伦罗洛马玛麦曼梅门蒙米莫姆穆内尼纽农诺努欧帕潘佩彭皮普奇契乔切热茹瑞若萨塞桑瑟森沙尚舍圣什史斯松苏塔泰坦汤"
    "特廷图托瓦万韦维温沃乌西希锡夏谢辛欣休叙雅亚延扬耶伊因英尤约泽扎詹兹佐"
)
_NAME_ABROAD = re.compile(
    rf"[{_ABROAD}]{{1,6}}·[{_ABROAD}]{{2}}|(?=[{_ABROAD}]*[尔斯姆特亚维兹诺罗卡拉])[{_ABROAD}]{{4,}}"
)
_NEAR_POINTS = 0.8
_FRONT_POINTS = 1.5
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
    lead = body[:_LEAD_CHARS]
    desk = _desk(head, lead, body, article)
    found: list[tuple[str, float]] = [("desk " + desk.name, desk.public)]
    for name, signal in signals().items():
        if name == "feature" and article.dateline is not None:
            continue  # what an agency or a correspondent filed is a report
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
    headline = article.headline
    lead = article.paragraphs[0].text[:_LEAD_CHARS] if article.paragraphs else ""
    if place and place.startswith(foreign_places()):
        return True
    if any(word in headline for word in home_places()):
        return False
    if any(word in headline for word in foreign_places()):
        return True
    # Names of places and people abroad are written with a small set of characters.
    signs = sum(lead.count(word) for word in (*foreign_places(), *foreign_signs()))
    signs += 2 * bool(_NAME_ABROAD.search(headline)) + len(_NAME_ABROAD.findall(lead))
    if "国际" in article.page:
        shared = any(name in article.page for name in ("体", "文", "综合", "社会", "财经"))
        signs += 1 if shared else _FOREIGN_NEEDS
    signs += 2 * bool(place and _NAME_ABROAD.search(place))
    at_home = sum(lead.count(word) for word in home_places())
    return signs >= _FOREIGN_NEEDS and signs > 2 * at_home


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
        ) + _PAGE_COUNTS * any(name in article.page for name in desk.names)
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
