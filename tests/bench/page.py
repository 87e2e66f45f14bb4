"""What the benchmarks found, as one page; the page is the only record, and is read again."""

import os
import platform
import re
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from statistics import median

ROOMS = {
    "the whole line": ("whole_line", "eight_minutes", "fleet", "startup", "textside", "mutation"),
    "read": ("read_",),
    "edit": ("newsroom", "order_", "cuts"),
    "mandarin": ("spoken", "readings", "language", "latin_", "sandhi", "loading"),
    "speak": ("kokoro_", "edge_", "speak_", "sound"),
    "mix": ("master_",),
    "publish": ("feed_", "serve_", "publish_"),
    "verify": ("verify_",),
}


@dataclass(slots=True)
class Result:
    """What one benchmark printed, and its ratios in every round."""

    name: str
    day: str
    machine: str
    seconds: list[float] = field(default_factory=list)
    """One for each round."""
    printed: str = ""
    """In the last round."""
    ratios: dict[str, list[float]] = field(default_factory=dict)
    """By name, one for each round."""
    failed: str = ""
    """Its last words; empty if it ran through."""
    skipped: str = ""
    """What is missing; empty if nothing is."""


def page(results: dict[str, Result]) -> str:
    """Return the page: all ratios in one table, then what each benchmark printed, by room."""
    lines = [
        "# Results",
        "",
        "Written by `python -m tests.bench`. A ratio is this project against the peer in its name,",
        "in the same run on the same machine: larger is better, 1 is a tie. What takes over a",
        "minute is run once, the rest three times as far as half an hour allows.",
        "",
        "| ratio | median | lowest | highest | rounds |",
        "|---|---:|---:|---:|---:|",
    ]
    for _room, result in by_room(results):
        for ratio, values in result.ratios.items():
            cells = f"{median(values):.2f} | {min(values):.2f} | {max(values):.2f} | {len(values)}"
            lines.append(f"| {ratio} | {cells} |")
    skipped = [result for _room, result in by_room(results) if result.skipped]
    lines += [""] * bool(skipped)
    lines += [f"Skipped: `{result.name}`, {result.skipped}." for result in skipped]
    before = ""
    for room, result in by_room(results):
        if room != before:
            lines += ["", f"## {room}"]
        before = room
        lines += ["", f"### {result.name}", "", *_part(result)]
    return "\n".join(lines) + "\n"


def _part(result: Result) -> list[str]:
    when = f"{result.day}, {result.machine}"
    if result.skipped:
        return [f"{when}.", "", f"Skipped: {result.skipped}."]
    if result.failed:
        return [f"{when}.", "", f"Failed: {result.failed}"]
    if not result.seconds:
        return [f"{when}; its time was not taken.", "", "```", result.printed, "```"]
    rounds = f"{len(result.seconds)} round" + "s" * (len(result.seconds) > 1)
    took = f"{when}; {rounds}, {median(result.seconds):.0f} s each."
    return [took, "", "```", result.printed, "```"]


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


_ROW = re.compile(r"^\| (\S+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| (\d+) \|$", re.MULTILINE)
_RATIO = re.compile(r"^ratio\s+(\S+)\s+[\d.]+\s*$", re.MULTILINE)
_SECTION = re.compile(
    r"^### (?P<name>\S+)\n\n(?P<day>\d{4}-\d\d-\d\d), (?P<machine>.+?)"
    r"(?:; (?:its time was not taken|(?P<rounds>\d+) rounds?, (?P<each>\d+) s each))?\.\n\n"
    r"(?:```\n(?P<printed>.*?)\n```$|Skipped: (?P<skipped>.+?)\.$|Failed: (?P<failed>.+?)$)",
    re.MULTILINE | re.DOTALL,
)


def results_in(text: str) -> dict[str, Result]:
    """Return the results that a page tells, so that `page()` writes the same page again.

    Of rounds the page keeps the median, the lowest and the highest; those between are taken to be
    the median.
    """
    rows = {
        name: [float(lowest), *[float(middle)] * (int(rounds) - 2), float(highest)][: int(rounds)]
        for name, middle, lowest, highest, rounds in _ROW.findall(text)
    }
    results = {}
    for found in _SECTION.finditer(text):
        told = {name: words or "" for name, words in found.groupdict().items()}
        ratios = [name for name in _RATIO.findall(told["printed"]) if name in rows]
        results[told["name"]] = Result(
            told["name"],
            told["day"],
            told["machine"],
            [float(told["each"])] * int(told["rounds"]) if told["rounds"] else [],
            told["printed"],
            {name: rows[name] for name in ratios},
            told["failed"],
            told["skipped"],
        )
    return results
