"""All that the labeller is told of each line, as `name=value`.

`data/conjunctions.toml` names what several lines show together, and which facts are joined: `own`,
`before` and `after` are of the line and its neighbours, `page` is how the page is set, `here` what
this module works out: whether a line speaks of what comes, whether a sentence above is still open.

A new fact is one line in `facts.py`, or here and in the data if it takes several lines to see it;
a new label is one line in `labels.py`. Both need pages in which they occur, and a run of
`python -m tests.read.train`; a changed fact also one of `python -m tests.read.label.told`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from briefing.read.cohesion import likeness
from briefing.read.data_files import toml_of
from briefing.read.label.columns import (
    Column,
    columns_by_name,
    from_above,
    from_below,
    joined,
    named,
)
from briefing.read.label.facts import facts_of
from briefing.read.label.lexicon import Lexicon
from briefing.read.label.setting import Page, Seen, is_short, page_of, view_of
from briefing.read.lines import Line
from briefing.read.tuned.label import Around

_DIGITS = re.compile(r"\d{1,3}")
_MISSING = "x"
"""Every fact of a neighbour that is not there."""
_PARTS = [
    (f"~{name}=", [tuple(part.split(".")) for part in parts.split()])
    for name, parts in toml_of("conjunctions").items()
]


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


def around(
    view: Sequence[Seen],
    own: dict[str, Column],
    facts: Sequence[dict[str, str]],
    page: Page,
    lexicon: Lexicon,
) -> list[Column]:
    """Return what only surroundings show, as `~name=value`: a column for each conjunction."""
    same = np.zeros(len(view), np.int64)
    scopes = {
        "own": own,
        "before": {name: from_above(column, _MISSING) for name, column in own.items()},
        "after": {name: from_below(column, _MISSING) for name, column in own.items()},
        "here": columns_by_name(_worked_out(view, facts, page, lexicon)),
        "page": {
            name: Column([str(value)], same) for name, value in (page.shares | page.heads).items()
        },
    }
    shares = [f"{name}{value}" for name, value in page.shares.items()]
    fresh = [scopes["here"]["fresh"], own["gap"], own["indent"]]
    return [
        *(joined(name, [scopes[scope][part] for scope, part in parts]) for name, parts in _PARTS),
        *(named(f"~page&title={share}", own["title"]) for share in shares),
        *(named(f"~page&rank={share}", own["rank"]) for share in shares[:2]),
        *(joined(f"~page&fresh={share}", fresh) for share in shares[:5]),
    ]


def _worked_out(
    view: Sequence[Seen], facts: Sequence[dict[str, str]], page: Page, lexicon: Lexicon
) -> list[dict[str, str]]:
    """Return for each line the classes of what its neighbourhood says."""
    lines = [each.line for each in view]
    often = max(Around.OFTEN_LINES, len(lines) * Around.OFTEN_SHARE)
    dull = lexicon.common | {pair for pair, times in page.pairs.items() if times > often}
    pairs = [each.pairs - dull for each in view]
    starts = list(accumulate((len(line.text) for line in lines), initial=0))
    opened = _open_sentences(lines, facts)
    numbers, since, until = _numbered_before(lines, facts), _prose_since(lines), _prose_until(lines)
    out = []
    for at, (line, own) in enumerate(zip(lines, facts, strict=True)):
        above, below = _pairs_near(pairs, starts, at)
        next_one = pairs[at + 1] if at + 1 < len(lines) else frozenset()
        to_below, to_above = likeness(pairs[at], below), likeness(pairs[at], above)
        is_open, distance, last = opened[at]
        length = len(line.text) / (page.short_length or 1)
        lean = bisect_right(Around.LEAN, to_below - to_above)
        out.append(
            {
                "next": str(bisect_right(Around.ALIKE, likeness(pairs[at], next_one))),
                "below": str(bisect_right(Around.ALIKE, to_below)),
                "above": str(bisect_right(Around.ALIKE, to_above)),
                "turned": str(bisect_right((1, 2, 4, 7, 12), len(below & above))),
                "lean": str(lean),
                "since": str(since[at]),
                "until": str(until[at]),
                "fresh": f"{own['mark']}{own['len']}{own['ends']}",
                "open": is_open,
                "distance": distance,
                "joint": _joint(last, line.plain[:1], page, lexicon),
                "length": str(bisect_right(Around.LENGTH, length)),
                "number": numbers[at],
                "place": str(min(at, 6)),
                "place-": str(min(len(lines) - at, 4)),
            }
        )
    return out


def _joint(last: str, first: str, page: Page, lexicon: Lexicon) -> str:
    """Return whether two characters are neighbours elsewhere: in the page, in papers."""
    pair = last + first
    if len(pair) < 2 or not ("㐀" <= last <= "鿿" and "㐀" <= first <= "鿿"):
        return "x"
    return f"{int(page.pairs[pair] > 0)}{int(pair in lexicon.known)}"


def _numbered_before(lines: Sequence[Line], facts: Sequence[dict[str, str]]) -> list[str]:
    """Return for each numbered line whether the number before it stood above, and how far above."""
    last: dict[str, tuple[int, int]] = {}
    out = []
    for at, (line, own) in enumerate(zip(lines, facts, strict=True)):
        digits = (
            _DIGITS.search(line.plain[:5]) if own["number"].startswith(("0", "（0", "(0")) else None
        )
        if digits is None:
            out.append("-")
            continue
        form, value = own["number"][-1:], int(digits.group())
        where, before = last.get(form, (-100, -1))
        far = bisect_right((2, 3, 8, 40), at - where)
        out.append(f"{int(before == value - 1)}{far}{int(value == 1)}")
        last[form] = (at, value)
    return out


def _prose_since(lines: Sequence[Line]) -> list[int]:
    """Return for each line how much prose stands between it and the short line above."""
    out, length = [], 0
    for line in lines:
        out.append(bisect_right((1, 40, 120, 400, 1000), length))
        length = 0 if is_short(line) else length + len(line.text)
    return out


def _prose_until(lines: Sequence[Line]) -> list[int]:
    """Return for each line how much prose stands between it and the short line below."""
    return [min(3, number) for number in reversed(_prose_since(list(reversed(lines))))]


def _pairs_near(
    pairs: Sequence[frozenset[str]], starts: Sequence[int], at: int
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the pairs of characters above a line and below it, of lines until they are enough.

    `starts` are how many characters stand above each line, and above the end of the page.
    """
    first = max(at - Around.REACH_LINES, bisect_right(starts, starts[at] - Around.REACH_CHARS) - 1)
    last = bisect_left(starts, starts[at + 1] + Around.REACH_CHARS, at + 1)
    above = pairs[max(0, first) : at]
    below = pairs[at + 1 : min(last, at + 1 + Around.REACH_LINES)]
    return frozenset().union(*above), frozenset().union(*below)


def _open_sentences(
    lines: Sequence[Line], facts: Sequence[dict[str, str]]
) -> list[tuple[str, str, str]]:
    """Return whether prose above a line stops in mid-sentence, how far above, and where.

    Prose is a line that is no mark-up heading and no furniture, and long or punctuated.
    """
    out, last, ends, width = [], -Around.OPEN_LINES - 1, True, 0
    for at, (line, own) in enumerate(zip(lines, facts, strict=True)):
        distance = at - last
        if distance > Around.OPEN_LINES:
            out.append(("-", "", ""))
        else:
            far = str(bisect_right((2, 3, 5), distance))
            out.append((str(int(not ends)) + str(width), far, lines[last].plain[-1:]))
        prose = len(line.text) >= Around.PROSE_CHARS or own["stops"] != "0" or own["commas"] != "0"
        if prose and own["role"] == "body" and own["mark"] in "-i":
            last, ends = at, own["ends"] == "1"
            width = bisect_right((20, 40), len(line.text))
    return out
