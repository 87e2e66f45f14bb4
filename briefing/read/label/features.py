"""All that the labeller is told of each line, as `name=value`.

A new fact is one line in `facts.py`, or in `surroundings.py` if it takes several lines to see it;
a new label is one line in `labels.py`. Both need pages in which they occur, and a run of
`python -m tests.read.train`.
"""

from collections.abc import Sequence

from briefing.read.label.facts import facts_of
from briefing.read.label.lexicon import Lexicon
from briefing.read.label.setting import page_of, seen
from briefing.read.label.surroundings import around
from briefing.read.lines import Line

NEAR = frozenset(
    [
        "len",
        "ends",
        "last",
        "first",
        "commas",
        "role",
        "level",
        "dateline",
        "tail",
        "gap",
        "indent",
        "shape",
        "contact",
        "offer",
        "notice",
        "signs",
        "mark",
        "width",
        "number",
        "bullet",
        "title",
        "lead",
        "day",
        "selling",
        "rank",
        "caption",
        "web",
        "stamp",
        "name",
        "credit",
    ]
)
"""Facts that a line is told of the lines right above and below."""
FAR = frozenset(
    [
        "len",
        "ends",
        "role",
        "level",
        "dateline",
        "gap",
        "shape",
        "contact",
        "offer",
        "mark",
        "lead",
        "selling",
    ]
)
"""Facts that it is told of the lines two above and two below."""
PLACES = (0, -2, -1, 1, 2)
"""The line itself, and the neighbours it is told of."""


def told(lines: Sequence[Line], lexicon: Lexicon) -> tuple[list[dict[str, str]], list[list[str]]]:
    """Return for each line its own facts, and what its surroundings show."""
    view = [seen(line) for line in lines]
    page = page_of(view)
    facts = [facts_of(each, page, lexicon) for each in view]
    return facts, around(view, facts, page, lexicon)


def attributes_of(lines: Sequence[Line], lexicon: Lexicon) -> list[list[str]]:
    """Return all that is told of each line; a neighbour's facts have `@` and its place."""
    facts, own = told(lines, lexicon)
    out = []
    for at in range(len(lines)):
        row = [f"{name}={value}" for name, value in facts[at].items()] + own[at]
        for back in (-2, -1, 1, 2):
            if not 0 <= at + back < len(lines):
                row.append(f"edge@{back}")
                continue
            near = facts[at + back]
            row += [
                f"{name}={near[name]}@{back}" for name in sorted(NEAR if abs(back) == 1 else FAR)
            ]
        out.append(row)
    return out
