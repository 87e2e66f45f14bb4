"""Articles as data: JSON, JSON lines, TOML, CSV or TSV with a title and a text in each."""

import json
import re
import tomllib
from datetime import datetime, tzinfo
from typing import Any

from briefing.errors import InputError
from briefing.read.formats import pick
from briefing.read.formats.publication_day import day_said
from briefing.read.formats.records.cells import described_rows, named_rows, table_rows
from briefing.read.formats.records.citations import cited_rows, is_cited
from briefing.read.formats.records.field_names import BODIES, DATES, PAPERS, TITLES
from briefing.read.formats.records.literals import as_records, plain_json
from briefing.read.formats.records.outlines import notebook_text, outline_rows
from briefing.read.formats.records.safe_xml import parse_xml
from briefing.read.formats.records.source_rows import is_php, source_rows
from briefing.read.formats.records.sql import dumped_rows, is_dump
from briefing.read.formats.records.xml_fields import fields_in
from briefing.read.formats.records.xml_text import document_text

_WORDS = ("content", "rendered", "value", "text", "html", "plain", "#text", "$date", "zh", "zh-CN")
"""Under which of them a field of several forms holds its words."""
_FENCE = re.compile(r"(?ms)^```json[ \t]*\r?\n(.*?)^```[ \t]*$")
_TOML = re.compile(r"(?m)^\[\[[\w.-]+\]\][ \t]*\r?$")
_HEAD = 4096
_ENDS = ("。", "！", "？", "”", "」", "</p>")
_MOSTLY = 0.8
_MOST = 5_000
_SHORTEST_STORY, _A_STORY = 30, 60
_LONGEST_TITLE = 60
_MILLISECONDS = 100_000_000_000
_BREAKS_OFF = re.compile(r"\s*(?:…|\.{3})\s*\[\+\d+ chars\]\s*$")
_SECONDS = re.compile(r"\d{10}(?:\d{3})?(?:\.\d{1,6})?")
_PREFIX = re.compile(r"^(?:news|article|post|art)(?=[A-Z])")

_SAYS_WHEN = re.compile(r"date|time|publish|posted|created|issued|日期|时间|時間|日$")

Row = dict[str, Any]


def text_of(data: str, name: str, zone: tzinfo) -> str:
    """Return the articles of a file of data, each under its title.

    Raises:
        InputError: it is damaged, or no article was found in it.
    """
    if whole := _whole(data, name, zone):
        return whole
    rows = [row for row in _rows(data, name) if _of(row, BODIES)]
    if not rows and _FENCE.search(data):
        return data
    if not rows:
        raise InputError(
            f"cannot read '{name}': it is data in which no article was found: a field like "
            "'content' or '正文', with 'title' or '标题' beside it. Name these fields so."
        )
    days = [day for row in rows if (day := _day(row, zone))]
    paper = next((words for row in rows if (words := _of(row, PAPERS))), "")
    parts = [paper, max(str(day) for day in days) if days else ""]
    for row in rows[:_MOST]:
        title = _without_source(" ".join(_of(row, TITLES).split()), row)
        body = _body(row, name)
        if not title:
            title, body = _first_line(body)
        parts += [f"# {title}" if title else "", body]
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def _whole(data: str, name: str, zone: tzinfo) -> str:
    """Return the text of data that is one document and no records; empty if it is none."""
    head = data.lstrip("\ufeff \t\r\n")[:1]
    if head == "<" and not is_php(data):
        root = parse_xml(data.lstrip("\ufeff").encode(), name)
        return "" if fields_in(root, _is_article) else document_text(root, zone)
    return notebook_text(data) if head == "{" and '"cells"' in data else ""


def _rows(data: str, name: str) -> list[Row]:
    data = plain_json(data.lstrip("\ufeff"))
    for fenced in _FENCE.finditer(data):
        try:
            if rows := _from_json(json.loads(fenced[1])):
                return rows
        except (ValueError, RecursionError):
            continue  # the next one, or none: the text is read as it is
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
    try:
        parsed = as_records(json.loads(data))
        return _from_json(parsed) or outline_rows(parsed) or list(described_rows(parsed))
    except RecursionError as error:
        raise InputError(f"cannot read '{name}': its JSON is too deep. Mend it.") from error
    except ValueError:
        return _from_lines(data, name)


def _from_json(parsed: Any, depth: int = 0) -> list[Row]:
    """Return the first list of records that hold a text, looking inside."""
    if isinstance(parsed, dict):
        if _of(parsed, BODIES) and _of(parsed, TITLES):
            return [parsed]
        if rows := _titled(parsed):
            return rows
        inner = list(parsed.values())
    elif isinstance(parsed, list):
        if rows := [each for each in parsed if isinstance(each, dict) and _of(each, BODIES)]:
            return rows
        inner = parsed
    else:
        return []
    if depth > 4:
        return []
    rows = [row for each in inner for row in _from_json(each, depth + 1)]
    if not rows and isinstance(parsed, dict) and len(_of(parsed, BODIES)) >= _A_STORY:
        return [parsed]  # a note without a title
    return [{**_shared(parsed), **row} for row in rows] if isinstance(parsed, dict) else rows


def _from_toml(data: str, name: str) -> list[Row]:
    try:
        parsed = tomllib.loads(data)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"cannot read '{name}': it is not TOML ({error}). Mend it.") from error
    # Days and times as they are printed.
    return _from_json(json.loads(json.dumps(parsed, default=str)))


def _shared(around: Row) -> Row:
    """Return the day and the paper that stand once, around a list of records."""
    known = {*DATES, *PAPERS}
    return {key: value for key, value in around.items() if str(key).lower() in known}


def _titled(parsed: dict[Any, Any]) -> list[Row]:
    """Return the records of an object whose keys are headlines and whose values are stories."""
    pairs = [(key, value) for key, value in parsed.items() if isinstance(value, str)]
    stories = [
        {"title": key, "text": value}
        for key, value in pairs
        if len(value) >= _SHORTEST_STORY and "。" in value and 4 <= len(key) <= _LONGEST_TITLE
    ]
    return stories if len(stories) > 1 and len(stories) == len(pairs) else []


def _first_line(body: str) -> tuple[str, str]:
    """Return the first line of a story without a title, if it is one, and the rest."""
    first, _, rest = body.strip().partition("\n")
    heads = 4 <= len(first) <= _LONGEST_TITLE and not first.endswith(("。", "：", "，"))
    return (first.strip(), rest.strip()) if heads and len(rest) >= _SHORTEST_STORY else ("", body)


def _is_article(row: Row) -> bool:
    return bool(_of(row, BODIES) and _of(row, TITLES))


def _from_lines(data: str, name: str) -> list[Row]:
    rows = []
    for number, line in enumerate(data.splitlines(), 1):
        if not line.strip():
            continue
        try:
            rows += _from_json(json.loads(line.strip().rstrip(",")))
        except (ValueError, RecursionError) as error:
            raise InputError(
                f"cannot read '{name}': line {number} is not JSON ({error}). Mend it."
            ) from error
    return rows


def _of(row: Row, names: tuple[str, ...]) -> str:
    fields = {_name(key): words for key, value in row.items() if (words := _text(value))}
    return next((words for each in names if (words := fields.get(each, "")).strip()), "")


def _name(key: Any) -> str:
    """Return a field's name without what it is a field of: newsTitle is title."""
    name = str(key).strip()
    return _PREFIX.sub("", name).lower() or name.lower()


def _text(value: Any) -> str:
    """Return a field's text: a string, or the runs that a chat's export writes a message in."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return next((words for key in _WORDS if isinstance(words := value.get(key), str)), "")
    if not isinstance(value, list) or not value:
        return ""
    runs = [
        each if isinstance(each, str) else each.get("text") if isinstance(each, dict) else None
        for each in value
    ]
    known = [run for run in runs if isinstance(run, str)]
    # Whole sentences are paragraphs, anything less the runs of one.
    whole = sum(run.rstrip().endswith(_ENDS) for run in known) >= _MOSTLY * len(known)
    return ("\n\n" if whole else "").join(known) if len(known) == len(runs) else ""


def _without_source(title: str, row: Row) -> str:
    """Return a title without the name of the source that news services put behind it."""
    source = row.get("source")
    named = source.get("name") if isinstance(source, dict) else source
    return title.removesuffix(f" - {named}").strip() if isinstance(named, str) else title


def _day(row: Row, zone: tzinfo) -> str:
    """Return the day of a row: as a date, a moment, or seconds since 1970."""
    fields = {str(key).strip().lower(): value for key, value in row.items()}
    for said in (fields.get(each) for each in DATES):
        stamp = float(said) if isinstance(said, str) and _SECONDS.fullmatch(said) else said
        if not isinstance(stamp, int | float):
            continue
        seconds = stamp / 1000 if stamp > _MILLISECONDS else stamp
        if 0 < seconds < _MILLISECONDS / 10:
            return datetime.fromtimestamp(seconds, zone).date().isoformat()
    if said := day_said(_of(row, DATES), zone):
        return said
    # A field of another name that says when: firstPublishedAt, 发稿日期.
    others = (_text(value) for key, value in fields.items() if _SAYS_WHEN.search(key))
    return next((said for words in others if (said := day_said(words, zone))), "")


def _body(row: Row, name: str) -> str:
    words = _of(row, BODIES)
    if _BREAKS_OFF.search(words):
        words = _BREAKS_OFF.sub("…… 阅读全文", words)
    if re.search(r"<(?:p|br|div|h\d)\b", words):
        return pick.text_in(f"<html><body>{words}".encode(), f"{name}.html")
    return words
