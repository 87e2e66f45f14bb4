"""What lies in an episode's folder: its record, and its chapters' pictures and times."""

import json
from pathlib import Path
from typing import Any

from briefing.errors import BriefingError
from briefing.support.files import reason_of

_SUFFIXES = (".jpg", ".jpeg", ".png")


def manifest_in(folder: Path, cannot: str, failed: type[BriefingError]) -> dict[str, Any]:
    """Return the manifest of the episode in a folder.

    A message begins as the room that asks says, such as `cannot look at 'output/2031-03-04'`.

    Raises:
        BriefingError: of the class `failed`; the manifest is not there, or it is damaged.
    """
    path = folder / "manifest.json"
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise failed(
            f"{cannot}: '{path}' cannot be read ({reason_of(error)}). "
            "Name an episode's folder, or the MP3 in it."
        ) from error
    except ValueError as error:
        raise failed(f"{cannot}: '{path}' is damaged ({error}). Make the episode again.") from error
    if not isinstance(record, dict):
        raise failed(f"{cannot}: '{path}' is not a manifest of this program.")
    return record


def chapter_picture(folder: Path, number: int) -> Path | None:
    """Return the picture of a chapter: `03.jpg` in the folder for the third; None if not there."""
    paths = (folder / f"{number:02}{suffix}" for suffix in _SUFFIXES)
    return next((path for path in paths if path.is_file()), None)
