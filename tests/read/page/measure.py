"""How far a page's text agrees with what stands on it."""

import re
import unicodedata
from collections import Counter
from datetime import date
from itertools import pairwise

from briefing.errors import InputError
from briefing.read.issue import read_text
from tests.read.page.maker import Item

STEP = 12
"""Characters in a piece of an article, about a line."""
_SENTENCE = re.compile(r"[^。！？]+")


def key(text: str) -> str:
    """Return what must agree: characters, letters and digits, in one width."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())


def counted(text: str, items: list[Item]) -> Counter[str]:
    """Return counts of one page: order, headlines, boundaries, sentences.

    Args:
        text: the page's, headlines marked by `#`.
        items: what stands on it.
    """
    counts: Counter[str] = Counter()
    stories = [item for item in items if item.kind != "ad"]
    whole = key(text)
    for item in stories:
        _count_order(counts, whole, key("".join(item.paragraphs)))
    marked = Counter(key(line.lstrip("# ")) for line in text.splitlines() if line.startswith("#"))
    heads = Counter(key(item.headline) for item in items)
    decks = {key(item.deck) for item in items}
    counts["heads wanted"] += sum(heads.values())
    counts["heads found"] += sum(n for head, n in marked.items() if head not in decks)
    counts["heads right"] += (heads & marked).total()
    _count_read(counts, text, stories)
    return counts


def _count_order(counts: Counter[str], whole: str, body: str) -> None:
    pieces = [body[at : at + STEP] for at in range(0, len(body) - STEP + 1, STEP)]
    places = [_place_of(piece, whole) for piece in pieces]
    for piece, found in zip(pieces, places, strict=True):
        counts["characters"] += STEP
        counts["characters wrong"] += min(
            (_wrong(piece, whole[max(0, place - 3) : place + STEP + 3]) for place in found),
            default=STEP,
        )
    for before, after in pairwise(places):
        counts["pairs"] += 1
        counts["pairs right"] += bool(
            {place + STEP + shift for place in before for shift in (-2, -1, 0, 1, 2)} & after
        )


def _place_of(piece: str, whole: str) -> set[int]:
    """Return where a piece may stand, by its thirds: one wrong character does not matter."""
    found = set()
    for start in (0, 4, 8):
        part, at = piece[start : start + 4], -1
        while (at := whole.find(part, at + 1)) >= 0:
            found.add(at - start)
    return found


def _wrong(piece: str, around: str) -> int:
    """Return how many characters must be changed to make a piece of a part of what is around it."""
    if piece in around:
        return 0
    row = [0] * (len(around) + 1)
    for at, character in enumerate(piece, 1):
        before, row = row, [at]
        for n, other in enumerate(around):
            row.append(min(before[n] + (character != other), before[n + 1] + 1, row[n] + 1))
    return min(row)


def _count_read(counts: Counter[str], text: str, stories: list[Item]) -> None:
    bodies = [key("".join(item.paragraphs)) for item in stories]
    counts["articles wanted"] += len(stories)
    sentences = [
        (n, key(s))
        for n, item in enumerate(stories)
        for p in item.paragraphs
        for s in _SENTENCE.findall(p)
    ]
    sentences = [(n, s) for n, s in sentences if len(s) > 5]
    counts["sentences"] += len(sentences)
    try:
        issue = read_text(text, "page", date(2026, 3, 18))
    except InputError:
        counts["sentences lost"] += len(sentences)
        return
    told = [
        key("".join(paragraph.text for paragraph in article.paragraphs))
        for article in issue.articles
        if article.kind not in {"ad", "notice"}
    ]
    counts["articles found"] += len(told)
    starts: set[int] = set()
    for article in told:
        # Two stories of one reporter may begin alike.
        free = (n for n in range(len(bodies)) if n not in starts)
        starts.update([n for n in free if _alike(article[:16], bodies[n][:80])][:1])
    counts["articles right"] += len(starts)
    every = "\n".join(told)
    counts["sentences lost"] += sum(not _told(sentence, every) for _, sentence in sentences)


def _alike(start: str, body: str) -> bool:
    """Say whether an article begins as a body does: a byline may be lifted, a character misread."""
    parts = [start[at : at + 6] for at in (0, 5, 10) if len(start) >= at + 6]
    if not parts:
        return bool(start) and body.startswith(start)
    return sum(part in body for part in parts) > len(parts) / 2


def _told(sentence: str, every: str) -> bool:
    if sentence in every:
        return True
    parts = [sentence[at : at + 4] for at in range(0, len(sentence) - 3, 4)]
    return sum(part in every for part in parts) >= 0.8 * len(parts) and len(parts) > 2


def f1(counts: Counter[str], name: str) -> float:
    """Return the harmonic mean of precision and recall."""
    whole = counts[f"{name} wanted"] + counts[f"{name} found"]
    return 2 * counts[f"{name} right"] / whole if whole else 1.0
