"""Files that are whole or not there: written beside, then renamed."""

import errno
import hashlib
import json
import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from briefing.errors import OutputError

_DAY_S = 86_400.0
_LEFTOVER = re.compile(r"\.[a-z0-9_]{8}\.part(\.[^.]+)?")
"""What `mkstemp` calls a file that is not whole yet."""


def as_json(record: object) -> str:
    """Return a record as indented JSON with its own field names, ending in a newline."""
    plain = asdict(record) if is_dataclass(record) and not isinstance(record, type) else record
    return json.dumps(plain, ensure_ascii=False, indent=1, default=_plain) + "\n"


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file so that a reader finds the old one or the new one, never half of one.

    A device or a pipe is written to, never replaced; a link's target is written, the link stays.

    Raises:
        OutputError: the folder cannot be made or written, or the disk is full.
    """
    with whole_file(path) as beside, writing(path):
        beside.write_bytes(content.encode() if isinstance(content, str) else content)


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Yield a path beside `path`, of the same suffix, that becomes `path` if the block ends well.

    Raises:
        OutputError: the folder cannot be made or written.
    """
    if path.is_symlink():
        path = path.resolve()
    if path.exists() and not path.is_file() and not path.is_dir():
        with tempfile.TemporaryDirectory() as folder:
            passed = Path(folder) / f"passed{path.suffix}"
            yield passed
            with writing(path), path.open("wb") as opened:
                opened.write(passed.read_bytes())
        return
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _remove_leftovers(path.parent)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=f".part{path.suffix}")
        os.close(handle)
    beside = Path(name)
    try:
        yield beside
        with writing(path):
            with beside.open("rb") as written:
                os.fsync(written.fileno())
            beside.chmod(0o644)
            beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


@cache
def _remove_leftovers(folder: Path) -> None:
    """Remove what a killed run left half-written, once a run; a day old, nobody writes it still."""
    for left in folder.glob(".*.part*"):
        if not _LEFTOVER.fullmatch(left.name) or not left.is_file():
            continue  # somebody else's
        with suppress(FileNotFoundError):  # another run may be as tidy
            if time.time() - left.stat().st_mtime > _DAY_S:
                left.unlink()


def reason_of(error: Exception) -> str:
    """Return why the system refused, or what another error says, in words for a message."""
    return (getattr(error, "strerror", None) or str(error)).lower()


def sha256_of(path: Path) -> str:
    """Return the digest of a file."""
    with path.open("rb") as file:
        # In small pieces: half as long as to read 92 MB first.
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn the system's refusal to write `path` into an OutputError that names it."""
    try:
        yield
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        way = "Free some space or choose" if full else "Choose"
        reason = reason_of(error)
        if error.errno == errno.EEXIST:
            reason = f"'{error.filename}' is a file or a link to nothing, not a folder"
        raise OutputError(
            f"cannot write '{path}': {reason}. {way} another folder with --out."
        ) from error


def _plain(value: Any) -> str:
    """Return what JSON has no form for: days as ISO 8601, paths as text."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Path):
        return value.as_posix()
    raise TypeError(f"no JSON form for {type(value).__name__}")
