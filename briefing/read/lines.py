"""A text as lines, each with its words and its mark-up apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.read.data_files import toml_of
from briefing.read.folding import fold, plain
from briefing.records import Span

_LINE = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"</(?:p|div|li|h[1-6]|tr)>|<br\s?/?>", re.IGNORECASE)
"""Where a line of HTML ends, though the file's line goes on."""
_PREFIX = re.compile(r"(?:>\s{0,3}){0,4}(?:(#{1,6})(?!#)[ \t\u3000]*|[*+-][ \t]+(?=\S))?")
_TABLE = re.compile(
    r"(?i)</?t(?:[rdh]|able|head|body|foot)[\s>]|\|.{0,2000}\||[^\t]\t[^\t，。]{1,200}\t|\^[^\^]{1,200}\^"
)
"""A row of a table: a tag of one, or cells between bars, carets, or tabs: prose is no cell."""
_SUFFIX = re.compile(r"(?:(?<!\s)\s+#{1,6}|\\)$")
_LONGEST_MARKED_UP = 20_000
"""No line of an issue is longer; in what is, mark-up stays, for speed."""
_MAY_CUT = re.compile("[!\\]<&\u200b\ufeff*_（(版]")
_CUTS = tuple((reason, re.compile(form)) for reason, form in toml_of("markup")["cuts"])
FROM_PAGE = re.compile("[上紧緊]接|转接|轉接")
"""What a note says that stands before the rest of a story from another page."""
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece lifted out of a line, and why."""

    start: int
    end: int
    reason: str
    text: str = ""


@dataclass(slots=True, eq=False)
class Line:
    """A line that is not blank, stripped of white space at its ends.

    Not frozen: an issue has tens of thousands, and a frozen one takes three times as long to make.
    """

    start: int
    end: int
    level: int
    """Of the heading, from the number of `#`; 0 if it has none."""
    bold: bool
    """Whether the whole of it is in bold."""
    gap: int
    """Blank lines before it."""
    spans: tuple[Span, ...]
    """Its words, mark-up left out."""
    cuts: tuple[Cut, ...]
    """What was left out of it."""
    indent: bool
    """Whether it is set in, as the first line of a paragraph is."""
    width: int
    """Characters from the margin to its end."""
    bullet: bool
    """Whether a mark of a list stands before it."""
    table: bool
    """Whether it is a row of a table."""
    text: str
    """Its words, folded."""
    plain: str
    """Its words for matching: folded, simplified, character for character with `text`."""


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a text that are not blank."""
    lines: list[Line] = []
    at = 0
    for margin, stop in _stretches(text):
        printed = text[margin:stop]
        words = printed.strip()
        if not words:
            continue
        start = margin + len(printed) - len(printed.lstrip())
        end = start + len(words)
        gap = max(0, text.count("\n", at, start) - 1) if lines else 0
        lines.append(_parse(text, start, end, gap, end - margin))
        at = end
    return tuple(lines)


def _stretches(text: str) -> Iterator[Span]:
    """Yield where each line of the text stands; a line of HTML ends where its paragraph does."""
    for found in _LINE.finditer(text):
        start, end = found.span()
        if "<" in found.group():
            for tag in _BREAK.finditer(text, start, end):
                yield start, tag.end()
                start = tag.end()
        yield start, end


def _parse(text: str, start: int, end: int, gap: int, width: int) -> Line:
    raw = text[start:end]
    prefix = _PREFIX.match(raw)
    words_at = prefix.end() if prefix else 0
    level = len(prefix[1]) if prefix and prefix[1] else 0
    suffix = _SUFFIX.search(raw) if level or raw.endswith("\\") else None
    words_end = max(words_at, suffix.start() if suffix else len(raw))
    words = raw[words_at:words_end]
    whole = words.strip()
    bold = (
        len(whole) > 4
        and whole[:2] in {"**", "__"}
        and whole[-2:] == whole[:2]
        and whole.count(whole[:2]) == 2
    )
    cuts = list(_find_cuts(words, start + words_at))
    if marks := raw[:words_at].rstrip():
        cuts.insert(0, Cut(start, start + len(marks), "mark-up", marks))
    if words_end < len(raw):
        cuts.append(Cut(end - len(raw[words_end:].lstrip()), end, "mark-up"))
    spans = _between(text, start + words_at, start + words_end, cuts)
    folded = fold(joined(text, spans))
    return Line(
        start=start,
        end=end,
        level=level,
        bold=bold,
        gap=gap,
        spans=spans,
        cuts=tuple(cuts),
        indent=text[max(0, start - 2) : start].strip("\r\n") in {"\u3000\u3000", "  ", "\t"},
        width=width,
        bullet=bool(words_at) and not level,
        table=_TABLE.search(raw) is not None,
        text=folded,
        plain=plain(folded),
    )


def _find_cuts(words: str, offset: int) -> list[Cut]:
    """Return the pieces of a line that are no words of it, in order, none overlapping."""
    if len(words) > _LONGEST_MARKED_UP or not _MAY_CUT.search(words):
        return []
    found = []
    for reason, pattern in _CUTS:
        found += [(*match.span(), reason) for match in pattern.finditer(words)]
    cuts: list[Cut] = []
    for start, end, reason in sorted(found, key=lambda each: (each[0], -each[1], each[2])):
        if not cuts or start + offset >= cuts[-1].end:
            cuts.append(Cut(start + offset, end + offset, reason, words[start:end]))
    return cuts


def _between(text: str, start: int, end: int, cuts: list[Cut]) -> tuple[Span, ...]:
    """Return what lies between the cuts, without white space at the ends of each piece."""
    spans, at = [], start
    for edge in [*cuts, Cut(end, end, "")]:
        if text[at : edge.start].strip():
            spans.append((at, edge.start))
        at = max(at, edge.end)
    if spans:
        words = text[spans[0][0] : spans[-1][1]]
        spans[0] = (spans[0][0] + len(words) - len(words.lstrip()), spans[0][1])
        spans[-1] = (spans[-1][0], spans[-1][1] - len(words) + len(words.rstrip()))
    return tuple(spans)


def joined(source: str, spans: Spans) -> str:
    """Return the characters of some spans, as they stand in the source."""
    if len(spans) == 1:
        ((start, end),) = spans
        return source[start:end]
    return "".join([source[start:end] for start, end in spans])


def split_spans(source: str, spans: Spans, at: int) -> tuple[Spans, Spans]:
    """Return the spans before and from the character `at` of their joined text, without blanks."""
    before, after, passed = [], [], 0
    for start, end in spans:
        cut = min(max(start + at - passed, start), end)
        passed += end - start
        before += [(start, cut)] if source[start:cut].strip() else []
        after += [(cut, end)] if source[cut:end].strip() else []
    return tuple(before), tuple(after)
