"""What the take stores of all days hold, and what of it may go."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from briefing.errors import OutputError
from briefing.support.files import writing

_WRITING_S = 3600.0
"""A store where something came in so lately may belong to a run at work."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One take in a store."""

    day: str
    path: Path
    spoken: str
    voice: str
    length_s: float
    used: bool
    """Whether the day's finished episode has it, or no episode is finished yet."""


@dataclass(frozen=True, slots=True)
class Pruned:
    """What was deleted."""

    paths: tuple[Path, ...]
    size_bytes: int
    spared: tuple[str, ...]
    """Days left alone, since a run may be at work on them."""


def take_stock(out: Path, day: str | None) -> tuple[Kept, ...]:
    """Return every whole take of a day, YYYY-MM-DD, or of all days if it is None.

    Raises:
        OutputError: there is no such day.
    """
    return tuple(kept for folder in _stores(out, day) for kept in _kept(folder))


def prune_takes(out: Path, day: str | None) -> Pruned:
    """Delete what no finished episode needs; return what went.

    A day is left alone if something came in during the last hour that its episode does not need:
    another run may be speaking the day anew, and it uses older takes, too.

    Raises:
        OutputError: there is no such day, or a file cannot be deleted.
    """
    gone: list[Path] = []
    spared: list[str] = []
    size_bytes = 0
    for folder in _stores(out, day):
        used = [kept.path for kept in _kept(folder) if kept.used]
        needed = {*used, *(path.with_suffix(".json") for path in used)}
        # Without a finished episode another run may be at work: its files are its own.
        if _manifest(folder) is None:
            continue
        spare = {path: stat for path, stat in _files(folder) if path not in needed}
        if any(time.time() - stat.st_mtime < _WRITING_S for stat in spare.values()):
            spared.append(folder.parent.name)
            continue
        for path, stat in spare.items():
            with writing(path):
                path.unlink()
            size_bytes += stat.st_size
            gone.append(path)
    return Pruned(tuple(gone), size_bytes, tuple(spared))


def _stores(out: Path, day: str | None) -> list[Path]:
    stores = sorted(folder for folder in out.glob("*/takes") if folder.is_dir())
    if day is None:
        return stores
    # Compared by name and not joined to a path: the text given may be anything.
    of_day = [folder for folder in stores if folder.parent.name == day]
    if not of_day:
        raise OutputError(f"cannot show the takes of '{day}': '{out}' has none of that day.")
    return of_day


def _files(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    for path in sorted(folder.iterdir()):
        with suppress(FileNotFoundError):  # another run has just given it its name
            if S_ISREG((stat := path.stat()).st_mode):
                yield path, stat


def _kept(folder: Path) -> Iterator[Kept]:
    lines = _manifest(folder)
    for path in sorted(folder.glob("*.json")):
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
            spoken, voice = str(found["spoken"]), str(found["voice"])
            length_s = float(found["length_s"])
        except (ValueError, KeyError, TypeError):
            continue  # half-written or not a take: pruning takes it
        used = lines is None or (spoken, voice) in lines
        yield Kept(folder.parent.name, path.with_suffix(".wav"), spoken, voice, length_s, used)


def _manifest(folder: Path) -> set[tuple[str, str]] | None:
    """Return what the day's finished episode says in which voice; None if there is no episode."""
    path = folder.parent / "manifest.json"
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))["lines"]
        return {(str(row["spoken"]), str(row["voice"])) for row in rows}
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as error:
        raise OutputError(f"cannot read '{path}': it is not a manifest ({error}).") from error
