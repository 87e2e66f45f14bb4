"""The data files of the room: words, patterns and tables."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def toml_of(name: str) -> dict[str, Any]:
    """Return what `data/NAME.toml` holds; it is read once."""
    return tomllib.loads(files("briefing.read").joinpath(f"data/{name}.toml").read_text("utf-8"))
