"""Initials: a large first character beside the first lines of a text, put back into its word."""

from dataclasses import replace

from briefing.read.page.marks import TypeLine
from briefing.read.tuned.layout import Initials, Pieces


def with_initials(lines: list[TypeLine], size: float) -> list[TypeLine]:
    """Return the lines of a page, each initial joined to the line that it begins.

    The lines beside an initial are then as long as those below it.
    """
    kept = list(lines)
    for initial in lines:
        if not _may_be_initial(initial, size):
            continue
        beside = _beside(initial, kept, size)
        if len(beside) < Initials.LEAST_LINES or not _goes_on_below(initial, beside, kept, size):
            continue
        wider = [replace(line, area=replace(line.area, x0=initial.area.x0)) for line in beside]
        wider[0].text = initial.text + wider[0].text
        wider[0].sure = wider[0].sure and initial.sure + wider[0].sure
        for line, longer in zip(beside, wider, strict=True):
            kept[kept.index(line)] = longer
        kept.remove(initial)
    return kept


def _may_be_initial(line: TypeLine, size: float) -> bool:
    words = [character for character in line.text if character.isalnum()]
    large = line.size >= Initials.SIZE * size
    return large and not line.vertical and len(line.text) <= 2 and len(words) == 1


def _beside(initial: TypeLine, lines: list[TypeLine], size: float) -> list[TypeLine]:
    """Return the lines of text right of an initial, from above; none if the first stands lower."""
    area = initial.area
    found = [
        line
        for line in lines
        if not line.vertical
        and line.size < Initials.TEXT * size
        and abs(line.area.x0 - area.x1) < Initials.ASIDE * size
        and area.y0 - 0.5 * size
        < (line.area.y0 + line.area.y1) / 2
        < area.y1 + Pieces.REACHES * size
    ]
    found.sort(key=lambda line: line.area.y0)
    return found if found and abs(found[0].area.y0 - area.y0) < Initials.LEVEL * size else []


def _goes_on_below(
    initial: TypeLine, beside: list[TypeLine], lines: list[TypeLine], size: float
) -> bool:
    """Say whether a line stands below an initial that reaches past it, or a paragraph begins."""
    area, low = initial.area, beside[-1].area.y1
    return any(
        -Pieces.REACHES * size < line.area.y0 - low < Initials.BELOW * size
        and -size < line.area.x0 - area.x0 < Initials.INDENT * size
        and line.area.x1 > area.x1
        for line in lines
        if line is not initial and line not in beside
    )


def is_beside_initial(above: list[TypeLine], line: TypeLine) -> bool:
    """Say whether a line begins where all above it in its paragraph do, amid a sentence.

    A large first letter stands before them that was not read.
    """
    level = all(abs(over.area.x0 - line.area.x0) < 0.5 * line.size for over in above)
    return level and not above[-1].bold and "\u3400" <= above[-1].text[-1] <= "\u9fff"
