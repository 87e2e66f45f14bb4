import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from briefing.errors import OutputError
from briefing.mix import mix_master
from briefing.mix.encode import encode
from briefing.settings.show_file import default_show
from briefing.show import Encoding
from tests.bench.master_loudness import faults_of, judges
from tests.mix.decoding import decoded
from tests.shared.speech import RATE_HZ, small_takes, speech

SOUND = (speech(4) * 20_000).astype("<i2")


def pieces() -> Iterator[bytes]:
    yield from (part.tobytes() for part in np.array_split(SOUND, 7))


@pytest.mark.parametrize("mode", ["cbr", "vbr"])
def test_the_header_names_the_length_and_the_padding(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "a.mp3"
    encode(pieces(), path, 96, Encoding("vbr" if mode == "vbr" else "cbr"))
    first = path.read_bytes()[:300]
    assert (b"Info" if mode == "cbr" else b"Xing") in first
    # As many samples come out as went in: no gap at either end.
    assert decoded(path).size == SOUND.size


def test_a_constant_bitrate_is_the_one_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    encode(pieces(), path, 64, Encoding())
    seconds = SOUND.size / 44_100
    assert path.stat().st_size * 8 / seconds == pytest.approx(64_000, rel=0.05)


def test_a_full_disk_is_one_clear_line() -> None:
    with pytest.raises(OutputError, match="no space left on device"):
        encode(iter([bytes(4 * RATE_HZ)] * 50), Path("/dev/full"), 320, Encoding())


def test_an_interrupted_mix_stops_the_encoder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def remember(*args: object, **settings: object) -> "subprocess.Popen[bytes]":
        started.append(real(*args, **settings))  # type: ignore[call-overload]  # passed on as they came
        return started[-1]

    def interrupted() -> Iterator[bytes]:
        yield SOUND.tobytes()
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "Popen", remember)
    with pytest.raises(KeyboardInterrupt):
        encode(interrupted(), tmp_path / "a.mp3", 96, Encoding())
    assert started[0].returncode is not None


@pytest.mark.system
@pytest.mark.parametrize(
    "encoding", [Encoding(), Encoding("vbr"), Encoding("cbr", channels=2)], ids=str
)
def test_mp3val_and_ffprobe_find_nothing_wrong(tmp_path: Path, encoding: Encoding) -> None:
    show = replace(default_show(), encoding=encoding)
    path = mix_master(*small_takes(tmp_path / "takes"), show, tmp_path).path
    assert set(judges(path)) == {"ffmpeg", "ffprobe", "mp3val"}
    assert faults_of(path) == []


@pytest.mark.system
def test_a_torn_mp3_does_not_pass_for_clean(tmp_path: Path) -> None:
    path = mix_master(*small_takes(tmp_path / "takes"), default_show(), tmp_path).path
    whole = path.read_bytes()
    path.write_bytes(whole[:-5000] + bytes(3000) + whole[-2000:])
    assert {fault.partition(":")[0] for fault in faults_of(path)} >= {"ffprobe", "mp3val"}
