"""The tuned numbers of the room: what each does, what it was chosen on, and what judges it.

All are chosen by hand. "Judged by" names tests of which one fails where the number is doubled or
halved, unless the group says that none does. What a show may set (minutes, headlines, edits) stands
in its settings; phrases stand in `phrases.toml`.
"""

from typing import Final


class Programme:
    """How the programme is told (`write.py`).

    Judged by `python -m pytest tests/script/test_tuned.py`.
    """

    HANDOVER_S: Final = 45.0
    """Seconds after which the other anchor goes on with a story, at the next paragraph."""
    TOLERANCE: Final = 0.03
    """Share of the time asked for, by which the length may differ without a note."""


class Sentences:
    """How a printed sentence is told (`edits.py`, `datelines.py`).

    Judged by `python -m pytest tests/script/test_spoken_style.py tests/script/test_tuned.py`.
    """

    LONG_CHARS: Final = 90
    """Characters above which a sentence is told in parts."""
    PART_CHARS: Final = 12
    """Characters of a part, at least."""
    SUBJECT_CHARS: Final = 4
    """Characters of a headline's first word, at most, behind which a space is no pause."""
    OLD_DAYS: Final = 2
    """Days since a story was filed, above which its days are told as dates."""


class Matching:
    """Which written line a row of an edited script is (`editing/match.py`).

    Judged by `python -m pytest tests/script/test_scriptfile.py tests/script/test_tuned.py`.
    """

    GRAM_CHARS: Final = 4
    """Length of the character n-grams by which a row and a line are compared."""
    EDITED_SHARE: Final = 0.8
    """Share of a row's n-grams, or of a short row's characters, that an edited line keeps."""
    SHORT_CHARS: Final = 30
    """Characters up to which a row is short: one slip breaks most of its n-grams."""
    GIVES_SHARE: Final = 0.1
    """Share of a row's n-grams above which a line is one of those that it was joined from."""
    FEWEST_CHARS: Final = 8
    """Characters from which a line is looked for outside its chapter: a shorter one, such as
    国际方面, may stand anywhere."""


class CheckReport:
    """How much `briefing speak --check` shows (`editing/changes.py`, `editing/scriptfile.py`).

    Judged by `python -m pytest tests/script/test_scriptfile.py`, which does not see MOST_ROWS and
    QUOTED_CHARS.
    """

    MOST_FAULTS: Final = 5
    """Faults that are shown."""
    MOST_ROWS: Final = 40
    """Changes that are shown."""
    SHOWN_CHARS: Final = 48
    """Characters that are shown of a line."""
    QUOTED_CHARS: Final = 40
    """Characters that are quoted of a faulty row in an error."""
