"""Tables whose columns are told apart by what they hold."""

from typing import Any

import pytest

from briefing.errors import InputError
from briefing.read.formats.records.cells import described_rows, named_rows, table_rows

BRIDGE = "江州市城东大桥3日清晨正式开通，首日共有4.6万辆车驶过，早高峰快了十分钟。"
MUSEUM = "江州市博物馆4日起延长开放到晚上九点，周末的讲解增加到每天六场，都不收费。"
ROWS = [
    ["1", "江州市城东大桥今天正式开通", "2031-03-04", BRIDGE],
    ["2", "江州市博物馆今后夜间开放", "2031-03-05", MUSEUM],
]
TOLD = [
    {"title": "江州市城东大桥今天正式开通", "content": BRIDGE, "date": "2031-03-04"},
    {"title": "江州市博物馆今后夜间开放", "content": MUSEUM, "date": "2031-03-05"},
]


@pytest.mark.parametrize("mark", [",", "\t", ";", "|"])
def test_a_table_without_a_row_of_names_is_read_by_what_its_columns_hold(mark: str) -> None:
    data = "\n".join(mark.join(row) for row in ROWS)
    assert table_rows(data, "t.csv", {"title", "content"}) == TOLD


def test_a_row_of_names_names_the_fields() -> None:
    data = f"Title,content\n江州市城东大桥今天正式开通,{BRIDGE}\n"
    assert table_rows(data, "t.csv", {"title", "content"}) == [
        {"Title": "江州市城东大桥今天正式开通", "content": BRIDGE}
    ]


def test_columns_without_a_story_or_with_no_short_title_are_no_records() -> None:
    assert table_rows("1,大桥\n2,小桥\n", "t.csv", set()) == []
    assert table_rows(f"{BRIDGE * 2},{BRIDGE * 3}\n" * 2, "t.csv", set()) == []
    assert table_rows("大桥\n小桥\n", "t.csv", set()) == []
    assert table_rows("", "t.csv", set()) == []
    story = "水" * 30
    assert table_rows(f"题,{story}\n", "t.csv", set())[0]["content"] == story
    assert table_rows(f"题,{story[1:]}\n", "t.csv", set()) == []


def test_a_cell_of_two_megabytes_is_refused_in_one_line() -> None:
    with pytest.raises(InputError, match=r"cannot read 't\.csv': its table is damaged"):
        table_rows("题," + "水" * 2_000_000, "t.csv", set())


def test_objects_with_the_same_keys_are_records_however_their_fields_are_called() -> None:
    records = [dict(zip("abcd", row, strict=True)) for row in ROWS]
    assert described_rows(records) == TOLD
    assert described_rows({"page": {"items": records}}) == TOLD
    assert described_rows(ROWS) == TOLD
    assert described_rows({row[0]: dict(zip("abcd", row, strict=True)) for row in ROWS}) == TOLD
    pieces = [{**record, "d": [record["d"], "车很多。"]} for record in records]
    assert described_rows(pieces)[0]["content"] == f"{BRIDGE}\n\n车很多。"


def test_objects_that_differ_alone_or_without_a_sentence_are_no_records() -> None:
    records = [dict(zip("abcd", row, strict=True)) for row in ROWS]
    assert described_rows(records[:1]) == []
    assert described_rows([records[0], {**records[1], "e": "1"}]) == []
    assert described_rows([{**each, "d": each["d"].replace("。", "")} for each in records]) == []
    assert described_rows("words") == described_rows(7) == []


def test_records_that_lie_too_deep_are_not_looked_for() -> None:
    records: Any = [dict(zip("abcd", row, strict=True)) for row in ROWS]
    for _ in range(5):
        records = {"data": records}
    assert described_rows(records) == TOLD
    assert described_rows({"data": records}) == []


STORY, TITLE, LONG = "海" * 30, "桥" * 60, "江州市城东大桥今天开通"


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([["新桥", STORY], ["公园", STORY]], [("新桥", STORY, ""), ("公园", STORY, "")]),
        ([["新桥", STORY[1:]], ["公园", STORY[1:]]], []),
        (
            [[LONG, STORY, "2031-03-04"], [LONG, STORY, "x"]],
            [(LONG, STORY, "2031-03-04"), (LONG, STORY, "")],
        ),
        (
            [[LONG, STORY, "12345"], [LONG, STORY, "123456"]],
            [(LONG, STORY, ""), (LONG, STORY, "123456")],
        ),
        ([[TITLE, "海" * 61], [TITLE, "海" * 61]], [(TITLE, "海" * 61, "")] * 2),
        ([[f"{TITLE}桥", "海" * 62], [f"{TITLE}桥", "海" * 62]], []),
        # An address is longer than most titles.
        (
            [[LONG, STORY, f"https://a.example/{'1' * 30}"]] * 2,
            [(LONG, STORY, f"https://a.example/{'1' * 30}")] * 2,
        ),
        # So is a moment.
        (
            [[LONG, STORY, "2031-03-04 15:30:59"]] * 2,
            [(LONG, STORY, "2031-03-04 15:30:59")] * 2,
        ),
        ([[STORY], [STORY]], []),
        ([], []),
    ],
)
def test_rows_without_names_are_told_by_their_columns(
    rows: list[list[str]], found: list[tuple[str, str, str]]
) -> None:
    told = named_rows(rows, {"title"})
    assert [(row["title"], row["content"], row["date"]) for row in told] == found


def test_rows_have_the_names_that_are_said() -> None:
    assert named_rows([["新桥", "通车"]], {"title"}, ["Title ", "text"]) == [
        {"Title ": "新桥", "text": "通车"}
    ]
    assert named_rows([["TITLE", "text"], ["新桥", "通车", "x"]], {"title"}) == [
        {"TITLE": "新桥", "text": "通车"}
    ]
