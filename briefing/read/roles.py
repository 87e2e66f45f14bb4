"""What each line is, judged by itself."""

import re
from bisect import bisect_left
from functools import cache, lru_cache

from briefing.read.data_files import toml_of
from briefing.read.lines import Line
from briefing.read.tuned.text import Roles

Role = str
"""`body`, `heading`, `deck`, `byline`, `contents`, or the name of a piece of furniture."""
_FURNITURE = tuple(
    (str(entry["role"]), int(entry["longest"]), str(entry["pattern"]))
    for entry in toml_of("furniture")["furniture"]
)
_BUCKETS = (*Roles.FURNITURE, max(longest for _, longest, _ in _FURNITURE))
_COLUMNS = {name: re.compile(pattern) for name, pattern in toml_of("columns").items()}
_ANY_COLUMN = re.compile("|".join(f"(?:{column.pattern})" for column in _COLUMNS.values()))
_NOT_IN_COLUMN = re.compile(r"[\s【】（）:：■●◆·]")
_HAN = "\u3400-\u9fff"
_DECK = re.compile(r"(?:——|—|──|--)\s?[^—\-\s”’」』），。].{2,}(?<![，、；])")
_NAME = f"[{_HAN}·]{{2,5}}"
_REPORTER = (
    "(?:首席|特约|见习|实习|全媒体|融媒体|驻[\u4e00-\u9fff]{2,4}){0,3}"
    "(?:记者|通讯员|评论员|观察员|撰稿人|实习生)"
)
_BYLINE = re.compile(
    rf"[□■◎●◇◆○△▲☆★（]?\s?(?:文[/／]图|文[/／]|图[/／]|作者|撰文|文)[：:/／ ]\s?"
    rf"(?:本[报刊])?(?:{_REPORTER})?[ ：:]?[^，。！？；]{{2,30}}）?"
    rf"|[□■◎●◇◆○△▲☆★（]?\s?(?:本报|本刊|本社|新华社|[{_HAN}]{{2,4}}(?:报|社))?{_REPORTER}"
    rf"(?:[ ：:、/]*{_NAME})?"
    rf"(?:[ ：:、/]+{_NAME}|[ ：:、/]*(?:(?:本报)?{_REPORTER}|文|图|摄影|文/图)"
    rf"(?:[ ：:、/]*{_NAME})?){{0,8}}）?"
    rf"|[□◎○][^，。！？；]{{1,24}}|（?作者(?:单位|简介|系|为|是)[^，。]{{2,30}}）?"
)
_NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节部分]"
    r"|\d{1,2}[、.．](?!\d)|[①-⑨]"
)
_QUESTION = re.compile(rf"(?:问|答|记者|主持人|[QA]|[{_HAN}]{{2,4}})[：:]")
_FINAL = frozenset("。！？!?…")
_CLOSING = "”’」』）)】〕》"
_LEFT_HANGING = ("——”", "—”", "——’", "——」")
"""Somebody breaks off, or is broken off."""
_IN_BRACKET = re.compile(
    r"[。！？…”]（[^（）]{1,60}）$"
    r"|（[^（）]*[。！？][^（）]*）$"
    r"|（[^（）]{0,12}(?:记者|通讯员|社|完|电|讯|报道|摄)[^（）]{0,40}）$"
)
_ROW = re.compile(r"[^\s，。：；！？“”]{1,12}(?:\s[^\s，。：；！？“”]{1,12}){2,12}")
_NEAR = 256
"""Headings that are looked at again soon."""
_SPACES = " \u3000"


def role_of(line: Line) -> Role:
    """Return what a line is, as far as it alone can say."""
    text = line.plain
    if line.table:
        return "table"
    if not text:
        return line.cuts[0].reason
    ends = (cut.reason for cut in line.cuts[1:] if cut.end == line.end)
    if line.bullet and "mark-up" in ends:
        return "link"
    if _any_furniture(bisect_left(_BUCKETS, len(text))).fullmatch(text):
        for role, longest, pattern in _FURNITURE:
            if len(text) <= longest and re.fullmatch(pattern, text):
                return role
    if column_of(text) == "contents":
        return "contents"
    if len(text) <= Roles.DECK and _DECK.fullmatch(text) and not text.endswith("。"):
        return "deck"
    if len(text) <= Roles.BYLINE and _BYLINE.fullmatch(text):
        return "byline"
    if _QUESTION.match(text) and not line.level:
        return "body"
    if not line.level and _is_row(line):
        return "table"
    bold = line.bold and len(text) <= Roles.BOLD_HEADING and not text.endswith("。")
    return "heading" if line.level or bold else "body"


def _is_row(line: Line) -> bool:
    """Return whether a line is a row of a table set with spaces: 1　檐州海啸　20　65."""
    if len(line.text) > Roles.ROW or not _ROW.fullmatch(line.text):
        return False
    return line.text[0].isdigit() or sum(cell[0].isdigit() for cell in line.text.split()) > 1


@cache
def _any_furniture(at: int) -> re.Pattern[str]:
    """Return the joined pattern of all furniture that a line of a bucket may be."""
    above = _BUCKETS[at - 1] if at else 0
    patterns = [pattern for _, longest, pattern in _FURNITURE if longest > above]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or "(?!)")


def column_of(text: str) -> str | None:
    """Return the kind of column a heading is the title of, or None."""
    return _column_of(text) if len(text) <= Roles.COLUMN else None


@lru_cache(maxsize=_NEAR)
def _column_of(text: str) -> str | None:
    bare = _NOT_IN_COLUMN.sub("", text)
    if _ANY_COLUMN.fullmatch(bare) is None:
        return None
    return next((name for name, pattern in _COLUMNS.items() if pattern.fullmatch(bare)), None)


def is_numbered(text: str) -> bool:
    """Return whether a text opens as the parts of one article do: 一、 （二） 3."""
    return _NUMBERED.match(text) is not None


def ends_sentence(text: str) -> bool:
    """Return whether a folded text ends where a sentence ends."""
    if text.rstrip(_CLOSING + _SPACES)[-1:] in _FINAL or text.endswith(_LEFT_HANGING):
        return True
    return text.endswith("）") and _IN_BRACKET.search(text[-Roles.TAIL :]) is not None
