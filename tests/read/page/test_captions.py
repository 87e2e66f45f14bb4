"""Which lines belong to a picture. The text is of 10, in Song; the picture is 200 wide."""

from dataclasses import replace

import pytest

from briefing.read.page.layout.captions import take_captions
from briefing.read.page.layout.pieces import Piece
from briefing.read.page.marks import Area, TypeLine
from tests.read.page.made import SIZE, type_line

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
