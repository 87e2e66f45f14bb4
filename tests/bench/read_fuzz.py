"""20,000 mutated inputs: each ends in an accounted Issue or an error, in bounded time and memory.

Run: python -m tests.bench.read_fuzz [inputs] [first]

The seeds are the files of the tests: what other programs made (`tests/read/formats/real`), what
strangers bring (`tests/read/strangers`), our own makers' of every format. A text is mutated in its
own encoding, a document inside its archive, a letter inside its encoded parts too, so that most
inputs reach the reader. Every character of what was decoded must stand in one place. Pages are not
recognised as pictures here: `read_photo` measures that.
"""

import base64
import io
import random
import re
import resource
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from datetime import date
from pathlib import Path

from briefing.errors import BriefingError
from briefing.read.account import unaccounted
from briefing.read.formats.pick import text_in
from briefing.read.issue import read_decoded
from tests.read.formats.made import MAKERS
from tests.read.test_issue import TIDE

_DEFAULT = 20_000
_DAY = date(2026, 3, 18)
_READ = Path(__file__).parents[1] / "read"
_FOLDERS = ("formats/real", "strangers/kinds", "strangers/cases", "strangers/second")
_ENCODINGS = ("utf-8", "utf-16", "gb18030")
_SCRAPS = (
    *(
        "#",
        "<",
        "(",
        "\n",
        "&",
        "\x00",
        "（上接第1版）",
        "<!ENTITY",
        "%PDF",
        "```",
        "$$",
        "[[",
        "》",
    ),
    *("---\n", "\t", "||", "\u200b", "\ufffd", "标题：", "1、", "；", "“", "{", '"', "\r", "&#x"),
)
_BASE64 = re.compile(rb"(?m)(?:^[A-Za-z0-9+/]{40,}={0,2}\r?\n?)+")


def main() -> None:
    """Print how the inputs ended, what went wrong, the slowest, and the memory."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else _DEFAULT
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    sys.modules["rapidocr"] = None  # type: ignore[assignment]
    ends: Counter[tuple[str, str]] = Counter()
    wrong: list[str] = []
    slowest_s, slowest_name = 0.0, ""
    seeds = _seeds()
    for number in range(first, first + count):
        name, data = input_of(number, seeds)
        started_s = time.process_time()
        end, fault = _ended(name, data)
        took_s = time.process_time() - started_s
        if took_s > slowest_s:
            slowest_s, slowest_name = took_s, f"{name}, input {number}"
        ends[Path(name).suffix or name, end] += 1
        if fault:
            wrong.append(f"input {number}, {name}: {fault}")
    print(f"{'format':<12}{'issue':>8}{'error':>8}{'wrong':>8}")
    for suffix in sorted({suffix for suffix, _ in ends}):
        cells = "".join(f"{ends[suffix, end]:>8}" for end in ("issue", "error", "wrong"))
        print(f"{suffix:<12}{cells}")
    for line in wrong[:50]:
        print(line)
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"ratio read-fuzz-slowest-within-2s {2 / slowest_s:.2f}")
    print(f"ratio read-fuzz-memory-within-500mb {500 / peak_mb:.2f}")
    issues = sum(found for (_, end), found in ends.items() if end == "issue")
    print(
        f"{count} inputs of {len(seeds)} seeds: {issues} issues, every character once; "
        f"{len(wrong)} wrong; slowest {slowest_s:.2f} s ({slowest_name}); peak {peak_mb:.0f} MB"
    )
    sys.exit(1 if wrong else 0)


def input_of(number: int, seeds: list[tuple[str, bytes]]) -> tuple[str, bytes]:
    """Return the name and the bytes of an input."""
    rng = random.Random(number)
    name, data = rng.choice(seeds)
    if zipfile.is_zipfile(io.BytesIO(data)) and rng.random() < 0.9:
        return name, _mutated_inside(data, rng)
    if _BASE64.search(data) and rng.random() < 0.7:
        return name, _mutated_parts(data, rng)
    return name, mutated_text(data, rng) if rng.random() < 0.7 else mutated(data, rng)


def _ended(name: str, data: bytes) -> tuple[str, str]:
    """Return how an input ended, and what is wrong with that."""
    try:
        text = text_in(data, name)
        issue = read_decoded(text, name, _DAY)
    except BriefingError:
        return "error", ""
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        where = traceback.extract_tb(error.__traceback__)[-1]
        return "wrong", f"{type(error).__name__} in {Path(where.filename).name}:{where.lineno}"
    lost = unaccounted(text, issue.articles, issue.skipped)
    if lost:
        start, end = lost[0]
        return "wrong", f"{len(lost)} places not once, first {text[start:end][:30]!r} at {start}"
    if not all(piece.reason for piece in issue.skipped):
        return "wrong", "a piece is left out without a reason"
    return "issue", ""


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
            changed[at:at] = rng.choice(_SCRAPS).encode() * rng.choice([1, 3, 200])
        elif kind < 0.8:
            changed[at:at] = changed[at : at + 500]
        elif kind < 0.95:
            del changed[at : at + length]
        elif len(changed) > 10:
            del changed[at:]
    return bytes(changed)


def mutated_text(data: bytes, rng: random.Random) -> bytes:
    """Return a text whose characters moved, in its own encoding; of no text, the mutated bytes."""
    for encoding in _ENCODINGS:
        try:
            words = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return _moved(words, rng).encode(encoding)
    return mutated(data, rng)


def _moved(words: str, rng: random.Random) -> str:
    for _ in range(rng.randint(1, 20)):
        at, to = rng.randrange(len(words) + 1), rng.randrange(len(words) + 1)
        piece = words[at : at + rng.choice([1, 2, 30, 300])]
        kind = rng.random()
        if kind < 0.3 and piece:
            words = words.replace(piece, "", 1)
        elif kind < 0.6:
            piece = rng.choice(_SCRAPS) * rng.choice([1, 1, 3])
        words = words[:to] + piece + words[to:]
    return words


def _mutated_inside(data: bytes, rng: random.Random) -> bytes:
    """Return an archive one of whose files of mark-up is mutated."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = [(entry, archive.read(entry)) for entry in archive.infolist()]
    markup = [
        at
        for at, (entry, _) in enumerate(entries)
        if re.search(r"(xml|html?|opf)$", entry.filename)
    ]
    chosen = rng.choice(markup)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for at, (entry, body) in enumerate(entries):
            text = _between_tags(body, rng) if rng.random() < 0.7 else mutated(body, rng)
            archive.writestr(entry, text if at == chosen else body)
    return made.getvalue()


def _between_tags(body: bytes, rng: random.Random) -> bytes:
    """Return mark-up whose pieces, tags and words, moved."""
    pieces = re.split(r"(<[^>]*>)", body.decode("utf-8", errors="replace"))
    for _ in range(rng.randint(1, 8)):
        at, to = rng.randrange(len(pieces)), rng.randrange(len(pieces))
        moved = pieces[at : at + rng.choice([1, 2, 6])]
        if rng.random() < 0.4:
            del pieces[at : at + len(moved)]
        pieces[to:to] = moved
    return "".join(pieces).encode()


def _mutated_parts(data: bytes, rng: random.Random) -> bytes:
    """Return a letter whose parts in base64 are mutated as texts."""

    def changed(found: re.Match[bytes]) -> bytes:
        try:
            body = base64.b64decode(found[0])
        except ValueError:
            return found[0]
        return base64.encodebytes(mutated_text(body, rng))

    return _BASE64.sub(changed, data)


def _seeds() -> list[tuple[str, bytes]]:
    seeds = [(f"{encoding}.md", TIDE.encode(encoding)) for encoding in _ENCODINGS]
    with tempfile.TemporaryDirectory() as folder:
        for name, make in MAKERS.items():
            path = Path(folder) / name
            make(path)
            if path.is_file():
                seeds.append((name, path.read_bytes()))
    paths = [path for name in _FOLDERS for path in sorted((_READ / name).glob("*"))]
    return seeds + [(path.name, path.read_bytes()) for path in paths if path.is_file()]


if __name__ == "__main__":
    main()
