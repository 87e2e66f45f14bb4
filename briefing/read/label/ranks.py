"""What the levels of a page's headings say: which name sections, which part stories."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from briefing.read.label.lexicon import FORMS
from briefing.read.lines import Line
from briefing.read.roles import ends_sentence
from briefing.read.tuned.label import Facts, Labelling

_BRACKETED = re.compile("【[^【】]{2,10}】")
_HAN = re.compile("[\u3400-\u9fff]")


def is_ranked(lines: Sequence[Line]) -> bool:
    """Return whether marks rank a page's headings."""
    return len({line.level for line in lines if line.level}) >= Labelling.FEWEST_RANKS


def level_of_parts(lines: Sequence[Line], filed: Sequence[bool]) -> int:
    """Return the level of headings that part stories, 0 if none does so for certain.

    That is the lowest one, if several in a row are of it, no story opens with a dateline under any,
    and most of the other headings have one below.
    """
    heads = [
        (line.level, opens) for line, opens in zip(lines, filed[1:], strict=False) if line.level
    ]
    lowest = max(level for level, _ in heads)
    parts = [opens for level, opens in heads if level == lowest]
    others = [opens for level, opens in heads if level != lowest]
    runs = (
        len(list(run)) for level, run in groupby(heads, lambda head: head[0]) if level == lowest
    )
    is_certain = not any(parts) and max(runs) >= Labelling.FEWEST_PARTS
    return lowest if is_certain and sum(others) >= Labelling.FILED_SHARE * len(others) else 0


def unsigned_parts(lines: Sequence[Line]) -> list[int]:
    """Return the headings that part a web page's stories though they are of a higher level.

    Of the lower level each has right below who wrote it, or when; of these none has, and a story's
    text stands under each, behind a signed headline.
    """
    heads = [at for at, line in enumerate(lines[:-1]) if line.level]
    signed = [at for at in heads if FORMS["stamp"].search(lines[at + 1].plain[: Facts.STAMP_CHARS])]
    level = max((lines[at].level for at in signed), default=0)
    headlines = [at for at in heads if lines[at].level == level]
    if len(headlines) < Labelling.FEWEST_SIGNED or not set(headlines) <= set(signed):
        return []
    others = [at for at in heads if at > headlines[0] and lines[at].level < level]
    is_told = all(at not in signed and ends_sentence(lines[at + 1].text) for at in others)
    return others if is_told else []


def level_under_sections(lines: Sequence[Line]) -> int:
    """Return the lowest level of headings, if one stands right under a higher one; else 0.

    The higher one names a section, so that those of the lowest are headlines.
    """
    lowest = max((line.level for line in lines), default=0)
    found = (0 < line.level < below.level == lowest for line, below in pairwise(lines))
    return lowest if any(found) else 0


def names_section(line: Line, below: Line | None) -> bool:
    """Return whether a heading right above a lower one is a name in brackets or without words."""
    if below is None or not (below.level > line.level or (below.bold and not below.level)):
        return False
    return _BRACKETED.fullmatch(line.plain) is not None or _HAN.search(line.plain) is None
