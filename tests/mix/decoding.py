"""An MP3 as a player hears it."""

import re
import subprocess
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

FFMPEG = imageio_ffmpeg.get_ffmpeg_exe()
RATE_HZ = 44_100


def decoded(path: Path) -> NDArray[np.float32]:
    """Return the samples of an MP3 in [-1, 1], its channels joined."""
    command = [FFMPEG, "-v", "error", "-i", str(path), "-ac", "1", "-f", "f32le", "pipe:1"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
    return np.frombuffer(done.stdout, dtype="<f4")


def measured(path: Path) -> tuple[float, float]:
    """Return the loudness in LUFS and the true peak in dBTP of an MP3, by ffmpeg's meter."""
    chain = "ebur128=peak=true:framelog=quiet"
    command = [FFMPEG, "-hide_banner", "-nostats", "-i", str(path), "-af", chain, "-f", "null", "-"]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stderr
    lufs = re.findall(r"I:\s+(\S+) LUFS", said)[-1]
    peak = re.findall(r"Peak:\s+(\S+) dBFS", said)[-1]
    return float(lufs), float(peak)
