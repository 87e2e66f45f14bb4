"""Readings beside other libraries: `python -m tests.bench.readings [--cases FOLDER]`.

The blind set is newspaper lines that were written before, and apart from, the rules; only totals
of it are printed. The traps of polyphones.tsv are what the rules were tuned on, and so no figure
for this project, though they are one for the others. Peers: `pip install 'briefing[bench]'`.
"""

import argparse
import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from briefing.mandarin.han import is_han
from briefing.mandarin.readings import read_pinyin
from briefing.mandarin.tables import read_rows
from briefing.mandarin.words import cut_words
from briefing.settings.voices import VOICES_FOLDER
from tests.bench.loading import STARTS, loading

TESTS = Path(__file__).parents[1] / "mandarin"
BLIND = TESTS / "blind" / "polyphones.tsv"
SHIPPED = (VOICES_FOLDER / "readings.tsv",)
SPEED_CHARACTERS = 10_000
LOAD = {
    "briefing": "from briefing.mandarin import say_text; say_text('任书记2024年说得很好。', ())",
    "pypinyin": "import pypinyin; pypinyin.lazy_pinyin('任书记说得很好。')",
    "pypinyin + jieba": "import pypinyin, jieba\n"
    "[pypinyin.lazy_pinyin(word) for word in jieba.cut('任书记说得很好。')]",
    "g2pM": "from g2pM import G2pM; G2pM()('任书记说得很好。')",
}
logging.disable(logging.WARNING)

Reader = Callable[[str], list[str]]


def main() -> None:
    """Print how many traps each library reads right, how fast, and what loading costs."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--cases", type=Path, default=TESTS / "cases")
    known = asked.parse_args().cases / "polyphones.tsv"
    traps, tuned = rows(BLIND), rows(known) if known.is_file() else []
    if not tuned:
        print(f"'{known}' is not there; left out")
    print(
        f"{'':<20}{'right':>6} of {len(traps)}{'share':>8}{'tuned on':>10} of {len(tuned):<5}",
        end="",
    )
    print(f"{'characters/s':>14}   loading ({STARTS} starts, processor time and peak memory)")
    rights: dict[str, int] = {}
    for name, read in readers().items():
        rights[name] = right = count_right(read, traps)
        speed = characters_a_second(read, [text for text, _index, _pinyin in traps])
        print(f"{name:<20}{right:>6}       {right / len(traps):>8.1%}", end="")
        print(f"{count_right(read, tuned):>10}         {speed:>14,.0f}   {loading(LOAD[name])}")
    words = neutral_words()
    print(f"neutral tones of {len(words)} words, each alone")
    for name, read in readers().items():
        right = sum(read(word)[-1].endswith("5") for word in words)
        print(f"{name:<20}{right:>6}       {right / len(words):>8.1%}")
    first, *peers = rights
    for peer in peers:
        print(
            f"ratio readings-right-vs-{peer.replace(' ', '-')} {rights[first] / rights[peer]:.2f}"
        )


def rows(path: Path) -> list[list[str]]:
    """Return the text, the index and the pinyin of each trap."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def neutral_words() -> list[str]:
    """Return the words whose last syllable has no tone; the rules were made from them."""
    return [word for row in read_rows("neutral") for word in row[0].split()]


def count_right(read: Reader, traps: list[list[str]]) -> int:
    """Return how many traps a library reads right."""
    return sum(read(text)[int(index)] == pinyin for text, index, pinyin in traps)


def readers() -> dict[str, Reader]:
    """Return this project's reader and its peers, each text to one syllable a character."""
    from g2pM import G2pM
    from pypinyin import Style, lazy_pinyin

    model = G2pM()

    def ours(text: str) -> list[str]:
        said = iter(read_pinyin(text, SHIPPED))
        return [next(said) if is_han(character) else "" for character in text]

    def plain(text: str) -> list[str]:
        return list(
            lazy_pinyin(
                text,
                style=Style.TONE3,
                neutral_tone_with_five=True,
                v_to_u=False,
                errors=_one_each,
            )
        )

    def by_words(text: str) -> list[str]:
        return [syllable for word in cut_words(text) for syllable in plain(word)]

    def in_context(text: str) -> list[str]:
        return [each.replace("u:", "v") for each in model(text, char_split=True)]

    return {
        "briefing": ours,
        "pypinyin": plain,
        "pypinyin + jieba": by_words,
        "g2pM": in_context,
    }


def _one_each(rest: str) -> Any:
    """Return what pypinyin cannot read as one syllable a character."""
    return list(rest)


def characters_a_second(read: Reader, texts: list[str]) -> float:
    """Return characters read in a second of processor time, a text at a time."""
    done = 0
    start = time.process_time()
    while done < SPEED_CHARACTERS and time.process_time() - start < 10:
        for text in texts:
            read(text)
            done += len(text)
    return done / (time.process_time() - start)


if __name__ == "__main__":
    main()
