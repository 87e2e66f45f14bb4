"""Tuned numbers of the room that no other test sees: an example on each side of each."""

from dataclasses import replace
from datetime import UTC, date
from pathlib import Path

import pytest
from mutagen.mp3 import MP3

from briefing.errors import PublishError
from briefing.publish import publish_episode
from briefing.publish.address import open_channel
from briefing.publish.headlines import headlines_beyond, headlines_of
from briefing.publish.page.write import _months
from briefing.publish.phrases import character_times, phrases
from briefing.publish.shelf import Mark, Shelved, morning
from briefing.show import Show
from tests.publish.conftest import make_master, make_script

LONG = "我们今天走过新的大桥" * 8

DAY = date(2026, 3, 18)
MARKS = tuple(Mark(f"{number}号桥今日通车", number, number + 1, (0, 9)) for number in range(20))
EPISODE = Shelved("", "", DAY, "", "day.mp3", 1, "", "", 20.0, "kokoro", "", MARKS)


def test_a_title_names_three_headlines_and_the_list_six_more() -> None:
    named = headlines_of(EPISODE)
    assert named == ("0号桥今日通车", "1号桥今日通车", "2号桥今日通车")
    assert len(headlines_beyond(EPISODE, "；".join(named))) == 6


def test_a_name_of_a_show_ends_with_an_ellipsis_after_two_hundred_characters(
    show: Show, tmp_path: Path
) -> None:
    titles = [
        open_channel(replace(show, title="海" * size), tmp_path, "").title for size in (190, 300)
    ]
    assert titles == ["海" * 190, "海" * 199 + "…"]


def test_a_paper_of_a_past_day_counts_as_published_at_six() -> None:
    assert morning(DAY, UTC).isoformat() == "2026-03-18T06:00:00+00:00"


@pytest.mark.parametrize(("missing_s", "is_taken"), [(0.15, True), (0.3, False)])
def test_an_mp3_may_be_shorter_than_was_mixed_by_its_padding_only(
    show: Show, tone: Path, tmp_path: Path, missing_s: float, is_taken: bool
) -> None:
    script = make_script(DAY, "")
    master = make_master(tone, script, show, tmp_path)
    heard = MP3(master.path).info
    assert heard is not None
    master = replace(master, length_s=heard.length + missing_s)
    if is_taken:
        assert publish_episode(master, script, show, tmp_path).path == master.path
        return
    with pytest.raises(PublishError, match="were mixed"):
        publish_episode(master, script, show, tmp_path)


def test_a_phrase_is_as_long_as_two_lines_or_seven_seconds_allow() -> None:
    quick, slow = (character_times(LONG, "", (), 0.0, spoken_s) for spoken_s in (6.0, 60.0))
    longest = max(end - start for start, end in phrases(LONG, quick))
    longest_s = max(slow[end] - slow[start] for start, end in phrases(LONG, slow))
    assert 16 < longest <= 32
    assert 3.5 < longest_s <= 7.0


def test_three_months_of_the_list_stand_open() -> None:
    days = [f"2026-{month:02}-01" for month in range(9, 0, -1)]
    opened = [is_open for _name, is_open, _days in _months(days)]
    assert opened == [True] * 3 + [False] * 6


def test_a_description_of_a_show_has_four_thousand_bytes(show: Show, tmp_path: Path) -> None:
    channel = open_channel(replace(show, description="a" * 5000), tmp_path, "")
    assert len(channel.description.encode()) == 4000
