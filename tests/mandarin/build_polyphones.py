"""Fit the readings of characters: `python -m tests.mandarin.build_polyphones TEXTS [--measure]`.

A multinomial logistic regression a character, fitted on the sentences and fragments of training/,
the opened sets, and on news as it is (TEXTS, as for build_word_kinds), which tells how rare a
reading is: there the reading that the dictionary and contexts.tsv give is taken for right, at a
small weight. Ten folds of the sentences say, for each reading, how sure a model must be to tell it,
and whether it is worth its place; then all are fitted on. `--measure` prints the folds only.
The same files give the same bytes: `python -m tests.bench.readings_weights`.
"""

import argparse
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from briefing.mandarin import tables
from briefing.mandarin.han import simplified
from briefing.mandarin.polyphones import Model, choose, features
from briefing.mandarin.readings import read_in_context, read_words, undecided
from briefing.mandarin.words import cut_words
from tests.mandarin.build_word_kinds import sentences_of

HERE = Path(__file__).parent
TABLE = Path(tables.__file__).with_name("data") / "polyphone_weights.tsv"
SENTENCES = ("training/sentences.tsv", "training/sentences_later.tsv")
FRAGMENTS = "training/fragments.tsv"
OPENED = (
    "blind/polyphones.tsv",
    "blind/polyphones_second.tsv",
    "blind/polyphones_third.tsv",
    "blind/polyphones_fifth.tsv",
    "cases/polyphones.tsv",
    "cases/readings.tsv",
)
FOLDS, ROUNDS, PENALTY, STEP = 10, 120, 0.3, 0.15
MARGINS = (0, 4, 8, 12, 16, 20, 25, 30, 40)
"""Tenths of log odds that may be asked for."""
SEED = 2
NEWS_SENTENCES = 25_000
NEWS_EACH = 1_000
"""How many occurrences of a character are taken of the news."""
NEWS_WEIGHTS = (0.05, 0.4)
"""What an occurrence weighs; the larger where too much of the news would be read otherwise."""
NEWS_CHANGED = 0.002
"""The share of the news that a model may read otherwise than dictionary and rules."""
NEWS_LEAST = 8
"""How often the news must have a feature that no sentence has."""
LEAST_GAIN = 2
"""How many more sentences a model must read right than the dictionary, for each reading."""
LEAST_WEIGHT = 1
"""Tenths of log odds below which a weight is left out."""
NEWS_WRONG = frozenset("为")
"""Characters that the dictionary reads wrong too often in the news: what a rule read teaches."""

Floats = NDArray[np.float64]


class Sample(NamedTuple):
    """A character in a text, with its reading."""

    character: str
    pinyin: str
    found: list[str]
    """Its features."""
    usual: str
    """Its reading without weights."""
    asked: int | None
    """The margin asked for where it stands; None where the dictionary decides."""
    is_sentence: bool = False
    """One of sentences.tsv, which the folds are made of."""
    is_alone: bool = False
    """No dictionary knows the word it stands in, or it is a word of its own."""
    is_news: bool = False
    weight: float = 1.0


class Tried(NamedTuple):
    """What a model that has not seen a sample reads there."""

    sample: Sample
    reading: str
    ahead: int

    def is_told(self, margin: int) -> bool:
        """Return whether the reading is ahead by the margin, and by what is asked for there."""
        return self.sample.asked is not None and self.ahead >= max(self.sample.asked, margin)


def main() -> None:
    """Write polyphone_weights.tsv, and print what the folds say."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--measure", action="store_true", help="print the folds, write nothing")
    asked.add_argument("texts", type=Path, help="a folder of news")
    options = asked.parse_args()
    table = table_of(options.texts)
    if not options.measure:
        TABLE.write_text(table, encoding="utf-8")
        print(TABLE.stat().st_size, "bytes")


def table_of(texts: Path) -> str:
    """Return the table of weights that is fitted with a folder of news; print the folds."""
    by_character: dict[str, list[Sample]] = defaultdict(list)
    for sample in samples():
        by_character[sample.character].append(sample)
    for character, found in news(texts, frozenset(by_character)).items():
        by_character[character] += found
    rows, totals = [], Counter[str]()
    for character, own in sorted(by_character.items()):
        wrong = sum(each.usual != each.pinyin for each in own if each.is_sentence)
        if wrong < LEAST_GAIN or len({sample.pinyin for sample in own}) == 1:
            print(character, "left")
            continue
        weight, margins, counts = try_weights(own)
        totals.update(counts)
        print(character, "kept" if margins else "left", margins, dict(counts), weight)
        if margins:
            rows.append(as_row(character, fit(weighed(own, weight))._replace(margins=margins)))
    print(dict(totals))
    head = [
        "# Weights of what stands around a character: tenths of log odds, the first reading 0.",
        "# Source: fitted by tests/mandarin/build_polyphones.py on sentences of ours and on news.",
        f"# Fitted on: {fitted_on()}",
        "# character\treadings\tleast margin of each\tweights and their features ...",
    ]
    return "\n".join([*head, *rows]) + "\n"


def fitted_on() -> str:
    """Return a sum over the files in this project that the weights are fitted on."""
    files = [HERE / name for name in (*SENTENCES, FRAGMENTS, *OPENED)]
    found = sha256(usedforsecurity=False)
    for path in (*files, TABLE.with_name("word_kinds.tsv")):
        found.update(path.read_bytes())
    return found.hexdigest()[:16]


def weighed(own: list[Sample], weight: float) -> list[Sample]:
    """Return the samples, with those of the news at a weight."""
    return [each._replace(weight=weight) if each.is_news else each for each in own]


def samples() -> Iterator[Sample]:
    """Yield all that is fitted on."""
    for name in SENTENCES:
        for character, pinyin, marked in rows_of(name):
            place = marked.index("{")
            yield sample_of(re.sub("[{}]", "", marked), place, character, pinyin, is_sentence=True)
    for character, pinyin, pieces in rows_of(FRAGMENTS):
        for piece in pieces.split():
            yield sample_of(piece, piece.index(character), character, pinyin)
    for name in OPENED:
        for text, at, pinyin in rows_of(name):
            place = int(at) if at.isdecimal() else text.index(at)
            sample = sample_of(text, place, simplified(text)[place], pinyin.split("|")[0])
            if sample.asked is not None:
                yield sample


def rows_of(name: str) -> list[list[str]]:
    """Return the rows of a table of the tests."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def sample_of(
    written: str, place: int, character: str, pinyin: str, *, is_sentence: bool = False
) -> Sample:
    """Return a character of a text with what stands around it."""
    words = cut_words(simplified(written))
    syllables, margins = read_usual(words)
    at, offset = place_in_words(words, place)
    found, usual = features(words, at, offset), syllables[place]
    is_alone = len(words[at]) == 1 and place in margins
    return Sample(
        character, pinyin, found, usual, margins.get(place), is_sentence, is_alone=is_alone
    )


def read_usual(words: tuple[str, ...]) -> tuple[list[str], dict[int, int]]:
    """Return what dictionary and rules say, and the places that weights may decide."""
    syllables, open_ = read_words(words)
    ruled = read_in_context("".join(words), open_, syllables)
    return syllables, dict(undecided(words, open_, ruled))


def place_in_words(words: tuple[str, ...], place: int) -> tuple[int, int]:
    """Return the number of the word that holds a place, and where in the word it is."""
    at = 0
    while place >= len(words[at]):
        place -= len(words[at])
        at += 1
    return at, place


def news(texts: Path, characters: frozenset[str]) -> dict[str, list[Sample]]:
    """Return samples of the news, as the dictionary and the rules read them."""
    found: dict[str, list[Sample]] = defaultdict(list)
    wanted = set(characters)
    sentences = list(sentences_of(texts))
    # Of all papers, not of the first.
    random.Random(SEED).shuffle(sentences)
    for words in sentences[:NEWS_SENTENCES]:
        present = wanted.intersection(*("".join(words),))
        if not present:
            continue
        syllables, margins = read_usual(words)
        text = "".join(words)
        for place in margins:
            is_ruled = text[place] not in NEWS_WRONG or margins[place] > 0
            if text[place] in present and is_ruled and syllables[place]:
                own = features(words, *place_in_words(words, place))
                character = text[place]
                usual = syllables[place]
                found[character].append(
                    Sample(character, usual, own, usual, margins[place], is_news=True)
                )
                if len(found[character]) >= NEWS_EACH:
                    wanted.discard(character)
    return found


def try_weights(own: list[Sample]) -> tuple[float, dict[str, int], Counter[str]]:
    """Return what the news weighs, the margins and their counts that are best over the folds."""
    found = []
    for weight in NEWS_WEIGHTS:
        tried = try_folds(weighed(own, weight))
        margins = margins_of(tried)
        found.append((weight, margins, count_right(tried, margins)))
    return max(found, key=lambda each: each[2]["learned"])


def try_folds(own: list[Sample]) -> list[Tried]:
    """Return what is read of each sentence, and of the news, by a model that has not seen it."""
    tried: list[Tried] = []
    rest = [each for each in own if not each.is_sentence and not each.is_news]
    marked = sorted((each for each in own if each.is_sentence), key=lambda each: hash_of(each))
    news_ = sorted((each for each in own if each.is_news), key=lambda each: hash_of(each))
    for fold in range(FOLDS):
        known = [each for at, each in enumerate(marked) if at % FOLDS != fold]
        known += [each for at, each in enumerate(news_) if at % FOLDS != fold]
        model = fit(rest + known)
        held = marked[fold::FOLDS] + news_[fold::FOLDS]
        if len(model.readings) > 1:
            tried += [Tried(each, *choose(model, each.found)) for each in held]
    return tried


def margins_of(tried: list[Tried]) -> dict[str, int]:
    """Return the margin of each reading at which the most sentences are gained over the folds.

    A margin at which the news would be read otherwise more often than NEWS_CHANGED is too small; a
    reading that gains less than LEAST_GAIN sentences has none.
    """
    news_ = sum(each.sample.is_news for each in tried)
    margins = {}
    for reading in sorted({each.reading for each in tried}):
        gains = {}
        for margin in MARGINS:
            told = [
                each.sample
                for each in tried
                if each.reading == reading != each.sample.usual and each.is_told(margin)
            ]
            changed = sum(sample.is_news for sample in told)
            if changed <= max(1, NEWS_CHANGED * news_) or tried[0].sample.character in NEWS_WRONG:
                gains[margin] = sum(
                    (sample.pinyin == reading) - (sample.pinyin == sample.usual)
                    for sample in told
                    if sample.is_sentence
                )
        best = max(gains, key=lambda margin: (gains[margin], margin), default=None)
        if best is not None and gains[best] >= LEAST_GAIN:
            margins[reading] = best
    return margins


def count_right(tried: list[Tried], margins: dict[str, int]) -> Counter[str]:
    """Return how many sentences are right, and how many of those that no dictionary decides."""
    found = Counter[str]()
    for each in tried:
        sample = each.sample
        margin = margins.get(each.reading)
        learned = each.reading if margin is not None and each.is_told(margin) else sample.usual
        if not sample.is_sentence:
            found["news"] += 1
            found["changed"] += learned != sample.usual
            continue
        for kind in ("", "open ") if sample.is_alone else ("",):
            found[f"{kind}all"] += 1
            found[f"{kind}usual"] += sample.usual == sample.pinyin
            found[f"{kind}learned"] += learned == sample.pinyin
    return found


def hash_of(sample: Sample) -> int:
    """Return a number that shuffles the same way each time."""
    return crc32(" ".join(sorted(sample.found)).encode())


def fit(own: list[Sample]) -> Model:
    """Return a multinomial logistic regression with a small penalty (Adam, all samples a step)."""
    readings = sorted({each.pinyin for each in own})
    names = worth_a_weight(own)
    number = {feature: at for at, feature in enumerate(names)}
    rows = [[number[each] for each in sample.found if each in number] for sample in own]
    owner = np.repeat(np.arange(len(own)), [len(row) for row in rows])
    feature = np.array([each for row in rows for each in row])
    truth = np.zeros((len(own), len(readings)))
    truth[np.arange(len(own)), [readings.index(each.pinyin) for each in own]] = 1
    sample_weights = np.array([[each.weight] for each in own])
    weights = np.zeros((len(readings), len(names)))
    momentum, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, ROUNDS + 1):
        scores = np.stack([np.bincount(owner, row[feature], len(own)) for row in weights], 1)
        shares = np.exp(scores - scores.max(1, keepdims=True))
        error = (shares / shares.sum(1, keepdims=True) - truth) * sample_weights
        slope: Floats = np.stack([np.bincount(feature, row[owner], len(names)) for row in error.T])
        slope += PENALTY * weights
        momentum = 0.9 * momentum + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        pace = STEP * (1 if step < 0.6 * ROUNDS else 0.3 if step < 0.85 * ROUNDS else 0.1)
        weights -= pace * momentum / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.99**step)) + 1e-6)
    tenths = np.rint((weights - weights[0]) * 10).astype(int)[1:].T.tolist()
    kept = {
        name: tuple(row)
        for name, row in zip(names, tenths, strict=True)
        if max(map(abs, row)) >= LEAST_WEIGHT
    }
    return Model(tuple(readings), {}, kept)


def worth_a_weight(own: list[Sample]) -> list[str]:
    """Return the features that the sentences have, or the news more than a few times."""
    written = {each for sample in own if not sample.is_news for each in sample.found}
    counts = Counter(each for sample in own if sample.is_news for each in sample.found)
    return sorted(written | {each for each, count in counts.items() if count >= NEWS_LEAST})


def as_row(character: str, model: Model) -> str:
    """Return the line of a character: features of the same weights stand together."""
    groups: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for name, weights in model.weights.items():
        if not re.search(r"\s", name):
            groups[weights].append(name)
    cells = [
        f"{','.join(map(str, weights))} {' '.join(names)}"
        for weights, names in sorted(groups.items())
    ]
    margins = [str(model.margins.get(reading, "-")) for reading in model.readings]
    return "\t".join([character, " ".join(model.readings), " ".join(margins), *cells])


if __name__ == "__main__":
    main()
