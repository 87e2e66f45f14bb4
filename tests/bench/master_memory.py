"""How much memory and time does a long programme take?

Mixes a programme in a process of its own, adds up what that process and its encoder hold resident,
and compares the time with a bare encode of as much sound by the same ffmpeg, and both with what one
writes with pydub alone: every take appended, then exported. pydub's appending is quadratic, so it
takes part up to twenty minutes. Run: `python -m tests.bench.master_memory [--minutes 120]`.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import imageio_ffmpeg

from briefing.mix import mix_master
from briefing.mix.samples import MIX_RATE_HZ, AudioSegment
from briefing.records import Line, Role, Script, Take, Takes
from briefing.settings.show_file import default_show
from tests.shared.speech import RATE_HZ, line, script_of, speech, write_take

_POOL = 40
_PAUSES_S = 0.45
_EVERY_S = 0.05
_PYDUB_LONGEST_MIN = 20.0


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--minutes", type=float, default=10.0)
    asked.add_argument("--mix", type=Path, help="internal: the folder to mix in")
    asked.add_argument("--pydub", type=Path, help="internal: the folder to join with pydub in")
    options = asked.parse_args()
    if options.mix is not None:
        mix_master(*_programme(options.mix, options.minutes), default_show(), options.mix)
        return
    if options.pydub is not None:
        _joined_by_pydub(*_programme(options.pydub, options.minutes), options.pydub)
        return
    again = [sys.executable, "-m", "tests.bench.master_memory", "--minutes", str(options.minutes)]
    with tempfile.TemporaryDirectory() as folder:
        for number in range(_POOL):
            write_take(Path(folder), f"{number:02}", speech(_take_s(number), number))
        bare_s, bare_mb = _watched(_bare(Path(folder), options.minutes))
        mix_s, mix_mb = _watched([*again, "--mix", folder])
        peer = options.minutes <= _PYDUB_LONGEST_MIN and _watched([*again, "--pydub", folder])
    print(f"{options.minutes:g} minutes      seconds   resident, children included")
    print(f"ffmpeg alone    {bare_s:7.1f}   {bare_mb:6.0f} MB")
    print(f"mixer + ffmpeg  {mix_s:7.1f}   {mix_mb:6.0f} MB   {mix_s / bare_s:.2f} x the time")
    if peer:
        print(f"pydub + ffmpeg  {peer[0]:7.1f}   {peer[1]:6.0f} MB   {peer[0] / bare_s:.2f} x")
        print(f"ratio master-memory-vs-pydub {peer[1] / mix_mb:.2f}")
        print(f"ratio master-time-vs-pydub {peer[0] / mix_s:.2f}")
    print(f"ratio master-time-vs-bare-encode {bare_s / mix_s:.2f}")


def _joined_by_pydub(takes: Takes, _script: Script, folder: Path) -> None:
    """Join the takes as pydub's own guide does: no levels, no chimes, no cues."""
    AudioSegment.converter = imageio_ffmpeg.get_ffmpeg_exe()
    joined = AudioSegment.empty()
    pause = AudioSegment.silent(round(1000 * _PAUSES_S), frame_rate=RATE_HZ)
    for take in takes.takes:
        joined += AudioSegment.from_wav(take.path) + pause
    joined.set_frame_rate(MIX_RATE_HZ).export(folder / "pydub.mp3", "mp3", bitrate="96k").close()


def _programme(folder: Path, minutes: float) -> tuple[Takes, Script]:
    """Return a programme of so many minutes, its takes drawn from the pool in turn."""
    lines: list[Line] = []
    takes: list[Take] = []
    length_s = 8.0
    while length_s < minutes * 60:
        number = len(lines)
        role: Role = "intro" if number < 2 else "headline" if number < 8 else "story"
        voice = "甲乙"[number // 5 % 2]
        lines.append(line(number, role, f"s{number // 12}", f"第{number // 12}章", voice))
        path, take_s = folder / f"{number % _POOL:02}.wav", _take_s(number % _POOL)
        takes.append(Take(lines[-1].id, path, RATE_HZ, take_s, voice, (), ()))
        length_s += take_s + _PAUSES_S
    return Takes("kokoro", tuple(takes), ()), script_of(*lines)


def _take_s(number: int) -> float:
    return 3.0 + number % 9


def _bare(folder: Path, minutes: float) -> list[str]:
    """Return the command that encodes as much sound, the pool repeated, and does nothing else."""
    listing = folder / "pool.txt"
    listing.write_text("".join(f"file '{number:02}.wav'\n" for number in range(_POOL)) * 100)
    return [
        *(imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-f", "concat", "-i", str(listing)),
        *("-t", str(minutes * 60), "-ar", "44100", "-b:a", "96k", str(folder / "bare.mp3")),
    ]


def _watched(command: list[str]) -> tuple[float, float]:
    """Run a command; return its seconds, and the most it and its children held resident, in MB."""
    began, most_kb = time.monotonic(), 0
    running = subprocess.Popen(command)
    while running.poll() is None:
        family = [running.pid, *_children(running.pid)]
        most_kb = max(most_kb, sum(_resident_kb(pid) for pid in family))
        time.sleep(_EVERY_S)
    if running.returncode != 0:
        raise SystemExit(f"{command[0]} ended with {running.returncode}")
    return time.monotonic() - began, most_kb / 1024


def _children(pid: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return []


def _resident_kb(pid: int) -> int:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return 0
    rows = [row for row in status.splitlines() if row.startswith("VmRSS:")]
    return int(rows[0].split()[1]) if rows else 0


if __name__ == "__main__":
    main()
