"""What a sentence needs beside it to be understood, and whether a story may end with it."""

import re

from briefing.edit.cut.people import antecedent, introduces, introductions_of, turns_of
from briefing.edit.cut.signs import bigrams
from briefing.edit.sentences import asks_or_announces, is_quotation, leans_on_the_one_before
from briefing.edit.tuned import Cutting
from briefing.edit.words import patterns, table
from briefing.records import Sentence

_COUNTS = {"二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_WORDS = re.compile(r"[\W_]+")
_FACTS = ("figures", "day", "next", "advice", "act", "sum", "cause", "compare", "body", "speech")


def needs_of(sentences: tuple[Sentence, ...]) -> tuple[frozenset[int], ...]:
    """Return, for each sentence of a story, the places of those without which it cannot stand."""
    texts = [sentence.text for sentence in sentences]
    offices = table("cut/support.toml")["offices"]
    introductions = introductions_of(texts, offices)
    turns = turns_of(sentences)
    found = []
    for place, text in enumerate(texts):
        needed = set()
        if place and _rules()["pronoun"].match(text):
            # The one before is what a listener takes a pronoun up from.
            needed |= {place - 1, antecedent(texts, introductions, place, offices)}
        elif place and _leans(texts, place):
            needed.add(place - 1)
        needed |= _which_one(sentences, place)
        if change := _rules()["explained"].match(_rules()["attributed"].sub("", text)):
            # What explains a change is told with the last sentence that says how large it was.
            needed |= set([at for at in range(place) if change["change"] in texts[at]][-1:])
        if _rules()["reply"].search(text):
            near = range(max(0, place - Cutting.QUESTION_BEFORE), place)
            needed |= {at for at in near if _rules()["question"].search(texts[at])}
        if place + 1 < len(texts) and _announces(sentences, place):
            needed.add(place + 1)
        needed |= set(range(place + 1, min(place + _owed(text), len(texts) - 1) + 1))
        if place + 1 < len(texts) and is_quotation(text):
            needed.add(place + 1 if _together(sentences, place) else max(place - 1, 0))
        if place and is_quotation(texts[place - 1]) and _rules()["says_no_more"].search(text):
            needed.add(place - 1)
        needed |= {
            first
            for name, first in introductions.items()
            if first < place and name in text and not introduces(text, name, offices)
        }
        needed |= turns.get(place, frozenset())
        found.append(frozenset(at for at in needed - {place} if not _retells(texts, place, at)))
    return tuple(found)


def is_filler(sentences: tuple[Sentence, ...], place: int) -> bool:
    """Tell whether a sentence is for the reader's eye only, or has no news in it by its form."""
    text = sentences[place].text.strip()
    if _rules()["fillers"].search(text):
        return True
    heads = place == 0 or not _together(sentences, place - 1)
    goes_on = place + 1 < len(sentences) and _together(sentences, place)
    return heads and goes_on and _rules()["subheads"].match(text) is not None


def printed_again(texts: list[str]) -> set[int]:
    """Return the places of sentences that stand before in the same words, as pulled quotes do."""
    said: set[str] = set()
    again = set()
    for place, text in enumerate(texts):
        words = _WORDS.sub("", text)
        if len(words) >= Cutting.FEWEST_SAID and words in said:
            again.add(place)
        said.add(words)
    return again


def is_hollow(signs: dict[str, float]) -> bool:
    """Tell whether a sentence exhorts or shouts, and gives no fact."""
    return not _facts(signs) and bool(signs["exhortation"] or signs["shouts"]) and not signs["self"]


def ends_weakly(text: str) -> bool:
    """Tell whether a sentence leaves a story open, or ends it with a slogan."""
    return bool(
        is_quotation(text)
        or asks_or_announces(text)
        or _rules()["shout"].search(text)
        or _rules()["claims"].search(text)
    )


def ends_well(signs: dict[str, float], text: str) -> bool:
    """Tell whether a story may end with a sentence: a fact, a consequence, advice, a next date."""
    return not ends_weakly(text) and _facts(signs) > signs["exhortation"] + signs["scene"]


def _facts(signs: dict[str, float]) -> float:
    return sum(signs[name] for name in _FACTS)


def _leans(texts: list[str], place: int) -> bool:
    # Both the attribution (该局又称，…) and what is said behind it may point back.
    for text in {texts[place], _rules()["attributed"].sub("", texts[place])}:
        if (
            leans_on_the_one_before(text)
            or _rules()["points"].search(text)
            or _rules()["bare"].match(text)
        ):
            return True
    if _rules()["question"].search(texts[place - 1]) and _rules()["answer"].match(text):
        return True
    return bool(_rules()["replies"].search(text)) and bool(
        _rules()["claims"].search(texts[place - 1])
    )


def _announces(sentences: tuple[Sentence, ...], place: int) -> bool:
    text, behind = sentences[place].text, sentences[place + 1].text
    return bool(
        asks_or_announces(text)
        or _rules()["claims"].search(text)
        or _rules()["replies"].search(behind[: Cutting.REPLY_CHARS])
        or (_together(sentences, place) and _rules()["asked_back"].match(behind))
    )


def _owed(text: str) -> int:
    """Return how many sentences behind must be told, since one counts points (三个结合：一是…)."""
    hit = _rules()["promised"].search(text)
    if _rules()["first_of"].search(text) and not _rules()["second_of"].search(text):
        return _COUNTS[hit["count"]] - 1 if hit else 1
    return int(
        hit is not None and len(_rules()["item"].findall(hit["rest"])) + 1 < _COUNTS[hit["count"]]
    )


def _retells(texts: list[str], place: int, earlier: int) -> bool:
    """Tell whether a sentence says itself most of what an earlier one says; a question is asked."""
    said = bigrams(texts[earlier])
    shared = len(said & bigrams(texts[place])) if earlier < place else 0
    return shared > Cutting.RETELLS * len(said) and not asks_or_announces(texts[earlier])


def _which_one(sentences: tuple[Sentence, ...], place: int) -> set[int]:
    """Return the place of the sentence that says which 学校 or 公司 a sentence means.

    The one before in the paragraph; else the last one that has a longer name of the noun.
    """
    hit = _rules()["generic"].match(sentences[place].text)
    if hit is None or not place:
        return set()
    if _together(sentences, place - 1) and not asks_or_announces(sentences[place - 1].text):
        return {place - 1}
    longer = re.compile(rf"[\u4e00-\u9fff》]{{2}}{hit['noun']}|{hit['noun']}[（》]")
    return set([at for at in range(place) if longer.search(sentences[at].text)][-1:])


def _together(sentences: tuple[Sentence, ...], place: int) -> bool:
    return sentences[place].paragraph == sentences[place + 1].paragraph


def _rules() -> dict[str, re.Pattern[str]]:
    return patterns("cut/support.toml")
