"""Ten newspapers more, hand-set after the looks: frames on a sheet, written in no order of reading.

Kinds of page that the designs and the looks do not have, from a provincial front page to a story
that runs around an advertisement. The reader was not tuned on them.
"""

import random
from collections.abc import Callable

from tests.read.page.fresh_features import around_ad, culture, sports, weekly, world
from tests.read.page.fresh_fronts import county, evening, free, provincial, taiwan
from tests.read.page.fresh_sheet import Sheet
from tests.read.page.maker import Item, Page, is_traditional

FRESH_LOOKS: dict[str, Callable[[Sheet], str]] = {
    "provincial": provincial,
    "county": county,
    "evening": evening,
    "taiwan": taiwan,
    "free": free,
    "world": world,
    "sports": sports,
    "weekly": weekly,
    "culture": culture,
    "around-ad": around_ad,
}


def composed_fresh(name: str, pool: list[Item], rng: random.Random) -> tuple[str, Page]:
    """Return the HTML of a fresh look's page and what stands on it.

    Raises:
        ValueError: the pool has no article that fits a place on the page.
    """
    traditional = name in {"taiwan", "free"}
    fitting = [item for item in pool if is_traditional(item) == traditional]
    rng.shuffle(fitting)
    page = Page(name, "海州日报")
    return FRESH_LOOKS[name](Sheet(fitting, page, rng)), page
