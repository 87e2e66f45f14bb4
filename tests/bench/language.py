"""Every set of the language room in one table, beside wetext, pypinyin and g2pM.

`python -m tests.bench.language [--text FILE]`: lines right of each set, then the time from written
text to pinyin on FILE, or on the sets' own lines, each once. Of the sets under blind/ the headers
say what was opened; the others are what the rules were written on, and so no figure for this
project, though they are one for the others. Peers: `pip install 'briefing[bench]'`.
"""

import argparse
import json
import logging
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from briefing.mandarin import say_text
from briefing.mandarin.han import is_han
from briefing.mandarin.readings import read_pinyin
from briefing.mandarin.spoken import spoken_form
from briefing.mandarin.surnames import surname_readings
from briefing.mandarin.tables import load_tables
from briefing.mandarin.words import cut_words
from tests.bench.readings import Reader, neutral_words, readers, rows
from tests.bench.spoken import heard, plain, speakers, targets_right

MANDARIN = Path(__file__).parents[1] / "mandarin"
BLIND, CASES = MANDARIN / "blind", MANDARIN / "cases"
SPOKEN = (
    BLIND / "spoken.tsv",
    BLIND / "spoken_second.tsv",
    BLIND / "spoken_third.tsv",
    BLIND / "spoken_fourth.tsv",
    BLIND / "spoken_fifth.tsv",
    BLIND / "spoken_sixth.tsv",
    BLIND / "spoken_seventh.tsv",
    CASES / "normalization.tsv",
    CASES / "cn-news-tts-dev.jsonl",
)
READ = (
    BLIND / "polyphones.tsv",
    BLIND / "polyphones_second.tsv",
    BLIND / "polyphones_third.tsv",
    BLIND / "polyphones_fourth.tsv",
    BLIND / "polyphones_fifth.tsv",
    BLIND / "polyphones_sixth.tsv",
    BLIND / "polyphones_seventh.tsv",
    BLIND / "polyphones_eighth.tsv",
    BLIND / "polyphones_ninth.tsv",
    BLIND / "polyphones_tenth.tsv",
    BLIND / "polyphones_eleventh.tsv",
    CASES / "polyphones.tsv",
    CASES / "readings.tsv",
)

DEVELOPMENT = tuple(
    Path(__file__).parents[3] / "shared/cases/real/mandarin" / f"{name}.tsv"
    for name in ("dev-polyphones", "dev-found-polyphones")
)
"""Traps that stand beside the project; left out where they are not."""
DEVELOPMENT_SPOKEN = tuple(
    Path(__file__).parents[3] / "shared/cases/real/mandarin" / f"{name}.tsv"
    for name in ("dev", "dev-found")
)


def main() -> None:
    """Print the sets, then the speed."""
    logging.disable(logging.WARNING)
    asked = argparse.ArgumentParser()
    asked.add_argument("--text", type=Path, help="a text to measure the speed on")
    file = asked.parse_args().text
    say = {name: each for name, each in speakers() if name in ("briefing", "wetext")}
    print(f"{'spoken form':<26}{'lines':>7}" + "".join(f"{name:>16}" for name in say))
    for path in SPOKEN:
        print_row(path, [right_spoken(each, path) for each in say.values()])
    for path in filter(Path.is_file, DEVELOPMENT_SPOKEN):
        print_row(path, [right_development(each, path) for each in say.values()])
    read = readers()
    print(f"\n{'reading':<26}{'traps':>7}" + "".join(f"{name:>18}" for name in read))
    for path in READ:
        print_row(path, [right_read(each, path) for each in read.values()], width=18)
    words = neutral_words()
    found = [
        (sum(each(word)[-1].endswith("5") for word in words), len(words)) for each in read.values()
    ]
    print_row(Path("neutral words.tsv"), found, width=18)
    for path in filter(Path.is_file, DEVELOPMENT):
        print_row(path, [right_in_han(each, path) for each in read.values()], width=18)
    for path in (CASES / "surnames.tsv", BLIND / "surnames_second.tsv"):
        print_surnames(path, read)
    print_speed(file.read_text(encoding="utf-8").splitlines() if file else own_lines(), say, read)


def print_row(path: Path, found: list[tuple[int, int]], width: int = 16) -> None:
    """Print how many each library has right, and the share."""
    cells = (f"{right} {right / size:.1%}" for right, size in found)
    print(f"{path.stem:<26}{found[0][1]:>7}" + "".join(f"{cell:>{width}}" for cell in cells))


def right_spoken(say: Callable[[str], str], path: Path) -> tuple[int, int]:
    """Return how many lines of a set a library says in an accepted form, and of how many."""
    if path.suffix == ".jsonl":
        news = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        return targets_right(say, news)
    lines = rows(path)
    return sum(heard(say, row[0]) in map(plain, row[-1].split("|")) for row in lines), len(lines)


def right_development(say: Callable[[str], str], path: Path) -> tuple[int, int]:
    """Return how many lines are right, where 两 is 二 everywhere, as the header of the set says."""
    lines = rows(path)
    right = sum(
        heard(say, row[0]).replace("两", "二")
        in {plain(form).replace("两", "二") for form in row[1].split("|")}
        for row in lines
    )
    return right, len(lines)


def right_read(read: Reader, path: Path) -> tuple[int, int]:
    """Return how many traps of a set a library reads right, and of how many."""
    traps = rows(path)
    places = (
        (text, text.index(at) if not at.isdecimal() else int(at), it) for text, at, it in traps
    )
    return sum(read(text)[place] in it.split("|") for text, place, it in places), len(traps)


def right_in_han(read: Reader, path: Path) -> tuple[int, int]:
    """Return how many traps are read right, where a place counts Han characters only."""
    right, traps = 0, rows(path)
    for text, place, it, *_kind in traps:
        said = [each for each, character in zip(read(text), text, strict=True) if is_han(character)]
        right += said[int(place)] in it.split("|")
    return right, len(traps)


def print_surnames(path: Path, read: dict[str, Reader]) -> None:
    """Print how many people's surnames each library reads right, and how many ours sees falsely."""
    known = load_tables().surnames
    right: Counter[str] = Counter()
    people = false = size = 0
    for line, *_rest in rows(path):
        text = re.sub("[{}]", "", line)
        named = {hit.start() - 2 * at for at, hit in enumerate(re.finditer("{", line))}
        for name, each in read.items():
            said = each(text)
            right[name] += sum(said[at] == known[text[at]] for at in named)
        people += len(named)
        false += len({at for at, _reading in surname_readings(cut_words(text))} - named)
        size += len(text)
    print_row(path, [(right[name], people) for name in read], width=18)
    print(f"seen as surnames in {path.stem} and none: {false} in {size} characters")


def own_lines() -> list[str]:
    """Return the lines of the sets, each once."""
    return list(dict.fromkeys(row[0] for path in (*SPOKEN[:-1], *READ) for row in rows(path)))


def print_speed(
    lines: list[str], say: dict[str, Callable[[str], str]], read: dict[str, Reader]
) -> None:
    """Print the processor time of a text in each library, and how often ours goes into it."""
    lines = [line for line in lines if line.strip()]
    size = sum(len(line.encode()) for line in lines)
    ways: dict[str, Callable[[str], object]] = {
        "briefing, written to pinyin": lambda line: say_text(line, ()),
        "briefing, spoken form only": spoken_form,
        "briefing, pinyin only": lambda line: read_pinyin(line, ()),
        "wetext, spoken form only": say.get("wetext", spoken_form),
        **{f"{name}, pinyin only": read[name] for name in ("pypinyin", "g2pM")},
    }
    taken = {name: seconds(way, lines) for name, way in ways.items()}
    print(f"\nprocessor time of {size / 1e6:.2f} MB")
    for name, spent in taken.items():
        print(f"{name:<30}{spent:>8.2f} s")
    for peer in ("pypinyin", "g2pM"):
        ratio = taken[f"{peer}, pinyin only"] / taken["briefing, pinyin only"]
        print(f"ratio language-speed-vs-{peer} {ratio:.2f}")


def seconds(way: Callable[[str], object], lines: list[str]) -> float:
    """Return the processor time of all lines, what loads at the first call left out."""
    way("他2024年说得很好。")
    start = time.process_time()
    for line in lines:
        way(line)
    return time.process_time() - start


if __name__ == "__main__":
    main()
