"""One issue to one MP3, beside what a person does today: edge-tts' command line, kokoro-onnx.

    python -m tests.bench.whole_line [--characters 250]

Online, the whole sample issue goes to a stand-in that answers at once and whose third connection
dies at half. Offline, both speak the first paragraphs of it with the same weights and voice, as the
READMEs of kokoro-onnx (with misaki for Chinese) and pydub show. Each runs in a process of its own.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import imageio_ffmpeg
from aiohttp import web

from tests.speak.standin import Fault, Message, Standin

SAMPLE = Path("briefing/sample/haizhou-evening-2026-03-18.md")
TARGET_LUFS = -16.0
CUT = 3
STEPS = {
    "edge-tts": ("save the issue as text", "delete ads and marks", "run edge-tts", "listen to all"),
    "kokoro-onnx": (
        "fetch the weights",
        "fetch the voices",
        "save the issue as text",
        "delete ads and marks",
        "write the script of its README",
        "run it",
        "listen to all",
    ),
    "briefing": ("run briefing make",),
}
"""Without chimes, two anchors, chapters, transcript and feed, which only the last one gives."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one programme did."""

    wall_s: float
    peak_mb: float
    mp3: Path
    lost: int
    """Letters that were asked for and are not to be heard."""
    kept: float
    """Share of the letters that is."""

    def row(self, name: str) -> str:
        """Return the run as a line of the table."""
        length_s, lufs = heard(self.mp3)
        peer = next(peer for peer in STEPS if name.startswith(peer))
        return (
            f"{name:<22}{self.wall_s:8.1f}{length_s:9.1f}{self.wall_s / length_s:8.3f}"
            f"{self.peak_mb:9.0f}{self.lost:7d}{lufs - TARGET_LUFS:+10.1f}{len(STEPS[peer]):7d}"
        )


def main() -> None:
    """Print a table and the ratios."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--characters", type=int, default=250)
    options = asked.parse_args()
    print(f"{'':<22}{'wall s':>8}{'audio s':>9}{'RTF':>8}{'peak MB':>9}{'lost':>7}", end="")
    print(
        f"{'LU off':>10}{'steps':>7}   RTF: wall over audio; lost: letters; LU off: from -16 LUFS"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cut = folder / "2026-03-18.md"
        cut.write_text(first_paragraphs(options.characters), encoding="utf-8")
        runs = {
            "edge-tts": online(folder, "edge-tts"),
            "briefing (edge)": online(folder, "briefing"),
            "kokoro-onnx + pydub": offline(folder, cut, "kokoro-onnx"),
            "briefing (kokoro)": offline(folder, cut, "briefing"),
        }
        for name, run in runs.items():
            print(run.row(name))
        rtf = {name: run.wall_s / heard(run.mp3)[0] for name, run in runs.items()}
        ours, peer = runs["briefing (kokoro)"], runs["kokoro-onnx + pydub"]
    for name, steps in STEPS.items():
        print(f"steps with {name}: {', '.join(steps)}")
    speed = rtf["kokoro-onnx + pydub"] / rtf["briefing (kokoro)"]
    print(f"ratio whole-line-speed-vs-kokoro-onnx {speed:.2f}")
    print(f"ratio whole-line-memory-vs-kokoro-onnx {peer.peak_mb / ours.peak_mb:.2f}")
    for name, beside in (("edge", "edge-tts"), ("kokoro", "kokoro-onnx + pydub")):
        kept = runs[f"briefing ({name})"].kept / runs[beside].kept
        print(f"ratio words-kept-vs-{beside.split()[0]} {kept:.2f}")


def online(folder: Path, role: str) -> Run:
    """Return a run against a fresh stand-in."""
    mp3 = folder / f"{role}-online.mp3"
    with _Breaking(folder) as service:
        where = [str(service.port), str(service.certificate)]
        wall_s, peak_mb = measured([f"{role}-online", str(SAMPLE), str(mp3), *where])
        letters = sum(len(re.findall(r"\w", text)) for text in set(service.asked))
        return Run(wall_s, peak_mb, mp3, service.lost, 1 - service.lost / letters)


class _Breaking(Standin):
    """A service that hangs up in the middle of one answer."""

    lost = 0
    """Letters of that answer that were never sent; none if it was asked for again."""

    async def _send(
        self,
        to: web.WebSocketResponse,
        request: web.Request,
        messages: list[Message],
        fault: Fault,
    ) -> None:
        text = self.asked[-1]
        letters = sum(character.isalnum() for character in text)
        if len(self.asked) == CUT:
            self._broken = text
            self.lost = letters // 2
            fault = Fault("abort", (2 + letters + len(messages)) // 2)
        elif len(self.asked) > CUT and text == self._broken:
            self.lost = 0
        await super()._send(to, request, messages, fault)


def offline(folder: Path, issue: Path, role: str) -> Run:
    """Return a run with the embedded voice."""
    mp3 = folder / f"{role}-offline.mp3"
    wall_s, peak_mb = measured([f"{role}-offline", str(issue), str(mp3)])
    lost = int(mp3.with_suffix(".lost").read_text())
    letters = len(re.findall(r"\w", issue.read_text(encoding="utf-8")))
    return Run(wall_s, peak_mb, mp3, lost, 1 - lost / letters)


def measured(role: list[str]) -> tuple[float, float]:
    """Return wall seconds and peak resident megabytes of a role played in its own process."""
    words = [sys.executable, "-m", "tests.bench.programmes", *role]
    start = time.perf_counter()
    child = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{role[0]} failed with {child.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def first_paragraphs(characters: int) -> str:
    """Return the sample issue up to the paragraph that passes so many characters of story."""
    text = SAMPLE.read_text(encoding="utf-8")
    start = text.index("\n# ", 10)
    end = text.index("\n\n", start + characters)
    return f"# 海州晚报\n\n2026年3月18日\n{text[start:end]}\n"


def heard(mp3: Path) -> tuple[float, float]:
    """Return the decoded length in seconds and the integrated loudness in LUFS."""
    words = [imageio_ffmpeg.get_ffmpeg_exe(), "-nostats", "-i", str(mp3), "-af", "ebur128"]
    done = subprocess.run(
        [*words, "-f", "null", "-"], capture_output=True, text=True, errors="replace", check=True
    )
    clock = re.findall(r"time=(\d+):(\d+):([\d.]+)", done.stderr)[-1]
    lufs = re.findall(r"I:\s+(-?[\d.]+) LUFS", done.stderr)[-1]
    return 3600 * int(clock[0]) + 60 * int(clock[1]) + float(clock[2]), float(lufs)


if __name__ == "__main__":
    main()
