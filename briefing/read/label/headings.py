"""What headings, stamps and lists say: which lines name sections, part a story, are headlines."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, zip_longest

from briefing.read.label.lexicon import FORMS
from briefing.read.label.setting import key_of
from briefing.read.lines import Line
from briefing.read.roles import ends_sentence
from briefing.read.tuned.label import Facts, Labelling, Lists

_BRACKETED = re.compile("【[^【】]{2,10}】")
_POSTED = re.compile(r".{1,40} \d{4}[-/年]\d{1,2}[-/月]\d{1,2}日? \d{1,2}:\d\d\s?发表[于於].{0,12}")
_READ = re.compile(r"阅读\s?\d|(?:赞|在看)\s?\d")
_NO_PART = ("headline", "headline+", "section", "kicker", "mast", "ad", "ad+")
_NO_TEXT = ("web", "byline", "page", "imprint", "contents")
"""What no line within a posting is, and none of its text."""
_HAN = re.compile("[\u3400-\u9fff]")
_DAILY = re.compile("[\u3400-\u9fff]{1,8}(?:[日晚晨早时商周]报|都市报|周刊)")
"""Nothing but a name as papers have: no headline of a list."""
_OPINION = re.compile(r"[〈《【［\[](?:社论|社评|时评|短评|评论员文章)[〉》】］\]]\s?[^。；]{4,40}")
"""A headline behind the name of its kind: 〈社论〉新桥之后，还缺什么？"""
_PARTED = re.compile("[^。]*[，、；][^。]*。")
_NAME = r"[\u4e00-\u9fff·]{2,4}"
_REPORTERS = re.compile(
    # 記者王小明／台北報導, ■本报记者 林晓舟 何清／海州报道
    rf"[■□●◎◆▲【〔（(]?\s?(?:本[报刊社])?(?:(?:特约|实习|见习)?记者|特派员|编译)\s?{_NAME}"
    rf"(?:[、 ]{{1,2}}{_NAME}){{0,4}}\s?[／/∕╱]\s?[\u4e00-\u9fff]{{2,10}}报[道导][】〕）)]?"
    r"|[【〔（(]?本[报刊社](?:记者)?综合报[道导][】〕）)]?"
)


def is_ranked(lines: Sequence[Line]) -> bool:
    """Return whether marks rank a page's headings."""
    return len({line.level for line in lines if line.level}) >= Labelling.FEWEST_RANKS


def level_of_parts(lines: Sequence[Line], filed: Sequence[bool]) -> int:
    """Return the level of headings that part stories, 0 if none does so for certain.

    That is the lowest one, if several in a row are of it, no story opens with a dateline under any,
    and most of the other headings have one below.
    """
    heads = [
        (line.level, opens) for line, opens in zip(lines, filed[1:], strict=False) if line.level
    ]
    lowest = max(level for level, _ in heads)
    parts = [opens for level, opens in heads if level == lowest]
    others = [opens for level, opens in heads if level != lowest]
    runs = (
        len(list(run)) for level, run in groupby(heads, lambda head: head[0]) if level == lowest
    )
    is_certain = not any(parts) and max(runs) >= Labelling.FEWEST_PARTS
    return lowest if is_certain and sum(others) >= Labelling.FILED_SHARE * len(others) else 0


def never_of_parts(
    lines: Sequence[Line], roles: Sequence[str], filed: Sequence[bool]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield lines that are within a story or head it, and what they are not."""
    for at in (*_parts_of_one_story(lines, filed), *_unsigned_parts(lines)):
        yield at, ("headline",)
    for at in _posted_parts(lines):
        words = lines[at].plain
        # Its short rows name nothing of the site's.
        is_told = roles[at] == "body" and FORMS["of-site"].search(words) is None
        yield at, (*_NO_PART, *(_NO_TEXT if is_told else ()))
    if _opens_as_others(lines):
        yield 0, ("mast",)


def _opens_as_others(lines: Sequence[Line]) -> bool:
    """Return whether a page's first line is marked as all others are over a mark of the next rank.

    It is a headline over its second one, and no paper's name.
    """
    under = [
        below.level
        for line, below in pairwise(lines)
        if line.level and line.level == lines[0].level
    ]
    return len(under) > Labelling.SET_ALIKE and set(under) == {lines[0].level + 1}


def _unsigned_parts(lines: Sequence[Line]) -> list[int]:
    """Return the headings that part a web page's stories though they are of a higher level.

    Of the lower level each has right below who wrote it, or when; of these none has, and a story's
    text stands under each, behind a signed headline.
    """
    heads = [at for at, line in enumerate(lines[:-1]) if line.level]
    signed = [at for at in heads if FORMS["stamp"].search(lines[at + 1].plain[: Facts.STAMP_CHARS])]
    level = max((lines[at].level for at in signed), default=0)
    headlines = [at for at in heads if lines[at].level == level]
    if len(headlines) < Labelling.FEWEST_SIGNED or not set(headlines) <= set(signed):
        return []
    others = [at for at in heads if at > headlines[0] and lines[at].level < level]
    is_told = all(at not in signed and ends_sentence(lines[at + 1].text) for at in others)
    return others if is_told else []


def _parts_of_one_story(lines: Sequence[Line], filed: Sequence[bool]) -> list[int]:
    """Return the marked lines of a page that opens with a story's text, filed, under no headline.

    They part that story, unless one of them stands over a filed text.
    """
    first = lines[0]
    opens = filed[0] and not (first.level or first.bold) and ends_sentence(first.text)
    if not opens or any(filed[1:]):
        return []
    return [at for at, line in enumerate(lines) if line.level or line.bold]


def _posted_parts(lines: Sequence[Line]) -> list[int]:
    """Return the lines within the postings of a public account: none of them heads another story.

    Under each headline stands which account posted it: 海州晚报 2031-03-04 15:46 发表于海州.
    Where it ends is said how often it was read: 阅读 3021  赞 12.
    """
    stamps = [at for at, line in enumerate(lines) if at and _POSTED.fullmatch(line.plain)]
    if len(stamps) < Labelling.FEWEST_SIGNED:
        return []
    parts: list[int] = []
    for stamp, after in zip_longest(stamps, stamps[1:], fillvalue=len(lines)):
        within = range(stamp + 1, after)
        end = next((at for at in within if _READ.match(lines[at].plain)), stamp)
        parts += [at for at in range(stamp + 1, end) if not lines[at].level]
    return parts


def level_under_sections(lines: Sequence[Line]) -> int:
    """Return the lowest level of headings, if one stands right under a higher one; else 0.

    The higher one names a section, so that those of the lowest are headlines.
    """
    lowest = max((line.level for line in lines), default=0)
    found = (0 < line.level < below.level == lowest for line, below in pairwise(lines))
    return lowest if any(found) else 0


def names_section(line: Line, below: Line | None) -> bool:
    """Return whether a heading right above a lower one is a name in brackets or without words."""
    if below is None or not (below.level > line.level or (below.bold and not below.level)):
        return False
    return _BRACKETED.fullmatch(line.plain) is not None or _HAN.search(line.plain) is None


def reports_who(line: Line) -> bool:
    """Return whether a whole line is a reporter and a place: 記者王小明／台北報導."""
    return _REPORTERS.fullmatch(line.plain) is not None


def heads_opinion(line: Line, below: Line | None) -> bool:
    """Return whether a line names the kind of an opinion before its headline, over prose."""
    return (
        below is not None
        and _OPINION.fullmatch(line.plain) is not None
        and _PARTED.match(below.plain) is not None
        and not below.level
    )


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
    return fits and not ends_sentence(line.text) and not _DAILY.fullmatch(line.plain)


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
