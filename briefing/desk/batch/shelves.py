"""The one publisher: each show's folder, its ledger, and the programmes that come in."""

import logging
import os
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from briefing.desk.batch.plan import Job, Outcome
from briefing.desk.batch.storage import WORK, Entry, Storage, asking
from briefing.desk.batch.worker import Made
from briefing.desk.day_files import put_aside, rival_in
from briefing.errors import BriefingError, OutputError
from briefing.publish import publish_episode
from briefing.publish.shelf import load_episode

log = logging.getLogger(__name__)

_Seen = dict[str, tuple[int, int]]
"""Size and time of change of each file in a folder."""


class Shelves:
    """The shows of an output folder, each looked at once, for one batch at a time."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._open_now = ExitStack()
        self._ledgers: dict[str, dict[str, Entry]] = {}
        self._days: dict[str, tuple[str, ...]] = {}
        self._copies: dict[str, Path] = {}

    def __enter__(self) -> Self:
        root = Path(self._storage.root)
        if self._storage.is_local:
            with asking(str(root)):
                (root / WORK).mkdir(parents=True, exist_ok=True)
            try:
                self._open_now.enter_context(FileLock(root / WORK / "lock", timeout=0))
            except Timeout as error:
                raise OutputError(
                    f"cannot use '{root}': another batch is at work in it. Wait for it to end."
                ) from error
        return self

    def __exit__(self, *_error: object) -> None:
        self._open_now.close()

    def made_of(self, job: Job) -> str:
        """Return the MP3 that a batch made of this very issue; empty if there is none."""
        ledger = self._ledger(job.folder)
        day = {entry.content: day for day, entry in ledger.items()}.get(job.content)
        return self._storage.at(job.folder, day, ledger[day].mp3) if day else ""

    def days_before(self, folder: str) -> tuple[str, ...]:
        """Return the days that a show had when the batch began."""
        if folder not in self._days:
            self._days[folder] = self._storage.days_in(folder)
        return self._days[folder]

    def publish(self, job: Job, made: Made | BriefingError) -> Outcome:
        """Put a programme on its show's shelf and into the ledger; return what became of it."""
        if isinstance(made, BriefingError):
            return Outcome(str(job.issue), "failed", str(made))
        day = made.script.day.isoformat()
        try:
            if taken := self._taken(job, made, day):
                self._storage.drop(made.work)
                return Outcome(
                    str(job.issue),
                    "failed",
                    f"{day} has an episode made of {taken}, and a show has one a day. "
                    "Put this issue into a show of its own.",
                )
            entry = self._put(job, made, day)
        except BriefingError as error:
            return Outcome(str(job.issue), "failed", str(error))
        self._ledger(job.folder)[day] = entry
        return Outcome(str(job.issue), "made", self._storage.at(job.folder, day, entry.mp3))

    def _taken(self, job: Job, made: Made, day: str) -> str:
        """Name the other issue that the day's episode was made of; empty if there is none."""
        entry = self._ledger(job.folder).get(day)
        if entry and entry.issue != job.issue.name:
            return f"'{entry.issue}'"
        path = f"{made.work}/{day}/issue.json"
        with asking(path):
            issue_json = self._storage.fs.cat_file(path)
        return rival_in(issue_json, self._shelf(job.folder) / day)

    def _put(self, job: Job, made: Made, day: str) -> Entry:
        shelf = self._shelf(job.folder)
        before = {} if self._storage.is_local else _seen(shelf)
        work = f"{made.work}/{day}"
        with asking(work):
            written = self._storage.fs.cat_file(f"{work}/script.md")
        for note in put_aside(shelf / day / "script.md", written):  # what is carried replaces it
            log.warning(note)
        self._storage.carry(work, shelf / day)
        mp3 = shelf / day / made.master.path.name
        publish_episode(replace(made.master, path=mp3), made.script, job.show, shelf)
        if not self._storage.is_local:
            # There a second name is a second file: only the published one goes there.
            mp3.unlink()
            mp3 = mp3.with_name(load_episode(mp3.with_name("episode.json")).file)
        entry = Entry(job.issue.name, job.content, mp3.name, mp3.stat().st_size)
        if not self._storage.is_local:
            self._carry_back(job.folder, before)
            for kept in mp3.parent.glob("*.mp3"):
                _stand_in(kept, entry.size_bytes)
        self._storage.enter(job.folder, day, entry)
        self._storage.drop(made.work)
        return entry

    def _shelf(self, folder: str) -> Path:
        """Return a show's folder, or a copy of it if it is not on this machine."""
        there = self._storage.at(folder)
        if self._storage.is_local:
            return Path(there)
        if folder not in self._copies:
            copy = tempfile.TemporaryDirectory(prefix="briefing-")
            here = self._copies[folder] = Path(self._open_now.enter_context(copy))
            for day in ("", *self._storage.days_in(folder)):
                self._copy(self._storage.at(folder, day), here / day)
        return self._copies[folder]

    def _copy(self, there: str, here: Path) -> None:
        here.mkdir(exist_ok=True)
        with asking(there):
            found = self._storage.fs.ls(there) if self._storage.fs.isdir(there) else []
            # The MP3 last: its stand-in marks the record beside it.
            for file in sorted(found, key=lambda file: file["name"].endswith(".mp3")):
                target = here / file["name"].rsplit("/", 1)[-1]
                if file["type"] == "file" and target.suffix == ".mp3":
                    _stand_in(target, file["size"])
                elif file["type"] == "file":
                    self._storage.fs.get_file(file["name"], str(target))

    def _carry_back(self, folder: str, before: _Seen) -> None:
        """Send what changed in a copy, the feed last."""
        here, now = self._copies[folder], _seen(self._copies[folder])
        changed = [name for name in now if now[name] != before.get(name)]
        with asking(self._storage.at(folder)):
            for name in sorted(changed, key=lambda name: (name == "feed.xml", name)):
                self._storage.fs.put_file(str(here / name), self._storage.at(folder, name))
            for name in before.keys() - now.keys():
                self._storage.fs.rm_file(self._storage.at(folder, name))

    def _ledger(self, folder: str) -> dict[str, Entry]:
        if folder not in self._ledgers:
            self._ledgers[folder] = self._storage.ledger_of(folder)
        return self._ledgers[folder]


def _stand_in(mp3: Path, size_bytes: int) -> None:
    """Let an empty file of the same size stand for an MP3, and its record vouch for it."""
    mp3.write_bytes(b"")
    os.truncate(mp3, size_bytes)
    record = mp3.with_name("episode.json")
    if record.exists():
        os.utime(record)  # a record older than its MP3 would have its digest compared


def _seen(folder: Path) -> _Seen:
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_size, path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(".lock")
    }
