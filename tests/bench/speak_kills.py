"""kill -9 at random moments of a run: what the next run does again, and what comes out at last.

    python -m tests.bench.speak_kills [KILLS]

A run is `briefing speak` on a short script with the embedded voice, from its start to the feed. It
is killed, run again and killed, until one comes through; then the folder is emptied and all begins
anew, until there were so many kills. 100 kills need ten minutes of a quiet machine.
"""

import hashlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.script.editing.scriptfile import script_as_markdown
from briefing.support.files import write_whole
from tests.shared.lines import a_script

TEXTS = (
    *("今晨有雾。", "海州地铁五号线开通。", "青年队一比零取胜。", "气象台发布大风预警。"),
    *("图书馆延长服务时间。", "海州港增开两条航线。", "谢谢收听。"),
)


@dataclass
class Seen:
    """What all runs showed."""

    kills: int = 0
    finished: int = 0
    again: int = 0
    """Finished lines that were spoken again, in all runs."""
    most_again: int = 0
    """The same, in one run."""
    other_bytes: int = 0
    """Episodes that differ from the one that was never stopped."""


def main(kills: int = 6, seed: int = 1) -> None:
    """Print what was done again, and whether the bytes are the same."""
    moments = random.Random(seed)
    seen = Seen()
    with tempfile.TemporaryDirectory() as name:
        script = Path(name) / "script.md"
        lines = tuple(replace(line, chapter="海州简讯") for line in a_script(*TEXTS).lines)
        write_whole(script, script_as_markdown(replace(a_script(), lines=lines)))
        begun = time.perf_counter()
        assert start(script, Path(name) / "whole").wait() == 0
        whole_s = time.perf_counter() - begun
        expected = digest(Path(name) / "whole")
        out = Path(name) / "out"
        while seen.kills < kills:
            before = takes_of(out)
            process = start(script, out)
            code = wait(process, moments.uniform(0, whole_s))
            after = takes_of(out)
            again = sum(after.get(path) != stamp for path, stamp in before.items())
            seen.again += again
            seen.most_again = max(seen.most_again, again)
            if code is None:
                seen.kills += 1
                continue
            assert code == 0, f"the run failed with {code}"
            seen.finished += 1
            seen.other_bytes += digest(out) != expected
            shutil.rmtree(out)
        if out.exists():
            assert start(script, out).wait() == 0
            seen.finished += 1
            seen.other_bytes += digest(out) != expected
    print(f"a whole run takes {whole_s:.1f} s; it was killed {seen.kills} times within that time")
    print(f"finished lines spoken again: {seen.again} in all, at most {seen.most_again} in a run")
    print(f"finished episodes: {seen.finished}; {seen.other_bytes} of other bytes than undisturbed")


def start(script: Path, out: Path) -> "subprocess.Popen[bytes]":
    """Start a run."""
    words = ["-q", "speak", str(script), "--engine", "kokoro", "--out", str(out)]
    return subprocess.Popen([sys.executable, "-m", "briefing", *words], stdout=subprocess.DEVNULL)


def wait(process: "subprocess.Popen[bytes]", at_most_s: float) -> int | None:
    """Return a run's exit code, or None if it had to be killed."""
    try:
        return process.wait(at_most_s)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return None


def takes_of(out: Path) -> dict[Path, int]:
    """Return when each whole sound in the store was written; those in the making have a dot."""
    sounds = out.glob("*/takes/[!.]*.wav")
    return {path: path.stat().st_mtime_ns for path in sounds}


def digest(out: Path) -> str:
    """Return the one MP3's digest."""
    # The same file has a second name, by which it is published.
    (mp3,) = set(out.glob("*/[!.]*.mp3")) - set(out.glob("*/*-????????.mp3"))
    return hashlib.sha256(mp3.read_bytes()).hexdigest()


if __name__ == "__main__":
    main(*(int(given) for given in sys.argv[1:3]))
