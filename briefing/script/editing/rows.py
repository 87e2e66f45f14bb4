"""The rows of a script.md as a person left them: headings, lines, quotations; and what is wrong.

Forms that mean the same are read the same: `甲：`, `- 甲：`, `**甲：**`, `A：`, the voice's name; a
line without an anchor goes on with the last one; a sentence that was broken in two by Enter is one.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import cycle
from typing import Any

from briefing.script.length import ANCHORS
from briefing.show import Show

_FENCE = "+++"
_COMMENT = re.compile(r"(?<!\\)<!--.*?-->", re.DOTALL)
_OPEN_COMMENT = re.compile(r"(?<!\\)<!--")
_HEADING = re.compile(
    r"(?P<level>#{1,6})\s*(?P<title>.*?)\s*"
    r"(?:[{｛]\s*(?P<story>[A-Za-z0-9-]+)(?:\s+[^{}｛｝]*)?[}｝])?\s*#*"
)
_BULLET = r"(?:[-*+]\s+|\d{1,3}[.)、]\s*)?"
_BOLD = r"(?:\*\*|__)?"
_ANCHOR = re.compile(
    rf"{_BULLET}{_BOLD}\s*(?P<name>[^：:\s*]{{1,40}}?)\s*{_BOLD}\s*[：:]\s*{_BOLD}\s*(?P<text>.*)",
    re.DOTALL,
)
_STRANGER = re.compile(r"[丙丁戊己]|[a-z]|[a-z]{2}_[a-z]+|zh-[a-z-]+neural")
_FINISHED = re.compile(r"[。！？!?….][”’」』）)】》\"'\]]*$|[”’」』）)】》]$")
_GOES_ON = "，,、；;：:。！？!?…”’」』）)】》"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the programme, or one that is not told, as it stands in the file."""

    number: int
    text: str
    anchor: str
    """Empty if none is written."""
    cut: bool
    """Whether it is a quotation: not told."""
    new_paragraph: bool


@dataclass(slots=True)
class Section:
    """A heading and the rows under it."""

    number: int
    level: int
    title: str
    story: str | None
    rows: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in one line of the file."""

    number: int
    what: str
    row: str


@dataclass(slots=True)
class Rows:
    """All that a script.md says."""

    settings: dict[str, Any] | None = None
    """The front matter; None if it is missing or broken, which is a fault."""
    sections: list[Section] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def rows_of(text: str, show: Show, is_whole: Callable[[str], bool]) -> Rows:
    """Return what stands in the text of a script.md.

    The names of the show's voices are anchors, too. `is_whole` says whether a text is a line by
    itself, known from when the script was written.
    """
    rows = text.splitlines()
    found = Rows()
    first = _front_matter(rows, found)
    # Comments are gone, but every row keeps its number.
    body = _COMMENT.sub(lambda hit: "\n" * hit.group().count("\n"), "\n".join(rows[first:]))
    anchors = _anchors(show)
    begins = False
    for number, row in enumerate(body.split("\n"), first + 1):
        bare = row.strip()
        if _OPEN_COMMENT.search(bare):
            found.faults.append(Fault(number, "its comment <!-- has no end -->", bare))
        elif not bare:
            begins = True
        elif bare.startswith("#"):
            _open_section(found, bare, number)
            begins = False
        elif not found.sections:
            what = "it stands before the first chapter; add '# title'"
            found.faults.append(Fault(number, what, bare))
        else:
            _add_row(found, _row(found, bare, number, anchors), is_whole, begins=begins)
            begins = False
    return found


def settings_of(found: Rows) -> tuple[str, str, date] | None:
    """Return title, paper and day of the front matter; None, and a fault, if they are wrong."""
    if found.settings is None:
        return None
    title, paper = found.settings.get("title"), found.settings.get("paper", "")
    day = found.settings.get("day")
    if not isinstance(title, str) or not title.strip() or not isinstance(paper, str):
        found.faults.insert(0, Fault(1, 'the settings need title = "..."', _FENCE))
        return None
    if type(day) is not date:
        found.faults.insert(0, Fault(1, "the settings need a day like day = 2026-11-23", _FENCE))
        return None
    return title, paper, day


def _front_matter(rows: list[str], found: Rows) -> int:
    """Read the settings; return the index of the first row behind them."""
    start = next((at for at, row in enumerate(rows) if row.strip()), 0)
    if not rows or rows[start].strip() != _FENCE:
        row = rows[start] if rows else ""
        found.faults.append(Fault(start + 1, f"a script begins with a line of {_FENCE}", row))
        return start
    end = next((at for at in range(start + 1, len(rows)) if rows[at].strip() == _FENCE), None)
    if end is None:
        what = f"the line of {_FENCE} that ends the settings is missing"
        found.faults.append(Fault(start + 1, what, _FENCE))
        return start + 1
    try:
        found.settings = tomllib.loads("\n".join(rows[start + 1 : end]))
    except tomllib.TOMLDecodeError as error:
        found.faults.append(Fault(start + 1, f"the settings are not TOML ({error})", _FENCE))
    return end + 1


def _open_section(found: Rows, bare: str, number: int) -> None:
    parts = _HEADING.fullmatch(bare)
    title = unescaped(parts["title"]) if parts else ""
    if parts is None or not title:
        found.faults.append(Fault(number, "a chapter needs a title behind its #", bare))
        title = title or "…"
    story = parts["story"] if parts else None
    level = len(parts["level"]) if parts else 1
    found.sections.append(Section(number, level, title, story))


def _row(found: Rows, bare: str, number: int, anchors: dict[str, str]) -> Row:
    cut = bare.startswith(">")
    text = bare[1:].strip() if cut else bare
    parts = _ANCHOR.fullmatch(text)
    name = unicodedata.normalize("NFKC", parts["name"]).casefold() if parts else ""
    if parts is not None and name in anchors:
        if not parts["text"].strip("*_ ") and not cut:
            what = "a line is an anchor and a sentence; begin with 甲： or 乙："
            found.faults.append(Fault(number, what, bare))
        return Row(number, unescaped(parts["text"].strip()), anchors[name], cut, False)
    if parts is not None and _STRANGER.fullmatch(name) and not cut:
        what = f"unknown anchor '{parts['name']}'; begin with 甲： or 乙："
        found.faults.append(Fault(number, what, bare))
    return Row(number, unescaped(text), "", cut, False)


def _add_row(found: Rows, row: Row, is_whole: Callable[[str], bool], *, begins: bool) -> None:
    rows = found.sections[-1].rows
    before = rows[-1] if rows else None
    if before is not None and not row.anchor and not is_whole(row.text):
        # Enter in mid-sentence; behind a quotation Markdown goes on with the quotation, too.
        broken = row.text.startswith(tuple(_GOES_ON)) or not _FINISHED.search(before.text)
        if broken and (before.cut or not row.cut) and not is_whole(before.text):
            rows[-1] = replace(before, text=_joined(before.text, row.text))
            return
    if row.text:
        rows.append(replace(row, new_paragraph=begins and bool(rows)))


def _joined(before: str, text: str) -> str:
    latin = before[-1:].isascii() and text[:1].isascii()
    return f"{before} {text}" if latin else before + text


def _anchors(show: Show) -> dict[str, str]:
    names = {"甲": ANCHORS[0], "a": ANCHORS[0], "乙": ANCHORS[1], "b": ANCHORS[1]}
    for voice, anchor in zip(show.voices, cycle(ANCHORS), strict=False):
        names.setdefault(voice.name.casefold(), anchor)
    return names


def escaped(text: str) -> str:
    """Return a text on one line, in which nothing is a comment."""
    return " ".join(text.split()).replace("<!--", r"\<!--")


def unescaped(text: str) -> str:
    """Return what `escaped` was given."""
    return text.replace(r"\<!--", "<!--").strip()
