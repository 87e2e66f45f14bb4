import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pytest

from briefing.support.files import as_json
from briefing.support.from_json import record_of


@dataclass(frozen=True, slots=True)
class Sheet:
    number: int
    title: str


@dataclass(frozen=True, slots=True)
class Paper:
    day: date
    price: float
    kind: Literal["daily", "weekly"]
    sheets: tuple[Sheet, ...]
    spans: tuple[tuple[int, int], ...] = ()
    first: Sheet | None = None
    late: bool = False


PAPER = Paper(
    *(date(2031, 3, 4), 1.5, "daily", (Sheet(1, "要闻"), Sheet(2, "副刊"))),
    *(((0, 7), (9, 12)), Sheet(1, "要闻"), True),
)
WRITTEN = json.loads(as_json(PAPER))


def test_a_record_comes_back_as_it_was_written() -> None:
    assert record_of(Paper, as_json(PAPER)) == PAPER
    assert type(record_of(Paper, json.dumps({**WRITTEN, "price": 2})).price) is float


def test_what_has_a_default_may_be_missing_and_what_may_be_none_is() -> None:
    least = {name: WRITTEN[name] for name in ("day", "price", "kind", "sheets")}
    assert record_of(Paper, json.dumps(least)) == Paper(*(getattr(PAPER, name) for name in least))
    assert record_of(Paper, json.dumps({**WRITTEN, "first": None})).first is None


@pytest.mark.parametrize(
    ("field", "value", "found"),
    [
        ("day", 20310304, "'20310304' is no date"),
        ("day", "someday", "someday"),
        ("price", "1.5", "'1.5' is no float"),
        ("price", True, "'True' is no float"),
        ("price", 10**400, "Paper has"),
        ("kind", "hourly", "'hourly' is no"),
        ("sheets", {}, "'{}' is no tuple"),
        ("sheets", [["要闻"]], "is no Sheet"),
        ("sheets", [{"number": "1", "title": "要闻"}], "'1' is no int"),
        ("sheets", [{"number": True, "title": "要闻"}], "'True' is no int"),
        ("spans", [[0, 7, 9]], "longer"),
        ("first", {"number": 1}, r"Sheet has \['number', 'title'\], not \['number'\]"),
        ("late", 1, "'1' is no bool"),
        ("pages", 8, "Paper has .*, not .*'pages'"),
    ],
)
def test_what_is_not_this_record_is_named(field: str, value: Any, found: str) -> None:
    with pytest.raises(ValueError, match=found):
        record_of(Paper, json.dumps({**WRITTEN, field: value}))


def test_of_a_long_wrong_value_only_the_beginning_is_told() -> None:
    with pytest.raises(ValueError, match="is no bool") as told:
        record_of(Paper, json.dumps({**WRITTEN, "late": "长" * 900}))
    assert str(told.value).count("长") == 40
