"""The command as shells, cron, containers and impatient people meet it: real processes."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import TextIO

import pytest

from tests.conftest import CHECKOUT
from tests.shared.fork_server import loaded_briefing
from tests.shared.paper import in_markdown

BRIEFING = [sys.executable, "-m", "briefing"]
_SETPRIV = (shutil.which("setpriv") or "setpriv", "--reuid=54321", "--clear-groups")


def may_be_another() -> bool:
    """Return whether we may become a user without a name, who may read this checkout."""
    if os.geteuid() != 0 or shutil.which("setpriv") is None:
        return False
    done = subprocess.run(
        [*_SETPRIV, *BRIEFING, "--version"],
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(CHECKOUT)},
        cwd="/",
        capture_output=True,
    )
    return b"No module named briefing" not in done.stderr and b"denied" not in done.stderr


def environment(home: Path) -> dict[str, str]:
    cache = os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache"))
    return {
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(CHECKOUT),
        "HOME": str(home),
        "XDG_CACHE_HOME": cache,
    }


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with an issue in it that anybody may write to."""
    (tmp_path / "issue.md").write_text(in_markdown(), encoding="utf-8")
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):
        folder.chmod(0o777)
    return tmp_path


@pytest.mark.parametrize("words", [["voices"], ["script", "issue.md"], ["doctor", "issue.md"]])
def test_a_user_without_an_entry_in_passwd_is_served(desk: Path, words: list[str]) -> None:
    if not may_be_another():
        pytest.skip("only root may become another user, and that one must read this checkout")
    done = subprocess.run(
        [*_SETPRIV, *BRIEFING, *words],
        cwd=desk,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
    )
    assert "Traceback" not in done.stderr
    assert "this user has no home: caches lie in '" in done.stderr
    assert done.stdout.count("\n") > 5
    assert done.returncode == 0


@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_streams_that_were_closed_are_no_traceback(desk: Path, closed: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" "$@" {closed}', *BRIEFING, "script", "issue.md", "-o", "out.md"],
        cwd=desk,
        env=environment(desk),
        stderr=subprocess.PIPE,
        text=True,
    )
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert (desk / "out.md").read_text("utf-8").strip()


def written_to(stdout: TextIO, desk: Path, words: list[str]) -> "subprocess.CompletedProcess[str]":
    """Run a command whose standard output is this."""
    return subprocess.run(
        [*BRIEFING, *words],
        cwd=desk,
        env=environment(desk),
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("words", [["script", "issue.md"], ["voices"], ["make", "--help"]])
def test_a_full_standard_output_is_one_line(desk: Path, words: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = written_to(full, desk, words)
    assert done.returncode == 1
    assert "cannot write to standard output: no space left on device." in done.stderr
    assert "Traceback" not in done.stderr


def stopped_while_speaking(desk: Path) -> tuple[int, str, float]:
    """Stop a run at its second line; return with how many it began, its words, its seconds."""
    words = [*BRIEFING, "-v", "make", "issue.md", "--engine", "kokoro", "--minutes", "1"]
    run = subprocess.Popen(
        words, cwd=desk, env=environment(desk), stderr=subprocess.PIPE, text=True
    )
    assert run.stderr is not None
    spoken = (line for line in run.stderr if line.startswith("briefing: speaking: "))
    first, _ = next(spoken), next(spoken)
    begun = time.monotonic()
    run.send_signal(signal.SIGINT)
    said = run.communicate(timeout=30)[1]
    assert run.returncode == 130
    return int(first.split()[2]), said, time.monotonic() - begun


@pytest.mark.slow
def test_ctrl_c_while_speaking_ends_soon_and_the_next_run_goes_on(desk: Path) -> None:
    began, said, took_s = stopped_while_speaking(desk)
    assert took_s < 10, "what was being said is not waited for, nor what is left"
    assert "What is spoken is kept: the same command goes on from there." in said
    assert "Traceback" not in said
    assert not list((desk / "output").rglob("*.part*"))
    assert stopped_while_speaking(desk)[0] > began


def test_ctrl_c_in_the_first_moments_is_no_traceback(desk: Path) -> None:
    """Where Python itself is up: before that nobody can say anything."""
    code = (
        "import briefing.support.interrupt, os, signal, sys\n"
        "from briefing.__main__ import main\n"
        "class Finder:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'briefing.cli':\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Finder())\n"
        "sys.argv = ['briefing', 'make', 'issue.md']\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=desk,
        env=environment(desk),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 130
    assert "Traceback" not in done.stderr
    assert "briefing: stopped." in done.stderr


def test_settings_that_notepad_saved_are_read(desk: Path) -> None:
    (desk / "show.toml").write_bytes('title = "江边早报"\r\n'.encode("utf-8-sig"))
    done = subprocess.run(
        [*loaded_briefing(), "script", "issue.md"],
        cwd=desk,
        env=environment(desk),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "江边早报" in done.stdout


def test_a_windows_path_in_double_quotes_gets_its_hint(desk: Path) -> None:
    (desk / "show.toml").write_text('cover = "C:\\Users\\me\\cover.jpg"\n', encoding="utf-8")
    done = subprocess.run(
        [*loaded_briefing(), "script", "issue.md"],
        cwd=desk,
        env=environment(desk),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "single quotes" in done.stderr


def test_a_long_run_in_a_log_says_how_far_it_is(desk: Path) -> None:
    code = (
        "import logging, time, briefing.support.console as console\n"
        "console._EVERY_S = 0.2\n"
        "console.open_console(quiet=False, verbose=False)\n"
        "for done in range(20):\n"
        "    time.sleep(0.05)\n"
        "    log = logging.getLogger('briefing.speak')\n"
        "    log.info('speaking', extra={'done': done, 'total': 20})\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(desk), capture_output=True, text=True
    )
    said = done.stderr.splitlines()
    assert 2 <= len(said) <= 5
    assert all(line.startswith("briefing: speaking: ") for line in said)


@pytest.mark.parametrize("command", ["read", "script"])
def test_a_device_named_with_o_is_written_to_never_replaced(desk: Path, command: str) -> None:
    null = desk / "null"
    os.mknod(null, 0o666 | stat.S_IFCHR, os.makedev(1, 3))
    done = subprocess.run(
        [*loaded_briefing(), command, "issue.md", "-o", str(null)],
        cwd=desk,
        env=environment(desk),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    found = null.stat()
    assert stat.S_ISCHR(found.st_mode)
    assert found.st_rdev == os.makedev(1, 3)
    assert [path.name for path in desk.iterdir() if path.name.startswith("null")] == ["null"]


def test_an_empty_environment_is_no_traceback(desk: Path) -> None:
    """As `env -i` and some schedulers give it: no PATH, no HOME, no locale."""
    code = f"import sys; sys.path.insert(0, {str(CHECKOUT)!r}); sys.argv[0] = 'briefing'\n"
    code += "from briefing.__main__ import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "script", "issue.md"],
        cwd=desk,
        env={},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert "城东新桥" in done.stdout


@pytest.mark.parametrize(
    "words", [["voices"], ["doctor", "issue.md"], ["chimes"], ["--help"], ["read", "--help"]]
)
def test_a_reader_that_leaves_early_makes_no_failure(desk: Path, words: list[str]) -> None:
    """As `briefing voices | head -1` under `set -o pipefail`."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as left:
        done = written_to(left, desk, words)
    assert done.returncode == 0
    assert done.stderr == ""


@pytest.mark.parametrize("command", ["read", "make", "doctor"])
def test_an_empty_name_is_not_this_folder(desk: Path, command: str) -> None:
    """As a variable gives it that was never set: `briefing make "$issue"`."""
    done = subprocess.run(
        [*loaded_briefing(), command, ""],
        cwd=desk,
        env=environment(desk),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert "it is empty. Name a file, a folder, or - for standard input." in done.stderr
    assert sorted(path.name for path in desk.iterdir()) == ["issue.md"]


@pytest.mark.parametrize("command", ["read", "doctor"])
def test_a_pipe_that_has_a_name_is_read_once(desk: Path, command: str) -> None:
    """As `briefing doctor <(command)` names it."""
    issue = (desk / "issue.md").read_bytes()
    pipe = desk / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(
        [*loaded_briefing(), command, str(pipe)],
        cwd=desk,
        env=environment(desk),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        pipe.write_bytes(issue)
        shown, said = run.communicate(timeout=60)
    assert run.returncode == 0, said
    assert "2031-03-04" in shown
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_an_endless_pipe_ends_in_one_line(desk: Path) -> None:
    with Path("/dev/zero").open("rb") as endless:
        done = subprocess.run(
            [*loaded_briefing(), "read", "-"],
            cwd=desk,
            env=environment(desk),
            stdin=endless,
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert done.returncode == 1
    assert done.stderr.startswith("briefing: cannot read standard input: it has 40 MB")
    assert done.stderr.count("\n") == 1


def test_a_warning_about_standard_input_names_no_folder_of_ours(desk: Path) -> None:
    done = subprocess.run(
        [*loaded_briefing(), "read", "-"],
        cwd=desk,
        env=environment(desk),
        input="# 新桥通车\n\n本报讯（记者 周明远）城东新桥今天通车，首日共有四万辆车驶过。\n",
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0
    assert "'standard-input' says none" in done.stderr
    assert "/" not in done.stderr.partition("standard-input")[0].rpartition("'")[0]
