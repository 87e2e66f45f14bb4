import re

from briefing.publish.transcript import as_word_webvtt
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


def test_a_cue_lasts_seven_seconds_at_most_and_loses_no_word() -> None:
    spoken = "海州湾大桥全长三点二公里，昨天上午九时通车，首日免费，市民可以步行过桥。" * 2
    for known in (True, False):
        starts_s = tuple(5.0 + 0.4 * place for place in range(len(spoken))) if known else ()
        vtt = as_word_webvtt([(line(spoken), Cue("s01-1", 5.0, 5 + 0.4 * len(spoken), starts_s))])
        cues = vtt.split("\n\n")[1:]
        assert len(cues) >= 4
        for cue in cues:
            start_s, end_s = (float(each[6:]) for each in cue.split("\n")[0].split(" --> "))
            assert 0 < end_s - start_s <= 7
            for stamp in re.findall(r"<([\d:.]+)>", cue):
                assert start_s < float(stamp[6:]) < end_s
        assert (
            re.sub(r"<[^>]*>", "", "".join(cue.partition("\n")[2] for cue in cues)).replace(
                "\n", ""
            )
            == spoken
        )


def test_a_cue_has_a_timestamp_before_each_word_but_the_first() -> None:
    spoken = "海州地铁开通。"
    starts_s = (10.0, 10.2, 10.5, 10.5, 11.0, 11.25, 11.5)
    vtt = as_word_webvtt([(line(spoken), Cue("s01-1", 10.0, 12.0, starts_s))] * 2)
    cue = (
        "00:00:10.000 --> 00:00:12.000\n"
        "<v 甲>海州<00:00:10.500>地铁<00:00:11.000>开通<00:00:11.500>。"
    )
    assert vtt == f"WEBVTT\n\n{cue}\n\n{cue}\n"
