"""Deletes at the target what was sent there once and is no longer published."""

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from briefing.publish.days import shelved_days
from briefing.publish.public import SUFFIXES, public_names
from briefing.publish.send.target import has_folders, reached, writer
from briefing.publish.send.upload import LEDGER, as_bytes, load_ledger, public_files
from briefing.publish.shelf import load_channel, load_episode, locked

_SENT = re.compile(r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}/)?[^/\\.][^/\\]*")
"""The names that are ever sent: the ledger lies where others may write, too."""


def left_at(out: Path, target: str) -> list[str]:
    """Return what was sent to the target once, is no longer published and still lies there.

    A day on the shelf whose MP3 is damaged here is not among it: what lies there may be the only
    good copy, and the day comes back when it is made again.

    Raises:
        PublishError: there is no show, or the target refuses.
    """
    target = load_channel(out).hidden(target)
    with locked(out), reached(target) as (fs, root):
        return _left(fs, root, out)


def prune(out: Path, target: str, names: Iterable[str]) -> list[str]:
    """Delete those of the names from `left_at` that are still left there; return the deleted.

    Raises:
        PublishError: there is no show, or the target refuses.
    """
    target = load_channel(out).hidden(target)
    with locked(out), reached(target) as (fs, root):
        left = set(_left(fs, root, out))
        gone = [name for name in names if name in left]
        for name in gone:
            fs.rm_file(f"{root}/{name}")
        if gone:
            noted = {name: of for name, of in load_ledger(fs, root).items() if name not in gone}
            writer(fs, root, target)(LEDGER, as_bytes(noted))
        days = {name.rpartition("/")[0] for name in gone if "/" in name and has_folders(target)}
        for day in sorted(days):
            with suppress(OSError):  # something of somebody else's lies in it
                fs.rmdir(f"{root}/{day}")
        return gone


def _left(fs: Any, root: str, out: Path) -> list[str]:
    there = load_ledger(fs, root)
    here = public_files(out, there)
    damaged = {
        day
        for day in shelved_days(out)
        if not public_names(load_episode(out / day / "episode.json"), out)
    }
    return [
        name
        for name in there
        if name not in here
        and _SENT.fullmatch(name)
        and Path(name).suffix in SUFFIXES
        and name.partition("/")[0] not in damaged
        and fs.exists(f"{root}/{name}")
    ]
