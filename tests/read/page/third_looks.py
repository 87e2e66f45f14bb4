"""Seven newspapers more that decide: ordinary inner pages, as a reader photographs or scans them.

A provincial daily's second page, an evening paper's city news, sports, a Macau daily, a
prefecture's economy, science and health, news of the villages. Made before any figure on them and
without a look at the reader; nothing is tuned on them.
"""

import random
from collections.abc import Callable

from tests.read.page.fresh_sheet import Box, Setting
from tests.read.page.later_sheet import PLAIN, Dress, LaterSheet
from tests.read.page.maker import Item, Page, is_traditional
from tests.read.page.third_local import learning, prefecture, villages
from tests.read.page.third_news import arena, evening, harbour, second


class _Roomy(LaterSheet):
    """A sheet whose columns may all grow by one line more, where a story is longer than guessed."""

    def run(
        self,
        item: Item,
        boxes: list[Box],
        set_as: Setting,
        dress: Dress = PLAIN,
        step: float = 0,
        marks: str = "",
    ) -> None:
        """Run a story through frames, each a line higher."""
        grown: list[Box] = [(x, y, width, height + step) for x, y, width, height in boxes]
        super().run(item, grown, set_as, dress, step, marks)


THIRD_LOOKS: dict[str, Callable[[LaterSheet], str]] = {
    "third-second": second,
    "third-evening": evening,
    "third-prefecture": prefecture,
    "third-arena": arena,
    "third-learning": learning,
    "third-harbour": harbour,
    "third-villages": villages,
}
THIRD_NAMES = tuple(THIRD_LOOKS)
_TRADITIONAL = set("魚價車電話門學為與舊補漁")
"""Of these, a story is traditional that is too short for the count of its characters."""
_MOST = 80
"""Characters to a comma: some articles of the pool have lost theirs."""


def composed_third(name: str, pool: list[Item], rng: random.Random) -> tuple[str, Page]:
    """Return the HTML of one of these pages and what stands on it.

    Raises:
        ValueError: the pool has no article that fits a place on the page.
    """
    traditional = name == "third-harbour"
    fitting = [item for item in pool if _is_fit(item, traditional)]
    rng.shuffle(fitting)
    page = Page(name, "海州日报")
    return THIRD_LOOKS[name](_Roomy(fitting, page, rng)), page


def _is_fit(item: Item, traditional: bool) -> bool:
    """Say whether an article is in the script asked for and has its commas."""
    text = "".join(item.paragraphs)
    if is_traditional(item) != traditional or text.count("，") <= len(text) / _MOST:
        return False
    return traditional or not _TRADITIONAL & set(item.headline)
