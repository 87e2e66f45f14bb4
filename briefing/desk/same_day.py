"""Whether the episode of a day is made of another issue: a show has one episode a day."""

import json
from dataclasses import dataclass
from pathlib import Path

from briefing.desk.tuned import SameDay


@dataclass(frozen=True, slots=True)
class Printed:
    """What tells an issue from another of the same day."""

    paper: str
    headlines: tuple[str, ...]

    def __str__(self) -> str:
        """Name the issue as a person knows it."""
        first = "an issue"
        if self.headlines:
            first = f"the issue that begins with '{self.headlines[0]}'"
        return f"'{self.paper}', {first}" if self.paper else first


def rival_in(issue_json: str | bytes, folder: Path) -> Printed | None:
    """Return the other issue that the episode in a day's folder was made of.

    None if the day has no episode, if it was made of this issue, be it a corrected copy, or if no
    record says what it was made of.
    """
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
