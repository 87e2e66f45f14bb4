"""Pages of vertical type, turned so that their columns from the right are lines from the top."""

from dataclasses import replace

from briefing.read.page.marks import Area, PageMarks, TypeLine
from briefing.read.tuned.page import LinesDown


def is_vertical(page: PageMarks) -> bool:
    """Say whether most of a page's type runs down."""
    down = sum(len(line.text) for line in page.lines if line.vertical)
    return down > LinesDown.MOSTLY * sum(len(line.text) for line in page.lines)


def turned(page: PageMarks) -> PageMarks:
    """Return a page of vertical type as it is ordered."""
    drawn = (page.rules, page.boxes, page.pictures)
    rules, boxes, pictures = ([turned_area(a, page.width) for a in areas] for areas in drawn)
    lines = [
        replace(line, area=turned_area(line.area, page.width), vertical=not line.vertical)
        for line in page.lines
    ]
    return PageMarks(page.height, page.width, lines, rules, boxes, pictures)


def turned_back(line: TypeLine, width: float) -> TypeLine:
    """Return a line of a turned page as it is printed on one so wide."""
    area = line.area
    printed = Area(width - area.y1, area.x0, width - area.y0, area.x1)
    return replace(line, area=printed, vertical=not line.vertical)


def turned_area(area: Area, width: float) -> Area:
    """Return where an area stands on the turned page of one so wide."""
    return Area(area.y0, width - area.x1, area.y1, width - area.x0)
