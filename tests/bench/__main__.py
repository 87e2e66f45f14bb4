"""Run every benchmark and write one page, tests/bench/RESULTS.md.

python -m tests.bench                     all once, then what takes under a minute again, to three
python -m tests.bench --rounds 1 spoken   one of them, once; its part of the page is replaced
python -m tests.bench --short             the quick ones; fails if a ratio fell by half, twice

What cannot run because a program or a package is missing is named as skipped. A benchmark says so
itself by ending with the words `skipped: REASON`.
"""

import argparse
import re
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from tests.bench.page import Result, machine, page, results_in

HERE = Path(__file__).parent
PAGE = HERE / "RESULTS.md"
SHORT = ("startup", "spoken", "readings")
"""Those that take seconds and need no quiet machine: they stand in .ci/run."""
TIMEOUT_S = 7200
LONG_S = 60
"""A benchmark that takes longer is run once."""
_RATIO = re.compile(r"^ratio\s+(\S+)\s+([0-9]+(?:\.[0-9]+)?)\s*$", re.MULTILINE)
_MISSING = re.compile(
    r"^ModuleNotFoundError: No module named '(?!tests\b|briefing\b)(?P<package>[^']+)'"
    r"|^FileNotFoundError: .*: '(?P<program>[^'/]+)'$"
    r"|^skipped: (?P<reason>.+)$"
)


def main() -> None:
    """Run what is asked for; write the page, or compare with it."""
    asked = argparse.ArgumentParser(
        prog="python -m tests.bench", description="Run the benchmarks; write RESULTS.md."
    )
    asked.add_argument("names", nargs="*", help="benchmarks to run; all, if none is named")
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--minutes", type=float, default=30, help="no later round begins after this")
    asked.add_argument("--short", action="store_true", help="compare with what is recorded")
    options = asked.parse_args()
    known = benchmarks()
    names = options.names or ([name for name in SHORT if name in known] if options.short else known)
    unknown = sorted(set(names) - set(known))
    if unknown:
        asked.error(f"no benchmark is called {', '.join(unknown)}; there are {', '.join(known)}")
    recorded = load_record()
    if options.short:
        sys.exit(compare(names, recorded))
    found = run_all(names, options.rounds, options.minutes)
    results = {name: result for name, result in {**recorded, **found}.items() if name in known}
    PAGE.write_text(page(results), encoding="utf-8")
    failed = [result.name for result in found.values() if result.failed]
    print(f"wrote {PAGE.relative_to(HERE.parents[1])}" + (f"; failed: {failed}" if failed else ""))
    sys.exit(1 if failed else 0)


def benchmarks() -> list[str]:
    """Return the names of the modules beside this one that have a `main()`."""
    modules = (path for path in HERE.glob("[a-z]*.py") if not path.name.startswith("test_"))
    return sorted(path.stem for path in modules if "\ndef main(" in path.read_text("utf-8"))


def run_all(names: list[str], rounds: int, minutes: float) -> dict[str, Result]:
    """Return what each benchmark found: first each of them once, then the short ones again."""
    start = time.perf_counter()
    found: dict[str, Result] = {}
    for name in names:
        found[name] = Result(name, datetime.now(UTC).date().isoformat(), machine())
        run_once(found[name])
    for _later in range(1, rounds):
        for result in sorted(found.values(), key=lambda result: result.seconds[0]):
            within = time.perf_counter() - start + result.seconds[0] < 60 * minutes
            if result.seconds[0] < LONG_S and within and not (result.failed or result.skipped):
                run_once(result)
    return found


def run_once(result: Result) -> None:
    """Add one round of a benchmark, in a process of its own, to what it found before."""
    print(f"{result.name} ...", flush=True)
    words = [sys.executable, "-m", f"tests.bench.{result.name}"]
    start = time.perf_counter()
    try:
        done = subprocess.run(
            words, capture_output=True, text=True, cwd=HERE.parents[1], timeout=TIMEOUT_S
        )
    except subprocess.TimeoutExpired:
        result.failed = f"took over {TIMEOUT_S} s"
    else:
        result.printed = done.stdout.strip()
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["failed without a word"])[-1]
            result.skipped = what_is_missing(last)
            result.failed = "" if result.skipped else last
        else:
            for ratio, value in _RATIO.findall(result.printed):
                result.ratios.setdefault(ratio, []).append(float(value))
    result.seconds.append(round(time.perf_counter() - start, 1))
    print("\n".join(filter(None, (result.failed, result.skipped, result.printed))), flush=True)


def what_is_missing(last_words: str) -> str:
    """Return why a benchmark could not run, if something that it needs is not there; else ''."""
    found = _MISSING.match(last_words)
    if found is None:
        return ""
    missing = found["package"] or found["program"]
    return f"'{missing}' is not installed" if missing else str(found["reason"])


def compare(names: list[str], recorded: dict[str, Result]) -> int:
    """Return 0 if no ratio of the benchmarks fell by half, else 1; what fell is looked at twice."""
    found = run_all(names, rounds=1, minutes=0)
    again = {name: found[name] for name in names if fallen(found[name], recorded.get(name))}
    for result in again.values():
        result.failed = result.skipped = ""
        run_once(result)
    fell = [line for name in names for line in fallen(found[name], recorded.get(name))]
    for line in fell:
        print(f"FELL: {line}", file=sys.stderr)
    return 1 if fell else 0


def fallen(result: Result, recorded: Result | None) -> list[str]:
    """Return what fell by half in the best round, or could not be measured."""
    if result.failed or result.skipped:
        return [f"{result.name}: {result.failed or result.skipped}"]
    before = recorded.ratios if recorded else {}
    fell = [f"{ratio} is recorded and not printed" for ratio in before.keys() - result.ratios]
    for ratio, values in result.ratios.items():
        was = median(before.get(ratio, [0.0]))
        if max(values) < was / 2:
            fell.append(f"{ratio} fell from {was:.2f} to {max(values):.2f}")
    return fell


def load_record() -> dict[str, Result]:
    """Return the results of earlier runs."""
    return results_in(PAGE.read_text(encoding="utf-8")) if PAGE.exists() else {}


if __name__ == "__main__":
    main()
