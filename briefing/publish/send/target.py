"""Where the shelf can be brought: a folder or a server, and how a file gets there whole."""

import importlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from briefing.errors import PublishError
from briefing.publish.serve.answer import type_of

_WHOLE_BY_NATURE = {"s3", "gs", "abfs", "memory"}
"""Stores where an object is there or not; elsewhere it is written beside and renamed."""
_WEBDAV = {"webdav", "webdavs"}
_OPENED_BY = {
    "sftp": "briefing.publish.send.sftp",
    "webdav": "briefing.publish.send.webdav",
    "webdavs": "briefing.publish.send.webdav",
}
"""The module whose `opened` returns the file system and the folder of an address; fsspec itself
opens all other kinds. A new kind of target is a module and a line here."""
_PASSWORD = re.compile(r"(?<=://)[^@/\s]+@")
_FOREIGN = (
    "botocore.exceptions.BotoCoreError",
    "paramiko.SSHException",
    "webdav4.client.ClientError",
    "httpx.HTTPError",
)


def without_password(target: str) -> str:
    """Return an address as it may be shown."""
    return _PASSWORD.sub("", target)


@contextmanager
def reached(target: str) -> Iterator[tuple[Any, str]]:
    """Yield fsspec's file system for a target, and the folder in it.

    Raises:
        PublishError: the target refuses, now or in the block, or what it takes to speak to it is
            not installed; one line, without the password it was reached with.
    """
    shown = without_password(target)
    try:
        fs, root = _file_system(target)
        try:
            yield fs, root
        finally:
            getattr(fs, "close", lambda: None)()
    except ImportError as error:
        raise PublishError(
            f"cannot publish to '{shown}': {error}. Install what it takes with "
            "`pip install 'briefing[publish]'`."
        ) from error
    except _refusals() as error:
        said = " ".join(without_password(str(error)).split()) or type(error).__name__
        raise PublishError(
            f"cannot publish to '{shown}': {said.rstrip('.')}. Check the address and the "
            "credentials; what is published there stays as it is."
        ) from error


def has_folders(target: str) -> bool:
    """Say whether folders at the target are there or not, as files are; a bucket's are names."""
    return _kind(target) not in _WHOLE_BY_NATURE


def writer(fs: Any, root: str, target: str) -> Callable[[str, bytes], None]:
    """Return a function that puts a file at the target, whole or not at all."""
    kind = _kind(target)
    first = "/" if kind in _WEBDAV else ""  # what no path may begin with

    def put(name: str, data: bytes) -> None:
        path = f"{root}/{name}".lstrip(first)
        if kind in _WHOLE_BY_NATURE:
            extra = {"ContentType": type_of(Path(name))} if kind == "s3" else {}
            fs.pipe_file(path, data, **extra)
            return
        folder, _, file = path.rpartition("/")
        fs.makedirs(folder, exist_ok=True)
        beside = f"{folder}/.{file}.part".lstrip(first)
        fs.pipe_file(beside, data)
        if kind in _WEBDAV:
            # fsspec would copy it, in pieces that a listener may see, and then delete it.
            fs.client.move(beside, path, overwrite=True)
        else:
            fs.mv(beside, path)

    return put


def _kind(target: str) -> str:
    return target.partition("://")[0] if "://" in target else "file"


def _file_system(target: str) -> tuple[Any, str]:
    parts = urlsplit(target)
    if module := _OPENED_BY.get(parts.scheme):
        login = unquote(parts.username or ""), unquote(parts.password or "")
        opened: tuple[Any, str] = importlib.import_module(module).opened(parts, login)
        return opened
    fsspec = importlib.import_module("fsspec")
    # Each time anew, with the credentials that hold now.
    found: tuple[Any, str] = fsspec.core.url_to_fs(target, skip_instance_cache=True)
    return found


def _refusals() -> tuple[type[Exception], ...]:
    """Return how targets refuse: the system's errors, and those of the clients installed."""
    kinds: list[type[Exception]] = [OSError, ValueError]
    for name in _FOREIGN:
        module, _, kind = name.rpartition(".")
        with suppress(ImportError):
            kinds.append(getattr(importlib.import_module(module), kind))
    return tuple(kinds)
