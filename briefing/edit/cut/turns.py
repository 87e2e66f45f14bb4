"""What an answer in a conversation needs beside it: its question, and who is speaking."""

import re
from itertools import pairwise

from briefing.records import Sentence

_LABEL = re.compile(r"(?P<who>[^\W\d_·]{1,3}(?:[^\W\d_]|·){0,9})[：:]")
_ASKERS = frozenset({"问", "問", "本报", "本報", "记者", "記者", "主持人", "Q"})
_ASKS = re.compile(r"[？?][”」』]?$")
_SELF = re.compile("[我咱俺]")
_FEWEST_TURNS = 4


def turns_of(sentences: tuple[Sentence, ...]) -> dict[int, frozenset[int]]:
    """Return, for the sentences of a conversation, the places of what they need beside them.

    An answer and what was asked, or remarked, need each other. A sentence further down in an answer
    that says 我 needs the first, which says whose words they are; another can stand alone. Of a
    text that is no conversation nothing is said.
    """
    heads = [at for at, sentence in enumerate(sentences) if _opens(sentences, at, sentence)]
    askers = _askers(sentences, heads)
    if len(heads) < _FEWEST_TURNS or not askers:
        return {}
    found: dict[int, frozenset[int]] = {}
    for asked, answered in pairwise(heads):
        if _who(sentences[asked]) in askers and _who(sentences[answered]) not in askers:
            found |= {asked: frozenset({answered}), answered: frozenset({asked})}
    for head in heads:
        turn = sentences[head].paragraph
        for at in range(head + 1, len(sentences)):
            if sentences[at].paragraph != turn:
                break
            if _SELF.search(sentences[at].text):
                found[at] = frozenset({head})
    return found


def _opens(sentences: tuple[Sentence, ...], at: int, sentence: Sentence) -> bool:
    heads_paragraph = at == 0 or sentences[at - 1].paragraph != sentence.paragraph
    return heads_paragraph and _LABEL.match(sentence.text) is not None


def _askers(sentences: tuple[Sentence, ...], heads: list[int]) -> set[str]:
    """Return who asks: by known words for it, and who asks twice or more, and only asks."""
    texts: dict[str, list[str]] = {}
    for at in heads:
        texts.setdefault(_who(sentences[at]), []).append(sentences[at].text)
    return {
        who
        for who, said in texts.items()
        if who in _ASKERS or (len(said) > 1 and all(map(_ASKS.search, said)))
    }


def _who(sentence: Sentence) -> str:
    label = _LABEL.match(sentence.text)
    return label["who"] if label else ""
