"""An issue as a table that a person can check at a glance, and what a person must look at first."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from statistics import median

from briefing.read.tuned.text import Doubts, Table
from briefing.records import MAY_BE_AD, Article, Issue, Skipped

_LIFTED = {
    *("headline", "deck", "byline", "dateline", "sub-head", "kicker", "mark-up", "mark"),
    "repeated title",
}
"""Reasons of pieces that are kept in an article's own fields, or are no words."""
_LOSSES = ("unfinished sentence", "table", "photo caption")
"""Reasons of pieces that are text; shown first and in full."""
_FURNITURE = "page furniture"
_CHECK = "Check it with `briefing read`."
_MARKS = re.compile(r"(?m)^#{1,6}[ \t]+|\*\*|</?[a-zA-Z][^<>\n]{0,200}>")
"""What marks a sub-head."""
_NOT_SPOKEN = {"ad": "advertisement", "notice": "notice or letter"}


def issue_as_table(issue: Issue) -> str:
    """Return a line for each article with its sub-heads, then what was left out by reason."""
    rows = [f"{issue.paper or 'paper unknown'}, {issue.day}: {len(issue.articles)} articles", ""]
    rows.append(_row("no", "kind", "page", "headline", "begins", "chars", "spoken"))
    sub_heads = [piece for piece in issue.skipped if piece.reason == "sub-head"]
    for number, article in enumerate(issue.articles, 1):
        rows += _rows_of(number, article)
        own = [piece.text for piece in sub_heads if _is_within(piece, article)]
        rows += [f"{'':>22}- {_one_line(_MARKS.sub('', text))}" for text in own]
        rows += _doubtful(issue, article)
    rows += _left_out(issue.skipped)
    return "\n".join(rows) + "\n"


def _rows_of(number: int, article: Article) -> list[str]:
    length = sum(len(paragraph.text) for paragraph in article.paragraphs)
    opening = article.paragraphs[0].text if article.paragraphs else ""
    spoken = f"no: {_NOT_SPOKEN[article.kind]}" if article.kind in _NOT_SPOKEN else "yes"
    repairs = (_counted(count, kind) for kind, count in Counter(article.repairs).items())
    headline = article.headline or "(no headline)"
    said = "; ".join(filter(None, (spoken, ", ".join(repairs))))
    row = _row(str(number), article.kind, article.page, headline, opening, str(length), said)
    return [row, *([f"{'':>20}{article.byline}"] if article.byline else [])]


def _row(
    number: str, kind: str, page: str, headline: str, opening: str, chars: str, said: str
) -> str:
    columns = f"{_pad(headline, Table.HEADLINE)}  {_pad(opening, Table.OPENING)}  {chars:>6}"
    return f"{number:>3}  {kind:<7}{_pad(page, 7)} {columns}  {said}".rstrip()


def _doubtful(issue: Issue, article: Article) -> list[str]:
    """Return the characters of an article that may be misread from a picture."""
    spans = [span for paragraph in article.paragraphs for span in paragraph.spans]
    spans += article.headline_spans
    held = [
        doubt.text
        for doubt in issue.doubts
        if any(a < d and c < b for a, b in spans for c, d in doubt.spans)
    ]
    rows = [f"{'':>22}? {text}" for text in held[: Table.MOST_DOUBTS]]
    more = len(held) - Table.MOST_DOUBTS
    return [*rows, f"{'':>22}? and {more} more"] if more > 0 else rows


def _is_within(piece: Skipped, article: Article) -> bool:
    spans = [span for paragraph in article.paragraphs for span in paragraph.spans]
    return bool(spans) and spans[0][0] < piece.spans[0][0] < spans[-1][1]


def _left_out(skipped: Sequence[Skipped]) -> list[str]:
    """Return what was left out: text in full, page furniture as counts."""
    pieces = [piece for piece in skipped if piece.reason not in _LIFTED]
    lost = [piece for piece in pieces if piece.reason in _LOSSES]
    rows = ["", "left out:"] if pieces else []
    for reason in _LOSSES:
        rows += [f"  {reason:<20}{_one_line(each.text)}" for each in lost if each.reason == reason]
    counts = Counter(piece.reason for piece in pieces if piece.reason not in _LOSSES)
    if counts:
        kinds = ", ".join(f"{count} x {reason}" for reason, count in counts.most_common())
        rows.append(f"  {_FURNITURE:<20}{sum(counts.values())} pieces: {kinds}")
    return rows


def what_looks_wrong(issue: Issue, text: str) -> tuple[str, ...]:
    """Return a line for each thing that a person should check before the issue is spoken."""
    told = [article for article in issue.articles if article.kind not in _NOT_SPOKEN]
    sizes = [sum(len(paragraph.text) for paragraph in article.paragraphs) for article in told]
    whole = len("".join(text.split()))
    notes = []
    if sizes and len(sizes) >= Doubts.FEWEST and median(sizes) <= Doubts.SHORT_CHARS:
        shown = f"{sorted(sizes)[0]}, {int(median(sizes))} and {sorted(sizes)[-1]}"
        notes.append(f"{len(sizes)} articles of {shown} characters: this looks wrapped. {_CHECK}")
    longest, all_told = max(sizes, default=0), sum(sizes)
    one_of_all = longest > Doubts.ONE_SHARE * all_told and all_told > Doubts.ONE_CHARS
    if len(issue.articles) >= 2 and one_of_all:
        notes.append(
            f"one article has {longest} of {all_told} characters: others may hide. {_CHECK}"
        )
    if whole > Doubts.JUDGED_CHARS and all_told < Doubts.TOLD_SHARE * whole:
        notes.append(f"only {all_told} of {whole} characters are understood as news. {_CHECK}")
    notes += [
        f"'{article.headline or article.paragraphs[0].text[:20]}' {MAY_BE_AD}; it is told last."
        for article in told
        if MAY_BE_AD in article.repairs
    ]
    return tuple(notes)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _counted(count: int, kind: str) -> str:
    return f"{count} x {kind}" if count > 1 else kind


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "FW" else 1 for character in text)


def _pad(text: str, width: int) -> str:
    """Return the text in a column of a terminal, where a Han character is two wide."""
    if _width(text) > width:
        while text and _width(text) > width - 1:
            text = text[:-1]
        text += "…"
    return text + " " * (width - _width(text))
