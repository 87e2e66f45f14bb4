"""A stand-in of the online voice for benchmarks, which remembers how much of each text it gave.

Every text is answered with sound of 0.22 s a character, at once: what is measured is the client.
"""

import asyncio
import html
import ipaddress
import json
import re
import ssl
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from aiohttp import WSMsgType, web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.mix.speech import RATE_HZ, speech

_FRAME_BYTES = 144  # MPEG-2 Layer III, 24 kHz, 48 kbit/s
_FRAME_S = 576 / RATE_HZ
_CHARACTER_S = 0.22
_TICKS_PER_S = 10_000_000
_PATH = "/consumer/speech/synthesize/readaloud/edge/v1"


@dataclass
class StandIn:
    """The service, and what it gave."""

    port: int
    certificate: Path
    cut: int
    """Number of the request whose connection dies at half; 0 for none."""
    requests: int = 0
    given: dict[str, float] = field(default_factory=dict)
    """Each text and the largest share of its sound that was sent."""

    @property
    def lost(self) -> int:
        """Letters and Han characters whose sound was never sent."""
        return round(
            sum(len(re.findall(r"\w", text)) * (1 - share) for text, share in self.given.items())
        )


@contextmanager
def stand_in(cut: int = 0) -> Iterator[StandIn]:
    """Yield the service, running on the loopback address under a certificate of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        certificate = _write_certificate(folder)
        service = StandIn(0, certificate, cut)
        loop, ready = asyncio.new_event_loop(), threading.Event()
        sound = _encoded(folder)

        async def serve() -> None:
            app = web.Application()
            app.router.add_get(_PATH, lambda request: _speak(request, service, sound))
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            tls.load_cert_chain(certificate, folder / "key.pem")
            runner = web.AppRunner(app)
            await runner.setup()
            await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls).start()
            service.port = runner.addresses[0][1]
            ready.set()

        thread = threading.Thread(target=loop.run_forever, daemon=True)
        thread.start()
        asyncio.run_coroutine_threadsafe(serve(), loop).result(20)
        ready.wait(20)
        yield service
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)


def use(port: int, certificate: str) -> None:
    """Let the edge-tts client of this process speak to the stand-in."""
    import edge_tts.communicate as client
    from edge_tts.constants import WSS_URL

    here = f"127.0.0.1:{port}"
    address = WSS_URL.replace("speech.platform.bing.com", here)
    vars(client).update(WSS_URL=address)
    client._SSL_CTX = ssl.create_default_context(cafile=certificate)


async def _speak(request: web.Request, service: StandIn, sound: bytes) -> web.WebSocketResponse:
    socket = web.WebSocketResponse(compress=True)
    await socket.prepare(request)
    boundary = "SentenceBoundary"
    async for message in socket:
        if message.type != WSMsgType.TEXT:
            break
        head, _, body = message.data.partition("\r\n\r\n")
        if "Path:speech.config" in head:
            options = json.loads(body)["context"]["synthesis"]["audio"]["metadataoptions"]
            if options["wordBoundaryEnabled"] == "true":
                boundary = "WordBoundary"
            continue
        found = re.search(r"<prosody[^>]*>(.*)</prosody>", body, re.DOTALL)
        text = html.unescape(found[1]) if found else ""
        service.requests += 1
        half = service.requests == service.cut
        length_s = 0.4 + _CHARACTER_S * len(text)
        mp3 = sound[: _FRAME_BYTES * round(length_s / _FRAME_S)]
        await socket.send_str(_text("turn.start", "{}"))
        for row in _boundaries(text, boundary):
            await socket.send_str(_text("audio.metadata", json.dumps(row, ensure_ascii=False)))
        sent = mp3[: len(mp3) // 2] if half else mp3
        for start in range(0, len(sent), 40 * _FRAME_BYTES):
            await socket.send_bytes(_audio(sent[start : start + 40 * _FRAME_BYTES]))
        service.given[text] = max(service.given.get(text, 0.0), len(sent) / len(mp3))
        if half:
            assert request.transport is not None
            request.transport.abort()
            break
        await socket.send_bytes(_audio(b""))
        await socket.send_str(_text("turn.end", "{}"))
    return socket


def _boundaries(text: str, kind: str) -> Iterator[dict[str, object]]:
    units = re.findall(r"[^。！？]+[。！？]?" if kind == "SentenceBoundary" else r"\w", text)
    at_s = 0.1
    for unit in units:
        length_s = _CHARACTER_S * len(unit)
        data = {
            "Offset": round(at_s * _TICKS_PER_S),
            "Duration": round(length_s * _TICKS_PER_S),
            "text": {"Text": html.escape(unit), "Length": len(unit), "BoundaryType": kind},
        }
        yield {"Metadata": [{"Type": kind, "Data": data}]}
        at_s += length_s


def _text(path: str, body: str) -> str:
    return f"X-RequestId:1\r\nContent-Type:application/json\r\nPath:{path}\r\n\r\n{body}"


def _audio(data: bytes) -> bytes:
    kind = "Content-Type:audio/mpeg\r\n" if data else ""
    head = f"X-RequestId:1\r\n{kind}X-StreamId:1\r\nPath:audio\r\n".encode()
    return len(head).to_bytes(2, "big") + head + data


def _encoded(folder: Path) -> bytes:
    """Return ten minutes of speech-like sound as the service encodes it, each frame on its own."""
    samples = np.tile(speech(30.0), 20)
    pcm = (samples * 32_767).astype("<i2").tobytes()
    words = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "s16le", "-ar", str(RATE_HZ)]
    words += ["-ac", "1", "-i", "-", "-b:a", "48k", "-reservoir", "0", "-write_xing", "0"]
    words += ["-id3v2_version", "0", "-f", "mp3", str(folder / "sound.mp3")]
    subprocess.run(words, input=pcm, check=True)
    return (folder / "sound.mp3").read_bytes()


def _write_certificate(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "stand-in")])
    now = datetime.now(UTC)
    own = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([own]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "key.pem").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    path = folder / "certificate.pem"
    path.write_bytes(certificate.public_bytes(pem))
    return path
