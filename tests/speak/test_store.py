"""The take store under kill -9, two runs at once, a full disk; and what `briefing takes` does."""

import hashlib
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import briefing
from briefing.errors import OutputError
from briefing.settings.show_file import default_show
from briefing.settings.voices import voice_by_name
from briefing.speak import speak_script
from briefing.speak.clip import Clip, check_clip
from briefing.speak.takes import Job, find_take, keep_take
from tests.shared.lines import DAY, a_line, a_script

TEXTS = tuple(f"海州地铁{number}号线开通。" for number in "一二三四五六")
RUN = """
import sys
from dataclasses import replace
from pathlib import Path
from briefing.settings.show_file import default_show
from briefing.speak import speak_script
from tests.shared.lines import a_script
speak_script(a_script(*sys.argv[2:]), replace(default_show(), engine="kokoro"), Path(sys.argv[1]))
"""


def run(out: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", RUN, str(out), *TEXTS])


def contents(out: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (out / DAY.isoformat() / "takes").glob("*.*")
        if not path.name.startswith(".")
    }


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    out = tmp_path_factory.mktemp("whole")
    assert run(out).wait() == 0
    return contents(out)


@pytest.mark.slow
def test_killed_at_random_moments_the_next_runs_end_with_the_same_bytes(
    whole: dict[str, str], tmp_path: Path
) -> None:
    moments = random.Random(5)
    for _kill in range(3):
        process = run(tmp_path)
        time.sleep(moments.uniform(1.0, 5.0))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    finished = contents(tmp_path)
    stamps = {name: _stamp(tmp_path, name) for name in finished}
    assert run(tmp_path).wait() == 0
    assert contents(tmp_path) == whole
    pairs = [name for name in finished if name.endswith(".json")]
    for name in pairs:
        wav = name.replace(".json", ".wav")
        assert _stamp(tmp_path, wav) == stamps[wav], "a finished line was spoken again"


def _stamp(out: Path, name: str) -> int:
    return (out / DAY.isoformat() / "takes" / name).stat().st_mtime_ns


@pytest.mark.slow
def test_two_runs_at_once_end_with_the_same_bytes(whole: dict[str, str], tmp_path: Path) -> None:
    runs = [run(tmp_path), run(tmp_path)]
    assert [process.wait() for process in runs] == [0, 0]
    assert contents(tmp_path) == whole


def a_job(folder: Path) -> tuple[Job, Clip]:
    import numpy as np

    wave = np.sin(np.arange(24_000, dtype=np.float32) / 20) * np.float32(0.5)
    clip = Clip(wave, 24_000, (0.0, 0.5), 1.0, 0.2)
    return Job(a_line("你好"), voice_by_name("zf_xiaoni"), "1", folder), clip


@pytest.mark.parametrize("missing", [".wav", ".json"])
def test_a_take_of_which_half_is_missing_is_none(tmp_path: Path, missing: str) -> None:
    job, clip = a_job(tmp_path)
    take = keep_take(job, clip, check_clip(clip, "你好", job.voice))
    assert find_take(job) == take
    job.path.with_suffix(missing).unlink()
    assert find_take(job) is None


@pytest.mark.parametrize("content", ["", "[]", "{", '{"spoken": "你好"}', "\0"])
def test_a_damaged_description_is_no_take(tmp_path: Path, content: str) -> None:
    job, clip = a_job(tmp_path)
    keep_take(job, clip, ())
    job.path.with_suffix(".json").write_text(content)
    assert find_take(job) is None


def test_joints_are_kept_and_a_take_from_before_they_were_is_still_good(tmp_path: Path) -> None:
    job, clip = a_job(tmp_path)
    keep_take(job, replace(clip, joints_s=(0.25, 0.61)), ())
    found = find_take(job)
    assert found is not None
    assert found.joints_s == (0.25, 0.61)
    path = job.path.with_suffix(".json")
    description = json.loads(path.read_text("utf-8"))
    del description["joints_s"]
    path.write_text(json.dumps(description), "utf-8")
    assert find_take(job) == replace(found, joints_s=())


def test_a_take_lies_under_the_name_of_its_voice(tmp_path: Path) -> None:
    job, clip = a_job(tmp_path)
    take = keep_take(job, clip, ())
    assert re.fullmatch(r"zf_xiaoni-[0-9a-f]{24}\.wav", take.path.name)
    assert {path.suffix for path in tmp_path.glob(f"{take.path.stem}.*")} == {".wav", ".json"}


def test_another_word_voice_version_or_speed_is_another_take(tmp_path: Path) -> None:
    job, _clip = a_job(tmp_path)
    others = [
        replace(job, line=a_line("您好")),
        replace(job, voice=voice_by_name("zm_yunxi")),
        replace(job, voice=replace(job.voice, speed=1.1)),
        replace(job, version="2"),
    ]
    assert len({job.path, *(other.path for other in others)}) == 5
    assert replace(job, line=a_line("你好", 7)).path == job.path


def test_a_full_disk_is_one_line_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    in_the_way = tmp_path / "takes"
    in_the_way.write_text("")
    job, clip = a_job(in_the_way)
    with pytest.raises(OutputError, match="cannot write"):
        keep_take(job, clip, ())
    assert list(tmp_path.iterdir()) == [in_the_way]


def test_takes_are_shown_and_spare_ones_pruned(tmp_path: Path) -> None:
    show = replace(default_show(), engine="kokoro")
    used = speak_script(a_script("海州今日多云。"), show, tmp_path).takes[0]
    spare = speak_script(a_script("海州明日有雨。"), show, tmp_path).takes[0]
    shown = CliRunner().invoke(briefing, ["takes", "--out", str(tmp_path)])
    assert shown.output.count("used") == 2
    row = {"spoken": "海州今日多云。", "voice": used.voice}
    manifest = tmp_path / DAY.isoformat() / "manifest.json"
    manifest.write_text(json.dumps({"lines": [row]}), encoding="utf-8")
    (used.path.parent / ".half.part.wav").write_bytes(b"RIFF")
    early = CliRunner().invoke(briefing, ["takes", "--prune", "--out", str(tmp_path)])
    assert f"{DAY} is left alone: it has takes younger than an hour" in early.stderr
    assert "0 files deleted" in early.stderr
    assert spare.path.exists()
    for path in used.path.parent.iterdir():
        os.utime(path, (time.time() - 4000,) * 2)
    os.utime(used.path)  # what the episode needs says nothing of another run
    pruned = CliRunner().invoke(briefing, ["takes", "--prune", "--out", str(tmp_path)])
    assert "spare" in pruned.output
    assert "3 files deleted" in pruned.output
    assert used.path.exists()
    assert not spare.path.exists()
    assert sorted(path.suffix for path in used.path.parent.iterdir()) == [".json", ".wav"]
    for day in ("2001-01-01", "", "*", "/tmp", f"../{tmp_path.name}/{DAY}"):
        words = ["takes", day, "--prune", "--out", str(tmp_path)]
        unknown = CliRunner().invoke(briefing, words)
        assert isinstance(unknown.exception, OutputError)
