"""The tuned numbers of the room: what each does, what it was chosen on, and what judges it.

"By hand" means that nobody fitted it. "Judged by" names commands of which one says something else
where the number is doubled or halved, unless the group says that none does. What a directory or a
specification demands (sizes of covers, bytes of descriptions) stands where it is checked, the
geometry of the cover in `cover/draw.py`, the look of the pages in `page/templates`.
"""

from typing import Final


class Titles:
    """How long titles are and how many headlines they name (`headlines.py`, `episode.py`).

    By hand, by what podcast apps show; judged by
    `python -m pytest tests/publish/test_titles.py tests/publish/test_tuned.py`.
    """

    SHOWN_CHARS: Final = 40
    """Length of an episode's title that apps show, about two lines of twenty Chinese characters."""
    MOST_NAMED: Final = 3
    """Headlines that a title names, at most."""
    MOST_BEYOND: Final = 6
    """Headlines below the title of an episode in the list, at most."""
    MOST_CHARS: Final = 200
    """Longest title of a show, an episode or a chapter; a longer one ends with an ellipsis."""


class Shelf:
    """What counts as published, and when (`shelf.py`, `episode.py`).

    By hand; judged by `python -m pytest tests/publish/test_tuned.py`.
    """

    MORNING_H: Final = 6
    """Hour at which a paper of a past day counts as published, by the show's clock."""
    LENGTH_TOLERANCE_S: Final = 0.2
    """How far mutagen, which does not know the encoder's padding, may be off."""


class Phrases:
    """How a line is cut for the screen (`phrases.py`).

    By hand, by the habits of subtitles; judged by `python -m pytest tests/publish/test_tuned.py`.
    """

    LONGEST_S: Final = 7.0
    """Longest time that a phrase is shown."""
    MOST_CHARS: Final = 32
    """Characters of a phrase, at most: two lines of sixteen on a phone."""


class Tones:
    """The tones of the show's colour (`cover/colour.py`).

    By eye on covers of all ten hues; judged by `python -m pytest tests/publish/test_cover.py`,
    which sees DEEP, PAPER and GLOW only: text must stay readable on them.
    """

    HUES: Final = (8, 28, 150, 172, 200, 222, 258, 288, 330, 350)
    """Degrees of the hues for shows without a colour; yellows and yellow-greens are left out, which
    turn to mud when dark."""
    SATURATION: Final = 0.62
    """Saturation of such a hue."""
    DEEP: Final = (0.20, 0.8)
    """Lightness of the cover's ground, and by how much its saturation is multiplied."""
    BRIGHT: Final = (0.60, 1.25)
    """The same of the cover's sun."""
    PAPER: Final = (0.95, 0.5)
    """The same of the cover's paper."""
    GLOW: Final = 0.14
    """How far the ground goes towards the sun where that shines on it: letters stand there."""
    MORE_CONTRAST: Final = 0.1
    """Contrast of text on the page beyond the least that WCAG asks for."""
    STEP: Final = 0.01
    """Step of lightness in which that contrast is looked for."""


class Cover:
    """How letters are set on the cover, and how it is stored (`cover/letters.py`, `cover/draw.py`).

    By eye; judged by `python -m pytest tests/publish/test_cover.py`, which does not see SMALLER
    halved, FONTS_KEPT and JPEG_QUALITY.
    """

    LEADING: Final = 1.2
    """Distance of two lines, in sizes of the font."""
    SMALLER: Final = 0.94
    """By how much a size is multiplied where a text does not fit."""
    FONTS_KEPT: Final = 4
    """Sizes of the font that are kept in memory; each takes 4 MB."""
    JPEG_QUALITY: Final = 88
    """Quality of the drawn cover: no block is seen, and it has far less than the 512 kB allowed."""


class Pages:
    """What the pages show (`page/write.py`).

    By hand; judged by
    `python -m pytest tests/publish/test_tuned.py tests/publish/test_page_owner.py` (speeds).
    """

    OPEN_MONTHS: Final = 3
    """Months of the list that stand open; older ones open at a tap."""
    SPEEDS_PERCENT: Final = (80, 300, 10)
    """First, last and step of the speeds that the player offers ..."""
    SLOWEST_PERCENT: Final = 75
    """... beside this one."""


class Sending:
    """How the shelf is brought to a server (`send/upload.py`, `send/sftp.py`).

    By hand; guarded by `python -m pytest tests/publish/test_upload.py`, which sets
    LEDGER_EVERY_BYTES itself. None sees TIMEOUT_S.
    """

    LEDGER_EVERY_BYTES: Final = 50_000_000
    """Bytes after which the ledger is written: a run that was killed sends as much again."""
    TIMEOUT_S: Final = 30.0
    """How long a server may take to answer."""


class Serving:
    """How the server at home keeps and sends files (`serve/`, `published.py`).

    By hand; judged by `python -m tests.bench.serve_speed` (requests a second, memory). The test of
    HEADERS_WITHIN_S sets it itself: `python -m pytest tests/publish/test_serve.py`.
    """

    HEADERS_WITHIN_S: Final = 20.0
    """A connection that has sent no whole head by then is closed."""
    KEEP_ALIVE_S: Final = 30
    """How long a connection stays open after an answer."""
    BACKLOG: Final = 1024
    """Connections that may wait to be accepted."""
    SMALL_BYTES: Final = 250_000
    """Size up to which a text is a small one."""
    SMALL_TEXTS: Final = 256
    """Small texts that are kept in memory ..."""
    LARGE_TEXTS: Final = 4
    """... and large ones."""
    MOST_TEXT_BYTES: Final = 64_000_000
    """Size above which a text comes from the disk as it is."""
    PACKED_AT: Final = 6
    """Level of gzip."""
    EPISODES: Final = 512
    """Records of episodes that are kept in memory ..."""
    CHANNELS: Final = 8
    """... and those of shows."""
