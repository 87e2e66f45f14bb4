"""The room's own order: load, lines, blocks, articles, day, account."""

from datetime import date
from pathlib import Path

from briefing.errors import InputError
from briefing.read.account import Claim, claims_of_line, skipped_pieces
from briefing.read.articles import gather_articles
from briefing.read.blocks import Block, gather_blocks
from briefing.read.day import day_in_name, day_in_text, newest_dateline, paper_in
from briefing.read.finish import finish_article
from briefing.read.lines import split_lines
from briefing.read.load import check_chinese, decode, load_bytes
from briefing.records import Article, Issue

_MAST_REACH = 12


def read_issue(source: Path, day: date | None = None) -> Issue:
    """Return the issue in a file, every character of it accounted for.

    Args:
        source: a text or Markdown file in UTF-8, UTF-16 or GB18030.
        day: the issue's day, if the file does not say it or says it wrongly.

    Raises:
        InputError: the file cannot be read, is not Chinese, has no article, or says no day.
    """
    text = decode(load_bytes(source), str(source))
    check_chinese(text, str(source))
    return read_text(text, str(source), day)


def read_text(text: str, name: str, day: date | None = None) -> Issue:
    """Return the issue in a text that has been decoded.

    Args:
        text: the source; all spans count its characters.
        name: the file's name: it may say the day, and messages name it.
        day: the issue's day, if it is known.

    Raises:
        InputError: the text has no article, or says no day.
    """
    blocks = gather_blocks(split_lines(text))
    paper, mast = _lift_mast(blocks)
    layout = gather_articles([block for block in blocks if block not in mast])
    claims: list[Claim] = [
        claim
        for block in [*mast, *layout.furniture]
        for line in block.lines
        for claim in claims_of_line(line, block.role)
    ]
    articles: list[Article] = []
    for draft in layout.drafts:
        article, lifted = finish_article(text, draft)
        articles.append(article)
        claims += lifted
    if not any(article.paragraphs for article in articles):
        raise InputError(
            f"cannot read '{name}': no article was found in it. Name a newspaper issue."
        )
    printed = next(
        (found for block in [*mast, *layout.furniture] if (found := day_in_text(block.text))), None
    )
    notes: list[str] = []
    issue_day = day or day_in_name(name) or printed
    if issue_day is None:
        issue_day, note = newest_dateline(articles, text, name, date.today())
        notes.append(note)
    return Issue(paper, issue_day, tuple(articles), skipped_pieces(text, claims), tuple(notes))


def _lift_mast(blocks: list[Block]) -> tuple[str, list[Block]]:
    """Return the paper's name and the lines at the top that carry it."""
    for block in blocks[:_MAST_REACH]:
        if block.role in {"body", "heading"} and (paper := paper_in([block.text])):
            block.role = "mast"
            return paper, [block]
    return "", []
