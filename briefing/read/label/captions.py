"""Words of a picture: a triangle points at it, a link enlarges it, a credit ends its words."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from briefing.read.label.headings import reports_who
from briefing.read.label.lexicon import FORMS
from briefing.read.label.setting import is_short
from briefing.read.lines import Line
from briefing.read.roles import ends_sentence
from briefing.read.tuned.label import Pointed

_CREDITED = re.compile(
    r".{4,150}[（(][^（）()]{1,24}(?:摄|供图|提供|资料照片?|档案照片?|翻拍)[）)]"
    r"(?:[\u4e00-\u9fff]{2,3}社记者[\u4e00-\u9fff]{2,4}(?:摄|传真) [\d年月日 ]{6,16})?"
)
_TAKEN = re.compile(r".{10,150}[。！？][（(][^（）()]{2,16}[摄攝][）)]")
_POINTS = re.compile(r"[▲▼◀▶△▽]\s?[^\s▲▼◀▶△▽]")
_PICTURE = re.compile("[图圖摄攝]|照片|合影|画面|截屏|资料")
_ENLARGES = re.compile(r"[\W_]*(?:(?:点击|查看)?(?:放大|大图)图?片?|(?:点击|查看)原图)[\W_]*")
"""What a page offers of a picture, over its words."""
_OF_PICTURE = re.compile(r"[■□●◆▲△▼].|图[：:为]|.*[摄攝]$|.*(?:图片|供图|提供)[）)]?$")
_PARTS_A_SENTENCE = re.compile("[，。、；！？]")


def _credits_over(line: Line, below: Line | None) -> bool:
    """Return whether a picture's credit ends a line right above one that reports who wrote.

    A text does not begin before its reporter is named.
    """
    return below is not None and reports_who(below) and _CREDITED.fullmatch(line.plain) is not None


def _is_taken(line: Line, above: Line) -> bool:
    """Return whether sentences end with who took a picture, and stand under a text that has ended.

    Right under a headline they tell the news of the picture; so do those under others of the kind.
    """
    return (
        not line.level
        and _TAKEN.fullmatch(line.plain) is not None
        and _TAKEN.fullmatch(above.plain) is None
        and ends_sentence(above.text)
        and _PARTS_A_SENTENCE.search(above.plain[:-1]) is not None
    )


def _enlarged(line: Line, above: Line) -> bool:
    """Return whether the words of a picture stand under what enlarges it: marked or credited."""
    return (
        _ENLARGES.fullmatch(above.plain) is not None
        and _OF_PICTURE.match(line.plain) is not None
        and not line.level
    )


def captions_in(lines: Sequence[Line], filed: Sequence[bool]) -> dict[int, str]:
    """Return the labels of lines that are certainly the words of a picture.

    A credit ends the paragraph over the one that a dateline opens or under a text, a triangle
    opens it, or what enlarges the picture stands over it.

    Args:
        lines: those of a page.
        filed: for each line whether a dateline opens it: such a one is news.
    """
    told = {
        at: "caption"
        for at, (line, below) in enumerate(zip_longest(lines, lines[1:]))
        if FORMS["credited"].fullmatch(line.plain)
        or _credits_over(line, below)
        or (at and not filed[at] and _is_taken(line, lines[at - 1]))
        or (at and below is not None and not filed[at] and _enlarged(line, lines[at - 1]))
    }
    for at in (at for at, opens in enumerate(filed) if opens and at and lines[at].gap):
        start = _start_of(lines, at)
        text = "".join(line.plain for line in lines[start:at])
        if start and lines[start].gap and _CREDITED.fullmatch(text) and _is_headed(lines, start):
            told |= {start: "caption"} | dict.fromkeys(range(start + 1, at), "caption+")
    return told | _pointed(lines, filed)


def _pointed(lines: Sequence[Line], filed: Sequence[bool]) -> dict[int, str]:
    """Return the labels of the words behind a triangle, right under a headline and over its text.

    Items of a list have one each, and news may begin with one: the words name a picture, or are
    set as papers of Hong Kong and Taiwan set them.
    """
    told: dict[int, str] = {}
    pointed = [_POINTS.match(line.plain) is not None for line in lines]
    for at in (at for at, points in enumerate(pointed) if points and not filed[at]):
        end = _end_of(lines, at)
        text = "".join(line.plain for line in lines[at:end])
        below = lines[end : end + Pointed.ROWS_BELOW]
        if (
            _is_headed(lines, at)
            and (_PICTURE.search(text) or any(line.text != line.plain for line in lines[at:end]))
            and _PARTS_A_SENTENCE.search(text)
            and (ends_sentence(text) or text.endswith("）"))
            and below
            and not _is_list(lines, pointed, at)
            and not any(line.level for line in below)
            and _PARTS_A_SENTENCE.search("".join(line.plain for line in below))
        ):
            told |= {at: "caption"} | dict.fromkeys(range(at + 1, end), "caption+")
    return told


def _is_headed(lines: Sequence[Line], at: int) -> bool:
    """Return whether a short line that ends no sentence stands right above."""
    return at > 0 and is_short(lines[at - 1]) and not ends_sentence(lines[at - 1].text)


def _is_list(lines: Sequence[Line], pointed: Sequence[bool], at: int) -> bool:
    """Return whether another line with a triangle follows under the same headline."""
    after = (below for below in range(at + 1, len(lines)) if pointed[below])
    other = next(after, None)
    return other is not None and not _is_headed(lines, other)


def _start_of(lines: Sequence[Line], end: int) -> int:
    """Return the first line of a paragraph in short rows that ends above one."""
    start = end - 1
    while start > max(0, end - Pointed.ROWS) and not (lines[start].gap or lines[start].level):
        start -= 1
    return start


def _end_of(lines: Sequence[Line], at: int) -> int:
    """Return the line behind a paragraph in short rows that begins at one."""
    end = at + 1
    while (
        end < min(len(lines), at + Pointed.ROWS)
        and not ends_sentence(lines[end - 1].text)
        and not lines[end].gap
        and not lines[end].level
    ):
        end += 1
    return end
