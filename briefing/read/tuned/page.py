"""How pages of PDF become paragraphs, and how a page is drawn for a person."""

from typing import Final


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


class RunAround:
    """How far text stands from what it runs around (`page/run_around.py`), in sizes of it.

    By hand on a few pages of random designs, where half a size to two and a half lie between text
    and what stands in its column; judged by `python -m tests.bench.read_page` and
    `python -m pytest tests/read/page/test_run_around.py`.
    """

    NEAREST: Final = 1.4
    """A line that ends so near to its column's end is full anyway."""
    GAP: Final = 0.8
    """Of what is left of a column so much is white, at least."""
    ABOVE: Final = 1.2
    """White above and below it, in which lines are as narrow as beside it."""
    TOUCHES: Final = 0.3
    """By how much a line may seem to reach over what stands beside it."""


class RunIn:
    """Heads that stand before their text in one line (`page/layout/line_pieces.py`).

    Read by `page/typelines.py`, too. By hand on pages with columns of briefs; judged by
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
    INDENT: Final = 1.3
    """How far a paragraph's first line is set in, in sizes of its type, at least."""


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
    INDENT: Final = (1.3, 3.2)
    """A line set in so far, in sizes of the type, begins a paragraph."""
    BELOW: Final = 8.0
    """How far below a line the text stands whose columns it crosses ..."""
    COLUMN_LINES: Final = 2
    """... which end and begin with so many lines at a gutter ..."""
    CROSSES: Final = 0.4
    """... over the left one of which the line reaches by so much ..."""
    GUTTER: Final = 3.2
    """... that is, with a paragraph's indent, at most so wide."""


class SeenHeads:
    """Headlines on a picture whose parts stand side by side (`page/layout/headlines.py`).

    By hand on one headline that is parted behind a comma; judged by
    `python -m tests.bench.read_photo` and `python -m pytest tests/read/page/test_headlines.py`.
    """

    ROW_SIDE: Final = 0.3
    """The rows of a bold headline begin below each other, in sizes of its type ..."""
    ROW_NEAR: Final = 0.5
    """... and so near."""
    BLANK_OF_MARK: Final = 0.65
    """Share of a mark's square that is blank at one side."""


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


class Garbage:
    """When a text layer is not what a reader sees (`page/layer/garbage.py`).

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
    """What a drawing on a PDF page is (`page/layer/text_layer.py`), in points.

    By hand; judged by `python -m tests.bench.read_page` and
    `python -m pytest tests/read/page/test_make.py`.
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


class Overlay:
    """How a page is drawn for a person to check (`page/article_overlay.py`).

    By hand; judged by `python -m pytest tests/read/page/test_pictures.py`.
    """

    SIDE_PX: Final = 1600
    """The longer side of the drawing."""


class Initials:
    """When a large character is the first of a text (`page/layout/initials.py`), in sizes of it.

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
