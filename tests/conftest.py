"""What every test may use."""

import os
from collections import Counter
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def real_issue() -> Path:
    """A real issue, OCR'd; not ours to ship, so .ci/run says where it lies."""
    named = os.environ.get("BRIEFING_REAL_ISSUE")
    path = Path(named) if named else CHECKOUT.parent / "shared/issues/newspaper-2024-06-07.txt"
    assert path.is_file(), f"no real issue at {path}; set BRIEFING_REAL_ISSUE"
    return path


@pytest.fixture(scope="session")
def sample_issue() -> Path:
    """The fictional issue that ships with the package."""
    return CHECKOUT / "briefing" / "sample" / "haizhou-evening-2026-03-18.md"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the files with slow tests first, so that no worker ends long after the other."""
    slow, tests = Counter[Path](), Counter[Path]()
    for item in items:
        slow[item.path] += item.get_closest_marker("slow") is not None
        tests[item.path] += 1
    items.sort(key=lambda item: (-slow[item.path], -tests[item.path]))
