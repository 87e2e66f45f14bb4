"""Text that runs around something in its column stays one paragraph."""

from briefing.read.page.layout.columns import Column, narrowed
from briefing.read.page.marks import Area, PageMarks, TypeLine
from briefing.read.page.written import write_pages
from tests.read.page.made import PITCH, SIZE, page, type_line

TOP = "海州新桥今天上午通车，首批二十辆"
BESIDE = ("公交车开过江面，", "两岸居民步行登上", "桥，在风里合影留")
FOOT = "念。市交通局说，夜间桥面的灯要亮到晚"
REST = "上十一点，周末再延长半个小时。"


def _lines(right: bool = False) -> list[TypeLine]:
    lines = [type_line(TOP, 40 + 2 * SIZE, 100)]
    start = 40 + 10 * SIZE if right else 40
    lines += [type_line(text, start, 115 + n * PITCH) for n, text in enumerate(BESIDE)]
    return [*lines, type_line(FOOT, 40, 160), type_line(REST, 40, 175)]


def _shown(marks: PageMarks) -> list[str]:
    return write_pages([marks]).text.split("\n\n")


WHOLE = TOP + "".join(BESIDE) + FOOT + REST


def test_lines_beside_a_picture_in_their_column_go_on() -> None:
    marks = page(*_lines())
    marks.pictures.append(Area(140, 114, 220, 156))
    assert _shown(marks) == [WHOLE]


def test_lines_at_the_right_of_a_picture_in_their_column_go_on() -> None:
    marks = page(*_lines(right=True))
    marks.pictures.append(Area(40, 114, 120, 156))
    assert _shown(marks) == [WHOLE]


def test_short_lines_with_nothing_beside_them_are_paragraphs() -> None:
    assert len(_shown(page(*_lines()))) > 2


def test_a_column_is_as_wide_as_what_stands_in_it_leaves() -> None:
    line, column = type_line("两岸居民步行", 40, 100), Column(40, 240)

    def left(area: Area, of: int = -1) -> Column:
        return narrowed(line, 0, column, SIZE, [(area, of)])

    assert left(Area(130, 98, 240, 130)) == Column(40, 122)
    assert left(Area(130, 98, 240, 130), of=1) == Column(40, 122)
    assert left(Area(130, 98, 240, 130), of=0) == column
    assert left(Area(250, 98, 300, 130)) == column
    assert left(Area(130, 140, 240, 180)) == column
    near = Column(40, 105)
    assert narrowed(line, 0, near, SIZE, [(Area(102, 98, 104, 130), -1)]) == near
