"""Where the time of one episode goes, and how busy the cores are while it is spoken.

    python -m tests.bench.eight_minutes                 eight minutes with the embedded voice
    python -m tests.bench.eight_minutes --minutes 2

Asked for: all but speaking takes at most 5 % of the wall time, and both of two cores are at least
85 % busy while speaking. The ratios are against these, so 1 is just reached. The command runs in a
process of its own, from its first import to its last file.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from functools import wraps
from pathlib import Path
from typing import Any
from unittest.mock import patch

import psutil

SAMPLE = Path("briefing/sample/haizhou-evening-2026-03-18.md")
REST_SHARE, BUSY_SHARE, CORES = 0.05, 0.85, 2


def main() -> None:
    """Print seconds per room, what is not speaking, and how busy the cores were."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--minutes", type=float, default=8.0)
    asked.add_argument("--as-the-command", metavar="FOLDER", type=Path)
    options = asked.parse_args()
    if options.as_the_command:
        return make(options.minutes, options.as_the_command)
    with tempfile.TemporaryDirectory() as name:
        words = [sys.executable, "-m", "tests.bench.eight_minutes", "--as-the-command", name]
        start = time.perf_counter()
        done = subprocess.run(
            [*words, "--minutes", str(options.minutes)], capture_output=True, text=True
        )
        whole_s = time.perf_counter() - start
        if done.returncode:
            sys.exit(done.stderr)
        print(done.stderr.strip())
        spoken = json.loads(Path(name, "speaking.json").read_text())
        (manifest,) = Path(name).glob("out/*/manifest.json")
        length_s = json.loads(manifest.read_text(encoding="utf-8"))["length_s"]
    rest = 1 - spoken["wall_s"] / whole_s
    busy = spoken["processor_s"] / spoken["wall_s"] / CORES
    print(f"{length_s:.0f} s of audio in {whole_s:.1f} s, {whole_s / length_s:.3f} of its length")
    print(f"not speaking {whole_s - spoken['wall_s']:.2f} s, {rest:.1%}")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    used_s = used.ru_utime + used.ru_stime
    print(
        f"{used_s:.0f} s of processor time, so {3600 / used_s:.1f} such issues an hour of a core; "
        f"{used.ru_maxrss / 1024:.0f} MB at most"
    )
    print(f"{CORES} cores busy while speaking {busy:.0%}, of {psutil.cpu_count()} there are")
    print(f"ratio not-speaking-vs-{REST_SHARE:.0%}-of-the-time {REST_SHARE / rest:.2f}")
    print(f"ratio two-cores-busy-vs-{BUSY_SHARE:.0%} {busy / BUSY_SHARE:.2f}")
    return None


def make(minutes: float, folder: Path) -> None:
    """Be the command; write beside the output what the speaking took."""
    from briefing.cli import briefing
    from briefing.speak import speak_script

    @wraps(speak_script)
    def measured(*words: Any) -> Any:
        wall_s, processor_s = time.perf_counter(), time.process_time()
        takes = speak_script(*words)
        spoken = {
            "wall_s": time.perf_counter() - wall_s,
            "processor_s": time.process_time() - processor_s,
        }
        (folder / "speaking.json").write_text(json.dumps(spoken))
        return takes

    words = ["-q", "make", str(SAMPLE), "--minutes", str(minutes), "--engine", "kokoro"]
    with patch("briefing.speak.speak_script", measured):
        briefing([*words, "--timing", "--out", str(folder / "out")])


if __name__ == "__main__":
    main()
