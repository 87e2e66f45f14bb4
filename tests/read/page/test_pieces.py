"""What a page is made of: an example on each side of each measure.

The text's type is 10 high; a page is 600 wide and 800 high.
"""

from dataclasses import replace

import pytest

from briefing.read.page.layout.pieces import (
    Piece,
    _furniture_edge,
    _has_text_below,
    _is_furniture,
    _is_head_or_foot,
    _is_inside,
    _is_poster,
    _poster,
    _same_head,
    is_byline,
    is_large,
    is_recognised,
    pieces_of,
    text_size,
)
from briefing.read.page.marks import Area, TypeLine
from tests.read.page.made import page, type_line

TEXT = "海州新桥今天上午通车"


@pytest.mark.parametrize(
    ("sizes", "size"),
    [
        ([], 10.0),
        ([0.0], 10.0),
        ([9.04, 9.0, 30.0], 9.0),
        ([9.0, 30.0, 30.0], 30.0),
        ([9.0, 30.0], 9.0),
    ],
)
def test_the_size_of_the_text_is_that_of_the_middle_character(
    sizes: list[float], size: float
) -> None:
    assert text_size([page(*(type_line(TEXT, 0, 0, each) for each in sizes))]) == size


def test_a_page_of_a_picture_is_known_by_its_doubts_also_in_a_box() -> None:
    line = type_line(TEXT, 0, 0)
    plain = Piece("text", line.area, [line])
    seen = Piece("text", line.area, [type_line(TEXT, 0, 0)])
    seen.lines[0].sure = (0.9,)
    assert not is_recognised([plain])
    assert is_recognised([plain, seen])
    assert is_recognised([Piece("box", line.area, [], [seen])])


@pytest.mark.parametrize(
    ("words", "byline"),
    [
        ("本报记者 林晓舟", True),
        ("□記者林晓舟", True),
        ("通讯员 何清", True),
        ("摄影 何清", True),
        ("文/何清", True),
        ("新华社海州电", True),
        ("见习记者" + "林" * 20, True),
        ("见习记者" + "林" * 21, False),
        ("记者林晓舟说，大桥通车", False),
        ("海州记者", False),
        ("□ 沈 砚", True),
        ("■国际快讯", False),
        ("□ 公园昨天开放", False),
    ],
)
def test_a_line_that_names_who_wrote_is_a_byline(words: str, byline: bool) -> None:
    assert is_byline(type_line(words, 0, 0)) is byline


@pytest.mark.parametrize(
    ("size", "bold", "large"),
    [(12.4, False, True), (12.3, False, False), (11.3, True, True), (11.1, True, False)],
)
def test_type_a_quarter_larger_is_a_headlines_and_bold_type_sooner(
    size: float, bold: bool, large: bool
) -> None:
    assert is_large(type_line(TEXT, 0, 0, size, bold), 10) is large


def line(y: float, size: float = 10.0, x: float = 50.0, words: str = TEXT) -> TypeLine:
    return type_line(words, x, y, size)


@pytest.mark.parametrize(
    ("lines", "edge"),
    [
        ([line(20, words="第3版 要闻"), line(34, x=300)], 45.0),
        ([line(20, words="第3版 要闻"), line(35, x=300)], 31.0),
        ([line(20, words="2031年3月4日")], 31.0),
        ([line(20, words="星期三")], 31.0),
        ([line(20, words="责任编辑 何清")], 31.0),
        ([line(20)], 0.0),
        ([type_line("第3版", 50, 20, down=True)], 0.0),
        ([], 0.0),
    ],
)
def test_the_head_of_a_page_says_a_page_or_a_day(lines: list[TypeLine], edge: float) -> None:
    assert _furniture_edge(page(*lines), 10) == edge


@pytest.mark.parametrize(
    ("below", "rules", "found"),
    [
        (line(45), (), True),  # 15 below a line of 20
        (line(46), (), True),
        (line(62), (), False),
        (line(61.9), (), True),
        (line(27.1), (), True),
        (line(27), (), False),
        (line(45, x=229), (), True),
        (line(45, x=230), (), False),
        (line(45), (Area(0, 35, 300, 36),), False),
        (line(45), (Area(0, 28.1, 300, 29),), False),
        (line(45), (Area(0, 28, 300, 29),), True),
        (line(45), (Area(0, 46.9, 300, 48),), False),
        (line(45), (Area(0, 47, 300, 48),), True),
        (line(45), (Area(100, 35, 101, 80),), True),
    ],
)
def test_text_stands_below_a_headline_if_no_rule_is_between(
    below: TypeLine, rules: tuple[Area, ...], found: bool
) -> None:
    head = type_line(TEXT, 50, 10, 20)
    assert head.area == Area(50, 10, 250, 30)
    assert _has_text_below(head, page(head, below, rules=rules), 10) is found


@pytest.mark.parametrize(
    ("head", "edge", "others", "found"),
    [
        (type_line("早报", 50, 20, 16), 0.0, (), True),
        (type_line("早报", 50, 20, 17), 0.0, (), False),  # so large type is a name or a headline
        (type_line("早报", 50, 27.9, 16), 0.0, (), True),
        (type_line("早报", 50, 28.1, 16), 0.0, (), False),
        (type_line("早报", 50, 60, 16), 80.0, (), True),
        (type_line("早报", 50, 768, 16), 0.0, (), False),
        (type_line("早报", 50, 768.1, 16), 0.0, (), True),
        (type_line(TEXT, 50, 20, 16), 0.0, (line(45),), False),
        (type_line(TEXT, 50, 20, 16), 36.0, (line(45),), True),
    ],
)
def test_what_stands_at_an_edge_is_furniture(
    head: TypeLine, edge: float, others: tuple[TypeLine, ...], found: bool
) -> None:
    assert _is_furniture(head, page(head, *others), edge, 10) is found


@pytest.mark.parametrize(
    ("low", "edge", "found"),
    [
        (line(753, words="责编 何清"), 0.0, True),
        (line(752, words="责编 何清"), 0.0, False),
        (line(753), 0.0, False),
        (line(753, words="热线 12345"), 0.0, True),
        (line(20), 30.1, True),
        (line(20), 30.0, False),
        (type_line("早", 50, 20, down=True), 31.0, False),
    ],
)
def test_the_foot_of_a_page_is_known_by_its_words(low: TypeLine, edge: float, found: bool) -> None:
    assert _is_head_or_foot(low, page(low), edge) is found


@pytest.mark.parametrize(
    ("second", "same"),
    [
        (type_line(TEXT, 50, 44.9, 20), True),
        (type_line(TEXT, 50, 45, 20), False),
        (type_line(TEXT, 50, 20.1, 20), True),
        (type_line(TEXT, 50, 20, 20), False),
        (type_line(TEXT, 249, 35, 20), True),
        (type_line(TEXT, 250, 35, 20), False),
        (type_line(TEXT, 50, 35, 10), False),
        (type_line(TEXT, 50, 35, 20, down=True), False),
    ],
)
def test_lines_of_one_headline_stand_close_below_each_other(second: TypeLine, same: bool) -> None:
    assert _same_head([type_line(TEXT, 50, 10, 20)], second) is same


@pytest.mark.parametrize(("x", "y", "same"), [(89, 10, True), (90, 10, False), (60, 89, True)])
def test_lines_of_one_headline_that_runs_down_stand_side_by_side(
    x: float, y: float, same: bool
) -> None:
    first, second = (type_line(TEXT, at, top, 20, down=True) for at, top in ((50, 10), (x, y)))
    assert _same_head([first], second) is same
    lower = replace(second, area=Area(60, 90, 80, 290))
    assert _same_head([first], lower) is False


@pytest.mark.parametrize(
    ("head", "above", "inside"),
    [
        (type_line("通车", 50, 40, 13), line(26), True),
        (type_line("通车", 50, 40, 14.1), line(26), False),
        (type_line("通车", 50, 40, 13, down=True), line(26), False),
        (type_line("通车", 50, 40, 13), line(19.1), True),
        (type_line("通车", 50, 40, 13), line(19), False),
        (type_line("通车", 50, 40, 13), line(32.9), True),
        (type_line("通车", 50, 40, 13), line(33), False),
        (type_line("通车", 45, 40, 13), line(26), True),
        (type_line("通车", 44, 40, 13), line(26), False),
        (type_line("通车", 184, 40, 13), line(26), True),
        (type_line("通车", 185, 40, 13), line(26), False),
        (type_line("通车", 50, 40, 13), line(25, 12.5), False),
    ],
)
def test_a_sub_head_stands_right_below_text(head: TypeLine, above: TypeLine, inside: bool) -> None:
    assert _is_inside(head, [head, above], [], 10) is inside


@pytest.mark.parametrize(
    ("picture", "inside"),
    [
        (Area(0, 0, 300, 25), False),
        (Area(0, 0, 300, 13.1), False),
        (Area(0, 0, 300, 13), True),
        (Area(0, 0, 300, 40.9), False),
        (Area(0, 0, 300, 41), True),
        (Area(61, 0, 300, 25), True),
    ],
)
def test_a_headline_below_a_caption_is_no_sub_head(picture: Area, inside: bool) -> None:
    head, caption = type_line("通车", 50, 40, 13), type_line(TEXT, 50, 26)
    assert _is_inside(head, [head, caption], [picture], 10) is inside


@pytest.mark.parametrize(
    ("area", "sizes", "poster"),
    [
        (Area(0, 0, 100, 26), (10, 10, 20), True),
        (Area(0, 0, 100, 25), (10, 10, 20), False),
        (Area(0, 0, 100, 26), (10, 20), False),
        (Area(0, 0, 100, 26), (10, 10, 10), False),
    ],
)
def test_a_high_box_of_little_type_of_two_sizes_is_an_advertisement(
    area: Area, sizes: tuple[float, ...], poster: bool
) -> None:
    assert _is_poster(area, [type_line("租", 0, 0, size) for size in sizes], 10) is poster


def test_the_largest_type_of_an_advertisement_is_its_headline() -> None:
    held = [type_line("租", 0, 30 * at, size) for at, size in enumerate((20, 19.1, 19, 10))]
    head, *rest = _poster(held)
    assert (head.kind, head.lines) == ("head", held[:2])
    assert [(piece.kind, piece.lines) for piece in rest] == [
        ("text", [held[2]]),
        ("text", [held[3]]),
    ]


def kinds(*lines: TypeLine, boxes: tuple[Area, ...] = (), pictures: tuple[Area, ...] = ()) -> str:
    made = page(*lines, boxes=boxes)
    made.pictures = list(pictures)
    return " ".join(sorted(piece.kind for piece in pieces_of(made, 10)))


def test_headlines_text_boxes_and_pictures_are_pieces() -> None:
    rows = [line(100 + 15 * at) for at in range(4)]
    head, other = type_line(TEXT, 50, 60, 20), type_line(TEXT, 50, 82, 20)
    assert kinds(*rows) == "text text text text"
    assert kinds(head, other, *rows) == "head text text text text"
    box = Area(40, 90, 170, 170)
    assert kinds(*rows, boxes=(box,)) == "box"
    assert kinds(*rows[:2], boxes=(box,)) == "text text"  # too little text for a box
    assert kinds(*rows, boxes=(Area(0, 0, 590, 790),)) == "text text text text"  # the page's frame
    assert kinds(*rows, pictures=(Area(300, 100, 400, 200),)) == "picture text text text text"
    assert kinds(*rows, pictures=(box,)) == "text text text text"  # a ground under them
    assert kinds(*rows, pictures=(Area(0, 0, 590, 790),)) == "text text text text"
    assert kinds(*rows, boxes=(box,), pictures=(Area(45, 95, 60, 110),)) == "box"


def seen(text: str, x: float, y: float, size: float, bold: bool = True) -> TypeLine:
    return replace(type_line(text, x, y, size, bold), sure=(0.9,) * len(text))


@pytest.mark.parametrize(
    ("row", "is_of_head"),
    [
        (seen("两岸居民步行过江", 50, 70, 11), True),
        (seen("两岸居民步行过江", 54, 70, 11), False),
        (seen("两岸居民步行过江", 50, 76, 11), False),
        (seen("两岸居民步行过江", 50, 70, 11, bold=False), False),
        (type_line("两岸居民步行过江", 50, 70, 11, True), False),
    ],
)
def test_the_next_row_of_a_bold_headline_may_be_measured_a_little_smaller(
    row: TypeLine, is_of_head: bool
) -> None:
    head = seen("海州新桥今天通车", 50, 56, 12)
    text = [seen(TEXT, 50, 90 + 14 * at, 10, bold=False) for at in range(3)]
    found = [each for each in pieces_of(page(head, row, *text), 10) if each.kind == "head"]
    assert (len(found[0].lines) == 2) is is_of_head


def test_a_line_below_bold_type_is_no_sub_head() -> None:
    head = type_line("通车", 50, 40, 13)
    assert _is_inside(head, [head, type_line(TEXT, 50, 26)], [], 10)
    assert not _is_inside(head, [head, type_line(TEXT, 50, 26, bold=True)], [], 10)


@pytest.mark.parametrize(
    ("rule", "edge"),
    [
        (Area(0, 50, 600, 51), 46.0),
        (Area(0, 50, 350, 51), 31.0),  # over half of the page
        (Area(0, 71, 600, 72), 31.0),
        (Area(0, 40, 600, 41), 31.0),
    ],
)
def test_a_page_head_over_a_rule_may_have_two_rows(rule: Area, edge: float) -> None:
    rows = [line(20, words="第3版 要闻"), line(35, x=300, words="星期三"), line(60)]
    marks = page(*rows, rules=(rule,))
    assert _furniture_edge(marks, 10) == edge
