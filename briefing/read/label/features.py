"""All that the labeller is told of each line, as `name=value`.

A new fact is one line in `facts.py`, or in `surroundings.py` if it takes several lines to see it;
a new label is one line in `labels.py`. Both need pages in which they occur, and a run of
`python -m tests.read.train`; a changed fact also one of `python -m tests.read.label.told`.
"""

from collections.abc import Sequence
from itertools import zip_longest

from briefing.read.label.facts import facts_of
from briefing.read.label.lexicon import Lexicon
from briefing.read.label.setting import page_of, seen
from briefing.read.label.surroundings import around
from briefing.read.lines import Line


def names_of(lines: Sequence[Line], lexicon: Lexicon) -> list[list[str]]:
    """Return all that is told of the lines of a page: a column for each fact, a name for each line.

    The columns are as many for every page, in one order.
    """
    view = [seen(line, below) for line, below in zip_longest(lines, lines[1:])]
    page = page_of(view)
    facts = [facts_of(each, page, lexicon) for each in view]
    own = [[f"{name}={each[name]}" for each in facts] for name in facts[0]]
    return own + around(view, facts, page, lexicon)
