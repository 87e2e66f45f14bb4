"""The embedded voice touches no network."""

import socket
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest

from briefing.settings.show_file import default_show
from briefing.speak import speak_script
from tests.shared.lines import a_script


def test_the_embedded_voice_opens_no_socket(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_settings: object) -> NoReturn:
        raise AssertionError("a socket was opened")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    show = replace(default_show(), engine="kokoro")
    takes = speak_script(a_script("海州今日多云。"), show, tmp_path)
    assert takes.takes[0].length_s > 1
