"""Scripts as they were written before script.json: a comment at each line's end is its mark.

They are read still. The mark says where the line's words come from; a line without one is a
person's own.

A mark is `<!-- id role story spans edits words printed place | source -->`; a dash stands for none.
The last three are digests of the line, of its source and of all that stands before them, so that a
change shows, such as one made by replacing a word through the whole file.
"""

import html
import re
import tomllib
import zlib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import get_args

from briefing.errors import InputError
from briefing.mandarin.spoken import spoken_form
from briefing.records import Line, Role, Script, Span
from briefing.script.length import ANCHORS, length_s
from briefing.show import Show

_MARK = re.compile(
    r"(?P<place>(?P<id>\S+) (?P<role>\w+) (?P<story>\S+) (?P<spans>-|[\d,:]+) (?P<edits>[\w,]+|-))"
    r" (?P<words>[0-9a-f]{8})(?: (?P<printed>-|[0-9a-f]{8}) (?P<check>[0-9a-f]{8}))?"
    r"(?: \| (?P<source>.*))?"
)
_WORD = re.compile(r"\w")
_LINE = re.compile(
    r"(?P<text>(?:(?!<!--).)*?)\s*(?:<!--\s*(?P<mark>(?:(?!<!--|-->).)*?)\s*-->)?\s*"
)
_MARKED = re.compile(r"<!-- \S+ (?:intro|headline|story|link|outro) \S+ .*-->\s*$", re.MULTILINE)
_ANCHOR = re.compile(r"([^：:\s]{1,6})\s*[：:]\s*(.*)", re.DOTALL)
_FENCE = "+++"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a mark says."""

    id: str
    role: Role
    story: str | None
    spans: tuple[Span, ...]
    edits: tuple[str, ...]
    words: str
    """Digest of the words the line was written with."""
    source: str
    """The words as printed; empty if they are not those that were written here."""
    altered: bool
    """Whether the words behind the bar were changed, as replacing through the whole file does."""


def read_mark(text: str) -> Mark | None:
    """Return what a mark says; None if it is broken."""
    found = _MARK.fullmatch(text)
    role = next((role for role in get_args(Role) if found and role == found["role"]), None)
    if found is None or role is None or found["check"] not in (None, _crc(found["place"])):
        return None
    pairs = [pair.split(":") for pair in found["spans"].split(",") if pair != "-"]
    if not all(len(pair) == 2 and all(pair) for pair in pairs):
        return None
    source = html.unescape(found["source"] or "")
    altered = found["printed"] not in (None, _crc(source) if source else "-")
    return Mark(
        id=found["id"],
        role=role,
        story=None if found["story"] == "-" else found["story"],
        spans=tuple((int(start), int(end)) for start, end in pairs),
        edits=() if found["edits"] == "-" else tuple(found["edits"].split(",")),
        words=found["words"],
        source="" if altered else source,
        altered=altered,
    )


def digest(text: str) -> str:
    """Return a short digest of a line's words; punctuation and white space do not count."""
    return _crc("".join(_WORD.findall(text)))


def _crc(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"


def is_marked(text: str) -> bool:
    """Tell whether a script has a mark at a line's end, as scripts were written with before."""
    return _MARKED.search(text) is not None


def load_marked(path: Path, text: str, show: Show) -> Script:
    """Return the script in a file whose lines have marks.

    A line whose words are no longer the ones that were written is marked `edited`. Printed words
    in a mark that were changed are not kept as if the paper had said them; a note names the lines.

    Raises:
        InputError: a line of it is wrong; the message has its number.
    """
    rows = text.splitlines()
    title, paper, day, first = _front_matter(rows, path)
    reading = _Reading(path)
    lines = reading.lines(rows, first)
    if not lines:
        raise InputError(f"cannot use '{path}': no line of it is to be spoken.")
    return Script(
        title=title,
        paper=paper,
        day=day,
        length_s=round(length_s(lines, show), 1),
        lines=lines,
        left_out=(),
        notes=reading.notes,
    )


def _front_matter(rows: list[str], path: Path) -> tuple[str, str, date, int]:
    """Return title, paper and day of the settings, and the index of the first row behind them."""
    if not rows or rows[0].strip() != _FENCE:
        raise _fault(path, 1, f"a script begins with a line of {_FENCE}")
    end = next((at for at, row in enumerate(rows[1:], 1) if row.strip() == _FENCE), None)
    if end is None:
        raise _fault(path, 1, f"the line of {_FENCE} that ends the settings is missing")
    try:
        found = tomllib.loads("\n".join(rows[1:end]))
    except tomllib.TOMLDecodeError as error:
        raise _fault(path, 1, f"the settings are not TOML ({error})") from error
    title, paper, day = found.get("title"), found.get("paper", ""), found.get("day")
    if not isinstance(title, str) or not title or not isinstance(paper, str):
        raise _fault(path, 1, 'the settings need title = "..."')
    if not isinstance(day, date):
        raise _fault(path, 1, "the settings need a day like day = 2026-11-23")
    return title, paper, day, end + 1


class _Reading:
    """Reads the lines, remembering chapter, story and what was seen where."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._chapter = ""
        self._story: str | None = None
        self._added = 0
        self._ids: dict[str, int] = {}
        self._story_chapters: dict[str, tuple[str, int]] = {}
        self._altered: list[int] = []

    @property
    def notes(self) -> tuple[str, ...]:
        """What a person should know of the lines that were read."""
        if not self._altered:
            return ()
        numbers = ", ".join(map(str, self._altered))
        return (
            f"'{self._path}', line {numbers}: the printed words in the mark were changed, too;"
            " the record keeps only where they stand in the paper",
        )

    def lines(self, rows: list[str], first: int) -> tuple[Line, ...]:
        lines: list[Line] = []
        begins = False
        for number, row in enumerate(rows[first:], first + 1):
            bare = row.strip()
            if not bare:
                begins = True
            elif bare.startswith("#"):
                self._open_chapter(bare.lstrip("#").strip(), number)
            else:
                line = self._line(bare, number)
                goes_on = bool(lines) and lines[-1].chapter == line.chapter
                lines.append(replace(line, new_paragraph=begins and goes_on))
                begins = False
        return tuple(lines)

    def _open_chapter(self, title: str, number: int) -> None:
        if not title:
            raise _fault(self._path, number, "a chapter needs a title behind its #")
        self._chapter, self._story = title, None

    def _line(self, row: str, number: int) -> Line:
        opened = row.rfind("<!--")
        if row.count("<!--") > 1 or (opened >= 0 and "-->" not in row[opened:]):
            raise _fault(self._path, number, "its mark <!-- … --> is broken: mend or delete it")
        parts = _LINE.fullmatch(row)
        if parts is None:
            raise _fault(self._path, number, "nothing may stand behind its mark <!-- … -->")
        voice, text = self._anchor(parts["text"], number)
        if not self._chapter:
            raise _fault(self._path, number, "it stands before the first chapter; add '# title'")
        if parts["mark"] is None:
            self._added += 1
            role: Role = "story" if self._story else "link"
            return self._made(f"added-{self._added}", role, voice, text, number)
        mark = read_mark(parts["mark"])
        if mark is None:
            raise _fault(self._path, number, "its mark <!-- … --> is broken: mend or delete it")
        if mark.story is not None:
            self._enter(mark.story, number)
        if mark.altered:
            self._altered.append(number)
        edits = mark.edits
        if mark.words != digest(text) and "edited" not in edits:
            edits = (*edits, "edited")
        line = self._made(mark.id, mark.role, voice, text, number)
        return replace(line, story=mark.story, source=mark.source, spans=mark.spans, edits=edits)

    def _made(self, name: str, role: Role, voice: str, text: str, number: int) -> Line:
        if name in self._ids:
            what = f"'{name}' stands in line {self._ids[name]} already: delete the copy's mark"
            raise _fault(self._path, number, what)
        self._ids[name] = number
        return Line(
            id=name,
            role=role,
            story=self._story,
            chapter=self._chapter,
            new_paragraph=False,
            voice=voice,
            text=text,
            spoken=spoken_form(text),
            edits=("edited",),
        )

    def _anchor(self, text: str, number: int) -> tuple[str, str]:
        found = _ANCHOR.fullmatch(text)
        names = " or ".join(f"{anchor}：" for anchor in ANCHORS)
        if found is None or not found[2].strip():
            what = f"a line is an anchor and a sentence; begin with {names}"
            raise _fault(self._path, number, what)
        if found[1] not in ANCHORS:
            raise _fault(self._path, number, f"unknown anchor '{found[1]}'; begin with {names}")
        return found[1], found[2].strip()

    def _enter(self, story: str, number: int) -> None:
        chapter, seen = self._story_chapters.setdefault(story, (self._chapter, number))
        if chapter != self._chapter:
            what = f"story '{story}' stands under '{chapter}' in line {seen} already"
            raise _fault(self._path, number, f"{what}: keep a story under one heading")
        self._story = story


def _fault(path: Path, number: int, fault: str) -> InputError:
    return InputError(f"cannot use '{path}', line {number}: {fault}.")
