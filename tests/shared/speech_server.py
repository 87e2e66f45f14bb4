"""A stand-in of a speech server on this machine, with the faults of real ones.

It answers `POST /v1/audio/speech` with a tone as long as the words would last, in the format asked
for. Faults are served in turn, one a request; when none is left, it answers well.
"""

import asyncio
import io
import subprocess
import threading
import wave
from types import TracebackType
from typing import Self

import numpy as np
from aiohttp import web

from briefing.support.ffmpeg import find_ffmpeg

RATE_HZ = 32_000
CHARACTER_S = 0.22
KEY = "sk-very-secret"
_CODECS = {
    "mp3": ("-c:a", "libmp3lame", "-f", "mp3"),
    "flac": ("-c:a", "flac", "-f", "flac"),
    "opus": ("-c:a", "libopus", "-f", "ogg"),
}
_TYPES = {"wav": "audio/wav", "mp3": "audio/mpeg", "flac": "audio/flac", "opus": "audio/ogg"}


def tone(length_s: float) -> bytes:
    """A WAV of that length."""
    at = np.arange(round(length_s * RATE_HZ)) / RATE_HZ
    samples = (0.3 * np.sin(2 * np.pi * 220 * at) * 32767).astype("<i2")
    written = io.BytesIO()
    with wave.open(written, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes(samples.tobytes())
    return written.getvalue()


def encoded(wav: bytes, name: str) -> bytes:
    """The same sound in another format."""
    if name == "wav":
        return wav
    words = [find_ffmpeg(), "-v", "error", "-i", "pipe:0", *_CODECS[name], "pipe:1"]
    return subprocess.run(words, input=wav, capture_output=True, check=True).stdout


class SpeechServer:
    """The stand-in, while it runs."""

    def __init__(self) -> None:
        self.asked: list[dict[str, object]] = []
        self.keys: list[str] = []
        self.faults: list[str] = []
        self.voiced: list[bytes] = []
        """WAVs that are answered in turn, whatever was asked for, before any tone."""
        self.at_once = 0
        self.most_at_once = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._runner: web.AppRunner | None = None
        self.address = ""

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._runner is not None
        asyncio.run_coroutine_threadsafe(self._runner.cleanup(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _start(self) -> None:
        app = web.Application()
        app.router.add_post("/v1/audio/speech", self._answer)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        (where, *_more) = self._runner.addresses
        self.address = f"http://127.0.0.1:{where[1]}/v1"

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        self.asked.append(body)
        self.keys.append(request.headers.get("Authorization", ""))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            return await self._spoken(request, body, self.faults.pop(0) if self.faults else "")
        finally:
            self.at_once -= 1

    async def _spoken(
        self, request: web.Request, body: dict[str, str], fault: str
    ) -> web.StreamResponse:
        if self.voiced:
            return web.Response(body=self.voiced.pop(0), content_type="audio/wav")
        letters = sum(character.isalnum() for character in body["input"])
        length_s, name = CHARACTER_S * letters, body["response_format"]
        await asyncio.sleep(0.02)
        match fault:
            case "empty":
                return web.Response(body=b"", content_type="audio/wav")
            case "html":
                return web.Response(text="<html>login</html>", content_type="text/html")
            case "html called sound":
                return web.Response(body=b"<html>login</html>", content_type="audio/wav")
            case "json":
                return web.json_response({"error": f"no such voice; key {KEY}"})
            case "wrong format":
                name = "mp3" if name != "mp3" else "wav"
            case "slow":
                await asyncio.sleep(2)
            case "half the words":
                length_s /= 3
            case "on and on":
                length_s = 3 * length_s + 3
            case "silence":
                wav = tone(length_s)
                return web.Response(body=wav[:44] + bytes(len(wav) - 44), content_type="audio/wav")
            case "garbage":
                sound = encoded(tone(length_s), name)
                return web.Response(body=sound[:200] + b"\x55" * 400, content_type=_TYPES[name])
            case status if status.isdigit():
                headers = {"Retry-After": "0"} if status == "429" else {}
                return web.Response(status=int(status), headers=headers, text=f"no: {KEY}")
            case "come back in a second":
                return web.Response(status=503, headers={"Retry-After": "1"})
            case "come back in a day":
                return web.Response(status=429, headers={"Retry-After": "86400"})
            case "redirect":
                return web.Response(status=302, headers={"Location": "http://127.0.0.1:1/"})
        sound = encoded(tone(length_s), name)
        if fault == "size unknown":
            sound = sound[:40] + b"\xff\xff\xff\xff" + sound[44:]
        if fault == "shorter than its head says":
            sound = sound[: len(sound) * 2 // 3]
        if fault in {"cut", "hangs up"}:
            return await self._cut(request, sound, _TYPES[name], known=fault == "cut")
        return web.Response(body=sound, content_type=_TYPES[name])

    async def _cut(
        self, request: web.Request, sound: bytes, kind: str, *, known: bool
    ) -> web.StreamResponse:
        answer = web.StreamResponse(headers={"Content-Type": kind})
        if known:
            answer.content_length = len(sound)
        else:
            answer.enable_chunked_encoding()
        await answer.prepare(request)
        await answer.write(sound[: len(sound) // 2])
        assert request.transport is not None
        request.transport.close()
        return answer
