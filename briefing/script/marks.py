"""The quiet mark at the end of a line of script.md: what the line is and where it comes from.

A mark is `<!-- id role story spans edits words | source -->`; a dash stands for none.
"""

import html
import re
import zlib
from dataclasses import dataclass
from typing import get_args

from briefing.records import Line, Role, Span

_MARK = re.compile(
    r"(?P<id>\S+) (?P<role>\w+) (?P<story>\S+) (?P<spans>-|[\d,:]+) (?P<edits>[\w,]+|-)"
    r" (?P<words>[0-9a-f]{8})(?: \| (?P<source>.*))?"
)
_WORD = re.compile(r"\w")


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


def mark_of(line: Line) -> str:
    """Return the mark of a line, without the comment's brackets."""
    spans = ",".join(f"{start}:{end}" for start, end in line.spans) or "-"
    edits = ",".join(line.edits) or "-"
    mark = f"{line.id} {line.role} {line.story or '-'} {spans} {edits} {digest(line.text)}"
    source = html.escape(" ".join(line.source.split()), quote=False)
    return f"{mark} | {source}" if source else mark


def read_mark(text: str) -> Mark | None:
    """Return what a mark says; None if it is broken."""
    found = _MARK.fullmatch(text)
    role = next((role for role in get_args(Role) if found and role == found["role"]), None)
    if found is None or role is None:
        return None
    pairs = [pair.split(":") for pair in found["spans"].split(",") if pair != "-"]
    if not all(len(pair) == 2 and all(pair) for pair in pairs):
        return None
    return Mark(
        id=found["id"],
        role=role,
        story=None if found["story"] == "-" else found["story"],
        spans=tuple((int(start), int(end)) for start, end in pairs),
        edits=() if found["edits"] == "-" else tuple(found["edits"].split(",")),
        words=found["words"],
        source=html.unescape(found["source"] or ""),
    )


def digest(text: str) -> str:
    """Return a short digest of a line's words; punctuation and white space do not count."""
    return f"{zlib.crc32(''.join(_WORD.findall(text)).encode()):08x}"
