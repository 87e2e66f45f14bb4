"""Tones that change beside other tones: 一 and 不, and third tones where two words meet.

What is done here is what was measured to help the embedded voice (tests/bench/sandhi.py: 161 lines,
two voices, 95 % intervals). The judge of pitch gives true second tones 58 % and true fourth ones
50 %. Spelled as it is said, 一 before a falling tone gets 50 % rising, 15 points more than with its
own tone (10 to 20), before the others 49 % falling, 17 more (13 to 22), and 不 50 % rising, 33 more
(18 to 50); a third tone before one in the next word gets 35 % rising, 5 more (0 to 10). Within a
word third tones stay as dictionaries write them: the voice was taught with such texts and makes
them rise by itself (52 % either way, 1 more if told to, -1 to 3). Whisper's transcripts tell none
of them apart.

Source: 现代汉语词典 (7th edition), 凡例; Chao, A Grammar of Spoken Chinese (1968), 1.3.4.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from briefing.mandarin.tables import read_rows


def yi_bu_readings(words: tuple[str, ...], syllables: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the place and the reading of each 一 and 不 whose tone changes.

    看一看 and 好不好, in which they lose their tone, stay as they are: that was not measured.

    There is one syllable per character of the words; what stands for a mark has no tone.
    """
    start = 0
    text = "".join(words)
    for word in words:
        for place in range(start, start + len(word)):
            if text[place] not in "一不" or place + 1 == len(text):
                continue
            following = syllables[place + 1][-1:]
            is_inside = start < place < start + len(word) - 1
            is_repeated = is_inside and text[place - 1] == text[place + 1]
            if following not in ("1", "2", "3", "4") or is_repeated:
                continue
            if text[place] == "不":
                if following == "4":
                    yield place, "bu2"
            elif not _is_figure(text, place, start, word):
                yield place, "yi2" if following == "4" else "yi4"
        start += len(word)


def third_before_third(words: tuple[str, ...], syllables: Sequence[str]) -> list[int]:
    """Return the places of third tones that end a word and meet a third tone in the next.

    Marks are words, too, so that no pause is crossed; there is one syllable per character.
    """
    thirds = [syllable.endswith("3") for syllable in syllables]
    ends = list(accumulate(map(len, words)))[:-1]
    return [end - 1 for end in ends if thirds[end - 1] and thirds[end]]


def _is_figure(text: str, place: int, start: int, word: str) -> bool:
    """Return whether 一 keeps its tone: as a figure, an ordinal, or the end of a word (统一)."""
    known = _known()
    before, after = text[place - 1 : place], text[place + 1 : place + 3]
    if before in known["behind"] and text[max(place - 2, 0) : place] not in known["counts"]:
        return True
    if before == "比" and place > 1 and text[place - 2] in known["before"]:
        return True  # 三比一
    if after[0] in known["before"] or (after[0] == "点" and after[1:] in known["before"]):
        return True
    if any(_stands_in(word, place - start, figure) for figure in known["word"]):
        return True
    is_last = place == start + len(word) - 1 and len(word) > 1
    return is_last and before not in known["opens"]


def _stands_in(word: str, offset: int, figure: str) -> bool:
    """Return whether a listed word lies in a word, its 一 at the offset."""
    first = offset - figure.index("一")
    return first >= 0 and word.startswith(figure, first)


@cache
def _known() -> dict[str, frozenset[str]]:
    return {
        kind: frozenset(row.split() if kind in ("word", "counts") else row)
        for kind, row in read_rows("yi")
    }
