"""A finished MP3 as a recognizer wants it."""

import subprocess
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.errors import VerifyError
from briefing.support.ffmpeg import find_ffmpeg
from briefing.verify.tuned import Packs

RATE_HZ = 16_000
"""What Whisper was trained on."""
FULL_SCALE = 32768.0
"""Of 16-bit samples."""
PAUSE = np.zeros(round(Packs.PAUSE_S * RATE_HZ), np.float32)
"""Between two lines of a pack, and around a take."""
_SILENCE_DB = -100.0
"""Stands for the level of no sound at all."""


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


def level_db(sound: NDArray[np.int16]) -> float:
    """Return the root mean square of a stretch in dB below full scale; -100 if it is silent."""
    if not sound.size:
        return _SILENCE_DB
    power = float(np.square(sound / FULL_SCALE).mean())
    return 10 * float(np.log10(power + 1e-10))
