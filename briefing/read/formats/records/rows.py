"""Articles as data: JSON, JSON lines, TOML, CSV or TSV with a title and a text in each."""

import json
import re
import tomllib
from datetime import datetime, tzinfo

from briefing.errors import InputError
from briefing.read.formats import pick
from briefing.read.formats.loaded import Loaded, loaded_articles
from briefing.read.formats.publication_day import day_said
from briefing.read.formats.records.articles import (
    BODIES,
    DATES,
    PAPERS,
    TITLES,
    Row,
    articles_in,
    field_of,
    text_in,
)
from briefing.read.formats.records.cells import described_rows, named_rows, table_rows
from briefing.read.formats.records.citations import cited_rows, is_cited
from briefing.read.formats.records.literals import as_records, json_in, plain_json, values_in
from briefing.read.formats.records.outlines import (
    listed_text,
    notebook_text,
    outline_rows,
    pandoc_text,
    recognised_lines,
)
from briefing.read.formats.records.safe_xml import fields_in, parse_xml
from briefing.read.formats.records.source_rows import dumped_rows, is_dump, is_php, source_rows
from briefing.read.formats.records.xml_text import document_text
from briefing.read.tuned.formats import Records

_FENCE = re.compile(r"(?ms)^```json[ \t]*\r?\n(.*?)^```[ \t]*$")
_TOML = re.compile(r"(?m)^\[\[[\w.-]+\]\][ \t]*\r?$")
_HEAD = 4096
_MOST = 5_000
_BRACKETED = re.compile(r"\s*(?:#[^#\s]{1,30}#\s*){0,3}【(?P<title>[^【】\n]{4,60})】(?=\S)")
"""A title before a story, as those write who have no field for it: 【…】, hashtags before it."""
_MILLISECONDS = 100_000_000_000
_YEAR_1990 = 631_152_000
_BREAKS_OFF = re.compile(r"\s*(?:…|\.{3})\s*\[\+\d+ chars\]\s*$")
_SECONDS = re.compile(r"\d{10}(?:\d{3})?(?:\.\d{1,6})?")
_OF_PROGRAM = re.compile(r"edit|updat|modif|crawl|fetch|access|expire|read")
_SAYS_WHEN = re.compile(r"date|time|publish|posted|created|issued|日期|时间|時間|日$")


def loaded(data: str, name: str, zone: tzinfo) -> Loaded:
    """Return the articles of a file of data, each under its title.

    Raises:
        InputError: it is damaged, or no article was found in it.
    """
    if whole := _whole(data, name, zone):
        return Loaded(whole)
    rows = [row for row in _rows(data, name) if field_of(row, BODIES)]
    if not rows and _FENCE.search(data):
        return Loaded(data)
    if not rows and (listed := listed_text(json_in(plain_json(data.lstrip("\ufeff"))))):
        return Loaded(listed)
    if not rows:
        raise InputError(
            f"cannot read '{name}': it is data in which no article was found: a field like "
            "'content' or '正文', with 'title' or '标题' beside it. Name these fields so."
        )
    paper = next((words for row in rows if (words := field_of(row, PAPERS))), "")
    head = [paper, max(_day(row, zone) for row in rows)]
    told = [_told(row, name) for row in rows[:_MOST]]
    # A text without a title would be read as the end of the story above it: it comes first.
    return loaded_articles(head, sorted(told, key=lambda each: bool(each[0])))


def _told(row: Row, name: str) -> tuple[str, str]:
    """Return the title of an article, empty if it has none, and its text."""
    title = _without_source(" ".join(field_of(row, TITLES).split()), row)
    body = _body(row, name)
    return (title, _without_title(body, title)) if title else _first_line(body)


def _without_title(body: str, title: str) -> str:
    """Return a text without its own title before it, as a portal names the original one."""
    if not body.lstrip(" \t\r\n（(").startswith("原"):
        return body
    letters = r"\s*".join(map(re.escape, title.replace(" ", "")))
    found = re.match(rf"\s*[（(]?原[标標][题題][：:]\s*{letters}\s*[）)]?", body)
    return body[found.end() :].lstrip() if found is not None else body


def _whole(data: str, name: str, zone: tzinfo) -> str:
    """Return the text of data that is one document and no records; empty if it is none."""
    head = data.lstrip("\ufeff \t\r\n")[:1]
    if head == "<" and not is_php(data):
        root = parse_xml(data.lstrip("\ufeff").encode(), name)
        return "" if fields_in(root, _is_article) else document_text(root, zone)
    if head == "{" and '"words_result"' in data and (lines := recognised_lines(data)):
        return lines
    if head == "{" and '"pandoc-api-version"' in data:
        return pandoc_text(data)
    return notebook_text(data) if head == "{" and '"cells"' in data else ""


def _rows(data: str, name: str) -> list[Row]:
    data = plain_json(data.lstrip("\ufeff"))
    for fenced in _FENCE.finditer(data):
        if rows := articles_in(json_in(fenced[1])):
            return rows
    if _FENCE.search(data):
        return []
    if _TOML.search(data):
        return _from_toml(data, name)
    if data.lstrip()[:1] == "<" and not is_php(data):
        return fields_in(parse_xml(data.encode(), name), _is_article)
    if is_cited(data):
        return [dict(row) for row in cited_rows(data)]
    if is_dump(data[:_HEAD]):
        names, cells = dumped_rows(data)
        return list(named_rows(cells, {*TITLES, *BODIES, *DATES}, names))
    if rows := source_rows(data, TITLES, BODIES):
        return [dict(row) for row in rows]
    if data.lstrip()[:1] not in {"{", "["}:
        return table_rows(data, name, {*TITLES, *BODIES, *DATES})
    return _from_json(data, name)


def _from_toml(data: str, name: str) -> list[Row]:
    try:
        parsed = tomllib.loads(data)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"cannot read '{name}': it is not TOML ({error}). Mend it.") from error
    # Days and times as they are printed.
    return articles_in(json.loads(json.dumps(parsed, default=str)))


def _first_line(body: str) -> tuple[str, str]:
    """Return the first line of a story without a title, if it is one, and the rest."""
    if (named := _BRACKETED.match(body)) and len(body) - named.end() >= Records.SHORTEST_STORY:
        return named["title"].strip(), body[named.end() :].strip()
    first, _, rest = body.strip().partition("\n")
    heads = Records.SHORTEST_TITLE <= len(first) <= Records.LONGEST_TITLE
    if heads and not first.endswith(("。", "：", "，")) and len(rest) >= Records.SHORTEST_STORY:
        return first.strip(), rest.strip()
    return "", body


def _is_article(row: Row) -> bool:
    return bool(field_of(row, BODIES) and field_of(row, TITLES))


def _from_json(data: str, name: str) -> list[Row]:
    try:
        if (parsed := as_records(json_in(data))) is None:
            return [row for value in values_in(data) for row in articles_in(value)]
        return articles_in(parsed) or outline_rows(parsed) or list(described_rows(parsed))
    except RecursionError as error:
        raise InputError(f"cannot read '{name}': its JSON is too deep. Mend it.") from error
    except ValueError as error:
        raise InputError(f"cannot read '{name}': {error}. Mend it.") from error


def _without_source(title: str, row: Row) -> str:
    """Return a title without the name of the source that news services put behind it."""
    source = row.get("source")
    named = source.get("name") if isinstance(source, dict) else source
    return title.removesuffix(f" - {named}").strip() if isinstance(named, str) else title


def _day(row: Row, zone: tzinfo) -> str:
    """Return the day of a row: as a date, a moment, or seconds since 1970."""
    fields = {str(key).strip().lower(): value for key, value in row.items()}
    named = [each for each in fields if _SAYS_WHEN.search(each) and not _OF_PROGRAM.search(each)]
    for said in (fields.get(each) for each in (*DATES, *named)):
        stamp = float(said) if isinstance(said, str) and _SECONDS.fullmatch(said) else said
        if not isinstance(stamp, int | float):
            continue
        seconds = stamp / 1000 if stamp > _MILLISECONDS else stamp
        if _YEAR_1990 < seconds < _MILLISECONDS / 10:
            return datetime.fromtimestamp(seconds, zone).date().isoformat()
    if said := day_said(field_of(row, DATES), zone):
        return said
    # A field of another name that says when: firstPublishedAt, 发稿日期.
    others = (text_in(value) for key, value in fields.items() if _SAYS_WHEN.search(key))
    return next((said for words in others if (said := day_said(words, zone))), "")


def _body(row: Row, name: str) -> str:
    words = _BREAKS_OFF.sub("…… 阅读全文", field_of(row, BODIES))
    if re.search(r"<(?:p|br|div|h\d)\b", words):
        return pick.text_in(f"<html><body>{words}".encode(), name, suffix=".html")
    return words
