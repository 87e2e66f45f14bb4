"""The outline of a finished MP3 over time: lowest and highest sample, and loudness."""

import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

import numpy as np
from numpy.typing import NDArray

from briefing.errors import MixError
from briefing.mix.samples import Samples, in_rows
from briefing.mix.samples.level import HOPS_PER_SECOND, hop_power, lufs_of
from briefing.mix.samples.segments import MIX_RATE_HZ
from briefing.support.ffmpeg import find_ffmpeg

_HOP = MIX_RATE_HZ // HOPS_PER_SECOND
_HOPS_AT_ONCE = 100
_SHORT_TERM_HOPS = 3 * HOPS_PER_SECOND  # EBU Tech 3341: short-term loudness looks at 3 s


@dataclass(frozen=True, slots=True)
class Contour:
    """One value for every tenth of a second."""

    at_s: NDArray[np.float64]
    lowest: Samples
    highest: Samples
    """Lowest and highest sample, in [-1, 1]."""
    short_term_lufs: NDArray[np.float64]
    """Loudness of the 3 s around it; -70 where nothing is heard."""


def contour(path: Path) -> Contour:
    """Return the contour of an MP3, decoded in one stream.

    Raises:
        MixError: it cannot be decoded.
    """
    lowest, highest, power = [], [], []
    command = [
        *(find_ffmpeg(), "-v", "error", "-i", str(path.absolute())),
        *("-map", "0:a:0", "-ar", str(MIX_RATE_HZ), "-ac", "1", "-f", "f32le", "pipe:1"),
    ]
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdin=nothing, stdout=pipe, stderr=nothing) as decoder:
        stream = cast("IO[bytes]", decoder.stdout)
        while data := stream.read(4 * _HOP * _HOPS_AT_ONCE):
            hops = in_rows(np.frombuffer(data[: len(data) // 4 * 4], dtype="<f4"), _HOP)
            lowest.append(hops.min(axis=1))
            highest.append(hops.max(axis=1))
            power.append(hop_power(hops, MIX_RATE_HZ))
    if decoder.returncode != 0 or not power:
        raise MixError(f"cannot decode '{path}': it is not a sound file, or it is damaged.")
    powers = np.concatenate(power)
    window = np.ones(_SHORT_TERM_HOPS) / _SHORT_TERM_HOPS
    return Contour(
        at_s=(np.arange(powers.size) + 0.5) / HOPS_PER_SECOND,
        lowest=np.concatenate(lowest),
        highest=np.concatenate(highest),
        short_term_lufs=lufs_of(np.convolve(powers, window, mode="same")[: powers.size]),
    )
