"""Run every benchmark and write one page, tests/bench/RESULTS.md.

python -m tests.bench                     all, three rounds each
python -m tests.bench --rounds 1 spoken   one of them, once; its part of the page is replaced
python -m tests.bench --short             the quick ones, once; fails if a ratio fell by half
"""

import argparse
import json
import os
import platform
import re
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
PAGE = HERE / "RESULTS.md"
RECORD = HERE / "results.json"
ROOMS = {
    "the whole line": ("whole_line", "fleet", "startup", "textside"),
    "read": ("read_",),
    "edit": ("newsroom",),
    "mandarin": ("spoken", "readings", "sandhi"),
    "speak": ("kokoro_", "edge_", "speak_"),
    "mix": ("master_",),
    "publish": ("feed_", "serve_", "publish_"),
    "verify": ("verify_",),
}
SHORT = ("startup", "spoken", "readings")
"""Those that take seconds and need no quiet machine: they stand in .ci/run."""
TIMEOUT_S = 900
_RATIO = re.compile(r"^ratio\s+(\S+)\s+([0-9]+(?:\.[0-9]+)?)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Result:
    """What one benchmark printed, and its ratios in every round."""

    name: str
    day: str
    machine: str
    seconds: float
    printed: str
    """Of the last round."""
    ratios: dict[str, list[float]]
    failed: str
    """Empty if it ran through."""


def main() -> None:
    """Run what is asked for; write the page, or compare with it."""
    asked = argparse.ArgumentParser(
        prog="python -m tests.bench", description="Run the benchmarks; write RESULTS.md."
    )
    asked.add_argument("names", nargs="*", help="benchmarks to run; all, if none is named")
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--short", action="store_true", help="compare with what is recorded")
    options = asked.parse_args()
    known = benchmarks()
    names = options.names or ([name for name in SHORT if name in known] if options.short else known)
    unknown = sorted(set(names) - set(known))
    if unknown:
        asked.error(f"no benchmark is called {', '.join(unknown)}; there are {', '.join(known)}")
    recorded = load_record()
    found = {}
    for name in names:
        print(f"{name} ...", flush=True)
        found[name] = run(name, 1 if options.short else options.rounds)
        print(found[name].failed or found[name].printed, flush=True)
    if options.short:
        sys.exit(report_falls(found, recorded))
    results = {name: result for name, result in {**recorded, **found}.items() if name in known}
    rows = {name: asdict(result) for name, result in sorted(results.items())}
    RECORD.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(page(results), encoding="utf-8")
    failed = [result.name for result in found.values() if result.failed]
    print(f"wrote {PAGE.relative_to(HERE.parents[1])}" + (f"; failed: {failed}" if failed else ""))
    sys.exit(1 if failed else 0)


def benchmarks() -> list[str]:
    """Return the names of the modules beside this one that have a `main()`."""
    modules = HERE.glob("[a-z]*.py")
    return sorted(path.stem for path in modules if "\ndef main(" in path.read_text("utf-8"))


def run(name: str, rounds: int) -> Result:
    """Return what a benchmark prints and measures, each round in a process of its own."""
    ratios: dict[str, list[float]] = {}
    printed = failed = ""
    start = time.perf_counter()
    for _ in range(rounds):
        words = [sys.executable, "-m", f"tests.bench.{name}"]
        try:
            done = subprocess.run(
                words, capture_output=True, text=True, cwd=HERE.parents[1], timeout=TIMEOUT_S
            )
        except subprocess.TimeoutExpired:
            failed = f"took over {TIMEOUT_S} s"
            break
        printed = done.stdout.strip()
        if done.returncode:
            failed = (done.stderr.strip().splitlines() or ["failed without a word"])[-1]
            break
        for ratio, value in _RATIO.findall(printed):
            ratios.setdefault(ratio, []).append(float(value))
    seconds = (time.perf_counter() - start) / rounds
    today = datetime.now(UTC).date().isoformat()
    return Result(name, today, machine(), round(seconds, 1), printed, ratios, failed)


def report_falls(found: dict[str, Result], recorded: dict[str, Result]) -> int:
    """Print each ratio beside the recorded one; return 1 if one fell by half, else 0."""
    fell = [f"{result.name}: {result.failed}" for result in found.values() if result.failed]
    for name, result in found.items():
        before = recorded[name].ratios if name in recorded else {}
        for ratio, values in result.ratios.items():
            if ratio not in before:
                print(f"{ratio}: {values[0]:.2f}, none is recorded")
                continue
            was = median(before[ratio])
            print(f"{ratio}: {values[0]:.2f}, recorded {was:.2f}")
            if values[0] < was / 2:
                fell.append(f"{ratio} fell from {was:.2f} to {values[0]:.2f}")
        for ratio in before.keys() - result.ratios.keys():
            fell.append(f"{ratio} is recorded and was not printed")
    for line in fell:
        print(f"FELL: {line}", file=sys.stderr)
    return 1 if fell else 0


def load_record() -> dict[str, Result]:
    """Return the results of earlier runs."""
    if not RECORD.exists():
        return {}
    rows = json.loads(RECORD.read_text(encoding="utf-8"))
    return {name: Result(**row) for name, row in rows.items()}


def page(results: dict[str, Result]) -> str:
    """Return the page: all ratios in one table, then what each benchmark printed, by room."""
    lines = [
        "# Results",
        "",
        "Written by `python -m tests.bench`. A ratio is this project against the peer in its name,",
        "in the same run on the same machine: larger is better, 1 is a tie.",
        "",
        "| ratio | median | lowest | highest | rounds |",
        "|---|---:|---:|---:|---:|",
    ]
    for _room, result in by_room(results):
        for ratio, values in result.ratios.items():
            cells = f"{median(values):.2f} | {min(values):.2f} | {max(values):.2f} | {len(values)}"
            lines.append(f"| {ratio} | {cells} |")
    before = ""
    for room, result in by_room(results):
        if room != before:
            lines += ["", f"## {room}"]
        before = room
        lines += ["", f"### {result.name}", ""]
        lines += [f"{result.day}, {result.machine}, {result.seconds:.0f} s a round.", ""]
        lines += [f"Failed: {result.failed}"] if result.failed else ["```", result.printed, "```"]
    return "\n".join(lines) + "\n"


def by_room(results: dict[str, Result]) -> list[tuple[str, Result]]:
    """Return the results with their rooms, in the rooms' order."""
    order = [*ROOMS, "other"]
    rows = [(room_of(name), result) for name, result in results.items()]
    return sorted(rows, key=lambda row: (order.index(row[0]), row[1].name))


def room_of(name: str) -> str:
    """Return the room that a benchmark measures."""
    return next((room for room, starts in ROOMS.items() if name.startswith(starts)), "other")


def machine() -> str:
    """Return what the figures were measured on, without its name."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        named = re.search(r"^model name\s*:\s*(.+)$", info.read_text(), re.MULTILINE)
        model = named[1] if named else model
    onnx = version("onnxruntime")
    return f"{os.cpu_count()} x {model}, Python {platform.python_version()}, onnxruntime {onnx}"


if __name__ == "__main__":
    main()
