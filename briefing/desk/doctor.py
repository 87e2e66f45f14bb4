"""What is installed, which engine answers, where caches lie."""

import platform
import socket
import tempfile
from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from http.client import HTTPConnection, HTTPException
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.parse import unquote, urlsplit

from briefing.desk.tuned import Doctor
from briefing.show import Show
from briefing.support.files import reason_of

_PACKAGES = (
    *("click", "jieba", "edge-tts", "aiohttp", "pydub", "numpy", "onnxruntime", "onnx"),
    *("miniaudio", "imageio-ffmpeg", "mutagen", "feedgen", "lxml", "segno", "jinja2", "pillow"),
    *("filelock", "platformdirs"),
)
"""What every installation has, but for the weights: the embedded voice names those itself."""
_EDGE_HOST = "speech.platform.bing.com"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    subject: str
    found: str
    well: bool
    """False if an episode cannot be made because of it."""


def examine(show: Show) -> Iterator[Finding]:
    """Yield what was found, one thing after another, for a show."""
    yield Finding("python", f"{platform.python_version()} on {platform.system()}", True)
    packages = [_package(name) for name in _PACKAGES]
    yield from packages
    if all(package.well for package in packages):
        yield from _engines(show)


def _package(name: str) -> Finding:
    try:
        return Finding(name, version(name), True)
    except PackageNotFoundError:
        return Finding(name, f"is not installed. Run: pip install {name}", False)


def _engines(show: Show) -> Iterator[Finding]:
    # Here, not at the top: what they need may be what is missing.
    from briefing.errors import BriefingError, FfmpegError
    from briefing.speak.kokoro.model import cache_folder
    from briefing.speak.script import speak_sample
    from briefing.support.ffmpeg import find_ffmpeg

    try:
        yield Finding("encoder", find_ffmpeg(), True)
    except FfmpegError as error:
        yield Finding("encoder", str(error), False)
    yield _edge(show.edge.proxy)
    try:
        with tempfile.TemporaryDirectory() as folder:
            # By name: else the online voice would speak for it where that answers.
            embedded = replace(show, engine="kokoro")
            speak_sample("你好。", embedded, Path(folder) / "sample.wav")
    except BriefingError as error:
        yield Finding("engine kokoro", str(error), False)
    else:
        yield Finding("engine kokoro", "speaks", True)
    yield Finding("cache", str(cache_folder()), True)


def _edge(proxy: str) -> Finding:
    where = f"{_EDGE_HOST}, asked through the proxy," if proxy else _EDGE_HOST
    try:
        if proxy:
            _through(proxy)
        else:
            socket.create_connection((_EDGE_HOST, 443), timeout=Doctor.EDGE_WAIT_S).close()
    except OSError as error:
        reason = reason_of(error)
    except (ValueError, HTTPException):
        # What these say may hold a part of the proxy's address, and that a password.
        reason = "the proxy's address or its answer cannot be used"
    else:
        return Finding("engine edge", f"{where} answers", True)
    # Not a fault: the embedded voice speaks then.
    return Finding("engine edge", f"{where} does not answer ({reason})", True)


def _through(proxy: str) -> None:
    """Ask a proxy for a way to the online engine."""
    parts = urlsplit(proxy)
    named = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    credentials = {"Proxy-Authorization": f"Basic {b64encode(named.encode()).decode()}"}
    asked = HTTPConnection(parts.hostname or "", parts.port or 80, timeout=Doctor.EDGE_WAIT_S)
    asked.set_tunnel(_EDGE_HOST, 443, credentials if parts.username else {})
    with closing(asked):
        asked.connect()
