"""Build the compact pronunciation dictionary: `python -m tests.mandarin.build_phrases`.

What is kept: one default reading for every character, and of the phrases only those that the
characters' defaults and the shorter phrases inside them would get wrong.

Source: pypinyin's character and phrase data (MIT), and phrase-pinyin-data's large_pinyin as packed
in pypinyin-dict (MIT), of which only words that jieba (MIT) knows.
"""

import re
from collections import defaultdict
from pathlib import Path

import jieba
import pypinyin.phrases_dict
import pypinyin.pinyin_dict
from pypinyin.contrib.tone_convert import to_tone3

from briefing.mandarin import tables
from briefing.mandarin.tables import neutral_words, read_by_parts
from briefing.mandarin.words import inner_edges

DATA = Path(tables.__file__).with_name("data")
# The reading that a character has most often in newspapers, where the source lists another first.
DEFAULTS = dict(
    line.split("\t")
    for line in Path(__file__).with_name("defaults.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)

# A number and its measure word; the source has many of them wrong (十二处 as chu3).
COUNT = re.compile("[一二三四五六七八九十百千万]{2,}[个处只行重种场间样]|[两半几数多][个处只]")
# 处 is chu3 behind these only; the source has it in many nouns, too (出处, 政教处).
DWELLS = re.compile(".*(?<![惩判查共相独分地身严并审论裁自善杂困居所同正仍尚均皆久惩])处")


def main() -> None:
    """Write characters.tsv and phrases.tsv."""
    characters = default_readings()
    by_reading: dict[str, list[str]] = defaultdict(list)
    for character, reading in characters.items():
        by_reading[reading].append(character)
    lines = [
        "# The reading a character has when nothing around it says otherwise.",
        "# Source: pypinyin's character data (MIT); defaults.tsv chose for newspapers. Written by",
        "# tests/mandarin/build_phrases.py.",
        "# reading\tcharacters",
        *(f"{reading}\t{''.join(sorted(found))}" for reading, found in sorted(by_reading.items())),
    ]
    (DATA / "characters.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    phrases = exceptions(characters)
    lines = [
        "# Phrases whose reading their characters' defaults, and shorter phrases, would get wrong.",
        "# Source: pypinyin's phrase data (MIT); large_pinyin of phrase-pinyin-data (MIT). Written",
        "# by tests/mandarin/build_phrases.py; mend a reading in overrides.tsv, not here.",
        "# phrase\treading",
        *(f"{phrase}\t{' '.join(reading)}" for phrase, reading in sorted(phrases.items())),
    ]
    (DATA / "phrases.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(characters), "characters,", len(phrases), "phrases")


def default_readings() -> dict[str, str]:
    """Return one reading per character."""
    found = {
        chr(code): tone3(readings.split(",")[0])
        for code, readings in pypinyin.pinyin_dict.pinyin_dict.items()
        if 0x3400 <= code <= 0x9FFF or code == 0x3007
    }
    return {character: reading for character, reading in (found | DEFAULTS).items() if reading}


def exceptions(characters: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the phrases that must be kept, shorter ones first decided."""
    phrases = all_phrases()
    neutral = neutral_words(phrases, characters)
    kept: dict[str, tuple[str, ...]] = dict(neutral)
    for phrase, reading in sorted(phrases.items(), key=lambda item: (len(item[0]), item[0])):
        if all(character in characters for character in phrase):
            guess = read_by_parts(phrase, kept, characters, inner_edges(phrase))
            if phrase not in neutral and not _same(
                guess, reading, [characters[each] for each in phrase]
            ):
                kept[phrase] = reading
    return {
        phrase: reading
        for phrase, reading in kept.items()
        if phrase not in neutral or _toned(phrases.get(phrase), characters, phrase)
    }


def _same(guess: tuple[str, ...], reading: tuple[str, ...], usual: list[str]) -> bool:
    """Return whether readings are the same, a tone that the standard list takes away left out."""
    return all(
        mine == given or (mine != own and mine == f"{given[:-1]}5")
        for mine, given, own in zip(guess, reading, usual, strict=True)
    )


def _toned(
    reading: tuple[str, ...] | None, characters: dict[str, str], phrase: str
) -> tuple[str, ...] | None:
    """Return the reading of a neutral word if its other syllables are not the defaults."""
    usual = tuple(characters[character] for character in phrase)
    return reading if reading is not None and reading[:-1] != usual[:-1] else None


def all_phrases() -> dict[str, tuple[str, ...]]:
    """Return every phrase worth knowing, with 一 and 不 before sandhi."""
    from pypinyin_dict.phrase_pinyin_data import large_pinyin

    known = jieba.Tokenizer()
    known.initialize()
    phrases: dict[str, tuple[str, ...]] = {}
    large, small = large_pinyin.phrases_dict, pypinyin.phrases_dict.phrases_dict
    for source, sure in ((large, False), (small, True)):
        for phrase, readings in source.items():
            if not 2 <= len(phrase) <= 8 or len(readings) != len(phrase):
                continue
            if COUNT.fullmatch(phrase) or not (sure or known.FREQ.get(phrase, 0) > 0):
                continue
            syllables = tuple(tone3(reading[0]) for reading in readings)
            if not (DWELLS.fullmatch(phrase) and syllables[-1] == "chu3"):
                phrases[phrase] = tuple(map(before_sandhi, phrase, syllables))
    return phrases


def before_sandhi(character: str, syllable: str) -> str:
    """Return the citation tone of 一, 不 and 个."""
    return {"一": "yi1", "不": "bu4", "个": "ge4"}.get(character, syllable)


def tone3(marked: str) -> str:
    """Return a syllable with its tone as a figure: zhōng is zhong1, lǜ is lv4, de is de5."""
    plain = str(to_tone3(marked.strip(), v_to_u=True, neutral_tone_with_five=True)).replace(
        "ü", "v"
    )
    return plain if plain[-1:] in set("12345") else f"{plain}5"


if __name__ == "__main__":
    main()
