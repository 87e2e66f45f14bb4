"""Which lines belong to a picture. The text is of 10, in Song; the picture is 200 wide."""

from dataclasses import replace

import pytest

from briefing.read.page.layout.captions import (
    crosses_gutter,
    set_figures_aside,
    take_captions,
    tell_decks,
)
from briefing.read.page.layout.pieces import Piece, pieces_of
from briefing.read.page.marks import Area, TypeLine
from tests.read.page.made import PITCH, SIZE, page, type_line

PICTURE = Area(100, 100, 300, 200)


def caption(x: float = 100, y: float = 205, size: float = 9.0, font: str = "Song") -> TypeLine:
    return replace(type_line("市民在坝顶看潮。", x, y, size=size), font=font)


def taken(*lines: TypeLine, font: str = "Song") -> list[str]:
    """The lines that a picture takes."""
    picture = Piece("picture", PICTURE)
    kept = take_captions([picture, *(Piece("text", line.area, [line]) for line in lines)], 10, font)
    assert sum(len(piece.lines) for piece in kept) == len(lines)
    return [line.text for line in picture.lines]


@pytest.mark.parametrize(
    ("line", "is_taken"),
    [
        (caption(), True),
        (caption(y=212), True),
        (caption(y=214), False),  # too far below
        (caption(y=198), True),
        (caption(y=196), False),
        (caption(x=91), True),
        (caption(x=89), False),  # it reaches beyond the picture's side
        (caption(x=236), True),
        (caption(x=239), False),
        (caption(size=10), False),  # type and size of the text
        (caption(size=9.7), True),
        (caption(size=10, font="Kai"), True),
        (replace(caption(size=9.2), sure=(0.9,) * 8), False),  # a measured size errs
        (replace(caption(size=8.9), sure=(0.9,) * 8), True),
        (replace(caption(size=10), text="图为坝顶。", sure=(0.9,) * 5), True),
        (replace(caption(size=10), text="（沈砚 摄）", sure=(0.9,) * 6), True),
        (replace(caption(size=10), text="图为坝顶。"), False),  # printed type says its size
    ],
)
def test_a_line_close_below_a_picture_in_other_type_is_its_caption(
    line: TypeLine, is_taken: bool
) -> None:
    assert bool(taken(line)) is is_taken


def test_if_the_page_says_no_font_only_the_size_tells() -> None:
    assert not taken(caption(size=10, font="Kai"), font="")
    assert taken(caption(font="Kai"), font="")


def test_a_caption_goes_on_below_its_first_line() -> None:
    rows = [caption(y=205 + 12 * row) for row in range(3)]
    assert len(taken(*reversed(rows))) == 3
    assert len(taken(rows[0], rows[2])) == 1


def test_in_a_box_captions_are_those_of_its_own_pictures() -> None:
    inside = [Piece("picture", PICTURE), Piece("text", caption().area, [caption()])]
    box = Piece("box", Area(90, 90, 310, 260), [], inside)
    (kept,) = take_captions([box], SIZE, "Song")
    assert [(piece.kind, len(piece.lines)) for piece in kept.inner] == [("picture", 1)]


def test_a_recognised_caption_that_stopped_short_of_the_next_line_has_ended() -> None:
    said = replace(caption(), text="图为坝顶。", sure=(0.9,) * 5)
    said.area = replace(said.area, x1=150)
    below = replace(caption(y=218, size=8.9), sure=(0.9,) * 8)
    assert taken(said, below) == ["图为坝顶。"]


def test_a_recognised_line_beside_who_took_the_picture_is_of_the_caption() -> None:
    told = replace(type_line("替补门将扑出了点球。", 100, 205), sure=(0.9,) * 10)
    who = replace(type_line("本报记者陈禾摄", 212, 205), sure=(0.9,) * 7)
    assert taken(told, who, font="") == ["替补门将扑出了点球。", "本报记者陈禾摄"]
    assert not taken(told, font="")


def columns(y: float) -> list[Piece]:
    """Two columns of twelve characters, three lines each."""
    lines = [
        type_line("海州湾潮汐电站昨日并网发", x, y + row * PITCH)
        for x in (40, 180)
        for row in range(3)
    ]
    return [Piece("text", line.area, [replace(line, font="Song")]) for line in lines]


def piece(line: TypeLine, font: str = "Song") -> Piece:
    return Piece("text", line.area, [replace(line, font=font)])


def test_a_line_over_the_gutter_of_the_columns_below_crosses_it() -> None:
    wide, narrow = (
        type_line("首年可供十二万户居民用电的海州湾", 80, 80),
        type_line("海州湾", 40, 80),
    )
    assert crosses_gutter(wide, columns(100), SIZE)
    assert not crosses_gutter(narrow, columns(100), SIZE)
    assert not crosses_gutter(wide, columns(100)[:3], SIZE)
    assert not crosses_gutter(wide, columns(180), SIZE)
    # It reaches over the column at its left by so little.
    for out, crosses in ((5, True), (3, False)):
        line = type_line("首年可供十二万户居民用", 40 + 120 - out, 80)
        assert crosses_gutter(line, columns(100), SIZE) is crosses
    # It is a line of text over a table: the next one goes on over the gutter as well.
    after = piece(type_line("工程历时五年，沿岸三个镇参与监测", 80, 95))
    assert not crosses_gutter(wide, [after, *columns(115)], SIZE)


def decked(text: str, x: float = 80, font: str = "Song") -> bool:
    """Say whether a line between a headline and two columns is taken for a deck."""
    head = type_line("电站并网发电", 40, 50, size=24)
    deck = piece(type_line(text, x, 80), font)
    tell_decks([Piece("head", head.area, [head]), deck, *columns(100)], SIZE, "Song")
    return deck.lines[0].bold


def test_a_line_between_a_headline_and_its_columns_is_a_deck() -> None:
    assert decked("首年可供十二万户居民用电的海州湾")
    assert not decked("首年可供十二万户居民用电的海州湾", x=60)
    assert decked("五年建成", x=40, font="Kai") is False
    assert decked("首年可供十二万户用", x=40, font="Kai")


def test_a_line_of_text_a_byline_and_a_dateline_below_a_headline_are_no_decks() -> None:
    assert not decked("首年可供十二万户居民用", x=40)
    assert not decked("首年可供十二万户居民用电，工程历时。")
    assert not decked("本报记者　沈砚　通讯员　林晚舟　陈")
    assert not decked("本报海州三月十八日电　记者沈砚报道")


def test_a_deck_in_a_box_is_one_of_the_headline_in_it() -> None:
    head = type_line("电站并网发电", 40, 50, size=24)
    deck = piece(type_line("首年可供十二万户居民用电的海州湾", 80, 80))
    inner = [Piece("head", head.area, [head]), deck, *columns(100)]
    tell_decks([Piece("box", Area(30, 40, 320, 160), [], inner)], SIZE, "Song")
    assert deck.lines[0].bold


@pytest.mark.parametrize(
    ("figure", "words", "x", "y", "kinds"),
    [
        ("4.2", "亿元，去年的投入", 50, 80, "aside aside"),
        ("+61%", "的订单来自外省", 50, 80, "aside aside"),
        ("17倍", "去" * 14, 50, 80, "aside aside"),
        ("17倍", "去" * 15, 50, 80, "head text"),
        ("17岁", "的订单来自外省", 50, 80, "head text"),
        ("61%", "的订单来自外省", 61, 80, "head text"),
        ("61%", "的订单来自外省", 50, 96, "head text"),
        ("1", "的订单来自外省", 50, 80, "head text"),
    ],
)
def test_a_figure_in_large_type_and_what_is_said_of_it_head_no_story(
    figure: str, words: str, x: float, y: float, kinds: str
) -> None:
    pieces = pieces_of(page(type_line(figure, 50, 56, 24), type_line(words, x, y)), SIZE)
    box = Piece("box", Area(0, 0, 300, 300), [], pieces)
    set_figures_aside([box], SIZE)
    assert " ".join(sorted(each.kind for each in pieces)) == kinds


def test_a_figure_amid_a_column_takes_no_line_of_it() -> None:
    lines = [type_line("61%", 50, 56, 24), *(type_line("的订单来自外省", 50, y) for y in (80, 95))]
    pieces = pieces_of(page(*lines), SIZE)
    set_figures_aside(pieces, SIZE)
    assert sorted(each.kind for each in pieces) == ["head", "text", "text"]
