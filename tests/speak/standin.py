"""A stand-in of the online voice service on this machine, which the unmodified client talks to.

It speaks TLS on the loopback and answers as the service does: a tone instead of a voice, as long as
the text and with a boundary for each character. A fault spoils one request, at any of its messages.
"""

import asyncio
import contextlib
import datetime
import html
import json
import random
import re
import socket
import ssl
import subprocess
import sys
import threading
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

import aiohttp
import imageio_ffmpeg
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.connector import NEEDS_CLEANUP_CLOSED
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

HOST = "speech.platform.bing.com"
CHARACTER_S, LEAD_S, TAIL_S = 0.2, 0.1, 0.8
CODEC_S = 1105 / 24_000
"""What encoding and decoding put in front of the sound."""
FRAME_BYTES, FRAME_S = 144, 0.024
FRAMES_A_MESSAGE = 8


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong with one request."""

    kind: str
    at: int = 0
    """The message it happens at, or the HTTP status."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a good answer."""

    path: str
    body: bytes
    content_type: str | None = None

    @property
    def is_audio(self) -> bool:
        return self.path == "audio"

    def as_sent(self) -> str | bytes:
        head = "X-RequestId:1\r\n"
        head += f"Content-Type:{self.content_type}\r\n" if self.content_type else ""
        if not self.is_audio:
            return f"{head}Path:{self.path}\r\n\r\n{self.body.decode()}"
        raw = f"{head}Path:audio\r\n".encode()
        return len(raw).to_bytes(2, "big") + raw + self.body


def good_answer(text: str) -> list[Message]:
    """Every message of a whole answer, in order."""
    letters = [character for character in text if character.isalnum()]
    mp3 = tone()[: tone_bytes(text)] + silence()
    step = FRAMES_A_MESSAGE * FRAME_BYTES
    plain = "application/json; charset=utf-8"
    return [
        Message("turn.start", b"{}", plain),
        Message("response", b"{}", plain),
        *(Message("audio.metadata", boundary(n, each), plain) for n, each in enumerate(letters)),
        *(
            Message("audio", mp3[start : start + step], "audio/mpeg")
            for start in range(0, len(mp3), step)
        ),
        Message("audio", b""),
        Message("turn.end", b"{}", plain),
    ]


def tone_bytes(text: str) -> int:
    """How much of a good answer's sound is heard; the rest is the silence behind the words."""
    letters = sum(character.isalnum() for character in text)
    return round((CODEC_S + LEAD_S + CHARACTER_S * letters) / FRAME_S) * FRAME_BYTES


def boundary(place: int, character: str) -> bytes:
    start_s = LEAD_S + CHARACTER_S * place
    data = {
        "Offset": round(start_s * 1e7),
        "Duration": round(CHARACTER_S * 1e7),
        "text": {"Text": html.escape(character), "Length": 1, "BoundaryType": "WordBoundary"},
    }
    return json.dumps({"Metadata": [{"Type": "WordBoundary", "Data": data}]}).encode()


@cache
def tone() -> bytes:
    """Five minutes of a wavering tone."""
    return encoded("sine=220:sample_rate=24000:duration=300,tremolo=4:0.6,volume=2")


@cache
def silence() -> bytes:
    """What follows the words."""
    frames = round(TAIL_S / FRAME_S)
    return encoded("anullsrc=sample_rate=24000:duration=2")[-frames * FRAME_BYTES :]


def encoded(source: str) -> bytes:
    """A sound as MP3 like the service's: no tags, constant rate, no frame that needs another."""
    made = subprocess.run(
        [
            *(imageio_ffmpeg.get_ffmpeg_exe(), "-loglevel", "error", "-f", "lavfi"),
            *("-i", source, "-c:a", "libmp3lame", "-b:a", "48k", "-ac", "1"),
            *("-reservoir", "0", "-write_xing", "0"),
            *("-id3v2_version", "0", "-f", "mp3", "-"),
        ],
        check=True,
        capture_output=True,
    )
    return made.stdout


def spoiled(messages: list[Message], fault: Fault) -> list[Message]:
    """The messages with what a fault does to their content; how they are sent is not its matter."""
    at, chosen = fault.at, messages[min(fault.at, len(messages) - 1)]
    before, behind = messages[:at], messages[at + 1 :]
    noise = random.Random(at).randbytes(max(len(chosen.body), 40))
    match fault.kind:
        case "drop":
            return before + behind
        case "garble":
            return [*before, replace(chosen, body=noise if chosen.is_audio else b'{"Meta'), *behind]
        case "half":
            return [
                *before,
                replace(chosen, body=chosen.body[: len(chosen.body) // 2 + 7]),
                *behind,
            ]
        case "twice":
            return [*before, chosen, chosen, *behind]
        case "wrong type":
            return [*before, replace(chosen, content_type="audio/ogg"), *behind]
        case "wrong path":
            return [*before, replace(chosen, path="turn.what"), *behind]
        case "no audio":
            return [message for message in messages if not message.is_audio]
        case "no boundaries":
            return [message for message in messages if message.path != "audio.metadata"]
        case "another text":
            return [
                replace(message, body=boundary(at, "错"))
                if message.path == "audio.metadata"
                else message
                for message in messages
            ]
        case "short audio":
            audio = [message for message in messages if message.is_audio and message.body]
            return [message for message in messages if message not in audio[-5 - at :]]
        case "stops early":
            return [
                message
                for place, message in enumerate(messages)
                if not (message.path == "audio.metadata" and place > at)
                and not (message.is_audio and message.body and _start_s(message, messages) > at / 5)
            ]
        case "garbage":
            return [
                replace(message, body=random.Random(at).randbytes(len(message.body)))
                if message.is_audio and message.body
                else message
                for message in messages
            ]
    return messages


def _start_s(message: Message, messages: list[Message]) -> float:
    """Where a message's sound begins."""
    sounds = [each for each in messages if each.is_audio]
    return sounds.index(message) * FRAMES_A_MESSAGE * FRAME_S


class Standin:
    """The service, running in a thread of its own while it is entered."""

    def __init__(self, folder: Path, latency_s: float = 0.0) -> None:
        self.asked: list[str] = []
        """The text of every request that got as far."""
        self.prosody: list[str] = []
        """How each is to be said, in the markup's own words."""
        self.faults: list[Fault] = []
        """Spoil the next requests, one each."""
        self.gone_after: int | None = None
        """Requests after which every connection is refused."""
        self.port = 0
        self.certificate = folder / "standin.pem"
        self._latency_s = latency_s
        self._connections = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        write_certificate(self.certificate)

    def __enter__(self) -> Self:
        self._thread.start()
        self._runner = asyncio.run_coroutine_threadsafe(self._open(), self._loop).result()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def trusting(self) -> ssl.SSLContext:
        """A context that trusts the stand-in's certificate."""
        return ssl.create_default_context(cafile=str(self.certificate))

    def connector(self) -> aiohttp.TCPConnector:
        """A connector that finds the service here."""
        # Before Python 3.12.8 a connection that is slow to end its TLS would outlive the loop, and
        # complain in whichever test is next. Python 3.11.2 fails when it ends such a one that has
        # ended by itself; 3.11.7 does not.
        return aiohttp.TCPConnector(
            resolver=_Here(self.port),
            enable_cleanup_closed=NEEDS_CLEANUP_CLOSED and sys.version_info >= (3, 11, 7),
        )

    async def _open(self) -> web.AppRunner:
        app = web.Application()
        app.router.add_get("/consumer/speech/synthesize/readaloud/edge/v1", self._answer)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(str(self.certificate))
        site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context)
        await site.start()
        self.port = runner.addresses[0][1]
        return runner

    async def _close(self) -> None:
        await self._runner.cleanup()
        # Requests that hang outlive the server; left alone they complain in whichever test is next.
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self._connections += 1
        if self.gone_after is not None and self._connections > self.gone_after:
            raise web.HTTPServiceUnavailable
        fault = self.faults.pop(0) if self.faults else Fault("none")
        await asyncio.sleep(self._latency_s)
        if fault.kind == "status":
            return web.Response(status=fault.at, headers={"Date": _now()})
        if fault.kind == "slam":
            _abort(request)
            return web.Response()
        if fault.kind == "hang at the door":
            await asyncio.sleep(60)
        socket_ = web.WebSocketResponse(compress=True)
        await socket_.prepare(request)
        await socket_.receive()  # the settings
        text, prosody = _text_of((await socket_.receive()).data)
        self.prosody.append(prosody)
        self.asked.append(text)
        with contextlib.suppress(ConnectionError):
            await self._send(socket_, request, good_answer(text), fault)
        return socket_

    async def _send(
        self,
        to: web.WebSocketResponse,
        request: web.Request,
        messages: list[Message],
        fault: Fault,
    ) -> None:
        for place, message in enumerate(spoiled(messages, fault)):
            if place == fault.at:
                match fault.kind:
                    case "abort":
                        _abort(request)
                        return
                    case "close":
                        await to.close()
                        return
                    case "hang":
                        await asyncio.sleep(60)
            if fault.kind == "drip":
                await asyncio.sleep(0.5)
            sent = message.as_sent()
            await (to.send_bytes(sent) if isinstance(sent, bytes) else to.send_str(sent))
        # The client closes when it has read `turn.end`; if it has not come, so does the service.
        with contextlib.suppress(asyncio.TimeoutError):
            await to.receive(timeout=0.2)


class _Here(AbstractResolver):
    """Finds every host on this machine, at one port."""

    def __init__(self, port: int) -> None:
        self._port = port

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host,
                host="127.0.0.1",
                port=self._port,
                family=socket.AF_INET,
                proto=0,
                flags=0,
            )
        ]

    async def close(self) -> None:
        return None


def _abort(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()


def _text_of(request: str) -> tuple[str, str]:
    found = re.search(r"<prosody ([^>]*)>(.*)</prosody>", request, re.S)
    assert found is not None, request
    return html.unescape(found.group(2)), found.group(1)


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).strftime("%a, %d %b %Y %H:%M:%S GMT")


def write_certificate(path: Path) -> None:
    """Write a key and a certificate of the service's name, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "stand-in")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    form = serialization.PrivateFormat.PKCS8
    secret = key.private_bytes(pem, form, serialization.NoEncryption())
    path.write_bytes(secret + certificate.public_bytes(pem))
