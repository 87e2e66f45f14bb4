"""A kind of target that the package does not know, for the test of its table."""

from typing import Any
from urllib.parse import SplitResult

from fsspec.implementations.dirfs import DirFileSystem
from fsspec.implementations.local import LocalFileSystem


def opened(address: SplitResult, login: tuple[str, str]) -> tuple[Any, str]:
    assert login == ("me", "pass word")
    return DirFileSystem(address.path, LocalFileSystem(auto_mkdir=True)), "news"
