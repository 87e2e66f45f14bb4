"""How pictures of pages are looked at, and where their lines are."""

from typing import Final


class Photo:
    """How large a picture is read, and when a side of it is dark (`page/recognition/photo.py`).

    By hand; judged by `python -m tests.bench.read_photo` and
    `python -m pytest tests/read/page/test_pictures.py`.
    """

    SIDE_PX: Final = 4400
    """A longer side is made shorter: the type of a whole page is large enough in this."""
    STRIPS: Final = 6
    """A page is looked at in so many strips, across and down ..."""
    STEP_PX: Final = 8
    """... at one pixel of so many."""
    PAPER: Final = 95
    """What is brighter than so many percent of a strip is paper, not ink ..."""
    DARK: Final = 0.3
    """... and so bright, as a share of the brightest strip's, it shows little of what is on it."""


class SeenLines:
    """How lines are looked for, and type that was overlooked (`page/recognition/ocr_lines.py`).

    By hand: of two headlines that run down abreast, sizes from 640 to 1,400 show both, and on pages
    where all was found nothing more. Of a scan of `upright-broadsheet`, which lost 69 characters
    in a thousand, most in a box set across, the second look leaves 9; on the ten scans of `fresh`
    it finds nothing. Judged by `python -m tests.bench.read_photo` and
    `python -m pytest tests/read/page/test_recognition.py`.
    """

    SIDE_PX: Final = 880
    """The longer side of the picture, without known lines, in which it is looked for."""
    LARGE: Final = (1.5, 10.0)
    """How much larger it is than most lines: a page without its lines may look like one ..."""
    OF_TEXT: Final = (0.6, 1.5)
    """... text that was overlooked is as large as most lines, more or less ..."""
    SURE: Final = 0.8
    """... and how surely it is read."""
    PAPER_PX: Final = 240
    """The longer side of the picture in which the paper around lines is looked at ..."""
    BETWEEN_PX: Final = 5
    """... how far from ink there is bare paper ..."""
    PAPER_BLUR: Final = 15
    """... and over how many pixels its light is the same."""
    WHOLE_PX: Final = 1760
    """The longer side of the picture in which all lines are looked for; the full one is read."""
    AT_ONCE: Final = 24
    """Lines that are read together."""


class SeenInitials:
    """Where a large first letter may stand (`page/recognition/line_boxes.py`).

    By hand on a page with two of them; in heights of a line's box; judged by
    `python -m tests.bench.read_photo` and
    `python -m pytest tests/read/page/test_recognition.py`.
    """

    DIFFERS: Final = 0.25
    """By how much lines of one text differ in height ..."""
    SIDE: Final = 0.35
    """... and the two beside the letter where they begin ..."""
    PITCH: Final = (0.8, 2.2)
    """... and how far one is below the other ..."""
    LEVEL: Final = 0.35
    """... and by how much those below and above may be off."""
    WIDTH: Final = (1.5, 4.0)
    """How wide the room is ..."""
    APART: Final = 0.1
    """... without the white before its lines."""


class SeenDown:
    """How a line runs, and how a page lies (`page/recognition/vertical_lines.py`), in line widths.

    By hand; judged by `python -m tests.bench.read_photo`,
    `python -m pytest tests/read/page/test_recognition.py` and
    `python -m pytest tests/read/page/test_vertical_lines.py`.
    """

    TALL: Final = 1.5
    """A line so many times higher than wide runs down."""
    TIER: Final = 0.85
    """Paper without ink that no mark leaves: another tier begins below it ..."""
    BARE: Final = 0.06
    """... with so much ink at most, as a share of what a full row has."""
    PITCH: Final = (0.7, 1.02)
    """The least and the greatest height of a character ..."""
    STEP_PX: Final = 0.25
    """... in such steps."""
    REST: Final = 0.3
    """Less of a square, as a share of it, at an end of a line is of its neighbour."""
    SAMPLE: Final = 8
    """Lines that are read in four ways ..."""
    LONGEST: Final = 10
    """... so much of each, in times its height ..."""
    SAMPLE_SURE: Final = 0.6
    """... and how surely, at least, to say something."""


class SeenGutters:
    """When a gap in a recognised line is a gutter (`page/recognition/gutters.py`).

    By hand on pages whose columns are 9 to 30 characters wide; in sizes of the type; judged by
    `python -m tests.bench.read_photo` and `python -m pytest tests/read/page/test_recognition.py`.
    """

    LOOKS: Final = 3
    """How often lines are parted anew, at most."""
    EM: Final = 0.8
    """The width of a character, as a share of its line's box's height."""
    SHORT: Final = 1.2
    """A box no longer than so many times its height is left as it is: one character."""
    LEAST_GAP: Final = 0.55
    """Of a gutter, in ems; a mark leaves as much."""
    SMALL_GAP: Final = 0.35
    """White that may be what a mark leaves of a gutter, in ems."""
    WIDE_GAP: Final = 1.0
    """In ems; so much white is seen between two characters only where something ends."""
    RULE: Final = 0.2
    """Ink so narrow, in ems, may be a rule."""
    REMNANT: Final = 0.25
    """Ink so narrow, in ems, at a box's edge may be of the next column's character ..."""
    APART: Final = 0.35
    """... if so much white, in ems, follows."""
    FULL: Final = 0.86
    """Of a line's height that a rule takes."""
    LEAST_PART: Final = 0.45
    """Ink between a gutter and a box's end, in ems: less is a stroke of the other column."""
    ROOM: Final = 0.25
    """White that is left at both ends of a line, in ems."""
    AROUND: Final = 12
    """Lines so many ems above and below are looked at."""
    ASIDE: Final = 0.8
    """Lines end and begin at a gutter, so many ems more or less."""
    MOST_ENDS: Final = 3
    """Lines that end, and lines that begin, at a gutter."""
    MANY: Final = 7
    """Other lines with a gap in one place that show a gutter if none ends or begins there."""
    REST: Final = 1.2
    """Of a character of the next column so much may stand in a line's box, in ems."""
    LEAST_COLUMN: Final = 4.0
    """The least width of what stands at either side of a gutter that few lines show."""
    BODY: Final = (0.15, 0.85)
    """Of a line's height, where its ink is looked for ..."""
    LEAST_INK: Final = 0.25
    """... which is so dark, as a share of the darkest."""
    HEIGHTS: Final = 1.35
    """How many times higher the lines around are than one."""


class Straightened:
    """How a bent page is straightened (`page/recognition/dewarp.py`).

    By hand; judged by `python -m tests.bench.read_photo` and
    `python -m pytest tests/read/page/test_recognition.py`.
    """

    LEAST: Final = 8
    """Lines, or pairs of lines, that a fit is made of ..."""
    ROUNDS: Final = 3
    """... and how often it is made anew without those that do not agree."""
    NEXT: Final = (0.6, 3.4)
    """How far below a line the next one that begins alike stands, in heights of its box ..."""
    HEIGHTS_DIFFER: Final = 0.3
    """... by how much of it the two differ in height ..."""
    STEPS: Final = 6
    """... and over so many of them the edge of a column is followed."""
    RIDGE: Final = (0.0, 1e-3, 1e-3, 1e-2)
    """How much each coefficient is held down: the turn is not ..."""
    OFF: Final = 0.004
    """... by how much the slope of a line that agrees may be off ..."""
    AGREES: Final = 2.5
    """... or in times what is usual."""
