"""Blocks of text, lines that stand one below the other in one column, and headlines between."""

import re
from dataclasses import dataclass, field
from typing import Literal

from briefing.read.page.layout.columns import (
    Column,
    columns_of,
    ends_of,
    is_full,
    is_set_in,
    sets_in,
)
from briefing.read.page.layout.large_type import is_same_size
from briefing.read.page.layout.pieces import Piece, is_byline, is_large
from briefing.read.page.marks import Area, TypeLine, around, overlap
from briefing.read.tuned.layout import Pieces
from briefing.read.tuned.order import Blocks, Columns, Cuts

_PARTED = re.compile(r"[\s/|]")
"""What stands between the names of a byline."""
_DATELINE = re.compile(r"[讯訊]|[日专專][电電]")
"""What begins a text: 本报海州三月十八日电."""
_SUBJECT = re.compile(r"[记記]者(?:[从從在到向]|昨|今|了解|[获獲]悉|看到|[发發][现現]|注意)")
"""A reporter who is the subject of a sentence signs nothing."""
STOPS = "。！？”」』）!?"
NEVER_FIRST = "，。、；：！？）》」』”’％…"


@dataclass(slots=True, eq=False)
class Block:
    """Lines of a column, a headline with its deck, or a picture or a box."""

    kind: Literal["text", "head", "other"]
    pieces: list[Piece]
    area: Area
    first: int = 0
    """Its first piece's place in the order that cutting gave, counted from 0."""
    last: int = 0
    start: str = ""
    """How its first line begins: `in` or `flush`, or `mark` if it cannot begin a paragraph."""
    end: str = ""
    """How its last line ends: `open` if it is full without a stop, `full`, `short`, `loose`."""
    above: list["Block"] = field(default_factory=list)
    """Blocks that stand above it and share its columns, the nearest first."""

    @property
    def lines(self) -> list[TypeLine]:
        """Its lines of type."""
        return [line for piece in self.pieces for line in piece.lines]

    @property
    def size(self) -> float:
        """Of its type, that of its largest line."""
        return max((line.size for line in self.lines), default=1.0)


def blocks_of(runs: list[list[Piece]], rules: list[Area], size: float) -> list[Block]:
    """Return the blocks of a page or a box, in the order that cutting gave its pieces."""
    pieces = [piece for run in runs for piece in run]
    places = {id(piece): at for at, piece in enumerate(pieces)}
    across = [rule for rule in rules if rule.width > rule.height]
    blocks: list[Block] = []
    for piece in sorted(pieces, key=lambda piece: (piece.area.y0, piece.area.x0)):
        owner = next((b for b in reversed(blocks) if _takes(b, piece, across, size)), None)
        if owner is None:
            told = piece.kind in {"text", "head"} and not piece.furniture
            kind = piece.kind if told else "other"
            blocks.append(Block(kind, [piece], piece.area))  # type: ignore[arg-type]
        else:
            owner.pieces.append(piece)
            owner.area = around([owner.area, piece.area])
    for block in blocks:
        at = [places[id(piece)] for piece in block.pieces]
        block.first, block.last = min(at), max(at)
    blocks.sort(key=lambda block: block.first)
    _tell_ends(blocks, size)
    for block in blocks:
        block.above = _above(block, blocks)
    return blocks


def _takes(block: Block, piece: Piece, across: list[Area], size: float) -> bool:
    """Say whether a piece goes on below a block."""
    if block.kind == "other" or block.kind != piece.kind or piece.furniture:
        return False
    over, lead = block.pieces[-1].lines[0], piece.lines[0]
    gap = piece.area.y0 - block.area.y1
    if block.kind == "head":
        return not (lead.vertical or over.vertical) and _is_of_head(block, piece, gap)
    if over.vertical or lead.vertical or is_credit(over) or is_credit(lead):
        return False
    if is_large(lead, size) != is_large(over, size):
        return False
    least, most = (space * size for space in Blocks.GAP)
    if not least < gap < most or _is_ruled(block.area, piece.area, across, size):
        return False
    return is_same_size(over, lead) and _is_aligned(block, piece.area, size)


def _is_aligned(block: Block, line: Area, size: float) -> bool:
    """Say whether a line shares a side or the middle of its block, and keeps inside it."""
    area, slack = block.area, Blocks.SIDE * size
    deepest = Columns.INDENT[1] * size
    indent = deepest if len(block.pieces) == 1 else slack
    within = line.x0 >= area.x0 - indent and line.x1 <= area.x1 + slack
    around_it = line.x0 <= area.x0 + slack and line.x1 >= area.x1 - slack
    left, right = line.x0 - area.x0, area.x1 - line.x1
    if len(block.pieces) == 1 and abs(left) < indent:
        return True
    set_in = -indent < left < deepest
    inside = within or (around_it and len(block.pieces) < 3)
    return inside and (set_in or abs(right) < slack or abs(left - right) < size)


def is_credit(line: TypeLine) -> bool:
    """Say whether a line is a byline, and not of a text in which the reporter is the subject."""
    text = line.text
    named = len(text) < 7 or _PARTED.search(text) is not None
    closed = text.count("（") == text.count("）")
    says = _DATELINE.search(text) or _SUBJECT.match(text)
    return named and closed and not says and is_byline(line)


def _is_of_head(block: Block, piece: Piece, gap: float) -> bool:
    """Say whether a line of large type belongs to the headline above it."""
    least = 0.5 * min(block.area.width, piece.area.width)
    return -0.5 < gap / piece.lines[0].size < 1.0 and overlap(block.area, piece.area) > least


def _is_ruled(above: Area, below: Area, across: list[Area], size: float) -> bool:
    return any(
        above.y1 - Cuts.NEAR * size <= rule.y0 <= below.y0 + Cuts.NEAR * size
        and overlap(rule, below) > 0
        for rule in across
    )


def _tell_ends(blocks: list[Block], size: float) -> None:
    texts = [block for block in blocks if block.kind == "text"]
    runs = [block.pieces for block in texts]
    columns = columns_of(runs, size)
    indents = sets_in(runs, columns, size)
    for block, column in zip(texts, columns, strict=True):
        block.start = _start_of(block.lines[0], column, size, indents=indents)
        block.end = _end_of(block.lines[-1], column, size)


def _start_of(line: TypeLine, column: Column, size: float, *, indents: bool) -> str:
    if line.text[0] in NEVER_FIRST:
        return "mark"
    if is_credit(line):
        return "byline"
    if is_set_in(line, column, size):
        return "in"
    if ends_of(line)[0] - column.start > Blocks.OFF * size:
        return "off"
    return "flush" if indents else "any"


def _end_of(line: TypeLine, column: Column, size: float) -> str:
    if is_credit(line):
        return "byline"
    stops = line.text[-1] in STOPS
    if is_full(line, column, size):
        return "full" if stops else "open"
    return "short" if stops else "loose"


def _above(block: Block, blocks: list[Block]) -> list[Block]:
    if block.pieces[0].kind not in {"text", "head"}:
        return []
    area = block.area
    found = [
        other
        for other in blocks
        if other.area.y0 < area.y0
        and other.area.y1 <= area.y0 + Pieces.REACHES * block.lines[0].size
        and overlap(other.area, area) > Blocks.SHARED * min(other.area.width, area.width)
    ]
    return sorted(found, key=lambda other: area.y0 - other.area.y1)
