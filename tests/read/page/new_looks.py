"""Six newspapers that decide: made before any figure on them was seen, and never tuned on.

A Hong Kong tabloid, a Taiwan broadsheet of vertical type, a party daily of the 1990s, a campus
paper, a county's, a finance daily. Whoever tunes the reader on one of them makes another set first.
"""

import random
from collections.abc import Callable

from tests.read.page.fresh_sheet import Sheet
from tests.read.page.looks import Shelf
from tests.read.page.maker import Item, Page, is_traditional
from tests.read.page.new_dailies import eight_columns, finance, hong_kong
from tests.read.page.new_locals import campus, framed_county, upright_taiwan

NEW_LOOKS: dict[str, Callable[[Sheet], str]] = {
    "new-hong-kong": hong_kong,
    "new-eight-columns": eight_columns,
    "new-campus": campus,
    "new-county": framed_county,
    "new-finance": finance,
}
UPRIGHT = "new-taiwan"
"""The page whose type runs down, which no frames are made for."""
NEW_NAMES = (*NEW_LOOKS, UPRIGHT)


def composed_new(name: str, pool: list[Item], rng: random.Random) -> tuple[str, Page]:
    """Return the HTML of one of these pages and what stands on it.

    Raises:
        ValueError: the pool has no article that fits a place on the page.
    """
    traditional = name in {"new-hong-kong", UPRIGHT}
    fitting = [item for item in pool if is_traditional(item) == traditional]
    rng.shuffle(fitting)
    page = Page(name, "海州日报")
    if name == UPRIGHT:
        return upright_taiwan(Shelf(fitting, page)), page
    return NEW_LOOKS[name](Sheet(fitting, page, rng)), page
