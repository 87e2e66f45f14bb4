"""The story of the room: load, lines, blocks, articles, day, account."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, tzinfo
from pathlib import Path

from briefing.errors import InputError
from briefing.mandarin.han import HAN
from briefing.read.account import Claim, skipped_pieces
from briefing.read.assembly.assemble import put_together
from briefing.read.assembly.drafts import join_jumps
from briefing.read.assembly.finish import finish_article
from briefing.read.clean.steps import clean_text
from briefing.read.correction.markdown import as_corrected, header_of, labels_of
from briefing.read.day import day_in_name, day_in_text, day_of, day_published, newest_dateline
from briefing.read.formats.pick import load_source
from briefing.read.formats.publication_day import CHINA
from briefing.read.label.labeller import label_lines
from briefing.read.label.weights import Weights, shipped_weights, weights_in
from briefing.read.lines import split_lines
from briefing.read.load import check_chinese
from briefing.read.mast import paper_of
from briefing.read.table import what_looks_wrong
from briefing.records import Article, Issue

_SAYS_DAY = {"mast", "imprint", "page", "web", "byline"}
"""Labels of lines that may print the issue's day."""
TEXT_NAME = "the text"
"""What messages call an issue that is in no file."""


def read_issue(
    source: Path | str, day: date | None = None, zone: tzinfo = CHINA, weights: Path | None = None
) -> Issue:
    """Return the issue in a file or a text, every character of it accounted for.

    Args:
        source: a file (text, Markdown, HTML, MHTML, EML, PDF, DOCX, ODT, EPUB, JSON, CSV, RSS,
            Atom), or a folder of files with one article each. Text may be in UTF-8, UTF-16,
            UTF-32, GB18030 or Big5. A string is the text itself.
        day: the issue's day, if the file does not say it or says it wrongly.
        zone: the clock that feeds, letters and fields tell their day by.
        weights: what `briefing learn` fitted to this paper; None for the shipped weights.

    Raises:
        InputError: the file cannot be read, is not Chinese, has no article, or says no day.
    """
    if isinstance(source, str):
        return read_decoded(source, TEXT_NAME, day, zone, weights_in(weights))
    found = load_source(source, zone)
    issue = read_decoded(found.text, str(source), day, zone, weights_in(weights), found.titles)
    return replace(issue, notes=(*found.notes, *issue.notes), doubts=found.doubts)


def read_decoded(
    text: str,
    name: str,
    day: date | None = None,
    zone: tzinfo = CHINA,
    weights: Weights | None = None,
    titles: Collection[str] = frozenset(),
) -> Issue:
    """Return the issue in a text as a file holds it, cleaned of what programs put into it.

    Args and errors as of `read_text`; `zone` as of `read_issue`.
    """
    if header_of(text):
        return read_text(text, name, day)
    cleaned = clean_text(text)
    check_chinese(cleaned.text if HAN.search(cleaned.text) else text, name)
    known = day or day_in_name(name) or day_of(cleaned.text, cleaned.dates, zone)
    known = known or day_published(text)
    return cleaned.in_source(read_text(cleaned.text, name, known, weights, titles))


def read_text(
    text: str,
    name: str,
    day: date | None = None,
    weights: Weights | None = None,
    titles: Collection[str] = frozenset(),
) -> Issue:
    """Return the issue in a text that has been decoded.

    Args:
        text: the source; all spans count its characters.
        name: the file's name: it may say the day, and messages name it.
        day: the issue's day, if it is known.
        weights: what the labeller learned; the shipped ones if None.
        titles: headings that are certainly titles of articles.

    Raises:
        InputError: the text has no article, or says no day.
    """
    header, lines = header_of(text), split_lines(text)
    known = weights or shipped_weights()
    labelled = labels_of(lines) if header else label_lines(lines, known, titles)
    layout = put_together(lines, labelled)
    join_jumps(layout)
    claims: list[Claim] = [(line.start, line.end, reason) for line, reason in layout.left]
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
    if header:
        return as_corrected(text, lines, header, articles, claims, name, day)
    if not articles:
        raise InputError(_nothing_in(name, len(notes)))
    labels = list(zip(lines, labelled.labels, strict=True))
    said = [line for line, label in labels if label in _SAYS_DAY]
    heads = {span for article in articles for span in article.headline_spans}
    masts = [line for line, label in labels if label == "mast" and heads.isdisjoint(line.spans)]
    paper = paper_of(masts, [line for line in said if line.text.startswith("《")])
    printed = next((found for line in said if (found := day_in_text(line.text))), None)
    issue_day = day or day_in_name(name) or printed
    if issue_day is None:
        issue_day, note = newest_dateline(articles, text, name, date.today())
        notes.append(note)
    issue = Issue(paper, issue_day, tuple(articles), skipped_pieces(text, claims), tuple(notes))
    return replace(issue, notes=(*notes, *what_looks_wrong(issue, text)))


def _nothing_in(name: str, broken: int) -> str:
    """Return why an issue has no article; `broken` ones have no whole sentence."""
    if broken:
        return (
            f"cannot read '{name}': none of its {broken} articles has a whole sentence. "
            "Name a file, or a feed, that holds their texts."
        )
    return f"cannot read '{name}': no article was found in it. Name a newspaper issue."
