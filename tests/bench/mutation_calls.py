"""A plugin of pytest which records the functions of the package that each test calls.

What lies in a cache, or was called by a fixture of an earlier test, is not seen again: the record
says which tests to run first, never which to leave out.

Run: python -m pytest -p tests.bench.mutation_calls; the record is written to $BRIEFING_CALLS
"""

import json
import os
import sys
import threading
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType

import pytest

_PACKAGE = f"{Path(__file__).parents[2] / 'briefing'}{os.sep}"
_called: set[CodeType] = set()
_callers: dict[str, list[str]] = defaultdict(list)
_seconds: dict[str, float] = defaultdict(float)


def _note(frame: FrameType, _event: str, _argument: object) -> None:
    _called.add(frame.f_code)


def function_of(code: CodeType) -> str:
    """Return the function that a piece of code lies in, as `path:name`; "" outside the package."""
    if not code.co_filename.startswith(_PACKAGE) or code.co_qualname.startswith("<module>"):
        return ""
    path = Path(code.co_filename).relative_to(Path(_PACKAGE).parent).as_posix()
    return f"{path}:{code.co_qualname.split('.<locals>')[0]}"


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Record what is called from a test's set-up to its end."""
    _called.clear()
    threading.settrace(_note)
    sys.settrace(_note)
    yield
    sys.settrace(None)
    for function in {function_of(code) for code in _called.copy()} - {""}:  # threads go on
        _callers[function].append(item.nodeid)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Add up the seconds of a test."""
    _seconds[report.nodeid] += report.duration


def pytest_sessionfinish() -> None:
    """Write the record: for each function, the tests that call it, the shortest first."""
    threading.settrace(None)
    record = {
        function: sorted((_seconds[test], test) for test in tests)
        for function, tests in _callers.items()
    }
    Path(os.environ["BRIEFING_CALLS"]).write_text(json.dumps(record), "utf-8")
