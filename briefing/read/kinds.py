"""What kind of article it is: a story, a brief, an ad or a notice."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from briefing.read.offers import is_laid_out, is_offered, tells_news
from briefing.read.roles import is_numbered
from briefing.records import ArticleKind

_DATA = tomllib.loads(files("briefing.read").joinpath("data/kinds.toml").read_text("utf-8"))
_AD = tuple((re.compile(pattern), float(weight)) for pattern, weight in _DATA["ad"].items())
_ANY_AD = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _AD))
_NOTICE_HEADLINE = re.compile("|".join(_DATA["notice"]["headline"]))
_NO_NOTICE_HEADLINE = re.compile(_DATA["notice"]["reported"])
_LISTING = re.compile("|".join(_DATA["notice"]["listing"]))
_MAY_BE_NOTICE = re.compile("|".join(_DATA["notice"]["maybe"]))
_FORMAL_HEADLINE = re.compile(_DATA["notice"]["formal"])
_NOTICE_OPENING = re.compile("|".join(_DATA["notice"]["opening"]))
_NOTICE_BODY = tuple(re.compile(pattern) for pattern in _DATA["notice"]["body"])
_ANY_NOTICE_BODY = re.compile("|".join(_DATA["notice"]["body"]))
_HAN = re.compile("[\u3400-\u9fff]")
_NEWS_OPENING = re.compile(_DATA["news"])
_CONTACT = re.compile(_DATA["contact"])
_ASKED, _ANSWERED = re.compile("问："), re.compile("^答：", re.MULTILINE)
"""How an interview opens, and goes on; no ad does."""
_NEAR = 512
"""Articles that are looked at again soon."""
AD_AT = 3.0
SELLS_AT = 1.5
"""A line that advertises so much is an ad's, not the half of a sentence."""
_TITLED_AD_AT = 5.5
"""What a notice gives of contacts is no ad yet."""
_LONGEST_SMALL_AD = 260
_BRIEF_HAN = 120
_LONGEST_NOTICE_HEADLINE = 24
_LONGEST_LISTING = 160


@lru_cache(maxsize=8192)
def ad_score(text: str) -> float:
    """Return how much a text for matching advertises: the weights of the marks found in it."""
    offered = AD_AT if not is_numbered(text) and is_offered(text) else 0.0
    if _ANY_AD.search(text) is None:
        return offered
    return max(offered, sum(weight for pattern, weight in _AD if pattern.search(text)))


@lru_cache(maxsize=8192)
def gives_telephone(text: str) -> bool:
    """Return whether a line for matching gives a telephone number to call."""
    return _CONTACT.search(text) is not None


@lru_cache(maxsize=_NEAR)
def is_ad(headline: str, body: str) -> bool:
    """Return whether an article for matching, that nobody filed, is an ad."""
    text = f"{headline}\n{body}"
    if _ASKED.match(body) and _ANSWERED.search(body):
        return False
    noticed = _is_titled(headline) or _LISTING.search(headline) is not None
    noticed = noticed or _MAY_BE_NOTICE.search(headline) is not None
    told = len(body) <= _LONGEST_SMALL_AD and tells_news(body)
    if ad_score(text) >= (_TITLED_AD_AT if noticed or told else AD_AT):
        return True
    short = len(body) <= _LONGEST_SMALL_AD and not noticed and not told
    if short and is_laid_out(body) and not is_notice(headline, body):
        return True
    return short and gives_telephone(text) and not is_notice(headline, body)


def opens_as_news(body: str) -> bool:
    """Return whether a body for matching opens as news does, its dateline misread or not."""
    return _NEWS_OPENING.match(body) is not None


def opens_as_letter(body: str) -> bool:
    """Return whether a body for matching opens as a letter to the paper does: 编辑同志：."""
    return _NOTICE_OPENING.match(body) is not None


@lru_cache(maxsize=_NEAR)
def is_notice(headline: str, body: str) -> bool:
    """Return whether an article for matching is a notice, a letter or a call for contributions."""
    if opens_as_letter(body) or _FORMAL_HEADLINE.match(headline):
        return True
    marks = 0
    if _ANY_NOTICE_BODY.search(body):
        marks = sum(1 for pattern in _NOTICE_BODY if pattern.search(body))
    if _is_titled(headline):
        return marks >= 1 or (len(headline) <= _LONGEST_NOTICE_HEADLINE and " " not in headline)
    if _LISTING.search(headline) and " " not in headline and not is_numbered(headline):
        return marks >= 1 or len(body) <= _LONGEST_LISTING
    return marks >= (1 if _MAY_BE_NOTICE.search(headline) else 2)


def _is_titled(headline: str) -> bool:
    """Return whether a headline is what a notice calls itself: 遗失声明, not 两国发表声明."""
    return _NOTICE_HEADLINE.search(headline) is not None and not (
        is_numbered(headline) or _NO_NOTICE_HEADLINE.search(headline)
    )


def kind_of(
    headline: str, body: str, *, column: str | None, filed: bool, signed: bool
) -> ArticleKind:
    """Return the kind of an article.

    Args:
        headline: its headline, for matching.
        body: its paragraphs, for matching, one a line.
        column: the kind of column it stands in, if it stands in one.
        filed: whether it has a dateline or a reporter's name; no ad has.
        signed: whether it names a reporter; a piece that does is no brief.
    """
    if not filed and not opens_as_news(body):
        if is_ad(headline, body) or (column == "ads" and not is_notice(headline, body)):
            return "ad"
        if column in {"letters", "notices"} or is_notice(headline, body):
            return "notice"
    return "story" if signed or len(_HAN.findall(body)) > _BRIEF_HAN else "brief"
