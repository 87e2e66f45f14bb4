"""The tuned numbers of the desk: what each does, what it was chosen on, and what judges it.

"By hand" means that nobody fitted it. "Judged by" names commands of which one says something else
where the number is doubled or halved, unless the group says that none does.
"""

from typing import Final


class Gate:
    """When a person is warned before an episode is spoken (`gate.py`).

    By hand on papers in forms that were read wrong; judged by
    `python -m pytest tests/desk/test_gate.py`, which sees LONG_CHARS, NEARLY_ALL, TOLD_PARTS and
    FEWEST_CANTONESE.
    """

    LONG_CHARS: Final = 400
    """Characters of an article in which others may hide ..."""
    NEARLY_ALL: Final = 0.85
    """... if it holds so large a share of the text."""
    TOLD_PARTS: Final = 3
    """Under one part in so many of the text told is little ..."""
    CHARS_A_MINUTE: Final = 260
    """... unless half of the time is filled, by so many characters for each minute."""
    FEWEST_CANTONESE: Final = 3
    """Characters of Cantonese ..."""
    CANTONESE_SHARE: Final = 0.005
    """... and their share of the text, from which it is Cantonese in part."""
    SHOWN_CHARS: Final = 24
    """Characters shown of a line."""


class SameDay:
    """Whether the episode of a day is made of another issue (`day_files.py`).

    By hand; judged by `python -m pytest tests/desk/test_tuned.py`.
    """

    SAME_SHARE: Final = 0.5
    """Share of the headlines that a corrected or a longer copy of an issue keeps; another part of
    the paper, or another paper with the agency's stories in it, does not."""


class Fleet:
    """How a batch is shared among workers (`batch/`).

    By hand; guarded by `python -m pytest tests/desk/test_batch.py tests/desk/test_cluster.py`,
    which set ANSWER_S themselves and do not see the others.
    """

    ANSWER_S: Final = 15
    """How long a scheduler or a worker may take to answer."""
    LOOK_S: Final = 20
    """Time between two looks whether workers are missing."""
    TOLD_DAYS: Final = 7
    """Days before an issue's whose stories a worker knows."""


class Watching:
    """How often a folder is looked at (`watch.py`).

    By hand; guarded by `python -m pytest tests/desk/test_watch.py`, which sets its own.
    """

    EVERY_S: Final = 5.0
    """Time between two looks."""


class Doctor:
    """How `briefing doctor` looks at a machine and at a file (`doctor.py`, `examine.py`).

    By hand; guarded by `python -m pytest tests/desk/test_doctor.py tests/desk/test_examine.py`,
    which do not see the numbers.
    """

    EDGE_WAIT_S: Final = 3.0
    """How long the online voice may take to answer."""
    SHOWN_CHARS: Final = 40
    """Characters shown of a headline or of a text that is not told."""
    SHOWN_PIECES: Final = 3
    """Headlines, and texts that are not told, that are shown."""
    SHOWN_REASONS: Final = 8
    """Reasons why pieces were left out that are shown."""
