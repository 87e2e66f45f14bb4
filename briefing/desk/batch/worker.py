"""What a worker does: one issue, from the page to a programme that nobody has published yet."""

import logging
import tempfile
import uuid
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefing.desk.batch.storage import WORK, Storage, open_storage
from briefing.desk.tuned import Fleet
from briefing.edit.past_episodes import Earlier, told_lately
from briefing.errors import BriefingError
from briefing.pipeline import make_master
from briefing.records import Master, Script
from briefing.settings.voices import VOICES_FOLDER
from briefing.show import Show, Voice
from briefing.support.files import write_whole


@dataclass(frozen=True, slots=True)
class Order:
    """All that a worker must know of an issue; it travels to another machine."""

    issue: str
    """The issue's file, as it was named."""
    source: bytes
    content: str
    show: Show
    voices: Path
    """Where the shipped voices lie on the machine that gave the order."""
    output: str
    """Path or address of the output folder."""
    folder: str
    """The show's folder in it."""
    days: tuple[str, ...]
    """Episodes the show had when the batch began; what they told is not told again."""


@dataclass(frozen=True, slots=True)
class Made:
    """A programme that waits for its publisher."""

    script: Script
    master: Master
    work: str
    """Where it lies: a folder of the work folder, the day's folder in it."""


def fill(order: Order) -> Made | BriefingError:
    """Return the programme of an issue, or why there is none.

    Lines that were spoken before a worker died lie in the work folder and are used again, where
    the output is a folder that all workers share.
    """
    log = logging.getLogger("briefing")
    if not log.handlers:
        log.addHandler(logging.NullHandler())  # notes travel in the script
    storage = open_storage(order.output)
    name = "-".join(part for part in (order.folder, order.content[:16]) if part)
    if storage.is_local:
        work = storage.at(WORK, name)
        made = _programme(order, storage, Path(work))
        return made if isinstance(made, BriefingError) else Made(*made, work)
    # Two workers may make the same episode, one of them given up for dead: never mixed.
    work = storage.at(WORK, f"{name}-{uuid.uuid4().hex[:8]}")
    with tempfile.TemporaryDirectory(prefix="briefing-") as here:
        made = _programme(order, storage, Path(here))
        if isinstance(made, BriefingError):
            return made
        for path in sorted((Path(here) / made[0].day.isoformat()).rglob("*")):
            if path.is_file() and path.parent.name != "takes":
                there = f"{work}/{path.relative_to(here).as_posix()}"
                storage.fs.makedirs(there.rsplit("/", 1)[0], exist_ok=True)
                storage.fs.put_file(str(path), there)
    return Made(*made, work)


def _programme(order: Order, storage: Storage, work: Path) -> tuple[Script, Master] | BriefingError:
    source = work / "source" / Path(order.issue).name

    def earlier(_out: Path, day: date) -> Earlier:
        shelf = work / "earlier"
        for name in [name for name in order.days if name < day.isoformat()][-Fleet.TOLD_DAYS :]:
            for record in ("rundown.json", "issue.json", "manifest.json"):
                path = storage.at(order.folder, name, record)
                if storage.fs.exists(path):
                    write_whole(shelf / name / record, storage.fs.cat_file(path))
        return told_lately(shelf, day)

    try:
        write_whole(source, order.source)
        return make_master(source, _at_home(order.show, order.voices), work, earlier=earlier)
    except BriefingError as error:
        return BriefingError(str(error).replace(str(source), order.issue))


def _at_home(show: Show, voices: Path) -> Show:
    """Return the show with the shipped voices and readings of this machine, speaking alone."""

    def here(path: Path) -> Path:
        inside = path.is_relative_to(voices)
        return VOICES_FOLDER / path.relative_to(voices) if inside else path

    def voice_here(voice: Voice) -> Voice:
        return replace(voice, vectors=tuple((here(path), share) for path, share in voice.vectors))

    return replace(
        show,
        readings=tuple(here(path) for path in show.readings),
        voices=tuple(map(voice_here, show.voices)),
        speak_threads=1,
    )
