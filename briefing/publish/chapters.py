"""An episode's chapters for apps: when each begins, its story on the page, its picture.

Source: podcastindex.org/namespace/1.0: JSON chapters, version 1.2.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from briefing.publish.names import write_changed
from briefing.publish.shelf import Mark, Shelved
from briefing.support.episode_folder import chapter_picture


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
