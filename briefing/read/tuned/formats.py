"""How files of each format become text."""

from typing import Final


class Records:
    """Which records of a file of data are articles (`formats/records/`, `formats/kinds.py`).

    By hand on files of each kind; judged by
    `python -m pytest tests/read/formats/test_formats.py tests/read/formats/test_real.py`.
    """

    SHORTEST_STORY: Final = 30
    """Characters of a text that may be a story ..."""
    STORY: Final = 60
    """... and of one that is a story without a title."""
    SHORTEST_TITLE: Final = 4
    """Fewest characters of a title ..."""
    LONGEST_TITLE: Final = 60
    """... and most."""
    FEWEST_LISTED: Final = 3
    """Sentences in a list that are news where no record is an article, at fewest ..."""
    LISTED_DEPTH: Final = 6
    """... objects and lists that may stand around them ..."""
    LISTED_HAN: Final = 8
    """... and Han characters of each."""
    TITLED_SHARE: Final = 0.5
    """Share of the sentences of a list of texts that records with titles must tell to be taken."""
    PARAGRAPH_SHARE: Final = 0.8
    """Share of a field's parts that end a sentence, from which the parts are paragraphs."""
    FEWEST_ROWS: Final = 2
    """Rows, and columns, of a table without names of fields."""
    DAY_DIGITS: Final = 6
    """Digits of a cell that may say a day."""
    FEWEST_COLUMNS: Final = 2
    """Columns of an object that holds a table column by column."""
    FEWEST_PARAGRAPHS: Final = 2
    """Paragraphs of a document in XML."""
    NAMES_CHARS: Final = 400
    """Longest first line that names the fields of a table."""


class Documents:
    """What heads and lists of documents are (`formats/packed/`, `formats/pick.py`).

    By hand on documents of each kind; judged by
    `python -m pytest tests/read/formats/test_formats.py tests/read/formats/test_real.py`.
    """

    BOLD_CHARS: Final = 80
    """Longest bold paragraph that is marked as such: it may be a headline."""
    CELL_CHARS: Final = 30
    """Length from which a cell with a full stop is prose: its table only lays text out."""
    LINES_OVER_LIST: Final = 3
    """Lines over the list of a book's pages that stay: its name and its day."""
    FIRST_LINE_CHARS: Final = 60
    """Longest first line of a file in a folder that is its headline."""


class Pages:
    """How pages of pictures are looked at and headlines on recognised ones found (`paged/`).

    By hand; judged by `python -m tests.bench.read_photo` and
    `python -m pytest tests/read/formats/test_formats.py`.
    """

    DPI: Final = 220
    """Dots an inch at which a page without text is looked at."""
    LONGEST_PX: Final = 4_400
    """The longer side of its picture, at most."""
    HEAD_TALLER: Final = 1.25
    """How much taller than the usual line a headline's is, in recognised XML."""
    HEAD_CHARS: Final = 60
    """Longest headline there."""


class TextColumns:
    """Where columns of a text stand side by side (`formats/paged/text_columns.py`), in characters.

    By hand on pages that `pdftotext -layout` printed; judged by
    `python -m pytest tests/read/test_layout.py tests/read/formats/test_formats.py`.
    """

    NARROWEST: Final = 15
    """How wide a column is at least."""
    INDENT: Final = 5
    """By how much the first line of a paragraph may be set in."""
    GUTTER: Final = 2
    """How wide a gutter is at least."""
    FEWEST_LINES: Final = 3
    """Lines of a column."""
    PROSE_CHARS: Final = 12
    """Characters of a usual line of prose; names in a table have fewer."""
    GAP_LINES: Final = 2
    """Lines in which a column is empty while another goes on: a gap in it."""
    CROSSING_SHARE: Final = 0.25
    """Share of the lines that may cross a gutter."""


class Untold:
    """When sentences of records are said to stand in no article (`formats/pick.py`).

    By hand; judged by `python -m pytest tests/read/formats/test_formats.py`.
    """

    FEWEST_HAN: Final = 8
    """Han characters of a sentence that is looked for."""
    SHOWN_CHARS: Final = 24
    """Characters shown of the first one."""


class Letters:
    """What of a letter is the paper (`formats/web/mail.py`, `clean/messages/letters.py`).

    By hand; judged by
    `python -m pytest tests/read/formats/test_formats.py tests/read/clean/test_steps.py`.
    """

    ENOUGH_HAN: Final = 150
    """A letter with fewer Han characters may be a cover note: what is attached is read, too."""
    COVER_NOTE_HAN: Final = 60
    """One with fewer is a cover note, and no news."""
    SIGNED_LINES: Final = 8
    """Lines of a signature, at most ..."""
    SIGNED_CHARS: Final = 200
    """... and characters of each."""
    NAMES: Final = 3
    """Lines of names below a greeting, at most ..."""
    NAME_CHARS: Final = 20
    """... and characters of each."""


class WebPages:
    """What of a page of HTML is no story (`formats/web/html.py`, `formats/web/navigation.py`).

    By hand on saved pages; judged by `python -m tests.bench.read_real` (html) and
    `python -m pytest tests/read/formats/test_formats.py tests/read/formats/test_real.py`.
    """

    NOTES_CHARS: Final = 5000
    """Longest element named after notes that holds no words of the page."""
    BOX_SHARE: Final = 0.4
    """Share of the page's text above which an element is a story, whatever its name says."""
    SENTENCE_CHARS: Final = 30
    """Length from which a line with a full stop is prose."""
    INFO_CHARS: Final = 90
    """Longest line that says when a page was published ..."""
    NEAR_HEADLINE: Final = 3
    """... which stands so many lines below the headline, at most."""
    LINKED_SHARE: Final = 0.6
    """Share of a line in links that makes it links; of a page in items that makes it a digest."""
    FEWEST_LINKS: Final = 2
    """Links in a row that are navigation."""
    LINK_CHARS: Final = 45
    """Longest line of links that is navigation."""
    FEWEST_ITEMS: Final = 3
    """Items of a digest."""
    BOX_HEAD_CHARS: Final = 12
    """Longest head of a list of links, such as 推荐阅读."""
    BEHIND_SHARE: Final = 0.4
    """Share of a page's prose behind such a head, up to which all behind it is navigation."""
    BOLD_CHARS: Final = 10
    """Characters, marks included, above which a bold line may be a headline."""
