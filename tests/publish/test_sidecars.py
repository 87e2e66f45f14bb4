"""Chapters and transcripts, as the podcast namespace wants them."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.publish.transcript.sidecars import Spoken, as_subrip, as_webvtt

LONG = "全长3.2公里的海州湾大桥昨天上午9时通车，市民可步行过桥；" * 5


def test_a_cue_has_its_times_its_speaker_and_its_text() -> None:
    found = as_webvtt([Spoken("l1", "甲", "A < B --> C", 61.5, 66.25)])
    assert found == "WEBVTT\n\n00:01:01.500 --> 00:01:06.250\n<v 甲>A &lt; B --&gt; C\n"


def test_subrip_is_numbered_from_one() -> None:
    found = as_subrip(
        [Spoken("l1", "甲", "早上好。", 0.0, 1.5), Spoken("l2", "乙", "好。", 1.5, 2)]
    )
    assert found.startswith("1\n00:00:00,000 --> 00:00:01,500\n早上好。\n\n2\n")


@settings(deadline=None)  # the first one loads the words
@given(st.text(alphabet="新闻，。；3 .”\n", min_size=1, max_size=400))
def test_long_sentences_become_cues_of_two_short_lines_and_lose_no_word(text: str) -> None:
    found = as_subrip([Spoken("l1", "甲", text, 0.0, 30.0)])
    shown = re.sub(r"(?m)^(\d+\n)?[\d:,]+ --> [\d:,]+\n", "", found)
    assert all(len(line) <= 32 for line in shown.splitlines())
    assert all(len(cue.splitlines()) <= 2 for cue in shown.split("\n\n"))
    assert "".join(shown.split()) == "".join(text.split())


def test_the_cues_of_a_sentence_share_its_time() -> None:
    times = re.findall(r"(\S+) --> (\S+)", as_webvtt([Spoken("l1", "甲", LONG, 10.0, 40.0)]))
    assert len(times) > 2
    assert times[0][0] == "00:00:10.000"
    assert times[-1][1] == "00:00:40.000"
    assert all(end == start for (_, end), (start, _) in pairwise(times))


@pytest.mark.parametrize("lasting_s", [20.0, 54.0, 80.0])
def test_a_cue_stands_for_seven_seconds_at_most_and_breaks_no_number(lasting_s: float) -> None:
    spoken = [Spoken("l1", "甲", LONG, 10.0, 10.0 + lasting_s)]
    for made in (as_webvtt(spoken), as_subrip(spoken)):
        clocks = re.findall(r"00:(\d\d):(\d\d)[.,](\d{3})", made)
        times_s = [60 * int(minute) + int(s) + int(ms) / 1000 for minute, s, ms in clocks]
        lengths_s = [end - start for start, end in zip(times_s[::2], times_s[1::2], strict=True)]
        assert min(lengths_s) > 0
        assert max(lengths_s) <= 7.001
        assert made.count("3.2公里") == made.count("上午9时") == 5
