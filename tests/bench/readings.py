"""Readings of polyphonic characters beside other libraries: `python -m tests.bench.readings`.

The blind set is newspaper lines that were written before, and apart from, the rules; only totals
of it are printed. Peers: `pip install 'briefing[bench]'`.
"""

import logging
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from briefing.mandarin.han import is_han
from briefing.mandarin.readings import read_pinyin
from briefing.mandarin.words import cut_words

BLIND = Path(__file__).parents[1] / "mandarin" / "blind" / "polyphones.tsv"
SPEED_CHARACTERS = 10_000
LOAD = (
    "import time; start = time.process_time()\n"
    "from briefing.mandarin import say_text\n"
    "say_text('任书记2024年说得很好。', ())\n"
    "print(time.process_time() - start)\n"
    "print(*(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
)
logging.disable(logging.WARNING)

Reader = Callable[[str], list[str]]


def main() -> None:
    """Print how many traps each library reads right, and how fast."""
    traps = [
        line.split("\t")
        for line in BLIND.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    print(f"{'':<20}{'right':>8}{'of':>6}{'share':>8}{'characters/s':>16}")
    rights: dict[str, int] = {}
    for name, read in readers().items():
        rights[name] = right = sum(
            read(text)[int(index)] == pinyin for text, index, pinyin in traps
        )
        speed = characters_a_second(read, [text for text, _index, _pinyin in traps])
        print(f"{name:<20}{right:>8}{len(traps):>6}{right / len(traps):>8.1%}{speed:>16,.0f}")
    out = subprocess.run(
        [sys.executable, "-c", LOAD], capture_output=True, text=True, check=True
    ).stdout.split()
    load_s, peak_mb = float(out[0]), int(out[1]) / 1024
    print(f"briefing loads in {load_s:.2f} s of processor time and takes {peak_mb:.0f} MB")
    first, *peers = rights
    for peer in peers:
        print(
            f"ratio readings-right-vs-{peer.replace(' ', '-')} {rights[first] / rights[peer]:.2f}"
        )


def readers() -> dict[str, Reader]:
    """Return this project's reader and its peers, each text to one syllable a character."""
    from g2pM import G2pM
    from pypinyin import Style, lazy_pinyin

    model = G2pM()

    def ours(text: str) -> list[str]:
        said = iter(read_pinyin(text, ()))
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
