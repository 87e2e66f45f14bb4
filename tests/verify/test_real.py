"""The command, with the real voice and the real recognizer."""

import json
import socket
import subprocess
import wave
from dataclasses import replace
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest
from click.testing import CliRunner

from briefing.commands.inspection import verify
from briefing.errors import VerifyError
from briefing.settings.show_file import default_show
from briefing.speak.script import speak_sample
from tests.verify.hearing import SPOKEN

RATE_HZ = 24_000
PAUSE = np.zeros(RATE_HZ // 2, "<i2")


def encode(samples: np.ndarray, mp3: Path) -> None:
    words = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "s16le", "-ac", "1"]
    words += ["-ar", str(RATE_HZ), "-i", "pipe:0", "-b:a", "96k", str(mp3)]
    subprocess.run(words, input=samples.tobytes(), check=True)


@pytest.mark.slow
def test_a_silenced_line_of_a_real_episode_is_named_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_asked: object) -> None:
        raise OSError("no network here")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    show = replace(default_show(), engine="kokoro")
    pieces, rows, at = [PAUSE], [], PAUSE.size
    for number, spoken in enumerate(SPOKEN[2:]):
        speak_sample(spoken, show, tmp_path / "line.wav")
        with wave.open(str(tmp_path / "line.wav")) as file:
            samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
        rows.append(
            {
                "id": f"{number:03}",
                "spoken": spoken,
                "start_s": at / RATE_HZ,
                "end_s": (at + samples.size) / RATE_HZ,
            }
        )
        pieces += [samples, PAUSE]
        at += samples.size + PAUSE.size
    (tmp_path / "manifest.json").write_text(json.dumps({"file": "news.mp3", "lines": rows}))
    encode(np.concatenate(pieces), tmp_path / "news.mp3")

    good = CliRunner().invoke(verify, [str(tmp_path)])
    assert good.exit_code == 0, good.output
    assert good.output.startswith("news.mp3: 2 lines, 0 missing")
    assert json.loads((tmp_path / "verify.json").read_text("utf-8"))["share"] > 0.9

    pieces[3] = np.zeros_like(pieces[3])
    encode(np.concatenate(pieces), tmp_path / "damaged.mp3")
    damaged = CliRunner().invoke(verify, [str(tmp_path / "damaged.mp3"), "--json"])
    assert isinstance(damaged.exception, VerifyError)
    assert str(damaged.exception).startswith("1 of 2 lines are missing from 'damaged.mp3': 001.")
    found = json.loads(damaged.stdout)["lines"]
    assert [line["verdict"] for line in found].count("missing") == 1
    assert found[0]["line"] == "001"
