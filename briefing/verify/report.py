"""What was heard of an episode, for a person who would rather not listen to all of it."""

from dataclasses import dataclass
from typing import Literal

from briefing.verify.tuned import Report

Verdict = Literal["missing", "doubtful", "heard"]
_WHAT_IT_IS = (
    "A small recognizer ranks lines for you to listen to; the share is no score. It often mishears "
    "names."
)


@dataclass(frozen=True, slots=True)
class LineHeard:
    """One line: what was to be said, and what was heard."""

    line: str
    """The line's id."""
    verdict: Verdict
    why: str
    share: float
    """Of its syllables, the part that was heard: 0 to 1."""
    lost: int
    """Most syllables in a row in whose place nothing was heard, not even other words."""
    start_s: float
    end_s: float
    expected: str
    """The spoken form, with what was not heard in 〔brackets〕."""
    heard: str
    """What the recognizer wrote; empty where it was not asked."""


@dataclass(frozen=True, slots=True)
class Verification:
    """An episode against its script, its worst lines first."""

    file: str
    recognizer: str
    share: float
    """Of all syllables, the part that was heard: 0 to 1."""
    lines: tuple[LineHeard, ...]

    @property
    def missing(self) -> tuple[LineHeard, ...]:
        """The lines whose words, or many of them, are not in the sound."""
        return tuple(line for line in self.lines if line.verdict == "missing")


def as_table(found: Verification) -> str:
    """Return the report as a person reads it: what is missing, and what is doubtful."""
    doubtful = [line for line in found.lines if line.verdict == "doubtful"]
    rows = [
        f"{found.file}: {len(found.lines)} lines, {len(found.missing)} missing, "
        f"{len(doubtful)} doubtful; {found.share:.0%} of the syllables heard by {found.recognizer}",
        _WHAT_IT_IS,
    ]
    for line in (*found.missing, *doubtful[: Report.MOST_DOUBTFUL]):
        mark = "MISSING " if line.verdict == "missing" else line.verdict
        rows += [
            "",
            f"{mark}  {_clock(line.start_s)}  {line.line}  {line.share:.0%} heard: {line.why}",
            f"  expected  {line.expected}",
            f"  heard     {line.heard or '(nothing)'}",
        ]
    if len(doubtful) > Report.MOST_DOUBTFUL:
        rows += [
            "",
            f"and {len(doubtful) - Report.MOST_DOUBTFUL} doubtful lines more in verify.json",
        ]
    return "\n".join(rows)


def _clock(at_s: float) -> str:
    minutes, seconds = divmod(round(at_s), 60)
    return f"{minutes}:{seconds:02}"
