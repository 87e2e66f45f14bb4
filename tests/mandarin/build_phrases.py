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
from briefing.mandarin.tables import read_by_parts

DATA = Path(tables.__file__).with_name("data")
# The reading that a character has most often in newspapers, where the source lists another first.
DEFAULTS = dict(
    line.split("\t")
    for line in Path(__file__).with_name("defaults.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)

# A number and its measure word; the source has many of them wrong (十二处 as chu3).
COUNT = re.compile("[一二两三四五六七八九十百千万半几数多]+.")


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
    kept: dict[str, tuple[str, ...]] = {}
    for phrase, reading in sorted(all_phrases().items(), key=lambda item: (len(item[0]), item[0])):
        if all(character in characters for character in phrase):
            guess = read_by_parts(phrase, kept, characters)
            if guess != reading:
                kept[phrase] = reading
    return kept


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
            if sure or (known.FREQ.get(phrase, 0) > 0 and not COUNT.fullmatch(phrase)):
                syllables = tuple(tone3(reading[0]) for reading in readings)
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
