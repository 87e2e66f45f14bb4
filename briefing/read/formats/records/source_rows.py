"""Records in the source code of a program: PHP, Lua, Ruby, Perl, Clojure, JavaScript, Swift.

No language is parsed. A record is what a bracket holds; in it a name, a sign of assignment or none,
and a string are a field; further strings behind a field are further paragraphs of it.
"""

import re
from collections.abc import Collection, Iterator

_TOKEN = re.compile(
    r"(?ms)(?P<comment>//[^\n]*|/\*.*?\*/|--[^\n]*|\#[^\n{\[]*$)"
    r"|(?P<string>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|\[\[(?![\s\"'`:]).*?\]\])"
    r"|(?P<name>[:$@]?[A-Za-z_\u4e00-\u9fff][\w.\-]*)"
    r"|(?P<assign>=>|:=|[:=])|(?P<open>[\[{(])|(?P<close>[\]})])"
)
"""Two brackets before a name or a string open two lists; else they are Lua's quotation marks."""
_ASSIGNS = re.compile(r"\s{0,20}(?:=>|=(?!=)|:(?![:=A-Za-z]))|:(?=[A-Za-z])")
"""Behind a string: it is a name. A colon before a word, parted by a blank, begins a keyword."""
_CALLS = re.compile(r"\s{0,3}!?[({]")
"""Behind a name: it makes a value (`array(`, `News {`) and names none."""
_LISTS = re.compile(r"\s{0,80}(?:[\"'`](?!\w{1,30}[\"'`]\s*(?:=>|:))|[\]})])")
"""Behind a bracket: strings that are no names stand in it."""
_HELD = re.compile(r"([A-Za-z_\u4e00-\u9fff]{2,20})[\"']?\s{0,20}(?:=>|:=|[:=])?\s{0,80}[\"'`\[]")
_ESCAPE = re.compile(r"\\(u\{?[0-9a-fA-F]{4,6}\}?|.)", re.DOTALL)
_PLAIN = {"n": "\n", "t": "\t", "r": "", "0": "", "\n": ""}
_JSON = re.compile(r"\s*[\[{](?:\s*[\[{])*\s*\"(?:[^\"\\]|\\.)*\"\s*[:,\]]")
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


def source_rows(
    data: str, titles: Collection[str], bodies: Collection[str]
) -> list[dict[str, str]]:
    """Return the records with a title and a text; empty for what is no source code.

    The names of the fields of both are in lower case.
    """
    if _JSON.match(data):
        return []
    rows = [
        row
        for row in _records(data)
        if not row.keys().isdisjoint(titles) and not row.keys().isdisjoint(bodies)
    ]
    told = "".join(words for row in rows for words in row.values())
    lost = sum(map(data.count, "。！？")) > sum(map(told.count, "。！？"))
    return [] if lost else rows


def is_source(head: str, titles: Collection[str], bodies: Collection[str]) -> bool:
    """Return whether a file's beginning assigns strings to a title and a text within brackets."""
    if _JSON.match(head) or not any(not row.keys().isdisjoint(titles) for row in _records(head)):
        return False
    return any(found[1].lower() in bodies for found in _HELD.finditer(head))


def is_php(data: str) -> bool:
    """Return whether a text that begins with `<` is a program, and no mark-up."""
    return data.lstrip("\ufeff \t\r\n").startswith("<?php")


def _records(data: str) -> Iterator[dict[str, str]]:
    """Yield what each bracket holds directly, as fields."""
    opened: list[dict[str, str]] = []
    name = field = ""
    for token in _TOKEN.finditer(data):
        kind, words = token.lastgroup, token.group()
        if kind == "open":
            if opened and name and _LISTS.match(data, token.end()):
                opened.append(opened[-1])  # a list of paragraphs belongs to its field's record
                field = name
            else:
                opened.append({})
                field = ""
            name = ""
        elif kind == "close" and opened:
            done = opened.pop()
            if done and not (opened and opened[-1] is done):
                yield done
            name = field = ""
        elif kind == "name" and not _CALLS.match(data, token.end()):
            name = words.strip(":$@").lower()
        elif kind == "string" and opened:
            said = _said(words)
            if _ASSIGNS.match(data, token.end()):
                name = said.lower()
            elif name:
                field, name = name, ""
                opened[-1].setdefault(field, said)
            elif field:
                opened[-1][field] = "\n\n".join(filter(None, [opened[-1].get(field, ""), said]))
    yield from filter(None, reversed(opened))


def _said(words: str) -> str:
    return words[2:-2] if words.startswith("[[") else _ESCAPE.sub(_unescaped, words[1:-1])


def _unescaped(found: re.Match[str]) -> str:
    code = found[1]
    if len(code) > 1:
        number = int(code[1:].strip("{}"), 16)
        return chr(number) if number <= 0x10FFFF else found[0]
    return _PLAIN.get(code, code)


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
