"""A folder where issues arrive: each becomes an episode, once, when its file is whole."""

import hashlib
import json
import logging
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from briefing.desk.tuned import Watching
from briefing.errors import BriefingError, InputError, OutputError
from briefing.records import Episode
from briefing.support.files import as_json, reason_of, write_whole, writing

log = logging.getLogger(__name__)

REFUSED = "refused"
"""Name of the folder, inside the watched one, for files that are no issue."""

_UNFINISHED = {".part", ".tmp", ".crdownload", ".download"}
"""Suffixes that browsers and copy programs give a file until it is whole."""


_Look = tuple[int, int]
"""Size and time of change of a file at one moment."""


def watch_folder(
    folder: Path,
    make: Callable[[Path], Episode],
    ledger: Path,
    *,
    every_s: float = Watching.EVERY_S,
    looks: int | None = None,
) -> Iterator[Episode | BriefingError]:
    """Yield an episode for each issue that arrives, or why there is none.

    A file is taken up when two looks in a row find it the same. What was made is remembered in the
    ledger, a JSON file of content hash to MP3, so neither a restart nor a copy of the file makes it
    twice. A file that is no issue moves to `refused/` with its reason beside it; any other failure
    is said, and the file is tried again when the folder is looked at next. With `looks` None it
    looks until interrupted.

    Raises:
        InputError: the folder is not there, or vanished.
        OutputError: the ledger or `refused/` cannot be written.
    """
    made = _load_ledger(ledger)
    before: dict[Path, _Look] = {}
    done: dict[Path, _Look] = {}
    for round_ in count(1) if looks is None else range(1, looks + 1):
        if round_ > 1:
            time.sleep(every_s)
        now = _look_at(folder)
        for path in sorted(path for path in now if before.get(path) == now[path]):
            if done.get(path) == now[path]:
                continue
            try:
                content = _content_of(path)
                if content in made:
                    done[path] = now[path]
                if not content or content in made:
                    continue
                episode = make(path)
            except BriefingError as error:
                if isinstance(error, InputError):
                    _refuse(path, error)
                else:
                    again = "Tried again when the folder is looked at next."
                    log.warning("%s: %s %s", path.name, error, again)
                yield error
                continue
            made[content] = str(episode.path)
            write_whole(ledger, as_json(made))
            yield episode
        if round_ == looks:
            for path in sorted(path for path in now if before.get(path) != now[path]):
                log.warning("%s: it is still growing, and is left for the next run.", path.name)
        before = now


def _content_of(path: Path) -> str:
    """Return the SHA-256 of a file; empty if it is gone.

    Raises:
        BriefingError: it cannot be read now.
    """
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""  # it left between the two looks
    except OSError as error:
        raise BriefingError(f"it cannot be read: {reason_of(error)}.") from error


def _look_at(folder: Path) -> dict[Path, _Look]:
    try:
        paths = [path for path in folder.iterdir() if may_be_issue(path)]
        return {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in paths}
    except FileNotFoundError as error:
        if folder.is_dir():  # a file left between the two calls; the next look sees the rest
            return {}
        raise InputError(
            f"cannot watch '{folder}': the folder is not there. Make it, and start again."
        ) from error
    except OSError as error:
        raise InputError(f"cannot watch '{folder}': {reason_of(error)}.") from error


def may_be_issue(path: Path) -> bool:
    """Tell whether a path is a file that somebody put there, and whole."""
    hidden = path.name.startswith((".", "~"))
    return path.is_file() and not hidden and path.suffix.lower() not in _UNFINISHED


def _refuse(path: Path, error: InputError) -> None:
    refused = path.parent / REFUSED / path.name
    number = 2
    while refused.exists():  # another day's file of the same name was refused before
        refused = refused.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    with writing(refused):
        refused.parent.mkdir(exist_ok=True)
        path.replace(refused)
    write_whole(refused.with_name(f"{refused.name}.reason.txt"), f"{error}\n")
    log.warning("%s: %s It lies in %s now.", path.name, error, refused.parent)


def _load_ledger(ledger: Path) -> dict[str, str]:
    if not ledger.exists():
        return {}
    try:
        found = json.loads(ledger.read_text(encoding="utf-8"))
        if not isinstance(found, dict):
            raise ValueError(f"it holds no table, but {found!r}")
    except (OSError, ValueError) as error:
        raise OutputError(
            f"cannot read '{ledger}', the list of what was made: {error}. "
            "Move it away to start anew."
        ) from error
    return {str(content): str(path) for content, path in found.items()}
