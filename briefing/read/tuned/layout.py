"""How characters become lines, lines pieces, and pieces regions of a page, in sizes of the type."""

from typing import Final


class TypeLines:
    """Which characters of a text layer are one line (`page/typelines.py`).

    By hand on PDFs of newspapers; judged by `python -m tests.bench.read_page` and
    `python -m pytest tests/read/page/test_typelines.py`.
    """

    LEVEL: Final = 0.3
    """By how much two characters of a line differ in height."""
    SIZES: Final = (0.6, 1.7)
    """How many times larger the next one is, at least and at most."""
    GAP: Final = 0.85
    """White between two of them: a gutter is wider ..."""
    SMALLEST: Final = 0.4
    """... and is not measured by type that is smaller than so much of the line's."""
    NEXT: Final = 0.1
    """How far right of the one before a character begins."""
    LATE: Final = 40
    """Runs among which the line of a late one is looked for ..."""
    SHORT_RUN: Final = 12
    """... which has no more characters than this."""
    SLACK: Final = 0.15
    """By which a character may reach over its gap."""
    ASCENT: Final = 0.88
    """Of a square so much stands over the base line ..."""
    DESCENT: Final = 0.12
    """... and so much below."""
    SPACE: Final = 0.24
    """White, beside what is usual in its line, that is a space."""
    HEAD_NEAR: Final = (-0.3, 1.0)
    """How far above a run-in head the first line of it stands ..."""
    HEAD_SIDE: Final = (-0.5, 3.0)
    """... and how far in."""


class LinesDown:
    """Which characters run down (`page/lines_down.py`), in sizes of the type.

    By hand on PDFs of vertical type; judged by `python -m tests.bench.read_page` and
    `python -m pytest tests/read/page/test_typelines.py`.
    """

    MOST_ABREAST: Final = 3
    """Characters beside each other in a line that runs down: figures."""
    MIDDLE: Final = 0.45
    """How far from its middle a character stands."""
    STEP: Final = (0.2, 1.9)
    """How far below the one above it stands ..."""
    SQUARE: Final = (0.4, 1.2)
    """... and how far in the square below."""
    BESIDE: Final = 0.1
    """How far beside it stands then."""
    LOOSE: Final = 2
    """The most characters that stand loose."""
    TOUCHES: Final = (-0.5, 0.6)
    """How far from the end of a line a character of it stands that is loose."""
    MOSTLY: Final = 0.6
    """The least share of a page's characters that run down, if it is a page of vertical type."""
    LEAST_ACROSS: Final = 4
    """Characters of a line of text that runs across ..."""
    LAST_SIDE: Final = 2.5
    """... how far in, at most, its paragraph's last line begins ..."""
    LAST_BELOW: Final = (-0.2, 1.2)
    """... and how far below."""
    LEVEL: Final = 0.5
    """By how much two lines of a headline that run down differ in height ..."""
    NEXT: Final = (-0.2, 1.2)
    """... and how far left the next one stands."""


class Pieces:
    """What of a page is a headline, what its head and foot (`page/layout/pieces.py`).

    By hand on pages of newspapers; judged by `python -m tests.bench.read_page`.
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


class Cuts:
    """Where a page is cut along its gutters (`page/layout/regions.py`), in characters.

    By hand on pages of newspapers; judged by `python -m tests.bench.read_page`.
    """

    GUTTER: Final = (0.55, 0.2)
    """The least width of a gutter; what is recognised is marked larger than its type."""
    NEAR: Final = 0.3
    """By which a rule may lie outside of its gap ..."""
    SHORT: Final = 1.2
    """... and by which one that goes across may end before the region does."""
    LABEL_CHARS: Final = 8
    """Characters of a column's name over a headline ..."""
    LABEL_NEAR: Final = 1.5
    """... and how far over it that stands."""


class Zones:
    """Text that runs the other way than most of its page (`page/zones.py`), in sizes of the type.

    By hand on the pages `upright`; judged by `python -m tests.bench.read_page` and
    `python -m pytest tests/read/page/test_zones.py`.
    """

    NEAR: Final = 2.6
    """How far apart lines of one such text stand: over a gutter or below a headline."""
    LEAST_LINES: Final = 4
    """Lines of one: a caption has fewer ..."""
    LEAST_CHARS: Final = 5
    """... and characters of each, on the whole: cells of a table have fewer."""
    SLACK: Final = 0.35
    """By which a line may reach over the frame it stands in."""
    HEAD_GAP: Final = 1.6
    """How far from it its headline stands, in sizes of the larger type."""
