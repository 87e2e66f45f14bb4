"""What was made of which issue: a line in each day's folder, by the content of the issue's file.

It is written last, when the episode is published. An episode that is taken away, or made anew by
hand, takes its line with it or no longer fits it, and is missing again.
"""

import json
from dataclasses import dataclass

from briefing.desk.batch.storage import Storage, days_in, write_there
from briefing.support.files import as_json

_FILE = "made.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """What an episode was made of."""

    issue: str
    """Name of the issue's file."""
    content: str
    """SHA-256 of that file."""
    mp3: str
    size_bytes: int


def ledger_of(storage: Storage, folder: str) -> dict[str, Entry]:
    """Return what batches made of a show, by day; episodes that are gone or changed left out."""
    found: dict[str, Entry] = {}
    for day in days_in(storage, folder):
        try:
            entry = Entry(**json.loads(storage.fs.cat_file(storage.at(folder, day, _FILE))))
            size_bytes = storage.fs.info(storage.at(folder, day, entry.mp3))["size"]
        except (FileNotFoundError, ValueError, TypeError):
            continue
        if size_bytes == entry.size_bytes:
            found[day] = entry
    return found


def enter(storage: Storage, folder: str, day: str, entry: Entry) -> None:
    """Write that a day's episode is made and published."""
    write_there(storage, storage.at(folder, day, _FILE), as_json(entry))
