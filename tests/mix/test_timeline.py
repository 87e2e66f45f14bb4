from dataclasses import replace

from briefing.mix.timeline import Joint, chapters, joints
from briefing.records import Chapter, Cue
from briefing.settings.show_file import default_show
from tests.mix.speech import line, small_programme

SOUND = replace(
    default_show().sound,
    pause_sentence_ms=1,
    pause_paragraph_ms=2,
    pause_turn_ms=3,
    pause_story_ms=4,
)


def test_a_pause_follows_from_what_meets_what() -> None:
    lines = small_programme()
    assert joints(lines, SOUND) == (
        Joint("stinger", 4),  # the headlines begin
        Joint(None, 3),  # the other anchor
        Joint("stinger", 4),  # the first story
        Joint(None, 1),  # its second sentence
        Joint(None, 3),  # the other anchor, with a new paragraph
        Joint("stinger", 4),
        Joint("stinger", 4),
    )


def test_a_new_paragraph_pauses_longer_than_a_sentence() -> None:
    lines = (line(1), line(2, new_paragraph=True), line(3))
    assert joints(lines, SOUND) == (Joint(None, 2), Joint(None, 1))


def test_briefs_share_a_chapter_and_its_softer_chime() -> None:
    lines = (
        line(1, story="s1", chapter="新港"),
        line(2, "link", "s2", "简讯"),
        line(3, story="s2", chapter="简讯"),
        line(4, story="s3", chapter="简讯"),
    )
    assert joints(lines, SOUND) == (Joint("briefs", 4), Joint(None, 1), Joint(None, 4))


def test_headlines_of_many_stories_are_no_briefs() -> None:
    lines = (
        line(1, "intro", None, "开场"),
        line(2, "headline", "s1", "提要"),
        line(3, "headline", "s2", "提要"),
        line(4, "story", "s1", "新港"),
    )
    assert joints(lines, SOUND) == (Joint("stinger", 4), Joint(None, 1), Joint("stinger", 4))


def test_one_line_has_no_joint_and_one_chapter() -> None:
    only = (line(1),)
    assert joints(only, SOUND) == ()
    assert chapters(only, (Cue("001", 4.0, 6.0),), 9.0) == (Chapter("要闻", 0.0, 9.0),)
