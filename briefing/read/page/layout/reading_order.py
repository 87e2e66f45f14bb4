"""The order in which the pieces of a page are read: cut, then linked where a cut does not tell."""

from dataclasses import replace

from briefing.read.page.layout.blocks import Block, blocks_of
from briefing.read.page.layout.links import links_of
from briefing.read.page.layout.pieces import Piece, is_recognised
from briefing.read.page.layout.regions import in_order
from briefing.read.page.layout.scene import Scene
from briefing.read.page.marks import Area


def reading_order(pieces: list[Piece], rules: list[Area], size: float) -> list[list[Piece]]:
    """Return the pieces in reading order, as runs that each stand in one column.

    Args:
        pieces: all of a page or of a box.
        rules: the lines that separate.
        size: of the text's type.
    """
    runs = in_order(pieces, rules, size)
    if not is_recognised(pieces):
        # Edges and fonts of recognised type are too uncertain: its links are worse than its cuts.
        blocks = blocks_of(runs, rules, size)
        links = links_of(Scene(blocks, rules, size))
        runs = [block.pieces for block in _in_link_order(blocks, links)]
    opened: list[list[Piece]] = []
    for run in runs:
        opened.append([])
        for piece in run:
            if piece.kind == "box":
                opened += [*reading_order(piece.inner, rules, size), []]
            else:
                opened[-1].append(piece)
    return [run for run in opened if run]


def _in_link_order(blocks: list[Block], links: dict[Block, Block]) -> list[Block]:
    """Return the blocks chain by chain, each chain from its headline to its last block.

    What stands between the blocks of a chain and belongs to none comes behind it: a picture, a box,
    a quotation in large type.
    """
    after = {before: block for block, before in links.items()}
    ordered: list[Block] = []
    held: set[Block] = set()
    for block in blocks:
        if block in links or block in held:
            continue
        chain = [block]
        while chain[-1] in after:
            chain.append(after[chain[-1]])
        free = [b for b in blocks if not (b in held or b in links or b in after or b is block)]
        loose = [other for other in free if _interrupts(other, chain)]
        ordered += chain + [_aside(other) for other in loose]
        held.update(chain, loose)
    return ordered


def _interrupts(other: Block, chain: list[Block]) -> bool:
    """Say whether a block stands in the middle of an article that does not need it."""
    texts = [member for member in chain if member.kind == "text"]
    if other.kind == "head":
        # Its column goes on below it: what stands above and below is of the article.
        below = [text for text in texts if text.above and text.above[0] is other]
        return bool(below) and bool(other.above) and other.above[0] in texts
    inside = bool(texts) and texts[0].first < other.first < max(text.last for text in texts)
    return inside and other.kind == "other"


def _aside(block: Block) -> Block:
    if block.kind == "head":
        pieces = [replace(piece, kind="aside") for piece in block.pieces]
        return replace(block, pieces=pieces)
    return block
