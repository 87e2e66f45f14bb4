"""The order in which the pieces of a page are read: cut, then linked where a cut does not tell."""

import re
from dataclasses import replace

from briefing.read.page.layout.blocks import Block, blocks_of
from briefing.read.page.layout.link_facts import Scene
from briefing.read.page.layout.links import links_of
from briefing.read.page.layout.pieces import Piece, is_recognised
from briefing.read.page.layout.regions import in_order
from briefing.read.page.marks import Area, overlap
from briefing.read.tuned.order import Quotations

_QUOTED = re.compile(r"。[”」]?$|[。！？”」]\s*[—–－-]{1,2}\s*\w{0,8}$")


def reading_order(
    pieces: list[Piece], rules: list[Area], size: float, *, boxed: bool = False
) -> list[list[Piece]]:
    """Return the pieces in reading order, as runs that each stand in one column.

    `boxed` says that they are of a box.
    """
    sunk = _sunk_head(pieces) if boxed and is_recognised(pieces) else []
    over, under = _page_furniture(pieces, size)
    rest = [piece for piece in pieces if piece not in sunk + over + under]
    runs = [[p] for p in sunk + over] + in_order(rest, rules, size) + [[p] for p in under]
    if is_recognised(pieces):
        runs = _without_quotations(runs, rules, size)
    else:
        # Edges and fonts of recognised type are too uncertain: its links are worse than its cuts.
        runs = _without_sentences(runs, rules, size)
        blocks = blocks_of(runs, rules, size)
        links = links_of(Scene(blocks, rules, size))
        runs = [block.pieces for block in _in_link_order(blocks, links)]
    opened: list[list[Piece]] = []
    for run in runs:
        opened.append([])
        for piece in run:
            if piece.kind == "box":
                opened += [*reading_order(piece.inner, rules, size, boxed=True), []]
            else:
                opened[-1].append(piece)
    return [run for run in opened if run]


def _page_furniture(pieces: list[Piece], size: float) -> tuple[list[Piece], list[Piece]]:
    """Return what the page prints over all its stories, and below them, from the left."""
    stories = [piece.area for piece in pieces if not piece.furniture]
    if not stories:
        return [], []
    first, last = min(area.y0 for area in stories), max(area.y1 for area in stories)
    rows = [piece for piece in pieces if piece.furniture]
    rows.sort(key=lambda piece: (round(piece.area.y1 / size), piece.area.x0))
    return [p for p in rows if p.area.y0 < first], [p for p in rows if p.area.y0 > last]


def _sunk_head(pieces: list[Piece]) -> list[Piece]:
    """Return the only headline in a frame, if text stands above it: it is of all that is framed."""
    heads = [piece for piece in pieces if piece.kind == "head"]
    if len(heads) != 1 or any(piece.kind == "box" for piece in pieces):
        return []
    head, texts = heads[0].area, [piece.area for piece in pieces if piece.kind == "text"]
    over = sum(area.y1 <= head.y0 and overlap(area, head) > 0 for area in texts)
    return heads if over >= Quotations.LINES_OVER else []


def _without_quotations(
    runs: list[list[Piece]], rules: list[Area], size: float
) -> list[list[Piece]]:
    """Return the runs with large type aside that is a sentence, or stands within one."""
    aside: set[int] = set()
    for block in blocks_of(runs, rules, size):
        if block.kind == "head" and (_is_quotation(block) or _is_ruled_off(block, rules, size)):
            aside.update(map(id, block.pieces))
        over = block.above[0] if block.kind == "text" and block.above else None
        if over is None or over.kind != "head" or block.start not in {"flush", "mark"}:
            continue
        text = next((each for each in over.above if each.kind == "text"), None)
        if text is None or text.end != "open" or _is_rule_between(text, over, rules):
            continue
        if _is_one_column(text, over, block, size):
            aside.update(map(id, over.pieces))
    tails = _tails_of([p for run in runs for p in run if id(p) in aside], runs)
    ends = {id(tail) for tail in tails.values()}
    rest = [[piece for piece in run if id(piece) not in ends] for run in runs]
    return _with_aside(rest, aside, tails)


def _without_sentences(
    runs: list[list[Piece]], rules: list[Area], size: float
) -> list[list[Piece]]:
    """Return the runs with large type aside that is a sentence of the text: it is quoted."""
    blocks = blocks_of(runs, rules, size)
    texts = [_said(block) for block in blocks if block.kind == "text"]
    aside: set[int] = set()
    for block in (block for block in blocks if block.kind == "head"):
        said = _said(block)
        if said.endswith("。") and any(said.strip("“”「」") in text for text in texts):
            aside.update(map(id, block.pieces))
    return _with_aside(runs, aside, {})


def _said(block: Block | Piece) -> str:
    return "".join(line.text for line in block.lines)


def _tails_of(quotations: list[Piece], runs: list[list[Piece]]) -> dict[int, Piece]:
    """Return the last line of each quotation that was taken for text: its closing mark tells."""
    found: dict[int, Piece] = {}
    for piece in quotations:
        said, area, size = _said(piece), piece.area, piece.lines[0].size
        if sum(map(said.count, "“「")) == sum(map(said.count, "”」")):
            continue
        for other in (p for run in runs for p in run if p.kind == "text"):
            near = abs(other.area.x0 - area.x0) < size and other.area.y0 - area.y0 > 0
            if near and other.area.y0 - area.y1 < size and other.lines[0].text[-1] in "”」":
                found[id(piece)] = other
    return found


def _with_aside(
    runs: list[list[Piece]], aside: set[int], tails: dict[int, Piece]
) -> list[list[Piece]]:
    """Return the runs with some pieces set aside, each with its tail."""
    lines = {at: tail.lines for at, tail in tails.items()}
    return [
        [
            replace(p, kind="aside", lines=p.lines + lines.get(id(p), [])) if id(p) in aside else p
            for p in run
        ]
        for run in runs
    ]


def _is_quotation(head: Block) -> bool:
    """Say whether large type is a sentence with its stop, or with who said it: no headline is."""
    return len(head.lines) <= Quotations.MOST_LINES and bool(_QUOTED.search(_said(head)))


def _is_ruled_off(head: Block, rules: list[Area], size: float) -> bool:
    """Say whether large type in quotation marks stands between two rules of its own width."""
    own = [
        rule
        for rule in rules
        if abs(rule.x0 - head.area.x0) < Quotations.SIDES * size
        and rule.x1 - head.area.x1 < Quotations.WIDER * size
    ]
    over = any(0 <= head.area.y0 - rule.y1 < Quotations.NEAR * size for rule in own)
    below = any(0 <= rule.y0 - head.area.y1 < Quotations.NEAR * size for rule in own)
    quoted = head.lines[0].text[0] in "“「"
    return quoted and over and below and any(b.kind == "text" for b in head.above)


def _is_rule_between(text: Block, head: Block, rules: list[Area]) -> bool:
    return any(
        text.area.y1 - 1 < rule.y0 and rule.y1 < head.area.y0 + 1 and overlap(rule, head.area) > 0
        for rule in rules
    )


def _is_one_column(text: Block, head: Block, block: Block, size: float) -> bool:
    """Say whether a text, large type and a text below each other stand in one column."""
    sides = abs(text.area.x0 - block.area.x0) + abs(text.area.x1 - block.area.x1)
    inside = head.area.x0 > block.area.x0 - size and head.area.x1 < block.area.x1 + size
    near = max(head.area.y0 - text.area.y1, block.area.y0 - head.area.y1) < Quotations.NEAR * size
    # Below a headline a text with an initial begins flush, too.
    light = head.size < Quotations.LARGEST * size and not any(line.bold for line in head.lines)
    return head.above[0] is text and sides < Quotations.SIDES * size and inside and near and light


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
        for other in loose:
            if other.kind == "head":
                other.pieces = [replace(piece, kind="aside") for piece in other.pieces]
        ordered += chain + loose
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
