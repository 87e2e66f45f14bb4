"""Lines gathered into blocks: sentences cut by a page break joined, false headings healed."""

from dataclasses import dataclass, field

from briefing.read.datelines import head_dateline
from briefing.read.fold import fold
from briefing.read.kinds import ad_score
from briefing.read.lines import Line
from briefing.read.roles import Role, ends_sentence, is_short, role_of
from briefing.records import Span

PLAIN_HEADING_LEVEL = 7
BOLD_HEADING_LEVEL = 8
_BETWEEN = {
    "page mark",
    "date line",
    "rule",
    "photo credit",
    "photo caption",
    "jump",
    "column",
    "imprint",
    "editors",
    "link",
    "mark-up",
}
"""What may stand between the two halves of a sentence."""


@dataclass(slots=True)
class Block:
    """A heading, a paragraph or a piece of furniture: one line, or several joined."""

    role: Role
    lines: list[Line]
    level: int = 0
    repairs: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words, folded."""
        return (
            self.lines[0].text
            if len(self.lines) == 1
            else fold("".join(line.text for line in self.lines))
        )

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where its words stand in the source."""
        return tuple(span for line in self.lines for span in line.spans)


def gather_blocks(lines: tuple[Line, ...]) -> list[Block]:
    """Return the blocks of a text, in order."""
    blocks = [Block(role_of(line), [line], line.level) for line in lines]
    for block in blocks:
        if block.role == "heading" and _is_false_heading(block):
            block.role, block.level = "body", 0
            block.repairs.append("false heading")
        elif block.role == "sub-head":
            block.role, block.level = "heading", BOLD_HEADING_LEVEL
    _find_plain_headings(blocks)
    return _join(blocks)


def _is_false_heading(block: Block) -> bool:
    """Return whether a line marked as a heading is a sentence or the tail of one."""
    text = block.text
    return text.endswith(("。", "，", "；", "。”", "、")) or (
        len(text) > 45 and ends_sentence(text)
    )


def _find_plain_headings(blocks: list[Block]) -> None:
    """Give short lines with no mark their place as headings, if a paragraph follows them."""
    marked = (
        sum(block.role == "heading" and block.level < PLAIN_HEADING_LEVEL for block in blocks) >= 2
    )
    for at, block in enumerate(blocks):
        if block.role != "body" or not is_short(block.lines[0]) or ad_score(block.text) > 0:
            continue
        following = next(
            (other for other in blocks[at + 1 : at + 6] if other.role not in _BETWEEN), None
        )
        if following is None or following.role not in {"body", "deck", "byline"}:
            continue
        opens = following.role != "body" or head_dateline(following.text) is not None
        if opens or (
            not marked and (not is_short(following.lines[0]) or ends_sentence(following.text))
        ):
            block.role, block.level = "heading", PLAIN_HEADING_LEVEL


def _join(blocks: list[Block]) -> list[Block]:
    joined: list[Block] = []
    open_block: Block | None = None
    for block in blocks:
        if block.role in _BETWEEN:
            joined.append(block)
            continue
        if open_block is not None and block.role == "body" and _continues(block):
            open_block.lines += block.lines
            open_block.repairs += [*block.repairs, "joined"]
        else:
            joined.append(block)
            open_block = block if block.role == "body" else None
        if open_block is not None and not _is_open(open_block):
            open_block = None
    return joined


def _is_open(block: Block) -> bool:
    """Return whether a paragraph stops in mid-sentence."""
    text = block.text
    return (
        not ends_sentence(text) and (len(text) > 30 or len(block.lines) > 1) and ad_score(text) == 0
    )


def _continues(block: Block) -> bool:
    text = block.text
    return (
        head_dateline(text) is None
        and ad_score(text) < 1
        and (ends_sentence(text) or len(text) > 45)
    )
