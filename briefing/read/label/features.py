"""All that the labeller is told of each line, as `name=value`.

A new fact is one line in `facts.py`, or in `surroundings.py` if it takes several lines to see it;
a new label is one line in `labels.py`. Both need pages in which they occur, and a run of
`python -m tests.read.train`; a changed fact also one of `python -m tests.read.label.told`.
"""

from collections.abc import Sequence

from briefing.read.label.columns import Column, columns_by_name, named
from briefing.read.label.facts import facts_of
from briefing.read.label.lexicon import Lexicon
from briefing.read.label.setting import Seen, page_of, view_of
from briefing.read.label.surroundings import around
from briefing.read.lines import Line


def names_of(lines: Sequence[Line], lexicon: Lexicon) -> list[list[str]]:
    """Return all that is told of the lines of a page: for each fact a name for each line."""
    return [column.spelled() for column in columns_of(view_of(lines), lexicon)]


def columns_of(view: Sequence[Seen], lexicon: Lexicon) -> list[Column]:
    """Return all that is told of the lines of a page: a column for each fact, of `name=value`.

    The columns are as many for every page, in one order.
    """
    page = page_of(view)
    facts = [facts_of(each, page, lexicon) for each in view]
    own = columns_by_name(facts)
    told = [named(f"{name}=", column) for name, column in own.items()]
    return told + around(view, own, facts, page, lexicon)
