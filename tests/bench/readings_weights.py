"""Whether the shipped weights of readings are what their commands build: byte for byte.

Reads ../shared/corpus/train, news that is not part of the project; without it nothing is built.
Takes four minutes: the kinds of words, then the weights that are fitted with them.
"""

import contextlib
import io
import sys
from collections.abc import Callable
from pathlib import Path

from tests.mandarin import build_polyphones, build_word_kinds

NEWS = Path(__file__).parents[3] / "shared/corpus/train"


def main() -> None:
    """Print for each table how many of its lines are built the same; fail if one is not."""
    if not NEWS.is_dir():
        sys.exit("skipped: the corpus of real issues is not here")
    found = [
        print_table(build_word_kinds.TABLE, build_word_kinds.table_of),
        print_table(build_polyphones.TABLE, build_polyphones.table_of),
    ]
    if not all(found):
        sys.exit("a table is not what its command builds")


def print_table(shipped: Path, build: Callable[[Path], str]) -> bool:
    """Return whether a table is what its command builds; print in how many lines, and its size."""
    with contextlib.redirect_stdout(io.StringIO()):
        built = build(NEWS).encode()
    before = shipped.read_bytes()
    same = len(set(before.splitlines()) & set(built.splitlines()))
    size = len(before.splitlines())
    print(f"{shipped.name}: {same} of {size} lines as built, ", end="")
    print(f"{len(before):,} bytes, {'the same bytes' if before == built else 'other bytes'}")
    return before == built


if __name__ == "__main__":
    main()
