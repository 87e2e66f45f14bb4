"""What kind of article it is: a story, a brief, an ad or a notice."""

import re
import tomllib
from importlib.resources import files

from briefing.records import ArticleKind

_DATA = tomllib.loads(files("briefing.read").joinpath("data/kinds.toml").read_text("utf-8"))
_AD = tuple((re.compile(pattern), weight) for pattern, weight in _DATA["ad"].items())
_NOTICE_HEADLINE = re.compile("|".join(_DATA["notice"]["headline"]))
_NOTICE_BODY = tuple(re.compile(pattern) for pattern in _DATA["notice"]["body"])
_AD_AT = 3.0
_BRIEF_AT_MOST = 120


def ad_score(text: str) -> float:
    """Return how much a text advertises: the weights of the markers found in it."""
    return float(sum(weight for pattern, weight in _AD if pattern.search(text)))


def kind_of(headline: str, body: str, *, filed: bool) -> ArticleKind:
    """Return the kind of an article.

    Args:
        headline: its headline.
        body: its paragraphs, one a line.
        filed: whether it has a dateline or a reporter's name; no ad has.
    """
    if not filed and ad_score(f"{headline}\n{body}") >= _AD_AT:
        return "ad"
    if not filed and _NOTICE_HEADLINE.search(headline):
        return "notice"
    if not filed and sum(1 for pattern in _NOTICE_BODY if pattern.search(body)) >= 2:
        return "notice"
    return "brief" if len(body) <= _BRIEF_AT_MOST else "story"
