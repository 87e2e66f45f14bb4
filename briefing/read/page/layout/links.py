"""Which block is read after which: the likeliest links of a page, each block having one before it.

Cutting along gutters orders what is set in rectangles. A headline in the middle of its columns, a
text that rises beside it, a quotation in a column are no rectangles: there the links are weighed,
by the places of two blocks and by whether a sentence goes on from one to the other. What cutting
says is one of the facts. The weights are fitted by `python -m tests.read.page.fit_links`.

Source: Jonker, Volgenant, A shortest augmenting path algorithm for linear assignment, 1987.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.read.page.layout.blocks import Block
from briefing.read.page.layout.link_facts import Scene, facts_of
from briefing.read.page.layout.pieces import is_byline
from briefing.read.page.marks import overlap
from briefing.read.tuned.order import Links

_DATELINE = re.compile(
    r"[【（(]?(?:本[报報刊台]|据?[\u4e00-\u9fff]{2,4}社)[^，。]{0,14}?(?:[讯訊]|[日专專][电電])"
)
_NAME = re.compile(r"[\u4e00-\u9fff·]{1,4}(?:[\s　][\u4e00-\u9fff·]{1,4}){0,3}")
WEIGHTS = Path(str(files("briefing.read"))) / "data" / "page_links.toml"
_NEVER = -1e6


@cache
def weights() -> dict[str, float]:
    """Return what each fact weighs."""
    return dict(tomllib.loads(WEIGHTS.read_text("utf-8"))["weights"])


def links_of(scene: Scene) -> dict[Block, Block]:
    """Return for each block of text the block or the headline that goes before it, if one does."""
    texts = scene.texts
    befores = [block for block in scene.blocks if block.kind != "other"]
    at = {block: number for number, block in enumerate(befores)}
    scores = np.full((len(texts), len(befores) + len(texts)), _NEVER)
    for row, block in enumerate(texts):
        scores[row, len(befores) + row] = _score(None, block, scene)
        for before in scene.texts_before(block) + scene.heads_before(block):
            scores[row, at[before]] = _score(before, block, scene) + certain(before, block, scene)
    chosen = enumerate(assigned(-scores))
    return _without_circles(
        {texts[row]: befores[place] for row, place in chosen if place < len(befores)}
    )


def certain(before: Block, block: Block, scene: Scene) -> float:
    """Return what is told by facts that pages of random designs show too seldom to weigh them."""
    if before.kind == "text":
        if _leads_to(before, block, scene):
            return Links.OWN_TEXT
        begins = _DATELINE.match("".join(line.text for line in block.lines[:2]))
        return -Links.DATELINE if begins else 0.0
    return Links.OWN_TEXT if scene.own_text(before) is block else 0.0


def _leads_to(before: Block, block: Block, scene: Scene) -> bool:
    """Say whether a line right above a text is its headline's deck, or who wrote it.

    A deck is marked as bold type; a name stands right below the headline.
    """
    head = before.above[0] if before.above else None
    if len(before.lines) != 1 or block.above[:1] != [before] or not head or head.kind != "head":
        return False
    # The headline's first column is the leftmost of those that begin level below it.
    level = (t for t in scene.texts if abs(t.area.y0 - block.area.y0) < 2 * scene.size)
    if any(t.area.x0 < block.area.x0 and overlap(t.area, head.area) > 0 for t in level):
        return False
    line = before.lines[0]
    return line.bold or is_byline(line) or _NAME.fullmatch(line.text) is not None


def _score(before: Block | None, block: Block, scene: Scene) -> float:
    """Return how likely a block is read right after another; only differences say something."""
    known = weights()
    return sum(known.get(fact, 0.0) for fact in facts_of(before, block, scene))


def assigned(costs: NDArray[np.float64]) -> list[int]:
    """Return for each row the column it takes, each column once, at the least cost in all."""
    rows, columns = costs.shape
    row_price, price = np.zeros(rows + 1), np.zeros(columns + 1)
    owner = np.full(columns + 1, -1)
    for row in range(rows):
        owner[columns] = row
        at = columns
        least, came = np.full(columns, np.inf), np.full(columns, columns)
        done = np.zeros(columns + 1, dtype=bool)
        while owner[at] >= 0:
            done[at] = True
            current = owner[at]
            free = ~done[:columns]
            reach = costs[current] - row_price[current] - price[:columns]
            better = free & (reach < least)
            least[better], came[better] = reach[better], at
            following = int(np.argmin(np.where(free, least, np.inf)))
            step = least[following]
            row_price[owner[done]] += step
            price[done] -= step
            least[free] -= step
            at = following
        while at != columns:
            owner[at] = owner[came[at]]
            at = int(came[at])
        owner[columns] = -1
    taken = {int(row): column for column, row in enumerate(owner[:columns])}
    return [taken[row] for row in range(rows)]


def _without_circles(links: dict[Block, Block]) -> dict[Block, Block]:
    kept = dict(links)
    for block in links:
        at = kept.get(block)
        while at is not None and at is not block:
            at = kept.get(at)
        if at is block:
            del kept[block]
    return kept
