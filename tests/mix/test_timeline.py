from briefing.mix.timeline import chapters
from briefing.records import Chapter, Cue
from tests.mix.speech import line


def test_one_line_has_one_chapter() -> None:
    only = (line(1),)
    assert chapters(only, (Cue("001", 4.0, 6.0),), 9.0) == (Chapter("要闻", 0.0, 9.0),)
