"""A user's own chime: a WAV, MP3 or FLAC file, checked before it is decoded."""

import subprocess
from pathlib import Path
from typing import Any

import numpy as np
from mutagen import File, MutagenError
from mutagen.flac import FLAC
from mutagen.mp3 import MP3
from mutagen.wave import WAVE

from briefing.errors import MixError
from briefing.mix.samples import Samples
from briefing.mix.samples.level import loudness
from briefing.mix.samples.segments import MIX_RATE_HZ
from briefing.support.ffmpeg import find_ffmpeg

_FEWEST_BITS = 16
_SHORTEST_S = 0.1
_KINDS = "Use a WAV, MP3 or FLAC file."


def own_sound(path: Path, longest_s: float, channels: int) -> Samples:
    """Return a sound file's samples at the mix's rate, shape (n_samples, channels).

    There are 1 or 2 channels; the file's own are joined or doubled.

    Raises:
        MixError: the file is missing, no sound of these kinds, of less than 16 bits, silent, too
            short or too long.
    """
    own_length_s(path, longest_s)
    samples = _decode(path, longest_s, channels)
    if loudness(samples.mean(axis=1), MIX_RATE_HZ) == -np.inf:
        raise _cannot(path, "it is silent", "Use another file, or none.")
    return samples


def own_length_s(path: Path, longest_s: float) -> float:
    """Return how long a sound file lasts, in seconds, as its header says.

    Raises:
        MixError: the file is missing, no sound of these kinds, of less than 16 bits, too short or
            too long.
    """
    header = _header(path)
    bits, length_s = getattr(header, "bits_per_sample", None), float(header.length)
    if bits is not None and bits < _FEWEST_BITS:  # an MP3 has no such number
        raise _cannot(path, f"it has {bits} bits a sample, which hiss", "Use 16 or 24.")
    if not _SHORTEST_S <= length_s <= longest_s:
        wanted = f"Use one of {_SHORTEST_S:g} to {longest_s:g} seconds."
        raise _cannot(path, f"it lasts {length_s:.2f} seconds", wanted)
    return length_s


def _header(path: Path) -> Any:
    """Return what a file's header says of its sound."""
    try:
        file = File(path)
    except (OSError, MutagenError) as error:
        # mutagen wraps the system's refusals in an error of its own.
        reason = "it is missing" if not path.exists() else str(error)
        raise _cannot(path, reason, _KINDS) from error
    if not isinstance(file, WAVE | MP3 | FLAC) or file.info is None:
        kind = "no sound file" if file is None else f"{type(file).__name__}, not sound alone"
        raise _cannot(path, f"it is {kind}", _KINDS)
    return file.info


def _decode(path: Path, longest_s: float, channels: int) -> Samples:
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
        raise _cannot(path, said[-1] if said else "it is damaged", "Save it anew.")
    return samples.reshape(-1, channels).astype(np.float32)


def _cannot(path: Path, found: str, way_out: str) -> MixError:
    return MixError(f"cannot use the sound '{path}': {found}. {way_out}")
