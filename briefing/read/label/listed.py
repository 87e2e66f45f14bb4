"""Headlines that a list of contents names, and lines that report who wrote what stands below."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefing.read.label.setting import key_of
from briefing.read.lines import Line
from briefing.read.mast import names_paper
from briefing.read.roles import ends_sentence
from briefing.read.tuned.label import Lists

_NAME = r"[\u4e00-\u9fff·]{2,4}"
_REPORTERS = re.compile(
    # 記者王小明／台北報導, ■本报记者 林晓舟 何清／海州报道
    rf"[■□●◎◆▲【〔（(]?\s?(?:本[报刊社])?(?:(?:特约|实习|见习)?记者|特派员|编译)\s?{_NAME}"
    rf"(?:[、 ]{{1,2}}{_NAME}){{0,4}}\s?[／/∕╱]\s?[\u4e00-\u9fff]{{2,10}}报[道导][】〕）)]?"
    r"|[【〔（(]?本[报刊社](?:记者)?综合报[道导][】〕）)]?"
)


def reports_who(line: Line) -> bool:
    """Return whether a whole line is a reporter and a place: 記者王小明／台北報導."""
    return _REPORTERS.fullmatch(line.plain) is not None


def listed_headlines(
    lines: Sequence[Line], roles: Sequence[str]
) -> tuple[frozenset[int], frozenset[int]]:
    """Return the lines that are headlines since a list names them, and those that are none.

    Of a list nearly all lines are printed again below, in its order. Where it says that it is of
    its page (本版标题) or stands right under a page's mark, and all are, nothing else heads a story
    of that page.
    """
    keys = [key_of(line) if _may_list(line) else "" for line in lines]
    again = _printed_again(keys)
    marks = [at for at, role in enumerate(roles) if role == "page mark"]
    named: set[int] = set()
    others: set[int] = set()
    at = 0
    while at < len(lines):
        run, found = _list_from(at, keys, again) if at in again else (1, [])
        places = set(found)
        if len(found) >= max(Lists.FEWEST, Lists.SHARE * run):
            # The second line of a headline in two stands in the list as well.
            named |= {place for place in found if place - 1 not in places}
        if run == len(found) >= Lists.FEWEST and _is_of_page(at, lines, roles):
            after = bisect_left(marks, at)
            end = marks[after] if after < len(marks) else found[-1]
            others |= {each for each in range(at, end) if not lines[each].level} - places
        at += run
    return frozenset(named), frozenset(others - named)


def _is_of_page(at: int, lines: Sequence[Line], roles: Sequence[str]) -> bool:
    """Return whether a list is that of all stories of a page: by the line above, or its place."""
    above = range(max(0, at - Lists.LABEL_LINES), at)
    return any("本版" in lines[each].plain or roles[each] == "page mark" for each in above)


def _may_list(line: Line) -> bool:
    fits = Lists.SHORTEST <= len(line.text) <= Lists.LONGEST
    return fits and not ends_sentence(line.text) and not names_paper(line)


def _printed_again(keys: Sequence[str]) -> dict[int, int]:
    """Return for each line that is printed again where that is next."""
    again: dict[int, int] = {}
    last: dict[str, int] = {}
    for at in range(len(keys) - 1, -1, -1):
        if keys[at]:
            if keys[at] in last:
                again[at] = last[keys[at]]
            last[keys[at]] = at
    return again


def _list_from(at: int, keys: Sequence[str], again: dict[int, int]) -> tuple[int, list[int]]:
    """Return how many short lines a list has that begins here, and where they stand again.

    Below, stories stand between them: what stands as close together again is a text printed twice.
    """
    found: list[int] = []
    end = at
    while end < len(keys) and keys[end]:
        place = again.get(end)
        if found and end >= found[0]:
            break
        if place is not None and (not found or place > found[-1]):
            found.append(place)
        end += 1
    run = end - at
    return run, found if len(found) > 1 and found[-1] - found[0] >= Lists.SPREAD * run else []
