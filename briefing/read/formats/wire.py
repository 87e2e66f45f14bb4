"""Copy as a news wire sends it: control characters around each story, ^ before its head lines."""

import re
from datetime import date

from briefing.errors import InputError
from briefing.read.day import day_in_text
from briefing.read.formats.publication_day import calendar_day
from briefing.read.load import decode

_STORY = re.compile(rb"\x01(?P<head>[^\x01-\x04]*)\x02(?P<text>[^\x01-\x04]*)(?:[\x03\x04]|\Z)")
_TRAILER = re.compile(rb"[\x03](?P<words>[^\x01-\x04]*)\x04")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_SLUG = re.compile(r"[A-Z]{2}-{1,2}\S.*|[A-Za-z0-9\-_]+")
_SENT = re.compile(r"(\d\d)-(\d\d)-(\d\d)\s+\d{4}[A-Z]{2,4}")
_SIGN = re.compile(rb"\A[\x16\s]{0,20}\x01[^\x01-\x04]{1,400}\x02")
_END = "<"
"""Of a paragraph or of a head line: the type is set flush left behind it."""


def is_wire(data: bytes) -> bool:
    """Return whether a file begins as a story on a wire does."""
    return _SIGN.match(data) is not None


def text_of(data: bytes, name: str) -> str:
    """Return the stories of a wire, each under its headline; slugs and trailers as navigation.

    Raises:
        InputError: no story in it has a text.

    Source:
        ANPA 1312 (NAA): SOH head, STX text, ETX, EOT; `^` and `<` as the agencies set them.
    """
    parts: list[str] = []
    for story in _STORY.finditer(data):
        parts += [*_furniture(_words(story["head"], name)), *_story(_words(story["text"], name))]
    trailers = [_words(each["words"], name) for each in _TRAILER.finditer(data)]
    parts += [line for words in trailers for line in _furniture(words)]
    if all(part.startswith(("<", "#")) for part in parts):
        raise InputError(f"cannot read '{name}': no story of the wire has a text. Save it again.")
    text = "\n\n".join(parts) + "\n"
    day = next((day for part in parts if (day := day_in_text(part))), None)
    day = day or next((day for words in trailers if (day := _sent(words))), None)
    return f"{day.isoformat()}\n\n{text}" if day else text


def _words(data: bytes, name: str) -> str:
    bare = _CONTROL.sub(b"", data)
    return decode(bare, name) if bare.strip() else ""


def _furniture(words: str) -> list[str]:
    lines = (line.strip().rstrip(_END) for line in words.splitlines())
    return [f"<nav>{line}</nav>" for line in lines if line]


def _story(words: str) -> list[str]:
    parts: list[str] = []
    headed, open_ = False, False
    for line in words.splitlines():
        ends = line.strip().endswith(_END)
        bare = line.strip().rstrip(_END).strip()
        if bare.startswith("^"):
            head = bare.strip("^ ")
            is_headline = not headed and not _SLUG.fullmatch(head)
            headed = headed or is_headline
            parts.append(f"## {head}" if is_headline else f"<nav>{head}</nav>")
            open_ = False
            continue
        if bare and open_ and not line.startswith("  "):
            parted = parts[-1][-1:].isascii() and bare[0].isascii()
            parts[-1] += f" {bare}" if parted and bare[0].isalpha() else bare
        elif bare:
            parts.append(bare)
        open_ = bool(bare) and not ends
    return parts


def _sent(trailer: str) -> date | None:
    """Return the day in a trailer, as in AP-NY-04-18-34 0631EDT."""
    found = _SENT.search(trailer)
    return calendar_day(2000 + int(found[3]), int(found[1]), int(found[2])) if found else None
