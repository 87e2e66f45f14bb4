import re

from briefing.publish.transcript.karaoke import as_word_webvtt
from briefing.records import Cue, Line

SPOKEN = "海州地铁五号线开通，全长二十八公里。"


def line(spoken: str) -> Line:
    return Line("s01-1", "story", "s01", "地铁", False, "甲", spoken, spoken, "", (), ())


def test_each_word_carries_the_time_of_its_first_character() -> None:
    starts_s = tuple(10.0 + 0.25 * place for place in range(len(SPOKEN)))
    vtt = as_word_webvtt([(line(SPOKEN), Cue("s01-1", 10.0, 15.0, starts_s))])
    head, times, text = vtt.partition("\n\n")[2].rstrip("\n").partition("\n")
    assert head == "00:00:10.000 --> 00:00:15.000"
    assert re.sub(r"<[^>]*>", "", text) == SPOKEN
    assert "<00:00:10.500>地铁" in text
    stamps = re.findall(r"<([\d:.]+)>", text)
    assert stamps == sorted(set(stamps))
    assert times == "\n"


def test_a_line_without_times_of_its_characters_is_one_piece() -> None:
    vtt = as_word_webvtt([(line(SPOKEN), Cue("s01-1", 10.0, 15.0))])
    assert vtt.endswith(f"<v 甲>{SPOKEN}\n")


def test_what_a_newspaper_prints_is_escaped() -> None:
    spoken = "甲<b>&"
    vtt = as_word_webvtt([(line(spoken), Cue("s01-1", 0.0, 1.0, (0.0, 0.1, 0.2, 0.3, 0.4)))])
    assert "<b>" not in vtt
    assert "&lt;" in vtt
    assert "&amp;" in vtt
