"""What `chimes`, `look` and `verify` ask for and print, in this process; nothing is heard."""

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner, Result

from briefing.cli import briefing as door
from briefing.errors import InputError, MixError, VerifyError
from briefing.verify.episode import LineHeard, Verification

OWN = """
[sound]
opening_file = "own.wav"
stinger_file = "own.wav"
briefs_file = "own.wav"
closing_file = "own.wav"
bed_file = "own.wav"
"""
FILES = ("opening_file", "stinger_file", "briefs_file", "closing_file", "bed_file")


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*words: str) -> Result:
    return CliRunner().invoke(door, list(words))


@pytest.mark.parametrize(("words", "kept"), [((), True), (("--theme", "bell"), False)])
def test_a_theme_is_heard_instead_of_the_shows_own_sounds(
    words: tuple[str, ...], kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("show.toml").write_text(OWN, "utf-8")
    Path("own.wav").touch()
    heard: list[Any] = []

    def hear(show: Any, wav: Path | None) -> tuple[tuple[str, float], ...]:
        heard.append((show.sound, wav))
        return (("opening", 3.46),)

    monkeypatch.setattr("briefing.mix.sounds.audition", hear)
    done = run("chimes", "--wav", "a.wav", *words)
    ((sound, wav),) = heard
    assert [getattr(sound, name) is not None for name in FILES] == [kept] * 5
    assert sound.theme == ("marimba" if kept else "bell")
    assert (wav, done.stderr) == (Path("a.wav"), "a.wav\n")
    assert done.stdout.endswith("\n  opening     3.5 s\n")
    assert [row[0] for row in done.stdout.splitlines()[:4]] == list("*   " if kept else " *  ")


def noting(asked: list[Any], answer: Any) -> Any:
    """Return a function that notes what it is asked, and answers."""

    def answering(*given: Any) -> Any:
        asked.append(given)
        return answer

    return answering


def module(name: str, monkeypatch: pytest.MonkeyPatch, **functions: Any) -> None:
    """Let a module that is dear to load be one that holds these functions only."""
    found = ModuleType(name)
    found.__dict__.update(functions)
    monkeypatch.setitem(sys.modules, name, found)


@pytest.mark.parametrize("name", ["page.jpg", "PAGE.PNG", "paper.pdf", "scan.tif"])
def test_a_page_is_drawn_with_its_articles(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Any] = []
    module(
        "briefing.read.page.article_overlay",
        monkeypatch,
        draw_pages=noting(drawn, ("look.png", "1: 新桥通车")),
    )
    done = run("look", name)
    assert drawn == [(Path(name), Path("look.png"))]
    assert (done.stdout, done.stderr) == ("look.png\n1: 新桥通车\n", "")


def test_an_episode_is_drawn_and_its_worries_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Any] = []
    module(
        "briefing.mix.look",
        monkeypatch,
        draw_episode=noting(drawn, ("a long pause at 1:02",)),
    )
    done = run("look", "output/2026-11-23", "-o", "a.png")
    assert drawn == [(Path("output/2026-11-23"), Path("a.png"))]
    assert (done.stdout, done.stderr) == ("a.png\n", "a long pause at 1:02\n")


def test_what_drawing_an_episode_needs_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "briefing.mix.look", raising=False)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    done = run("look", "output/2026-11-23")
    assert isinstance(done.exception, MixError)
    assert "pip install 'briefing[look]'" in str(done.exception)


@pytest.mark.parametrize("package", ["rapidocr", "cv2", "pypdfium2", "numpy"])
def test_what_drawing_a_page_needs_is_named(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(*_asked: object) -> list[str]:
        raise ModuleNotFoundError(f"No module named '{package}'", name=package)

    module("briefing.read.page.article_overlay", monkeypatch, draw_pages=draw)
    found = run("look", "page.jpg").exception
    if package == "numpy":  # which is always needed: the installation is broken
        assert isinstance(found, ModuleNotFoundError)
        return
    assert isinstance(found, InputError)
    assert str(found) == (
        f"cannot draw 'page.jpg': {package} is not installed. Install it: "
        "pip install 'briefing[ocr]'"
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("briefing.mix.look", ("look", "day")),
        ("briefing.read.page.article_overlay", ("look", "a.jpg")),
        ("briefing.verify", ("verify", "day")),
    ],
)
def test_what_is_lacking_of_our_own_is_no_missing_extra(
    name: str, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    assert isinstance(run(*words).exception, ModuleNotFoundError)


def heard(*verdicts: str) -> Verification:
    lines = [
        LineHeard(f"s{at}", verdict, "", 0.5, 3, 1.0, 2.0, "新桥通车", "新桥")  # type: ignore[arg-type]
        for at, verdict in enumerate(verdicts)
    ]
    return Verification("day.mp3", "Whisper base", 0.9, tuple(lines))


def test_an_episode_is_verified_with_the_shows_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    found = heard("doubtful", "heard")
    monkeypatch.setattr("briefing.verify.verify_episode", noting(asked, found))
    Path("own.tsv").write_text("海州\thai3 zhou1\n", "utf-8")
    Path("show.toml").write_text('readings = ["own.tsv"]\n', "utf-8")
    done = run("verify", "day.mp3")
    assert done.exit_code == 0
    assert done.stdout.startswith("day.mp3: 2 lines, 0 missing, 1 doubtful")
    assert asked[0][0] == Path("day.mp3")
    assert asked[0][1][-1].name == "own.tsv"
    assert len(json.loads(run("verify", "day.mp3", "--json").stdout)["lines"]) == 2


def test_a_line_that_is_missing_is_named_and_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    found = heard("missing", "missing", "heard")
    monkeypatch.setattr("briefing.verify.verify_episode", lambda *_given: found)
    done = run("verify", "day")
    assert isinstance(done.exception, VerifyError)
    assert str(done.exception).startswith("2 of 3 lines are missing from 'day.mp3': s0, s1. ")
    assert "missing" in done.stdout
