"""In which order the pieces of a page are read, and which lines are one paragraph."""

from typing import Final


class Cuts:
    """Where a page is cut along its gutters (`page/layout/regions.py`), in characters.

    By hand on pages of newspapers; judged by `python -m tests.bench.read_page` and
    `python -m pytest tests/read/page/test_regions.py`.
    """

    GUTTER: Final = (0.55, 0.2)
    """The least width of a gutter; what is recognised is marked larger than its type."""
    NEAR: Final = 0.3
    """By which a rule may lie outside of its gap (read for `LinkFacts`, too) ..."""
    SHORT: Final = 1.2
    """... and by which one that goes across may end before the region does."""
    LABEL_CHARS: Final = 8
    """Characters of a column's name over a headline ..."""
    LABEL_NEAR: Final = 1.5
    """... and how far over it that stands."""
    BAND: Final = 0.12
    """The least height of a strip across ..."""
    WIDE_BAND: Final = 0.9
    """... of one that parts stories without a rule ..."""
    RULED: Final = 0.9
    """... and the share of a region's height that a rule in a gutter takes."""


class Blocks:
    """Which lines are one block of text (`page/layout/blocks.py`), in sizes of the text's type.

    By hand on pages of newspapers; judged by `python -m tests.bench.read_page` and
    `python -m pytest tests/read/page/test_reading_order.py`.
    """

    GAP: Final = (-0.4, 1.3)
    """The least and the greatest space between its lines."""
    SIDE: Final = 0.7
    """By which a line may reach over its sides."""
    OFF: Final = 0.6
    """A line that begins further in, and is no paragraph's first, is off its column."""
    SHARED: Final = 0.3
    """Share of the narrower one's width that two blocks have in common of which one is above
    (read for `LinkFacts`, too)."""


class LinkFacts:
    """What is told of the places of two blocks (`page/layout/link_facts.py`).

    By hand; a change wants `python -m tests.read.page.fit_links` anew. In sizes of the text's type;
    judged by `python -m pytest tests/read/page/test_reading_order.py`.
    """

    NEAREST: Final = 9
    """Blocks of text that are asked whether they go before one, and as many headlines ..."""
    FAR: Final = 70.0
    """... and how far away they may be."""
    STEPS: Final = (0.8, 1.6, 3.0, 6.0, 15.0)
    """Distances that are told apart ..."""
    LARGE: Final = (1.3, 1.6, 2.0, 2.6, 3.4)
    """... and sizes of headlines."""
    NEAR: Final = 3.5
    """By how much the tops of two blocks differ that stand nearly level."""
    SIZE_DIFFERS: Final = 0.05
    """By how much the type of one text differs."""
    NARROW: Final = 1.2
    """A headline that is wider than so many times a text is not narrow."""
    SIZES: Final = (0.93, 1.07)
    """Type outside of these is smaller or larger than that of the text."""
    RULE: Final = 1.6
    """A headline's own rule is at most so many times as wide as it."""


class Links:
    """What of two blocks is certain beside what was fitted (`page/layout/links.py`).

    By hand, as weights are: 1 makes a link 2.7 times as likely. Chosen on the pages `fresh` and
    `held`, beside 60 of random designs; judged by `python -m tests.bench.read_page`.
    """

    DATELINE: Final = 4.0
    """Against a text that goes on with a dateline: it begins a story ..."""
    OWN_TEXT: Final = 2.0
    """... and for a headline before the text right below it, which would have none otherwise ..."""
    SIDE: Final = 2.5
    """... and begins at its side, so many sizes of the text's type more or less ..."""
    PICTURE: Final = 3.0
    """... or at that of a picture that stands so near under the headline."""


class Quotations:
    """Large type on a picture that begins no story (`page/layout/reading_order.py`).

    By hand on pages with quotations in their columns; below a headline a text with an initial
    begins flush, too, so that large or bold type stays a headline. In sizes of the text's type;
    judged by `python -m tests.bench.read_photo` and
    `python -m pytest tests/read/page/test_reading_order.py`.
    """

    MOST_LINES: Final = 3
    """Lines of a sentence in large type: more are an article's first paragraph."""
    NEAR: Final = 4.0
    """How far from the text that goes on around it a quotation stands ..."""
    SIDES: Final = 2.0
    """... by how much the sides of that text may differ ..."""
    LARGEST: Final = 1.8
    """... and how large its type is at most."""
    WIDER: Final = 4.0
    """How far rules above and below a quotation may end behind it."""
    LINES_OVER: Final = 2
    """Lines of text over the only headline in a frame that make it one amid its text."""


class Columns:
    """How a line stands in its column (`page/layout/columns.py`), in sizes of its type.

    By hand; those of text that runs around something on a few pages of random designs, where half a
    size to two and a half lie between the two; judged by `python -m tests.bench.read_page`,
    `python -m pytest tests/read/page/test_columns.py` and
    `python -m pytest tests/read/page/test_run_around.py`.
    """

    NEAREST: Final = 1.4
    """A line that ends so near to its column's end is full anyway."""
    GAP: Final = 0.8
    """Of what is left of a column so much is white, at least."""
    ABOVE: Final = 1.2
    """White above and below what a text runs around, in which lines are as narrow as beside it."""
    TOUCHES: Final = 0.3
    """By how much a line may seem to reach over what stands beside it."""
    INDENT: Final = (1.3, 3.2)
    """How far a paragraph's first line is set in ..."""
    SET_IN: Final = 0.03
    """... and the share of such lines on a page whose paragraphs begin so."""
    LATIN: Final = 0.6
    """The width of a letter or a figure."""
    CENTRED: Final = 1.5
    """Room at both sides of a centred line."""


class TypeJoints:
    """Which lines of type are one paragraph (`page/paragraphs.py`), in sizes of the type.

    By hand on pages of newspapers; judged by `python -m tests.bench.read_page` and
    `python -m pytest tests/read/page/test_written.py`.
    """

    SIZE_DIFFERS: Final = 0.12
    """By how much the type of two lines of a paragraph may differ."""
    LEVEL: Final = 0.5
    """By how much two pieces of one row differ in height at most."""
    OVER: Final = 2.0
    """A head that reaches so far over the column below is over several."""
    GAP: Final = 1.1
    """Space above which a new paragraph begins."""
    HEAD_CHARS: Final = 30
    """Characters under which a bold line that stands alone is marked."""
    SHORTER: Final = 1.5
    """By how much a line of a headline is shorter than the widest where it was broken."""
