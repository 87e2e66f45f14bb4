"""What to think of a line, from how much of it was heard."""

from briefing.verify.compare import Compared
from briefing.verify.manifest import ToldLine
from briefing.verify.report import LineHeard, Verdict

_HARDLY_HEARD = 0.5
_CUT_SYLLABLES = 4
"""In a row, or fewer in a line of which they are a third; good lines lose none."""

_FEW_SYLLABLES = 3
"""Alone, so few are often misheard altogether; they are missing only if nothing is heard."""


def judge(line: ToldLine, found: Compared) -> LineHeard:
    """Return the line as it was heard.

    A line is missing if few of its words are in the sound, or if nothing at all is heard where
    several of its words should be: a silent, cut or exchanged take. Misheard words leave other
    words in their place, and make it doubtful at most.
    """
    verdict: Verdict = "heard"
    why = ""
    if found.share < _HARDLY_HEARD and not found.heard:
        verdict, why = "missing", "nothing is heard"
    elif found.share < _HARDLY_HEARD and found.syllables > _FEW_SYLLABLES:
        verdict, why = "missing", "other words are heard in its place"
    elif _is_cut(found):
        verdict, why = "missing", f"nothing is heard of {found.lost} syllables in a row"
    elif not found.is_well_heard:
        verdict = "doubtful"
        why = "misheard, or misspoken" if found.lost < 2 else "perhaps a word is missing"
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


def _is_cut(found: Compared) -> bool:
    return found.lost >= _CUT_SYLLABLES or (found.lost > 1 and 3 * found.lost >= found.syllables)


def how_bad(line: LineHeard) -> tuple[int, float, float]:
    """Return what lines are sorted by: the worst first, and equals as they are told."""
    order: tuple[Verdict, ...] = ("missing", "doubtful", "heard")
    return order.index(line.verdict), line.share, line.start_s
