"""Where the sentences of a paragraph begin and end."""

import re
from itertools import accumulate

from briefing.mandarin.tuned import Sentences
from briefing.records import Span

_END = "。！？!?…"
_CLOSING = "”’」』）)】〕》〉\"'］"
# A stop, the stops that follow it, and whatever closes behind it. A half-width stop ends a sentence
# only where no letter or digit follows (3.5, U.S.), and a line break always does.
_STOP = re.compile(rf"[{_END}]+[{_CLOSING}]*|(?<=[^\W\d_a-zA-Z])\.(?![\w.])[{_CLOSING}]*|\n+")
# Marks inside a web address end nothing; one behind it does.
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]*[A-Za-z0-9/_=&#%-]")
_SPEAKS_ON = re.compile(
    rf"[{_CLOSING}]*[，,、；;：:]?\s*(?:[，,、；;：:]|[^\s“‘「『]{{0,8}}?[说道称问答]|的|等|是)"
)
_OPENERS = dict(zip("“「『‘（(《【", "”」』’）)》】", strict=True))
_CLOSERS = frozenset(_OPENERS.values())


def split_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of a text as offsets in it.

    Every character but white space between sentences lies in exactly one span. Quotation marks and
    brackets that close behind a stop stay with it. A stop inside an open quotation or bracket
    splits only if the quotation ends there too and nothing speaks on behind it (“好！”他说), or if
    the sentence has grown past 120 characters.
    """
    spans: list[Span] = []
    start = 0
    depth_at = _depths(text)
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    for stop in _STOP.finditer(text):
        if stop.start() < start or any(left < stop.start() < right for left, right in addresses):
            continue
        if stop.group().startswith("\n") or _ends_here(text, start, stop, depth_at):
            _add(spans, text, start, stop.end())
            start = stop.end()
    _add(spans, text, start, len(text))
    return tuple(spans)


def _ends_here(text: str, start: int, stop: re.Match[str], depth_at: list[int]) -> bool:
    if depth_at[stop.end()] > 0:
        # A speech of many sentences is split where it would be too long for one breath.
        return stop.end() - start > Sentences.LONG_CHARS
    if stop.group()[-1] not in "”’」』":
        return True
    # “好！”他说。 goes on; 他说：“好！” is over, whatever comes behind it.
    opened = max(text.rfind(mark, 0, stop.start()) for mark in "“‘「『")
    introduced = text[:opened].endswith(("：", ":"))
    return introduced or not _SPEAKS_ON.match(text, stop.end())


def _depths(text: str) -> list[int]:
    """Return how many pairs of quotation marks or brackets are open at each offset."""
    open_at: list[tuple[str, int]] = []
    change = [0] * (len(text) + 2)
    for place, character in enumerate(text):
        if character == "\n":
            open_at.clear()
        elif character in _OPENERS:
            open_at.append((_OPENERS[character], place))
        elif character in _CLOSERS and open_at and open_at[-1][0] == character:
            _closer, opened = open_at.pop()
            change[opened + 1] += 1
            change[place + 1] -= 1
    return list(accumulate(change))


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = start + len(piece.rstrip())
    if left < right:
        spans.append((left, right))
