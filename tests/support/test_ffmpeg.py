import shutil
from pathlib import Path

import pytest

from briefing.desk import doctor
from briefing.errors import FfmpegError
from briefing.mix.encode import encode
from briefing.mix.look import contour
from briefing.mix.sounds import own_sound
from briefing.settings.show_file import default_show
from briefing.show import Encoding
from briefing.support.ffmpeg import find_ffmpeg
from briefing.verify.recording import decode
from tests.shared.speech import speech, write_take


def test_an_ffmpeg_that_is_not_there_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", "/nowhere/ffmpeg")
    wav = write_take(tmp_path, "001", speech(0.5)).path
    for use in (
        lambda: encode(iter([bytes(88_200)]), tmp_path / "a.mp3", 96, Encoding()),
        lambda: own_sound(wav, 60, 1),
        lambda: contour(wav),
        lambda: decode(wav),
    ):
        with pytest.raises(FfmpegError, match="no program '/nowhere/ffmpeg'"):
            use()


def test_a_system_without_ffmpeg_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> str:
        raise RuntimeError("No ffmpeg exe could be found.")

    monkeypatch.setattr("imageio_ffmpeg.get_ffmpeg_exe", none)
    with pytest.raises(FfmpegError, match="Install ffmpeg"):
        decode(write_take(tmp_path, "001", speech(0.5)).path)
    with pytest.raises(FfmpegError, match="Install ffmpeg"):
        encode(iter([bytes(88_200)]), tmp_path / "a.mp3", 96, Encoding())


def test_the_doctor_sees_an_ffmpeg_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", "/nowhere/ffmpeg")
    encoder = next(found for found in doctor.examine(default_show()) if found.subject == "encoder")
    assert not encoder.well
    assert "no program '/nowhere/ffmpeg'" in encoder.found


def test_the_ffmpeg_that_comes_along_is_a_program() -> None:
    assert shutil.which(find_ffmpeg()) is not None
