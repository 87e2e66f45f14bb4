"""Data as programs write it down: a script's variable, a call around JSON, Python's own form."""

import ast
import json
import re
from contextlib import suppress
from typing import Any

from briefing.read.tuned.formats import Records

_AROUND = re.compile(
    r"\A\s*(?:(?:export\s+)?(?:var|let|const)\s+[\w$]{1,60}\s*=|(?:window|module|exports)(?:\.[\w$]{1,60}){1,3}\s*="
    r"|export\s+default\b|[\w$.]{1,60}\s*\()\s*(?=[\[{])"
)
_PYTHON = re.compile(r"\A\s*(?:\[\s*)?\{\s*'")
_VALUE = re.compile(r"[^\s,\]]")
_ENDS = ('"}', "}", "null}", ":null}", '":null}')
"""What closes a record that breaks off in a text, behind one, before one, in or behind a name."""
_DEEPEST = 2_000
"""Brackets in a text that Python's parser is given."""


def is_literal(head: bytes) -> bool:
    """Return whether a file begins as a variable of a script or as Python's list of records."""
    first = head[:300].decode("utf-8", errors="replace")
    return _AROUND.match(first) is not None or _PYTHON.match(first) is not None


def json_in(data: str) -> Any:
    """Return what JSON holds; None for what is none."""
    with suppress(ValueError, RecursionError):
        return json.loads(data.lstrip("\ufeff"))
    return None


def object_in(value: Any) -> dict[str, Any]:
    """Return what should be an object of JSON; an empty one for what is none."""
    return value if isinstance(value, dict) else {}


def plain_json(data: str) -> str:
    """Return such data as JSON; other data stays as it is."""
    if data.lstrip()[:2] in {'"[', '"{'} and isinstance(inner := json_in(data), str):
        return inner  # JSON that was written down as a string of JSON
    if around := _AROUND.match(data):
        return data[around.end() :].rstrip().rstrip(";").rstrip().rstrip(")")
    if _PYTHON.match(data) and data.count("[") + data.count("{") < _DEEPEST:
        with suppress(ValueError, SyntaxError, MemoryError, RecursionError, TypeError):
            return json.dumps(ast.literal_eval(data.strip()), ensure_ascii=False, default=str)
    return data


def as_records(parsed: Any) -> Any:
    """Return JSON by its records; a table kept column by column becomes rows."""
    if not isinstance(parsed, dict) or len(parsed) < Records.FEWEST_COLUMNS:
        return parsed
    columns = list(parsed.values())
    if all(isinstance(column, dict) and column.keys() == columns[0].keys() for column in columns):
        plain = not any(isinstance(each, dict | list) for each in columns[0].values())
        if plain and set(columns[0]) == {str(at) for at in range(len(columns[0]))}:
            return [{name: parsed[name][at] for name in parsed} for at in columns[0]]
    return parsed


def values_in(data: str) -> list[Any]:
    """Return the values of a text that holds several, one after the other: JSON lines, a cut list.

    Commas between them, and brackets of a list whose beginning or end is missing, are passed over.

    Raises:
        ValueError: what stands between them is no JSON; the message names the line.
    """
    decoder, values, at = json.JSONDecoder(), [], 0
    while begins := _VALUE.search(data, at):
        try:
            value, at = decoder.raw_decode(data, begins.start())
        except json.JSONDecodeError as error:
            if begins.group() == "[":  # its end is missing
                at = begins.end()
                continue
            value, at = _closed(data[begins.start() :]), len(data)
            if value is None:
                raise ValueError(f"line {error.lineno} is not JSON ({error.msg})") from error
        values.append(value)
    return values


def _closed(record: str) -> Any:
    """Return the fields of a record that breaks off; None if it is no beginning of one."""
    ended = (json_in(record.rstrip().rstrip(",") + end) for end in _ENDS)
    return next((fields for fields in ended if fields is not None), None)
