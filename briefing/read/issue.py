"""The room's own order: load, lines, blocks, articles, day, account."""

from datetime import date, tzinfo
from pathlib import Path

from briefing.errors import InputError
from briefing.mandarin.han import HAN
from briefing.read.account import Claim, claims_of_line, skipped_pieces
from briefing.read.articles import gather_articles
from briefing.read.blocks import Block, blocks_of
from briefing.read.bylines import find_bylines
from briefing.read.captions import lift_captions
from briefing.read.clean.steps import clean_text
from briefing.read.day import day_in_name, day_in_text, day_of, newest_dateline
from briefing.read.finish import finish_article
from briefing.read.formats.clock import CHINA
from briefing.read.formats.pick import text_of
from briefing.read.front import lift_front
from briefing.read.headings import settle_headings
from briefing.read.jumps import join_jumps
from briefing.read.lines import split_lines
from briefing.read.load import check_chinese
from briefing.read.wraps import unwrap
from briefing.records import Article, Issue


def read_issue(source: Path, day: date | None = None, zone: tzinfo = CHINA) -> Issue:
    """Return the issue in a file, every character of it accounted for.

    Args:
        source: a file (text, Markdown, HTML, MHTML, EML, PDF, DOCX, ODT, EPUB, JSON, CSV, RSS,
            Atom), or a folder of files with one article each. Text may be in UTF-8, UTF-16,
            UTF-32, GB18030 or Big5.
        day: the issue's day, if the file does not say it or says it wrongly.
        zone: the clock that feeds, letters and fields tell their day by.

    Raises:
        InputError: the file cannot be read, is not Chinese, has no article, or says no day.
    """
    text = text_of(source, zone)
    cleaned = clean_text(text)
    check_chinese(cleaned.text if HAN.search(cleaned.text) else text, str(source))
    known = day or day_in_name(str(source)) or day_of(cleaned.text, cleaned.dates, zone)
    return cleaned.in_source(read_text(cleaned.text, str(source), known))


def read_text(text: str, name: str, day: date | None = None) -> Issue:
    """Return the issue in a text that has been decoded.

    Args:
        text: the source; all spans count its characters.
        name: the file's name: it may say the day, and messages name it.
        day: the issue's day, if it is known.

    Raises:
        InputError: the text has no article, or says no day.
    """
    blocks = blocks_of(split_lines(text))
    paper, titles = lift_front(blocks)
    blocks = unwrap(blocks)
    lift_captions(blocks)
    find_bylines(blocks)
    settle_headings(blocks, titles)
    layout = gather_articles(blocks, titles)
    join_jumps(layout)
    claims: list[Claim] = [
        claim
        for block, reason in layout.furniture
        for line in block.lines
        for claim in claims_of_line(line, reason)
    ]
    articles: list[Article] = []
    notes: list[str] = []
    for draft in layout.drafts:
        article, lifted = finish_article(text, draft)
        claims += lifted
        if article.paragraphs:
            articles.append(article)
        else:
            title = article.headline or "an article without a headline"
            notes.append(f"'{title}' is left out: the source has no whole sentence of it.")
    if not articles:
        raise InputError(
            f"cannot read '{name}': no article was found in it. Name a newspaper issue."
        )
    printed = next((found for block in blocks if (found := day_printed(block))), None)
    issue_day = day or day_in_name(name) or printed
    if issue_day is None:
        issue_day, note = newest_dateline(articles, text, name, date.today())
        notes.append(note)
    return Issue(paper, issue_day, tuple(articles), skipped_pieces(text, claims), tuple(notes))


def day_printed(block: Block) -> date | None:
    """Return the day that a mast or a date line says."""
    says = block.role in {"date line", "mast", "imprint", "byline"}
    return day_in_text(block.text) if says else None
