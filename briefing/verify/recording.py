"""A finished episode as it is listened to: what it says of its lines, and its sound."""

import subprocess
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.errors import VerifyError
from briefing.support.episode_folder import manifest_in
from briefing.support.ffmpeg import find_ffmpeg

RATE_HZ = 16_000
"""What Whisper was trained on."""


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


def decode(path: Path) -> NDArray[np.int16]:
    """Return the sound in mono at RATE_HZ, shape (n_samples,): 2 MB a minute.

    Raises:
        VerifyError: there is no such file, or it cannot be decoded.
        FfmpegError: there is no ffmpeg.
    """
    if not path.is_file():
        raise VerifyError(f"cannot listen to '{path}': there is no such file. Mix it again.")
    command = [
        *(find_ffmpeg(), "-v", "error", "-i", str(path.absolute())),
        *("-map", "0:a:0", "-ar", str(RATE_HZ), "-ac", "1", "-f", "s16le", "pipe:1"),
    ]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if done.returncode != 0 or not done.stdout:
        raise VerifyError(f"cannot listen to '{path}': it is not a sound file, or it is damaged.")
    return np.frombuffer(done.stdout, dtype="<i2")


def _told(row: dict[str, Any]) -> ToldLine:
    line = ToldLine(str(row["id"]), str(row["spoken"]), float(row["start_s"]), float(row["end_s"]))
    if not 0 <= line.start_s <= line.end_s < inf:
        raise ValueError(f"line {line.id} has no place")
    return line
