"""Listens to a finished episode line by line, and reports what was heard of it.

The report is for a person who would rather not listen to all of it.
"""

from dataclasses import dataclass
from pathlib import Path

from briefing.support.files import as_json, write_whole
from briefing.support.progress import clock
from briefing.verify.compare import Compared, Verdict, verdict_of
from briefing.verify.listen import hear_lines
from briefing.verify.recording import ToldLine, decode, load_told
from briefing.verify.tuned import Report
from briefing.verify.whisper import RECOGNIZER, Hearer, open_hearer

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


def verify_episode(
    episode: Path, readings: tuple[Path, ...], hear: Hearer | None = None
) -> Verification:
    """Return what was heard of every line, the worst first; it is kept as verify.json, too.

    The episode is an MP3 that was made here, or its folder; the manifest lies beside it. The
    recognizer is Whisper base if none is given.

    Raises:
        VerifyError: there is no manifest, the MP3 cannot be decoded, or the recognizer's model is
            missing or damaged.
        ShowError: a pronunciation dictionary is wrong.
        OutputError: the report or the recognizer's model cannot be written.
    """
    mp3, lines = load_told(episode)
    sound = decode(mp3)
    found = hear_lines(lines, sound, readings, hear or open_hearer())
    heard = sum(each.share * each.syllables for each in found.values())
    verification = Verification(
        file=mp3.name,
        recognizer=RECOGNIZER,
        share=round(heard / max(1, sum(each.syllables for each in found.values())), 4),
        lines=tuple(sorted((judge(line, found[line.id]) for line in lines), key=how_bad)),
    )
    write_whole(mp3.with_name("verify.json"), as_json(verification))
    return verification


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
            f"{mark}  {clock(line.start_s)}  {line.line}  {line.share:.0%} heard: {line.why}",
            f"  expected  {line.expected}",
            f"  heard     {line.heard or '(nothing)'}",
        ]
    if (more := len(doubtful) - Report.MOST_DOUBTFUL) > 0:
        rows += ["", f"and {more} doubtful lines more in verify.json"]
    return "\n".join(rows)
