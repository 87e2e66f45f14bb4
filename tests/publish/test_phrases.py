"""Subtitles break between words, never inside a number, and stay at most seven seconds."""

import re

import pytest

from briefing.mandarin.words import cut_words
from briefing.publish.phrases import character_times, phrases
from briefing.publish.tuned import Phrases

LONG = (
    "海州市交通运输局今天宣布全长12345.67公里的环湾高速公路将于2026年10月1日上午9:30正式建成通车"
    "届时从机场到市中心只需要二十五分钟，比现在快一半"
)


def cut(text: str, seconds: float) -> list[str]:
    times_s = character_times(text, "", (), 10.0, 10.0 + seconds)
    assert all(
        times_s[end] - times_s[start] <= Phrases.LONGEST_S + 1e-6
        for start, end in phrases(text, times_s)
    )
    return [text[start:end] for start, end in phrases(text, times_s)]


@pytest.mark.parametrize("seconds", [5.0, 17.0, 30.0])
def test_long_lines_are_cut_between_words_and_outside_numbers(seconds: float) -> None:
    parts = cut(LONG, seconds)
    assert "".join(parts) == LONG
    assert all(len(part) <= 40 for part in parts)
    for number in ("12345.67", "2026", "9:30"):
        assert sum(number in part for part in parts) == 1
    edges: set[int] = set()
    for word in cut_words(LONG):
        edges.add(max(edges, default=0) + len(word))
    places = [sum(map(len, parts[:count])) for count in range(1, len(parts))]
    assert [place for place in places if LONG[place - 1] != "，" and place not in edges] == []


def test_short_clauses_stay_together() -> None:
    assert cut("今天晴，明天有雨。", 3.0) == ["今天晴，明天有雨。"]
    assert cut("", 1.0) == []


def test_the_voice_says_when_a_character_is_heard() -> None:
    spoken = "全长三点二公里，昨天通车"
    starts_s = [float(place) for place in range(len(spoken))]
    times_s = character_times("全长3.2公里，昨天通车", spoken, starts_s, 0.0, 12.0)
    text = "全长3.2公里，昨天通车"
    assert times_s[text.index("公")] == spoken.index("公")
    assert times_s[text.index("昨")] == spoken.index("昨")
    assert times_s[-1] == 12.0
    assert times_s == sorted(times_s)
    assert not re.search(r"[0-9]", spoken)
