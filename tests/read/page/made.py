"""Pages made of lines with places, without a printer: fictional, small, exact."""

from briefing.read.page.marks import Area, PageMarks, TypeLine

SIZE = 10.0
PITCH = 15.0


def type_line(
    text: str, x: float, y: float, size: float = SIZE, bold: bool = False, down: bool = False
) -> TypeLine:
    """A line whose characters are squares of its size."""
    length = size * len(text)
    area = Area(x, y, x + size, y + length) if down else Area(x, y, x + length, y + size)
    return TypeLine(text, area, size, bold, vertical=down)


def column(text: str, x: float, y: float, wide: int) -> list[TypeLine]:
    """A paragraph set in a column so many characters wide, its first line set in."""
    first, rest = text[: wide - 2], text[wide - 2 :]
    lines = [type_line(first, x + 2 * SIZE, y)]
    for number, at in enumerate(range(0, len(rest), wide), 1):
        lines.append(type_line(rest[at : at + wide], x, y + number * PITCH))
    return lines


def page(*lines: TypeLine, rules: tuple[Area, ...] = (), boxes: tuple[Area, ...] = ()) -> PageMarks:
    return PageMarks(600, 800, list(lines), list(rules), list(boxes))
