"""The shelf is brought to another place: a folder, an S3 bucket, WebDAV or SFTP, through fsspec.

Media first, then pages, the feed last, so that a listener never finds a link to what is not there
yet. The ledger of what lies there says what need not be sent again, and what may be deleted: what
was sent there once and is no longer published.
"""

import json
import logging
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from briefing.errors import PublishError
from briefing.publish.address import store, with_link
from briefing.publish.feed.rebuild import write_feed
from briefing.publish.published import SUFFIXES, is_public, public_names, shelved_episodes
from briefing.publish.send.target import has_folders, reached, without_password, writer
from briefing.publish.shelf import load_channel, locked
from briefing.publish.side_files import earlier_names
from briefing.publish.tuned import Sending
from briefing.support.files import sha256_of
from briefing.support.progress import tell

log = logging.getLogger(__name__)

_LEDGER = "published.json"
"""What lies at the target, each file with its digest."""
_SENT = re.compile(r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}/)?[^/\\.][^/\\]*")
"""The names that are ever sent: the ledger lies where others may write, too."""


def upload_folder(
    out: Path, target: str, link: str = "", *, dry_run: bool = False, name_left: bool = True
) -> list[str]:
    """Bring what listeners need to the target; return the names sent, in the order they went.

    Nothing is deleted there.

    Args:
        out: the output folder.
        target: a folder, or an address that fsspec knows, such as s3://bucket/news.
        link: the public address of the target, if the show does not know it yet.
        dry_run: send nothing, only say what would be sent.
        name_left: name in a warning, each time, what was sent once, is published no longer and
            still lies there; see `left_at`.

    Raises:
        PublishError: there is no show or no public address, the target refuses, or what it takes to
            speak to it is not installed.
    """
    target = load_channel(out).hidden(target)  # before the lock, which would make the folder
    with locked(out), reached(target) as (fs, root):
        known = load_channel(out)
        channel = with_link(known, link)
        if not channel.link:
            raise PublishError(
                f"cannot publish to '{without_password(target)}': the feed does not know its "
                "public address. Give it with --link, or as 'link' in show.toml."
            )
        if not dry_run:
            store(channel, known, out)
            write_feed(channel, out)
        there = _load_ledger(fs, root)
        here = _public_files(out, there)
        changed = [name for name, digest in here.items() if there.get(name) != digest]
        if dry_run and channel != known:
            # With the new address these would have been written anew by now.
            changed = [name for name in here if name in changed or _names_the_address(name)]
        left = [name for name in there if name not in here and fs.exists(f"{root}/{name}")]
        if not dry_run and (changed or there != {**here, **dict.fromkeys(left, "")}):
            _send(writer(fs, root, target), out, here, changed, left)
    if left and name_left:
        log.warning(
            "still at '%s', though published no longer: %s. `briefing publish --prune` deletes it.",
            without_password(target),
            ", ".join(left),
        )
    return changed


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
            noted = {name: of for name, of in _load_ledger(fs, root).items() if name not in gone}
            writer(fs, root, target)(_LEDGER, _as_bytes(noted))
        days = {name.rpartition("/")[0] for name in gone if "/" in name and has_folders(target)}
        for day in sorted(days):
            with suppress(OSError):  # something of somebody else's lies in it
                fs.rmdir(f"{root}/{day}")
        return gone


def _load_ledger(fs: Any, root: str) -> dict[str, str]:
    """Return what the ledger in a folder of the target's file system, as fsspec has it, says.

    It says nothing if there is none or it is torn.
    """
    try:
        found = json.loads(fs.cat_file(f"{root}/{_LEDGER}"))
    except (FileNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _as_bytes(noted: dict[str, str]) -> bytes:
    """Return a ledger as it is written."""
    return json.dumps(noted, indent=1).encode()


def _send(
    put: Callable[[str, bytes], None],
    out: Path,
    here: dict[str, str],
    changed: list[str],
    left: list[str],
) -> None:
    """Send what changed, the list of what lies there being right at every moment."""
    noted = {name: digest for name, digest in here.items() if name not in set(changed)}
    # Without a digest: if it is published again, it is sent again, whatever lies there by then.
    noted |= dict.fromkeys(left, "")
    put(_LEDGER, _as_bytes(noted))
    unnoted_bytes = 0
    for done, name in enumerate(changed, 1):
        data = (out / name).read_bytes()
        put(name, data)
        tell("publishing", done, len(changed))
        noted[name] = here[name]
        unnoted_bytes += len(data)
        if unnoted_bytes >= Sending.LEDGER_EVERY_BYTES:
            put(_LEDGER, _as_bytes(noted))
            unnoted_bytes = 0
    if changed:
        put(_LEDGER, _as_bytes(noted))


def _public_files(out: Path, there: dict[str, str]) -> dict[str, str]:
    """Return what listeners need, in the order it is sent, with a digest of each.

    The name that a file had earlier is only needed where it was published under it.
    """
    found: dict[str, str] = {}
    for episode in shelved_episodes(out):
        day = episode.folder
        earlier = {name for name in earlier_names(episode) if f"{day}/{name}" not in there}
        for path in (out / day / name for name in public_names(episode, out)):
            if path.is_file() and path.name not in earlier:
                known = path.suffix == ".mp3"
                found[f"{day}/{path.name}"] = episode.sha256 if known else sha256_of(path)
    for path in sorted(out.iterdir()):
        if is_public(path.name, out) and path.is_file():
            found[path.name] = sha256_of(path)
    return dict(sorted(found.items(), key=_place))


def _left(fs: Any, root: str, out: Path) -> list[str]:
    there = _load_ledger(fs, root)
    here = _public_files(out, there)
    damaged = {each.folder for each in shelved_episodes(out) if not public_names(each, out)}
    return [
        name
        for name in there
        if name not in here
        and _SENT.fullmatch(name)
        and Path(name).suffix in SUFFIXES
        and name.partition("/")[0] not in damaged
        and fs.exists(f"{root}/{name}")
    ]


def _names_the_address(name: str) -> bool:
    return name.endswith((".opml", ".html", ".xml", ".chapters.json"))


def _place(entry: tuple[str, str]) -> tuple[bool, int, bool, str]:
    """Media before texts before pages before the list of episodes; feed.xml at the very end."""
    name = entry[0]
    return name == "feed.xml", SUFFIXES.index(Path(name).suffix), "/" not in name, name
