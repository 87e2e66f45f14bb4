"""Rows of a database that was dumped as statements: INSERT INTO … VALUES (…), COPY … FROM stdin."""

import re
from collections.abc import Iterator

_INSERT = re.compile(
    r"(?i)\bINSERT\s+(?:IGNORE\s+)?INTO\s+[^\s(]{1,120}\s*(?:\((?P<names>[^()]{1,2000})\))?\s*VALUES\s*"
)
_COPY = re.compile(
    r"(?m)^COPY\s+[^\s(]{1,120}\s*\((?P<names>[^()]{1,2000})\)\s+FROM\s+stdin;[ \t]*\r?\n"
)
_VALUE = re.compile(
    r"(?s)\s*(?:[NE]?'(?P<marked>(?:[^'\\]|''|\\.)*)'|\"(?P<double>(?:[^\"\\]|\"\"|\\.)*)\""
    r"|(?P<bare>[^,()'\"]{1,200}))\s*(?P<end>[,)])"
)
_BETWEEN = re.compile(r"\s*,?\s*\(")
_CODES = {"n": "\n", "r": "\r", "t": "\t", "0": ""}
_CODE = re.compile(r"\\(.)|''|\"\"", re.S)
_MOST = 5_000


def is_dump(head: str) -> bool:
    """Return whether a text begins with statements that fill a table."""
    return _INSERT.search(head) is not None or _COPY.search(head) is not None


def dumped_rows(data: str) -> tuple[list[str], list[list[str]]]:
    """Return the names of the columns, empty if no statement says them, and the rows."""
    names: list[str] = []
    rows: list[list[str]] = []
    for found in _INSERT.finditer(data):
        names = names or _names(found["names"])
        rows += _tuples(data, found.end())
        if len(rows) > _MOST:
            break
    for found in _COPY.finditer(data):
        names = names or _names(found["names"])
        lines = data[found.end() :].partition("\n\\.")[0].splitlines()
        rows += [[_CODE.sub(_plain, cell) for cell in line.split("\t")] for line in lines]
    return names, rows


def _names(printed: str | None) -> list[str]:
    return [name.strip(' `"[]\n\t') for name in printed.split(",")] if printed else []


def _tuples(data: str, at: int) -> Iterator[list[str]]:
    while opened := _BETWEEN.match(data, at):
        at = opened.end()
        row: list[str] = []
        while found := _VALUE.match(data, at):
            quoted = found["marked"] if found["double"] is None else found["double"]
            row.append(found["bare"].strip() if quoted is None else _CODE.sub(_plain, quoted))
            at = found.end()
            if found["end"] == ")":
                break
        else:
            return
        yield row


def _plain(found: re.Match[str]) -> str:
    return _CODES.get(found[1], found[1]) if found[1] else found[0][0]
