"""The tuned numbers of the room: what each does, what it was chosen on, and what judges it.

"By hand" means that nobody fitted it. "Judged by" names commands of which one says something else
where the number is doubled or halved, unless the group says that none does.
"""

from typing import Final


class Verdicts:
    """What is thought of a line, by what was heard of it (`compare.py`, `listen.py`).

    By hand on good and damaged episodes of all embedded voices; judged by
    `python -m tests.bench.verify_lines` and
    `python -m pytest tests/verify/test_compare.py tests/verify/test_tuned.py`.
    """

    WELL_HEARD: Final = 0.9
    """Share of a line's syllables from which nobody need listen to it again ..."""
    A_WORD: Final = 2
    """... unless nothing is heard of so many syllables in a row."""
    HARDLY_HEARD: Final = 0.5
    """Share under which a line is missing, if other words are heard in its place."""
    FEW_SYLLABLES: Final = 3
    """Alone, so few are often misheard altogether; they are missing only if nothing is heard."""
    CUT_SYLLABLES: Final = 4
    """Syllables in a row of which nothing is heard, from which a line is cut; good lines have
    none ..."""
    CUT_PARTS: Final = 3
    """... or fewer, two at least, if they are one part in so many of the line."""
    NOT_MISSING: Final = 0.5
    """Least share of a take that is not missing: of two syllables both may be misheard."""


class Packs:
    """How lines are put before the recognizer (`listen.py`, `whisper.py`).

    By hand; judged by `python -m tests.bench.verify_lines` (seconds a minute, lines named missing)
    and `python -m pytest tests/verify/test_episode.py`. None sees MARGIN_S.
    """

    PACK_S: Final = 28.0
    """Longest pack of lines: Whisper takes 30 s at a time and costs the same for less."""
    MARGIN_S: Final = 0.1
    """Sound kept before and after a line; the pauses between lines are longer."""
    PAUSE_S: Final = 0.3
    """Silence between two lines of a pack, and around a take."""
    SILENT_DB: Final = -55.0
    """A line softer than this is silent, in dBFS; speech lies near -20, the bed under the headlines
    near -40."""
    THREADS: Final = 2
    """Threads of the recognizer."""


class Alignment:
    """Which of the heard syllables is which of the expected ones (`compare.py`).

    By hand; judged by `python -m pytest tests/verify/test_match.py`.
    """

    OPEN: Final = 0.5
    """What the start of a gap costs, beside 1 for each syllable in it and each misheard one."""


class Report:
    """What a person is shown (`episode.py`).

    By hand; judged by `python -m pytest tests/verify/test_tuned.py`.
    """

    MOST_DOUBTFUL: Final = 10
    """Doubtful lines that are shown."""
