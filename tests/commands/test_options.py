"""What each command takes, within which bounds, and the show that options lead to."""

import io
import os
import sys
import threading
from datetime import date
from pathlib import Path
from typing import Any

import click
import pytest

from briefing.cli import briefing as door
from briefing.commands.options import _parse_day, _words, chosen_show
from briefing.errors import InputError, ShowError
from briefing.settings.show_file import READER

COMMANDS = {
    "demo": "--engine --show --out=output/demo",
    "make": "ISSUE... --day --minutes --engine --listen --focus --skip --stories --only-headlines"
    " --timing --show --out=output",
    "read": "ISSUE... --day --show --json -o",
    "learn": "ISSUES... --show",
    "script": "ISSUE... --day --minutes --focus --skip --stories --only-headlines --show"
    " --out=output --json --why -o",
    "speak": "SCRIPT --check --engine --listen --show --out=output",
    "say": "TEXT --json --wav --engine --show",
    "voices": "[NAME] --wav --model --show",
    "chimes": "--theme --wav --show",
    "look": "EPISODE -o=look.png",
    "verify": "EPISODE --json --show",
    "takes": "[DAY] --prune --out=output",
    "feed": "--out=output --remove --keep --link",
    "serve": "--out=output --host=0.0.0.0 --port=8000",
    "publish": "TARGET --out=output --link --dry-run --prune --yes",
    "batch": "ISSUES... --workers --scheduler --minutes --engine --show --out=output --json",
    "watch": "FOLDER --once --minutes --engine --show --out=output",
    "init": "-o=show.toml --title --author --email",
    "doctor": "[FILE] --show",
}


def told(param: click.Parameter) -> str:
    if isinstance(param, click.Argument):
        name = f"{param.name}".upper() + ("..." if param.nargs == -1 else "")
        return name if param.required else f"[{name}]"
    default = param.get_default(click.Context(door))
    shown = isinstance(default, str | int | Path) and default not in {"", False}
    return param.opts[0] + (f"={default}" if shown else "")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_takes_what_scripts_know_it_by(name: str) -> None:
    found = door.get_command(click.Context(door), name)
    assert found is not None
    assert " ".join(map(told, found.params)) == COMMANDS[name]


def test_no_command_is_forgotten_here() -> None:
    assert set(door.list_commands(click.Context(door))) == COMMANDS.keys()


def parsed(command: str, *words: str) -> dict[str, Any]:
    found = door.get_command(click.Context(door), command)
    assert found is not None
    return found.make_context(command, list(words)).params


@pytest.mark.parametrize(
    ("command", "option", "taken", "refused"),
    [
        ("make a", "--minutes", ("1", "120", "2.5"), ("0.9", "120.1", "nan", "x")),
        ("make a", "--stories", ("1", "500"), ("0", "501", "1.5")),
        ("make a", "--engine", ("auto", "edge", "kokoro", "server"), ("piper", "")),
        ("make a", "--day", ("2026-11-23",), ("2026-13-23", "23.11.2026", "")),
        ("feed", "--keep", ("0", "1", "1000"), ("-1", "x")),
        ("feed", "--remove", ("2026-11-23",), ("20261123", "2026-11-31")),
        ("serve", "--port", ("0", "65535"), ("-1", "65536")),
        ("batch a", "--workers", ("1", "1024"), ("0", "1025")),
    ],
)
def test_a_value_is_taken_within_its_bounds(
    command: str, option: str, taken: tuple[str, ...], refused: tuple[str, ...]
) -> None:
    name, *words = command.split()
    for value in taken:
        assert parsed(name, *words, option, value)[option.strip("-")] is not None
    for value in refused:
        with pytest.raises(click.UsageError):
            parsed(name, *words, option, value)


def test_a_switch_that_is_not_given_leaves_the_show_as_it_is() -> None:
    found = parsed("make", "a")
    assert found["listen"] is found["only_headlines"] is found["minutes"] is None
    found = parsed("make", "a", "--listen", "--only-headlines", "--timing")
    assert found["listen"] is found["only_headlines"] is found["timing"] is True


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, None),
        ("国际", ("国际",)),
        ("国际,科技，体育、财经;a；b c", ("国际", "科技", "体育", "财经", "a", "b", "c")),
        (" ,国际, ", ("国际",)),
        ("", ()),
    ],
)
def test_words_are_parted_by_any_comma_or_blank(
    value: str | None, words: tuple[str, ...] | None
) -> None:
    assert _words(value) == words


def test_a_day_is_one_of_the_calendar() -> None:
    assert _parse_day(None) is None
    assert _parse_day("2026-11-23") == date(2026, 11, 23)
    with pytest.raises(click.BadParameter, match="'2026-02-30' is not a day like 2026-11-23"):
        _parse_day("2026-02-30")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_show_is_the_one_named_else_the_one_here_else_the_usual_one(desk: Path) -> None:
    assert chosen_show(None).title == chosen_show(None, minutes=None).title != "早"
    (desk / "show.toml").write_text('title = "早"\n', "utf-8")
    (desk / "other.toml").write_text('title = "晚"\n', "utf-8")
    assert chosen_show(None).title == "早"
    assert chosen_show(Path("other.toml")).title == "晚"
    assert chosen_show(None, title="午", minutes=None).title == "午"
    with pytest.raises(ShowError, match=r"none\.toml"):
        chosen_show(Path("none.toml"))


def test_what_was_learned_here_serves_the_usual_show_too(desk: Path) -> None:
    assert chosen_show(None).reader is None
    (desk / READER).touch()
    assert chosen_show(None).reader == Path(READER)


def test_the_keys_of_servers_stand_in_the_environment(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "show.toml").write_text(
        '[editor]\nkey_variable = "KEY_1"\n[server]\nkey_variable = "KEY_2"\n', "utf-8"
    )
    assert chosen_show(None).editor.key == chosen_show(None).server.key == ""
    monkeypatch.setenv("KEY_1", "a")
    monkeypatch.setenv("KEY_2", "b")
    show = chosen_show(None)
    assert (show.editor.key, show.server.key) == ("a", "b")


def issue_of(*words: str) -> tuple[str, dict[str, bytes]]:
    """The name of what is given to `make`, and the files in it."""
    found = door.get_command(click.Context(door), "make")
    assert found is not None
    with found.make_context("make", list(words)) as context:
        path: Path = context.params["issue"]
        if path.is_dir():
            return path.name, {each.name: each.read_bytes() for each in sorted(path.iterdir())}
        return path.name, {path.name: path.read_bytes()}


def test_several_files_are_the_pages_of_one_issue_in_their_order(desk: Path) -> None:
    (desk / "b.txt").write_bytes(b"1")
    (desk / "a.txt").write_bytes(b"2")
    assert issue_of("b.txt") == ("b.txt", {"b.txt": b"1"})
    assert issue_of("b.txt", "a.txt") == ("b", {"0001 b.txt": b"1", "0002 a.txt": b"2"})


def test_a_refused_command_leaves_no_copy_of_its_pages(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "copies").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(desk / "copies"))
    (desk / "a.txt").write_bytes(b"1")
    (desk / "b.txt").write_bytes(b"2")
    for words in (["a.txt", "lost.txt"], ["a.txt", "b.txt", "--minutes", "soon"]):
        with pytest.raises((click.UsageError, InputError)):
            door.main(["make", *words], standalone_mode=False)
        assert list((desk / "copies").iterdir()) == []


def test_an_issue_may_come_through_a_pipe(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a")))
    assert issue_of("-") == ("standard-input", {"standard-input": b"a"})
    os.mkfifo(desk / "pipe")
    writer = threading.Thread(target=(desk / "pipe").write_bytes, args=(b"b",))
    writer.start()
    assert issue_of("pipe") == ("standard-input", {"standard-input": b"b"})
    writer.join()
    with pytest.raises(click.UsageError, match="it is empty"):
        issue_of(" ")
