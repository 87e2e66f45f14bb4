"""What was heard of an episode, judged for a person who would rather not listen to all of it."""

from dataclasses import dataclass
from typing import Literal

from briefing.verify.compare import Compared
from briefing.verify.manifest import ToldLine
from briefing.verify.tuned import Report, Verdicts

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


def judge(line: ToldLine, found: Compared) -> LineHeard:
    """Return the line as it was heard.

    A line is missing if few of its words are in the sound, or if nothing at all is heard where
    several of its words should be: a silent, cut or exchanged take. Where words are misheard, other
    words are heard in their place: the line is doubtful at most.
    """
    verdict, why = verdict_of(found)
    return LineHeard(
        line=line.id,
        verdict=verdict,
        why=why,
        share=round(found.share, 4),
        lost=found.lost,
        start_s=line.start_s,
        end_s=line.end_s,
        expected=found.marked,
        heard=found.heard,
    )


def verdict_of(found: Compared) -> tuple[Verdict, str]:
    """Return what is thought of a line, by what was heard of it, and why."""
    if found.share < Verdicts.HARDLY_HEARD and not found.heard:
        return "missing", "nothing is heard"
    if found.share < Verdicts.HARDLY_HEARD and found.syllables > Verdicts.FEW_SYLLABLES:
        return "missing", "other words are heard in its place"
    is_part = found.lost > 1 and Verdicts.CUT_PARTS * found.lost >= found.syllables
    if is_part or found.lost >= Verdicts.CUT_SYLLABLES:
        return "missing", f"nothing is heard of {found.lost} syllables in a row"
    if found.is_well_heard:
        return "heard", ""
    is_word = found.lost >= Verdicts.A_WORD
    return "doubtful", "perhaps a word is missing" if is_word else "misheard, or misspoken"


def how_bad(line: LineHeard) -> tuple[int, float, float]:
    """Return what lines are sorted by: the worst first, equal ones in the programme's order."""
    order: tuple[Verdict, ...] = ("missing", "doubtful", "heard")
    return order.index(line.verdict), line.share, line.start_s


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
    if (more := len(doubtful) - Report.MOST_DOUBTFUL) > 0:
        rows += ["", f"and {more} doubtful lines more in verify.json"]
    return "\n".join(rows)


def _clock(at_s: float) -> str:
    minutes, seconds = divmod(round(at_s), 60)
    return f"{minutes}:{seconds:02}"
