"""What only several lines show together, and conjunctions of facts.

Whether a line speaks of what comes or of what came, whether a sentence is still open above it.
`CONJUNCTIONS` names each: `own`, `before` and `after` are facts of the line and its neighbours,
`page` is how the page is set, `here` what this module works out.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from briefing.read.cohesion import likeness
from briefing.read.label.columns import (
    Column,
    columns_by_name,
    from_above,
    from_below,
    joined,
    named,
)
from briefing.read.label.lexicon import Lexicon
from briefing.read.label.setting import Page, Seen, is_short
from briefing.read.lines import Line
from briefing.read.tuned.label import Around

_DIGITS = re.compile(r"\d{1,3}")
_MISSING = "x"
"""Every fact of a neighbour that is not there."""

CONJUNCTIONS = {
    # How alike the line is to the one below, to what comes, to what came; how alike those two are.
    "like+1": "here.next",
    "like+": "here.below",
    "like-": "here.above",
    "turn": "here.turned",
    "lean": "here.lean",
    "lean&len": "here.lean own.len own.ends",
    "lean&lead": "here.lean own.mark after.lead after.day after.dateline",
    "lean&rank": "here.lean own.rank here.turned",
    "turn&title": "here.turned own.title",
    # How its mark stands among the page's marks, and how much prose lies around it.
    "rank&next": "own.rank before.mark after.mark after.rank",
    "rank&lead": "own.rank after.lead after.dateline own.len",
    "rank&since": "own.rank here.since here.until",
    "tree": "page.tree own.rank own.ends",
    "tree&since": "page.tree own.rank here.since after.mark",
    "tree&turn": "page.tree own.rank here.turned after.dateline",
    "since": "own.mark here.since here.until own.ends",
    "since&len": "here.since own.len own.ends own.mark",
    # Whether it begins afresh or goes on with the line above.
    "joint": "before.ends own.ends own.len after.dateline own.gap",
    "fresh": "here.fresh before.ends own.gap after.mark after.gap",
    "wide": "before.width before.ends own.indent page.full page.indent own.gap",
    "wide2": "before.width own.width page.full before.ends after.indent",
    "wide3": "before.width own.width after.width page.full own.ends before.ends",
    "goes": "before.ends before.last before.len before.mark own.first own.mark",
    "goes2": "before.ends before.stops own.mark own.stops own.ends here.joint",
    "joint2": "here.joint before.ends own.mark own.gap page.full",
    # Whether a sentence above, past whatever stands between, is still open.
    "open": "here.open here.distance",
    "open&mark": "here.open here.distance own.mark own.ends own.len",
    "open&opening": "here.open own.opening",
    "open&joint": "here.open here.distance here.joint own.ends own.mark",
    "open&first": "here.open own.first own.dateline own.ends here.joint",
    # Whether it looks as this page's headlines do: signed, filed, with a bar, a space, so long,
    # over a line that opens as those under other headlines.
    "signed": "page.signed after.may-sign own.may-sign own.mark own.ends",
    "prefix": "own.prefix own.bar own.mark own.ends here.turned",
    "filed": "page.filed after.dateline own.mark own.ends",
    "filed&lead": "page.filed after.dateline after.lead own.mark here.turned",
    "bars": "page.bar own.bar own.mark own.ends",
    "named": "page.named own.prefix own.mark own.ends",
    "named&tree": "page.named own.prefix own.rank page.tree own.ends",
    "under": "page.under after.prefix own.mark own.ends",
    "under&turn": "page.under after.prefix here.turned own.mark",
    "under&since": "page.under after.prefix after.again here.since own.mark",
    "form": "page.form own.form own.mark own.ends",
    "form&length": "page.form own.form here.length own.mark own.ends",
    "form&lean": "page.form own.form here.lean own.mark own.ends",
    "form&lead": "page.form own.form after.dateline after.lead own.mark own.ends",
    "spaces": "page.space own.space own.mark own.ends",
    "length": "here.length own.mark own.ends",
    "length&lean": "here.length here.lean own.mark own.ends after.dateline",
    # Numbers in a row, the place on the page, offers around it.
    "number": "here.number",
    "number&title": "here.number own.title",
    "place": "here.place",
    "place-": "here.place-",
    "sold": "before.selling own.selling after.selling",
    "headed": "before.heading own.heading after.heading",
    "headed&gap": "own.heading own.mark own.gap before.ends own.ends",
}
_PARTS = [
    (f"~{name}=", [tuple(part.split(".")) for part in parts.split()])
    for name, parts in CONJUNCTIONS.items()
]


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
