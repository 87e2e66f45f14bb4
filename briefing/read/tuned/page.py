"""How characters become lines of type, what of a page is read by itself, and how one is drawn."""

from typing import Final


class TypeLines:
    """Which characters of a text layer are one line (`page/layer/typelines.py`).

    By hand on PDFs of newspapers; judged by `python -m tests.bench.read_page` and
    `python -m pytest tests/read/page/test_typelines.py`.
    """

    LEVEL: Final = 0.3
    """By how much two characters of a line differ in height."""
    SIZES: Final = (0.6, 1.7)
    """How many times larger the next one is, at least and at most."""
    GAP: Final = 0.85
    """White between two of them: a gutter is wider, a recognised one, too ..."""
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
    """Which characters run down (`page/layer/lines_down.py`), in sizes of the type.

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


class Spread:
    """Where a double page is parted (`page/page_parts.py`).

    By hand; judged by `python -m pytest tests/read/page/test_spread.py`.
    """

    WIDE: Final = 1.15
    """A page so many times wider than high may be two."""
    MIDDLE: Final = (0.4, 0.6)
    """Where its gutter lies, as a share of its width."""
    GUTTER: Final = 2.4
    """The gutter's least width, in characters: both pages have a margin there ..."""
    WIDER: Final = 1.6
    """... and in widths of the gutters between columns, which have one strip."""
    LEAST_LINES: Final = 6
    """Lines of type on each half."""


class Zones:
    """Text that runs the other way than most of its page (`page/page_parts.py`), in its sizes.

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


class Garbage:
    """When a text layer is not what a reader sees (`page/layer/text_layer.py`).

    By hand on PDFs with broken layers; judged by `python -m pytest tests/read/page/test_bad.py` and
    `python -m pytest tests/read/page/test_lying_pages.py`.
    """

    COMMON_SHARE: Final = 0.035
    """Share of the commonest characters under which Han characters make no words ..."""
    ENOUGH_HAN: Final = 150
    """... if there are more of them than this."""
    STRANGE_SHARE: Final = 0.1
    """Share of characters of no script above which a layer is garbage."""
    STRANGE_HEAD_SHARE: Final = 0.3
    """The same of the characters in large type: a headline's font may be garbage alone."""
    SIGN_SHARE: Final = 0.3
    """Share of signs above which a layer without a Han character is garbage."""
    LEAST_CHARS: Final = 10
    """Characters of a text layer."""
    SAMPLED: Final = 5
    """Of so many lines one is compared with all."""
    HEAPED_SHARE: Final = 0.5
    """Share of the characters that stand where others do; a headline's shadow is a few."""
    SAME_LEVEL: Final = 0.3
    """Distance of the middles of two lines that stand upon each other, in sizes of the type ..."""
    COVERED_SHARE: Final = 0.5
    """... and the share of one's width that the other covers."""


class Drawings:
    """What is drawn on a PDF page (`page/layer/text_layer.py`), in points; how large it is shown.

    By hand; judged by `python -m tests.bench.read_page`,
    `python -m pytest tests/read/page/test_make.py` and
    `python -m pytest tests/read/page/test_pictures.py`.
    """

    RULE_WIDTH: Final = 3.0
    """A path so thin is a rule ..."""
    RULE_LENGTH: Final = 15
    """... if it is longer than this."""
    PICTURE: Final = 20
    """Shorter side above which an image is a picture."""
    BOX: Final = 10
    """Shorter side above which a path is a frame or a ground ..."""
    FILLED: Final = 30
    """... and, without type on it, a picture."""
    FRAME: Final = (6, 4)
    """How far the ends of a frame's rules may lie apart, and one across from those of one down."""
    FRAME_RULES: Final = 2
    """Rules across that close a frame."""
    OVERLAY_PX: Final = 1600
    """The longer side of a page that is drawn for a person (`page/article_overlay.py`)."""
