"""How many faults the tests notice: lines of the package are broken, one at a time.

One thing in a line drawn at random is changed, in a copy of the checkout, and the fast tests of its
room run, of those that `python -m tests.quick` chooses: first the files that import the module or
bear its name or its folder's (the peer: what its author would run), of a tuned number also those
that import a module which reads it, then those that call what was changed, the shortest first; in a
room of few files, those that are the fewest imports away first.
The first test that fails has noticed the fault, or one that takes over 8 s of the processor, and
without the fault does not: somebody would see that. A fault that nothing noticed in 30 s of the
processor counts as not noticed, though a test that did not run may notice it.

In the end all tests that noticed a fault run without one: what fails then, or takes over 4 s, has
noticed nothing. The laws of the house are left out; they look at how it is written. What is found
stands in the cache folder, in `briefing-mutation`, while the run goes on.

Run: python -m tests.bench.mutation [--mutants 100] [--room ROOM] [--seed N] [--skip N]
"""

import ast
import json
import os
import shutil
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from platformdirs import user_cache_path

from tests.bench.mutants import Mutant, drawn
from tests.bench.mutation_calls import changed_in, numbers_at, readers, short_first
from tests.bench.mutation_runs import Run, load_others, run_tests
from tests.quick import LAWS, chosen_for

_HOME = Path(__file__).parents[2]
_PACKAGE = "briefing"
_SEED = 301126
_TEST_S = 8
_MOST_S = 30
_LONG = (
    "tests/read/strangers/test_forms.py::test_a_damaged_file_of_any_format_is_read_or_refused",
    "tests/read/test_damage.py::test_damaged_issues_are_mended",
)
"""Tests, of all cases, that take too long; others are found and left out when they do."""
_SOUND_TEST_S = 4
_SOUND_MOST_S = 900
_FILES_AT_ONCE = 5
_STEPS_UP = 4
"""How far above a function that no looked at case calls those are looked for that lead to it."""
_MANY_FILES = 40
"""Files of tests in a room from which it is worth while to know which of them call what."""
_RECORD_S = 600


@dataclass(frozen=True, slots=True)
class Seen:
    """What became of one mutant."""

    mutant: Mutant
    run: Run
    by_own: bool
    """Whether a test noticed it that imports the module or bears its name."""

    def told(self) -> str:
        """Return it as one line."""
        what = f"{self.mutant.path}:{self.mutant.line}: {self.mutant.change}"
        if not self.run.failed:
            return f"not noticed: {what}"
        return f"{what}: {self.run.failed}{' took too long' if self.run.late else ''}"


class Record:
    """Which tests call which functions, one folder of tests after the other, as it is needed."""

    def __init__(self, home: Path, kept: Path) -> None:
        """Keep it in a folder: one that is older than the tests gives another order, no more."""
        self._home, self._kept, self._known = home, kept, set[str]()
        self._callers: dict[str, list[str]] = {}
        self.lengths_s: dict[str, float] = {}

    def callers_of(self, mutant: Mutant, text: str) -> list[str]:
        """Return the shortest tests that call what a mutant changes; [] if none is known."""
        if len(list(Path(_HOME, "tests", mutant.room).rglob("test_*.py"))) < _MANY_FILES:
            return []
        if mutant.room not in self._known:
            self._add(mutant.room)
        functions = changed_in(text, mutant.line, mutant.path, modules())
        for _step in range(_STEPS_UP):
            called = {test for function in functions for test in self._callers.get(function, [])}
            if called:
                return short_first(called, self.lengths_s, _MOST_S)
            names = {function.rpartition(":")[2].rpartition(".")[2] for function in functions}
            functions = readers(names, modules())
        return []

    def _add(self, room: str) -> None:
        self._known.add(room)
        kept = self._kept / f"{room}.json"
        if not kept.exists():
            run = run_tests(
                self._home, [[f"tests/{room}"]], _RECORD_S, _RECORD_S, without=_LONG, calls=True
            )
            kept.write_text(json.dumps([run.lengths_s, run.callers]), "utf-8")
        lengths_s, callers = json.loads(kept.read_text("utf-8"))
        self.lengths_s |= lengths_s
        for function, tests in callers.items():
            self._callers[function] = [*self._callers.get(function, []), *tests]


def file_of(test: str) -> str:
    """Return the file that a test stands in."""
    return test.partition("::")[0]


class Checkout:
    """A copy of the checkout, in which one module at a time is broken."""

    def __init__(self, home: Path, kept: Path) -> None:
        """Copy the checkout; who calls what is kept in a folder."""
        ignored = shutil.ignore_patterns(".git", ".venv", "output", "__pycache__", ".*_cache")
        shutil.copytree(_HOME, home, ignore=ignored)
        self._home = home
        self._record = Record(home, kept)
        self._long = set(_LONG)

    def seen(self, mutant: Mutant) -> Seen:
        """Return what the tests make of a mutant."""
        place = self._home / mutant.path
        compiled = Path(cache_from_source(place.as_posix()))
        text = place.read_text("utf-8")
        reading = readers(numbers_at(text, mutant.line), modules())
        own, others = test_files(mutant.path, {name.partition(":")[0] for name in reading})
        only = self._record.callers_of(mutant, text)
        if only:
            others = sorted({file_of(test) for test in only} - set(own))
            only += own  # as whole files: a record may be older than some of their tests
        waves = [own] if own else []
        size = len(others) if only else _FILES_AT_ONCE
        waves += [others[at : at + size] for at in range(0, len(others), size or 1)]
        place.write_text(mutant.text, "utf-8")
        compiled.unlink(missing_ok=True)
        try:
            run = run_tests(self._home, waves, _TEST_S, _MOST_S, only=only, without=self._long)
        finally:
            place.write_text(text, "utf-8")
            compiled.unlink(missing_ok=True)
        if run.late and (long := set(self.unsound([run.failed]))):
            self._long |= long
            return self.seen(mutant)
        return Seen(mutant, run, file_of(run.failed) in own)

    def unsound(self, tests: Iterable[str]) -> Iterator[str]:
        """Yield those of some tests that fail without a fault, or are near to take too long."""
        left = {test for test in tests if test}
        while left:
            files = sorted({file_of(test) for test in left if ".py" in test})
            found = run_tests(self._home, [files], _SOUND_TEST_S, _SOUND_MOST_S, only=left).failed
            if not found:
                return
            yield found
            left.discard(found)


def test_files(path: str, reading: Collection[str]) -> tuple[list[str], list[str]]:
    """Return the files of tests of a module's room: those that import it, and the others.

    Those that import a module which reads the changed number of a table stand with the first.
    The others are ordered by how many imports lie between, then by how near their folder is.
    """
    chosen = [_HOME / place for place in chosen_for([path]) if place != LAWS]
    files = {
        file for place in chosen for file in (place.rglob("test_*.py"), [place])[place.is_file()]
    }
    apart = distances(path) | dict.fromkeys(reading, 0)
    peers = {f"test_{name}" for name in Path(path).with_suffix("").parts[2:]}
    ranked = []
    for file in files:
        name = file.relative_to(_HOME).as_posix()
        far = min((apart[module] for module in _imported(file) if module in apart), default=99)
        common = os.path.commonpath(
            [f"tests/{Path(path).parent.as_posix()[len(_PACKAGE) + 1 :]}", name]
        )
        if file.stem in peers:
            far = 0
        ranked.append((far, -len(common), file.stat().st_size, name))
    ranked.sort()
    return [name for far, *_, name in ranked if not far], [name for far, *_, name in ranked if far]


def distances(path: str) -> dict[str, int]:
    """Return how many imports lie between a module and each that needs it; 0 for itself."""
    apart = {path: 0}
    while True:
        more = {
            needing: apart[needed] + 1
            for needing in modules()
            for needed in _imported(_HOME / needing)
            if needed in apart and needing not in apart
        }
        if not more:
            return apart
        apart |= more


@cache
def _imported(file: Path) -> frozenset[str]:
    """Return the modules of the package that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update(f"{node.module}.{name.name}" for name in node.names)
            found.add(node.module)
    paths = (name.replace(".", "/") for name in found if name.startswith(_PACKAGE))
    return frozenset(
        form
        for path in paths
        for form in (f"{path}.py", f"{path}/__init__.py")
        if form in modules()
    )


@cache
def modules() -> dict[str, str]:
    """Return the text of each module of the package, by its path from the checkout."""
    return {
        path.relative_to(_HOME).as_posix(): path.read_text("utf-8")
        for path in sorted((_HOME / _PACKAGE).rglob("*.py"))
    }


@click.command(help=__doc__)
@click.option("--mutants", default=100)
@click.option("--room", default="", help="Only of this room.")
@click.option("--seed", default=_SEED)
@click.option("--skip", default=0, help="Leave out as many of those drawn.")
def main(mutants: int, room: str, seed: int, skip: int) -> None:
    """Print what was noticed, room by room, and what was not."""
    texts = {path: text for path, text in modules().items() if room in {"", *path.split("/")[1:2]}}
    chosen = drawn(mutants, texts, seed)[skip:]
    seen: list[Seen] = []
    load_others()
    kept = user_cache_path("briefing-mutation", appauthor=False, ensure_exists=True)
    with TemporaryDirectory() as folder, (kept / f"{seed}.txt").open("a", encoding="utf-8") as log:
        os.environ["XDG_CACHE_HOME"] = str(Path(folder, "cache"))
        checkout = Checkout(Path(folder, "checkout"), kept)
        for mutant in chosen:
            seen.append(checkout.seen(mutant))
            print(seen[-1].told(), flush=True)
            print(seen[-1].told(), f"({seen[-1].run.cpu_s:.1f} s)", file=log, flush=True)
        unsound = set(checkout.unsound(one.run.failed for one in seen))
    for test in sorted(unsound):
        print(f"fails or takes long without a fault, so it noticed nothing: {test}")
    summary(seen, unsound, seed)


def summary(seen: list[Seen], unsound: set[str], seed: int) -> None:
    """Print how many were noticed, by room, and the ratios."""
    found = [one for one in seen if one.run.failed and one.run.failed not in unsound]
    noticed = Counter(one.mutant.room for one in found)
    own = sum(one.by_own for one in found)
    for room, count in sorted(Counter(one.mutant.room for one in seen).items()):
        print(f"{room:<12} {noticed[room]} of {count}")
    print(f"all          {len(found)} of {len(seen)}, seed {seed}")
    print(f"own files    {own}; by taking too long {sum(one.run.late for one in found)}")
    print(f"{sum(one.run.cpu_s for one in seen) / len(seen):.1f} s of the processor a mutant")
    print(f"ratio mutants-noticed-of-those-drawn {len(found) / len(seen):.2f}")
    print(f"ratio mutants-noticed-vs-own-files-alone {len(found) / max(1, own):.2f}")


if __name__ == "__main__":
    main()
