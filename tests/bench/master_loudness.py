"""Is the decoded MP3 as loud as the show asks, whatever the takes are like?

Mixes episodes of hostile takes and measures each MP3 after decoding; the peer is ffmpeg's loudnorm
in one pass over the same takes. Every MP3 is also read from end to end by ffmpeg, and by ffprobe
and mp3val where they are installed; each has to find nothing wrong. Run:
`python -m tests.bench.master_loudness [--full]`. The short run has 12 episodes of up to two
minutes, the full one 50 of one minute to an hour.
"""

import argparse
import random
import shutil
import subprocess
import tempfile
import time
import wave
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean

import imageio_ffmpeg

from briefing.mix import mix_master
from briefing.records import Line, Role, Script, Take, Takes
from briefing.settings.show_file import default_show
from briefing.show import Encoding, Show
from tests.mix.decoding import measured
from tests.mix.hostile import FAULTS, Fault, hostile
from tests.shared.speech import RATE_HZ, line, script_of, write_take

_TAKES_PER_FAULT = 6
_LOUDNESS = {"podcast": (-16.0, -1.0, 96, None), "smart-speaker": (-14.0, -2.0, 256, 600.0)}
_PEER_LONGEST_MIN = 1.5
_BEND = 25
_METER_STEP_LU = 0.1
"""ffmpeg says loudness in tenths: a smaller mean miss is luck."""


@dataclass(frozen=True)
class Case:
    """One episode to mix."""

    number: int
    minutes: float
    faults: tuple[Fault, ...]
    show: Show


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    asked.add_argument("--full", action="store_true")
    full = asked.parse_args().full
    count, shortest, longest = (50, 1.0, 60.0) if full else (12, 0.4, 2.0)
    began, rows = time.monotonic(), []
    with tempfile.TemporaryDirectory() as folder:
        pool = _pool(Path(folder) / "takes")
        for case in _cases(count, shortest, longest):
            rows.append(_row(case, pool, Path(folder) / "out"))
            print(_shown(rows[-1]), flush=True)
    _summary(rows, time.monotonic() - began)


@dataclass(frozen=True)
class Row:
    """What became of an episode."""

    case: Case
    miss_lu: float
    over_db: float
    seconds: float
    clean: bool
    peer_miss_lu: float | None
    peer_over_db: float | None


def _cases(count: int, shortest: float, longest: float) -> list[Case]:
    dice, shows = random.Random(7), _shows()
    cases = []
    for number in range(count):
        # Most are short, so that the whole run is too; the longest is as long as it says.
        minutes = shortest + (longest - shortest) * (number / (count - 1)) ** _BEND
        if number % 3 == 0:
            faults: tuple[Fault, ...] = (FAULTS[number // 3 % 5],)  # one fault throughout
        else:
            faults = tuple(dice.choices(FAULTS, k=4))
            if set(faults) == {"near silence"}:
                faults = ("plain", *faults)
        # A smart speaker takes ten minutes: longer ones are podcasts.
        show = shows[number % len(shows) if minutes <= 10 else 2 * number % len(shows)]
        cases.append(Case(number, minutes, faults, show))
    return cases


def _shows() -> list[Show]:
    plain = default_show()
    encodings = (Encoding(), Encoding("vbr"), Encoding(), Encoding("cbr", channels=2))
    themes = ("marimba", "bell", "strings", "none", "marimba")
    shows = []
    for number in range(20):
        lufs, peak, bitrate, longest_s = list(_LOUDNESS.values())[number % 2]
        shows.append(
            replace(
                plain,
                target_lufs=lufs,
                true_peak_db=peak,
                bitrate_kbps=bitrate,
                longest_s=longest_s,
                encoding=encodings[number % 4],
                sound=replace(plain.sound, theme=themes[number % 5]),
            )
        )
    return shows


def _pool(folder: Path) -> dict[tuple[str, Fault], list[Path]]:
    """Write the takes that all episodes draw from."""
    pool: dict[tuple[str, Fault], list[Path]] = {}
    for fault in FAULTS:
        for voice, pitch_hz in (("甲", 210.0), ("乙", 120.0)):
            for number in range(_TAKES_PER_FAULT):
                seed = 100 * FAULTS.index(fault) + number
                samples = hostile(fault, 2.0 + 1.7 * number, seed, pitch_hz)
                name = f"{fault.replace(' ', '-')}-{'ab'[voice == '乙']}{number}"
                path = write_take(folder, name, samples).path
                pool.setdefault((voice, fault), []).append(path)
    return pool


def _episode(case: Case, pool: dict[tuple[str, Fault], list[Path]]) -> tuple[Takes, Script]:
    dice = random.Random(case.number)
    lines: list[Line] = []
    takes: list[Take] = []
    while sum(take.length_s + 0.4 for take in takes) < case.minutes * 60:
        number = len(lines)
        role: Role = "intro" if number < 2 else "headline" if number < 6 else "story"
        chapter = "开场" if number < 6 else f"第{number // 7}条"
        voice = "甲乙"[number // 3 % 2]
        lines.append(line(number, role, f"s{number // 7}", chapter, voice, number % 4 == 0))
        path = dice.choice(pool[voice, case.faults[number % len(case.faults)]])
        with wave.open(str(path)) as file:
            length_s = file.getnframes() / RATE_HZ
        takes.append(Take(lines[-1].id, path, RATE_HZ, length_s, voice, (), ()))
    return Takes("kokoro", tuple(takes), ()), script_of(*lines)


def _row(case: Case, pool: dict[tuple[str, Fault], list[Path]], out: Path) -> Row:
    takes, script = _episode(case, pool)
    began = time.monotonic()
    path = mix_master(takes, script, case.show, out).path
    seconds = time.monotonic() - began
    lufs, peak = measured(path)
    clean = not faults_of(path)
    peer_lufs = peer_peak = None
    if case.minutes <= _PEER_LONGEST_MIN:
        peer_lufs, peer_peak = _peer(takes, case.show, out / "peer.mp3")
        peer_lufs, peer_peak = peer_lufs - case.show.target_lufs, peer_peak - case.show.true_peak_db
    return Row(
        case,
        lufs - case.show.target_lufs,
        peak - case.show.true_peak_db,
        seconds,
        clean,
        peer_lufs,
        peer_peak,
    )


def _peer(takes: Takes, show: Show, path: Path) -> tuple[float, float]:
    """Join the takes and let ffmpeg's loudnorm bring them to the target in one pass."""
    listing = path.with_suffix(".txt")
    listing.write_text("".join(f"file '{take.path}'\n" for take in takes.takes))
    loudnorm = f"loudnorm=I={show.target_lufs}:TP={show.true_peak_db}"
    command = [
        *(imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-f", "concat", "-safe", "0"),
        *("-i", str(listing), "-af", loudnorm, "-ar", "44100"),
        *("-ac", str(show.encoding.channels), "-b:a", f"{show.bitrate_kbps}k", str(path)),
    ]
    subprocess.run(command, check=True)
    return measured(path)


def faults_of(path: Path) -> list[str]:
    """Return what ffmpeg, and ffprobe and mp3val where installed, find wrong with an MP3."""
    found = []
    for name, command in judges(path).items():
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        wrong = done.stderr.strip()
        if name == "mp3val":  # it says all it has to say to stdout
            rows = done.stdout.splitlines()
            wrong = "; ".join(row for row in rows if row.startswith(("WARNING", "ERROR")))
        if done.returncode != 0 or wrong:
            found.append(f"{name}: {wrong or done.returncode}")
    return found


def judges(path: Path) -> dict[str, list[str]]:
    """Return the commands that check an MP3, by program; those that are not installed left out."""
    ffmpeg, mp3 = imageio_ffmpeg.get_ffmpeg_exe(), str(path)
    # Counting the frames makes ffprobe decode them all.
    probe = ("-show_format", "-show_streams", "-show_chapters", "-count_frames")
    commands = {
        "ffmpeg": [ffmpeg, "-v", "warning", "-i", mp3, "-f", "null", "-"],
        "ffprobe": ["ffprobe", "-v", "warning", *probe, mp3],
        "mp3val": ["mp3val", mp3],
    }
    return {name: words for name, words in commands.items() if shutil.which(words[0])}


def _shown(row: Row) -> str:
    case = row.case
    peer = "" if row.peer_miss_lu is None else f"{row.peer_miss_lu:+6.1f} {row.peer_over_db:+6.1f}"
    return (
        f"{case.number:3} {case.minutes:5.1f} min {case.show.target_lufs:4.0f} LUFS "
        f"{case.show.encoding.mode} {case.show.encoding.channels}ch {row.miss_lu:+6.1f} LU "
        f"{row.over_db:+6.1f} dB {row.seconds:6.1f} s {'clean' if row.clean else 'NOT CLEAN':9} "
        f"peer {peer:13} {', '.join(sorted(set(case.faults)))}"
    )


def _summary(rows: list[Row], seconds: float) -> None:
    within = sum(abs(row.miss_lu) <= 0.5 and row.over_db <= 0 for row in rows)
    peers = [row for row in rows if row.peer_miss_lu is not None]
    peers_within = sum(
        abs(row.peer_miss_lu or 0) <= 0.5 and (row.peer_over_db or 0) <= 0 for row in peers
    )
    print(f"within .5 LU and under the peak: briefing {within} of {len(rows)}", end="; ")
    print(f"ffmpeg loudnorm, one pass: {peers_within} of {len(peers)}")
    asked = judges(Path())
    absent = "".join(f", no {name} here" for name in ("ffprobe", "mp3val") if name not in asked)
    print(f"clean to {', '.join(asked)}: {sum(row.clean for row in rows)} of {len(rows)}{absent}")
    ours = fmean(abs(row.miss_lu) for row in peers)
    theirs = fmean(abs(row.peer_miss_lu or 0) for row in peers)
    print(f"mean miss: briefing {ours:.2f} LU, loudnorm {theirs:.2f} LU; {seconds:.0f} s in all")
    print(f"ratio master-loudness-miss-vs-loudnorm {theirs / max(ours, _METER_STEP_LU):.2f}")


if __name__ == "__main__":
    main()
