from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from briefing.mix import mix_master
from briefing.mix.render import Programme
from briefing.mix.samples import MIX_RATE_HZ
from briefing.records import Takes
from briefing.settings.show_file import default_show
from tests.bench.master_times import errors_ms
from tests.mix.decoding import decoded
from tests.mix.markers import marked_takes
from tests.shared.speech import RATE_HZ, line, script_of, small_takes, speech, write_take


@pytest.mark.slow
def test_cues_and_chapters_stand_where_the_sound_is(tmp_path: Path) -> None:
    master = mix_master(*marked_takes(tmp_path / "takes", 25), default_show(), tmp_path)
    starts, ends = errors_ms(decoded(master.path), master)
    assert np.abs(starts).max() < 20
    assert np.abs(ends).max() < 20
    assert {chapter.start_s for chapter in master.chapters[1:]} <= {
        cue.start_s for cue in master.cues
    }


def test_no_join_clicks(tmp_path: Path) -> None:
    takes, script = small_takes(tmp_path)
    programme = Programme(takes, script, default_show(), -15.0, -1.6)
    pieces = [np.frombuffer(piece, "<i2").astype(int) for piece in programme.pcm()]
    sound = np.concatenate(pieces)
    steps = np.abs(np.diff(sound))
    spoken = [
        steps[round(cue.start_s * MIX_RATE_HZ) : round(cue.end_s * MIX_RATE_HZ)].max()
        for cue in programme.cues
    ]
    joins = np.cumsum([piece.size for piece in pieces])[:-1]
    largest = max(steps[join - 2 : join + 1].max() for join in joins)
    assert largest < 0.02 * min(spoken)
    # Nowhere between the lines is there a step as large as those of speech.
    outside = np.ones(steps.size, dtype=bool)
    for cue in programme.cues:
        outside[round(cue.start_s * MIX_RATE_HZ) : round(cue.end_s * MIX_RATE_HZ)] = False
    assert steps[outside].max() < min(spoken)


def test_characters_keep_their_places_when_silence_is_cut(tmp_path: Path) -> None:
    quiet = np.zeros(RATE_HZ // 2)
    take = write_take(tmp_path, "001", np.concatenate([quiet, speech(2.0), quiet]))
    take = replace(take, char_starts_s=(0.5, 1.0, 1.5, 2.0))
    programme = Programme(
        Takes("kokoro", (take,), ()), script_of(line(1)), default_show(), -15.0, -1.6
    )
    length_s = sum(map(len, programme.pcm())) / 2 / MIX_RATE_HZ
    assert length_s == pytest.approx(programme.length_s)
    start_s = programme.cues[0].start_s
    assert programme.cues[0].char_starts_s == pytest.approx(
        [start_s + shift for shift in (0.0, 0.5, 1.0, 1.5)], abs=0.006
    )
