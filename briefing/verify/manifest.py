"""What an episode says of itself: its MP3, and where each line stands in it."""

from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import Any

from briefing.errors import VerifyError
from briefing.support.episode_folder import manifest_in


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line as the manifest has it."""

    id: str
    spoken: str
    start_s: float
    end_s: float


def load_told(episode: Path) -> tuple[Path, tuple[ToldLine, ...]]:
    """Return the MP3 and the lines of an episode, which is an MP3 that was made here or its folder.

    Raises:
        VerifyError: there is no manifest, it is damaged, or it has no lines.
    """
    folder = episode if episode.is_dir() else episode.parent
    path = folder / "manifest.json"
    record = manifest_in(folder, f"cannot verify '{episode}'", VerifyError)
    try:
        lines = tuple(_told(row) for row in record["lines"])
        mp3 = folder / Path(record["file"]).name
    except (KeyError, TypeError, ValueError) as error:
        raise VerifyError(
            f"cannot verify '{episode}': '{path}' is not a manifest of this program."
        ) from error
    if not lines:
        raise VerifyError(f"cannot verify '{episode}': '{path}' names no line.")
    return (mp3 if episode.is_dir() else episode), lines


def _told(row: dict[str, Any]) -> ToldLine:
    line = ToldLine(str(row["id"]), str(row["spoken"]), float(row["start_s"]), float(row["end_s"]))
    if not 0 <= line.start_s <= line.end_s < inf:
        raise ValueError(f"line {line.id} has no place")
    return line
