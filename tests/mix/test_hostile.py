import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from briefing.errors import MixError
from briefing.mix import master as mastering
from briefing.mix import mix_master
from briefing.mix.encode import Measured, encode
from briefing.mix.level import loudness
from briefing.records import Takes
from briefing.settings.show_file import default_show
from briefing.show import Encoding, Show
from tests.mix.decoding import decoded, measured
from tests.mix.hostile import FAULTS, hostile
from tests.shared.speech import RATE_HZ, line, script_of, write_take

PODCAST = default_show()
SPEAKER = replace(PODCAST, target_lufs=-14.0, true_peak_db=-2.0, bitrate_kbps=256, longest_s=600.0)


@pytest.mark.slow
@pytest.mark.parametrize("show", [PODCAST, SPEAKER], ids=["podcast", "smart-speaker"])
@pytest.mark.parametrize("encoding", [Encoding(), Encoding("vbr", channels=2)], ids=["cbr", "vbr"])
def test_hostile_takes_come_out_as_loud_as_asked(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, show: Show, encoding: Encoding
) -> None:
    lines = [line(n, voice="甲乙"[n % 2]) for n in range(len(FAULTS))]
    takes = [
        write_take(tmp_path, one.id, hostile(fault, 4.0, n, 120 + 90 * (n % 2)), one.voice)
        for n, (one, fault) in enumerate(zip(lines, FAULTS, strict=True))
    ]
    master = mix_master(
        Takes("kokoro", tuple(takes), ()),
        script_of(*lines),
        replace(show, encoding=encoding),
        tmp_path,
    )
    lufs, peak = measured(master.path)
    assert abs(lufs - show.target_lufs) <= 0.5
    assert peak <= show.true_peak_db
    silent = FAULTS.index("near silence")
    assert f"line '{lines[silent].id}' is silent" in caplog.text
    assert decoded(master.path).size == pytest.approx(master.length_s * 44_100, abs=1)


def test_peaks_that_the_encoder_adds_are_met_with_more_bits_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def overshooting(
        pcm: Iterator[bytes], path: Path, bitrate_kbps: int, encoding: Encoding
    ) -> Measured:
        heard = encode(pcm, path, bitrate_kbps, encoding)
        # As LAME does to noise: the peaks are its own, whatever the ceiling was.
        return heard if encoding.vbr_quality <= 2 else replace(heard, true_peak_db=-1.4)

    monkeypatch.setattr(mastering, "encode", overshooting)
    lines = [line(n) for n in range(2)]
    takes = [write_take(tmp_path, one.id, hostile("hissing", 4.0, 1, 210)) for one in lines]
    show = replace(SPEAKER, encoding=Encoding("vbr"))
    made = mix_master(Takes("kokoro", tuple(takes), ()), script_of(*lines), show, tmp_path)
    lufs, peak = measured(made.path)
    assert abs(lufs - show.target_lufs) <= 0.5
    assert peak <= show.true_peak_db
    assert re.search(r"the MP3 has VBR quality [02], not 4", caplog.text)
    record = made.path.with_name("manifest.json").read_text("utf-8")
    assert re.search(r"VBR quality [02], not 4", record)


def test_two_voices_are_equally_loud_in_the_decoded_mp3(tmp_path: Path) -> None:
    lines = [line(n, voice="甲乙"[n % 2]) for n in range(6)]
    takes = [
        write_take(
            tmp_path, one.id, hostile("plain", 4.0, n, (210, 110)[n % 2]) * (1.0, 0.25)[n % 2]
        )
        for n, one in enumerate(lines)
    ]
    master = mix_master(Takes("kokoro", tuple(takes), ()), script_of(*lines), PODCAST, tmp_path)
    sound = decoded(master.path)
    loud = [
        loudness(sound[round(cue.start_s * 44_100) : round(cue.end_s * 44_100)], 44_100)
        for cue in master.cues
    ]
    assert abs(np.mean(loud[::2]) - np.mean(loud[1::2])) <= 1.0
    assert max(loud) - min(loud) <= 1.0


def test_nothing_but_silence_is_one_clear_line(tmp_path: Path) -> None:
    take = write_take(tmp_path, "001", np.zeros(2 * RATE_HZ))
    with pytest.raises(MixError, match="every take is silent"):
        mix_master(Takes("kokoro", (take,), ()), script_of(line(1)), PODCAST, tmp_path)
    assert not list(tmp_path.rglob("*.mp3"))


def test_a_programme_too_long_for_a_smart_speaker_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    take = write_take(tmp_path, "001", hostile("plain", 3.0, 1, 150))
    show = replace(SPEAKER, longest_s=5.0)
    master = mix_master(Takes("kokoro", (take,), ()), script_of(line(1)), show, tmp_path)
    assert "players of this loudness take 5 at most" in caplog.text
    assert "5 at most" in (master.path.parent / "manifest.json").read_text(encoding="utf-8")
