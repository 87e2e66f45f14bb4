"""Eight newspapers that decide last: the ordinary pages that a reader most likely photographs.

A national daily's page, a city paper's, a county's front page, news from abroad, comments,
business, a Hong Kong daily's local news, a Taiwan paper set across. Made before any figure on them
and without a look at the reader; nothing is tuned on them.
"""

import random
import re
from collections.abc import Callable
from dataclasses import replace

from tests.read.page.last_news import city, county, national, world
from tests.read.page.last_second import across_taiwan, business, comments, local_hong_kong
from tests.read.page.later_sheet import LaterSheet
from tests.read.page.maker import Item, Page, is_traditional

LAST_LOOKS: dict[str, Callable[[LaterSheet], str]] = {
    "last-national": national,
    "last-city": city,
    "last-county": county,
    "last-world": world,
    "last-comments": comments,
    "last-business": business,
    "last-hongkong": local_hong_kong,
    "last-taiwan": across_taiwan,
}
LAST_NAMES = tuple(LAST_LOOKS)
_TRADITIONAL = set("魚價車電話門學為與舊")
"""Of these, a story is traditional that is too short for the count of its characters."""
_SENT = re.compile(
    r"(?:据|【)?(?:本[报報]|\w{1,4}社)[^，。者]{0,16}?[讯訊电電]】?\s*"
    r"(?:[（(][^）)]*[）)]|记者[^，。]{1,14}报道：)?\s*"
)
"""Who sent a story, at its beginning: the pages say it themselves."""


def composed_last(name: str, pool: list[Item], rng: random.Random) -> tuple[str, Page]:
    """Return the HTML of one of these pages and what stands on it.

    Raises:
        ValueError: the pool has no article that fits a place on the page.
    """
    traditional = name in {"last-hongkong", "last-taiwan"}
    fitting = [
        _unsent(item)
        for item in pool
        if is_traditional(item) == traditional
        and (traditional or not _TRADITIONAL & set(item.headline))
        and _has_commas(item)
    ]
    rng.shuffle(fitting)
    page = Page(name, "海州日报")
    return LAST_LOOKS[name](LaterSheet(fitting, page, rng)), page


def _has_commas(item: Item) -> bool:
    """Say whether an article has its commas: some of the pool have lost theirs."""
    text = "".join(item.paragraphs)
    return text.count("，") > len(text) / 60


def _unsent(item: Item) -> Item:
    """Return an article without the words that say who sent it."""
    first, *more = item.paragraphs
    told = _SENT.sub("", first, count=1) if _SENT.match(first) else first
    return replace(item, paragraphs=(told or first, *more))
