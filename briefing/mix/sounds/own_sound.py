"""A user's own chime: a WAV, MP3 or FLAC file, checked before it is decoded."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from mutagen import File, MutagenError
from mutagen.flac import FLAC
from mutagen.mp3 import MP3
from mutagen.wave import WAVE
from numpy.typing import NDArray

from briefing.errors import MixError
from briefing.mix.samples.level import loudness
from briefing.mix.samples.segments import MIX_RATE_HZ
from briefing.support.ffmpeg import find_ffmpeg

_FEWEST_BITS = 16
_SHORTEST_S = 0.1
_KINDS = "Use a WAV, MP3 or FLAC file."


@dataclass(frozen=True, slots=True)
class _Found:
    """What a file's header says of its sound."""

    length_s: float
    bits: int
    """Bits per sample; 16 for MP3, which has no such number."""


def own_sound(path: Path, longest_s: float, channels: int) -> NDArray[np.float32]:
    """Return a sound file's samples at the mix's rate, shape (n_samples, channels).

    Args:
        path: a WAV, MP3 or FLAC file.
        longest_s: how long it may be, in seconds.
        channels: 1 or 2; the file's own are joined or doubled.

    Raises:
        MixError: the file is missing, no sound of these kinds, of less than 16 bits, silent, too
            short or too long.
    """
    own_length_s(path, longest_s)
    samples = _decode(path, longest_s, channels)
    if loudness(samples.mean(axis=1), MIX_RATE_HZ) == -np.inf:
        raise MixError(_cannot(path, "it is silent", "Use another file, or none."))
    return samples


def own_length_s(path: Path, longest_s: float) -> float:
    """Return how long a sound file lasts, in seconds, as its header says.

    Raises:
        MixError: the file is missing, no sound of these kinds, of less than 16 bits, too short or
            too long.
    """
    found = _look(path)
    if found.bits < _FEWEST_BITS:
        raise MixError(
            _cannot(path, f"it has {found.bits} bits a sample, which hiss", "Use 16 or 24.")
        )
    if not _SHORTEST_S <= found.length_s <= longest_s:
        wanted = f"Use one of {_SHORTEST_S:g} to {longest_s:g} seconds."
        raise MixError(_cannot(path, f"it lasts {found.length_s:.2f} seconds", wanted))
    return found.length_s


def _look(path: Path) -> _Found:
    try:
        file = File(path)
    except (OSError, MutagenError) as error:
        # mutagen wraps the system's refusals in an error of its own.
        reason = "it is missing" if not path.exists() else str(error)
        raise MixError(_cannot(path, reason, _KINDS)) from error
    if not isinstance(file, WAVE | MP3 | FLAC) or file.info is None:
        kind = "no sound file" if file is None else f"{type(file).__name__}, not sound alone"
        raise MixError(_cannot(path, f"it is {kind}", _KINDS))
    return _Found(file.info.length, getattr(file.info, "bits_per_sample", _FEWEST_BITS))


def _decode(path: Path, longest_s: float, channels: int) -> NDArray[np.float32]:
    command = [
        *(find_ffmpeg(), "-v", "error", "-i", str(path.absolute())),
        # The sound alone, without a cover; no more of it than was promised.
        *("-map", "0:a:0", "-t", str(longest_s), "-ar", str(MIX_RATE_HZ), "-ac", str(channels)),
        *("-f", "f32le", "pipe:1"),
    ]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    samples = np.frombuffer(done.stdout[: len(done.stdout) // 8 * 8], dtype="<f4")
    if done.returncode != 0 or samples.size == 0 or not np.isfinite(samples).all():
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise MixError(_cannot(path, said[-1] if said else "it is damaged", "Save it anew."))
    return samples.reshape(-1, channels).astype(np.float32)


def _cannot(path: Path, found: str, way_out: str) -> str:
    return f"cannot use the sound '{path}': {found}. {way_out}"
