"""Chapters and transcripts, as the podcast namespace wants them."""

import json
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import PublishError
from briefing.publish.transcript import (
    Spoken,
    as_json_transcript,
    as_subrip,
    as_webvtt,
    lines_of,
)

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


def test_the_json_transcript_is_whole_and_comes_back(tmp_path: Path) -> None:
    said = Spoken(
        *("s1-1", "乙", "大桥今天通车，全长三公里。", 4.00049, 7.5),
        source="大桥18日通车，全长3公里。",
        spans=((3, 9), (12, 20)),
        edits=("today",),
        times_s=(*(4.0 + 0.25 * at for at in range(13)), 7.5),
    )
    own = Spoken("l2", "甲", "再见。", 7.5, 8.0)
    written = as_json_transcript([said, own])
    assert json.loads(written) == {
        "version": "1.0.0",
        "segments": [
            {
                "speaker": "乙",
                "startTime": 4.0,
                "endTime": 7.5,
                "body": "大桥今天通车，全长三公里。",
                "id": "s1-1",
                "source": "大桥18日通车，全长3公里。",
                "spans": [[3, 9], [12, 20]],
                "edits": ["today"],
                "phrases": [[0, 4.0]],
            },
            {
                "speaker": "甲",
                "startTime": 7.5,
                "endTime": 8.0,
                "body": "再见。",
                "id": "l2",
                "source": "",
                "spans": [],
                "edits": [],
                "phrases": [[0, 7.5]],
            },
        ],
    }
    assert '\n "segments": [' in written
    assert "大桥" in written
    path = tmp_path / "a.transcript.json"
    path.write_text(written, encoding="utf-8")
    phrased = (
        replace(said, start_s=4.0, times_s=(), phrases=((0, 4.0),)),
        replace(own, phrases=((0, 7.5),)),
    )
    assert tuple(lines_of(path)) == phrased
    old = [{**row, "phrases": None} for row in json.loads(written)["segments"]]
    for row in old:
        del row["phrases"]
    path.write_text(json.dumps({"segments": old}), encoding="utf-8")
    assert [line.phrases for line in lines_of(path)] == [(), ()]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"segments": [{}]}', '{"segments": [1]}'])
def test_a_transcript_that_is_none_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.transcript.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(
        PublishError, match=r"cannot use '.*a\.transcript\.json': .* makes it again"
    ):
        lines_of(path)


def test_a_line_is_heard_phrase_by_phrase_and_an_old_one_whole() -> None:
    line = Spoken("l1", "甲", "大桥通车，路修好了，港也开了。", 1.0, 6.0)
    assert line.heard == [(line.text, 1.0)]
    cut = replace(line, phrases=((0, 1.0), (5, 2.5), (10, 4.0)))
    assert cut.heard == [("大桥通车，", 1.0), ("路修好了，", 2.5), ("港也开了。", 4.0)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a" * 32, "a" * 32),
        ("a" * 33, f"{'a' * 17}\n{'a' * 16}"),
        ("a" * 70, f"{'a' * 32}\n{'a' * 38}"),
        (f"{'1,' * 20}1", f"{'1,' * 10}\n{'1,' * 10}1"),
        (f"12,{'3' * 32}", f"12,\n{'3' * 32}"),
        (f"12,{'3' * 33}", f"12,{'3' * 16}\n{'3' * 17}"),
        (f"{'3' * 31},4567", f"{'3' * 31},\n4567"),
        (f"{'3' * 32},4567", f"{'3' * 19}\n{'3' * 13},4567"),
        ("a --> b", "a → b"),
    ],
)
def test_a_number_or_a_word_that_is_too_long_for_a_line_is_folded(text: str, shown: str) -> None:
    line = Spoken("l1", "甲", text, 0.0, 6.0)
    assert as_subrip([line]).partition("\n")[2].partition("\n")[2] == f"{shown}\n\n"
