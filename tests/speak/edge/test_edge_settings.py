"""What a show and a voice's file say about the online voice reaches the service."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import edge_tts.communicate
import pytest
from click.testing import CliRunner

from briefing.cli import briefing
from briefing.desk import doctor
from briefing.settings.show_file import default_show, load_show
from briefing.show import EdgeSettings
from briefing.speak import speak_script
from briefing.speak.edge.edge_client import EdgeLink
from briefing.speak.tuned import Service
from tests.shared.lines import a_script
from tests.speak.standin import HOST, Fault, Standin

SPOKEN = "海州地铁今日开通。"


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Standin]:
    with Standin(tmp_path) as running:
        monkeypatch.setattr(edge_tts.communicate, "_SSL_CTX", running.trusting())
        yield running


def test_rate_pitch_and_volume_of_the_voice_are_asked_for(service: Standin, tmp_path: Path) -> None:
    show = replace(default_show(), engine="edge")
    first, second = show.pair_of("edge")
    quick = replace(first, rate="+12%", pitch="-3Hz", volume="-5%")
    show = replace(show, voices=(quick, second))
    speak_script(a_script(SPOKEN), show, tmp_path, EdgeLink(connector=service.connector))
    assert service.prosody == ["pitch='-3Hz' rate='+12%' volume='-5%'"]


class Proxy:
    """An HTTP proxy that brings every tunnel to one port of this machine."""

    def __init__(self, port: int) -> None:
        self.asked: list[str] = []
        self._to = port
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        opened = asyncio.run_coroutine_threadsafe(
            asyncio.start_server(self._tunnel, "127.0.0.1", 0), self._loop
        )
        self.port: int = opened.result().sockets[0].getsockname()[1]

    async def _tunnel(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        self.asked.append(head.split(b"\r\n")[0].decode())
        there, away = await asyncio.open_connection("127.0.0.1", self._to)
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        await asyncio.gather(carry(reader, away), carry(there, writer))


async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while content := await reader.read(65536):
            writer.write(content)
            await writer.drain()
    writer.close()


def test_the_proxy_of_the_show_is_used(service: Standin, tmp_path: Path) -> None:
    proxy = Proxy(service.port)
    settings = EdgeSettings(proxy=f"http://127.0.0.1:{proxy.port}")
    show = replace(default_show(), engine="edge", edge=settings)
    assert speak_script(a_script(SPOKEN), show, tmp_path).engine == "edge"
    assert proxy.asked == [f"CONNECT {HOST}:443 HTTP/1.1"]


def test_a_voice_is_heard_and_the_doctor_asks_through_the_proxy(
    service: Standin, tmp_path: Path
) -> None:
    proxy = Proxy(service.port)
    show_file = tmp_path / "show.toml"
    show_file.write_text(f'[edge]\nproxy = "http://127.0.0.1:{proxy.port}"\n')
    wav = tmp_path / "a.wav"
    words = ["voices", "zh-CN-YunyangNeural", "--wav", str(wav), "--show", str(show_file)]
    assert CliRunner().invoke(briefing, words).exit_code == 0
    assert wav.read_bytes()[:4] == b"RIFF"
    assert len(proxy.asked) == 1
    found = doctor._edge(load_show(show_file).edge.proxy)
    assert found.found == f"{HOST}, asked through the proxy, answers"
    assert [asked.rpartition(" ")[0] for asked in proxy.asked] == [f"CONNECT {HOST}:443"] * 2


@pytest.mark.parametrize("address", ["{}", "me:hush@{}", "me:hush/x@{}", "me:hush@[{}"])
def test_the_doctor_names_a_proxy_that_refuses_without_its_password(address: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as refusing:
        threading.Thread(target=refuse_all, args=(refusing,), daemon=True).start()
        here = f"127.0.0.1:{refusing.getsockname()[1]}"
        found = doctor._edge(f"http://{address.format(here)}")
    assert "asked through the proxy, does not answer (" in found.found
    assert "hush" not in found.found


@pytest.mark.parametrize("answers", [0, 1])
def test_the_embedded_voice_finishes_where_the_service_hangs(
    answers: int, service: Standin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Service, "FIRST_ANSWER_S", 1.5)
    service.faults += [Fault("none")] * answers + [Fault("hang at the door")] * 9
    link = EdgeLink(
        connections=1, deadline_s=0.5, attempts=2, backoff_s=0.01, connector=service.connector
    )
    show = replace(default_show(), engine="auto")
    takes = speak_script(a_script(SPOKEN, "明日有雨。"), show, tmp_path, link)
    assert takes.engine == "kokoro"
    assert len(takes.takes) == 2
    assert "did not finish in" in takes.notes[0]
    assert len(list(tmp_path.rglob("zh-CN*.wav"))) == answers


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://me:hush@127.0.0.1:{port}", "(the proxy answers HTTP 407)"),
        ("http://me:hush@:{port}", "(http://:"),
    ],
)
def test_a_proxy_that_refuses_is_named_without_its_password(
    address: str, why: str, tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as refusing:
        threading.Thread(target=refuse_all, args=(refusing,), daemon=True).start()
        proxy = address.format(port=refusing.getsockname()[1])
        show = replace(default_show(), engine="auto", edge=EdgeSettings(proxy=proxy))
        takes = speak_script(a_script(SPOKEN), show, tmp_path)
    assert takes.engine == "kokoro"
    (note,) = takes.notes
    assert "the online voice, failed" in note
    assert why in note
    assert "hush" not in note


def refuse_all(server: socket.socket) -> None:
    """Answer every client as a proxy does that knows it not."""
    with contextlib.suppress(OSError):  # closed when the test is over
        while True:
            client, _address = server.accept()
            client.recv(4096)
            client.sendall(b"HTTP/1.1 407 Unknown\r\nContent-Length: 0\r\n\r\n")
            client.close()
