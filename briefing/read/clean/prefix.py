"""What a program put around every line: marks of quotation, names of files, clocks, hard breaks."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain, takewhile

from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.day import day_in_text
from briefing.read.tuned.clean import Prefixes

_LINE = re.compile(r"[^\r\n]+")
_DIGIT = re.compile(r"\d")
_COUNTED = re.compile(r"(?P<name>[^0]{0,80}?)0{1,5}[:：\-|)]")
_ITEMS = frozenset("-*+•·●○■◆▪#=")
"""They open items and headings, too: they are a prefix only where blank lines have them as well."""
_OPENING = frozenset({"Ps", "Pi"})
_CLOSING = frozenset(">:：|]】│")
_MARKS = frozenset("，。、；！？%”’」』）")
_ENDS = frozenset("|│┃\\¶↵⏎")
_BAR = re.compile(r"(?m)^[^\S\n]*(?:\|\s*)?:?-{2,}:?\s*\|")


def drop_prefix(traced: Traced) -> None:
    """Take out what stands around nearly every line alike: `| `, `// `, `王> `, `news.txt:12:`."""
    if _BAR.search(traced.text):
        return  # a table
    lines = [found for found in _LINE.finditer(traced.text) if found[0].strip()]
    if len(lines) < Prefixes.FEWEST_LINES:
        return
    shapes = [_DIGIT.sub("0", line[0].strip()) for line in lines]
    prefix, suffix = _prefix_of(shapes), _suffix_of(shapes)
    if not prefix and not suffix:
        return
    traced.dates += [line[0][: len(prefix) + 1] for line in lines[:1] if day_in_text(line[0])]
    edits = (_edits(*each, prefix, suffix) for each in zip(lines, shapes, strict=True))
    traced.edit(chain.from_iterable(edits))


def _edits(line: re.Match[str], shape: str, prefix: str, suffix: str) -> Iterator[Edit]:
    start = line.start() + len(line[0]) - len(line[0].lstrip())
    end = start + len(shape)
    if prefix and shape.startswith(prefix):
        blank = shape[len(prefix) :].startswith(" ")
        yield Edit(start, start + len(prefix) + blank, "", "prefix")
        start += len(prefix) + blank
    if suffix and shape.endswith(suffix) and end > start:
        kept = len(shape[: -len(suffix)].rstrip())
        yield Edit(max(start, end - len(shape) + kept), end, "", "prefix")


def _prefix_of(shapes: list[str]) -> str:
    """Return how nearly all lines begin, as far as it is no word of the paper."""
    ordered = sorted(shapes)
    few = int(Prefixes.OTHERS_SHARE * len(ordered))
    pairs = zip(ordered[few], ordered[-1 - few], strict=False)
    shared = "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    shared = shared[: Prefixes.CHARS]
    if shared.count("0") < Prefixes.COUNTED_DIGITS and (counted := _COUNTED.match(shared)):
        shared = counted["name"]  # a file's name; the numbers of its lines count up
    whole = shared.rstrip()
    closed = all(shape[len(whole) :][:1].strip() == "" for shape in shapes if whole)
    counted_up = whole.count("0") >= Prefixes.COUNTED_DIGITS
    if counted_up and not closed:  # up to the last sign of a clock
        whole = whole[: max(map(whole.rfind, " ]|")) + 1].rstrip()
    elif not closed or not whole.isascii() or "0" in whole:
        while whole and whole[-1].isalnum() and not counted_up:
            whole = whole[:-1].rstrip()
        named = any(each.isalnum() for each in whole)
        if named and not counted_up and whole[-1:] not in _CLOSING:
            return ""
    signs = whole if whole.isascii() or not counted_up else ""
    if not signs or unicodedata.category(signs[-1]) in _OPENING or signs[-1] in _MARKS:
        return ""
    # Blank lines have the prefix, too: they are nothing else.
    lists = set(signs) & _ITEMS and shapes.count(signs) < Prefixes.FEWEST_EMPTY and not counted_up
    return "" if lists else signs


def _suffix_of(shapes: list[str]) -> str:
    """Return the sign that nearly all lines end with, a bar or a hard break; empty if none does."""
    last = max(_ENDS, key=lambda sign: sum(shape.endswith(sign) for shape in shapes))
    found = sum(shape.endswith(last) for shape in shapes)
    return last if found >= (1 - Prefixes.OTHERS_SHARE) * len(shapes) else ""
