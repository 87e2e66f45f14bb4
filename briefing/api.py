"""The package for programs: `from briefing import read_issue, make_script, make_episode`.

Nothing is printed. What was assumed, skipped or replaced stands in the notes of what is returned
and in the log `briefing`; what the user can mend is raised as a `BriefingError` of one line.
"""

import logging
from datetime import date
from pathlib import Path

from briefing import pipeline, read
from briefing.errors import BriefingError as BriefingError
from briefing.records import Episode, Issue, Script
from briefing.settings.show_file import default_show
from briefing.settings.show_file import load_show as load_show
from briefing.show import Show
from briefing.support.progress import Progress as Progress
from briefing.support.progress import Report, told_to

# A program that has set up no log of its own sees nothing of this one.
logging.getLogger("briefing").addHandler(logging.NullHandler())


def read_issue(source: Path | str, show: Show | None = None, *, day: date | None = None) -> Issue:
    """Return the articles of an issue, every character of it accounted for.

    Args:
        source: a file or folder as `briefing read` takes it, or, as a string, the text itself.
        show: whose clock tells the day and whose own weights read the paper; None for the usual.
        day: the issue's day, if the source does not say it or says it wrongly.

    Raises:
        BriefingError: it cannot be read, is not Chinese, or has no article.
    """
    show = show or default_show()
    return read.read_issue(source, day, show.zone, show.reader)


def make_script(
    source: Path | str,
    show: Show | None = None,
    *,
    out: Path = Path("output"),
    day: date | None = None,
) -> Script:
    """Return the lines that would be spoken of an issue; nothing is written.

    Args:
        source: as of `read_issue`.
        show: the show's settings; None for the usual ones.
        out: the folder of the show's episodes: what they told lately is not told again.
        day: as of `read_issue`.

    Raises:
        BriefingError: as of `read_issue`, or nothing in the issue can be told.
    """
    return pipeline.plan_script(source, show or default_show(), out, day).script


def make_episode(
    source: Path | str,
    show: Show | None = None,
    *,
    out: Path = Path("output"),
    day: date | None = None,
    progress: Report | None = None,
) -> Episode:
    """Take an issue to an MP3 in the output folder and to its feed, as `briefing make` does.

    Args:
        source: as of `read_issue`.
        show: the show's settings; None for the usual ones.
        out: the folder of the show's episodes and its feed.
        day: as of `read_issue`.
        progress: called with each step's `Progress`, in the thread of the caller.

    Raises:
        BriefingError: something the user can mend; nothing in `out` is left half-written.
    """
    with told_to(progress):
        return pipeline.make_episode(source, show or default_show(), out, day)
