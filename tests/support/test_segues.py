from dataclasses import replace

import pytest

from briefing.settings.show_file import default_show
from briefing.support.segues import Segue, around_s, segues
from tests.shared.speech import line, small_programme

SOUND = replace(
    default_show().sound,
    pause_sentence_ms=1,
    pause_paragraph_ms=2,
    pause_turn_ms=3,
    pause_story_ms=4,
)


def test_a_pause_follows_from_what_meets_what() -> None:
    lines = small_programme()
    assert tuple(segues(lines, SOUND)) == (
        Segue("stinger", 4),  # the headlines begin
        Segue(None, 3),  # the other anchor
        Segue("stinger", 4),  # the first story
        Segue(None, 1),  # its second sentence
        Segue(None, 3),  # the other anchor, with a new paragraph
        Segue("stinger", 4),
        Segue("stinger", 4),
    )


def test_a_new_paragraph_pauses_longer_than_a_sentence() -> None:
    lines = (line(1), line(2, new_paragraph=True), line(3))
    assert tuple(segues(lines, SOUND)) == (Segue(None, 2), Segue(None, 1))


def test_briefs_share_a_chapter_and_its_softer_chime() -> None:
    lines = (
        line(1, story="s1", chapter="新港"),
        line(2, "link", "s2", "简讯"),
        line(3, story="s2", chapter="简讯"),
        line(4, story="s3", chapter="简讯"),
    )
    assert tuple(segues(lines, SOUND)) == (Segue("briefs", 4), Segue(None, 1), Segue(None, 4))


def test_headlines_of_many_stories_are_no_briefs() -> None:
    lines = (
        line(1, "intro", None, "开场"),
        line(2, "headline", "s1", "提要"),
        line(3, "headline", "s2", "提要"),
        line(4, "story", "s1", "新港"),
    )
    assert tuple(segues(lines, SOUND)) == (Segue("stinger", 4), Segue(None, 1), Segue("stinger", 4))


def test_a_chime_has_a_pause_on_each_side_and_without_one_there_is_one_pause() -> None:
    sound = replace(SOUND, stinger_s=1.5, briefs_s=None)
    assert Segue("stinger", 400).lasts_s(sound) == pytest.approx(2.3)
    assert Segue("briefs", 400).lasts_s(sound) == pytest.approx(2.3)
    assert Segue("briefs", 400).lasts_s(replace(sound, briefs_s=0.5)) == pytest.approx(1.3)
    assert Segue("stinger", 400).lasts_s(replace(sound, stinger_s=0.0)) == pytest.approx(0.4)
    assert Segue(None, 400).lasts_s(sound) == pytest.approx(0.4)


def test_around_the_lines_are_both_chimes_a_pause_behind_each_and_a_moment_of_silence() -> None:
    sound = replace(SOUND, opening_s=3.0, closing_s=5.0, pause_story_ms=400)
    assert around_s(sound) == pytest.approx(3.0 + 5.0 + 2 * 0.4 + 0.4)
