import tracemalloc
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from briefing.mix.render import Programme
from briefing.mix.samples import MIX_RATE_HZ
from briefing.records import Script, Takes
from briefing.settings.show_file import default_show, load_show
from briefing.show import Show
from briefing.support.progress import Progress, told_to
from tests.shared.speech import RATE_HZ, line, script_of, small_takes, speech, write_take

SHOW = default_show()
LEVELS = (-15.0, -1.6)


def played(takes: Takes, script: Script, show: Show = SHOW) -> Programme:
    programme = Programme(takes, script, show, *LEVELS)
    length_s = sum(len(piece) for piece in programme.pcm()) / 2 / MIX_RATE_HZ
    assert programme.length_s == pytest.approx(length_s)
    return programme


def test_a_show_without_a_theme_has_pauses_only(tmp_path: Path) -> None:
    takes, script = small_takes(tmp_path)
    bare = replace(SHOW, sound=replace(SHOW.sound, theme="none"))
    programme = played(takes, script, bare)
    between = [after.start_s - before.end_s for before, after in pairwise(programme.cues)]
    pauses_s = [0.6, 0.45, 0.6, 0.35, 0.45, 0.6, 0.6]
    assert between == pytest.approx(pauses_s, abs=0.001)


def test_a_tenth_of_a_second_stands_before_the_opening_and_three_behind_the_closing(
    tmp_path: Path,
) -> None:
    one = line(1)
    takes = Takes("kokoro", (write_take(tmp_path, one.id, speech(1.5)),), ())
    programme = played(takes, script_of(one))
    sound, (cue,) = SHOW.sound, programme.cues
    before_s = 0.1 + sound.opening_s + sound.pause_story_ms / 1000
    assert cue.start_s == pytest.approx(before_s, abs=0.0006)
    behind_s = sound.pause_story_ms / 1000 + sound.closing_s + 0.3
    assert programme.length_s - cue.end_s == pytest.approx(behind_s, abs=0.0006 + 0.04)


def test_a_pause_is_as_long_as_asked_whatever_silence_the_takes_bring(tmp_path: Path) -> None:
    lines = (line(1), line(2), line(3))
    quiet = [np.zeros(round(s * RATE_HZ)) for s in (0.0, 0.02, 0.9)]
    takes = [
        write_take(tmp_path, one.id, np.concatenate([rest, speech(1.5), rest]))
        for one, rest in zip(lines, quiet, strict=True)
    ]
    cues = played(Takes("kokoro", tuple(takes), ()), script_of(*lines)).cues
    for before, after in pairwise(cues):
        # Where a voice begins and ends is found in steps of 5 ms.
        assert after.start_s - before.end_s == pytest.approx(0.35, abs=0.001)
        assert after.end_s - after.start_s == pytest.approx(1.5, abs=0.011)


def test_the_limiter_is_left_little_by_radio_and_all_by_clean(tmp_path: Path) -> None:
    at_s = np.arange(6 * RATE_HZ) / RATE_HZ
    # Syllables 12 dB over the others, as some voices have them.
    peaky = speech(6) * (0.25 + 0.75 * np.exp(-(((at_s % 1.5) - 0.7) ** 2) / 0.002))
    takes = Takes("kokoro", (write_take(tmp_path, line(1).id, peaky),), ())
    deepest_db = {}
    for dynamics in ("radio", "clean"):
        (tmp_path / "show.toml").write_text(f'[sound]\ndynamics = "{dynamics}"\n', "utf-8")
        programme = played(takes, script_of(line(1)), load_show(tmp_path / "show.toml"))
        (deepest_db[dynamics],) = (row.found for row in programme.limited)
        assert programme.limited[0].passed == (dynamics == "radio")
    assert deepest_db["radio"] < 3.0 < deepest_db["clean"]


def test_whoever_waits_is_told_of_each_line_that_is_mixed(tmp_path: Path) -> None:
    takes, script = small_takes(tmp_path)
    heard: list[Progress] = []
    with told_to(heard.append):
        played(takes, script)
    count = len(script.lines)
    assert heard == [Progress("mixing", done, count) for done in range(count + 1)]


@pytest.mark.slow
def test_memory_does_not_grow_with_the_length(tmp_path: Path) -> None:
    take = write_take(tmp_path, "000", speech(0.8))

    def peak_bytes(count: int) -> int:
        lines = [line(n, chapter=f"第{n // 5}章") for n in range(count)]
        takes = Takes("kokoro", tuple(replace(take, line=one.id) for one in lines), ())
        tracemalloc.start()
        try:
            played(takes, script_of(*lines))
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak_bytes(5)  # the chimes and the resampler's weights are made once
    assert peak_bytes(50) < 1.1 * peak_bytes(10)
