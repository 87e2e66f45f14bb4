"""What the tests of the online voice leave behind is collected with them."""

import gc
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="module", autouse=True)
def _no_transport_is_left() -> Iterator[None]:
    """Before Python 3.12.8 a connection that is slow to end its TLS outlives the loop.

    It complains when it is collected, and that may be in the test of another room.
    """
    yield
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "unclosed", ResourceWarning)
        gc.collect()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let none of these tests fail for what an earlier one left."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"))
