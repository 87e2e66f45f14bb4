"""The labeller: a linear-chain conditional random field over the lines of a page, on a network.

The weights lie in `data/weights.npz`, fitted by `python -m tests.read.train`; they say to what.

Source: Lafferty, McCallum, Pereira (2001), Conditional random fields.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import numpy as np

from briefing.read.datelines import head_dateline
from briefing.read.label.features import names_of
from briefing.read.label.labels import CONTINUES, LABELS
from briefing.read.label.lexicon import FORMS
from briefing.read.label.network import Floats, Rows, emissions_of
from briefing.read.label.weights import Weights
from briefing.read.lines import Line
from briefing.read.roles import column_of, ends_sentence, role_of
from briefing.read.tuned.label import Labelling

_NEVER = np.float32(-1e4)
_AD = [LABELS.index("ad"), LABELS.index("ad+")]


@dataclass(frozen=True, slots=True)
class Labelled:
    """What the labeller says of a page."""

    labels: tuple[str, ...]
    """One a line."""
    ads: tuple[float, ...]
    """How likely each line is an advertisement's, from 0 to 1."""


def label_lines(lines: Sequence[Line], weights: Weights) -> Labelled:
    """Return what each line of a page is."""
    if not lines:
        return Labelled((), ())
    scores = emissions_of(rows_of(lines, weights), weights.network)
    _hold_to_facts(scores, lines)
    path = _best_path(scores, weights.transitions)
    marginals, _ = pair_marginals(scores, weights.transitions)
    likely: Floats = marginals[:, _AD].sum(axis=1)
    if doubtful := _doubtful_ads(path, likely, lines):
        # News that looks like an advertisement is kept, and told last.
        scores[np.ix_(doubtful, _AD)] += _NEVER
        path = _best_path(scores, weights.transitions)
    return Labelled(tuple(LABELS[number] for number in path), tuple(likely.tolist()))


def _doubtful_ads(path: Sequence[int], likely: Floats, lines: Sequence[Line]) -> list[int]:
    """Return the lines of advertisements in sentences of which no line is sure to be one."""
    doubtful: list[int] = []
    run: list[int] = []
    for at, number in enumerate((*path, -1)):
        if number != _AD[1] and run:
            whole = all(_is_told(lines[each].text) for each in run[1:] or run)
            doubtful += run if whole and likely[run].max() < Labelling.SURE_OF_AD else []
            run = []
        if number in _AD:
            run.append(at)
    return doubtful


def _is_told(text: str) -> bool:
    """Return whether a text is of whole sentences, or news of which a site shows the beginning."""
    return ends_sentence(text) or text.endswith("...")


def rows_of(lines: Sequence[Line], weights: Weights) -> Rows:
    """Return the rows of the weights that each line's facts have, else 0: (lines, facts)."""
    row = weights.rows.get
    columns = names_of(lines, weights.lexicon)
    return np.array([[row(name, 0) for name in column] for column in columns], np.int32).T


def _hold_to_facts(scores: Floats, lines: Sequence[Line]) -> None:
    """Keep to what is certain: no words, a row, a picture's credit, a head over a dateline."""
    sub_head = LABELS.index("sub-head")
    ranked = len({line.level for line in lines if line.level}) >= Labelling.FEWEST_RANKS
    heads = {line.plain for line in lines if line.level}
    parting = _level_of_parts(lines) if ranked else 0
    scores[_parts_of_one_story(lines), LABELS.index("headline")] += _NEVER
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        opens = below is not None and head_dateline(below.text) is not None
        if line.level:
            scores[at, LABELS.index("ad+")] += _NEVER
        if line.level and line.level == parting:
            scores[at, LABELS.index("headline")] += _NEVER
        if (
            at
            and line.gap
            and line.plain[: Labelling.SPEAKER_CHARS]
            == lines[at - 1].plain[: Labelling.SPEAKER_CHARS]
        ):
            # A speaker who is named again begins a new sentence.
            scores[at, LABELS.index("body+")] += _NEVER
        if not line.plain or role_of(line) == "end mark":
            _hold(scores, at, "web")
        elif line.table and _is_set_as_table(line):
            _hold(scores, at, "table")
        elif FORMS["credited"].fullmatch(line.plain):
            _hold(scores, at, "caption")
        elif not line.level and _without_number(line) in heads:
            _hold(scores, at, "contents")
        elif _is_timed(line, below) and not (at and _is_timed(lines[at - 1], line)):
            # A web page prints the hour under the headline.
            _hold(scores, at, "headline")
        elif (line.level or line.bold) and opens:
            scores[at, sub_head : sub_head + 2] += _NEVER
            if column_of(line.plain) is None:
                # It is the headline of the story that is filed right below.
                scores[at + 1, LABELS.index("brief")] += _NEVER
        elif ranked and below and not opens and _is_long_claim(line):
            # Where marks rank headings, a long bold line heads a part of a story.
            _hold(scores, at, "sub-head")


def _parts_of_one_story(lines: Sequence[Line]) -> list[int]:
    """Return the marked lines of a page that opens with a story's text, filed, under no headline.

    They part that story, unless one of them stands over a filed text.
    """
    marked = [at for at, line in enumerate(lines) if line.level or line.bold]
    opens = not (lines[0].level or lines[0].bold) and head_dateline(lines[0].text) is not None
    filed = any(head_dateline(line.text) is not None for line in lines[1:])
    return marked if opens and ends_sentence(lines[0].text) and not filed else []


def _level_of_parts(lines: Sequence[Line]) -> int:
    """Return the level of headings that part stories, 0 if none does so for certain.

    That is the lowest one, if several in a row are of it, no story opens with a dateline under any,
    and most of the other headings have one below.
    """
    heads = [
        (line.level, head_dateline(below.text) is not None)
        for line, below in pairwise(lines)
        if line.level
    ]
    lowest = max(level for level, _ in heads)
    parts = [opens for level, opens in heads if level == lowest]
    others = [opens for level, opens in heads if level != lowest]
    runs = (
        len(list(run)) for level, run in groupby(heads, lambda head: head[0]) if level == lowest
    )
    is_certain = not any(parts) and max(runs) >= Labelling.FEWEST_PARTS
    return lowest if is_certain and sum(others) >= Labelling.FILED_SHARE * len(others) else 0


def _hold(scores: Floats, at: int, label: str) -> None:
    scores[at] += _NEVER
    scores[at, LABELS.index(label)] -= _NEVER


def _without_number(line: Line) -> str | None:
    """Return the words behind a line's number; None without one."""
    number = FORMS["number"].match(line.plain)
    return line.plain[number.end() :].strip() if number else None


def _is_long_claim(line: Line) -> bool:
    return line.bold and not line.level and len(line.plain) >= Labelling.CLAIM_CHARS


def _is_timed(line: Line, below: Line | None) -> bool:
    """Return whether the next line says when this one was put on the web, and is none itself."""
    return (
        below is not None
        and not below.gap
        and FORMS["updated"].match(below.plain) is not None
        and FORMS["updated"].match(line.plain) is None
        and FORMS["stamp"].search(line.plain) is None
    )


def _is_set_as_table(line: Line) -> bool:
    # A bar between words parts names as often as cells.
    return line.text.startswith("|") or "|" not in line.text


def _best_path(scores: Floats, transitions: Floats) -> list[int]:
    """Return the likeliest labels (Viterbi)."""
    count, labels = scores.shape
    back = np.zeros((count, labels), np.int16)
    best = scores[0] + forbidden_first()
    column = np.arange(labels)
    for at in range(1, count):
        reached = best[:, None] + transitions
        back[at] = reached.argmax(axis=0)
        best = reached[back[at], column] + scores[at]
    path = [int(best.argmax())]
    for at in range(count - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
    return path[::-1]


def forbidden_first() -> Floats:
    """Return what keeps a page from beginning with a line that goes on with another."""
    return np.array([_NEVER if label in CONTINUES else 0 for label in LABELS], np.float32)


def pair_marginals(scores: Floats, transitions: Floats) -> tuple[Floats, Floats]:
    """Return how likely each line has each label, and how often each label follows each.

    Shapes (lines, labels) and (labels, labels); forward and backward, scaled line by line.
    """
    step = np.exp(transitions)
    seen = np.exp(scores - scores.max(axis=1, keepdims=True))
    seen[0] *= np.exp(forbidden_first())
    forward, backward = np.empty_like(seen), np.empty_like(seen)
    forward[0] = seen[0] / seen[0].sum()
    for at in range(1, len(seen)):
        forward[at] = (forward[at - 1] @ step) * seen[at]
        forward[at] /= forward[at].sum() + 1e-30
    backward[-1] = 1.0
    for at in range(len(seen) - 2, -1, -1):
        backward[at] = step @ (seen[at + 1] * backward[at + 1])
        backward[at] /= backward[at].sum() + 1e-30
    both = forward * backward
    found: Floats = both / (both.sum(axis=1, keepdims=True) + 1e-30)
    ahead = seen[1:] * backward[1:]
    scale = np.einsum("ti,ij,tj->t", forward[:-1], step, ahead) + 1e-30
    pairs: Floats = np.einsum("ti,tj->ij", forward[:-1] / scale[:, None], ahead) * step
    return found, pairs
