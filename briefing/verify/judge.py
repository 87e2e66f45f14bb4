"""Judges a line by how much of it was heard."""

from briefing.verify.compare import Compared
from briefing.verify.manifest import ToldLine
from briefing.verify.report import LineHeard, Verdict
from briefing.verify.tuned import Verdicts


def judge(line: ToldLine, found: Compared) -> LineHeard:
    """Return the line as it was heard.

    A line is missing if few of its words are in the sound, or if nothing at all is heard where
    several of its words should be: a silent, cut or exchanged take. Where words are misheard, other
    words are heard in their place: the line is doubtful at most.
    """
    verdict: Verdict = "heard"
    why = ""
    if found.share < Verdicts.HARDLY_HEARD and not found.heard:
        verdict, why = "missing", "nothing is heard"
    elif found.share < Verdicts.HARDLY_HEARD and found.syllables > Verdicts.FEW_SYLLABLES:
        verdict, why = "missing", "other words are heard in its place"
    elif _is_cut(found):
        verdict, why = "missing", f"nothing is heard of {found.lost} syllables in a row"
    elif not found.is_well_heard:
        verdict = "doubtful"
        why = (
            "misheard, or misspoken"
            if found.lost < Verdicts.A_WORD
            else "perhaps a word is missing"
        )
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
    part = found.lost > 1 and Verdicts.CUT_PARTS * found.lost >= found.syllables
    return part or found.lost >= Verdicts.CUT_SYLLABLES


def how_bad(line: LineHeard) -> tuple[int, float, float]:
    """Return what lines are sorted by: the worst first, equal ones in the programme's order."""
    order: tuple[Verdict, ...] = ("missing", "doubtful", "heard")
    return order.index(line.verdict), line.share, line.start_s
