"""The output folder, wherever it lies: a folder here, or an address that fsspec knows.

Its ledger says what was made of which issue: a line in each day's folder, by the content of the
issue's file, written last, when the episode is published. An episode that is taken away, or made
anew by hand, takes its line with it or no longer fits it, and is missing again.
"""

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fsspec.core import url_to_fs
from fsspec.implementations.local import LocalFileSystem

from briefing.errors import OutputError
from briefing.support.files import as_json, reason_of, write_whole

WORK = ".batch"
"""Folder in the output folder for episodes that are not published yet."""
_LEDGER = "made.json"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Entry:
    """What an episode was made of."""

    issue: str
    """Name of the issue's file."""
    content: str
    """SHA-256 of that file."""
    mp3: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Storage:
    """An output folder with one folder per show."""

    fs: Any
    """The fsspec file system."""
    root: str

    @property
    def is_local(self) -> bool:
        """Whether the rooms can work in it directly."""
        return isinstance(self.fs, LocalFileSystem)

    def at(self, *parts: str) -> str:
        """Return the address of something in the folder."""
        return "/".join([self.root.rstrip("/"), *(part for part in parts if part)])

    def days_in(self, folder: str) -> tuple[str, ...]:
        """Return the names of the day folders of a show, oldest first."""
        there = self.at(folder)
        with asking(there):
            if not self.fs.isdir(there):
                return ()
            listed = self.fs.ls(there, detail=False, refresh=True)
        names = (path.rstrip("/").rsplit("/", 1)[-1] for path in listed)
        return tuple(sorted(name for name in names if _DAY.fullmatch(name)))

    def carry(self, work: str, to: Path) -> None:
        """Bring a folder of the work folder here, file by file; move it if it is here already."""
        with asking(work):
            for path in self.fs.find(work):
                target = to / path.removeprefix(work).lstrip("/")
                if target.name.startswith("."):
                    continue  # what a worker was writing when it died
                target.parent.mkdir(parents=True, exist_ok=True)
                if self.is_local:
                    shutil.move(path, target)
                else:
                    self.fs.get_file(path, str(target))

    def drop(self, work: str) -> None:
        """Remove a folder of the work folder, if it is there."""
        with asking(work):
            if self.fs.isdir(work):
                self.fs.rm(work, recursive=True)

    def write_there(self, path: str, content: str) -> None:
        """Write a small file into the output folder, whole or not at all."""
        if self.is_local:
            write_whole(Path(path), content)
            return
        with asking(path):
            self.fs.makedirs(path.rsplit("/", 1)[0], exist_ok=True)
            self.fs.pipe_file(path, content.encode())

    def ledger_of(self, folder: str) -> dict[str, Entry]:
        """Return what batches made of a show, by day; none that is gone or changed."""
        found: dict[str, Entry] = {}
        for day in self.days_in(folder):
            try:
                entry = Entry(**json.loads(self.fs.cat_file(self.at(folder, day, _LEDGER))))
                size_bytes = self.fs.info(self.at(folder, day, entry.mp3))["size"]
            except (FileNotFoundError, ValueError, TypeError):
                continue
            if size_bytes == entry.size_bytes:
                found[day] = entry
        return found

    def enter(self, folder: str, day: str, entry: Entry) -> None:
        """Write that a day's episode is made and published."""
        self.write_there(self.at(folder, day, _LEDGER), as_json(entry))


def open_storage(address: str) -> Storage:
    """Return the output folder at a path or an address such as s3://bucket/podcasts.

    Raises:
        OutputError: fsspec knows no such storage, or lacks the package for it.
    """
    try:
        fs, root = url_to_fs(address)
    except (ValueError, ImportError) as error:
        raise OutputError(f"cannot use '{address}' as output: {str(error).lower()}") from error
    return Storage(fs, root)


@contextmanager
def asking(path: str) -> Iterator[None]:
    """Turn the storage's refusal into an OutputError that names the place."""
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"cannot use '{path}': {reason_of(error)}. Choose another --out."
        ) from error
