"""Whether the episode of a day is made of another issue: a show has one episode a day."""

import json
from dataclasses import dataclass
from pathlib import Path

from briefing.desk.tuned import SameDay
from briefing.records import Issue
from briefing.support.files import as_json


@dataclass(frozen=True, slots=True)
class Printed:
    """What tells an issue from another of the same day."""

    paper: str
    headlines: tuple[str, ...]

    def __str__(self) -> str:
        """Name the issue as a person knows it."""
        first = (
            f"the issue that begins with '{self.headlines[0]}'" if self.headlines else "an issue"
        )
        return f"'{self.paper}', {first}" if self.paper else first


def rival_of(issue: Issue, folder: Path) -> Printed | None:
    """Return the other issue that the published episode of a day was made of.

    None if the day has no episode, if it was made of this issue, be it a corrected copy, or if no
    record says what it was made of.

    Args:
        issue: the issue that is to become the day's episode.
        folder: the day's folder.
    """
    return rival_in(as_json(issue), folder)


def rival_in(issue_json: str | bytes, folder: Path) -> Printed | None:
    """Return the same for an issue in the form of its issue.json."""
    if not (folder / "episode.json").is_file():
        return None
    try:
        before = _printed((folder / "issue.json").read_bytes())
        now = _printed(issue_json)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return None if _same(before, now) else before


def _printed(issue_json: str | bytes) -> Printed:
    found = json.loads(issue_json)
    headlines = (str(article["headline"]) for article in found["articles"])
    return Printed(str(found["paper"]), tuple(dict.fromkeys(filter(None, headlines))))


def _same(before: Printed, now: Printed) -> bool:
    if before.paper and now.paper and before.paper != now.paper:
        return False
    fewer = min(len(before.headlines), len(now.headlines))
    return len({*before.headlines} & {*now.headlines}) >= SameDay.SAME_SHARE * fewer
