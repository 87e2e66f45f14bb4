"""Neutral tones in sentences: every word of the standard list, and what the list does to a text.

    python -m tests.bench.readings_neutral [--text FILE]

Each word stands in sentences of our own: a noun where a noun does, a verb where a verb does, behind
words that end in each tone; its last syllable is to have none. With --text, every sentence of a
text, one on a line, is also read without the list, and each word that the list changes is printed
with its count, so that a person can see whether it belongs there.
"""

import argparse
from collections import Counter
from pathlib import Path
from unittest.mock import patch

import jieba.posseg

from briefing.mandarin import readings, tables
from briefing.mandarin.han import is_han
from briefing.mandarin.readings import read_pinyin
from tests.bench.readings import SHIPPED, neutral_words

FRAMES = {
    "n": ("记者在现场看到了{}。", "村里人说，{}是老人留下的。", "这里的{}和去年一样。"),
    "v": ("大家都说要好好{}。", "昨天下午，他想{}一下。", "父母不让孩子{}，邻居也没有办法。"),
    "a": ("这里的一切都很{}。", "老人觉得有些{}，便坐下来歇了一会儿。", "他办事{}，大家放心。"),
}
AROUND = 3
"""Characters shown on each side of what the list changes."""


def main() -> None:
    """Print how many words have their neutral tone everywhere, and what changed in a text."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--text", type=Path, help="sentences, one on a line")
    file = asked.parse_args().text
    words = neutral_words()
    toned = {word: said for word in words if (said := said_with_a_tone(word))}
    print(f"neutral in three sentences each: {len(words) - len(toned)} of {len(words)} words")
    for sentence in toned.values():
        print(f"  {sentence}")
    if file is not None:
        compare(file.read_text(encoding="utf-8").splitlines())


def said_with_a_tone(word: str) -> str:
    """Return a sentence in which a word's last syllable has a tone; empty if there is none."""
    for frame in FRAMES[kind_of(word)]:
        sentence = frame.format(word)
        at = sentence.index(word) + len(word) - 1
        if not readings_of(sentence)[at].endswith("5"):
            return sentence
    return ""


def kind_of(word: str) -> str:
    """Return whether a word is used as a noun, a verb or an adjective."""
    (first, *_others) = jieba.posseg.cut(word)
    return {"d": "v"}.get(first.flag[0], first.flag[0] if first.flag[0] in FRAMES else "n")


def readings_of(sentence: str) -> list[str]:
    """Return a reading for each character, empty for what is none."""
    said = iter(read_pinyin(sentence, SHIPPED))
    return [next(said) if is_han(character) else "" for character in sentence]


def forget() -> None:
    """Let everything that was worked out from the tables be worked out again."""
    tables.load_tables.cache_clear()
    for kept in (
        readings._read_word,
        readings._open_places,
        readings._may_be_misread,
        readings._is_unknown,
    ):
        kept.cache_clear()


def compare(sentences: list[str]) -> None:
    """Print what the list changes in sentences."""
    now = [readings_of(sentence) for sentence in sentences]
    forget()
    with patch.object(tables, "neutral_words", lambda _phrases, _characters: {}):
        before = [readings_of(sentence) for sentence in sentences]
    forget()
    found: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for sentence, old, new in zip(sentences, before, now, strict=True):
        for at in (at for at, pair in enumerate(zip(old, new, strict=True)) if len(set(pair)) > 1):
            change = f"{sentence[max(0, at - 1) : at + 1]} {old[at]} -> {new[at]}"
            found[change] += 1
            shown.setdefault(change, sentence[max(0, at - AROUND) : at + 1 + AROUND])
    print(f"{found.total()} syllables of {len(sentences)} sentences changed by the list")
    for change, count in found.most_common():
        print(f"  {count:>4}  {change}  …{shown[change]}…")


if __name__ == "__main__":
    main()
