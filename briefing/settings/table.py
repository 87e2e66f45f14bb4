"""A table of settings from a TOML file, taken out key by key and checked."""

import re
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from briefing.errors import ShowError


def check_keys(given: dict[str, Any], default: dict[str, Any], prefix: str, path: Path) -> None:
    """Return if every setting given is known, tables included.

    Raises:
        ShowError: one is not, or a table is none.
    """
    for key, value in given.items():
        if key not in default:
            near = get_close_matches(key, default, cutoff=0.5)
            hint = f"Did you mean '{prefix}{near[0]}'?" if near else f"Known: {', '.join(default)}."
            raise ShowError(f"unknown setting '{prefix}{key}' in '{path}'. {hint}")
        if isinstance(default[key], dict):
            if not isinstance(value, dict):
                raise ShowError(f"'{prefix}{key}' in '{path}' is {value!r}: it must be a table.")
            check_keys(value, default[key], f"{prefix}{key}.", path)


class Settings:
    """The settings of a table, taken out one by one and checked."""

    def __init__(self, values: dict[str, Any], path: Path, prefix: str = "") -> None:
        self._values = values
        self._path = path
        self._prefix = prefix

    def text(self, key: str) -> str:
        """Return a text."""
        return self.matching(key, r"(?s).*", "text")

    def matching(self, key: str, pattern: str, wanted: str) -> str:
        """Return a text that a pattern matches whole."""
        value = self._values[key]
        if not isinstance(value, str) or re.fullmatch(pattern, value) is None:
            raise self.wrong(key, value, wanted)
        return value

    def between(self, key: str, low: float, high: float) -> float:
        """Return a number, both ends allowed."""
        value = self._values[key]
        if not _is_number(value) or not low <= value <= high:
            raise self.wrong(key, value, f"a number from {low:g} to {high:g}")
        return float(value)

    def whole(self, key: str, low: int, high: int) -> int:
        """Return a whole number, both ends allowed; 2.0 is one."""
        value = self._values[key]
        if not _is_number(value) or not low <= value <= high or value != int(value):
            raise self.wrong(key, value, f"a whole number from {low} to {high}")
        return int(value)

    def one_of(self, key: str, choices: tuple[Any, ...]) -> Any:
        """Return one of the choices."""
        value = self._values[key]
        if value not in choices:
            raise self.wrong(key, value, "one of " + ", ".join(map(str, choices)))
        return value

    def flag(self, key: str) -> bool:
        """Return true or false."""
        value = self._values[key]
        if not isinstance(value, bool):
            raise self.wrong(key, value, "true or false")
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """Return the words of a list, empty ones left out."""
        found = self._values[key]
        if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
            raise self.wrong(key, found, 'a list of words like ["国际", "科技"]')
        return tuple(word.strip() for word in found if word.strip())

    def optional_file(self, key: str) -> Path | None:
        """Return a file that is there; None for an empty text."""
        name = self.text(key)
        return self._file(key, name) if name else None

    def files(self, key: str) -> tuple[Path, ...]:
        """Return files that are there."""
        names = self._values[key]
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise self.wrong(key, names, "a list of file names")
        return tuple(self._file(key, name) for name in names)

    def wrong(self, key: str, value: object, wanted: str) -> ShowError:
        """Return what is said of a setting that cannot be used."""
        return ShowError(
            f"'{self._prefix}{key}' in '{self._path}' is {value!r}: it must be {wanted}."
        )

    def _file(self, key: str, name: str) -> Path:
        with suppress(RuntimeError):  # `~name`, and nobody has that name
            if (found := self._path.parent / Path(name).expanduser()).is_file():
                return found
        setting = f"'{self._prefix}{key}' in '{self._path}'"
        raise ShowError(f"{setting} names '{name}': there is no such file.")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
