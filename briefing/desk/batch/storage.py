"""The output folder, wherever it lies: a folder here, or an address that fsspec knows."""

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
from briefing.support.files import reason_of, write_whole

WORK = ".batch"
"""Folder in the output folder for episodes that are not published yet."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


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


def days_in(storage: Storage, folder: str) -> tuple[str, ...]:
    """Return the names of the day folders of a show, oldest first."""
    there = storage.at(folder)
    with asking(there):
        if not storage.fs.isdir(there):
            return ()
        listed = storage.fs.ls(there, detail=False, refresh=True)
    names = (path.rstrip("/").rsplit("/", 1)[-1] for path in listed)
    return tuple(sorted(name for name in names if _DAY.fullmatch(name)))


def carry(storage: Storage, work: str, to: Path) -> None:
    """Bring a folder of the work folder here, file by file; move it if it is here already."""
    with asking(work):
        for path in storage.fs.find(work):
            target = to / path.removeprefix(work).lstrip("/")
            if target.name.startswith("."):
                continue  # what a worker was writing when it died
            target.parent.mkdir(parents=True, exist_ok=True)
            if storage.is_local:
                shutil.move(path, target)
            else:
                storage.fs.get_file(path, str(target))


def drop(storage: Storage, work: str) -> None:
    """Remove a folder of the work folder, if it is there."""
    with asking(work):
        if storage.fs.isdir(work):
            storage.fs.rm(work, recursive=True)


def write_there(storage: Storage, path: str, content: str) -> None:
    """Write a small file into the output folder, whole or not at all."""
    if storage.is_local:
        write_whole(Path(path), content)
        return
    with asking(path):
        storage.fs.makedirs(path.rsplit("/", 1)[0], exist_ok=True)
        storage.fs.pipe_file(path, content.encode())


@contextmanager
def asking(path: str) -> Iterator[None]:
    """Turn the storage's refusal into an OutputError that names the place."""
    try:
        yield
    except OSError as error:
        reason = reason_of(error)
        raise OutputError(f"cannot use '{path}': {reason}. Choose another --out.") from error
