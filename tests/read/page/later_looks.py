"""Eight newspapers more that decide: made after the six of `new`, before any figure on them.

A front page with its name in the corner, a page of sports, an evening tabloid, a Macau daily, an
overseas paper, a county's of 1985, an economics weekly, a supplement. Nothing is tuned on them:
whoever tunes the reader on one of them makes another set first.
"""

import random
from collections.abc import Callable

from tests.read.page.later_dailies import corner, macau, results, tabloid
from tests.read.page.later_sheet import LaterSheet
from tests.read.page.later_weeklies import economics, old_county, overseas, supplement
from tests.read.page.maker import Item, Page, is_traditional

LATER_LOOKS: dict[str, Callable[[LaterSheet], str]] = {
    "later-corner": corner,
    "later-results": results,
    "later-tabloid": tabloid,
    "later-macau": macau,
    "later-overseas": overseas,
    "later-county": old_county,
    "later-economics": economics,
    "later-supplement": supplement,
}
LATER_NAMES = tuple(LATER_LOOKS)
LATER_DOWN = "later-county"
"""The page with a headline that runs down."""


def composed_later(name: str, pool: list[Item], rng: random.Random) -> tuple[str, Page]:
    """Return the HTML of one of these pages and what stands on it.

    Raises:
        ValueError: the pool has no article that fits a place on the page.
    """
    traditional = name in {"later-macau", "later-overseas"}
    fitting = [item for item in pool if is_traditional(item) == traditional]
    rng.shuffle(fitting)
    page = Page(name, "海州日报")
    return LATER_LOOKS[name](LaterSheet(fitting, page, rng)), page
