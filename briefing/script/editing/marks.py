"""The mark at the end of a line of an older script: what the line is and where it comes from.

A mark is `<!-- id role story spans edits words printed place | source -->`; a dash stands for none.
The last three are digests of the line, of its source and of all that stands before them, so that a
change shows, such as one made by replacing a word through the whole file.
"""

import html
import re
import zlib
from dataclasses import dataclass
from typing import get_args

from briefing.records import Role, Span

_MARK = re.compile(
    r"(?P<place>(?P<id>\S+) (?P<role>\w+) (?P<story>\S+) (?P<spans>-|[\d,:]+) (?P<edits>[\w,]+|-))"
    r" (?P<words>[0-9a-f]{8})(?: (?P<printed>-|[0-9a-f]{8}) (?P<check>[0-9a-f]{8}))?"
    r"(?: \| (?P<source>.*))?"
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
