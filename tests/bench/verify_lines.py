"""Damaged episodes: which lines `briefing verify` misses, beside one transcript of the whole file.

    python -m tests.bench.verify_lines [--minutes 1] [--rounds 2]

An episode is spoken by the embedded voice. In every round each third line of a copy is damaged:
silenced, cut in half, given another line's sound, or robbed of one word; the next round moves on by
a line and by a kind. 12 rounds damage every line in every way. The peer is faster-whisper as its
README shows it (and asked for simplified characters), over the whole file in one go, its text
aligned with the script by difflib.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import numpy as np
from faster_whisper import WhisperModel
from numpy.typing import NDArray

from briefing.mandarin.spoken import spoken_form
from briefing.mandarin.words import cut_words
from briefing.settings.voices import VOICES_FOLDER
from briefing.verify import verify_episode
from briefing.verify.recording import RATE_HZ, decode
from briefing.verify.whisper import open_hearer, whisper_folder

ISSUE = Path("tests/read/issues/tune/lanjiang-daily-full.md")
READINGS = (VOICES_FOLDER / "readings.tsv",)
KINDS = ("silenced", "halved", "replaced", "a word less")
EVERY = 3
PEER_FINDS_BELOW = 0.5
MANNER = "以下是普通话的新闻。"
Row = dict[str, Any]
Sound = NDArray[np.int16]


@dataclass(slots=True)
class Tally:
    """What was found of what was damaged, by kind; `good` counts false alarms."""

    found: dict[str, int] = field(default_factory=lambda: dict.fromkeys((*KINDS, "good"), 0))
    of: dict[str, int] = field(default_factory=lambda: dict.fromkeys((*KINDS, "good"), 0))
    seconds: float = 0.0

    def count(self, damage: dict[str, str], rows: list[Row], missing: set[str]) -> None:
        for row in rows:
            kind = damage.get(row["id"], "good")
            self.of[kind] += 1
            self.found[kind] += row["id"] in missing

    def right(self) -> float:
        """Of the lines that lost half of their words or more, the share that was named."""
        kinds = KINDS[:3]
        return sum(self.found[kind] for kind in kinds) / sum(self.of[kind] for kind in kinds)

    def line(self, name: str, sound_s: float) -> str:
        cells = [f"{self.found[kind]}/{self.of[kind]}" for kind in (*KINDS, "good")]
        cells.append(f"{60 * self.seconds / sound_s:.1f}")
        return f"{name:<26}" + "".join(f"{cell:>13}" for cell in cells)


def main() -> None:
    """Print a table and the ratios."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--minutes", type=float, default=1.0)
    asked.add_argument("--rounds", type=int, default=2)
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = spoken_episode(Path(name), options.minutes)
        rows: list[Row] = json.loads((folder / "manifest.json").read_text("utf-8"))["lines"]
        whole = decode(next(folder.glob("*.mp3")))
        sound_s = len(whole) / RATE_HZ
        wall_s, peak_mb = command_on(folder)
        hear = open_hearer()
        model = WhisperModel(
            str(whisper_folder()), device="cpu", compute_type="int8", cpu_threads=2
        )
        ours, peer, ranks = Tally(), Tally(), []
        for turn in range(options.rounds):
            samples, damage = damaged(whole, rows, turn)
            mp3 = write_mp3(samples, folder / f"damaged-{turn}.mp3")
            begun = time.perf_counter()
            found = verify_episode(mp3, READINGS, hear)
            ours.seconds += time.perf_counter() - begun
            ours.count(damage, rows, {line.line for line in found.missing})
            good = [line for line in found.lines if damage.get(line.line, KINDS[3]) == KINDS[3]]
            ranks += [place / len(good) for place, line in enumerate(good) if line.line in damage]
            begun = time.perf_counter()
            missing = transcribed(model, mp3, rows)
            peer.seconds += time.perf_counter() - begun
            peer.count(damage, rows, missing)
    heard_s = sound_s * options.rounds
    print(
        f"lines named missing; {len(rows)} lines, {sound_s:.0f} s of sound, {options.rounds} copies"
    )
    print(f"{'':<26}{''.join(f'{kind:>13}' for kind in (*KINDS, 'good', 's a minute'))}")
    print(ours.line("briefing verify", heard_s))
    print(peer.line("faster-whisper + difflib", heard_s))
    if ranks:
        print(
            f"a line that lost a word ranks at {np.mean(ranks):.0%} of the lines that have the "
            "rest of theirs, the worst at 0 %, by chance at 50 %"
        )
    print(
        f"the command on the undamaged episode: {60 * wall_s / sound_s:.1f} s a minute of sound, "
        f"{wall_s:.1f} s in all; peak memory {peak_mb:.0f} MB"
    )
    print(f"ratio verify-speed-vs-one-transcript {peer.seconds / ours.seconds:.2f}")
    print(f"ratio verify-found-vs-one-transcript {ours.right() / max(peer.right(), 0.01):.2f}")
    calm = [(1 + tally.found["good"]) / tally.of["good"] for tally in (peer, ours)]
    print(f"ratio verify-calm-vs-one-transcript {calm[0] / calm[1]:.2f}")


def spoken_episode(out: Path, minutes: float) -> Path:
    """Speak an episode; return its folder."""
    words = [*(sys.executable, "-m", "briefing", "-q", "make", str(ISSUE), "--out", str(out))]
    words += ["--engine", "kokoro", "--minutes", str(minutes)]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    (manifest,) = out.glob("*/manifest.json")
    return manifest.parent


def command_on(folder: Path) -> tuple[float, float]:
    """Return wall seconds and peak megabytes of the command."""
    begun = time.perf_counter()
    words = [sys.executable, "-m", "briefing", "-q", "verify", str(folder)]
    child = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit("an undamaged episode does not pass")
    return time.perf_counter() - begun, usage.ru_maxrss / 1024


def damaged(whole: Sound, rows: list[Row], turn: int) -> tuple[Sound, dict[str, str]]:
    """Return a copy with each third line damaged, and what was done to which."""
    samples = whole.copy()
    damage = {}
    for at in range(turn % EVERY, len(rows), EVERY):
        row = rows[at]
        kind = KINDS[(at // EVERY + turn // EVERY) % len(KINDS)]
        first, last = (round(row[end] * RATE_HZ) for end in ("start_s", "end_s"))
        match kind:
            case "silenced":
                samples[first:last] = 0
            case "halved":
                middle = (first + last) // 2
                samples[slice(first, middle) if at % 2 else slice(middle, last)] = 0
            case "replaced":
                other = rows[(at + len(rows) // 2) % len(rows)]
                begin = round(other["start_s"] * RATE_HZ)
                length = min(last, first + round(other["end_s"] * RATE_HZ) - begin) - first
                samples[first:last] = 0
                samples[first : first + length] = whole[begin : begin + length]
            case _:
                begin, end = longest_word(row)
                rest = whole[round(end * RATE_HZ) : last]
                begin_at = round(begin * RATE_HZ)
                samples[begin_at:last] = 0
                samples[begin_at : begin_at + len(rest)] = rest
        damage[row["id"]] = kind
    return samples, damage


def longest_word(row: Row) -> tuple[float, float]:
    """Return where the line's longest word begins and ends, in seconds."""
    starts = [*row["char_starts_s"], row["end_s"]]
    words, place = [], 0
    for word in cut_words(row["spoken"]):
        words.append((len(word), place))
        place += len(word)
    length, place = max(words, key=lambda word: (word[0], -word[1]))
    return starts[place], starts[place + length]


def write_mp3(samples: Sound, path: Path) -> Path:
    """Encode a sound."""
    words = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "s16le", "-ac", "1"]
    words += ["-ar", str(RATE_HZ), "-i", "pipe:0", "-ar", "44100", "-b:a", "96k", str(path)]
    subprocess.run(words, input=samples.tobytes(), check=True)
    return path


def transcribed(model: WhisperModel, mp3: Path, rows: list[Row]) -> set[str]:
    """Return the lines of which a transcript of the whole file has less than half."""
    segments, _about = model.transcribe(str(mp3), language="zh", beam_size=5, initial_prompt=MANNER)
    text = "".join(filter(str.isalnum, spoken_form("".join(part.text for part in segments))))
    owners = [row["id"] for row in rows for each in row["spoken"] if each.isalnum()]
    script = "".join(each for row in rows for each in row["spoken"] if each.isalnum())
    heard = dict.fromkeys(owners, 0)
    for block in SequenceMatcher(None, script, text, autojunk=False).get_matching_blocks():
        for owner in owners[block.a : block.a + block.size]:
            heard[owner] += 1
    return {line for line, count in heard.items() if count < PEER_FINDS_BELOW * owners.count(line)}


if __name__ == "__main__":
    main()
