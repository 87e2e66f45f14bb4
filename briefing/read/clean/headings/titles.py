"""Headlines set off by brackets, frames, rules or tags, or in one line with something else."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.roles import column_of
from briefing.read.tuned.clean import SiteNames
from briefing.read.tuned.clean_stories import Heads

_RULED = re.compile(
    r"([—–]{2,4}|-{2,6}|[☆★◇◆■●▲~～]{1,5})[ \t\u3000]*([^\s—–\-*].{4,60}?)[ \t\u3000]*\1"
)
_BRACKETED = re.compile(
    r"【(?!本报|本報|[^【】]{0,30}[记記]者[^【】]{2,20}[报報][道导導]】)"
    r"([^【】]{5,60}(?<![讯訊电電]))】[ \t\u3000]*(?=\S)"
)
"""A headline, and in the same line its story; what says who reports is a dateline."""
_TAGGED = re.compile(
    r"#{0,6}[ \t]*(?P<tag>[\[［【〖](?!本报|本報)[\u3400-\u9fff]{2,4}(?<![讯訊电電社报報])"
    r"[\]］】〗][ \t\u3000]*)(?=[^。\s]{6,50}[^。]{0,20}$)"
)
_NUMBERED_TAG = re.compile(
    r"#{0,6}[ \t]*\d{1,2}[.、．][ \t]?"
    r"(?P<tag>[\[［【〖][\u3400-\u9fff]{2}[\]］】〗](?!\()[ \t\u3000]*)"
    r"(?=[^。\s][^。]{5,68}$)"
)
"""A desk, where each headline has one behind its number."""
_FRAMED = re.compile(r"[│┃║|]\s*(?P<words>[^│┃║|]{4,70}?)\s*[│┃║|]")
_FRAME = re.compile(r"[┌╔╭+├][─━═+\-]{3,}[┐╗╮+┤]")
_BETWEEN_RULES = re.compile(
    r"([━─═＝▬]{2,12}|[=]{3,12})[ \t\u3000]*(?P<words>[^━─═＝▬=。\n]{2,24}?)[ \t\u3000]*\1"
)
_RUN_IN = re.compile(
    r"(?P<head>[^。\n|<>#【]{6,56}?)(?P<gap>[。：:,，]?[ \u3000]*)(?<=[^据據由见])"
    r"(?=[【（(〔]?(?:本报|本報|本社|本台|新[华華]社|中新社|中新[网網]|人民[网網]"
    r"|[\u3400-\u9fff]{2,6}社|[\u3400-\u9fff]{2,8}[网網]站)"
    r"[^。，、\s]{0,16}?(?:讯|訊|电|電|消息|报道|報導|報道)[】）)〕]?\s?[（(：:【]?(?:\s|记者|記者|通讯员|[（(]))"
)
"""A headline, and in the same line the dateline that opens its story."""
_CREDITED = re.compile(
    r"(?P<head>[^。！？；\n|<>【〔［\[]{6,45}?)(?P<gap>[ \t\u3000]+)"
    r"[【〔［\[（(](?:本报|本報)?(?:记者|記者)[^】〕］\]）)。摄攝影图圖\n]{2,30}[】〕］\]）)]"
)
"""A headline, and behind it who wrote the story: 捷运延伸线通车 〔记者王小明／江湾报导〕"""
_DAY = r"\d{4}年\d{1,2}月\d{1,2}日"
_STAMPED = re.compile(
    r"(?:> ?)?(?P<head>[^。\n>]{0,30}[\u3400-\u9fff][^。\n]{0,60}?)(?P<gap>[ \t\u3000]*)"
    rf"(?:《[^《》\n]{{2,12}}[报報]》[ \t]*[（(]{_DAY}[ \t]*第?[ \t]*\d{{1,2}}[ \t]*版[）)]"
    rf"|(?<=[ \t\u3000]){_DAY}[ \t]*[|｜丨][ \t]*(?:文|作者|记者|記者)[:：]\S{{1,20}})[ \t]*"
)
"""A line, and behind it when, and on which page or by whom: 《海州日报》（2031年3月4日第 01 版）"""
_MAY_CREDIT = re.compile("[记記]者|月")
_DAY_ONLY = re.compile(r"(?:\d{4}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}日?)[^。]{0,30}")
_NO_NAME = re.compile(
    r"(?!.*(?:[报報刊网網]|新闻|新聞|简讯|周末|早餐|早读|要闻|快讯)\W*$)[^。\d#]{10,60}"
)
_SEPARATOR = re.compile(
    r"[ \u3000]+[-–—|｜_][ \u3000]+|(?<=[\u3400-\u9fff”」！？])(?:[_|｜]|-(?!-))(?=\S)"
)
_SITE = re.compile(
    r"网|網|新闻|新聞|News|NEWS|日报|日報|晚报|晚報|时报|時報|电台|電台|电视|電視|广播|廣播"
    r"|频道|頻道|中文|客户端|\.(?:com|cn|tw|hk|org|net)"
)
_OF_DESK = re.compile(
    r"[^。]{7,80}[^。\d\s](?P<desk>[ \u3000]+[-–—][ \u3000]+"
    r"(?:国际|國際|国内|國內|社会|社會|财经|財經|经济|經濟|体育|體育|娱乐|娛樂|军事|軍事|科技|时政|時政"
    r"|要闻|要聞|评论|評論|图片|圖片|港澳|两岸|兩岸){1,2}(?:新闻|新聞|要闻|要聞|频道|頻道)?)"
)
"""A desk of the site behind a headline: that is no word of it."""
_ROW = "|│┃"
"""What a row of a table begins with."""
_BAR = re.compile("[|｜]")
_LINK = re.compile(r"\]\([^()\s]{1,900}\)$")


def open_brackets(traced: Traced) -> None:
    """Part titles in 【 】 from the stories behind them, and titles from the rules around them."""
    traced.edit(_tags(text_lines(traced.text)))
    lines = text_lines(traced.text)
    ruled = [(line, found) for line in lines if (found := _RULED.fullmatch(line.text))]
    if len(ruled) > 1 and all(len(found[2]) >= Heads.NO_PAGE_CHARS for _, found in ruled):
        traced.edit(edit for line, found in ruled for edit in line.around(found, 2, "## "))
        return
    long = [line for line in lines if len(line.text) >= Heads.STORY_CHARS]
    titled = [(line, found) for line in long if (found := _BRACKETED.match(line.text))]
    if len(titled) > 1 and len(titled) >= Heads.TITLED_SHARE * len(long):
        _part(traced, titled, 1)


def open_frames(traced: Traced) -> None:
    """Mark headlines that stand in a frame of lines, or between two rules in their own line."""
    lines = text_lines(traced.text)
    ruled = [(line, found) for line in lines if (found := _BETWEEN_RULES.fullmatch(line.text))]
    if len(ruled) > 1:
        traced.edit(edit for line, found in ruled for edit in line.around(found, "words", "## "))
        lines = text_lines(traced.text)
    framed = [
        (above, line, found)
        for above, line in pairwise(lines)
        if _FRAME.fullmatch(above.text) and (found := _FRAMED.fullmatch(line.text))
    ]
    traced.edit(
        edit
        for above, line, found in framed
        for edit in (*line.around(found, "words", "## "), above.left("rule"))
    )


def open_run_in(traced: Traced) -> None:
    """Part headlines from the stories that begin in the same line, if most stories do so."""
    lines = text_lines(traced.text)
    unmarked = (line for line in lines if line.text[0] not in "#|<")
    long = [line for line in unmarked if len(line.text) >= Heads.LONG_CHARS]
    found = [(line, head) for line in long if (head := _RUN_IN.match(line.text))]
    if len(found) > 1 and len(found) >= Heads.TITLED_SHARE * len(long):
        _part(traced, found, "head")


def part_credits(traced: Traced) -> None:
    """Give what stands behind a headline a line of its own: the reporter, the day, the page."""
    credited = (
        (line, found)
        for line in text_lines(traced.text)
        if len(line.text) <= Heads.CREDITED_CHARS
        and _MAY_CREDIT.search(line.text)
        and (found := _CREDITED.fullmatch(line.text) or _STAMPED.fullmatch(line.text))
    )
    traced.edit(line.edit(*found.span("gap"), "\n\n") for line, found in credited)


def mark_only_headline(traced: Traced) -> None:
    """Mark the first line of a text that is one story: over the day, and nothing else is short."""
    lines = text_lines(traced.text)
    if len(lines) < 3 or not _DAY_ONLY.fullmatch(lines[1].text):
        return
    alone = all(len(line.text) >= Heads.STORY_CHARS and line.text[0] != "#" for line in lines[2:])
    if alone and _NO_NAME.fullmatch(lines[0].text):
        traced.edit([lines[0].edit(0, 0, "# ")])


def _part(
    traced: Traced, stories: Sequence[tuple[TextLine, re.Match[str]]], head: int | str
) -> None:
    """Make the headline in each line a paragraph that is marked as one."""
    traced.edit(
        edit for line, found in stories for edit in line.around(found, head, "\n\n## ", "\n\n")
    )


def _tags(lines: Sequence[TextLine]) -> Iterator[Edit]:
    """The desks before headlines: [要闻]."""
    tagged = [
        (line, tag)
        for line in lines
        if (tag := _TAGGED.match(line.text) or _NUMBERED_TAG.match(line.text))
        and _is_desk(tag["tag"].strip())
    ]
    for line, tag in tagged if len(tagged) > 1 else ():
        yield line.edit(*tag.span("tag"), "", "label")


def _is_desk(tag: str) -> bool:
    """Return whether a tag names a desk: 【武汉肺炎】 is the story's subject, of its headline."""
    words = tag[1:-1]
    return tag[0] != "【" or len(words) <= Heads.DESK_CHARS or column_of(words) is not None


def drop_site_names(traced: Traced) -> None:
    """Leave out the end that several headlines share, if it names a site; a desk of it, of one."""
    heads = [
        (line, _LINK.sub("", line.text))
        for line in text_lines(traced.text)
        if len(line.text) <= SiteNames.LINE_CHARS and line.text[0] not in _ROW
    ]
    before: dict[str, set[str]] = {}
    for _, words in heads:
        for at in _SEPARATOR.finditer(words):
            head = words[: at.start()]
            # In a row of a timetable other cells stand before the last.
            if _BAR.search(head) is None:
                before.setdefault(words[at.start() :], set()).add(head)
    names = {
        end
        for end, words in before.items()
        if len(words) > 1 and len(end) <= SiteNames.NAME_CHARS and _SITE.search(end)
    }
    edits = []
    for line, words in heads:
        ends = (at.start() for at in _SEPARATOR.finditer(words) if words[at.start() :] in names)
        end = next(ends, 0)
        if not end and (desk := _OF_DESK.fullmatch(words)):
            end = desk.start("desk")
        if end:
            edits.append(line.edit(end, len(words), "", "web"))
    traced.edit(edits)
