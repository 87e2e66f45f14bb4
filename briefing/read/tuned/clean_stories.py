"""Where stories and their headlines begin in a text, as programs and people write it."""

from typing import Final


class Heads:
    """Which line is a headline (`clean/headings/`, `clean/chat.py`, `clean/messages/`).

    By hand on texts as programs write them; judged by `python -m tests.bench.read_real` and
    `python -m pytest tests/read/clean/test_steps.py tests/read/test_cases.py`.
    """

    CREDITED_CHARS: Final = 120
    """Longest headline with who wrote it, or its page, behind it."""
    SHORTEST: Final = 4
    """Fewest characters of a headline ..."""
    LONGEST: Final = 60
    """... and most ..."""
    NUMBER_CHARS: Final = 10
    """... and so many more with its number."""
    DESK_CHARS: Final = 2
    """Most characters of a desk in 【 】 before a headline that is no known column's name; longer
    ones say what the story is about, and are of its headline (real pages of `read_real`)."""
    NO_PAGE_CHARS: Final = 9
    """Characters from which a numbered, ruled or sent line names no page: 1 要闻."""
    LONG_CHARS: Final = 80
    """Characters of a line that holds a story, perhaps behind its headline."""
    STORY_CHARS: Final = 30
    """Characters of a line below that may be the story."""
    QUOTED_SHARE: Final = 0.8
    """Share of the lines with `>` from which a text is quoted as a whole."""
    FILED_SHARE: Final = 0.8
    """Share of the heads 一、 that must have a dateline below: else they part one story."""
    TITLED_SHARE: Final = 0.6
    """Share of the long lines that must begin with a headline for all to be parted from theirs."""


class Archives:
    """How a database prints a paper's archive (`clean/messages/archives.py`).

    By hand on pages of People's Daily; judged by `python -m pytest tests/read/clean/test_steps.py`.
    """

    HEAD_LINES: Final = 6
    """Most lines of a headline with its decks."""
    HEAD_CHARS: Final = 40
    """Longest of them."""
    LINES_BETWEEN: Final = 3
    """Lines over an article's page in which its headline stands ..."""
    NAME_CHARS: Final = 8
    """... and characters of the one that names its writer, at most."""


class Chats:
    """When a text is a chat, a bulletin or a listing (`clean/chat.py`).

    By hand on exported chats; judged by `python -m pytest tests/read/clean/test_steps.py`.
    """

    FEWEST_STAMPS: Final = 2
    """Lines that say who spoke and when ..."""
    LINES_A_STAMP: Final = 8
    """... one for so many lines, at least."""
    STAMP_CHARS: Final = 60
    """Longest line that is nothing but a stamp."""
    STORY_CHARS: Final = 60
    """Characters of a message that is a story."""
    FEWEST_STORIES: Final = 2
    """Stories of one sender, from which those who send none are left out."""
    FEWEST_SPOKEN: Final = 3
    """Paragraphs with a reader's name ..."""
    SPOKEN_SHARE: Final = 0.4
    """... and their share of the lines, from which the names are taken out."""
    FEWEST_NUMBERED: Final = 6
    """Lines of a text in which all are numbered ..."""
    NUMBERS_APART: Final = 3
    """... by numbers that are no farther apart, the first of which is smaller."""


class Digests:
    """When a list is a digest of short news (`clean/digest.py`).

    By hand on digests; judged by `python -m pytest tests/read/clean/test_steps.py`.
    """

    FEWEST_ITEMS: Final = 3
    """Items of a digest."""
    FEWEST_HAN: Final = 8
    """Han characters of each item, at least ..."""
    ITEM_CHARS: Final = 260
    """... and characters of half of them, at most ..."""
    LONGEST_CHARS: Final = 400
    """... and of the longest."""
    SHARE: Final = 0.6
    """Share of the text's Han characters that the items hold, at least."""
    FEWEST_SECTIONS: Final = 2
    """Lists under headings of their own, of which a page of such lists has at least so many."""
    FEWEST_BRACKETED: Final = 3
    """Sections in 【 】 over items, from which short items are news, too."""
    BARE_SHARE: Final = 0.5
    """Share of the points of stories told in points that lack their full stop, at least."""
    STORY_HAN: Final = 60
    """Han characters of half of the items numbered under sections, at least: shorter ones are a
    text's points, such as what a parish prays for."""
    NEWS_HAN: Final = 20
    """Han characters of each item in such a list, at least: it tells what happened."""


class StoryBlocks:
    """When blocks between blank lines are stories (`clean/headings/blocks.py`).

    By hand on lists of stories as crawlers keep them; judged by
    `python -m tests.bench.read_real` and `python -m pytest tests/read/clean/headings`.
    """

    FEWEST: Final = 4
    """Blocks with a headline and a text that show the form."""
    SHARE: Final = 0.9
    """Share of all blocks that must be such."""
    LONGER: Final = 1.4
    """How many times as long as the headlines the longest lines below them are, at least."""


class OneLine:
    """When lines hold a headline and its text (`clean/headings/headed_items.py`).

    By hand on lists of news; judged by `python -m pytest tests/read/clean/headings`.
    """

    FEWEST: Final = 3
    """Lines with a story each."""
    STORY_HAN: Final = 40
    """Han characters of a line that may hold one ..."""
    TEXT_HAN: Final = 25
    """... and of its text."""
    SHARE: Final = 0.8
    """Share of the page's Han characters that stand in such lines, at least."""


class FrontMatter:
    """Where the day stands over a page (`clean/front_matter.py`).

    By hand; judged by `python -m pytest tests/read/clean/test_steps.py tests/read/test_issue.py`.
    """

    TOP_LINES: Final = 12
    """Lines at the top that may be a date."""
    DATE_CHARS: Final = 70
    """Longest line of a date."""
    DATE_PARTS: Final = 4
    """Lines of a masthead that part the day, at most."""


class Collections:
    """When a text is a collection (`clean/labelled.py`, `typeset.py`, `wrapped.py`, `messages/`).

    By hand on files of each kind; judged by `python -m pytest tests/read/clean/test_steps.py`.
    """

    FEWEST_FIELDS: Final = 3
    """Kinds of labelled fields of a single record."""
    FEWEST_BODIES: Final = 2
    """Texts with their label under marked headlines that are records."""
    PROSE_CHARS: Final = 40
    """Characters of a row's only cell that are prose."""
    FEWEST_TAGS: Final = 3
    """Tags of a typesetter."""
    FEWEST_PARTS: Final = 2
    """Stretches marked by a reader, dispatches of an agency, postings."""
    FEWEST_CUES: Final = 6
    """Cues of a film's captions."""
    ROLLED_SHARE: Final = 0.5
    """Share of the cues that repeat a line of the one before, from which the lines are left out."""
    NAMED_HAN: Final = 6
    """Han characters of a file's name that is its headline."""


class Replies:
    """Where the answers of readers begin (`clean/messages/letters.py`).

    By hand; judged by `python -m pytest tests/read/clean/test_steps.py`.
    """

    FEWEST: Final = 2
    """Floors or signatures with a time ..."""
    LINES_A_SIGN: Final = 5
    """... one for so many lines ..."""
    MORE_LINES: Final = 2
    """... and so many lines more."""
    CHARS: Final = 110
    """Longest answer; what is longer may be a story that somebody posted."""
    ABOVE_SHARE: Final = 0.3
    """Share of a text that stands above its answers at least."""
