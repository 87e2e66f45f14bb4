import re
import socket
import threading
import tomllib
from base64 import b64encode
from pathlib import Path

import pytest

from briefing.desk import doctor
from briefing.desk.doctor import Finding
from briefing.errors import ModelError
from briefing.settings.show_file import default_show
from tests.conftest import CHECKOUT
from tests.shared.speech import speech, write_take


@pytest.mark.slow
def test_a_healthy_installation_speaks() -> None:
    found = {finding.subject: finding for finding in doctor.examine(default_show())}
    assert all(finding.well for finding in found.values())
    assert {
        "python",
        "edge-tts",
        "encoder",
        "engine edge",
        "engine kokoro",
        "cache",
    } <= found.keys()
    assert found["engine kokoro"].found == "speaks"


def test_a_missing_package_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_PACKAGES", ("click", "briefing-none"))
    found = list(doctor.examine(default_show()))
    assert [finding.well for finding in found] == [True, True, False]
    assert found[-1].found == "is not installed. Run: pip install briefing-none"


def test_the_embedded_voice_is_asked_though_the_online_one_answers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def missing(*_lines: object, **_settings: object) -> None:
        raise ModelError("the weights are missing.")

    take = write_take(tmp_path, "sample", speech(0.5))
    monkeypatch.setattr("briefing.speak.kokoro.kokoro.speak_lines", missing)
    monkeypatch.setattr("briefing.speak.edge.edge.speak_lines", lambda *_lines: (take,))
    found = {finding.subject: finding for finding in doctor.examine(default_show())}
    assert found["engine kokoro"] == Finding("engine kokoro", "the weights are missing.", False)
    assert found["cache"].well
    assert found["encoder"].well


def test_every_package_that_an_episode_needs_is_looked_for() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    always = [each for each in project["dependencies"] if ";" not in each]
    names = {re.split("[<>=]", each)[0] for each in always}
    assert set(doctor._PACKAGES) == {each for each in names if "voice-model" not in each}


def test_the_online_voice_is_asked_through_the_proxy_at_its_port() -> None:
    heads = []

    def answer(server: socket.socket) -> None:
        client, _address = server.accept()
        with client:
            heads.append(client.recv(4096).decode())
            client.sendall(b"HTTP/1.1 200 OK\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as server:
        answering = threading.Thread(target=answer, args=(server,))
        answering.start()
        port = server.getsockname()[1]
        found = doctor._edge(f"http://me:hush%40home@127.0.0.1:{port}")
        answering.join(10)
    assert found.found.endswith("asked through the proxy, answers")
    assert found.well
    assert heads[0].startswith("CONNECT speech.platform.bing.com:443 ")
    assert f"Proxy-Authorization: Basic {b64encode(b'me:hush@home').decode()}" in heads[0]
