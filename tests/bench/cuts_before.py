"""How the editor cut stories before kinds and support: kept only to be measured against.

Coverage is divided by the sentence's own length, so that slogans win; single sentences are chosen.
"""

import math
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from briefing.edit.sentences import (
    asks_or_announces,
    is_quotation,
    leans_on_the_one_before,
)
from briefing.records import Sentence

_ASIDES = (
    "下一步", "据了解", "目击者", "拨打", "热线", "家住", "笑着说",
    "感慨", "高兴地", "竖起大拇指", "纷纷表示", "说，他", "说，她",
    "介绍经验", "赶到现场", "仍在调查", "正在进一步", "进一步",
    "具体责任", "分析认为", "还需努力", "提醒市民", "提醒旅客", "提醒，",
    "不少市民", "记者看到", "记者在", "走进", "来到", "会议还",
    "参加会议", "出席", "主持", "有关负责人参加", "一位", "告诉记者",
    "欢迎", "呼吁", "那一年", "曾在", "据悉", "值得一提", "历史上",
    "在场", "结束了", "取名", "有人", "一边", "仿佛", "像",
    "回忆", "表示，将", "力争", "确保", "切实", "不断", "着力",
    "抓好落实", "学习贯彻", "重要意义"
)  # fmt: skip
_WORD = re.compile(r"[\w]")
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_MANY_FIGURES = 3
_POSITION, _TITLE, _COVERAGE, _FIGURES, _REDUNDANCY, _ASIDE = 1.0, 0.5, 2.5, 0.8, 0.3, 0.7


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences that come into a story together, since one leans on the other."""

    places: tuple[int, ...]
    """Places of its sentences in the story, rising."""
    worth: float
    cost_s: float


def growth(
    sentences: tuple[Sentence, ...],
    headline: str,
    cost_s: Callable[[str], float],
    most_s: float = math.inf,
) -> tuple[Unit, ...]:
    """Return the sentences of a story in the order in which they deserve to be told.

    The lead is the first unit. A unit brings what it leans on with it, so that every beginning of
    the result can stand by itself.

    Args:
        sentences: the story's finished sentences in its own order.
        headline: its headline.
        cost_s: seconds that a sentence takes.
        most_s: no more is asked for than this many seconds.
    """
    if not sentences:
        return ()
    grams = [_bigrams(sentence.text) for sentence in sentences]
    weights = Counter(gram for found in grams for gram in found)
    title = _bigrams(headline)
    chosen: set[int] = set()
    units: list[Unit] = []
    heard: set[str] = set()
    base = [
        _base_worth(place, grams, weights, title)
        + _FIGURES * _figures(sentence.text)
        - _ASIDE * (_is_aside(sentence.text) or (place > 0 and asks_or_announces(sentence.text)))
        for place, sentence in enumerate(sentences)
    ]
    asked_s = 0.0
    while len(chosen) < len(sentences) and asked_s < most_s:
        candidates = range(len(sentences)) if units else (0,)
        bundles = [
            _with_what_it_leans_on(place, sentences, chosen)
            for place in candidates
            if place not in chosen
        ]

        def worth(places: tuple[int, ...]) -> float:
            redundant = (len(grams[at] & heard) / max(len(grams[at]), 1) for at in places)
            return (sum(base[at] for at in places) - _REDUNDANCY * sum(redundant)) / len(places)

        places = max(bundles, key=lambda bundle: (worth(bundle), -bundle[0]))
        unit = Unit(places, worth(places), sum(cost_s(sentences[at].text) for at in places))
        asked_s += unit.cost_s
        units.append(unit)
        chosen.update(places)
        heard.update(*(grams[at] for at in places))
    return tuple(units)


def _base_worth(
    place: int, grams: list[frozenset[str]], weights: Counter[str], title: frozenset[str]
) -> float:
    mine = grams[place]
    position = 1 / math.sqrt(1 + place)
    shared = len(mine & title) / max(len(title), 1)
    coverage = sum(min(weights[gram], 4) - 1 for gram in mine) / max(3 * len(mine), 1)
    return _POSITION * position + _TITLE * shared + _COVERAGE * coverage


def _figures(sentence: str) -> float:
    """Return how many figures a sentence gives, 0 to 1; datelines and days count, too."""
    return min(1.0, len(_FIGURE.findall(sentence)) / _MANY_FIGURES)


def _is_aside(sentence: str) -> bool:
    said = re.match(r"[^“]{0,12}“", sentence) is not None
    return said or any(word in sentence for word in _ASIDES)


def _with_what_it_leans_on(
    place: int, sentences: tuple[Sentence, ...], chosen: set[int]
) -> tuple[int, ...]:
    """Return the places of a sentence and of those without which it cannot stand."""
    bundle = {place}
    waiting = [place]
    while waiting:
        at = waiting.pop()
        needed = set()
        if at > 0 and leans_on_the_one_before(sentences[at].text):
            needed.add(at - 1)
        if at > 0 and is_quotation(sentences[at - 1].text) and _together(sentences, at - 1):
            needed.add(at - 1)
        if at + 1 < len(sentences) and is_quotation(sentences[at].text):
            needed.add(at + 1 if _together(sentences, at) else max(at - 1, 0))
        if at + 1 < len(sentences) and asks_or_announces(sentences[at].text):
            needed.add(at + 1)
        new = needed - bundle - chosen
        bundle |= new
        waiting += new
    return tuple(sorted(bundle))


def _together(sentences: tuple[Sentence, ...], place: int) -> bool:
    return sentences[place].paragraph == sentences[place + 1].paragraph


def _bigrams(text: str) -> frozenset[str]:
    bare = "".join(_WORD.findall(text))
    return frozenset(bare[at : at + 2] for at in range(len(bare) - 1))
