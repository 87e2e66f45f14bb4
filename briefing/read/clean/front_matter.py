"""Front matter: the fields over a page, of Hugo, Jekyll, Obsidian and others; odd date lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile

from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.day import day_in_text
from briefing.read.tuned.clean_stories import FrontMatter

_FIELD = r"(?:[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff .\-]{0,40}"
_YAML = rf"{_FIELD}\s?:(?:[ \t].*)?|[ \t]+\S.*|-[ \t].*|\#.*|\]|[ \t]*)\n"
_TOML = rf"{_FIELD}\s?=.*|\[[\w.\[\]]+\]|[ \t]+\S.*|\#.*|\]|[ \t]*)\n"
_BLOCK = re.compile(
    rf"(?m)^---[ \t]*\n(?:[ \t]*\n){{0,2}}(?P<yaml>(?=\S[^\n]{{0,40}}:)(?:{_YAML}){{1,80}}?)"
    r"(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
    rf"|^\+\+\+[ \t]*\n(?P<toml>(?:{_TOML}){{1,80}}?)\+\+\+[ \t]*(?:\n|\Z)"
)
_TITLE = re.compile(r"(?m)^(?:title|标题|標題)\s?[:=][ \t]*(['\"]?)(?P<words>[^\n]+?)\1[ \t]*$")
_BODY = re.compile(
    r"(?m)^(?:content|body|text|article|正文|内容)\s?:[ \t]*(?:[|>][+-]?[ \t]*$|[^\n]{60})"
)
_DATES = "date 日期 published publishdate pubdate 发布时间 时间 created day updated lastmod"
_ANY_HEAD = re.compile(r"(?m)^#{1,6}[ \t]|^\S.*\n(?:=|-){3,}[ \t]*$")
_FIRST_LEVEL = re.compile(r"(?m)^#[ \t]|^\S.*\n={3,}[ \t]*$")
_OF_ISSUE = re.compile(
    r"\d{4}|第.{1,6}期|[日早晚周週月時时]报|[日早晚周週月時]報|周刊|週刊|月刊|[简簡]报|早餐|[资資][讯訊]|要[闻聞]|速[递遞]"
    r"|新[闻聞]|[简簡短]讯|短訊|(?i:vol\.|news|weekly|daily|digest)|[月号號]\d{1,2}日"
)
_PROPERTIES = re.compile(
    r"(?m)(?:^(?:Created|Tags?|Status|Date|Author|Property|Type|URL|Updated|Category|Source|Priority"
    r"|创建时间|标签|状态|负责人|最后编辑时间)[:：][ \t].{1,120}\n){2,}"
)
_BARE_FIELDS = re.compile(
    r"(?i)\A\s*(?:(?:title|date|modified|category|tags?|slug|authors?|summary|lang|status|template|layout)"
    r":[ \t].{1,200}\n){2,12}(?=\s)"
)
"""Of Pelican: no rules around them."""
_TRAILER = re.compile(r"(?m)^(?:[a-z][a-z_]{1,30}:(?:[ \t].*)?(?:\n|\Z)){6,}\s*\Z")
"""Of Joplin: the fields of a note stand below it."""
_PROPERTY_DATE = re.compile(r"(?m)^(?:Created|Date|创建时间)[:：][ \t]*(.+)$")
_TWO = 2
_ODD_DATE = re.compile(
    r"民[国國]|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|^\[|\d\s[一二三四五六七八九十]+月"
    r"|\dT\d|[+-]\d{4}$"
)
_IN_DATE = re.compile(
    r"(?i)(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|中[华華]|民[国國]|(?:星期|[周週礼禮]拜?)[一二三四五六日天]|[农農][历曆][^\s]{2,8}|[年月日號号T第]|gmt|utc|cst|am|pm"
    r"|[〇○零一二三四五六七八九十百]|st\b|nd\b|rd\b|th\b|[\W\d_]"
)
_WEEKDAY = re.compile(
    r"(?i)(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])|\b((?:MON|TUE|WED|THU|FRI|SAT|SUN)[A-Z]*)\b"
)
_WEEKDAYS = ("一mon", "二tue", "三wed", "四thu", "五fri", "六sat", "日天sun")
_PART = re.compile(r"[\d〇○零一二三四五六七八九十年月日號号./\-]{1,12}")


def lift_date_lines(traced: Traced) -> None:
    """Take out lines at the top that are a date in a form that papers seldom have."""
    top = text_lines(traced.text)[: FrontMatter.TOP_LINES]
    parts, day = _in_parts(top)
    lines = [
        line
        for line in top
        if len(line.text) <= FrontMatter.DATE_CHARS
        and _ODD_DATE.search(line.text)
        and not _IN_DATE.sub("", line.text)
        and day_in_text(line.text)
    ]
    traced.dates += [day.isoformat()] if day else []
    traced.dates += [line.text for line in lines]
    traced.edit(line.left("date line") for line in top if line in lines or line in parts)


def _in_parts(top: Sequence[TextLine]) -> tuple[Sequence[TextLine], date | None]:
    """Return the lines of a masthead that part the day, 2031年3月 / 4 / 星期二, and the day."""
    for first in range(len(top)):
        run = list(takewhile(_is_part, top[first : first + FrontMatter.DATE_PARTS]))
        parts = [part for line in run if (part := _WEEKDAY.sub("", line.text).strip())]
        if len(parts) < _TWO:
            continue
        # The year may stand below a large day.
        parts.sort(key=lambda each: not re.search(r"年|\d{4}", each))
        found = day_in_text(re.sub(r"(?<=\d) (?=\d)", ".", " ".join(parts)).replace(" ", ""))
        weekday = "".join(
            zh or en[:3].lower() for line in run for zh, en in _WEEKDAY.findall(line.text)
        )
        if found and (weekday in _WEEKDAYS[found.weekday()] if weekday else "日" in "".join(parts)):
            return run, found
    return (), None


def _is_part(line: TextLine) -> bool:
    part = _WEEKDAY.sub("", line.text).strip()
    return not part or _PART.fullmatch(part) is not None


def lift_front_matter(traced: Traced) -> None:
    """Take out the fields over a page; a title stays as its heading if the page has none."""
    whole, text = len(traced.text), f"{traced.text}\n"
    blocks = list(_BLOCK.finditer(text))
    traced.dates += [each for block in blocks for each in dates_in(block[0])]
    traced.edit(replace(each, end=min(each.end, whole)) for each in _edits(text, blocks))
    trailer = _TRAILER.search(traced.text) if "_:" in text or "_time:" in text else None
    if trailer is not None and trailer.start() > 0:
        traced.edit([Edit(*trailer.span(), "", "front matter")])
    bare = _BARE_FIELDS.match(traced.text)
    if bare is not None and len(re.findall(r"(?mi)^title:", traced.text)) < _TWO:
        traced.dates += dates_in(bare[0])
        traced.edit([Edit(*bare.span(), "", "front matter")])
    blocks = list(_PROPERTIES.finditer(traced.text))
    traced.dates += [each for block in blocks for each in _PROPERTY_DATE.findall(block[0])]
    traced.replace(_PROPERTIES, reason="front matter")


def dates_in(fields: str) -> list[str]:
    """Return what the fields named after a day hold, the day of publishing first."""
    patterns = (rf"(?im)^{name}\s?[:=：][ \t]*(.+)$" for name in _DATES.split())
    return [words.strip(" '\"") for each in patterns for words in re.findall(each, fields)]


def _is_told_below(title: str, text: str, start: int, end: int) -> bool:
    """Return whether the page has a heading for its title: of the highest level, or of stories.

    The title of an issue heads no story; that of one story does, whose parts have headings.
    """
    form = _ANY_HEAD if _OF_ISSUE.search(title) else _FIRST_LEVEL
    return form.search(text, start, end) is not None


def _edits(text: str, blocks: list[re.Match[str]]) -> Iterator[Edit]:
    for at, block in enumerate(blocks):
        if _BODY.search(block[0]):
            continue  # a record between two others, no head of a page
        behind = blocks[at + 1].start() if at + 1 < len(blocks) else len(text)
        title = _TITLE.search(block[0])
        if title is None or _is_told_below(title["words"], text, block.end(), behind):
            yield Edit(*block.span(), "\n", "front matter")
            continue
        start, end = (block.start() + place for place in title.span("words"))
        yield Edit(block.start(), start, "# ", "front matter")
        yield Edit(end, block.end(), "\n\n", "front matter")
