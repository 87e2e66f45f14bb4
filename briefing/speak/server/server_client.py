"""One line through a speech server of the user's own, and what can be known of its answer.

It is asked as OpenAI's speech endpoint is, `POST <address>/audio/speech`, which CosyVoice,
IndexTTS, GPT-SoVITS and Kokoro-FastAPI offer. Such an answer has no boundaries: what can be proved
is that it is sound, that all of it came, and that it lasts as long as its words do.
"""

import asyncio
import struct
import subprocess
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from time import time

import aiohttp
import numpy as np
from numpy.typing import NDArray

from briefing.errors import EngineError
from briefing.show import ServerSettings, Voice
from briefing.speak.clip import Clip, sound_edges
from briefing.speak.tuned import Service
from briefing.support.ffmpeg import find_ffmpeg

_SIGNATURES = {
    "wav": (b"RIFF", b"RF64"),
    "mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xfa"),
    "flac": (b"fLaC",),
    "opus": (b"OggS",),
}
_MOST_BYTES = 64 * 2**20
_UNKNOWN_SIZES = frozenset((0, 0x7FFFFFFF, 0xFFFFFFFF))
"""What a server writes as the size of a WAV while it does not know it yet."""
_STREAMED_OVER = 0x7F000000


class RefusedError(EngineError):
    """The server will refuse as often as it is asked: a wrong key, model, voice or address."""


class BusyError(EngineError):
    """The server wants to be left alone for a while."""

    def __init__(self, message: str, wait_s: float) -> None:
        super().__init__(message)
        self.wait_s = wait_s


@dataclass(frozen=True, slots=True)
class ServerLink:
    """How a speech server is reached."""

    settings: ServerSettings
    attempts: int = Service.ATTEMPTS
    backoff_s: float = Service.BACKOFF_S
    """Before the second attempt; doubled before each further one."""
    longest_wait_s: float = Service.LONGEST_WAIT_S
    """The longest pause that a server may ask for."""


async def speak_text(
    session: aiohttp.ClientSession, spoken: str, voice: Voice, link: ServerLink
) -> Clip:
    """Return a text as the server's voice speaks it.

    Raises:
        EngineError: the server does not answer, or what came is not the whole sound.
    """
    settings = link.settings
    body = {
        "model": settings.model,
        "voice": voice.name,
        "input": spoken,
        "response_format": settings.format,
        "speed": voice.speed,
    }
    try:
        async with asyncio.timeout(settings.deadline_s):
            sound = await _exchange(session, body, link)
    except TimeoutError as error:
        raise EngineError(f"the server did not finish in {settings.deadline_s:g} s") from error
    except (aiohttp.ClientError, OSError, ValueError) as error:
        # Not the error's own words: they may hold the address, and that a password.
        raise EngineError(f"the server failed ({_reason(error)})") from error
    sound = _whole(sound, settings.format)
    # Beside the network: the other lines go on meanwhile.
    samples, rate_hz = await asyncio.to_thread(decode, sound)
    first, last = sound_edges(samples, rate_hz)
    # Such a server tells no times of characters; length, pace, silence and an ear have to do.
    return Clip(samples[first:last], rate_hz, char_starts_s=(), coverage=1.0, shortest_s=1.0)


async def _exchange(
    session: aiohttp.ClientSession, body: dict[str, object], link: ServerLink
) -> bytes:
    headers = {"Authorization": f"Bearer {key}"} if (key := link.settings.key) else {}
    where = f"{link.settings.address.rstrip('/')}/audio/speech"
    # A server that sends the key on to another address is not obeyed.
    async with session.post(where, json=body, headers=headers, allow_redirects=False) as answer:
        if answer.status in (408, 425, 429) or answer.status >= 500:
            wait_s = _wait_s(answer.headers.get("Retry-After", ""))
            raise BusyError(f"the server answers HTTP {answer.status}", wait_s)
        if answer.status != 200:
            hint = _HINTS.get(answer.status, "")
            raise RefusedError(f"the server refuses: HTTP {answer.status}{hint}")
        if answer.content_type.startswith(("text/", "application/json", "application/xml")):
            raise EngineError(f"the server sent '{answer.content_type}' instead of sound")
        received = bytearray()
        async for piece in answer.content.iter_chunked(1 << 16):
            received += piece
            if len(received) > _MOST_BYTES:
                raise EngineError(f"the server sent more than {_MOST_BYTES >> 20} MB for a line")
    if not received:
        raise EngineError("the server sent nothing")
    return bytes(received)


_HINTS = {
    400: ", look at 'model' and 'voices' in [server]",
    401: ", it does not know the key",
    403: ", it does not know the key",
    404: ", look at 'address' and 'model' in [server]",
    422: ", look at 'model' and 'voices' in [server]",
}


def _wait_s(retry_after: str) -> float:
    """Return what a Retry-After asks for, in seconds; 0 if it asks for nothing readable."""
    if retry_after.strip().isdigit():
        return float(retry_after)
    try:
        return max(0.0, parsedate_to_datetime(retry_after).timestamp() - time())
    except ValueError:
        return 0.0


def _whole(sound: bytes, wanted: str) -> bytes:
    """Return a sound of the format asked for, a WAV with its true size in its head."""
    found = next((name for name, marks in _SIGNATURES.items() if sound.startswith(marks)), None)
    if found is None:
        raise EngineError(f"the server sent no {wanted} and no other sound")
    if found != wanted:
        # It can be decoded; but a server that does as it likes may do so with the words, too.
        way = "set 'format' in [server] to it"
        raise RefusedError(f"the server sends {found}, not {wanted}: {way}")
    return _sized_wav(sound) if found == "wav" else sound


def _sized_wav(sound: bytes) -> bytes:
    at = sound.find(b"data", 12)
    if at < 0 or len(sound) < at + 8:
        raise EngineError("the server's WAV has no sound in it")
    announced = int(struct.unpack_from("<I", sound, at + 4)[0])
    there = len(sound) - at - 8
    if announced in _UNKNOWN_SIZES or announced > _STREAMED_OVER:
        whole, size = struct.pack("<I", len(sound) - 8), struct.pack("<I", there)
        return b"".join((sound[:4], whole, sound[8 : at + 4], size, sound[at + 8 :]))
    if announced > there:
        raise EngineError(f"the server's WAV has {there} of the {announced} bytes it announces")
    return sound


def decode(sound: bytes) -> tuple[NDArray[np.float32], int]:
    """Return a whole sound in mono, and its samples per second.

    Raises:
        EngineError: it is damaged.
        FfmpegError: there is no ffmpeg.
    """
    command = [
        *(find_ffmpeg(), "-v", "error", "-xerror", "-i", "pipe:0", "-map", "0:a:0"),
        *("-ac", "1", "-c:a", "pcm_f32le", "-f", "wav", "pipe:1"),
    ]
    done = subprocess.run(command, input=sound, capture_output=True, check=False)
    at = done.stdout.find(b"data", 12)
    if done.returncode or done.stderr.strip() or at < 0:
        raise EngineError("the server's sound is damaged")
    rate_hz = int(struct.unpack_from("<I", done.stdout, 24)[0])
    samples = done.stdout[at + 8 :]
    return np.frombuffer(samples[: len(samples) // 4 * 4], "<f4"), rate_hz


def _reason(error: Exception) -> str:
    if isinstance(error, aiohttp.ClientConnectorError):
        return (error.strerror or "it cannot be reached").lower()
    if isinstance(error, aiohttp.ClientPayloadError):
        return "it broke off in the middle"
    if isinstance(error, aiohttp.ServerDisconnectedError):
        return "it hung up"
    return type(error).__name__
