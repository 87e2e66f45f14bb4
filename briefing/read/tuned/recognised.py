"""What recognised type is: its size, its weight, its stops, and what is drawn beside it."""

from typing import Final


class SeenPieces:
    """Where a recognised line is parted (`page/recognition/recognised.py`), in sizes of the type.

    By hand; judged by `python -m tests.bench.read_photo` and
    `python -m pytest tests/read/page/test_rules_in_lines.py`.
    """

    SURE: Final = 0.3
    """Lines read less surely on the whole are stains, not type."""
    LARGEST: Final = 1.6
    """A gutter is measured by type no larger than so many times the text's ..."""
    NARROWEST: Final = 0.6
    """... and at least so wide, in sizes of the text's type."""
    HALF_LATIN: Final = 0.28
    """Half of the width of a letter or a figure."""
    OF_MARK: Final = 0.45
    """White of a mark's square, beside its ink."""
    SPACE: Final = 0.45
    """White that is written as a space in large type."""
    INSET: Final = 0.15
    """By how much a box is longer than its type, at each end."""
    RULE: Final = 4
    """The least height of a rule between columns."""


class SeenSize:
    """What the measured size of recognised type says, in sizes of the text's.

    Read by `page/recognition/recognised_type.py` and `page/layout/line_pieces.py`. By 1,865 lines
    of 19 pages whose size is known: text of under six characters is up to 1.31 times as high, 98 of
    100; judged by `python -m tests.bench.read_photo` and
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
    FACE: Final = 0.86
    """A character's size as a share of the height of what is marked as its line."""
    STEPS_DIFFER: Final = (0.6, 1.6)
    """The least and the greatest step between characters that counts, by the median one."""
    LOOSE: Final = 1.6
    """Text that is spaced out looks at most so large ..."""
    SAME: Final = 0.06
    """... its box no lower than others by so much ..."""
    NEAR: Final = 0.1
    """... and sizes that differ by less may be measured of one type."""
    SHORT_TEXT: Final = (1.5, 1.9)
    """The largest that a short line of text looks, and one that ends a sentence."""
    LEVEL: Final = 0.4
    """By how much the feet of lines on one level differ."""
    HIGHER: Final = (1.12, 1.25)
    """How many times higher boxes around larger type are than those around text: where none stands
    right above or below, and where some does ..."""
    PITCH: Final = 1.8
    """... so far from line to line, at most ..."""
    SIDES: Final = (0.7, 2.5)
    """... their ends so far apart, and where one is set in."""
    LOOKS: Final = 2
    """How often lines are taken for text by those around them that are."""
    ENOUGH: Final = 60
    """Characters by which a size of type is known."""


class LostStops:
    """When a full stop was overlooked (`page/recognition/recognised.py`), in sizes of the text.

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


class SeenBold:
    """When recognised type is bold (`page/recognition/recognised_type.py`).

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


class SeenDrawn:
    """Rules, frames and areas on a picture (`page/recognition/graphics.py`).

    By hand; judged by `python -m tests.bench.read_photo` and
    `python -m pytest tests/read/page/test_recognition.py`.
    """

    FRAME: Final = (1.5, 1.0)
    """How far the ends of a frame's rules may lie apart, and one across from those of one down,
    in sizes of the type."""
    SIDE_PX: Final = 1400
    """The longer side of the flat page in which they are looked for ..."""
    GRID: Final = 48
    """... the places across and down by which it is flattened ..."""
    SOFT_PX: Final = 0.7
    """... and over how many of its pixels the picture is made soft."""
    BLOCK_PX: Final = 24
    """The side of the squares in which the paper is looked at ..."""
    PAPER: Final = 0.93
    """... and so bright, as a share of the surface through them, one is paper."""
    INK: Final = 0.8
    """What is darker than this share of the paper is ink."""
    DARK: Final = 0.86
    """What is so much darker than the paper around it, over an area, is no paper ..."""
    WHOLE: Final = 0.7
    """... and no picture, if it is over so much of the page."""


class SeenScript:
    """What is said of a recognised page (`page/recognition/recognise.py`, `page/written.py`).

    By hand; judged by `python -m tests.bench.read_photo`,
    `python -m pytest tests/read/page/test_one_script.py` and
    `python -m pytest tests/read/page/test_doubtful_characters.py`.
    """

    TRADITIONAL: Final = 0.1
    """The least share of a page's characters that makes it traditional: of 58 pages, simplified
    ones had at most 2 such characters of 100, traditional ones 22 to 27."""
    LEAST_HAN: Final = 20
    """Han characters of a page that is read."""
    DOUBTFUL: Final = 0.8
    """A character read less surely is marked ..."""
    AROUND: Final = 5
    """... and shown with so many before and behind it."""
    MOST_SAID: Final = 20
    """Figures of a page that are named."""
