"""What programs print around every line: names of files, clocks, quotation, cues, lyrics."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, takewhile
from typing import NamedTuple

from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.data_files import toml_of
from briefing.read.day import day_in_text
from briefing.read.tuned.clean import Prefixes, Wrapped
from briefing.read.tuned.clean_stories import Collections


class Wrapping(NamedTuple):
    """How a program wraps a line of text."""

    reason: str
    line: re.Pattern[str]
    """A whole line; its group `words` is the text."""
    other: re.Pattern[str]
    """A line of the program's own, left out; one that names the file may hold its day."""
    inside: re.Pattern[str]
    """What is no word inside the words."""


_WRAPPINGS = tuple(
    Wrapping(each["reason"], *(re.compile(each[part]) for part in ("line", "other", "inside")))
    for each in toml_of("wrappings")["wrapping"]
)
_LINKS = re.compile(
    r"(?m)^\s{0,40}(?:References|Visible links|Hidden links|参考|链接)[:：]?[ \t]*\n"
    r"(?:\s*\d{1,4}\.\s+(?:https?|ftp|file|mailto|javascript):\S*[ \t]*(?:\n|\Z)"
    r"|\s*(?:Visible|Hidden) links[:：]?[ \t]*\n)+\s*\Z"
)
_LINK = re.compile(r"#?\[\d{1,4}\](?:RSS|Atom|alternate|next|prev)?")
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
_TIME = r"(?:\d{1,2}:)?\d\d:\d\d[.,]\d{3}"
_CUE = re.compile(
    rf"(?m)^{_TIME}[ \t]+-->[ \t]+{_TIME}.*\n(?P<words>(?:(?!.*-->).*\S.*\n|[ \t]+\n){{0,6}})"
)
_CUE_LINE = re.compile(r"[^\n]*\S[^\n]*\n?")
_GOES_ON = ("，", "、", "；", "：")


def unwrap_lines(traced: Traced) -> None:
    """Take out what stands around the words, where half of the lines are wrapped in one way."""
    lines = text_lines(traced.text)
    for wrapping in _WRAPPINGS:
        found = sum(wrapping.line.fullmatch(line.text) is not None for line in lines)
        if found >= Wrapped.FEWEST and found >= Wrapped.SHARE * len(lines):
            own = (line.text for line in lines if wrapping.other.fullmatch(line.text))
            traced.dates += [words for words in own if day_in_text(words) is not None]
            traced.edit(_edits(lines, wrapping))
            return


def drop_link_numbers(traced: Traced) -> None:
    """Take out the numbers of links, and their list at the end, that a text browser prints."""
    listed = _LINKS.search(traced.text)
    if listed is None:
        return
    edits = [Edit(*listed.span(), "", "link")]
    for line in text_lines(traced.text[: listed.start()]):
        marks = list(_LINK.finditer(line.text))
        bare = len(_LINK.sub("", line.text).replace(" ", ""))
        if len(marks) >= Wrapped.FEWEST and bare <= Wrapped.LINK_CHARS * len(marks):
            edits.append(line.left("navigation"))
        else:
            edits += [line.edit(*at.span()) for at in marks]
    traced.edit(edits)


def _edits(lines: Sequence[TextLine], wrapping: Wrapping) -> Iterator[Edit]:
    for line in lines:
        found = wrapping.line.fullmatch(line.text)
        if found is not None:
            yield from line.around(found, "words", reason=wrapping.reason)
            for mark in wrapping.inside.finditer(line.text, found.start("words")):
                yield line.edit(*mark.span(), " " if mark[0].startswith("\\") else "")
        elif wrapping.other.fullmatch(line.text):
            yield line.left("field")


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
    edits = (_unprefixed(*each, prefix, suffix) for each in zip(lines, shapes, strict=True))
    traced.edit(chain.from_iterable(edits))


def _unprefixed(line: re.Match[str], shape: str, prefix: str, suffix: str) -> Iterator[Edit]:
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


def open_captions(traced: Traced) -> None:
    """Leave out what cues repeat, and put together the sentences that a comma parts."""
    if "-->" not in traced.text:
        return
    _drop_rolled(traced)
    ends = ((lines[0], lines[-1]) for _, lines in _cues(traced.text))
    spans = [(first.start(), last.start() + len(last[0].rstrip())) for first, last in ends]
    if len(spans) >= Collections.FEWEST_CUES:
        traced.edit(
            Edit(end, start, "", "time")
            for (_, end), (start, _) in pairwise(spans)
            if traced.text[end - 1] in _GOES_ON
        )


def _cues(text: str) -> list[tuple[re.Match[str], list[re.Match[str]]]]:
    """Return the cues that have words, and the lines of each."""
    found = (
        (cue, list(_CUE_LINE.finditer(text, *cue.span("words")))) for cue in _CUE.finditer(text)
    )
    return [(cue, lines) for cue, lines in found if lines]


def _drop_rolled(traced: Traced) -> None:
    """Leave out the lines that a cue repeats of the one before it, if most cues begin so."""
    cues = _cues(traced.text)
    again: list[Edit] = []
    for (_, before), (cue, lines) in pairwise(cues):
        if lines[0][0].strip() == before[-1][0].strip():
            repeated = cue if len(lines) == 1 else lines[0]
            again.append(Edit(*repeated.span(), "", "repeated line"))
    most = Collections.ROLLED_SHARE * (len(cues) - 1)
    if len(cues) >= Collections.FEWEST_CUES and len(again) >= most:
        traced.edit(again)
