"""What is lifted off the end of a paragraph, and what stays."""

import pytest

from briefing.read.account import Claim
from briefing.read.assembly.lifts import lift_ends, piece_of, set_apart


@pytest.mark.parametrize(
    ("paragraph", "kept", "half"),
    [
        ("大桥今晨封闭。市民绕行", "大桥今晨封闭。", True),
        ("大桥今晨封闭，市民说，", "", True),
        ("大桥今晨封闭。市民绕行、", "大桥今晨封闭。", True),
        ("大桥今晨封闭，市民绕行", "", True),
        ("大桥今晨封闭通行", "", True),
        ("大桥今晨封闭。", None, False),
        ("大桥今晨封闭。（见图）", None, False),
        ("大桥今晨封闭。【答复】", None, False),
        ("大桥今晨封闭。市民这样说：", None, False),
        ("大桥今晨封闭。12", None, False),
        ("1. 大桥今晨封闭通行", None, False),
        ("大桥封闭", None, False),
        ("大桥今晨封闭。报名电话：0571-88112233", None, False),
        ("大桥今晨封闭。来信寄 desk@haizhou.example", None, False),
    ],
)
def test_half_a_sentence_goes_and_what_ends_without_a_stop_stays(
    paragraph: str, kept: str | None, *, half: bool
) -> None:
    claims: list[Claim] = []
    pieces = [piece_of(paragraph, ((0, len(paragraph)),))]
    assert set_apart(paragraph, pieces, claims) is half
    left = "".join(piece.text for piece in pieces)
    assert left == (paragraph if kept is None else kept)
    dropped = "".join(paragraph[start:end] for start, end, _reason in claims)
    assert dropped == paragraph.removeprefix(left)
    assert {reason for *_, reason in claims} <= {"unfinished sentence"}


def test_half_a_sentence_takes_the_lines_before_it_along_up_to_the_last_stop() -> None:
    source = "大桥今晨封闭。市民绕行\n公交车改走环城路\n"
    pieces = [piece_of(source, ((0, 11),)), piece_of(source, ((12, 20),))]
    assert set_apart(source, pieces, [])
    assert [piece.text for piece in pieces] == ["大桥今晨封闭。"]
    assert not set_apart(source, [], [])


@pytest.mark.parametrize(
    ("last", "left", "credit", "reason"),
    [
        ("大桥通车。（林晓舟）", "大桥通车。", "林晓舟", "byline"),
        ("大桥通车。（本报记者 林晓舟）", "大桥通车。", "本报记者 林晓舟", "byline"),
        ("大桥通车。（完）", "大桥通车。", "", "end mark"),
        ("大桥通车。(完)", "大桥通车。", "", "end mark"),
        ("大桥通车。（资料图片）", "大桥通车。（资料图片）", "", ""),
        ("大桥通车（南段）", "大桥通车（南段）", "", ""),
    ],
)
def test_names_and_an_end_mark_come_off_the_last_paragraph(
    last: str, left: str, credit: str, reason: str
) -> None:
    claims: list[Claim] = []
    pieces = [piece_of(last, ((0, len(last)),))]
    assert lift_ends(last, pieces, claims) == (None, credit)
    assert [piece.text for piece in pieces] == [left]
    assert [claim[2] for claim in claims] == ([reason] if reason else [])


def test_an_end_mark_or_names_on_a_line_of_their_own_leave_no_empty_paragraph() -> None:
    source = "大桥通车。\n（完）\n"
    pieces = [piece_of(source, ((0, 5),)), piece_of(source, ((6, 9),))]
    assert lift_ends(source, pieces, []) == (None, "")
    assert [piece.text for piece in pieces] == ["大桥通车。"]
    assert lift_ends(source, [], []) == (None, "")
