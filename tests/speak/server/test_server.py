"""A speech server of the user's own, against a stand-in with the faults of real ones."""

import logging
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from briefing.errors import EngineError, ShowError
from briefing.settings.show_file import default_show, load_show
from briefing.settings.voices import server_voice, voice_by_name
from briefing.show import ServerSettings, Show
from briefing.speak import speak_script
from briefing.speak.kokoro.kokoro import speak_lines
from briefing.speak.server import server
from briefing.speak.server.server_client import ServerLink
from briefing.support.files import as_json
from briefing.support.progress import Progress, told_to
from briefing.verify.listen import TakeEar
from tests.shared.lines import a_line, a_script
from tests.shared.speech_server import CHARACTER_S, KEY, RATE_HZ, SpeechServer

TEXTS = ("海州地铁今日开通。", "全长二十公里，共二十站。")
LONG = "海州地铁五号线今日开通，全长二十公里，共二十站。"
VOICES = (server_voice("anna", 1.0, 270.0), server_voice("ben", 1.1, 270.0))
MENDED = (
    *("empty", "html", "html called sound", "json", "cut", "hangs up", "half the words"),
    *("on and on", "silence", "garbage", "shorter than its head says", "429", "500", "503", "408"),
    "slow",
)
FINAL = ("400", "401", "403", "404", "422", "redirect", "wrong format", "come back in a day")


@pytest.fixture(scope="module")
def running() -> Iterator[SpeechServer]:
    with SpeechServer() as started:
        yield started


@pytest.fixture
def standin(running: SpeechServer) -> SpeechServer:
    running.asked.clear()
    running.keys.clear()
    running.faults.clear()
    running.voiced.clear()
    return running


def settings(standin: SpeechServer, **others: object) -> ServerSettings:
    given = ServerSettings(standin.address, "tts-1", connections=1, deadline_s=1.0, key=KEY)
    return replace(given, **others)  # type: ignore[arg-type]  # of any field


def served(standin: SpeechServer) -> Show:
    show = default_show()
    voices = (*show.voices, *VOICES)
    return replace(show, engine="server", server=settings(standin), voices=voices)


def speak(standin: SpeechServer, folder: Path, *texts: str, **others: object) -> list[float]:
    lines = tuple(a_line(text, at, "甲乙"[at % 2]) for at, text in enumerate(texts))
    link = ServerLink(settings(standin, **others), backoff_s=0.01)
    takes = server.speak_lines(lines, replace(served(standin), readings=()), folder, link)
    assert all(check.passed for take in takes for check in take.checks)
    return [take.length_s for take in takes]


@pytest.mark.parametrize("name", ["wav", "mp3", "flac", "opus"])
def test_each_format_becomes_takes_that_are_not_asked_for_again(
    standin: SpeechServer, tmp_path: Path, name: str
) -> None:
    lengths = speak(standin, tmp_path, *TEXTS, format=name)
    assert lengths == pytest.approx([8 * CHARACTER_S, 10 * CHARACTER_S], abs=0.1)
    assert [(asked["input"], asked["voice"]) for asked in standin.asked] == [
        (TEXTS[0], "anna"),
        (TEXTS[1], "ben"),
    ]
    assert standin.asked[1]["speed"] == 1.1
    assert set(standin.keys) == {f"Bearer {KEY}"}
    assert speak(standin, tmp_path, *TEXTS, format=name) == lengths
    assert len(standin.asked) == 2


def test_a_take_keeps_the_rate_of_the_server(standin: SpeechServer, tmp_path: Path) -> None:
    show = served(standin)
    takes = speak_script(a_script(*TEXTS), show, tmp_path)
    assert takes.engine == "server"
    assert {take.rate_hz for take in takes.takes} == {RATE_HZ}
    assert "nobody heard" in takes.notes[0]


def test_whoever_waits_is_told_how_many_lines_are_spoken(
    standin: SpeechServer, tmp_path: Path
) -> None:
    speak(standin, tmp_path, TEXTS[0])
    heard: list[Progress] = []
    with told_to(heard.append):
        speak(standin, tmp_path, *TEXTS, LONG, TEXTS[0])
    # The first line goes alone.
    assert heard == [Progress("speaking", done, 4) for done in (1, 3, 4)]


@pytest.mark.parametrize("fault", MENDED)
def test_a_fault_is_noticed_and_the_line_asked_for_again(
    standin: SpeechServer, tmp_path: Path, fault: str
) -> None:
    standin.faults[:] = [fault]
    assert speak(standin, tmp_path, LONG) == pytest.approx([21 * CHARACTER_S], abs=0.1)
    assert len(standin.asked) == 2


def test_the_server_is_asked_again_no_sooner_than_it_says(
    standin: SpeechServer, tmp_path: Path
) -> None:
    standin.faults[:] = ["come back in a second"]
    begun_s = time.monotonic()
    speak(standin, tmp_path, TEXTS[0])
    assert time.monotonic() - begun_s >= 1.0
    assert len(standin.asked) == 2


@pytest.mark.parametrize("fault", ["empty", "cut", "html", "wrong format", "429", "slow"])
def test_what_goes_wrong_is_told_without_the_key(
    standin: SpeechServer, tmp_path: Path, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    standin.faults[:] = [fault] * 3
    with pytest.raises(EngineError) as raised:
        speak(standin, tmp_path, LONG)
    assert "line 'l000'" in str(raised.value)
    causes = repr(raised.value) + repr(raised.value.__cause__)
    assert KEY not in causes + caplog.text
    assert not list(tmp_path.rglob("*.wav"))


def test_a_wav_whose_size_was_unknown_is_taken(standin: SpeechServer, tmp_path: Path) -> None:
    standin.faults[:] = ["size unknown"]
    assert speak(standin, tmp_path, TEXTS[0]) == pytest.approx([8 * CHARACTER_S], abs=0.1)
    assert len(standin.asked) == 1


@pytest.mark.parametrize("fault", FINAL)
def test_what_will_not_change_is_asked_once_and_the_embedded_voice_speaks(
    standin: SpeechServer, tmp_path: Path, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    standin.faults[:] = [fault]
    show = served(standin)
    takes = speak_script(a_script("海州。"), show, tmp_path)
    assert takes.engine == "kokoro"
    assert len(takes.notes) == 1
    assert "the server was given up: cannot speak line 'l000'" in takes.notes[0]
    assert len(standin.asked) == 1
    assert KEY not in takes.notes[0] + caplog.text + as_json(takes) + repr(show)


def test_a_line_that_stays_bad_is_given_up_after_three(
    standin: SpeechServer, tmp_path: Path
) -> None:
    standin.faults[:] = ["silence", "500", "cut"]
    with pytest.raises(EngineError, match=r"line 'l000', '海州地铁今日开通。': the server failed"):
        speak(standin, tmp_path, TEXTS[0])
    assert len(standin.asked) == 3
    assert not list(tmp_path.rglob("*.wav"))


def test_no_more_lines_are_asked_for_at_once_than_allowed(tmp_path: Path) -> None:
    texts = [f"海州新增{number}座站。" for number in "一二三四五六七八"]
    with SpeechServer() as standin:
        assert len(speak(standin, tmp_path, *texts, connections=3)) == 8
    assert standin.most_at_once == 3


def test_another_text_is_noticed_by_ear(standin: SpeechServer, tmp_path: Path) -> None:
    heard = [0.0, 0.9, 0.9]
    asked: list[tuple[int, int, str]] = []

    def ear(samples: np.ndarray, rate_hz: int, spoken: str) -> float:
        asked.append((samples.size, rate_hz, spoken))
        return heard[len(asked) - 1]

    show = served(standin)
    takes = speak_script(a_script(*TEXTS), show, tmp_path, ear=ear)
    assert takes.engine == "server"
    assert takes.notes == ()
    assert [spoken for _size, _rate, spoken in asked] == [TEXTS[0], *TEXTS]
    assert takes.takes[0].checks[-1].name == "heard"
    assert takes.takes[0].checks[-1].found == 0.9


@pytest.mark.slow
def test_another_text_in_a_real_voice_is_noticed_by_the_real_ear(
    standin: SpeechServer, tmp_path: Path
) -> None:
    asked_for, other = "海州市图书馆今天开馆。", "气象台发布大风预警。"
    voice = voice_by_name("zf_xiaoxiao")
    show = replace(served(standin), voices=(voice, voice, *VOICES), readings=())
    spoken = speak_lines((a_line(asked_for, 0), a_line(other, 1)), show, tmp_path / "voiced")
    right, wrong = (take.path.read_bytes() for take in spoken)
    standin.voiced[:] = [wrong, right]
    link = ServerLink(settings(standin, deadline_s=30.0), backoff_s=0.01)
    (take,) = server.speak_lines((a_line(asked_for, 0),), show, tmp_path, link, TakeEar(()))
    assert len(standin.asked) == 2
    assert take.checks[-1].name == "heard"
    assert take.checks[-1].found > 0.8


def test_the_settings_of_a_server_are_read_and_its_key_is_not_among_them(tmp_path: Path) -> None:
    file = tmp_path / "show.toml"
    file.write_text(
        'engine = "server"\n[server]\naddress = "http://127.0.0.1:8880/v1"\nvoices = ["a", "b"]\n'
        'model = "kokoro"\nformat = "flac"\nspeed = 1.1\npace_cpm = 280\n',
        encoding="utf-8",
    )
    show: Show = load_show(file)
    assert show.server == ServerSettings("http://127.0.0.1:8880/v1", "kokoro", "flac")
    assert [(voice.name, voice.engine, voice.speed) for voice in show.anchors] == [
        ("a", "server", 1.1),
        ("b", "server", 1.1),
    ]


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("", "'server.address' is empty: name the server"),
        ('address = "http://x/v1"', "'server.voices' .* two voices"),
        ('address = "http://me:secret@x/v1"', "'server.address'"),
        ('address = "ftp://x"', "'server.address'"),
        ('address = "http://x"\nvoices = ["a", "b"]\nformat = "aac"', "'server.format'"),
        ('key = "sk-1"', "unknown setting 'server.key'"),
    ],
)
def test_settings_that_cannot_be_used_are_named(tmp_path: Path, table: str, message: str) -> None:
    file = tmp_path / "show.toml"
    file.write_text(f'engine = "server"\n[server]\n{table}\n', encoding="utf-8")
    with pytest.raises(ShowError, match=message):
        load_show(file)
