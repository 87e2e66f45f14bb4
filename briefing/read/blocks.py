"""Lines as blocks: each a heading, a paragraph or a piece of furniture."""

from dataclasses import dataclass, field

from briefing.read.fold import fold
from briefing.read.lines import Line
from briefing.read.plain import plain
from briefing.read.roles import Role, role_of
from briefing.records import Span

BOLD_LEVEL = 7
PLAIN_LEVEL = 8


@dataclass(slots=True, eq=False)
class Block:
    """A heading, a paragraph or a piece of furniture."""

    role: Role
    lines: list[Line]
    level: int
    """Of a heading: 1 to 6 as marked, 7 if it is only bold, 8 if nothing marks it; else 0."""
    text: str
    plain: str
    """Its words for matching."""
    repairs: list[str] = field(default_factory=list)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where its words stand in the source."""
        if len(self.lines) == 1:
            return self.lines[0].spans
        return tuple(span for line in self.lines for span in line.spans)

    @property
    def has_mark(self) -> bool:
        """Whether a mark of a list stands before it."""
        return self.lines[0].bullet

    @property
    def jump(self) -> str:
        """The line that says where it goes on or comes from, for matching; empty if none does."""
        for line in self.lines:
            for cut in line.cuts:
                if cut.reason == "jump":
                    return plain(cut.text)
        return ""

    def add(self, line: Line) -> None:
        """Put a line behind it."""
        self.lines.append(line)
        self.text = fold(self.text + line.text)
        self.plain = plain(self.text)


def blocks_of(lines: tuple[Line, ...]) -> list[Block]:
    """Return a block for each line, with the role it has when looked at alone."""
    blocks = [Block(role_of(line), [line], line.level, line.text, line.plain) for line in lines]
    for block in blocks:
        if block.role == "heading" and block.level == 0:
            block.level = BOLD_LEVEL
        elif block.role != "heading":
            block.level = 0
    return blocks
