"""The tags of the MP3: what a podcast app, a phone or a car shows."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

from mutagen import MutagenError, id3
from mutagen.id3 import ID3, BitPaddedInt, CTOCFlags, Encoding, PictureType

from briefing.errors import MixError
from briefing.records import Chapter, Script
from briefing.show import Show
from briefing.support.episode_folder import chapter_picture
from briefing.support.files import reason_of

_CHINESE = "chi"  # ISO 639-2, as ID3v2 wants it
_NO_OFFSET = 0xFFFFFFFF
_CONTENTS = "toc"
_MOST_ENTRIES = 255  # ID3v2 Chapter Frame Addendum, 3.2: they are counted in one byte
_KINDS = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}
_LARGEST_BYTES = 5_000_000
_HEAD = 10
"""Bytes of a tag's header, and of a frame's."""
_OF_ADDRESSES = "!#$%&'()*+,/:;=?@[]~"
"""Signs of addresses beside letters and digits: RFC 3986, 2.2."""


def write_tags(
    path: Path, script: Script, show: Show, chapters: tuple[Chapter, ...], pictures: Path
) -> None:
    """Write ID3v2.3 tags with chapters into an MP3.

    Version 2.3, since some readers of 2.4 lose chapters that carry a picture.

    The script's text becomes the lyrics; the folder of pictures may hold one for a chapter.

    Raises:
        MixError: the cover or a picture cannot be used.
        OSError: the file cannot be written.

    Source:
        ID3v2.3.0; ID3v2 Chapter Frame Addendum 1.0.
    """
    tags, text, latin = ID3(), Encoding.UTF16, Encoding.LATIN1
    tags.add(id3.TIT2(encoding=text, text=_title(script)))
    tags.add(id3.TPE1(encoding=text, text=show.author))
    tags.add(id3.TALB(encoding=text, text=show.title))
    tags.add(id3.TYER(encoding=latin, text=f"{script.day:%Y}"))
    tags.add(id3.TDAT(encoding=latin, text=f"{script.day:%d%m}"))
    tags.add(id3.TLAN(encoding=latin, text=_CHINESE))
    tags.add(id3.TCON(encoding=text, text="Podcast"))
    tags.add(id3.COMM(encoding=text, lang=_CHINESE, desc="", text=show.description))
    lyrics = "\n".join(line.text for line in script.lines)
    tags.add(id3.USLT(encoding=text, lang=_CHINESE, desc="", text=lyrics))
    link = _in_ascii(show.link)
    if link:
        tags.add(id3.WXXX(encoding=text, desc="", url=link))
    if show.cover is not None:
        tags.add(_picture(show.cover))
    names = [f"chapter-{number}" for number in range(1, len(chapters) + 1)]
    page = f"{link.rstrip('/')}/{script.day.isoformat()}/index.html"
    for number, (name, chapter) in enumerate(zip(names, chapters, strict=True), 1):
        frames: list[id3.Frame] = [id3.TIT2(encoding=text, text=chapter.title)]
        if link:
            address = f"{page}#t={chapter.start_s:.3f}"
            frames.append(id3.WXXX(encoding=text, desc="", url=address))
        if (picture := chapter_picture(pictures, number)) is not None:
            frames.append(_picture(picture))
        tags.add(_chapter(name, chapter, frames))
    for table in _contents(names):
        tags.add(table)
    _save(tags, path)
    put_chapters_in_order(path)


def _in_ascii(link: str) -> str:
    """Return an address as a frame holds it: its host by IDNA, other letters in percent codes."""
    if link.isascii():
        return link
    host = urlsplit(link).netloc
    try:
        plain = link.replace(host, host.encode("idna").decode(), 1)
    except UnicodeError as error:
        raise MixError(
            f"cannot write the link '{link}' into the MP3: '{host}' is no name of a host "
            f"({error}). Give it in the form that begins with xn--."
        ) from error
    return quote(plain, safe=_OF_ADDRESSES)


def _contents(names: list[str]) -> Iterator[id3.CTOC]:
    """Yield the table of contents, or one of several tables where one does not hold all names."""
    flags = CTOCFlags.ORDERED
    if len(names) > _MOST_ENTRIES:
        parts = [names[at : at + _MOST_ENTRIES] for at in range(0, len(names), _MOST_ENTRIES)]
        names = [f"{_CONTENTS}-{number}" for number in range(1, len(parts) + 1)]
        for name, part in zip(names, parts, strict=True):
            yield id3.CTOC(element_id=name, flags=flags, child_element_ids=part, sub_frames=[])
    flags |= CTOCFlags.TOP_LEVEL
    yield id3.CTOC(element_id=_CONTENTS, flags=flags, child_element_ids=names, sub_frames=[])


def _save(tags: ID3, path: Path) -> None:
    try:
        tags.save(path, v1=0, v2_version=3)
    except MutagenError as error:
        # mutagen puts the system's refusals, such as a full disk, into an error of its own.
        if error.args and isinstance(error.args[0], OSError):
            raise error.args[0] from error
        raise


def _title(script: Script) -> str:
    """Return the title with the local date in it: players show the upload's day in UTC."""
    day = script.day
    if any(form in script.title for form in (day.isoformat(), f"{day.month}月{day.day}日")):
        return script.title
    return f"{script.title} {day.isoformat()}"


def _chapter(name: str, chapter: Chapter, frames: list[id3.Frame]) -> id3.CHAP:
    return id3.CHAP(
        element_id=name,
        start_time=round(chapter.start_s * 1000),
        end_time=round(chapter.end_s * 1000),
        start_offset=_NO_OFFSET,
        end_offset=_NO_OFFSET,
        sub_frames=frames,
    )


def _picture(path: Path) -> id3.APIC:
    mime, data = load_picture(path)
    return id3.APIC(
        encoding=Encoding.LATIN1, mime=mime, type=PictureType.COVER_FRONT, desc="", data=data
    )


def load_picture(path: Path) -> tuple[str, bytes]:
    """Return a picture's media type and its bytes.

    Raises:
        MixError: it cannot be read, is neither JPEG nor PNG, or is over five megabytes.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _cannot(path, f"{reason_of(error)}.") from error
    kind = next((kind for magic, kind in _KINDS.items() if data.startswith(magic)), None)
    if kind is None:
        raise _cannot(path, "it is neither JPEG nor PNG. Save it as one.")
    if len(data) > _LARGEST_BYTES:
        raise _cannot(path, f"it has {len(data)} bytes. Save it with at most {_LARGEST_BYTES}.")
    return kind, data


def _cannot(path: Path, why: str) -> MixError:
    return MixError(f"cannot use the picture '{path}': {why}")


def put_chapters_in_order(path: Path) -> None:
    """Rewrite the tag of an MP3 with its CHAP frames by start time, after all other frames.

    mutagen sorts frames by their length; ffprobe and some players list chapters as they lie.

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
