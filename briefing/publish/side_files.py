"""The files of an episode beside its MP3: what their names are, and its chapters for apps.

They are named by their content, so that other bytes have another address. An app keeps what it
fetched under an address, and goes on with a download by it. So a day that is made again gets new
addresses; the earlier ones lead to the new files, since some apps keep the first address that they
saw of an episode.

Source: podcastindex.org/namespace/1.0: JSON chapters, version 1.2.
"""

import filecmp
import hashlib
import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from briefing.publish.shelf import Mark, Shelved
from briefing.support.episode_folder import chapter_picture
from briefing.support.files import whole_file, write_whole, writing

_SIDES = (".chapters.json", ".transcript.json", ".vtt", ".words.vtt", ".srt", ".jpg")
SUFFIXES = (".mp3", *_SIDES)


def content_stem(plain: str, contents: Iterable[bytes]) -> str:
    """Return the stem of files by what is in them, such as news-2026-03-18-1f3a9c2b."""
    digest = hashlib.sha256()
    for content in contents:
        digest.update(len(content).to_bytes(8, "big") + content)
    return f"{plain}-{digest.hexdigest()[:8]}"


def names_of(episode: Shelved) -> tuple[str, ...]:
    """Return the names of an episode's files, the MP3 first."""
    pictures = dict.fromkeys(mark.picture for mark in episode.marks if mark.picture)
    return (episode.file, *(episode.stem + side for side in _SIDES), *pictures)


def earlier_names(episode: Shelved) -> tuple[str, ...]:
    """Return the names that its files had when it was other, in the same order."""
    return tuple(stem + suffix for stem in episode.earlier for suffix in SUFFIXES)


def lead_earlier_names(episode: Shelved, out: Path) -> bool:
    """Let the earlier names lead to what is published now; return whether one did not yet.

    Raises:
        OutputError: the folder cannot be written.
    """
    folder, changed = out / episode.folder, False
    for stem in episode.earlier:
        for suffix in SUFFIXES:
            now, before = folder / (episode.stem + suffix), folder / (stem + suffix)
            if now.is_file() and not _same(now, before):
                put_under(now, before)
                changed = True
    return changed


def put_under(content: Path, name: Path) -> None:
    """Give a file a second name; where the file system has no hard links, copy it.

    Raises:
        OutputError: the folder cannot be written.
    """
    with whole_file(name) as beside, writing(name):
        beside.unlink()
        try:
            os.link(content, beside)
        except OSError:  # FAT, and some network folders
            shutil.copyfile(content, beside)


def write_changed(path: Path, content: bytes) -> None:
    """Write a file where it is missing or other.

    Raises:
        OutputError: the folder cannot be written.
    """
    if not path.is_file() or path.read_bytes() != content:
        write_whole(path, content)


def chapters_json(marks: Iterable[Mark], folder: str) -> str:
    """Return chapters as JSON; the address of the day's folder ends in a slash."""
    chapters = []
    for mark in marks:
        chapter = {
            "startTime": round(mark.start_s, 3),
            "endTime": round(mark.end_s, 3),
            "title": mark.title,
            "url": f"{folder}index.html#t={round(mark.start_s, 3):g}",
        }
        if mark.picture:
            chapter["img"] = folder + mark.picture
        chapters.append(chapter)
    return json.dumps({"version": "1.2.0", "chapters": chapters}, ensure_ascii=False, indent=1)


def with_pictures(marks: Iterable[Mark], folder: Path) -> tuple[tuple[Mark, ...], dict[str, bytes]]:
    """Return the chapters with the names of their pictures, and the pictures by these names.

    They lie in the folder as `chapter_picture` says, which the mixer asks for the MP3.
    """
    pictured: list[Mark] = []
    pictures: dict[str, bytes] = {}
    for number, mark in enumerate(marks, 1):
        if (path := chapter_picture(folder, number)) is not None:
            mark = replace(mark, picture=path.name.replace(".jpeg", ".jpg"))
            pictures[mark.picture] = path.read_bytes()
        pictured.append(mark)
    return tuple(pictured), pictures


def write_chapters(episode: Shelved, base: str, out: Path) -> None:
    """Write an episode's chapters for the address that the show has.

    Their file keeps its name: it is by the sound and the words, which stay as they are.
    """
    content = chapters_json(episode.marks, f"{base}{episode.folder}/").encode()
    for stem in (episode.stem, *episode.earlier):
        path = out / episode.folder / f"{stem}.chapters.json"
        if path.is_file():
            write_changed(path, content)


def _same(one: Path, other: Path) -> bool:
    there = other.is_file()
    return there and (one.samefile(other) or filecmp.cmp(one, other, shallow=False))
