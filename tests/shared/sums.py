"""Sums of what a model was told when its weights were fitted, a row for each kind of fact."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from zlib import crc32

Sums = dict[str, tuple[str, str]]


def sums_of(facts: Mapping[str, Sequence[str]]) -> Sums:
    """Return for each kind how many are told, and a sum of all in their order."""
    return {
        name: (str(len(told)), f"{crc32(' '.join(told).encode()):08x}")
        for name, told in sorted(facts.items())
    }


def kept_sums(file: Path) -> Sums:
    """Return the sums of when the weights were fitted."""
    rows = (row.split("\t") for row in file.read_text("utf-8").splitlines())
    return {name: (count, total) for name, count, total in rows}


def keep_sums(file: Path, sums: Sums) -> None:
    """Write the sums that `kept_sums` reads."""
    file.write_text("".join("\t".join((name, *row)) + "\n" for name, row in sums.items()), "utf-8")
