"""The signs of a sentence: what says that it is worth telling, or is not, each from 0 to 1."""

import math
import re
from collections import Counter

from briefing.edit.sentences import asks_or_announces, is_quotation, leans_on_the_one_before
from briefing.edit.tuned import Signs
from briefing.edit.words import patterns, table, weights
from briefing.records import Sentence

_PATTERNS = "cut/sign_patterns.toml"
_WORD = re.compile(r"\w")
_HAN_NUMBER = "[〇零一二三四五六七八九十百千万亿两]"
_FIGURE = re.compile(
    rf"\d+(?:[.:]\d+)?|百分之{_HAN_NUMBER}+|{_HAN_NUMBER}{{2,}}|[二三四五六七八九十两]"
    r"(?=[名人个個家次条條座年月天元块塊度亩公吨噸辆輛起台套户戶宗伙岁歲斤米成分处處所级級倍周週项項只隻张張场場部位位小])"
)
_NO_FIGURE = re.compile("一[块塊成]|[一二三四五六七八九十]+[级級号號]")
_HAN_FIGURE = re.compile(rf"{_HAN_NUMBER}|[0-9０-９]|[%％‰]|半|倍|成|数|數|多|全|[各每]")
_QUOTED = re.compile(r"[“「][^”」]*[”」]?")
_ALONE, _LINKED = 0.15, 0.85
"""Of a sentence's rank, what it has without any like it, and what those give (the paper's)."""


def signs_of(sentences: tuple[Sentence, ...], headline: str) -> list[dict[str, float]]:
    """Return the signs of every sentence of a story, by name, each from 0 to 1."""
    grams = [bigrams(sentence.text) for sentence in sentences]
    repeats = Counter(gram for found in grams for gram in found)
    most = Signs.MOST_REPEATS
    covered = [sum(min(repeats[gram] - 1, most) for gram in found) / most for found in grams]
    # Measured against the story's richest sentence; by the sentence's own length slogans won.
    richest = max(covered, default=0.0) or 1.0
    density = [sum_ / max(len(found), 1) for sum_, found in zip(covered, grams, strict=True)]
    densest = max(density, default=0.0) or 1.0
    ranks = central(grams)
    title = bigrams(headline)
    last = sentences[-1].paragraph if sentences else 0
    found = []
    for place, sentence in enumerate(sentences):
        goes_on = place > 0 and sentences[place - 1].paragraph == sentence.paragraph
        signs = {
            "first": float(place == 0),
            "position": 1 / math.sqrt(1 + place),
            "heads_paragraph": float(not goes_on),
            "last": float(place == len(sentences) - 1),
            "last_paragraphs": float(sentence.paragraph >= last - 1),
            "title": len(grams[place] & title) / max(len(title), 1),
            "coverage": covered[place] / richest,
            "density": density[place] / densest,
            "central": ranks[place],
        }
        found.append(signs | _of_text(sentence.text))
    return found


def has_figure(text: str) -> bool:
    """Tell whether a text says how many, or when."""
    return has_day_or_figure(text) or _HAN_FIGURE.search(text) is not None


def has_day_or_figure(text: str) -> bool:
    """Tell whether a text says a day, or how many; a grade (五级) and 一块 are no figures."""
    bare = _NO_FIGURE.sub("", text)
    day, sum_ = (patterns(_PATTERNS)[name] for name in ("day", "sum"))
    return (day.search(bare) or _FIGURE.search(bare) or sum_.search(bare)) is not None


def _of_text(text: str) -> dict[str, float]:
    size, commas = len(text), text.count("、")
    quoted = sum(map(len, _QUOTED.findall(text)))
    return {
        **{
            name: min(1.0, sum(word in text for word in words) / Signs.FULL_WORDS)
            for name, words in table("cut/signs.toml").items()
        },
        **{
            name: float(form.search(text) is not None) for name, form in patterns(_PATTERNS).items()
        },
        "length": min(1.0, size / Signs.FULL_LENGTH),
        "short": max(0.0, 1 - size / Signs.SHORT_CHARS),
        "long": min(1.0, max(0.0, size / Signs.LONG_CHARS - Signs.LONG_FROM)),
        "figures": min(1.0, len(_FIGURE.findall(text)) / Signs.FULL_FIGURES),
        "quoted": quoted / size,
        "asks": float(text.rstrip("”」").endswith(("？", "?"))),
        "announces": float(asks_or_announces(text)),
        "quotation": float(is_quotation(text)),
        "leans": float(leans_on_the_one_before(text)),
        "shouts": float(text.rstrip("”」").endswith(("！", "!"))),
        "list": min(1.0, max(0, commas - Signs.FREE_COMMAS) / Signs.FULL_COMMAS),
    }


def worth_of(signs: dict[str, float], more: dict[str, float]) -> float:
    """Return the logit of an editor's keeping a sentence: the weights fitted to experts' cuts.

    `more` is what signs weigh more in this kind of story.
    """
    known = weights("cut/worth.tsv")
    sum_ = sum((weight * signs.get(name, 1.0)) for name, weight in known.items())
    return sum_ + sum(weight * signs[name] for name, weight in more.items())


def central(grams: list[frozenset[str]]) -> list[float]:
    """Return how central each sentence is (Mihalcea and Tarau 2004), the most central one 1."""
    count = len(grams)
    like = [
        [len(a & b) / (len(a) + len(b)) if a is not b and a and b else 0.0 for b in grams]
        for a in grams
    ]
    sums = [sum(row) or 1.0 for row in like]
    rank = [1.0] * count
    for _round in range(Signs.RANK_ROUNDS):
        shares = [value / total for value, total in zip(rank, sums, strict=True)]
        rank = [
            _ALONE + _LINKED * sum(share * row[at] for share, row in zip(shares, like, strict=True))
            for at in range(count)
        ]
    most = max(rank, default=1.0)
    return [value / most for value in rank]


def bigrams(text: str) -> frozenset[str]:
    """Return the bigrams of the words of a text."""
    bare = "".join(_WORD.findall(text))
    return frozenset(bare[at : at + 2] for at in range(len(bare) - 1))
