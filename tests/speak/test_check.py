"""A take that does not say its whole line is not kept: what is measured, and from where it fails.

The line has twenty characters; at 240 a minute they take some five seconds.
"""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from briefing.settings.voices import voice_by_name
from briefing.speak.clip import Clip, check_clip, hear_samples, what_failed

RATE_HZ = 24_000
LINE = "海州新桥今天上午正式通车，两岸居民步行过江。"
VOICE = replace(voice_by_name("zf_xiaoxiao"), pace_cpm=240.0)
ONLINE = replace(VOICE, engine="edge")


def tone(length_s: float, peak: float = 0.5) -> NDArray[np.float32]:
    at_s = np.arange(round(length_s * RATE_HZ)) / RATE_HZ
    return (peak * np.sin(2 * np.pi * 440 * at_s)).astype(np.float32)


def take(
    samples: NDArray[np.float32],
    coverage: float = 1.0,
    shortest_s: float = 0.1,
    cut_s: float = 0.0,
) -> Clip:
    return Clip(samples, RATE_HZ, (), coverage, shortest_s, cut_s=cut_s)


def failed(clip: Clip, *, online: bool = False, spoken: str = LINE) -> set[str]:
    checks = check_clip(clip, spoken, ONLINE if online else VOICE)
    return {check.name for check in checks if not check.passed}


def test_a_good_take_passes_every_check_and_its_rows_are_measured() -> None:
    checks = check_clip(take(tone(5.0)), LINE, VOICE)
    assert what_failed(checks) == ""
    assert {check.name: check.found for check in checks} == {
        "length_s": 5.0,
        "pace_cpm": 240.0,
        "coverage": 1.0,
        "shortest_s": 0.1,
        "cut_s": 0.0,
        "silence_s": 0.0,
        "peak": pytest.approx(0.25, abs=0.001),
    }


ROWS = """
          embedded          online
length_s  3.257   6.914     2.005   10.019
pace_cpm  173.573 368.381   119.772 598.504
coverage  1       1         1       1
shortest_s 0.04   60        0.04    60
cut_s     -60     0.3       -60     0.3
silence_s 0       1.5       0       1.5
peak      0.02    1         0.02    1
"""
"""What is good of that line, least and most, in the engines; of voices that end early by 0.2 s."""


def test_each_row_says_what_would_be_good() -> None:
    for at, voice in ((1, VOICE), (3, ONLINE)):
        found = check_clip(take(tone(5.0)), LINE, voice, usual_cut_s=0.2)
        wanted = [row.split() for row in ROWS.strip().splitlines()[1:]]
        assert [row.name for row in found] == [words[0] for words in wanted]
        assert [row.low for row in found] == [float(words[at]) for words in wanted]
        assert [row.high for row in found] == [float(words[at + 1]) for words in wanted]


@pytest.mark.parametrize(
    ("length_s", "online", "good"),
    [
        (3.0, False, False),  # words are missing
        (3.3, False, True),
        (6.7, False, True),
        (7.0, False, False),  # words are said that are not there
        (1.9, True, False),
        (2.1, True, True),
        (9.9, True, True),
        (10.1, True, False),
    ],
)
def test_a_take_is_as_long_as_the_pace_of_its_voice_says(
    length_s: float, good: bool, *, online: bool
) -> None:
    assert failed(take(tone(length_s)), online=online) == (
        set() if good else {"length_s", "pace_cpm"}
    )


@pytest.mark.parametrize(
    ("clip", "row"),
    [
        (take(tone(5.0), coverage=0.99), "coverage"),
        (take(tone(5.0), shortest_s=0.039), "shortest_s"),
        (take(tone(5.0), shortest_s=0.041), ""),
        (take(tone(5.0), cut_s=0.11), "cut_s"),
        (take(tone(5.0), cut_s=0.09), ""),
        (take(tone(5.0), cut_s=-3.0), ""),
        (take(tone(5.0, 0.03)), "peak"),
        (take(tone(5.0, 0.05)), ""),
        (take(tone(5.0, 1.9)), ""),
        (take(tone(5.0, 2.1)), "peak"),
        (take(np.concatenate([tone(2), tone(1.6, 0.0009), tone(1.4)])), "silence_s"),
        (take(np.concatenate([tone(2), tone(1.4, 0.0009), tone(1.6)])), ""),
        (take(np.concatenate([tone(2), tone(1.6, 0.002), tone(1.4)])), ""),
        (take(np.concatenate([tone(3.4), tone(1.6, 0)])), "silence_s"),
    ],
)
def test_each_fault_fails_its_own_check(clip: Clip, row: str) -> None:
    assert failed(clip) == ({row} if row else set())


def test_a_take_without_a_sample_fails_and_is_no_division_by_nothing() -> None:
    assert {"length_s", "pace_cpm", "peak"} <= failed(take(tone(0.0)))


def test_the_shortest_line_has_a_tenth_of_a_second_at_least() -> None:
    assert failed(take(tone(0.09)), spoken="好。") >= {"length_s"}
    assert failed(take(tone(0.11)), spoken="好。") == set()


def test_a_voice_that_always_ends_early_may() -> None:
    checks = check_clip(take(tone(5.0), cut_s=0.25), LINE, VOICE, usual_cut_s=0.2)
    assert what_failed(checks) == ""
    checks = check_clip(take(tone(5.0), cut_s=0.35), LINE, VOICE, usual_cut_s=0.2)
    assert what_failed(checks) == "cut_s is 0.35, not -60 to 0.3"


@pytest.mark.parametrize(("share", "good"), [(0.49, False), (0.5, True), (1.0, True)])
def test_half_of_a_line_must_be_heard(share: float, good: bool) -> None:
    check = hear_samples(tone(1.0), RATE_HZ, LINE, lambda *_: share)
    assert (check.name, check.found, check.passed) == ("heard", share, good)
