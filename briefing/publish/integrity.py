"""Whether a day's MP3 is the one that was published; only then its episode is in the feed."""

import logging
import os
from pathlib import Path

from briefing.publish.days import touched_ns
from briefing.publish.shelf import load_episode
from briefing.support.files import sha256_of

log = logging.getLogger(__name__)


def is_whole(
    day: str, file: str, size_bytes: int, out: Path, recorded_ns: int | None = None
) -> bool:
    """Say whether a day's MP3 is as it was published, and name the day if it is not.

    An MP3 that was touched after its record was written is read and compared with the record's
    digest, once: a record found right counts as written now.

    Args:
        day: the day, which is also its folder's name.
        file: the MP3's name in it.
        size_bytes: its length when it was published.
        out: the output folder.
        recorded_ns: when the day's record was touched; None to ask the system.
    """
    # os and not Path, since there may be 5,000 of them and Path costs ten times more.
    folder = f"{out}/{day}"
    path, record = f"{folder}/{file}", f"{folder}/episode.json"
    try:
        found = os.stat(path)  # noqa: PTH116 - as above
        if recorded_ns is None:
            recorded_ns = touched_ns(os.stat(record))  # noqa: PTH116 - as above
        if found.st_size != size_bytes:
            fault = f"its MP3 has {found.st_size} bytes, {size_bytes} were published"
        elif (mp3_ns := touched_ns(found)) <= recorded_ns:
            return True
        elif sha256_of(Path(path)) == load_episode(Path(record)).sha256:
            _mark_as_checked(record, mp3_ns)
            return True
        else:
            fault = "its MP3 is not the one that was published"
    except OSError:
        fault = f"its MP3 '{path}' cannot be read"
    log.warning("'%s' is not in the feed: %s. Make the episode again.", day, fault)
    return False


def _mark_as_checked(record: str, mp3_ns: int) -> None:
    try:
        # Not the present time: the MP3's may lie ahead of this machine's clock.
        os.utime(record, ns=(mp3_ns, mp3_ns))
    except OSError:  # a folder that is not ours to change: the MP3 is read again next time
        log.debug("'%s' cannot be touched", record)
