"""Chimes and bed against speech, as a player hears them: measured in the decoded MP3."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from briefing.mix import mix_master
from briefing.mix.level import loudness
from briefing.records import Master, Takes
from briefing.settings.show_file import default_show
from briefing.show import Show
from tests.mix.decoding import RATE_HZ as MP3_HZ
from tests.mix.decoding import decoded
from tests.shared.speech import RATE_HZ, line, script_of, speech, write_take

WORDS_S, COMMA_S, TIMES = 0.6, 0.6, 10
"""A headline is so many times words and a comma, over which the bed stays down."""
LINES = (
    line(1, "intro", None, "开场"),
    line(2, "headline", "s1", "内容提要"),
    line(3, "headline", "s2", "内容提要", "乙"),
    line(4, "story", "s1", "海州建成新港"),
    line(5, "story", "s2", "春茶上市", "乙"),
    line(6, "outro", None, "结束"),
)


def mixed(folder: Path, show: Show) -> Master:
    comma = np.zeros(round(COMMA_S * RATE_HZ))
    takes = []
    for number, one in enumerate(LINES):
        pitch_hz = 120 if one.voice == "乙" else 210
        words = speech(WORDS_S if one.role == "headline" else 4.0, number, pitch_hz)
        times = TIMES if one.role == "headline" else 1
        takes.append(write_take(folder, one.id, np.concatenate([words, comma] * times)))
    return mix_master(Takes("kokoro", tuple(takes), ()), script_of(*LINES), show, folder)


def part(sound: NDArray[np.float32], begin_s: float, end_s: float) -> NDArray[np.float32]:
    return sound[round(begin_s * MP3_HZ) : round(end_s * MP3_HZ)]


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["marimba", "bell", "strings"])
def test_a_stinger_is_3_to_6_lu_under_speech_and_the_bed_14_to_18(
    tmp_path: Path, theme: str
) -> None:
    show = default_show()
    show = replace(show, sound=replace(show.sound, theme=theme, bed=True))
    master = mixed(tmp_path, show)
    sound = decoded(master.path)
    cues = {cue.line: cue for cue in master.cues}
    stories = [cues[name] for name in ("004", "005")]
    speech_lufs = np.mean([loudness(part(sound, c.start_s, c.end_s), MP3_HZ) for c in stories])
    stinger = part(sound, stories[0].end_s, stories[1].start_s)
    assert 3.0 <= speech_lufs - loudness(stinger, MP3_HZ) <= 6.0
    commas = [
        part(sound, start_s + WORDS_S + 0.1, start_s + WORDS_S + COMMA_S - 0.1)
        for name in ("002", "003")
        for start_s in (cues[name].start_s + at * (WORDS_S + COMMA_S) for at in range(TIMES - 1))
    ]
    assert 14.0 <= speech_lufs - loudness(np.concatenate(commas), MP3_HZ) <= 18.0
    # There is room for breath on both sides of the stinger.
    pause = round(0.2 * MP3_HZ)
    for quiet in (stinger[:pause], stinger[-pause:]):
        assert speech_lufs - loudness(quiet, MP3_HZ) > 25
