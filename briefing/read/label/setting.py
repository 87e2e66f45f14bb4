"""How a page is set: what its lines have in common, against which each line is seen."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, zip_longest

from briefing.read.cohesion import pairs_of
from briefing.read.datelines import head_dateline
from briefing.read.label.lexicon import FORMS
from briefing.read.lines import Line
from briefing.read.roles import ends_sentence, role_of
from briefing.read.tuned.label import Facts, Setting

_KEY = re.compile(r"[\W_]")
_BARS = "｜|│丨︱"
_CLOSING = dict(zip("（【〔［[", "）】〕］]", strict=True))


@dataclass(frozen=True, slots=True)
class Page:
    """How a whole page is set."""

    width: int
    """The width that most long lines have."""
    prefixes: Counter[str]
    """How often each short line's first characters open one."""
    keys: Counter[str]
    """How often each short line occurs, without spaces and punctuation."""
    ranks: dict[str, int]
    """The marks of headings that occur more than once, the highest first."""
    pairs: Counter[str]
    """In how many lines each pair of characters occurs."""
    heads: dict[str, int]
    """Classes of the shares of its short lines that have a bar, a space, a dateline right below,
    that open as others of the page do, or stand over one that does; how its headings are ranked;
    the form of the first."""
    short_length: float
    """The mean length of its short lines."""
    shares: dict[str, int]
    """Classes of the shares of its lines that are marked up, bold, set in, full, and so on."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A line, and what several facts need of it."""

    line: Line
    pairs: frozenset[str]
    """Its pairs of neighbouring Han characters."""
    role: str
    """What it is, as far as it alone can say."""
    ends: bool
    """Whether a sentence ends with it."""
    filed: bool
    """Whether it opens with a dateline ..."""
    opens: bool
    """... or as a story does: with an agency, a reporter."""


def seen(line: Line, below: Line | None = None) -> Seen:
    """Return a line with what its facts need."""
    filed = head_dateline(opening_of(line, below)) is not None
    opens = filed or FORMS["opens"].match(line.plain) is not None
    return Seen(line, pairs_of(line.plain), role_of(line), ends_sentence(line.text), filed, opens)


def view_of(lines: Sequence[Line]) -> list[Seen]:
    """Return the lines of a page with what their facts need."""
    return [seen(line, below) for line, below in zip_longest(lines, lines[1:])]


def opening_of(line: Line, below: Line | None) -> str:
    """Return the words a line opens with, and those below if its first bracket closes there."""
    closing = _CLOSING.get(line.text[:1])
    if closing is None or closing in line.text or below is None or below.gap:
        return line.text
    return line.text + below.text


def key_of(line: Line) -> str:
    """Return what two printings of one short line share."""
    return _KEY.sub("", line.plain[: Setting.KEY_CHARS])


def page_of(view: Sequence[Seen]) -> Page:
    """Return how a page is set."""
    lines = [each.line for each in view]
    count = len(lines) or 1

    def share(test: Callable[[Line], bool], cuts: Sequence[float]) -> int:
        return bisect_right(cuts, sum(map(test, lines)) / count)

    widths = Counter(line.width for line in lines if line.width > Setting.LONG_WIDTH)
    width = max(widths, key=lambda at: (sum(widths[at - back] for back in range(3)), at), default=0)
    marks = Counter(rank_of(line) for line in lines if line.level or line.bold)
    ranks = sorted(mark for mark, times in marks.items() if times > 1)
    short = [
        (each.line, below)
        for each, below in pairwise(view)
        if is_short(each.line) and not may_sign(each.line)
    ]
    full = share(lambda line: 0 <= width - line.width <= Setting.SAME_WIDTH, Setting.FULL)
    over = share(lambda line: line.width > width + Setting.SAME_WIDTH, Setting.OVER)
    signed = sum(may_sign(below.line) for _, below in short)
    likened = Facts.LIKENED_CHARS
    prefixes = Counter(prefix_of(line) for line in lines if len(line.text) <= likened)
    return Page(
        width=width,
        ranks={mark: rank for rank, mark in enumerate(ranks)},
        pairs=Counter(chain.from_iterable(each.pairs for each in view)),
        prefixes=prefixes,
        heads={
            **_habits(short, prefixes),
            "tree": _tree_of(lines, ranks),
            "form": _first_form(short),
        },
        short_length=sum(len(line.text) for line, _ in short) / (len(short) or 1),
        keys=Counter(key_of(line) for line in lines if len(line.text) <= likened),
        shares={
            "marked": share(lambda line: line.level > 0, Setting.MARKED),
            "bold": share(lambda line: line.bold, Setting.BOLD),
            "indent": share(lambda line: line.indent, Setting.INDENTED),
            "gaps": share(lambda line: line.gap > 0, Setting.GAPS),
            "full": full * 3 + over,
            "signed": bisect_right(Setting.SIGNED, signed / (len(short) or 1)),
            "html": share(lambda line: any(cut.text[:1] == "<" for cut in line.cuts), Setting.HTML),
            "long": share(lambda line: len(line.text) > Setting.LONG_CHARS, Setting.LONG),
        },
    )


def may_sign(line: Line) -> bool:
    """Return whether a line may say who wrote an article, or when: a name, a time stamp."""
    text = line.plain
    if len(text) > Facts.STAMP_CHARS or line.level:
        return False
    return FORMS["name"].fullmatch(text) is not None or FORMS["stamp"].search(text) is not None


def has_bar(line: Line) -> bool:
    """Return whether a bar parts the line, as it does headlines of some papers."""
    return any(each in line.plain for each in _BARS)


def prefix_of(line: Line) -> str:
    """Return how a line opens: with what lines of one kind have in common."""
    return line.plain[:3]


def _habits(short: Sequence[tuple[Line, Seen]], prefixes: Counter[str]) -> dict[str, int]:
    """Return what the short lines of a page have in common: what its headlines look like."""
    count = len(short) or 1
    shares = {
        "bar": sum(has_bar(line) for line, _ in short) / count,
        "space": sum(" " in line.text for line, _ in short) / count,
        "filed": sum(below.opens for _, below in short) / count,
        "named": sum(prefixes[prefix_of(line)] > 1 for line, _ in short) / count,
        "under": sum(prefixes[prefix_of(below.line)] > 1 for _, below in short) / count,
    }
    return {name: bisect_right(Setting.HABITS, share) for name, share in shares.items()}


def _tree_of(lines: Sequence[Line], ranks: Sequence[str]) -> int:
    """Return how a page's headings are ranked.

    0 if they are of one rank; 1 if the first is not of the highest, so that ranks say little; else
    2 to 4, the more of the highest have a text of their own right below: they are headlines then,
    and not sections.
    """
    marks = [rank_of(line) if line.level or line.bold else "" for line in lines]
    ranked = [mark for mark in marks if mark in ranks]
    if len(set(ranked)) < Setting.FEWEST_RANKS:
        return 0
    if ranked[0] != ranks[0]:
        return 1
    below = [after for mark, after in pairwise(marks) if mark == ranks[0]]
    own = sum(not after for after in below) / (len(below) or 1)
    return 2 + bisect_right(Setting.OWN_TEXTS, own)


_FORMS = (
    re.compile(r"\W*[【〈［\[][^】〉］\]]{2,12}[】〉］\]]"),
    re.compile(r"[^，。：]{2,16}[｜|│丨︱／》]"),
    re.compile(r".*[\u3400-\u9fff]{3}[ \u3000]+[\u3400-\u9fff]"),
    re.compile(r".*[\u3400-\u9fff][，：]"),
)
"""What a headline is about before it, in brackets or before a bar; clauses parted by a blank, by a
comma or a colon."""


def form_of(text: str) -> int:
    """Return in which of the forms of headlines a line is set, by its number; 0 for none."""
    return next((at for at, form in enumerate(_FORMS, 1) if form.match(text)), 0)


def _first_form(short: Sequence[tuple[Line, Seen]]) -> int:
    """Return the form of the first line that stands over a text as a headline does, -1 of none."""
    over = (
        form_of(line.plain)
        for line, below in short
        if len(below.line.text) > Setting.LONG_CHARS or below.opens
    )
    return next(over, -1)


def rank_of(line: Line) -> str:
    """Return the mark of a heading by which it ranks: its level, or that it is bold."""
    return str(line.level or 7)


def is_short(line: Line) -> bool:
    """Return whether a line may be a heading: marked as one, or short and no sentence."""
    return bool(line.level or line.bold) or (
        len(line.text) < Setting.HEADING_CHARS and not ends_sentence(line.text)
    )
