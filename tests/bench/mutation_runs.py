"""Runs of pytest in a process that has loaded pytest and what the package needs of others.

Each run is a fork of it, so nothing that one run loads or changes reaches the next. The package and
its tests are loaded in the fork, from the checkout that it is given.
"""

import contextlib
import importlib
import json
import os
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.bench.mutation_calls import Calls, without_case

_LOADED = (
    *("numpy", "jieba", "lxml.etree", "PIL.ImageDraw", "hypothesis", "click.testing", "jinja2"),
    *("aiohttp.web", "edge_tts", "feedgen.feed", "mutagen.id3", "pydub", "segno", "filelock"),
)
_PROJECT = {"briefing", "tests"}
_WORDS = (
    *("-q", "-p", "no:cacheprovider", "--hypothesis-seed=0"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # of what is loaded already
    *("-m", "not slow and not system"),
)
_MOST_BYTES = 12 << 30
"""Of addresses, so that a fault which asks for ever more ends its run."""
_ALIKE = 3
"""Cases of one test that run before the next cases of any."""
_CLOCK = 10
"""How many seconds by the clock pass at most for one of the processor."""


@dataclass(frozen=True, slots=True)
class Run:
    """What some tests did."""

    failed: str = ""
    """The first test that failed or did not end, or the file that could not be read; or ""."""
    late: bool = False
    """Whether that test took too long."""
    cpu_s: float = 0.0
    lengths_s: dict[str, float] = field(default_factory=dict)
    """Of each test, in seconds of the processor; empty if calls were not noted."""
    callers: dict[str, list[str]] = field(default_factory=dict)
    """Each function, `path:name`, with the tests that called it."""


@dataclass(frozen=True, slots=True)
class _Tests:
    """Which tests of some files run."""

    only: Collection[str]
    without: Collection[str]

    def hold(self, test: str) -> bool:
        """Return whether a test runs; a file or a name without a case stands for all in it."""
        names = {test, without_case(test), test.partition("::")[0]}
        return not (self.only and names.isdisjoint(self.only)) and names.isdisjoint(self.without)


class _Watch:
    """A plugin which sorts the tests, limits their time and notes the first that fails."""

    def __init__(self, told: Path, tests: _Tests, test_s: float, until_s: float) -> None:
        self._told, self._tests, self._test_s, self._until_s = told, tests, test_s, until_s
        self.failed = ""

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Sort the tests: a few cases of each first."""
        seen: Counter[str] = Counter()
        places: dict[str, int] = {}
        for item in items:
            name = without_case(item.nodeid)
            places[item.nodeid] = seen[name] // _ALIKE
            seen[name] += 1
        items.sort(key=lambda item: places[item.nodeid])
        items[:] = [item for item in items if self._tests.hold(item.nodeid)]

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note a file that cannot be read."""
        if report.failed:
            self.failed = self.failed or report.nodeid

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> None:
        """Set the time that a test may take; what takes longer is ended and has said its name."""
        self._told.write_text(json.dumps([item.nodeid, True]), "utf-8")
        signal.setitimer(signal.ITIMER_PROF, self._test_s)
        signal.setitimer(signal.ITIMER_REAL, _CLOCK * self._test_s)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note whether a test failed."""
        if report.failed:
            self.failed = self.failed or report.nodeid

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> None:
        """End the run when its time is over."""
        if time.process_time() > self._until_s:
            item.session.shouldstop = "enough"


def load_others() -> None:
    """Load what the package and its tests need of others."""
    for name in _LOADED:
        importlib.import_module(name)


def run_tests(
    home: Path,
    waves: Sequence[Collection[str]],
    test_s: float,
    most_s: float,
    *,
    only: Collection[str] = (),
    without: Collection[str] = (),
    calls: bool = False,
) -> Run:
    """Run tests of a checkout in a fork, until one fails, and return what they did.

    Args:
        home: the checkout; what the run writes besides lies in the folder around it.
        waves: files of tests; those of a wave are read and run together.
        test_s: seconds of the processor that one test may take.
        most_s: seconds of the processor after which no test begins.
        only: names of the tests to run, with or without that of a case; all, if none is named.
        without: names of tests that do not run.
        calls: whether it is noted which functions each test calls.
    """
    told = home.parent / "run.json"
    told.unlink(missing_ok=True)
    pid = os.fork()
    if not pid:
        try:
            _enter(home, most_s + test_s)
            until_s = time.process_time() + most_s
            watch = _Watch(told, _Tests(only, without), test_s, until_s)
            _run_here(home, waves, watch, Calls(home) if calls else None)
            os._exit(0)
        finally:
            traceback.print_exc()
            os._exit(1)
    cpu_s = _used_s(pid, time.monotonic() + _CLOCK * (most_s + test_s))
    if not told.exists():
        return Run("reading the tests", late=True, cpu_s=cpu_s)
    failed, late, *noted = json.loads(told.read_text("utf-8"))
    return Run(failed, late, cpu_s, *noted)


def _used_s(pid: int, until_s: float) -> float:
    """Wait for a fork, end what it leaves, and return its seconds of the processor."""
    wait_s = 0.01
    found = 0
    while time.monotonic() < until_s and not found:
        found, _, used = os.wait4(pid, os.WNOHANG)
        time.sleep(wait_s := min(0.2, wait_s * 1.2))
    with contextlib.suppress(ProcessLookupError, PermissionError):  # no server or worker was left
        os.killpg(pid, signal.SIGKILL)
    if not found:
        _, _, used = os.wait4(pid, 0)
    return used.ru_utime + used.ru_stime


def _enter(home: Path, most_s: float) -> None:
    """Make this process one that has loaded nothing of the project, and work in a checkout."""
    os.setsid()
    resource.setrlimit(resource.RLIMIT_CPU, (int(3 * most_s), int(3 * most_s) + 5))
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))
    printed = os.open(home.parent / "printed", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for stream in (1, 2):
        os.dup2(printed, stream)
    os.chdir(home)
    os.environ["PYTHONPATH"] = str(home)  # before the package that is installed
    sys.path[:] = [str(home), *(place for place in sys.path if not _holds_package(place))]
    for name in [name for name in sys.modules if name.partition(".")[0] in _PROJECT]:
        del sys.modules[name]
    importlib.invalidate_caches()


def _holds_package(place: str) -> bool:
    return Path(place or ".", "briefing", "__init__.py").is_file()


def _run_here(
    home: Path, waves: Sequence[Collection[str]], watch: _Watch, calls: Calls | None
) -> None:
    """Run tests in this process and write what they did."""
    told = home.parent / "run.json"
    for wave in waves:
        temporary = home.parent / "temporary"
        code = pytest.main(
            [*_WORDS, f"--basetemp={temporary}", *wave], [watch, *filter(None, [calls])]
        )
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        if (watch.failed and not calls) or code == pytest.ExitCode.INTERRUPTED:
            break
        if code not in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}:
            watch.failed = "pytest itself"
            break
    noted = [calls.lengths_s, calls.made] if calls else []
    told.write_text(json.dumps([watch.failed, False, *noted]), "utf-8")
    sys.stdout.flush()
