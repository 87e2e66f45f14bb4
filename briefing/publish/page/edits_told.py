"""The named edits between paper and programme, as a listener is told of them."""

import tomllib
from functools import cache
from pathlib import Path


def edit_told(name: str) -> str:
    """Return what a listener is told of an edit; its name, if this version does not know it."""
    return _told().get(name, name)


@cache
def _told() -> dict[str, str]:
    return tomllib.loads(Path(__file__).with_name("edits.toml").read_text(encoding="utf-8"))
