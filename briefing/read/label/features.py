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


def names_of(lines: Sequence[Line], lexicon: Lexicon) -> list[list[str]]:
    """Return all that is told of each line; as many names for every line, in one order."""
    view = [seen(line) for line in lines]
    page = page_of(view)
    facts = [facts_of(each, page, lexicon) for each in view]
    return [
        [f"{name}={value}" for name, value in own.items()] + near
        for own, near in zip(facts, around(view, facts, page, lexicon), strict=True)
    ]
