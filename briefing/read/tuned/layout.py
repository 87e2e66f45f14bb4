"""What the lines of a page are: headlines, text, captions, its head and foot."""

from typing import Final


class LinePieces:
    """Which pieces of one row are one line (`page/layout/line_pieces.py`), in sizes of the type.

    By hand on pages of newspapers; judged by `python -m tests.bench.read_page` and
    `python -m pytest tests/read/page/test_line_pieces.py`.
    """

    LEVEL: Final = 0.25
    """By how much two of them differ in height ..."""
    SIZES: Final = (0.8, 1.25)
    """... and how many times larger one is."""
    GAP: Final = 0.7
    """White between them, at most ..."""
    SPACED_GAP: Final = 2.2
    """... between single characters of a headline that is spaced out ..."""
    OVERLAP: Final = 1.2
    """... and by how much they may overlap."""
    WIDE: Final = 0.9
    """White that is written as a wide space."""
    SIZE_DIFFERS: Final = 0.2
    """By how much lines of text around a space differ in size ..."""
    AROUND: Final = 2.5
    """... and how far above and below it they stand."""
    LARGER: Final = 1.3
    """Lines so many times larger say nothing of a gutter."""
    ALIGNED: Final = 0.7
    """How far from a gutter the lines at it end and begin ..."""
    COLUMN: Final = 2
    """... and how many end, and how many begin, none between them going through it."""


class RunIn:
    """Heads that stand before their text in one line (`page/layout/line_pieces.py`).

    Read by `page/layer/typelines.py`, too. By hand on pages with columns of briefs; judged by
    `python -m tests.bench.read_page`, `python -m tests.bench.read_photo` and
    `python -m pytest tests/read/page/test_run_in_heads.py`.
    """

    SPACE: Final = 1.35
    """The widest space in a line of text, in sizes of its type ..."""
    SPACE_SEEN: Final = 2.0
    """... and behind a head that is recognised: by seven of them 1.4 to 1.7 ..."""
    LEAST_SPACE_SEEN: Final = 1.2
    """... and at least ..."""
    OF_MARK: Final = 0.5
    """... beside what is white of a mark at its end."""
    WHITE: Final = 0.5
    """So much white, in sizes of the type, is a space, also behind a mark."""
    LEAST: Final = 5
    """Characters of a head ..."""
    LEAST_SEEN: Final = 4
    """... of a recognised one that begins a paragraph: names have fewer ..."""
    LEAST_SPACED: Final = 3
    """... of one in bold before a space: fewer are words that are stressed ..."""
    MOST: Final = 26
    """... and the most."""


class LargeType:
    """Which lines of large type are one headline (`page/layout/large_type.py`), in sizes of it.

    By hand; judged by `python -m tests.bench.read_page`, `python -m tests.bench.read_photo` and
    `python -m pytest tests/read/page/test_headlines.py`.
    """

    ROW_SIDE: Final = 0.3
    """The rows of a bold headline on a picture begin below each other ..."""
    ROW_NEAR: Final = 0.5
    """... and so near."""
    BLANK_OF_MARK: Final = 0.65
    """Share of a mark's square that is blank at one side."""
    WIDEST: Final = 2.3
    """The widest space in a headline ..."""
    SPACE: Final = 1.3
    """... the widest that is usual: a wider one above a gutter parts two ..."""
    WHITE: Final = 0.2
    """... and the least that is written."""
    OFF_MIDDLE: Final = 0.2
    """How far from the middle a centred line may stand."""
    SIZE_DIFFERS: Final = (0.07, 0.18, 0.4)
    """By how much lines of one size differ: as printed, as measured, as measured of short lines."""
    BELOW: Final = 9.0
    """How far below a headline the text that shows its columns begins, in sizes of that ..."""
    GUTTER: Final = (0.4, 2.5)
    """... the least and the greatest width of a gutter there ..."""
    BESIDE: Final = (0.3, 0.15)
    """... how far left of a line, and of a column of text, it is looked for ..."""
    COLUMN: Final = (-0.6, 2.5)
    """... and how far right of where a line begins the column below it does."""


class Initials:
    """When a large character is the first of a text (`page/layout/large_type.py`), in sizes of it.

    By hand on pages with initials over two and three lines; judged by
    `python -m tests.bench.read_photo` and
    `python -m pytest tests/read/page/test_initials.py`.
    """

    SIZE: Final = 1.7
    """The least size of an initial ..."""
    TEXT: Final = 1.24
    """... and the most of the type beside it."""
    LEAST_LINES: Final = 2
    """Lines that stand beside it."""
    ASIDE: Final = 1.6
    """How far from its side they begin."""
    LEVEL: Final = 1.2
    """How far its top is from that of the first of them."""
    BELOW: Final = 1.5
    """How far below them the text goes on ..."""
    INDENT: Final = 2.6
    """... and how far it may be set in there."""


class Pieces:
    """What of a page is a headline, what its head and foot (`page/layout/pieces.py`).

    By hand on pages of newspapers; judged by `python -m tests.bench.read_page` and
    `python -m pytest tests/read/page/test_pieces.py`.
    """

    HEAD: Final = 1.24
    """Type so many times the size of the text's is a headline's."""
    BOLD_HEAD: Final = 1.12
    """The same of bold type."""
    HEAD_ROWS: Final = 5.0
    """How far below the top of its type the rule below a page's head runs, in sizes of the text's
    type ..."""
    HEAD_RULE: Final = 0.6
    """... and over how much of the page's width."""
    SUBHEAD: Final = 1.4
    """The same up to which it may be a sub-head's."""
    FURNITURE: Final = 1.7
    """Type at the page's edge is a headline's or the paper's name from here on."""
    EDGES: Final = (0.055, 0.96)
    """Down to where the page's head reaches, and where its foot begins, as shares of it ..."""
    FOOT: Final = 0.94
    """... for what has a foot's words."""
    POSTER: Final = 0.25
    """An advertisement is at least so high, as a share of its width; a headline's is flat."""
    POSTER_HEAD: Final = 0.95
    """Type so large, as a share of an advertisement's largest, is its headline's."""
    NO_TYPE: Final = 10.0
    """The size of the text on a page without any."""
    WHOLE: Final = 0.8
    """A box over so much of the page is its ground."""
    HEAD_ROW: Final = 1.5
    """How high the first row of a page is, in sizes of the text's type."""
    HEAD_GAP: Final = 0.75
    """How far below a line of a headline the next one stands, in sizes of its type."""
    REACHES: Final = 0.3
    """By how much one thing reaches into what stands below it, in sizes of the type."""


class Captions:
    """Lines that belong to a picture or a headline (`page/layout/captions.py`).

    By hand on the pages `fresh`, `held` and `hard` of the bench, in sizes of the type; judged
    by `python -m tests.bench.read_page` and `python -m pytest tests/read/page/test_captions.py`.
    """

    SMALLER: Final = (0.975, 0.9)
    """Of the text's size a caption's is at most so much; where it is recognised, with an error."""
    NEAR: Final = 1.3
    """How far below its picture, or below its line above, a caption stands."""
    LEVEL: Final = 0.5
    """By how much two lines beside each other may differ in height ..."""
    BESIDE: Final = 3.0
    """... and how far they may stand apart."""
    OF_FIGURE: Final = 14
    """Characters of the words below a figure in large type."""
    DECK_BELOW: Final = 3.0
    """How far below a headline a deck stands, and the first line of the text below that ..."""
    DECK_CHARS: Final = (6, 40)
    """... and the fewest and the most characters of a line of it."""
    BELOW: Final = 8.0
    """How far below a line the text stands whose columns it crosses ..."""
    COLUMN_LINES: Final = 2
    """... which end and begin with so many lines at a gutter ..."""
    CROSSES: Final = 0.4
    """... over the left one of which the line reaches by so much ..."""
    GUTTER: Final = 3.2
    """... that is, with a paragraph's indent, at most so wide."""
    FIGURE_BELOW: Final = 1.5
    """How far below a figure in large type its words stand."""
