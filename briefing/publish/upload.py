"""The shelf to another place: a folder, an S3 bucket, WebDAV or SFTP, through fsspec.

Media first, then pages, the feed last, so that a listener never finds a link to what is not there
yet. A list of what lies there, published.json, says what need not be sent again.
"""

import hashlib
import importlib
import json
import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from briefing.errors import PublishError
from briefing.publish.answer import type_of
from briefing.publish.feed import write_feed
from briefing.publish.shelf import (
    load_channel,
    load_episode,
    locked,
    save_channel,
    shelved_days,
    with_link,
)

log = logging.getLogger(__name__)

_LEDGER = "published.json"
_ORDER = (".mp3", ".jpg", ".png", ".json", ".vtt", ".srt", ".webmanifest", ".opml", ".html", ".xml")
_SIDES = (".chapters.json", ".transcript.json", ".vtt", ".words.vtt", ".srt", ".jpg")
_WHOLE_BY_NATURE = {"s3", "gs", "abfs", "memory"}
"""Stores where an object is there or not; elsewhere it is written beside and renamed."""
_WEBDAV = {"webdav": "http", "webdavs": "https"}
_PASSWORD = re.compile(r"(?<=://)[^@/\s]+@")
_FOREIGN = (
    "botocore.exceptions.BotoCoreError",
    "paramiko.SSHException",
    "webdav4.client.ClientError",
    "httpx.HTTPError",
)


def upload_folder(out: Path, target: str, link: str = "", *, dry_run: bool = False) -> list[str]:
    """Bring what listeners need to the target; return the names sent, in the order they went.

    Args:
        out: the output folder.
        target: a folder, or an address that fsspec knows, such as s3://bucket/news.
        link: the public address of the target, if the show does not know it yet.
        dry_run: send nothing, only say what would be sent.

    Raises:
        PublishError: there is no show or no public address, the target refuses, or what it takes to
            speak to it is not installed.
    """
    shown = _PASSWORD.sub("", target)
    with locked(out), _reaching(shown):
        channel = with_link(load_channel(out), link)
        if not channel.link:
            raise PublishError(
                f"cannot publish to '{shown}': the feed does not know its public address. Give it "
                "with --link, or as 'link' in show.toml."
            )
        if not dry_run:
            save_channel(channel, out)
            write_feed(channel, out)
        fs, root = _file_system(target)
        there = _ledger(fs, root)
        here = _public_files(out)
        changed = [name for name, digest in here.items() if there.get(name) != digest]
        if dry_run:
            return changed
        put = _writer(fs, root, target)
        for done, name in enumerate(changed, 1):
            put(name, (out / name).read_bytes())
            log.info("publishing", extra={"done": done, "total": len(changed)})
        if changed or there != here:
            put(_LEDGER, json.dumps(here, indent=1).encode())
    return changed


def _public_files(out: Path) -> dict[str, str]:
    """Return what listeners need, in the order it is sent, with a digest of each."""
    found: dict[str, str] = {}
    for day in shelved_days(out):
        episode = load_episode(out / day / "episode.json")
        found[f"{day}/{episode.file}"] = episode.sha256
        names = [*(episode.stem + side for side in _SIDES), "index.html"]
        for path in (out / day / name for name in names):
            if path.is_file():
                found[f"{day}/{path.name}"] = _digest(path)
    for path in sorted(out.iterdir()):
        public = path.suffix in _ORDER and path.name not in {"channel.json", _LEDGER}
        if public and path.is_file() and not path.name.startswith("."):
            found[path.name] = _digest(path)
    return dict(sorted(found.items(), key=_place))


def _place(entry: tuple[str, str]) -> tuple[bool, int, bool, str]:
    """Media before texts before pages before the list of episodes; feed.xml at the very end."""
    name = entry[0]
    return name == "feed.xml", _ORDER.index(Path(name).suffix), "/" not in name, name


def _file_system(target: str) -> tuple[Any, str]:
    """Return fsspec's file system for a target, and the folder in it."""
    fsspec = importlib.import_module("fsspec")
    parts = urlsplit(target)
    if parts.scheme not in _WEBDAV:
        found: tuple[Any, str] = fsspec.core.url_to_fs(target)
        return found
    # WebDAV is the one kind that fsspec does not make from an address.
    address = f"{_WEBDAV[parts.scheme]}://{parts.netloc.rpartition('@')[2]}"
    named = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    return fsspec.filesystem("webdav", base_url=address, auth=named), parts.path.strip("/")


def _ledger(fs: Any, root: str) -> dict[str, str]:
    """Return what lies at the target, as its list says; nothing if there is none or it is torn."""
    try:
        found = json.loads(fs.cat_file(f"{root}/{_LEDGER}"))
    except (FileNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _writer(fs: Any, root: str, target: str) -> Callable[[str, bytes], None]:
    """Return a function that puts a file at the target, whole or not at all."""
    kind = target.partition("://")[0] if "://" in target else "file"

    def put(name: str, data: bytes) -> None:
        path = f"{root}/{name}".lstrip("/") if kind in _WEBDAV else f"{root}/{name}"
        if kind in _WHOLE_BY_NATURE:
            extra = {"ContentType": type_of(Path(name))} if kind == "s3" else {}
            fs.pipe_file(path, data, **extra)
            return
        folder, _, file = path.rpartition("/")
        fs.makedirs(folder, exist_ok=True)
        beside = f"{folder}/.{file}.part"
        fs.pipe_file(beside, data)
        fs.mv(beside, path)

    return put


@contextmanager
def _reaching(shown: str) -> Iterator[None]:
    """Turn what a target answers into one line, without the password it was reached with."""
    try:
        yield
    except ImportError as error:
        raise PublishError(
            f"cannot publish to '{shown}': {error}. Install what it takes with "
            "`pip install 'briefing[publish]'`."
        ) from error
    except _refusals() as error:
        said = " ".join(_PASSWORD.sub("", str(error)).split()) or type(error).__name__
        raise PublishError(
            f"cannot publish to '{shown}': {said}. Check the address and the credentials; what "
            "is published there stays as it is."
        ) from error


def _refusals() -> tuple[type[Exception], ...]:
    """Return how targets refuse: the system's errors, and those of the clients installed."""
    kinds: list[type[Exception]] = [OSError, ValueError]
    for name in _FOREIGN:
        module, _, kind = name.rpartition(".")
        with suppress(ImportError):
            kinds.append(getattr(importlib.import_module(module), kind))
    return tuple(kinds)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
