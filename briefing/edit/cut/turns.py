"""What an answer in a conversation needs beside it: its question, and who is speaking."""

import re
from collections import defaultdict
from itertools import pairwise

from briefing.edit.tuned import Cutting
from briefing.edit.words import patterns
from briefing.records import Sentence

_LABEL = re.compile(r"(?P<who>[^\W\d_·]{1,3}(?:[^\W\d_]|·){0,9})[：:]")
_ASKERS = frozenset({"问", "問", "本报", "本報", "记者", "記者", "主持人", "Q"})
_NO_SPEAKERS = frozenset({"编者按", "編者按", "注", "图", "圖"})
_ANSWERERS = frozenset({"答", "A"})


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
