"""One line through the online voice: the unmodified edge-tts client, and a check of its answer.

A connection that dies in mid-sentence ends without an error in that client. So the boundaries must
name every character sent, and the sound must decode to its full length.
"""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version

import aiohttp
import edge_tts
import miniaudio
import numpy as np
from edge_tts.exceptions import EdgeTTSException
from edge_tts.typing import TTSChunk
from numpy.typing import NDArray

from briefing.errors import EngineError
from briefing.show import EdgeSettings, Voice
from briefing.speak.clip import Clip, every_start, join_clips, sound_edges
from briefing.speak.line_splitting import split_text
from briefing.speak.takes import shortened
from briefing.speak.tuned import Pieces, Service

EDGE_VERSION = f"edge-tts {version('edge-tts')}"
TEXT_LIMIT = 1000
"""Characters sent at a time: the client cuts what passes 4,096 bytes anywhere, even in a word."""
_TICKS_PER_S = 10_000_000
# The service always sends MPEG-2 Layer III, 24 kHz, 48 kbit/s, mono.
_RATE_HZ = 24_000
_FRAME_BYTES = 144
_FRAME_SAMPLES = 576
_CODEC_DELAY_S = 1105 / _RATE_HZ
"""Samples that encoding and decoding put in front of the sound."""
_USUAL = EdgeSettings()
# What the client raises on a message that is not what it should be, and, last, where its second try
# after a 403 finds the connector closed that it was given.
_CLIENT_ERRORS = (ValueError, LookupError, TypeError, RuntimeError)
_PASSWORD = re.compile(r"(?<=://)[^@/\s]*@")


@dataclass(frozen=True, slots=True)
class EdgeLink:
    """How the online voice is reached."""

    connections: int = _USUAL.connections
    deadline_s: float = _USUAL.deadline_s
    """For one attempt at one line."""
    first_answer_s: float | None = None
    """For a single attempt at the first line, where another engine stands by; else None."""
    attempts: int = Service.ATTEMPTS
    backoff_s: float = Service.BACKOFF_S
    """Before the second attempt; doubled before each further one."""
    proxy: str | None = None
    connector: Callable[[], aiohttp.BaseConnector] | None = None
    """How each connection is made; the client's own way if None."""

    @classmethod
    def of(cls, settings: EdgeSettings) -> "EdgeLink":
        """Return the link that a show asks for."""
        return cls(settings.connections, settings.deadline_s, proxy=settings.proxy or None)


async def speak_text(spoken: str, voice: Voice, link: EdgeLink) -> Clip:
    """Return a text with a word in it as the online voice speaks it.

    Raises:
        EngineError: the service does not answer, or what came is not the whole text.
    """
    pieces = split_text(spoken, TEXT_LIMIT)
    return join_clips([await _speak_piece(piece, voice, link) for piece in pieces], Pieces.GAP_S)


async def _speak_piece(spoken: str, voice: Voice, link: EdgeLink) -> Clip:
    try:
        async with asyncio.timeout(link.deadline_s):
            mp3, boundaries, whole = await _exchange(spoken, voice, link)
    except TimeoutError as error:
        raise EngineError(f"the online voice did not finish in {link.deadline_s:g} s") from error
    except (aiohttp.ClientError, EdgeTTSException, OSError, *_CLIENT_ERRORS) as error:
        raise EngineError(f"edge, the online voice, failed ({_reason(error)})") from error
    if not whole:
        raise EngineError("the online voice broke off in mid-sentence")
    return _clip(_decode(mp3), boundaries, spoken, _letters(spoken))


async def _exchange(
    spoken: str, voice: Voice, link: EdgeLink
) -> tuple[bytes, list[TTSChunk], bool]:
    """Return the sound, the boundaries, and whether the service said that it was all."""
    client = edge_tts.Communicate(
        spoken,
        voice.name,
        rate=voice.rate,
        volume=voice.volume,
        pitch=voice.pitch,
        boundary="WordBoundary",
        connector=link.connector() if link.connector else None,
        proxy=link.proxy,
        connect_timeout=max(1, round(link.deadline_s)),
        receive_timeout=max(1, round(link.deadline_s)),
    )
    sound, boundaries = bytearray(), []
    async for message in client.stream():
        if message["type"] == "audio":
            sound += message["data"]
        else:
            boundaries.append(message)
    # The client adds up its bytes when the service says `turn.end`, and only then.
    return bytes(sound), boundaries, client.state["cumulative_audio_bytes"] == len(sound)


def _decode(mp3: bytes) -> NDArray[np.float32]:
    try:
        decoded = miniaudio.decode(
            mp3, miniaudio.SampleFormat.FLOAT32, nchannels=1, sample_rate=_RATE_HZ
        )
    except miniaudio.DecodeError as error:
        raise EngineError(f"the online voice sent no MP3 ({error})") from error
    samples = np.frombuffer(decoded.samples, np.float32)
    expected = len(mp3) // _FRAME_BYTES * _FRAME_SAMPLES
    if len(mp3) % _FRAME_BYTES or abs(len(samples) - expected) > _FRAME_SAMPLES:
        raise EngineError(
            f"the online voice sent a damaged MP3: {len(samples)} samples, not {expected}"
        )
    return samples


def _clip(
    samples: NDArray[np.float32], boundaries: list[TTSChunk], spoken: str, wanted: list[int]
) -> Clip:
    said = "".join(boundary["text"] for boundary in boundaries)
    if [said[place] for place in _letters(said)] != [spoken[place] for place in wanted]:
        raise EngineError(
            f"the online voice said '{shortened(said)}' instead of '{shortened(spoken)}'"
        )
    if not boundaries:
        raise EngineError("the online voice sent no boundaries")
    last = boundaries[-1]
    end_s = (last["offset"] + last["duration"]) / _TICKS_PER_S + _CODEC_DELAY_S
    length_s = len(samples) / _RATE_HZ
    if not end_s <= length_s <= end_s + Service.LONGEST_TAIL_S:
        raise EngineError(
            f"the online voice sent {length_s:.2f} s of sound for {end_s:.2f} s of words"
        )
    first, end = sound_edges(samples, _RATE_HZ)
    starts = np.array(_starts_s(boundaries, spoken, wanted)) + _CODEC_DELAY_S - first / _RATE_HZ
    cut = samples[first:end]
    return Clip(
        samples=cut,
        rate_hz=_RATE_HZ,
        char_starts_s=tuple(starts.clip(0, len(cut) / _RATE_HZ).tolist()),
        coverage=1.0,  # anything less was refused above
        shortest_s=min(
            boundary["duration"] / _TICKS_PER_S / len(_letters(boundary["text"]))
            for boundary in boundaries
            if _letters(boundary["text"])
        ),
        # Sound lost on the way moves the end forward, into the silence behind the last word.
        cut_s=end_s - end / _RATE_HZ,
    )


def _starts_s(boundaries: list[TTSChunk], spoken: str, wanted: list[int]) -> list[float]:
    """Return the start of each character: a word's time is shared out among its characters."""
    known: list[float] = []
    for boundary in boundaries:
        count = len(_letters(boundary["text"]))
        known += [
            (boundary["offset"] + boundary["duration"] * place / count) / _TICKS_PER_S
            for place in range(count)
        ]
    end_s = (boundaries[-1]["offset"] + boundaries[-1]["duration"]) / _TICKS_PER_S
    return every_start(dict(zip(wanted, known, strict=True)), len(spoken), end_s)


def _letters(text: str) -> list[int]:
    """Return where the characters of a text stand that are said, marks and spaces left out."""
    return [place for place, character in enumerate(text) if character.isalnum()]


def _reason(error: Exception) -> str:
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return f"the proxy answers HTTP {error.status}"
    if isinstance(error, aiohttp.ClientResponseError):
        return f"HTTP {error.status}"
    if isinstance(error, aiohttp.ClientConnectorError):
        return f"{error.host}: {error.strerror}".lower()
    # The manifest keeps this text, and a proxy's address may hold a password.
    return _PASSWORD.sub("", str(error)) or type(error).__name__
