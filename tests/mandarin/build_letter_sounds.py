"""Learn how letters sound: `python -m tests.mandarin.build_letter_sounds`.

Each letter of a word of the lexicon is given its sounds (expectation maximisation over all ways
to divide them, after Black, Lenzo and Pagel, 1998); the context that a letter needs grows until it
decides, and a longer one is kept only where it says something else than the shorter one and was
seen often enough. Prints what is right of words that were left out of the training.

Source: misaki's us_gold.json (Apache-2.0).
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.resources import files
from math import log
from pathlib import Path

from briefing.mandarin import latin
from briefing.mandarin.latin import contexts, sounds_of
from briefing.settings.voices import VOICES_FOLDER

UNIT = re.compile("[ˈˌ]*.")
MOST = 3
"""Sounds that one letter can have."""
ROUNDS = 5
SEEN = 3
"""Times a context must have been seen."""
HELD_OUT = 20
"""One word in so many is left out of the training."""

Words = dict[str, list[str]]
Counts = Counter[tuple[str, str]]


def main() -> None:
    """Write letter_sounds.tsv, and print how many of the words left out it gets right."""
    words = lexicon()
    held = {
        word: units for number, (word, units) in enumerate(words.items()) if not number % HELD_OUT
    }
    rules = learn({word: units for word, units in words.items() if word not in held})
    whole = sum(sounds_of(word, rules) == "".join(units) for word, units in held.items())
    plain = sum(
        unstressed(sounds_of(word, rules)) == unstressed("".join(units))
        for word, units in held.items()
    )
    print(
        f"{len(rules)} rules; of {len(held)} words left out {whole} right, {plain} but for stress"
    )
    by_sound: dict[str, list[str]] = defaultdict(list)
    for context, sound in rules.items():
        by_sound[sound].append(context)
    lines = [
        "# How a letter sounds between others: a capital is the letter, _ the edge of the word.",
        "# Source: learned from misaki's us_gold.json (Apache-2.0); written by",
        "# tests/mandarin/build_letter_sounds.py.",
        "# sound\tcontexts",
        *(f"{sound}\t{' '.join(sorted(found))}" for sound, found in sorted(by_sound.items())),
    ]
    target = Path(latin.__file__).with_name("data") / "letter_sounds.tsv"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def lexicon() -> Words:
    """Return the words of the lexicon with their sounds, a vowel with its stress."""
    gold = json.loads((files("misaki") / "data" / "us_gold.json").read_text(encoding="utf-8"))
    known = set(json.loads((VOICES_FOLDER / "kokoro" / "vocab.json").read_text("utf-8"))["vocab"])
    return {
        word.lower(): UNIT.findall(phonemes)
        for word, phonemes in sorted(gold.items())
        if isinstance(phonemes, str)
        and word.isascii()
        and word.isalpha()
        and 3 <= len(word) <= 14
        and not word.isupper()
        and set(phonemes) <= known
    }


def learn(words: Words) -> dict[str, str]:
    """Return the sound of each context that is worth keeping."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for word, parts in aligned(words):
        for place, sound in enumerate(parts):
            for context in contexts(word, place):
                seen[context][sound] += 1
    rules: dict[str, str] = {}
    for context in sorted(seen, key=lambda each: (len(each), each)):
        sounds = seen[context]
        best = min(sounds, key=lambda each: (-sounds[each], each))
        word, place = context.lower(), next(i for i, each in enumerate(context) if each.isupper())
        shorter = [each for each in contexts(word, place, inside=True) if len(each) < len(context)]
        known = next((rules[each] for each in reversed(shorter) if each in rules), None)
        if known is None or (
            best != known and sounds[best] >= SEEN and sounds[best] > sounds[known]
        ):
            rules[context] = best
    return rules


def aligned(words: Words) -> Iterator[tuple[str, list[str]]]:
    """Yield each word with the sounds of each of its letters, by the likeliest division."""
    weights: dict[tuple[str, str], float] = {}
    for _round in range(ROUNDS):
        counts: Counts = Counter()
        letters: Counter[str] = Counter()
        for word, units in words.items():
            for letter, sound in zip(word, divide(word, units, weights), strict=False):
                counts[letter, sound] += 1
                letters[letter] += 1
        weights = {pair: log(count / letters[pair[0]]) for pair, count in counts.items()}
    for word, units in words.items():
        parts = divide(word, units, weights)
        if parts:
            yield word, parts


def divide(word: str, units: list[str], weights: dict[tuple[str, str], float]) -> list[str]:
    """Return the sounds of each letter; nothing if there are too many for the word."""
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    for letter in word:
        following: dict[int, tuple[float, tuple[str, ...]]] = {}
        for done, (score, parts) in best.items():
            for count in range(min(MOST, len(units) - done) + 1):
                sound = "".join(units[done : done + count])
                own = weights.get((letter, sound), -12.0) if weights else first_guess(letter, sound)
                reached = score + own
                if done + count not in following or following[done + count][0] < reached:
                    following[done + count] = (reached, (*parts, sound))
        best = following
    return list(best[len(units)][1]) if len(units) in best else []


def first_guess(letter: str, sound: str) -> float:
    """Return how well a letter fits a sound before anything is known: vowels belong to vowels."""
    if not sound:
        return -2.0
    vowel = any(each in "əiɪɑæɛOIAuɔʌᵊɜʊWY" for each in sound)
    fits = vowel == (letter in "aeiouy")
    return (0.0 if fits else -4.0) - 3.0 * (len(UNIT.findall(sound)) - 1)


def unstressed(phonemes: str) -> str:
    """Return phonemes without their stress."""
    return re.sub("[ˈˌ]", "", phonemes)


if __name__ == "__main__":
    main()
