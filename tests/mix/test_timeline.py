from briefing.mix.timeline import chapters
from briefing.records import Chapter, Cue
from tests.mix.speech import line


def test_one_line_has_one_chapter() -> None:
    only = (line(1),)
    assert chapters(only, (Cue("001", 4.0, 6.0),), 9.0) == (Chapter("要闻", 0.0, 9.0),)


def test_neighbouring_lines_of_one_title_are_a_chapter_that_lasts_to_the_next_ones_first_word() -> (
    None
):
    titles = ("开场", "开场", "新港", "春茶", "春茶", "新港")
    lines = tuple(line(number, chapter=title) for number, title in enumerate(titles))
    cues = tuple(Cue(f"{at:03}", 4.0 + 3 * at, 6.0 + 3 * at) for at in range(6))
    assert chapters(lines, cues, 30.0) == (
        Chapter("开场", 0.0, 10.0),
        Chapter("新港", 10.0, 13.0),
        Chapter("春茶", 13.0, 19.0),
        Chapter("新港", 19.0, 30.0),
    )
