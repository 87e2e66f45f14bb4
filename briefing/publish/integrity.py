"""Is a day's MP3 the one that was published? Only then is its episode in the feed."""

import hashlib
import logging
import os
from pathlib import Path

from briefing.publish.shelf import load_episode

log = logging.getLogger(__name__)


def is_whole(
    day: str, file: str, size_bytes: int, out: Path, recorded: os.stat_result | None = None
) -> bool:
    """Say whether a day's MP3 is as it was published, and name the day if it is not.

    An MP3 that was touched after its record was written is read and compared with the record's
    digest, once: a record found right counts as written now.

    Args:
        day: the day, which is also its folder's name.
        file: the MP3's name in it.
        size_bytes: its length when it was published.
        out: the output folder.
        recorded: what the system says of the day's record; None to ask it.
    """
    # os and not Path, since there may be 5,000 of them and Path costs ten times more.
    path, record = f"{out}/{day}/{file}", f"{out}/{day}/episode.json"
    try:
        found = os.stat(path)  # noqa: PTH116 - as above
        recorded = recorded or os.stat(record)  # noqa: PTH116 - as above
        if found.st_size != size_bytes:
            fault = f"its MP3 has {found.st_size} bytes, {size_bytes} were published"
        elif (touched_ns := _touched_ns(found)) <= _touched_ns(recorded):
            return True
        elif _digest(path) == load_episode(Path(record)).sha256:
            _mark_as_checked(record, touched_ns)
            return True
        else:
            fault = "its MP3 is not the one that was published"
    except OSError:
        fault = f"its MP3 '{path}' cannot be read"
    log.warning("'%s' is not in the feed: %s. Make the episode again.", day, fault)
    return False


def _touched_ns(found: os.stat_result) -> int:
    # An older file that is copied over the MP3 with its times has a new time of change only.
    return max(found.st_mtime_ns, found.st_ctime_ns)


def _digest(path: str) -> str:
    digest = hashlib.sha256()
    with Path(path).open("rb") as mp3:
        while part := mp3.read(1 << 20):
            digest.update(part)
    return digest.hexdigest()


def _mark_as_checked(record: str, touched_ns: int) -> None:
    try:
        # Not the present time: the MP3's may lie ahead of this machine's clock.
        os.utime(record, ns=(touched_ns, touched_ns))
    except OSError:  # a folder that is not ours to change: the MP3 is read again next time
        log.debug("'%s' cannot be touched", record)
