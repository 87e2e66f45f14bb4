"""Words that a page links stand in lines of their own: back into the sentence they were taken from.

疫情之下，公司全力保障 / 住宅 / 社区、写字楼的安全。
"""

import re
from itertools import pairwise

from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.roles import column_of
from briefing.read.tuned.clean import LinkWords

_WORD = re.compile(rf"[\u3400-\u9fffA-Za-z0-9·]{{2,{LinkWords.LONGEST}}}")
_OPEN = re.compile(r"[\u3400-\u9fffA-Za-z0-9，、]$")
_PARTED = re.compile("[，。、；]")
_GOES_ON = re.compile("[，。、；：！？）”》」』]")
_PAPER = re.compile("[报報刊网網社]$")


def join_link_words(traced: Traced) -> None:
    """Join such words with the lines around them.

    A mark that opens the line below is proof for one word; without it three words in a text, of two
    kinds, most of which its sentences use elsewhere too.
    """
    lines = text_lines(traced.text)
    found = [
        (above, word, below)
        for (above, word), (_, below) in pairwise(pairwise(lines))
        if _is_link_word(above, word, below)
    ]
    words = {word.text for _, word, _ in found}
    prose = "\n".join(line.text for line in lines if _is_prose(line))
    used = sum(word in prose for word in words)
    is_habit = len(found) >= LinkWords.FEWEST and len(words) > 1 and 2 * used >= len(words)
    traced.edit(
        edit
        for above, word, below in found
        if is_habit or _GOES_ON.match(below.text)
        for edit in (Edit(above.end, word.start), Edit(word.end, below.start))
    )


def _is_link_word(above: TextLine, word: TextLine, below: TextLine) -> bool:
    return (
        _WORD.fullmatch(word.text) is not None
        and not (word.gap or below.gap)
        and _OPEN.search(above.text) is not None
        and (_is_prose(above) or _is_prose(below))
        and _PARTED.search(below.text) is not None
        and _PARTED.search(above.text) is not None
        and column_of(word.text) is None
        and _PAPER.search(word.text) is None
    )


def _is_prose(line: TextLine) -> bool:
    return len(line.text) >= LinkWords.PROSE and _PARTED.search(line.text) is not None
