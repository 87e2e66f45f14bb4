"""The name of a site that a saved page sets behind its headline: 新桥通车 – 海州新闻网."""

import re

from briefing.read.clean.lines import text_lines
from briefing.read.clean.offset_text import Traced
from briefing.read.tuned.clean import SiteNames

_SEPARATOR = re.compile(r"[ \u3000]+[-–—|｜_][ \u3000]+|(?<=[\u3400-\u9fff”」！？])[_|｜](?=\S)")
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
