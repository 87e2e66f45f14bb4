"""The embedded voice on machines that refuse: no network, a full disk, a cache to be read only.

Each runs in a namespace of its own, where any user may take the network away and mount a disk.
"""

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.speak.test_store import RUN, contents

pytestmark = [pytest.mark.system, pytest.mark.slow]

ISSUE = """# 海州晚报

2026年11月23日

# 地铁五号线开通

海州地铁五号线今日开通。
"""
TEXTS = ("海州地铁开通。", "明日有雨。", "青年队取胜。", "谢谢收听。")


def apart(*words: str, namespace: str = "--net") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["unshare", "--map-root-user", namespace, *words], capture_output=True, text=True
    )


def test_an_episode_is_made_where_there_is_no_network(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        call = f"import socket; socket.create_connection({server.getsockname()!r}, 5)"
        assert subprocess.run([sys.executable, "-c", call]).returncode == 0
        assert "unreachable" in apart(sys.executable, "-c", call).stderr
    (tmp_path / "issue.md").write_text(ISSUE, encoding="utf-8")
    words = ["make", str(tmp_path / "issue.md"), "--engine", "kokoro", "--out", str(tmp_path)]
    done = apart(sys.executable, "-m", "briefing", *words)
    assert done.returncode == 0, done.stderr
    (manifest,) = tmp_path.glob("2026-11-23/manifest.json")
    made = json.loads(manifest.read_text(encoding="utf-8"))
    assert made["engine"] == "kokoro"
    assert made["length_s"] > 5
    assert (manifest.parent / made["file"]).stat().st_size > 50_000


def test_a_full_disk_is_one_line_and_what_is_kept_is_whole(tmp_path: Path) -> None:
    speak = [sys.executable, "-c", RUN, "disk", *TEXTS]
    script = """
        mount -t tmpfs -o size=180k none disk
        "$@"; echo "code $?"
        cp -r disk full
        mount -o remount,size=4m disk
        "$@"; echo "code $?"
        cp -r disk enough
    """
    (tmp_path / "disk").mkdir()
    done = apart("sh", "-c", f"cd '{tmp_path}'; {script}", "sh", *speak, namespace="--mount")
    assert done.stdout.split("\n")[:2] == ["code 1", "code 0"], done.stderr
    (line,) = (line for line in done.stderr.splitlines() if line.startswith("briefing.errors"))
    assert "cannot write" in line
    assert "no space left on device. Free some space" in line
    kept, whole = contents(tmp_path / "full"), contents(tmp_path / "enough")
    assert 0 < len(kept) < len(whole) == 2 * len(TEXTS)
    pairs = [name for name in kept if name.endswith(".json")]
    assert pairs, "what was spoken before the disk was full is not kept"
    for name in pairs:
        assert kept[name.replace(".json", ".wav")] == whole[name.replace(".json", ".wav")]
    assert not list((tmp_path / "full").rglob(".*"))


def test_a_cache_that_is_read_only_is_said_and_the_voice_speaks(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    say = ["-m", "briefing", "say", "海州。", "--engine", "kokoro", "--wav", f"{tmp_path}/said.wav"]
    script = f"""
        mount -t tmpfs -o ro none '{tmp_path}/cache'
        XDG_CACHE_HOME='{tmp_path}/cache' exec "$@"
    """
    done = apart("sh", "-c", script, "sh", sys.executable, *say, namespace="--mount")
    assert done.returncode == 0, done.stderr
    warned = [line for line in done.stderr.splitlines() if "built anew in every run" in line]
    assert len(warned) == 1
    assert "read-only file system" in warned[0]
    assert (tmp_path / "said.wav").stat().st_size > 20_000
