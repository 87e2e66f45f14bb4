"""What can be known of a server's answer: its format, its size, how long it wants to be left."""

import struct
from email.utils import formatdate
from time import time

import aiohttp
import pytest

from briefing.errors import EngineError
from briefing.speak.server.server_client import RefusedError, _reason, _wait_s, _whole

SOUND = b"\1\2\3\4"


def wav(announced: int, size: int = 7) -> bytes:
    head = b"RIFF" + struct.pack("<I", size) + b"WAVEfmt " + struct.pack("<I", 4) + b"\0" * 4
    return head + b"data" + struct.pack("<I", announced) + SOUND


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"ID3", "mp3"),
        (b"\xff\xfb", "mp3"),
        (b"\xff\xf3", "mp3"),
        (b"\xff\xf2", "mp3"),
        (b"\xff\xfa", "mp3"),
        (b"fLaC", "flac"),
        (b"OggS", "opus"),
    ],
)
def test_a_sound_is_known_by_its_first_bytes(head: bytes, name: str) -> None:
    assert _whole(head + SOUND, name) == head + SOUND
    with pytest.raises(RefusedError, match=f"the server sends {name}, not wav: set 'format'"):
        _whole(head + SOUND, "wav")


def test_what_is_no_sound_is_refused() -> None:
    with pytest.raises(EngineError, match="sent no wav and no other sound"):
        _whole(b"<html>", "wav")


@pytest.mark.parametrize("announced", [0, 0x7FFFFFFF, 0xFFFFFFFF, 0x7F000001, 0xFFFFFFDB])
def test_a_wav_that_did_not_know_its_size_is_given_it(announced: int) -> None:
    assert _whole(wav(announced), "wav") == wav(4, len(wav(4)) - 8)


@pytest.mark.parametrize("announced", [1, 4])
def test_a_wav_that_knows_its_size_stays_as_it_is(announced: int) -> None:
    assert _whole(wav(announced), "wav") == wav(announced)
    assert _whole(b"RF64" + wav(announced)[4:], "wav")[:4] == b"RF64"


@pytest.mark.parametrize("announced", [5, 0x7F000000])
def test_a_wav_that_broke_off_is_none(announced: int) -> None:
    with pytest.raises(EngineError, match=f"has 4 of the {announced} bytes it announces"):
        _whole(wav(announced), "wav")


@pytest.mark.parametrize("sound", [b"RIFF", wav(4)[:27], wav(4)[:20]])
def test_a_wav_without_data_has_no_sound(sound: bytes) -> None:
    with pytest.raises(EngineError, match="has no sound in it"):
        _whole(sound, "wav")


@pytest.mark.parametrize(
    ("said", "wait_s"), [("5", 5.0), (" 60 ", 60.0), ("", 0.0), ("soon", 0.0), ("-5", 0.0)]
)
def test_a_server_may_ask_for_a_pause(said: str, wait_s: float) -> None:
    assert _wait_s(said) == wait_s


def test_a_server_may_ask_for_a_pause_until_a_time() -> None:
    assert _wait_s(formatdate(time() + 30, usegmt=True)) == pytest.approx(30, abs=2)
    assert _wait_s(formatdate(time() - 30, usegmt=True)) == 0.0


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (aiohttp.ClientPayloadError("http://me:x@a"), "it broke off in the middle"),
        (aiohttp.ServerDisconnectedError("http://me:x@a"), "it hung up"),
        (ValueError("http://me:x@a"), "ValueError"),
    ],
)
def test_a_failure_is_told_without_the_address(error: Exception, said: str) -> None:
    assert _reason(error) == said
