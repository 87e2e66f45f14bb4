import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from briefing.errors import MixError
from briefing.mix import mix_master
from briefing.mix.sounds import own_length_s, own_sound
from briefing.records import Takes
from briefing.settings.show_file import default_show
from tests.mix.decoding import FFMPEG, decoded, measured
from tests.shared.speech import line, script_of, speech, write_take

TONE = "sine=frequency=660:sample_rate=48000:duration="


def ffmpeg(*words: str | Path) -> None:
    subprocess.run([FFMPEG, "-v", "error", "-y", *map(str, words)], check=True)


@pytest.mark.parametrize("suffix", ["wav", "mp3", "flac"])
def test_a_file_of_each_kind_is_heard_whole(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"own.{suffix}"
    ffmpeg("-f", "lavfi", "-i", TONE + "2", path)
    sound = own_sound(path, 60, 2)
    assert sound.shape == pytest.approx((2 * 44_100, 2), abs=2500)
    spectrum = np.abs(np.fft.rfft(sound[:44_100, 0]))
    assert spectrum.argmax() == 660


def test_a_cover_inside_a_file_is_no_video(tmp_path: Path) -> None:
    ffmpeg("-f", "lavfi", "-i", "color=red:s=64x64:d=0.04", "-frames:v", "1", tmp_path / "c.png")
    path = tmp_path / "own.mp3"
    tone = ("-f", "lavfi", "-i", TONE + "2", "-i", tmp_path / "c.png")
    ffmpeg(*tone, "-map", "0:a", "-map", "1:v", "-c:v", "copy", "-id3v2_version", "3", path)
    assert len(own_sound(path, 60, 1)) > 80_000


@pytest.mark.parametrize(
    ("fault", "found"),
    [
        ("missing", "it is missing"),
        ("video", "it is MP4"),
        ("text", "it is no sound file"),
        ("8 bits", "it has 8 bits"),
        ("silent", "it is silent"),
        ("long", "it lasts 2400.00 seconds"),
        ("short", "it lasts 0.02 seconds"),
        ("cut", "cannot use the sound"),
    ],
)
def test_a_file_that_will_not_do_is_one_clear_line(tmp_path: Path, fault: str, found: str) -> None:
    path = tmp_path / "own.wav"
    if fault == "video":
        path = tmp_path / "own.mp4"
        ffmpeg("-f", "lavfi", "-i", "testsrc=s=64x64:d=1", "-f", "lavfi", "-i", TONE + "1", path)
    elif fault == "text":
        path = tmp_path / "own.txt"
        path.write_text("not a sound at all", encoding="utf-8")
    elif fault == "8 bits":
        ffmpeg("-f", "lavfi", "-i", TONE + "2", "-c:a", "pcm_u8", path)
    elif fault == "silent":
        ffmpeg("-f", "lavfi", "-i", "anullsrc=r=44100:cl=mono", "-t", "5", path)
    elif fault == "long":
        ffmpeg("-f", "lavfi", "-i", "sine=sample_rate=8000", "-t", "2400", path)
    elif fault == "short":
        ffmpeg("-f", "lavfi", "-i", TONE + "0.02", path)
    elif fault == "cut":
        path = tmp_path / "own.flac"
        ffmpeg("-f", "lavfi", "-i", TONE + "2", path)
        path.write_bytes(path.read_bytes()[:90])
    with pytest.raises(MixError, match=found) as caught:
        own_sound(path, 60, 1)
    assert "\n" not in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_bad_chime_leaves_the_old_episode_untouched(tmp_path: Path) -> None:
    script = script_of(line(1))
    takes = Takes("kokoro", (write_take(tmp_path, "001", speech(3)),), ())
    master = mix_master(takes, script, default_show(), tmp_path)
    old = master.path.read_bytes()
    bad = tmp_path / "own.wav"
    bad.write_bytes(b"RIFF")
    sound = replace(default_show().sound, stinger_file=bad)
    with pytest.raises(MixError, match=r"cannot use the sound '.*own\.wav'"):
        mix_master(takes, script, replace(default_show(), sound=sound), tmp_path)
    assert master.path.read_bytes() == old
    assert not list(master.path.parent.glob(".*"))


def test_the_users_own_sounds_replace_the_theme(tmp_path: Path) -> None:
    files = [tmp_path / f"{hz}.flac" for hz in (500, 700, 1100)]
    for file in files:
        ffmpeg("-f", "lavfi", "-i", f"sine=frequency={file.stem}:duration=2", file)
    opening, closing, bed = files
    show = default_show()
    show = replace(
        show,
        sound=replace(show.sound, opening_file=opening, closing_file=closing, bed_file=bed),
        encoding=replace(show.encoding, channels=2),
    )
    lines = (line(1, "intro", None, "开场"), line(2, "headline", "s1", "开场"))
    takes = tuple(write_take(tmp_path, one.id, speech(3)) for one in lines)
    master = mix_master(Takes("kokoro", takes, ()), script_of(*lines), show, tmp_path)
    sound = decoded(master.path)
    for at_s, hz in ((0.5, 500), (master.length_s - 1.5, 700)):
        part = sound[round(at_s * 44_100) :][:44_100]
        assert np.abs(np.fft.rfft(part)).argmax() == pytest.approx(hz, abs=2)
    lufs, peak = measured(master.path)
    assert abs(lufs - show.target_lufs) <= 0.5
    assert peak <= show.true_peak_db


def test_a_wav_of_floats_is_accepted(tmp_path: Path) -> None:
    path = tmp_path / "own.wav"
    ffmpeg("-f", "lavfi", "-i", TONE + "1", "-c:a", "pcm_f32le", path)
    assert len(own_sound(path, 60, 1)) == 44_100


def test_a_sound_of_one_value_that_is_no_number_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.wav"
    ffmpeg(
        "-f",
        "lavfi",
        "-i",
        "aevalsrc=if(eq(n\\,9\\)\\,nan\\,0.1):d=1:s=44100",
        "-c:a",
        "pcm_f32le",
        path,
    )
    with pytest.raises(MixError, match="it is damaged"):
        own_sound(path, 60, 1)


@pytest.mark.parametrize("length_s", [0.1, 2.0])
def test_the_shortest_and_the_longest_sound_that_may_be_are_taken(
    tmp_path: Path, length_s: float
) -> None:
    path = tmp_path / "own.wav"
    ffmpeg("-f", "lavfi", "-i", f"{TONE}{length_s}", path)
    assert own_length_s(path, 2.0) == length_s
    for channels in (1, 2):
        assert own_sound(path, 2.0, channels).shape == (round(length_s * 44_100), channels)
    with pytest.raises(MixError, match=r"2\.00 seconds\. Use one of 0\.1 to 1\.5 seconds\."):
        own_length_s(write_take(tmp_path, "long", speech(2.0)).path, 1.5)
