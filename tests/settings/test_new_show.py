"""A new show.toml: what its owner answers stands in it, and it can be read again."""

import os
import pty
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import briefing
from briefing.errors import ShowError
from briefing.settings.show_file import default_show, load_show, write_template
from tests.shared.fork_server import loaded_briefing


def ask_on_a_terminal(folder: Path, answers: str, *words: str) -> str:
    """Return what `briefing init` writes on a terminal on which that is typed."""
    keyboard, terminal = pty.openpty()
    os.write(keyboard, answers.encode())
    done = subprocess.run(
        [*loaded_briefing(), "init", *words],
        cwd=folder,
        stdin=terminal,
        capture_output=True,
        timeout=60,
        check=True,
        text=True,
    )
    os.close(keyboard)
    os.close(terminal)
    assert done.stdout == "show.toml\n"
    return done.stderr


def test_on_a_terminal_the_owner_is_asked_for(tmp_path: Path) -> None:
    said = ask_on_a_terminal(tmp_path, "海州早报\n编辑部\ndesk@example.org\n")
    assert "title [每日新闻简报]: " in said
    assert "author [briefing]: " in said
    assert "email (empty: none): " in said
    show = load_show(tmp_path / "show.toml")
    assert (show.title, show.author, show.email) == ("海州早报", "编辑部", "desk@example.org")


def test_enter_takes_what_is_usual_and_what_is_given_is_not_asked(tmp_path: Path) -> None:
    said = ask_on_a_terminal(tmp_path, "\n\n", "--title", "晚报")
    assert "title" not in said
    show, usual = load_show(tmp_path / "show.toml"), default_show()
    assert (show.title, show.author, show.email) == ("晚报", usual.author, usual.email)


def test_without_a_terminal_nobody_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "show.toml"
    done = CliRunner().invoke(briefing, ["init", "-o", str(path), "--email", "a@b.example"])
    assert (done.exit_code, done.stderr) == (0, "")
    assert load_show(path).email == "a@b.example"


@pytest.mark.parametrize("title", ['"', "a\\b", "'''", "\x7f\x01", "#", "标题 = 1"])
def test_any_title_comes_back_as_it_was_given(tmp_path: Path, title: str) -> None:
    assert load_show(write_template(tmp_path / "show.toml", {"title": title})).title == title


def test_an_email_that_is_none_is_refused_and_nothing_written(tmp_path: Path) -> None:
    with pytest.raises(ShowError, match="'email'"):
        write_template(tmp_path / "show.toml", {"email": "nobody"})
    assert not (tmp_path / "show.toml").exists()
