"""The chapter frames of an ID3v2.3 tag, brought into the order of time.

mutagen sorts frames by their length; ffprobe and some players list chapters as they lie.
"""

from collections.abc import Iterator
from pathlib import Path

from mutagen.id3 import BitPaddedInt

_HEAD = 10
"""Bytes of a tag's header, and of a frame's."""


def put_chapters_in_order(path: Path) -> None:
    """Rewrite the tag of an MP3 with its CHAP frames by start time, after all other frames.

    Source:
        ID3v2.3.0, 3.1 and 3.3; ID3v2 Chapter Frame Addendum 1.0, 3.1.
    """
    with path.open("r+b") as file:
        header = file.read(_HEAD)
        tag = file.read(BitPaddedInt(header[6:10]))
        frames = list(_frames(tag))
        padding = tag[sum(map(len, frames)) :]
        frames.sort(key=lambda frame: _start(frame) if frame[:4] == b"CHAP" else -1)
        file.seek(_HEAD)
        file.write(b"".join(frames) + padding)


def _frames(tag: bytes) -> Iterator[bytes]:
    at = 0
    while at + _HEAD <= len(tag) and tag[at] != 0:
        end = at + _HEAD + int.from_bytes(tag[at + 4 : at + 8], "big")
        yield tag[at:end]
        at = end


def _start(chapter: bytes) -> int:
    """Return a CHAP frame's start in milliseconds, which follows its zero-ended name."""
    first = chapter.index(b"\0", _HEAD) + 1
    return int.from_bytes(chapter[first : first + 4], "big")
