"""Sort words into kinds by their neighbours: `python -m tests.mandarin.build_word_kinds TEXTS`.

TEXTS is a folder of `*.jsonl.gz`, an issue a line with `articles`, each with a `headline` and
`paragraphs`. A word's neighbours on each side, and those two and three words away, are counted,
weighed by pointwise mutual information and brought to few dimensions (Levy & Goldberg, Improving
Distributional Similarity, 2015); k-means makes kinds of what is left. No text of it is kept.
"""

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.mandarin import tables
from briefing.mandarin.han import simplified
from briefing.mandarin.words import cut_words

TABLE = Path(tables.__file__).with_name("data") / "word_kinds.tsv"
WORDS, NEIGHBOURS, DIMENSIONS, NARROW, WIDE = 16_000, 2_500, 80, 500, 50
FAR = 0.6
"""What words two and three places away weigh against the nearest."""
MOST = {"hkcnews": 1_200_000, "xwlb": 4_500_000}
"""Characters taken of the largest families, so that no one of them rules."""
LEFT_OUT = ("ads",)
NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两几数半0123456789.%")
WORD = re.compile("[\u4e00-\u9fff#，。、]")

Floats = NDArray[np.float32]


def main() -> None:
    """Write word_kinds.tsv."""
    TABLE.write_text(table_of(Path(sys.argv[1])), encoding="utf-8")


def table_of(texts: Path) -> str:
    """Return the table of kinds that is made of a folder of news."""
    sentences = [
        ["#" if NUMERALS.issuperset(word) else word for word in words]
        for words in sentences_of(texts)
    ]
    counts = Counter(word for words in sentences for word in words)
    known = [word for word, _count in counts.most_common(WORDS) if WORD.match(word)]
    near, far = neighbours(sentences, known)
    vectors = unit(np.hstack([unit(squeezed(near)), FAR * unit(squeezed(far))]))
    narrow, centres = kinds(vectors, NARROW)
    wide, _centres = kinds(centres, WIDE)
    members: dict[int, list[str]] = {}
    for word, kind in zip(known, narrow, strict=True):
        members.setdefault(kind, []).append(word)
    rows = [f"{wide[kind]}\t{' '.join(members[kind])}" for kind in range(NARROW)]
    head = [
        "# Words that stand among the same neighbours: a narrow kind a line, by its number.",
        "# Source: made by tests/mandarin/build_word_kinds.py of 12 million characters of news.",
        "# wide kind\twords",
    ]
    return "\n".join([*head, *rows]) + "\n"


def sentences_of(folder: Path) -> Iterator[tuple[str, ...]]:
    """Yield the words of each sentence, each paragraph once."""
    seen: set[str] = set()
    for path in sorted(folder.glob("*.jsonl.gz")):
        family = path.name.partition(".")[0]
        if family in LEFT_OUT:
            continue
        taken = 0
        for paragraph in paragraphs_of(path):
            if paragraph in seen:
                continue
            seen.add(paragraph)
            for sentence in re.split("(?<=[。！？；])", paragraph):
                if 4 <= len(sentence) <= 200:
                    taken += len(sentence)
                    yield cut_words(simplified(sentence))
            if taken > MOST.get(family, taken):
                break


def paragraphs_of(path: Path) -> Iterator[str]:
    """Yield the headlines and the paragraphs of a family in order."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for article in json.loads(line)["articles"]:
                yield from (article.get("headline") or "", *article["paragraphs"])


def neighbours(sentences: list[list[str]], known: list[str]) -> tuple[Floats, Floats]:
    """Return how often each word has each neighbour: the next on each side, and farther ones."""
    number = {word: place for place, word in enumerate(known)}
    near = np.zeros((len(known), 2 * NEIGHBOURS + 2), np.float32)
    far = np.zeros((len(known), NEIGHBOURS), np.float32)
    for words in sentences:
        own = [number.get(word, len(known)) for word in words]
        for place, word in enumerate(own):
            if word == len(known):
                continue
            for step in (-3, -2, -1, 1, 2, 3):
                is_inside = 0 <= place + step < len(own)
                other = own[place + step] if is_inside else len(known)
                if abs(step) > 1:
                    if other < NEIGHBOURS:
                        far[word, other] += 1
                elif not is_inside:
                    near[word, 2 * NEIGHBOURS + (step > 0)] += 1
                elif other < NEIGHBOURS:
                    near[word, other + NEIGHBOURS * (step > 0)] += 1
    return near, far


def squeezed(counts: Floats) -> Floats:
    """Return the words' vectors: the first dimensions of positive pointwise mutual information."""
    rows = counts.sum(1, keepdims=True) + 1e-9
    columns = counts.sum(0, keepdims=True) ** 0.75 + 1e-9
    shares = counts / rows / (columns / columns.sum())
    weighed = np.log(np.maximum(shares, 1)).astype(np.float32)
    guess = np.random.default_rng(0).standard_normal((weighed.shape[1], DIMENSIONS + 20))
    basis = weighed @ guess.astype(np.float32)
    for _round in range(4):  # randomized subspace iteration (Halko et al. 2011)
        basis, _rest = np.linalg.qr(basis)
        basis, _rest = np.linalg.qr(weighed.T @ basis)
        basis = weighed @ basis
    basis, _rest = np.linalg.qr(basis)
    left, sizes, _right = np.linalg.svd(basis.T @ weighed, full_matrices=False)
    found: Floats = (basis @ left)[:, :DIMENSIONS] * np.sqrt(sizes[:DIMENSIONS])
    return found


def unit(vectors: Floats) -> Floats:
    """Return the vectors, each of length one."""
    found: Floats = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)
    return found


def kinds(vectors: Floats, size: int) -> tuple[list[int], Floats]:
    """Return the number of each vector's kind, and the kinds' centres, by spherical k-means."""
    chance = np.random.default_rng(0)
    centres = vectors[chance.choice(len(vectors), size, replace=False)]
    for _round in range(15):
        own = (vectors @ centres.T).argmax(1)
        centres = np.zeros_like(centres)
        np.add.at(centres, own, vectors)
        lost = np.flatnonzero(np.linalg.norm(centres, axis=1) < 1e-6)
        centres[lost] = vectors[chance.choice(len(vectors), len(lost))]
        centres = unit(centres)
    return (vectors @ centres.T).argmax(1).tolist(), centres


if __name__ == "__main__":
    main()
