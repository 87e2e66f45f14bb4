"""Which desk a story lies on, whether it is from abroad, and which leader's it is.

A desk is the class a listener can ask for. A state bulletin begins with the stories of leaders: an
office and a name stand in the lead.
"""

import re
from functools import cache

from briefing.edit.sentences import body_of
from briefing.edit.tuned import Desks, Ordering
from briefing.edit.words import Desk, desks, words_in
from briefing.records import Article

_PLACES = "places.toml"
_FRONT_PAGE = "要闻"
"""A page that holds stories of all desks."""
_HOME_INSIDE = re.compile("中华人民共和国|我国中东部|中东部")
"""Home, though a word from abroad stands inside: 共和国, 中东."""
_NAME = re.compile(r"[\u4e00-\u9fff]{2,3}")


@cache
def _name_abroad() -> re.Pattern[str]:
    """Return what finds a name of a place or a person abroad, by its characters."""
    own = "".join(words_in(_PLACES, "name_characters"))
    return re.compile(
        rf"[{own}]{{1,6}}·[{own}]{{2}}|(?=[{own}]*[尔斯姆特亚维兹诺罗卡拉])[{own}]{{4,}}"
    )


def desk_of(article: Article) -> Desk:
    """Return the desk whose words weigh most; a light story is told apart by its signals."""
    if is_foreign(article):
        return desks()["world"]
    head = article.headline + "\n" + article.deck
    body = body_of(article)
    lead = body[: Desks.LEAD_CHARS]
    weights = {
        name: sum(
            Desks.HEADLINE_COUNTS * (word in head)
            + (word in lead)
            + Desks.BODY_COUNTS * (word in body)
            for word in desk.words
        )
        + Desks.PAGE_COUNTS
        * any(name in article.page for name in desk.names if name != _FRONT_PAGE)
        for name, desk in desks().items()
        if name not in {"world", "light"}
    }
    best = max(weights, key=lambda name: weights[name])
    return desks()[best if weights[best] else "livelihood"]


def is_foreign(article: Article) -> bool:
    """Tell whether a story is about another country."""
    place = article.dateline.place if article.dateline else None
    headline = _HOME_INSIDE.sub("我国", article.headline)
    lead = article.paragraphs[0].text[: Desks.LEAD_CHARS] if article.paragraphs else ""
    lead = _HOME_INSIDE.sub("我国", lead)
    home, abroad = words_in(_PLACES, "home"), words_in(_PLACES, "foreign")
    if place and place.startswith(abroad):
        return True
    if any(word in headline for word in home):
        return False
    if any(word in headline for word in abroad):
        return True
    signs = sum(lead.count(word) for word in (*abroad, *words_in(_PLACES, "foreign_signs")))
    signs += 2 * bool(_name_abroad().search(headline)) + len(_name_abroad().findall(lead))
    if "国际" in article.page:
        shared = any(name in article.page for name in ("体", "文", "综合", "社会", "财经"))
        signs += 1 if shared else Desks.FOREIGN_NEEDS
    signs += 2 * bool(place and _name_abroad().search(place))
    return signs >= Desks.FOREIGN_NEEDS and signs > 2 * sum(lead.count(word) for word in home)


def office_rank(article: Article) -> int | None:
    """Return the precedence of the leader whom a story is about, 0 first; None if of none.

    No name is listed: an office of the state stands in the lead with a name behind it, and the
    headline repeats the name or the office. The same office of another country does not count.
    """
    lead = body_of(article)[: Ordering.LEAD_CHARS]
    for rank, office in enumerate(words_in("order/leads.toml", "offices")):
        for found in re.finditer(office, lead):
            before = lead[max(found.start() - Ordering.BEFORE_CHARS, 0) : found.start()]
            if before.endswith(words_in("places.toml", "foreign")):
                continue
            name = _NAME.match(lead[found.end() :].lstrip("、"))
            named = name is not None and any(
                name.group()[:size] in article.headline for size in (3, 2)
            )
            if named or found.group() in article.headline:
                return rank
    return None
