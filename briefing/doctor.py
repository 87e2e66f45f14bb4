"""What is installed, which engine answers, where caches lie."""

import platform
import socket
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PACKAGES = (
    *("click", "jieba", "edge-tts", "aiohttp", "pydub", "numpy", "onnxruntime", "onnx"),
    *("miniaudio", "imageio-ffmpeg", "mutagen", "feedgen", "lxml", "segno", "jinja2", "pillow"),
    *("filelock", "platformdirs"),
)
"""What every installation has, but for the weights: the embedded voice names those itself."""
_EDGE_HOST = "speech.platform.bing.com"
_EDGE_WAIT_S = 3.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    subject: str
    found: str
    well: bool
    """False if an episode cannot be made because of it."""


def examine() -> Iterator[Finding]:
    """Yield what was found, one thing after another."""
    yield Finding("python", f"{platform.python_version()} on {platform.system()}", True)
    packages = [_package(name) for name in _PACKAGES]
    yield from packages
    if all(package.well for package in packages):
        yield from _engines()


def _package(name: str) -> Finding:
    try:
        return Finding(name, version(name), True)
    except PackageNotFoundError:
        return Finding(name, f"is not installed. Run: pip install {name}", False)


def _engines() -> Iterator[Finding]:
    # Here, not at the top: what they need may be what is missing.
    from briefing.errors import BriefingError, FfmpegError
    from briefing.ffmpeg import find_ffmpeg
    from briefing.show import default_show
    from briefing.speak.model import cache_folder
    from briefing.speak.sample import speak_sample

    try:
        yield Finding("encoder", find_ffmpeg(), True)
    except FfmpegError as error:
        yield Finding("encoder", str(error), False)
    yield _edge()
    try:
        with tempfile.TemporaryDirectory() as folder:
            # By name: else the online voice would speak for it where that answers.
            embedded = replace(default_show(), engine="kokoro")
            speak_sample("你好。", embedded, Path(folder) / "sample.wav")
    except BriefingError as error:
        yield Finding("engine kokoro", str(error), False)
    else:
        yield Finding("engine kokoro", "speaks", True)
    yield Finding("cache", str(cache_folder()), True)


def _edge() -> Finding:
    try:
        with socket.create_connection((_EDGE_HOST, 443), timeout=_EDGE_WAIT_S):
            return Finding("engine edge", f"{_EDGE_HOST} answers", True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        # Not a fault: the embedded voice speaks then.
        return Finding("engine edge", f"{_EDGE_HOST} does not answer ({reason})", True)
