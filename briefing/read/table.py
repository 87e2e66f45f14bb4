"""An issue as a table that a person can check at a glance."""

import unicodedata

from briefing.records import Issue

_LIFTED = {"headline", "deck", "byline", "dateline", "sub-head", "mark-up"}
"""Reasons of pieces that are kept in an article's own fields, or are no words."""
_HEADLINE_WIDTH = 48
_PIECE_WIDTH = 40


def issue_as_table(issue: Issue) -> str:
    """Return a line for each article, then what was left out and why."""
    rows = [
        f"{issue.paper or 'paper unknown'}, {issue.day}: {len(issue.articles)} articles",
        "",
    ]
    rows.append(
        f"{'no':>3}  {'kind':<7}{_pad('headline', _HEADLINE_WIDTH)}  {'chars':>6}  repaired"
    )
    for number, article in enumerate(issue.articles, 1):
        length = sum(len(paragraph.text) for paragraph in article.paragraphs)
        headline = _pad(article.headline or "(no headline)", _HEADLINE_WIDTH)
        repaired = _counted(article.repairs)
        rows.append(f"{number:>3}  {article.kind:<7}{headline}  {length:>6}  {repaired}".rstrip())
    left_out = [piece for piece in issue.skipped if piece.reason not in _LIFTED]
    if left_out:
        rows += ["", "left out:"]
    for piece in left_out:
        words = " ".join(piece.text.split())
        rows.append(
            f"  {piece.reason:<20}{len(piece.text):>5}  {_pad(words, _PIECE_WIDTH).rstrip()}"
        )
    return "\n".join(rows) + "\n"


def _counted(repairs: tuple[str, ...]) -> str:
    kinds = dict.fromkeys(repairs)
    return ", ".join(
        f"{repairs.count(kind)} x {kind}" if repairs.count(kind) > 1 else kind for kind in kinds
    )


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "FW" else 1 for character in text)


def _pad(text: str, width: int) -> str:
    """Return the text in a column of a terminal, where a Han character is two wide."""
    if _width(text) > width:
        while text and _width(text) > width - 1:
            text = text[:-1]
        text += "…"
    return text + " " * (width - _width(text))
