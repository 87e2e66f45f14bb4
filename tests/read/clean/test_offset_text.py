"""A text that is edited knows where each of its characters stood, and what was left out of it."""

from datetime import date

import pytest

from briefing.read.clean.offset_text import Edit, Traced
from briefing.records import Issue, Skipped, Span

SOURCE = "海州新桥今天通车。"


def edited(source: str, *edits: Edit) -> Traced:
    traced = Traced(source)
    traced.edit(edits)
    return traced


def left(traced: Traced, *skipped: Skipped) -> list[tuple[str, str]]:
    """What an issue read from a text says that stands in no paragraph, and why."""
    issue = Issue("海州晚报", date(2031, 3, 4), (), skipped, ("read",))
    told = traced.in_source(issue)
    for piece in told.skipped:
        assert piece.text == "".join(traced.source[start:end] for start, end in piece.spans)
    return [(piece.text, piece.reason) for piece in told.skipped]


@pytest.mark.parametrize(
    ("edits", "text"),
    [
        ([Edit(0, 2)], "新桥今天通车。"),
        ([Edit(4, 6, "昨日")], "海州新桥昨日通车。"),
        ([Edit(4, 4, "于")], "海州新桥于今天通车。"),
        ([Edit(6, 8), Edit(0, 2)], "新桥今天。"),
        ([Edit(0, 4), Edit(2, 6)], "今天通车。"),  # of two that overlap the first
        ([Edit(0, 2), Edit(2, 4)], "今天通车。"),
        ([Edit(9, 9, "完")], "海州新桥今天通车。完"),
    ],
)
def test_edits_are_made_against_the_text_as_it_is(edits: list[Edit], text: str) -> None:
    assert edited(SOURCE, *edits).text == text


def test_whether_there_was_an_edit_is_told() -> None:
    traced = Traced(SOURCE)
    assert not traced.edit([])
    assert traced.edit([Edit(0, 1)])
    assert not traced.edit([])


@pytest.mark.parametrize(
    ("edits", "stretch", "spans"),
    [
        ([], (2, 6), ((2, 6),)),
        ([Edit(0, 2)], (0, 2), ((2, 4),)),
        ([Edit(2, 4)], (0, 4), ((0, 2), (4, 6))),
        ([Edit(2, 4)], (0, 2), ((0, 2),)),
        ([Edit(2, 4)], (2, 4), ((4, 6),)),
        # What stands for other words stands where they stood, all of it.
        ([Edit(4, 6, "昨日")], (4, 6), ((4, 6),)),
        ([Edit(4, 6, "昨日")], (4, 5), ((4, 6),)),
        ([Edit(4, 6, "昨日")], (5, 6), ()),
        ([Edit(4, 6, "昨日")], (3, 7), ((3, 7),)),
        # What is put in stood nowhere.
        ([Edit(4, 4, "于")], (4, 5), ()),
        ([Edit(4, 4, "于")], (3, 6), ((3, 5),)),
        ([Edit(9, 9, "完")], (8, 10), ((8, 9),)),
        # Characters that stay keep their places.
        ([Edit(0, 9, "新桥通车")], (0, 4), ((2, 4), (6, 8))),
        ([Edit(0, 9, "新桥通车")], (1, 3), ((3, 4), (6, 7))),
    ],
)
def test_a_stretch_knows_where_it_stood(
    edits: list[Edit], stretch: Span, spans: tuple[Span, ...]
) -> None:
    assert edited(SOURCE, *edits).spans_of(*stretch) == spans


def test_white_space_that_was_left_out_parts_nothing() -> None:
    spaced = "新 桥\n通 车。"
    traced = edited(spaced, Edit(1, 2), Edit(3, 4), Edit(5, 6))
    assert traced.text == "新桥通车。"
    assert traced.spans_of(0, 5) == ((0, 8),)
    assert traced.spans_of(1, 3) == ((2, 5),)


def test_places_are_kept_through_edits_of_edits() -> None:
    traced = edited(SOURCE, Edit(0, 2))
    assert traced.spans_of(0, 3) == ((2, 5),)
    traced.edit([Edit(2, 4)])
    assert (traced.text, traced.spans_of(0, 4)) == ("新桥通车。", ((2, 4), (6, 8)))
    traced.edit([Edit(0, 4, "大路")])
    assert traced.spans_of(0, 2) == ((2, 4),)
    assert left(traced) == [("海州", "mark-up"), ("今天通车", "mark-up")]


@pytest.mark.parametrize(
    ("edits", "told"),
    [
        ([Edit(0, 2)], [("海州", "mark-up")]),
        ([Edit(0, 2, "", "label")], [("海州", "label")]),
        # Neighbours that are left out for one reason are one piece.
        ([Edit(0, 2), Edit(2, 4)], [("海州新桥", "mark-up")]),
        ([Edit(0, 2), Edit(2, 4, "", "label")], [("海州", "mark-up"), ("新桥", "label")]),
        ([Edit(0, 2), Edit(4, 6)], [("海州", "mark-up"), ("今天", "mark-up")]),
        ([Edit(4, 6), Edit(0, 2)], [("海州", "mark-up"), ("今天", "mark-up")]),
        ([Edit(0, 9, "新桥通车")], [("海州", "mark-up"), ("今天", "mark-up"), ("。", "mark-up")]),
        ([Edit(0, 4, "\n\n")], [("海州新桥", "mark-up")]),
        ([Edit(4, 6, "昨日")], []),
        ([Edit(4, 4, "于")], []),
    ],
)
def test_what_is_left_out_is_told_with_its_reason(
    edits: list[Edit], told: list[tuple[str, str]]
) -> None:
    assert left(edited(SOURCE, *edits)) == told


def test_blanks_alone_are_not_told() -> None:
    assert left(edited("新桥 通车", Edit(2, 3))) == []


def test_what_the_reader_leaves_out_is_told_by_its_place_in_the_source() -> None:
    traced = edited(SOURCE, Edit(4, 6, "", "label"))
    assert left(traced, Skipped("通车", "web", ((4, 6),)), Skipped("海州", "mast", ((0, 2),))) == [
        ("海州", "mast"),
        ("今天", "label"),
        ("通车", "web"),
    ]


def test_what_was_assumed_stands_before_what_the_reader_noted() -> None:
    for edits in ([], [Edit(0, 2)]):
        traced = edited(SOURCE, *edits)
        traced.notes.append("cleaned")
        issue = Issue("海州晚报", date(2031, 3, 4), (), (), ("read",))
        assert traced.in_source(issue).notes == ("cleaned", "read")
