"""What every test may use."""

import os
from collections import Counter
from pathlib import Path

import pytest

# Read when numpy is loaded, here and in every process that a test starts. The matrices are small: a
# second thread waits for them in a busy loop, and takes the core on which other tests run.
for _threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(_threads, "1")

import onnxruntime  # noqa: E402 - it loads numpy


class _Patient(onnxruntime.SessionOptions):  # type: ignore[misc]  # it has no types
    """What opens a model whose second thread sleeps where it would wait in a busy loop, too."""

    def __init__(self) -> None:
        super().__init__()
        self.add_session_config_entry("session.intra_op.allow_spinning", "0")


onnxruntime.SessionOptions = _Patient
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


@pytest.fixture(scope="session")
def sample_takes(sample_issue: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `briefing demo` speaks, as a store of takes; lend them, change none.

    .ci/run has run that command, and says where they lie.
    """
    if named := os.environ.get("BRIEFING_SAMPLE_TAKES"):
        return Path(named)
    from tests.shared.takes import spoken_once  # not at the top: it loads all that makes an episode

    base = tmp_path_factory.getbasetemp()
    return spoken_once(sample_issue, base.parent if "PYTEST_XDIST_WORKER" in os.environ else base)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the files with slow tests first, so that no worker ends long after the other."""
    slow, tests = Counter[Path](), Counter[Path]()
    for item in items:
        slow[item.path] += item.get_closest_marker("slow") is not None
        tests[item.path] += 1
    items.sort(key=lambda item: (-slow[item.path], -tests[item.path]))
