"""What the output folder may hold: text that XML can hold, records that are read and checked."""

import json
import re
from collections.abc import Set
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path
from typing import Any

from briefing.errors import PublishError
from briefing.support.files import reason_of

_KINDS: dict[str, tuple[tuple[type, ...], str]] = {
    "keep": ((int,), "whole number"),
    "size_bytes": ((int,), "whole number"),
    "length_s": ((int, float), "number"),
    "marks": ((list,), "list"),
    "earlier": ((list,), "list"),
    "private": ((bool,), "true or false"),
    "homes": ((list,), "list"),
    "voices": ((list,), "list"),
}
"""What a value must be, and how that is called; all others are texts."""
_TEXT = ((str,), "text")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What no document may hold, not even escaped, and the controls that none should."""
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 has no form for (section 2.2)."""
_SIGNS = ("\\", "\ufffe", "\uffff")
"""Without one of them a JSON text holds nothing of that kind: it has to be escaped."""


def read_record(path: Path, record: type, way_out: str) -> dict[str, Any]:
    """Return what a file says of a record, by the record's own names.

    What has a default may be missing: folders of earlier versions are still read.

    Args:
        path: the file.
        record: a dataclass with slots.
        way_out: who writes the file where it is missing.

    Raises:
        PublishError: the file is missing or is no JSON object, or a name in it is unknown, missing
            or has a value of another kind.
    """
    try:
        text = path.read_bytes().decode()
        found = json.loads(text)
    except OSError as error:
        raise PublishError(f"cannot read '{path}': {reason_of(error)}. {way_out}.") from error
    except ValueError as error:
        raise damaged(path, str(error)) from error
    if not isinstance(found, dict):
        raise damaged(path, "not a JSON object")
    needed, known = _names(record)
    if lacking := needed - found.keys():
        raise damaged(path, f"it lacks {_listed(lacking)}")
    if unknown := found.keys() - known:
        raise damaged(path, f"this version does not know {_listed(unknown)}")
    for name, value in found.items():
        kinds, called = _KINDS.get(name, _TEXT)
        if type(value) not in kinds:
            raise damaged(path, f"'{name}' is no {called}")
    if any(sign in text for sign in _SIGNS) and (unfit := _unfit(found)):
        raise damaged(path, f"it holds {unfit!r}, which no feed can hold")
    return found


def one_line(text: str, most: int) -> str:
    """Return the text on one line, without control characters, at most `most` long."""
    line = " ".join(_FORBIDDEN.sub("", text).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def block(text: str) -> str:
    """Return the text without control characters, its line breaks kept."""
    return _FORBIDDEN.sub("", text).strip()


def at_most_bytes(text: str, most: int) -> str:
    """Return the text cut to `most` bytes of UTF-8, at a character's end."""
    data = text.encode()
    return text if len(data) <= most else data[: most - 3].decode(errors="ignore") + "…"


@cache
def _names(record: type) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names that a record needs, and all that it knows."""
    known = fields(record)
    needed = (field.name for field in known if field.default is MISSING)
    return frozenset(needed), frozenset(field.name for field in known)


def is_file_name(text: str) -> bool:
    """Say whether a text names a file in the record's own folder."""
    # Without a Path: one for each of 75,000 chapters took a sixth of a rebuild.
    return "/" not in text and text not in {"", ".", ".."}


def damaged(path: Path, found: str) -> PublishError:
    """Return what is said of a record that cannot be used."""
    # A day moved away has its GUID again when it is made again; a show has not.
    way_out = "move it away and make the episode again"
    if path.name == "channel.json":
        way_out = "bring it back from a copy: it keeps the show's GUID"
    return PublishError(f"cannot use '{path}': {found}. Mend it, or {way_out}.")


def _unfit(value: Any) -> str:
    """Return the first character in the texts of a JSON value that XML cannot hold."""
    if isinstance(value, str):
        found = _UNFIT.search(value)
        return found[0] if found else ""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return next(filter(None, map(_unfit, inner)), "")


def _listed(names: Set[str]) -> str:
    return ", ".join(f"'{name}'" for name in sorted(names))
