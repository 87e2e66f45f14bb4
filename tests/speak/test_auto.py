"""Who speaks when the online voice cannot be reached."""

import socket
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest
from aiohttp.abc import AbstractResolver, ResolveResult

from briefing.errors import EngineError
from briefing.settings.show_file import default_show
from briefing.speak import speak_script
from briefing.speak.edge.edge_client import EdgeLink
from tests.shared.lines import a_script


class NobodyThere(AbstractResolver):
    """Sends every connection to a port of this machine where nobody listens."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [
            ResolveResult(hostname=host, host="127.0.0.1", port=1, family=family, proto=0, flags=0)
        ]

    async def close(self) -> None:
        return None


REFUSED = EdgeLink(backoff_s=0.01, connector=lambda: aiohttp.TCPConnector(resolver=NobodyThere()))


def test_the_embedded_voice_speaks_where_the_online_one_refuses(tmp_path: Path) -> None:
    show = replace(default_show(), engine="auto")
    takes = speak_script(a_script("海州地铁今日开通。"), show, tmp_path, REFUSED)
    assert takes.engine == "kokoro"
    assert len(takes.takes) == 1
    assert len(takes.notes) == 1
    assert "the online voice, failed" in takes.notes[0]


def test_the_online_voice_alone_fails_with_the_line_named(tmp_path: Path) -> None:
    show = replace(default_show(), engine="edge")
    with pytest.raises(EngineError, match=r"line 'l000', '海州地铁今日开通。'.*--engine kokoro"):
        speak_script(a_script("海州地铁今日开通。"), show, tmp_path, REFUSED)
    assert not list(tmp_path.rglob("*.wav"))
