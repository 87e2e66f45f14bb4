import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.mandarin.spoken import RULES, spoken_changes, spoken_form

CASES = Path(__file__).with_name("spoken")


def cases() -> list[tuple[str, str, str]]:
    return [
        (path.stem, *line.split(" => "))  # type: ignore[misc]  # written, said
        for path in sorted(CASES.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]


@pytest.mark.parametrize(("rule", "written", "said"), cases())
def test_written_becomes_spoken(rule: str, written: str, said: str) -> None:
    assert spoken_form(written) == said


def test_every_rule_has_a_case_file() -> None:
    assert {name for name, _rule in RULES} <= {path.stem for path in CASES.glob("*.txt")}
