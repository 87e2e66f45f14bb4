"""The embedded voice's model, opened while there is other work."""

import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.errors import ModelError
from briefing.settings.show_file import default_show
from briefing.settings.voices import voice_by_name
from briefing.show import Voice
from briefing.speak.kokoro import model
from briefing.speak.kokoro.engine import ModelAhead, model_ahead

MAIN = threading.main_thread().name


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the threads in which the model was opened."""
    threads: list[str] = []

    def open_model(_voice: Voice) -> str:
        threads.append(threading.current_thread().name)
        return f"model {len(threads)}"

    monkeypatch.setattr(model, "open_model", open_model)
    return threads


def built(whether: bool) -> Callable[[], bool]:
    return lambda: whether


def test_a_built_model_is_opened_beside_and_handed_out_once(
    opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "is_built", built(True))
    ahead = ModelAhead(voice_by_name("zf_xiaoxiao"))
    assert [ahead.take(), ahead.take()] == ["model 1", "model 2"]
    assert [name == MAIN for name in opened] == [False, True]


def test_a_model_that_is_not_built_waits_until_it_is_needed(
    opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "is_built", built(False))
    ahead = ModelAhead(voice_by_name("zf_xiaoxiao"))
    assert ahead.take() == "model 1"
    assert opened == [MAIN]


def test_what_fails_beside_is_said_to_the_one_who_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_voice: Voice) -> None:
        raise ModelError("the weights are damaged")

    monkeypatch.setattr(model, "open_model", fail)
    monkeypatch.setattr(model, "is_built", built(True))
    ahead = ModelAhead(voice_by_name("zf_xiaoxiao"))
    with pytest.raises(ModelError, match="the weights are damaged"):
        ahead.take()


@pytest.mark.parametrize("engine", ["edge", "auto"])
def test_a_show_that_asks_the_online_voice_opens_nothing(engine: str, opened: list[str]) -> None:
    assert model_ahead(replace(default_show(), engine=engine)) is None
    assert opened == []


@pytest.mark.parametrize("command", ["make issue.md", "speak script.md", "demo"])
def test_a_command_opens_the_voice_before_it_loads_the_rooms(command: str) -> None:
    code = (
        "import sys\n"
        "from briefing.speak.kokoro import engine\n"
        "def told(show):\n"
        "    print(show.engine, 'briefing.pipeline' in sys.modules)\n"
        "    raise SystemExit\n"
        "engine.model_ahead = told\n"
        "from briefing.cli import briefing\n"
        f"briefing('{command} --engine kokoro'.split())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["kokoro", "False"]
