"""What the shipped tables know about readings: characters, phrases, places, surnames, titles."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

_DATA = Path(__file__).with_name("data")
LONGEST_PHRASE = 8
_HAN_ONLY = re.compile("[\u4e00-\u9fff]+")


class Tables(NamedTuple):
    """The readings of characters, phrases and surnames, and words that stand beside names."""

    characters: dict[str, str]
    """The default of each character."""
    phrases: dict[str, tuple[str, ...]]
    """Phrases that read otherwise; the overrides and the places among them."""
    chosen: frozenset[str]
    """Phrases that people chose, which hold for two characters that are words of their own, too."""
    surnames: dict[str, str]
    """Characters that read otherwise as a surname."""
    titles: frozenset[str]
    """Words that follow a surname, such as 书记."""


@cache
def load_tables() -> Tables:
    """Return the shipped tables."""
    characters = {
        character: reading for reading, found in read_rows("characters") for character in found
    }
    phrases = _phrases_of("phrases")
    chosen = neutral_words(phrases, characters)
    for name in ("overrides", "places", "people"):
        chosen |= _phrases_of(name)
    phrases |= chosen
    titles = frozenset(row[0] for row in read_rows("titles"))
    return Tables(characters, phrases, frozenset(chosen), read_pairs("surnames"), titles)


def _phrases_of(name: str) -> dict[str, tuple[str, ...]]:
    return {phrase: tuple(reading.split()) for phrase, reading in read_rows(name)}


def neutral_words(
    phrases: dict[str, tuple[str, ...]], characters: dict[str, str]
) -> dict[str, tuple[str, ...]]:
    """Return the readings of the words that end in a syllable without a tone."""
    readings = {}
    for word in (word for row in read_rows("neutral") for word in row[0].split()):
        own = phrases.get(word) or tuple(characters[character] for character in word)
        readings[word] = (*own[:-1], f"{own[-1][:-1]}5")
    return readings


def read_by_parts(
    phrase: str,
    phrases: dict[str, tuple[str, ...]],
    characters: dict[str, str],
    edges: frozenset[int],
) -> tuple[str, ...]:
    """Return the reading of a phrase from the longest phrases inside it, else its characters.

    The words inside it begin and end at the edges; a phrase that crosses one (大都 in 大都市) does
    not count.
    """
    syllables: list[str] = []
    place = 0
    while place < len(phrase):
        ends = range(min(len(phrase), place + LONGEST_PHRASE), place + 1, -1)
        known_ends = (end for end in ends if end in edges and phrase[place:end] in phrases)
        end = next(known_ends, place + 1) if place in edges else place + 1
        known = phrases.get(phrase[place:end])
        syllables.extend(known or (characters.get(phrase[place], ""),))
        place = end
    return tuple(syllables)


def begins_with_title(text: str) -> bool:
    """Return whether a text begins with a title, such as 书记."""
    titles = load_tables().titles
    return any(text[:length] in titles for length in (4, 3, 2, 1))


def follows_title(left: str) -> bool:
    """Return whether what stands on the left of a name ends in a title."""
    titles = load_tables().titles
    return any(left[-length:] in titles for length in (4, 3, 2) if len(left) >= length)


def follows_role(left: str) -> bool:
    """Return whether what stands on the left of a name ends in what a person is, such as 记者."""
    roles = words_in("roles")
    before = left[:-1] if left[-1:] in {"：", ":", "（", " "} else left
    return any(before[-length:] in roles for length in (4, 3, 2, 1))


@cache
def words_in(name: str) -> frozenset[str]:
    """Return the words of a table in data/ whose rows hold several, parted by blanks."""
    return frozenset(word for row in read_rows(name) for word in row[0].split())


@cache
def name_characters(kind: str) -> frozenset[str]:
    """Return the characters of one kind by which names are told from other words."""
    return frozenset(dict(read_rows("name_characters"))[kind])


def read_rows(name: str) -> list[list[str]]:
    """Return the rows of a table in data/; lines that begin with `#` are its source and header."""
    lines = (_DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def read_pairs(name: str) -> dict[str, str]:
    """Return the first two columns of a table in data/, as a mapping."""
    return {row[0]: row[1] for row in read_rows(name)}


def read_pattern(name: str) -> re.Pattern[str]:
    """Return a pattern of patterns.tsv."""
    return re.compile(read_pairs("patterns")[name])


@cache
def given_name_weights() -> dict[str, int]:
    """Return how much likelier a character is in given names than elsewhere."""
    return {character: int(weight) for weight, row in read_rows("given_names") for character in row}


def likeliness(given: str) -> int:
    """Return how much likelier these characters are in given names than elsewhere, -3 to 3."""
    if not _HAN_ONLY.fullmatch(given):
        return -3
    table = given_name_weights()
    mean = sum(table.get(each, -3) for each in given) / len(given)
    return max(-3, min(3, round(mean)))


def is_excluded(surname: str, text: str, place: int = 0) -> bool:
    """Return whether what follows a character forbids a surname: 区书记 is of a district."""
    forbidden = _surname_exclusions().get(surname)
    return forbidden is not None and forbidden.match(text, place) is not None


@cache
def _surname_exclusions() -> dict[str, re.Pattern[str]]:
    return {row[0]: re.compile(row[2]) for row in read_rows("surnames") if len(row) > 2}


@cache
def surname_weights() -> dict[str, int]:
    """Return the weight of each feature that tells a surname."""
    return {feature: int(weight) for feature, weight in read_rows("surname_weights")}
