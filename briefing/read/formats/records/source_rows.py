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
