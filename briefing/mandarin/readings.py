"""The pinyin of a spoken form.

Each step overrules the ones before it: the characters' defaults; phrases inside a word; phrases
made of whole words; where no phrase reads a character, rules for what stands beside it, then
weights; 儿; surnames; 一 and 不; the dictionaries that people write.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from pathlib import Path

from briefing.mandarin.contexts import Ruled, is_preposition, reading_in_context
from briefing.mandarin.dictionary import find_entries
from briefing.mandarin.erhua import erhua_readings
from briefing.mandarin.han import is_han, own_reading, simplified
from briefing.mandarin.polyphones import learned_readings
from briefing.mandarin.sandhi import yi_bu_readings
from briefing.mandarin.surnames import surname_readings
from briefing.mandarin.tables import LONGEST_PHRASE, load_tables, read_by_parts
from briefing.mandarin.tuned import Polyphones
from briefing.mandarin.words import cut_words, frequency, inner_edges, is_word

_COUNTED = re.compile("[一二三四五六七八九十百千万亿两几数多第每各余整首无]+[只卷重场通扎杆令]")
"""A number and its measure word, which jieba takes for a word: its sentence says how it reads."""
_SETTLED = frozenset("地得了着为的还都上里去来强重教卡数处")
"""Characters whose contexts, made for words of one character, err inside a rare word."""


def read_pinyin(spoken: str, readings: tuple[Path, ...]) -> tuple[str, ...]:
    """Return one syllable per Han character: tone 1-5, ü as v, before third-tone sandhi.

    Raises:
        ShowError: a pronunciation dictionary is wrong.
    """
    plain = simplified(spoken)
    words = cut_words(plain)
    syllables, open_ = read_words(words)
    ruled = read_in_context(plain, open_, syllables)
    learned = learned_readings(words, undecided(words, open_, ruled))
    for place, reading in chain(learned, erhua_readings(words), surname_readings(words)):
        syllables[place] = reading
    # From a list: the syllables behind 一 and 不 must be final.
    for place, reading in list(yi_bu_readings(words, syllables)):
        syllables[place] = reading
    entries = find_entries(plain, words, readings)
    if plain != spoken:
        syllables = list(map(own_reading, spoken, syllables))
        entries += find_entries(spoken, words, readings)
    for start, entry in entries:
        own = iter(entry.pinyin)
        for place, character in enumerate(entry.written, start=start):
            if is_han(character):
                syllables[place] = next(own)
    return tuple(syllables[place] for place, each in enumerate(spoken) if is_han(each))


def read_words(words: tuple[str, ...]) -> tuple[list[str], list[tuple[int, int]]]:
    """Return a syllable for every character, and the places and lengths of what contexts decide.

    A length of 0 is a character inside a rare word.
    """
    tables = load_tables()
    syllables: list[str] = []
    open_: list[tuple[int, int]] = []
    for word in words:
        start = len(syllables)
        open_.extend([(start + place, length) for place, length in _open_places(word)])
        syllables.extend(_read_word(word))
    decided: set[int] = set()
    for start, phrase in _phrases_of_words(tuple(_known_pieces(words))):
        syllables[start : start + len(phrase)] = tables.phrases[phrase]
        decided.update(range(start, start + len(phrase)))
    return syllables, [each for each in open_ if each[0] not in decided]


def undecided(
    words: tuple[str, ...], open_: list[tuple[int, int]], ruled: frozenset[int]
) -> Iterator[tuple[int, int]]:
    """Yield the places whose characters no phrase reads, and how sure weights must be there.

    `open_` has the places and lengths of what `read_words` left to contexts, `ruled` the places
    that a rule has read.
    """
    rare = {place for place, length in open_ if length == 0}
    for place, length in open_:
        if length < 2:
            yield place, Polyphones.SURE if place in ruled or place in rare else 0
    whole = {place for place, length in open_ if length > 1}
    start = 0
    for word in words:
        if start in whole and start not in ruled and _may_be_misread(word):
            places = range(start, start + len(word))
            yield from ((place, Polyphones.VERY_SURE) for place in places if place not in rare)
        start += len(word)


@lru_cache(maxsize=1 << 16)
def _read_word(word: str) -> tuple[str, ...]:
    tables = load_tables()
    if len(word) == 4 and word[0] == word[1] and word[2] == word[3] and word not in tables.phrases:
        first, second = _read_word(word[0] + word[2])
        # 结结实实: a syllable without a tone in 结实 has its own where it is doubled.
        second = tables.characters[word[2]] if second.endswith("5") else second
        return (first, first, second, second)
    return read_by_parts(word, tables.phrases, tables.characters, inner_edges(word))


@lru_cache(maxsize=1 << 16)
def _open_places(word: str) -> tuple[tuple[int, int], ...]:
    """Return the places in a word, and their lengths, of what contexts decide."""
    if len(word) == 1 or _COUNTED.fullmatch(word) or _is_unknown(word):
        return tuple((place, 1) for place in range(len(word)))
    return ((0, len(word)), *((place, 0) for place in _loose(word)))


def _loose(word: str) -> tuple[int, ...]:
    """Return the places in a rare word (缝好, 烤干) of the characters that no phrase reads."""
    phrases = load_tables().phrases
    if word in phrases or len(word) > 3 or frequency(word) > Polyphones.RARE:
        return ()
    pairs = [place for place in range(len(word) - 1) if word[place : place + 2] in phrases]
    return tuple(
        place
        for place, character in enumerate(word)
        if character not in _SETTLED and not {place - 1, place} & set(pairs)
    )


@lru_cache(maxsize=1 << 16)
def _may_be_misread(word: str) -> bool:
    """Return whether a word that no phrase reads is short and rare enough for weights to read."""
    is_rare = len(word) < 4 and frequency(word) < Polyphones.COMMON
    return is_rare and word not in load_tables().phrases


@lru_cache(maxsize=1 << 16)
def _is_unknown(word: str) -> bool:
    return not is_word(word) and word not in load_tables().phrases


def _known_pieces(words: tuple[str, ...]) -> Iterator[str]:
    """Yield the words; a pair of characters that jieba only guessed to be a word, one by one."""
    for word in words:
        yield from word if len(word) == 2 and _is_unknown(word) else (word,)


def _phrases_of_words(words: tuple[str, ...]) -> list[tuple[int, str]]:
    """Return the phrases that two words or more make together, the longest from each word on."""
    tables = load_tables()
    found = []
    start = 0
    covered = 0
    for first, word in enumerate(words):
        if start >= covered:
            phrase, best = word, ""
            for following in words[first + 1 : first + LONGEST_PHRASE]:
                phrase += following
                if len(phrase) > LONGEST_PHRASE:
                    break
                if phrase in tables.phrases and (len(phrase) > 2 or phrase in tables.chosen):
                    best = phrase
            if best:
                found.append((start, best))
                covered = start + len(best)
        start += len(word)
    return found


def read_in_context(
    spoken: str, open_: list[tuple[int, int]], syllables: list[str]
) -> frozenset[int]:
    """Set the syllables of words, and of characters that stand alone, by rules of contexts.tsv.

    Returns the places that a rule read because of what stands beside them.
    """
    ruled = []
    for place, length in open_:
        size = max(1, length)
        found = reading_in_context(spoken, place, size, inside=length == 0)
        if found is None and length == 1 and spoken[place] == "为":
            found = Ruled(("wei4",), is_default=False) if is_preposition(spoken, place) else None
        if found is not None:
            syllables[place : place + size] = found.reading
            if not found.is_default:
                ruled.append(place)
    return frozenset(ruled)
