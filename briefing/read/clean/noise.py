"""Lines that programs and accounts add: page rules, hashtags, links, calls to like and share."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.data_files import toml_of
from briefing.read.day import day_in_text
from briefing.read.tuned.clean import Noise

_DATA = toml_of("noise")
_LINE = tuple((str(each["reason"]), re.compile(each["pattern"])) for each in _DATA["line"])
_ANY_LINE = re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in _LINE))
_CALL, _ASKS = re.compile(_DATA["call"]), re.compile(_DATA["asks"])
_RELATED = re.compile(_DATA["related"])
_TAG = r"#[^\s#，。！？、：；（）]{1,24}"
_TAGS = re.compile(
    rf"[^\w#\s]{{0,3}}\s*(?:{_TAG}#?(?:\s\d{{1,4}}\s?[个個])?[\s,，、`]*)+(?:@\w{{3,40}}\s*)*|(?:(?:话题|标签|Tags?|tags?)[:：]\s*)(?:{_TAG}\s*)+"
)
_TAGS_BEHIND = re.compile(rf"(?<=[。！？…”）])\s*(?:{_TAG}#?\s*){{1,12}}$")
_TOPIC = re.compile(r"#([^\s#，。]{2,30})#\s*")
_BEFORE_TOPIC = "。！？…”）)#*>】 \u3000\t"
"""What stands before a topic that is set before a sentence or behind one."""
_MARKED = re.compile(r"(?m)^#{1,6}[ \t]")
_DATED = re.compile(r".{4,60}[ \u3000(（\[【]\d\d-\d\d[)）\]】]?")
"""A headline of another page and its day, in a list of such."""
_LINKED = re.compile(r"(\d{1,2})[.、．)]\s?[^。]{6,80}$")
_FROM = re.compile(r"[(（]?(?:来源|來源|出处|出處)[:：]")
_ADDRESS = re.compile(r"(?:(?<![ \t])[ \t]+)?(?<![(<\"'=\]\w/])https?://[!-'*-;=?-Z^-z|~]{3,}")
_QUOTED_ADDRESS = re.compile(r"(?m)^b?(['\"])https?://[^'\"\s]{3,300}\1[ \t,;]*")
"""At the beginning of a line, as a crawler prints what it found: b'https://…' 新桥通车"""
_TAG_OF_HTML = re.compile(r"</?(?!https?:)[a-zA-Z][^<>]{0,200}>")
_RULE = re.compile(r"[-=_—·~.]{12,}|(?:[-*=_—·~+#]\s?){20,}")
_COMMENTS = re.compile(r"(?:最新|全部|热门|精彩|网友|热)评论(?:\s?[(（]?\d{1,6}[)）]?)?")
_ALL_COMMENTS = re.compile(
    r"(?:查看|展开|显示)?(?:全部|更多|所有)\d{0,6}条?评论|写评论(?:…|\.{3})?"
)
_PROPERTIES = re.compile(
    r"(?s)[ \t]*(?:<!--enpproperty|(?<!\d)20\d\d-\d\d-\d\d \d\d:\d\d:\d\d:\d )"
    r".{0,900}?/enpproperty-->"
)
"""What a system of e-papers keeps of an article behind its text: day, number, addresses, title."""
_THOUGHT = re.compile(r"(?s)\A\s*<(think|thinking|reasoning)>.{0,50000}?</\1>")
_STAMPED = re.compile(r"\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?\s{1,3}\d{1,2}:\d\d(?::\d\d)?.{0,12}")
_STOPS = "。！!～~)）*_"
_OF_READING = re.compile(_DATA["of_reading"])
_FILED = re.compile(
    r"记者|記者|来源|來源|通讯员|[讯訊电電][（(：]?$|第.{1,4}[版页頁]|^.{0,12}[:：]$"
)
"""Who wrote it, the agency, a page: they tell the reader where a story begins or ends."""
_TASK = re.compile(r"[-*+][ \t]\[[ xX\-]\][ \t].*")
_CODE = re.compile(
    r"(?m)^(```+|~~~+)(?![`~])[ \t]*(?!(?:markdown|md|text|txt|plain)?[ \t]*$)\S.*\n"
    r"(?:.*\n){0,400}?\1[ \t]*$"
)
_CALLOUT = re.compile(
    r"(?mi)^>[ \t]?\[!(?:note|info|todo|tip|hint|warning|caution|danger|bug|important|example"
    r"|faq|help|question)\].*(?:\n>.*)*"
)
_LINK_SIGN = re.compile(
    r"(?<=[。！？”…])\s*[OL0]?\s?(?:网页链接|网络链接|查看图片|微博视频)\s*$", re.M
)
_TAGS_OF_HEAD = re.compile(rf"(?m)^#{{1,6}}[ \t]+\S.*?\S(?P<tags>(?:[ \t]+{_TAG})+)[ \t]*$")
_END = re.compile(r"(?m)(?<=[^\s。！？…”])[ \t]*[（(]完[）)][ \t]*$")
_TAIL = re.compile(r"(?<=[。！？”…])[^。！？]{2,45}[！!。~～]?$")


def leave_noise(traced: Traced) -> None:
    """Leave out code, tasks, hashtags, page rules, links and calls in lines of their own."""
    blocks = (("code", _CODE), ("call-out", _CALLOUT), ("assistant", _THOUGHT))
    found = ((reason, at) for reason, form in blocks for at in form.finditer(traced.text))
    traced.edit(Edit(*at.span(), "", reason) for reason, at in found)
    if "/enpproperty" in traced.text:
        traced.replace(_PROPERTIES, reason="web page")
    traced.edit(_comments(text_lines(traced.text)))
    traced.edit(_stamps_of_stories(text_lines(traced.text), traced.dates))
    lines = text_lines(traced.text)
    traced.edit([*_whole_lines(lines, traced.dates), *_hashtags(traced.text, lines)])
    traced.edit(_related(text_lines(traced.text)))
    if "://" in traced.text:
        traced.replace(_QUOTED_ADDRESS, reason="link")
        traced.replace(_ADDRESS, reason="link")
    traced.replace(_LINK_SIGN, reason="link")
    if "完" in traced.text:
        traced.replace(_END, "。", "end mark")
    traced.edit(_tails(traced.text))


def leave_repeated(traced: Traced) -> None:
    """Leave out what a program added to each story: lines of reading or rights, said again."""
    lines = text_lines(traced.text)
    seen = Counter(line.text for line in lines)
    heads = {line.text for line, below in pairwise(lines) if len(below.text) >= Noise.STORY_CHARS}
    traced.edit(
        line.left("repeated line")
        for line in lines
        if seen[line.text] >= Noise.AGAIN
        and (line.text not in heads or line.text[-1] in _STOPS)
        and len(line.text) <= Noise.AGAIN_CHARS
        and line.text[0] not in "#|<"
        and _OF_READING.search(line.text)
        and not _FILED.search(line.text)
    )


def _whole_lines(lines: Sequence[TextLine], dates: list[str]) -> Iterator[Edit]:
    left = False
    for line in lines:
        under_noise, left = left, False
        words = _TAG_OF_HTML.sub("", line.text).strip("*_# \u3000")
        if len(line.text) > Noise.LINE_CHARS:
            continue
        if _ANY_LINE.fullmatch(words):
            reason = next(reason for reason, pattern in _LINE if pattern.fullmatch(words))
        elif _TASK.fullmatch(line.text):
            reason = "task"
        elif _is_call(words):
            reason = "web"
        elif _RULE.fullmatch(line.text) and (line.gap or under_noise):
            reason = "rule"  # right under a line of text it marks a headline
        else:
            continue
        if reason in {"assistant", "field", "quoted head"} and day_in_text(line.text):
            dates.append(line.text)
        left = True
        yield line.left(reason)


def _comments(lines: Sequence[TextLine]) -> Iterator[Edit]:
    """What readers wrote under a story, between the lines of an app that open and close it."""
    opened: list[TextLine] = []
    for line in lines:
        if _COMMENTS.fullmatch(line.text):
            opened = [line]
        elif opened and _ALL_COMMENTS.fullmatch(line.text):
            yield from (each.left("comment") for each in (*opened, line))
            opened = []
        elif opened and len(line.text) <= Noise.COMMENT_CHARS and len(opened) <= Noise.COMMENTS:
            opened.append(line)
        else:
            opened = []


def _stamps_of_stories(lines: Sequence[TextLine], dates: list[str]) -> Iterator[Edit]:
    """Who published each story and when, where several stories say it in lines of their own."""
    stamped = [at for at, line in enumerate(lines) if _STAMPED.fullmatch(line.text)]
    if len(stamped) < Noise.AGAIN:
        return
    above = Counter(lines[at - 1].text for at in stamped if at)
    dates += [lines[at].text for at in stamped]
    for at in stamped:
        yield lines[at].left("date line")
        if at and above[lines[at - 1].text] >= Noise.AGAIN:
            yield lines[at - 1].left("web")


def _is_call(words: str) -> bool:
    return (
        len(words) <= Noise.CALL_CHARS
        and _CALL.fullmatch(words) is not None
        and _ASKS.search(words) is not None
    )


def _related(lines: Sequence[TextLine]) -> Iterator[Edit]:
    """A list of links at the end of a page: short lines, none a sentence.

    Where every line is short the text is wrapped, and a short line says nothing.
    """
    if not any(len(line.text) > Noise.LINK_CHARS for line in lines):
        return
    for at, line in enumerate(lines):
        if not _RELATED.fullmatch(line.text):
            continue
        below_it = lines[at + 1 : at + 1 + Noise.LINKS]
        dated = takewhile(lambda each: _DATED.fullmatch(each.text), below_it)
        links = [*dated, *_numbered_links(below_it)]
        if not links:
            listed = list(takewhile(_may_be_link, below_it))
            behind = lines[at + 1 + len(listed) :]
            links = [] if any(len(each.text) > Noise.LINK_CHARS for each in behind) else listed
        if links:
            yield from (each.left("link") for each in (line, *links))


def _may_be_link(line: TextLine) -> bool:
    short = len(line.text) <= Noise.LINK_CHARS
    return short and line.text[0] != "#" and line.text[-1] not in "。！？"


def _numbered_links(below: Sequence[TextLine]) -> list[TextLine]:
    """Return the headlines numbered 1, 2 … that stand right below, each over where it is from."""
    found: list[TextLine] = []
    for line, source in zip(below[::2], below[1::2], strict=False):
        number = _LINKED.match(line.text)
        if number is None or int(number[1]) != len(found) // 2 + 1 or not _FROM.match(source.text):
            break
        found += [line, source]
    return found


def _hashtags(text: str, lines: Sequence[TextLine]) -> Iterator[Edit]:
    tags = [line for line in lines if _TAGS.fullmatch(line.text)]
    seen = Counter(line.text for line in tags)
    marked = _MARKED.search(text) is not None
    for line in tags:
        # One `#word` may be a heading whose blank was forgotten.
        several = line.text.count("#") > 1 or seen[line.text] > 1 or line.text[-1] in "个個"
        if several or marked or line.text[0] != "#":
            yield line.left("hashtag")
    headed = list(_TAGS_OF_HEAD.finditer(text))
    for head in headed if len(headed) > 1 else ():
        yield Edit(*head.span("tags"), "", "hashtag")
    for line in lines:
        if "#" not in line.text:
            continue
        if found := _TAGS_BEHIND.search(line.text):
            yield line.edit(found.start(), len(line.text), "", "hashtag")
        elif not _TAGS.fullmatch(line.text):
            for topic in _TOPIC.finditer(line.text):
                yield from _topic(topic, line)


def _topic(topic: re.Match[str], line: TextLine) -> Iterator[Edit]:
    """Leave out `#topic#` before or behind a sentence; within one its words are the sentence's."""
    within = topic.start() and line.text[topic.start() - 1] not in _BEFORE_TOPIC
    if within and topic.end() < len(line.text):
        yield from line.around(topic, 1, reason="hashtag")
    else:
        yield line.edit(*topic.span(), "", "hashtag")


def _tails(text: str) -> Iterator[Edit]:
    """A call behind the last sentence of a paragraph."""
    if not _ASKS.search(text):
        return
    for line in text_lines(text):
        end = line.text[-Noise.CALL_CHARS - 2 :]
        found = _TAIL.search(line.text) if _ASKS.search(end) else None
        if found is not None and _is_call(found[0]):
            yield line.edit(found.start(), len(line.text), "", "web")
