"""How pictures of pages are looked at, and what their recognised type is."""

from typing import Final


class SeenFrames:
    """What closes a frame on a picture (`page/recognition/graphics.py`), in sizes of the type.

    By hand; judged by `python -m tests.bench.read_photo`.
    """

    FRAME: Final = (1.5, 1.0)
    """How far the ends of a frame's rules may lie apart, and one across from those of one down."""


class SeenBold:
    """When recognised type is bold (`page/recognition/boldness.py`).

    By hand: on ten pages, heads in bold have 1.7 to 2.1 times the ink of their text, lines of text
    0.8 to 1.2 times; judged by `python -m tests.bench.read_photo`.
    """

    HEAVIER: Final = 1.5
    """Ink of a bold character, in that of a usual one."""
    LEAST_LINES: Final = 8
    """Lines of a page of which the usual is known."""
    MOST_LINES: Final = 4
    """Lines of a head; more of them are a text that is set heavier than others ..."""
    PITCH: Final = 1.3
    """... if no more space than this is between them, in sizes of their type."""
    LEAST_CHARS: Final = 2.5
    """Characters of a line whose ink says something."""
    PAPER: Final = 90
    """What is brighter than so many percent of a line's area is its ground."""
    DARK: Final = 0.6
    """Half of a line's area is darker than this where type is white on a dark ground."""
    LATIN: Final = 0.4
    """Ink of a letter or a figure, as a share of a Han character's ..."""
    MARK: Final = 0.12
    """... and that of a mark."""
    WIDE: Final = 0x2E80
    """The first character that is as wide as it is high; one before it is ..."""
    NARROW: Final = 0.55
    """... so wide."""
    LEAST_HEAD: Final = 4
    """Characters of a head before the text in one line ..."""
    LEAST_REST: Final = 3
    """... and of the text ..."""
    PLAIN: Final = 1.25
    """... that has at most so much ink."""


class LostStops:
    """When a full stop was overlooked (`page/recognition/lost_stops.py`), in sizes of the text.

    By hand: on 22 pages, photographed and scanned, 98 of 100 lines that end with a character have
    at most .69 behind its middle, lines with an overlooked stop .8 to 1.1; judged by
    `python -m tests.bench.read_photo` and
    `python -m pytest tests/read/page/test_lost_stops.py`.
    """

    SIZE_DIFFERS: Final = (0.12, 0.2)
    """By how much the type of a line of text may differ from the usual; of one that runs down the
    size is the width of what is marked."""
    LEAST_CHARS: Final = 2
    """Characters of a line that may have lost its stop."""
    BEHIND: Final = 0.76
    """Length of a line behind the middle of its last character in which a mark stands."""
    PITCH: Final = (0.5, 1.9)
    """How much lower than another a line is if it is the next ..."""
    BEGINS: Final = (-0.7, 3.2)
    """... how far right of it the other may begin ..."""
    SHORTER: Final = 1.2
    """... and how much sooner it ends if it is the last of its paragraph."""
    SURE: Final = 0.5
    """How sure such a stop is, 0 to 1."""


class SeenSize:
    """What the measured size of recognised type says, in sizes of the text's.

    Read by `page/recognition/recognised.py` and `page/layout/line_pieces.py`. By 1,865 lines of 19
    pages whose size is known: text of under six characters is up to 1.31 times as high, 98 of 100;
    judged by `python -m tests.bench.read_photo` and
    `python -m pytest tests/read/page/test_recognition.py`.
    """

    STEPS: Final = (0.5, 1.1)
    """How far characters stand apart, in their line's box's height without its edges: boxes of
    lines that stand close reach into those above and below."""
    TIGHT: Final = 0.8
    """Text whose marks stand close looks at least so large; its box is as high as others."""
    SHORT: Final = 6
    """Characters of a line whose size is measured well ..."""
    LEVEL_HEAD: Final = 1.2
    """... which is a headline from this size on; a shorter line level with one ..."""
    LEVEL_TEXT: Final = 1.12
    """... looks larger than text by so much ..."""
    ALIKE: Final = 0.12
    """... and as large as that one, more or less."""
    SHORT_HEAD: Final = 1.32
    """A short line whose size and whose box are so many times those of text is a head."""
    LAST: Final = 1.4
    """The end of a sentence right below a line of text looks at most so large."""
    TEXT: Final = 1.2
    """The largest type of lines of text that are parted by what few lines around show."""


class SeenScript:
    """Which script a page is in (`page/recognition/recognise.py`).

    By 58 pages: on simplified ones at most 2 characters of 100 were read as traditional ones, on
    traditional ones 22 to 27; judged by `python -m tests.bench.read_photo` and
    `python -m pytest tests/read/page/test_one_script.py`.
    """

    TRADITIONAL: Final = 0.1
    """The least share of a page's characters that makes it traditional."""


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


class SeenInitials:
    """Where a large first letter may stand (`page/recognition/large_initials.py`).

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


class SeenLarge:
    """How type is looked for that was overlooked (`page/recognition/ocr_lines.py`).

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


class Straightened:
    """How a bent page is straightened (`page/recognition/dewarp.py`).

    By hand; judged by `python -m tests.bench.read_photo` and
    `python -m pytest tests/read/page/test_recognition.py`.
    """

    LEAST: Final = 8
    """Lines, or pairs of lines, that a fit is made of ..."""
    ROUNDS: Final = 3
    """... and how often it is made anew without those that do not agree."""
    NEXT: Final = 3.4
    """How far below a line the next one that begins alike stands, in heights of its box ..."""
    STEPS: Final = 6
    """... and over so many of them the edge of a column is followed."""
