"""What one room hands the next cannot be changed on the way."""

import dataclasses
import inspect

import pytest

from briefing import records, show

HANDED = sorted(
    (
        one
        for module in (records, show)
        for one in vars(module).values()
        if inspect.isclass(one) and dataclasses.is_dataclass(one)
    ),
    key=lambda one: one.__name__,
)


@pytest.mark.parametrize("record", HANDED)
def test_a_record_keeps_its_values_and_takes_no_others(record: type) -> None:
    first = dataclasses.fields(record)[0].name
    made = object.__new__(record)
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(made, first, "changed")
    assert not hasattr(made, "__dict__"), "a name that is no field would be kept"
