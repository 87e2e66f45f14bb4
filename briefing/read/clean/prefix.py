"""What a program put before every line: marks of quotation and comment, names of files."""

import re
import unicodedata

from briefing.read.clean.traced import Edit, Traced

_LINE = re.compile(r"[^\r\n]+")
_FEWEST = 6
_OTHERS = 0.04
"""The share of lines, at either end of the sorted ones, that may lack it."""
_LONGEST = 80
_COUNTED = re.compile(r"(?P<name>.{0,80}?)(?<!\d)\d{1,5}[:：\-|)]")
_ITEMS = frozenset("-*+•·●○■◆▪#=")
"""They open items and headings, too: they are a prefix only where blank lines have them as well."""
_OPENING = frozenset({"Ps", "Pi"})


def drop_prefix(traced: Traced) -> None:
    """Take out what stands before nearly every line alike: `| `, `// `, `王> `, `news.txt:12:`."""
    lines = [found for found in _LINE.finditer(traced.text) if found[0].strip()]
    if len(lines) < _FEWEST:
        return
    words = sorted(line[0].strip() for line in lines)
    few = int(_OTHERS * len(words))
    kept = words[few : len(words) - few]
    prefix = _prefix_of(_shared(kept[0], kept[-1]))
    if not prefix or (set(prefix) & _ITEMS and not _has_empty(words, prefix)):
        return
    edits = []
    for line in lines:
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        if traced.text.startswith(prefix, start):
            end = start + len(prefix)
            blank = traced.text[end : end + 1] == " " and not prefix.endswith(" ")
            edits.append(Edit(start, end + blank, "", "prefix"))
    traced.edit(edits)


def _shared(first: str, second: str) -> str:
    """Return how both lines begin."""
    for at, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other or at == _LONGEST:
            return first[:at]
    return min(first, second, key=len)


def _prefix_of(shared: str) -> str:
    """Return the part of a shared beginning that is no word of the paper; it ends in a sign."""
    if (counted := _COUNTED.match(shared)) is not None:
        shared = counted["name"]
    signs = shared.rstrip()
    while signs and signs[-1].isalnum():
        signs = signs[:-1]
    signs = signs.rstrip()
    if (
        not signs
        or unicodedata.category(signs[-1]) in _OPENING
        or signs[-1] in "，。、；！？%”’」』）"
    ):
        return ""
    named = any(each.isalnum() for each in signs)
    return signs if not named or signs[-1] in ">:：|]】│" else ""


def _has_empty(words: list[str], prefix: str) -> bool:
    """Return whether blank lines have the prefix, too: they are nothing else."""
    return words.count(prefix.rstrip()) > 1
