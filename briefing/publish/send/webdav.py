"""A WebDAV server as a target: the one kind that fsspec does not make from an address."""

import importlib
from typing import Any
from urllib.parse import SplitResult

_OVER = {"webdav": "http", "webdavs": "https"}


def opened(address: SplitResult, login: tuple[str, str]) -> tuple[Any, str]:
    """Return the file system of an address, and the folder in it."""
    base = f"{_OVER[address.scheme]}://{address.netloc.rpartition('@')[2]}"
    fsspec = importlib.import_module("fsspec")
    fs = fsspec.filesystem("webdav", base_url=base, auth=login if login[0] else None)
    return fs, address.path.strip("/")
