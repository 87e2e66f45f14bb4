"""The fields of a record by their names, and which objects of JSON are articles."""

import re
from collections.abc import Sequence
from typing import Any

from briefing.read.data_files import toml_of
from briefing.read.tuned.formats import Records

_DEEPEST_LIST = 4
_DEEPEST = 14
_SPEAKERS = frozenset({"user", "user_id", "author", "from", "sender", "username", "nickname"})
"""Fields of a message that say who wrote it."""
Row = dict[str, Any]
_NAMES = toml_of("fields")
TITLES, BODIES, DATES, PAPERS, _WORDS = (
    tuple(str(_NAMES[kind]).split()) for kind in ("titles", "bodies", "dates", "papers", "words")
)
_ENDS = ("。", "！", "？", "”", "」", "</p>")
_DEEPEST_FIELD = 5
_PREFIX = re.compile(
    r"^(?:(?:news|article|post|art)(?=[A-Z])|(?:文章|新[闻聞])(?=[\u3400-\u9fff]))"
)
_ADDRESS = re.compile(r"\s*(?:\w+:/{0,2}\S*)?\s*")
"""Of a picture, where others of a list are paragraphs."""
_SENTENCE = re.compile("[。！？]")
_HAN = re.compile("[\u3400-\u9fff]")


def articles_in(parsed: Any) -> list[Row]:
    """Return the records that are articles, wherever they stand in JSON.

    Objects with a title and sentences are articles; where these tell less than half of what the
    first list of records with a text tells, that list is taken: messages have no titles.
    """
    titled = _unlike(_titled_objects(parsed, 0))
    listed = _first_list(parsed, 0)
    if all(field_of(row, TITLES) for row in listed) and _sentences(listed) >= _sentences(titled):
        return listed
    enough = _sentences(titled) >= Records.TITLED_SHARE * _sentences(listed)
    return titled if titled and enough else _without_talk(listed)


def _titled_objects(node: Any, depth: int) -> list[Row]:
    """Return the objects with a title and sentences; of one in another the one that tells more."""
    if depth > _DEEPEST or not isinstance(node, dict | list):
        return []
    if isinstance(node, list):
        inner = [_titled_objects(each, depth + 1) for each in node]
        pairs = list(zip(inner, node, strict=True))
        if any(rows and rows[0] is each for rows, each in pairs):
            # An object of the list without a title is an article as well.
            inner = [rows or ([each] if _tells(each) else []) for rows, each in pairs]
        return [row for rows in inner for row in rows]
    below = [row for each in node.values() for row in _titled_objects(each, depth + 1)]
    if field_of(node, TITLES) and _tells(node) and _sentences([node]) >= _sentences(below):
        return [node]
    shared = _shared(node)
    return [{**shared, **row} for row in below] if shared else below


def _tells(node: Any) -> bool:
    return isinstance(node, dict) and sentences_in(field_of(node, BODIES)) > 0


def _sentences(rows: Sequence[Row]) -> int:
    return sum(sentences_in(field_of(row, BODIES)) for row in rows)


def _unlike(rows: Sequence[Row]) -> list[Row]:
    """Return rows without those whose title and text came before."""
    first: dict[tuple[str, str], Row] = {}
    for row in rows:
        first.setdefault((field_of(row, TITLES), field_of(row, BODIES)), row)
    return list(first.values())


def _without_talk(rows: list[Row]) -> list[Row]:
    """Return messages without short ones that state nothing, where others tell stories."""
    told = [row for row in rows if sentences_in(field_of(row, BODIES)) > 1]
    if len(told) < 2 or any(_SPEAKERS.isdisjoint(map(str, row)) for row in rows):
        return rows
    return [
        row
        for row in rows
        if field_of(row, TITLES)
        or (words := field_of(row, BODIES).rstrip()).endswith("。")
        or len(words) >= Records.SHORTEST_STORY
    ]


def _first_list(parsed: Any, depth: int) -> list[Row]:
    """Return the first list of records that hold a text, looking inside."""
    if isinstance(parsed, dict):
        if field_of(parsed, BODIES) and field_of(parsed, TITLES):
            return [parsed]
        if rows := _by_headlines(parsed):
            return rows
        inner = list(parsed.values())
    else:
        inner = parsed if isinstance(parsed, list) else []
        if rows := [each for each in inner if isinstance(each, dict) and field_of(each, BODIES)]:
            return rows
    if depth > _DEEPEST_LIST:
        return []
    rows = [row for each in inner for row in _first_list(each, depth + 1)]
    if not rows and isinstance(parsed, dict) and len(field_of(parsed, BODIES)) >= Records.STORY:
        return [parsed]  # a note without a title
    return [{**_shared(parsed), **row} for row in rows] if isinstance(parsed, dict) else rows


def _shared(around: Row) -> Row:
    """Return the day and the paper that stand once, around a list of records."""
    known = {*DATES, *PAPERS}
    return {
        key: value
        for key, value in around.items()
        if str(key).lower() in known and not isinstance(value, list)
    }


def _by_headlines(parsed: dict[Any, Any]) -> list[Row]:
    """Return the records of an object whose keys are headlines and whose values are stories."""
    pairs = [(key, value) for key, value in parsed.items() if isinstance(value, str)]
    stories = [
        {"title": key, "text": value}
        for key, value in pairs
        if len(value) >= Records.SHORTEST_STORY
        and "。" in value
        and Records.SHORTEST_TITLE <= len(key) <= Records.LONGEST_TITLE
    ]
    return stories if len(stories) > 1 and len(stories) == len(pairs) else []


def field_of(row: Row, names: tuple[str, ...]) -> str:
    """Return the text of the first field of a row that has one of the names, Chinese before other.

    Empty for none.
    """
    fields = {_name(key): words for key, value in row.items() if (words := text_in(value))}
    found = [words for each in names if (words := fields.get(each.replace("_", ""), "")).strip()]
    # A service asks for consent in English where the story should stand.
    return next((words for words in found if _HAN.search(words)), found[0] if found else "")


def text_in(value: Any, depth: int = 0) -> str:
    """Return a field's text: a string, its paragraphs, or the runs that an editor writes it in."""
    if isinstance(value, str):
        return value
    if depth > _DEEPEST_FIELD:
        return ""
    if isinstance(value, dict):
        inner = (text_in(value[key], depth + 1) for key in _WORDS if value.get(key))
        return next((words for words in inner if words), "")
    return _of_list(value, depth) if isinstance(value, list) else ""


def sentences_in(words: str) -> int:
    """Return how many sentences a text has, by their full stops."""
    return len(_SENTENCE.findall(words))


def _of_list(value: list[Any], depth: int) -> str:
    if not all(isinstance(each, str | dict) for each in value):
        return ""
    said = [each if isinstance(each, str) else _said(each, depth) for each in value]
    told = [words for words in said if words is not None]
    if len(told) < len(said) and not any(map(sentences_in, told)):
        return ""  # some other list
    runs = [words for words in told if not _ADDRESS.fullmatch(words) or words.isspace()]
    # Whole sentences are paragraphs, anything less the runs of one.
    whole = sum(run.rstrip().endswith(_ENDS) for run in runs) >= Records.PARAGRAPH_SHARE * len(runs)
    return ("\n\n" if whole else "").join(runs)


def _said(entry: Row, depth: int) -> str | None:
    """Return the words of a paragraph or a run; None if it has none."""
    said = {key: sentences_in(each) for key, each in entry.items() if isinstance(each, str)}
    most = max(said, key=said.__getitem__, default="")
    if "text" in entry or not said.get(most):
        return text_in(entry, depth + 1) or (entry["text"] if entry.get("text") == "" else None)
    return str(entry[most])


def _name(key: Any) -> str:
    """Return a field's name in one spelling, without what it is a field of: newsTitle is title."""
    name = str(key).strip()
    return (_PREFIX.sub("", name) or name).lower().replace("_", "").replace("-", "")
