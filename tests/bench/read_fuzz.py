"""20,000 mutated inputs: each ends in an Issue or a BriefingError, in bounded time and memory.

Run: python -m tests.bench.read_fuzz [inputs]
"""

import random
import resource
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path

from briefing.errors import BriefingError
from briefing.read import read_issue
from tests.read.formats.made import MAKERS
from tests.read.test_issue import TIDE

_DEFAULT = 20_000
_SCRAPS = (
    b"#",
    b"<",
    b"(",
    b"\n",
    b"&",
    b"\x00",
    b"\xff",
    "（上接第1版）".encode(),
    b"<!ENTITY",
    b"%PDF",
)


def main() -> None:
    """Print how the inputs ended, the slowest, and the memory."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else _DEFAULT
    ends: Counter[tuple[str, str]] = Counter()
    slowest_s, slowest_name = 0.0, ""
    with tempfile.TemporaryDirectory() as folder:
        seeds = _seeds(Path(folder))
        for number in range(count):
            rng = random.Random(number)
            name, data = rng.choice(seeds)
            path = Path(folder) / f"mutated-{name}"
            path.write_bytes(mutated_text(data, rng) if rng.random() < 0.6 else mutated(data, rng))
            started_s = time.process_time()
            try:
                read_issue(path, date(2026, 3, 18))
                end = "an issue"
            except BriefingError:
                end = "an error"
            took_s = time.process_time() - started_s
            if took_s > slowest_s:
                slowest_s, slowest_name = took_s, f"{name}, input {number}"
            ends[name, end] += 1
    print(f"{'format':<16}{'issue':>8}{'error':>8}")
    for name in sorted({name for name, _ in ends}):
        print(f"{name:<16}{ends[name, 'an issue']:>8}{ends[name, 'an error']:>8}")
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"ratio read-fuzz-slowest-within-2s {2 / slowest_s:.2f}")
    print(f"ratio read-fuzz-memory-within-500mb {500 / peak_mb:.2f}")
    print(f"{count} inputs; slowest {slowest_s:.2f} s ({slowest_name}); peak {peak_mb:.0f} MB")


def mutated(data: bytes, rng: random.Random) -> bytes:
    """Return the bytes with some of them replaced, doubled, dropped or cut off."""
    changed = bytearray(data)
    for _ in range(rng.randint(1, 12)):
        at = rng.randrange(len(changed) + 1)
        length = rng.choice([0, 1, 2, 8, 200])
        kind = rng.random()
        if kind < 0.4:
            changed[at : at + length] = rng.randbytes(length)
        elif kind < 0.6:
            changed[at:at] = rng.choice(_SCRAPS) * rng.choice([1, 3, 200])
        elif kind < 0.8:
            changed[at:at] = changed[at : at + 500]
        elif kind < 0.95:
            del changed[at : at + length]
        elif len(changed) > 10:
            del changed[at:]
    return bytes(changed)


def mutated_text(data: bytes, rng: random.Random) -> bytes:
    """Return a text whose characters moved; of what is no text in UTF-8, the mutated bytes."""
    try:
        words = data.decode()
    except UnicodeDecodeError:
        return mutated(data, rng)
    for _ in range(rng.randint(1, 20)):
        at, to = rng.randrange(len(words)), rng.randrange(len(words))
        piece = words[at : at + rng.choice([1, 2, 30, 300])]
        if rng.random() < 0.5:
            words = words.replace(piece, "", 1)
        words = words[:to] + piece + words[to:]
    return words.encode()


def _seeds(folder: Path) -> list[tuple[str, bytes]]:
    seeds = [
        (f"{encoding}.md", TIDE.encode(encoding)) for encoding in ("utf-8", "utf-16", "gb18030")
    ]
    for name, make in MAKERS.items():
        path = folder / name
        make(path)
        if path.is_file():
            seeds.append((name, path.read_bytes()))
    return seeds


if __name__ == "__main__":
    main()
