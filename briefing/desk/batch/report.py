"""What became of every issue."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one issue."""

    issue: str
    result: Literal["made", "skipped", "failed"]
    what: str
    """The MP3 that was made, else the reason."""

    @classmethod
    def made(cls, issue: Path, mp3: str) -> "Outcome":
        """Return that an episode was made."""
        return cls(str(issue), "made", mp3)

    @classmethod
    def skipped(cls, issue: Path, why: str) -> "Outcome":
        """Return that nothing was to be made."""
        return cls(str(issue), "skipped", why)

    @classmethod
    def failed(cls, issue: Path, why: str) -> "Outcome":
        """Return that no episode could be made."""
        return cls(str(issue), "failed", why)


@dataclass(frozen=True, slots=True)
class Report:
    """What became of every issue of a batch, by the issues' names."""

    made: tuple[Outcome, ...]
    skipped: tuple[Outcome, ...]
    failed: tuple[Outcome, ...]
    unfinished: int
    """Issues that were not reached, the batch having been stopped."""

    def __str__(self) -> str:
        """Say the counts."""
        told = f"{len(self.made)} made, {len(self.skipped)} skipped, {len(self.failed)} failed"
        return f"{told}, {self.unfinished} not reached" if self.unfinished else told


def report_of(outcomes: list[Outcome], total: int) -> Report:
    """Return the report of a batch of so many issues."""
    by_name = sorted(outcomes, key=lambda outcome: outcome.issue)
    made, skipped, failed = (
        tuple(outcome for outcome in by_name if outcome.result == result)
        for result in ("made", "skipped", "failed")
    )
    return Report(made, skipped, failed, total - len(outcomes))
