"""How many faults the tests notice: lines of the package are broken, one at a time.

The tests of each room, as `python -m tests.quick` chooses them, run once without a fault, and the
functions that each test calls are recorded. Then one thing in a line drawn at random is changed:
first the shortest tests run that called its function, and if none fails, all tests of the room.
If none of those fails, the fault was not noticed. A run that takes several times as long as it did
without the fault counts as noticed: somebody would see that.

The law that tuned numbers stand in one place is left out: it sees that a number was moved, not what
the number does.

Run: python -m tests.bench.mutation [--mutants 100] [--room ROOM] [--seed N]
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from functools import partial
from importlib.util import cache_from_source
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tests.bench.mutants import Mutant, drawn, readers
from tests.quick import LAWS, chosen_for

_HOME = Path(__file__).parents[2]
_PACKAGE = "briefing"
_SEED = 20261128
_CHOICE = (
    *("-m", "not slow and not system"),
    *("--deselect", f"{LAWS}::test_the_tuned_numbers_of_a_room_stand_in_one_place"),
)
_FIRST_S = 15
"""Seconds of the tests that run first."""
_MOST_TESTS = 200
_ALIKE = 3
"""Cases of one test that run before the next cases of any."""
_LONGER = 5
"""How many times as long as without a fault a run may take."""
_START_S = 60
"""Seconds for a run's start on a busy machine."""


@dataclass(frozen=True, slots=True)
class Record:
    """What some tests did without a fault."""

    length_s: float
    callers: dict[str, list[tuple[float, str]]]
    """Each function, `path:name`, with the seconds and names of the tests that called it."""


class Checkout:
    """A copy of the checkout, in which one module at a time is broken."""

    def __init__(self, home: Path, kept: Path) -> None:
        """Copy the checkout; records of tests are kept in a folder."""
        self._home, self._kept = home, kept
        self._records: dict[str, Record] = {}
        ignored = shutil.ignore_patterns(".git", ".venv", "output", "__pycache__", ".*_cache")
        shutil.copytree(_HOME, home, ignore=ignored)

    def noticed_by(self, mutant: Mutant, texts: dict[str, str]) -> str:
        """Return the test that fails, or does not end, with a mutant; "" if there is none."""
        chosen = chosen_for([mutant.path])
        record = self._record(chosen)
        place = self._home / mutant.path
        compiled = Path(cache_from_source(place.as_posix()))
        place.write_text(mutant.text, "utf-8")
        compiled.unlink(missing_ok=True)
        try:
            first = _first(mutant, record, texts)
            found = self._failing(first, _FIRST_S) if first else ""
            return found or self._failing(chosen, record.length_s)
        finally:
            place.write_text(texts[mutant.path], "utf-8")
            compiled.unlink(missing_ok=True)

    def _record(self, chosen: list[str]) -> Record:
        """Return what tests do without a fault."""
        name = " ".join(chosen)
        if name in self._records:
            return self._records[name]
        kept = self._kept / f"{name.replace('/', '-')[:80]}.json"
        if not kept.exists():
            start = time.monotonic()
            calls = self._kept / "calls"
            done = self._run(["-p", "tests.bench.mutation_calls", *chosen], 3600, calls)
            if done.returncode:
                raise click.ClickException(f"tests fail without a fault: {_named(done.stdout)}")
            told = {"length_s": time.monotonic() - start, "callers": json.loads(calls.read_text())}
            kept.write_text(json.dumps(told), "utf-8")
        read = json.loads(kept.read_text("utf-8"))
        return self._records.setdefault(name, Record(read["length_s"], read["callers"]))

    def _failing(self, tests: list[str], length_s: float) -> str:
        try:
            done = self._run(["-x", *tests], _START_S + _LONGER * length_s)
        except subprocess.TimeoutExpired:
            return "took too long"
        # 4 is a test that the fault made unknown: all tests of the room follow.
        return _named(done.stdout) if done.returncode not in {0, 4} else ""

    def _run(
        self, words: list[str], most_s: float, calls: Path = Path()
    ) -> subprocess.CompletedProcess[str]:
        """Run tests; the seconds are those of the processor, on a busy machine four times more."""
        # The copy stands before the package that is installed.
        env = {**os.environ, "PYTHONPATH": str(self._home), "BRIEFING_CALLS": str(calls)}
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *_CHOICE, *words],
            cwd=self._home,
            env=env,
            capture_output=True,
            text=True,
            timeout=4 * most_s,
            check=False,
            preexec_fn=partial(resource.setrlimit, resource.RLIMIT_CPU, (int(most_s),) * 2),
        )


def _first(mutant: Mutant, record: Record, texts: dict[str, str]) -> list[str]:
    """Return the shortest tests that call what a mutant broke, of each test a few cases first."""
    broken = {f"{mutant.path}:{mutant.inside}"}
    if not broken & record.callers.keys():
        broken = readers(mutant.inside.split(".")[0], texts) if mutant.inside else set()
    callers = {
        (length_s, test)
        for function in broken
        for length_s, test in record.callers.get(function, [])
    }
    alike: Counter[str] = Counter()
    ranked: list[tuple[int, float, str]] = []
    for length_s, test in sorted(callers):
        name, _, case = test.partition("[")
        if test.isascii() and "::" not in case:
            ranked.append((alike[name] // _ALIKE, length_s, test))
            alike[name] += 1
    ends_s = accumulate(length_s for _, length_s, _ in sorted(ranked))
    chosen = zip(sorted(ranked)[:_MOST_TESTS], ends_s, strict=False)
    return [test for (_, _, test), end_s in chosen if end_s < _FIRST_S]


def _named(printed: str) -> str:
    """Return the first test that is said to fail."""
    told = [line for line in printed.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return told[0].split(" - ")[0] if told else "ended early"


@click.command(help=__doc__)
@click.option("--mutants", default=100)
@click.option("--room", default="", help="Only of this room.")
@click.option("--seed", default=_SEED)
@click.option("--kept", type=Path, help="Folder in which records stay for the next run.")
def main(mutants: int, room: str, seed: int, kept: Path | None) -> None:
    """Print what was noticed, room by room, and what was not."""
    noticed: Counter[str] = Counter()
    all_of: Counter[str] = Counter()
    texts = {
        path.relative_to(_HOME).as_posix(): path.read_text("utf-8")
        for path in sorted((_HOME / _PACKAGE).rglob("*.py"))
    }
    asked = {path: texts[path] for path in texts if room in {"", *Path(path).parts[1:2]}}
    with TemporaryDirectory() as folder:
        checkout = Checkout(Path(folder, "checkout"), kept or Path(folder))
        for mutant in drawn(mutants, asked, seed):
            found = checkout.noticed_by(mutant, texts)
            all_of[mutant.room] += 1
            noticed[mutant.room] += bool(found)
            told = f"{mutant.path}:{mutant.line}: {mutant.change}"
            print(f"{told}: {found}" if found else f"not noticed: {told}", flush=True)
    for name in sorted(all_of):
        print(f"{name:<12} {noticed[name]} of {all_of[name]}")
    print(f"all          {noticed.total()} of {all_of.total()}")
    print(f"ratio mutants-noticed {noticed.total() / all_of.total():.2f}")


if __name__ == "__main__":
    main()
