"""Who speaks in a story: its people and their pronouns, a conversation's questions and answers."""

import re
from collections import defaultdict
from itertools import pairwise

from briefing.edit.tuned import Cutting
from briefing.edit.words import patterns
from briefing.mandarin.words import is_word
from briefing.records import Sentence

_NO_SURNAME = "一二三四五六七八九十不这那這每最今去昨前上下另同某各本此该該有是等其只也就还還又"
_NAME = f"(?P<name>[^\\W\\d{_NO_SURNAME}]"
_NAMED = (
    re.compile(rf"(?:^|[，。；：”」]){_NAME}[\u4e00-\u9fff]{{2}})"),
    re.compile(
        rf"(?:^|[，。；：”」]){_NAME}[\u4e00-\u9fff]{{1,3}})(?=说|說|表示|介绍|介紹|认为|認為|坦言|解释|解釋"
        r"|指出|透露|回忆|回憶|告诉|告訴|称|稱|宣布|今年|笑|在|把|的|是)"
    ),
)
_LABEL = re.compile(r"(?P<who>[^\W\d_·]{1,3}(?:[^\W\d_]|·){0,9})[：:]")
_ASKERS = frozenset({"问", "問", "本报", "本報", "记者", "記者", "主持人", "Q"})
_NO_SPEAKERS = frozenset({"编者按", "編者按", "注", "图", "圖"})
_ANSWERERS = frozenset({"答", "A"})


def introductions_of(texts: list[str], office_ends: str) -> dict[str, int]:
    """Return the names that a story introduces by an office, and the places where it does.

    A word of the language is no name.
    """
    said = {hit["name"] for named in _NAMED for text in texts for hit in named.finditer(text)}
    found = {}
    for name in sorted(said):
        places = [place for place, text in enumerate(texts) if name in text]
        introduced = (place for place in places if introduces(texts[place], name, office_ends))
        if len(places) > 1 and (first := next(introduced, None)) is not None and not is_word(name):
            found[name] = first
    return found


def antecedent(
    texts: list[str], introductions: dict[str, int], place: int, office_ends: str
) -> int:
    """Return the place of the sentence that says who a pronoun stands for.

    The one that introduces the last person named, or names this person with an office again; a
    later one that names this person, if somebody else was introduced in between; the one before,
    if nobody was named.
    """
    for at in range(place - 1, -1, -1):
        for name, first in introductions.items():
            if name in texts[at]:
                if introduces(texts[at], name, office_ends):
                    return at
                others = (other for other in introductions.values() if first < other < at)
                return at if any(others) else first
    return place - 1


def introduces(text: str, name: str, office_ends: str) -> bool:
    """Tell whether a text names somebody with an office before, or says who it is behind."""
    at = text.find(name)
    while at >= 0:
        before, behind = text[at - 1 : at] if at else "", text[at + len(name) :]
        if before and before in office_ends:
            return True
        if before in {"", "，"} and behind.startswith(("是", "，", "今年")):
            return True
        at = text.find(name, at + 1)
    return False


def turns_of(sentences: tuple[Sentence, ...]) -> dict[int, frozenset[int]]:
    """Return, for the sentences of a conversation, the places of what they need beside them.

    An answer and what was asked, or remarked, need each other. An answer is told from its
    beginning: a sentence further down needs the one before, and an opening that says too little
    the one behind. An answer that names nobody (答：) needs the sentence that says who answers.
    Of a text that is no conversation nothing is said.
    """
    heads = [at for at, sentence in enumerate(sentences) if _opens(sentences, at, sentence)]
    askers = _askers(sentences, heads)
    if len(heads) < Cutting.FEWEST_TURNS or not askers:
        return {}
    found: dict[int, set[int]] = defaultdict(set)
    for asked, answered in pairwise(heads):
        if _who(sentences[asked]) in askers and _who(sentences[answered]) not in askers:
            found[asked].add(answered)
            found[answered].add(asked)
    answers = patterns("cut/support.toml")["answers"]
    told_by = set([at for at in range(heads[0]) if answers.search(sentences[at].text)][:1])
    for head in heads:
        if _who(sentences[head]) in _ANSWERERS:
            found[head] |= told_by
        for at in range(head + 1, len(sentences)):
            if sentences[at].paragraph != sentences[head].paragraph:
                break
            found[at].add(at - 1)
            if at == head + 1 and _is_thin(sentences[head].text):
                found[head].add(at)
    return {at: frozenset(needed) for at, needed in found.items()}


def _is_thin(text: str) -> bool:
    said = _LABEL.sub("", text, count=1)
    return len(said) <= Cutting.THIN_CHARS and not re.search(r"\d", said)


def _opens(sentences: tuple[Sentence, ...], at: int, sentence: Sentence) -> bool:
    heads_paragraph = at == 0 or sentences[at - 1].paragraph != sentence.paragraph
    return heads_paragraph and _who(sentence) not in _NO_SPEAKERS | {""}


def _askers(sentences: tuple[Sentence, ...], heads: list[int]) -> set[str]:
    """Return who asks: by known words for it, and who asks twice or more, and only asks."""
    asks = patterns("cut/support.toml")["question"]
    texts: dict[str, list[str]] = {}
    for at in heads:
        texts.setdefault(_who(sentences[at]), []).append(sentences[at].text)
    return {
        who
        for who, said in texts.items()
        if who in _ASKERS or (len(said) > 1 and all(map(asks.search, said)))
    }


def _who(sentence: Sentence) -> str:
    label = _LABEL.match(sentence.text)
    return label["who"] if label else ""
