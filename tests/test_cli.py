"""Bad input as a person meets it: one clear line, the right exit code, nothing left behind."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import CHECKOUT
from tests.shared.fork_server import loaded_briefing
from tests.shared.paper import in_markdown


def run(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*loaded_briefing(), *words],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "HOME": str(folder)},
        capture_output=True,
        text=True,
    )


def test_a_setting_that_is_unknown_ends_in_one_line(tmp_path: Path, sample_issue: Path) -> None:
    (tmp_path / "show.toml").write_text("titel = '晨报'\n", encoding="utf-8")
    done = run(tmp_path, "make", str(sample_issue))
    assert done.returncode == 1
    assert done.stderr == (
        "briefing: unknown setting 'titel' in 'show.toml'. Did you mean 'title'?\n"
    )


@pytest.mark.parametrize("minutes", ["0", "600", "-3", "many", "nan", "inf"])
def test_minutes_out_of_range_are_a_usage_error(tmp_path: Path, minutes: str) -> None:
    done = run(tmp_path, "make", "issue.md", "--minutes", minutes)
    assert done.returncode == 2
    assert "--minutes" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_day_that_is_none_is_a_usage_error(tmp_path: Path) -> None:
    done = run(tmp_path, "make", "issue.md", "--day", "2026-02-30")
    assert done.returncode == 2
    assert "'2026-02-30' is not a day like 2026-11-23." in done.stderr


BAD_ISSUES = {
    "missing.md": None,
    "empty.md": b"",
    "binary.md": bytes(range(256)) * 64,
    "blank.md": b"  \n\n \n",
    "english.md": b"# The Daily\n\nNothing in Chinese stands here, only English words.\n" * 9,
    "folder.md": "folder",
    "headings.md": "# 海州晚报\n\n第1版\n".encode(),
}


@pytest.mark.parametrize("name", BAD_ISSUES)
def test_an_issue_that_cannot_be_read_ends_in_one_line(tmp_path: Path, name: str) -> None:
    content = BAD_ISSUES[name]
    if isinstance(content, bytes):
        (tmp_path / name).write_bytes(content)
    elif content == "folder":
        (tmp_path / name).mkdir()
    done = run(tmp_path, "make", name, "--day", "2026-11-23", "--engine", "kokoro")
    assert done.returncode == 1, done.stdout
    assert done.stderr.startswith("briefing: ")
    assert done.stderr.count("\n") == 1
    assert name in done.stderr
    assert not (tmp_path / "output").exists()


def test_an_issue_of_50_megabytes_ends_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "huge.md").write_bytes("海州晚报消息。\n".encode() * 2_400_000)
    done = run(tmp_path, "make", "huge.md")
    assert done.returncode == 1
    assert done.stderr.startswith("briefing: cannot read 'huge.md'")
    assert done.stderr.count("\n") == 1


def test_an_output_folder_that_cannot_be_written_ends_in_one_line(
    tmp_path: Path, sample_issue: Path
) -> None:
    (tmp_path / "taken").write_text("")
    done = run(tmp_path, "make", str(sample_issue), "--out", "taken", "--engine", "kokoro")
    assert done.returncode == 1
    line = done.stderr.splitlines()[-1]
    assert line.startswith("briefing: cannot write 'taken/2026-03-18/")
    assert "Traceback" not in done.stderr


def test_a_bad_cover_is_named_before_anything_is_spoken(tmp_path: Path, sample_issue: Path) -> None:
    Image.new("RGB", (300, 300)).save(tmp_path / "own.jpg")
    (tmp_path / "show.toml").write_text('cover = "own.jpg"\n')
    done = run(tmp_path, "make", str(sample_issue), "--engine", "kokoro", "--minutes", "1")
    assert done.returncode == 1
    assert "it is 300 x 300 px" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "output").exists()


def test_an_unknown_voice_ends_in_one_line(tmp_path: Path) -> None:
    done = run(tmp_path, "voices", "zf_xiaoxia")
    assert done.returncode == 1
    assert done.stderr == "briefing: unknown voice 'zf_xiaoxia'. Did you mean 'zf_xiaoxiao'?\n"


def test_no_network_with_the_online_engine_ends_in_one_line(
    tmp_path: Path, sample_issue: Path
) -> None:
    # Through a proxy that is not there: else a machine with a network would make an episode.
    (tmp_path / "show.toml").write_text('[edge]\nproxy = "http://127.0.0.1:1"\n')
    done = run(tmp_path, "make", str(sample_issue), "--engine", "edge", "--out", "output")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("briefing: ")
    assert "edge" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert not list((tmp_path / "output").rglob("*.mp3"))
    assert not (tmp_path / "output" / "feed.xml").exists()


@pytest.mark.parametrize(("wished", "used"), [(None, "1"), ("2", "2")])
def test_numpys_own_threads_stay_out_unless_they_are_asked_for(
    wished: str | None, used: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "OPENBLAS_NUM_THREADS"
    monkeypatch.delenv(name, raising=False)
    if wished:
        monkeypatch.setenv(name, wished)
    # At the command's end; numpy is loaded by some command, never before one.
    ends = f"print(os.environ['{name}'], 'numpy' in sys.modules)"
    code = f"import atexit, os, sys; from briefing.cli import main; atexit.register(lambda: {ends})"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; sys.argv = ['briefing', 'chimes']; main()"],
        capture_output=True,
        text=True,
        cwd=CHECKOUT,
    )
    assert done.stdout.splitlines()[-1].split()[0] == used


def test_a_full_standard_output_ends_in_one_line(tmp_path: Path, sample_issue: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*loaded_briefing(), "read", str(sample_issue)],
            env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 1
    assert done.stderr == ("briefing: cannot write to standard output: no space left on device.\n")


def test_a_name_longer_than_the_system_takes_ends_in_one_line(tmp_path: Path) -> None:
    name = "江" * 90 + ".md"
    (tmp_path / "issue.md").write_text(in_markdown(), encoding="utf-8")
    commands = [["read", name], ["look", name], ["takes", "--out", name], ["feed", "--out", name]]
    commands += [["script", "issue.md", "-o", name], ["make", "issue.md", "--out", name]]
    for words in commands:
        done = run(tmp_path, *words)
        assert done.returncode == 1, words
        assert "file name too long" in done.stderr, words
        assert "Traceback" not in done.stderr, words


def test_quiet_is_understood_behind_the_command(tmp_path: Path, sample_issue: Path) -> None:
    loud = run(tmp_path, "script", str(sample_issue), "--minutes", "60")
    quiet = run(tmp_path, "script", str(sample_issue), "--minutes", "60", "-q")
    assert "warning: the programme lasts" in loud.stderr
    assert quiet.returncode == 0
    assert quiet.stderr == ""
    assert quiet.stdout == loud.stdout


def test_an_assumed_day_is_said_in_a_quiet_run_too(tmp_path: Path) -> None:
    text = "# 新桥通车\n\n本报讯（记者 周明远）城东新桥今天通车，首日共有四万辆车驶过。\n"
    (tmp_path / "issue.md").write_text(text, encoding="utf-8")
    done = run(tmp_path, "-q", "script", "issue.md")
    assert done.returncode == 0
    assert "the issue's day is taken to be today" in done.stderr


def test_a_user_without_a_home_is_given_a_folder_for_caches(sample_issue: Path) -> None:
    code = (
        "import os, pwd; pwd.getpwuid = lambda uid: (_ for _ in ()).throw(KeyError(uid))\n"
        "import pathlib; pathlib.Path.home = classmethod(lambda c: pathlib.Path("
        "os.environ['HOME']) if 'HOME' in os.environ else (_ for _ in ()).throw(RuntimeError()))\n"
        "from briefing.cli import main; import sys\n"
        f"sys.argv = ['briefing', 'read', {str(sample_issue)!r}]; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PATH": "/usr/bin:/bin"},
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "this user has no home" in done.stderr


def test_names_of_voices_are_completed(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; sys.argv = ['briefing']\nfrom briefing.cli import main; main()",
        ],
        env={
            "PATH": "/usr/bin:/bin",
            "PYTHONPATH": str(CHECKOUT),
            "HOME": str(tmp_path),
            "_BRIEFING_COMPLETE": "bash_complete",
            "COMP_WORDS": "briefing voices zm_yunjian",
            "COMP_CWORD": "2",
        },
        capture_output=True,
        text=True,
    )
    assert "zm_yunjian_yunxi" in done.stdout


def test_what_other_tools_leave_is_not_said(tmp_path: Path) -> None:
    wanted = {
        r"下降$2.5\%$。": "下降百分之二点五。",
        r"约40\textperthousand。": "约千分之四十。",
        "共 有 4 . 6 万 辆 ， 增 长 2 . 5 % 。": "共有四点六万辆，增长百分之二点五。",
        "三成&#65292;约万人": "三成，约万人",
        "花了$100": "花了一百美元",
    }
    lines = "\n".join(wanted) + "\n"
    done = subprocess.run(
        [*loaded_briefing(), "say", "-"],
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        input=lines,
        capture_output=True,
        text=True,
    )
    spoken = [json.loads(line)["spoken"] for line in done.stdout.splitlines()]
    assert spoken == list(wanted.values())


def test_an_empty_pipe_is_called_standard_input(tmp_path: Path) -> None:
    done = run(tmp_path, "read", "-")
    assert done.returncode == 1
    assert done.stderr.startswith("briefing: cannot read standard input: it is empty.")


def test_a_paper_in_one_article_is_said_first_and_in_a_quiet_run_too(tmp_path: Path) -> None:
    text = (
        "# 一桥飞架\n\n2026年3月18日\n\n" + "大桥昨天通车，首日有四万辆车驶过，水位नमस्ते不变。\n\n"
    )
    text += "".join(
        f"这座桥的第{n}段由{n + 2}家工厂合力建成，工期比计划短。\n\n" for n in range(3, 30)
    )
    (tmp_path / "issue.md").write_text(text, encoding="utf-8")
    for words in (["-q", "script", "issue.md"], ["script", "issue.md"]):
        done = run(tmp_path, *words)
        assert done.returncode == 0, done.stderr
        assert done.stderr.startswith("briefing: warning: one article holds")
    assert "which has no sound" in done.stderr
    quiet = run(tmp_path, "-q", "script", "issue.md")
    assert len(quiet.stderr.splitlines()) == 1


def test_a_text_in_two_encodings_is_said_in_the_record(tmp_path: Path) -> None:
    parts = in_markdown().split("\n\n")
    encodings = ("utf-8", "gb18030")
    (tmp_path / "issue.md").write_bytes(
        b"\n\n".join(part.encode(encodings[at % 2]) for at, part in enumerate(parts))
    )
    done = run(tmp_path, "script", "issue.md", "--json")
    assert done.returncode == 0, done.stderr
    assert any("two encodings" in note for note in json.loads(done.stdout)["notes"])
    assert "two encodings" in done.stderr
