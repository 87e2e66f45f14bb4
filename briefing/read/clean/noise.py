"""Lines that programs and accounts add: page rules, hashtags, links, calls to like and share."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from importlib.resources import files

from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.traced import Edit, Traced

_DATA = tomllib.loads(files("briefing.read").joinpath("data/noise.toml").read_text("utf-8"))
_LINE = tuple((str(each["reason"]), re.compile(each["pattern"])) for each in _DATA["line"])
_CALL, _ASKS = re.compile(_DATA["call"]), re.compile(_DATA["asks"])
_RELATED = re.compile(_DATA["related"])
_LONGEST = 200
_LONGEST_CALL = 45

_TAG = r"#[^\s#，。！？、：；（）]{1,24}"
_TAGS = re.compile(
    rf"[^\w#\s]{{0,3}}\s*(?:{_TAG}#?(?:\s\d{{1,4}}\s?[个個])?[\s,，、]*)+|(?:(?:话题|标签|Tags?|tags?)[:：]\s*)(?:{_TAG}\s*)+"
)
_TAGS_BEHIND = re.compile(rf"(?<=[。！？…”）])\s*(?:{_TAG}#?\s*){{1,12}}$")
_TOPIC = re.compile(r"#([^\s#，。]{2,30})#\s*")
_MARKED = re.compile(r"(?m)^#{1,6}[ \t]")
_LONGEST_LINK = 40
_ADDRESS = re.compile(r"[ \t]*(?<![(<\"'=\]\w/])https?://[!-'*-;=?-Z^-z|~]{3,}")
_TAG_OF_HTML = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_TASK = re.compile(r"[-*+][ \t]\[[ xX\-]\][ \t].*")
_CODE = re.compile(
    r"(?m)^(```+|~~~+)[ \t]*(?!(?:markdown|md|text|txt|plain)?[ \t]*$)\S.*\n"
    r"(?:.*\n){0,400}?\1[ \t]*$"
)
_CALLOUT = re.compile(
    r"(?mi)^>[ \t]?\[!(?:note|info|todo|tip|hint|warning|caution|danger|bug|important|example"
    r"|faq|help|question)\].*(?:\n>.*)*"
)
_TAIL = re.compile(r"(?<=[。！？”…])[^。！？]{2,45}[！!。~～]?$")


def leave_noise(traced: Traced) -> None:
    """Leave out code, tasks, hashtags, page rules, links and calls in lines of their own."""
    blocks = [Edit(*at.span(), "", "code") for at in _CODE.finditer(traced.text)]
    blocks += [Edit(*at.span(), "", "call-out") for at in _CALLOUT.finditer(traced.text)]
    traced.edit(blocks)
    lines = text_lines(traced.text)
    traced.edit([*_whole_lines(lines), *_hashtags(traced.text, lines)])
    traced.edit(_related(text_lines(traced.text)))
    if "http" in traced.text:
        traced.edit(Edit(*at.span(), "", "link") for at in _ADDRESS.finditer(traced.text))
    traced.edit(_tails(traced.text))


def _whole_lines(lines: Sequence[TextLine]) -> Iterator[Edit]:
    for line in lines:
        words = _TAG_OF_HTML.sub("", line.text).strip("*_# \u3000")
        if len(line.text) > _LONGEST:
            continue
        reason = next((reason for reason, pattern in _LINE if pattern.fullmatch(words)), "")
        if not reason and _TASK.fullmatch(line.text):
            reason = "task"
        if not reason and _is_call(words):
            reason = "web"
        if reason:
            yield Edit(line.start, line.end, "", reason)


def _is_call(words: str) -> bool:
    if len(words) > _LONGEST_CALL or not _CALL.fullmatch(words):
        return False
    return _ASKS.search(words) is not None


def _related(lines: Sequence[TextLine]) -> Iterator[Edit]:
    """A list of links at the end of a page: short lines, none a sentence.

    Where every line is short the text is wrapped, and a short line says nothing.
    """
    if not any(len(line.text) > _LONGEST_LINK for line in lines):
        return
    for at, line in enumerate(lines):
        if not _RELATED.fullmatch(line.text):
            continue
        listed = []
        for below in lines[at + 1 : at + 12]:
            if (
                len(below.text) > _LONGEST_LINK
                or below.text[0] == "#"
                or below.text[-1] in "。！？"
            ):
                break
            listed.append(below)
        behind = lines[at + 1 + len(listed) :]
        if listed and not any(len(each.text) > _LONGEST_LINK for each in behind):
            for each in (line, *listed):
                yield Edit(each.start, each.end, "", "link")


def _hashtags(text: str, lines: Sequence[TextLine]) -> Iterator[Edit]:
    tags = [line for line in lines if line.text[0] == "#" and _TAGS.fullmatch(line.text)]
    tags += [line for line in lines if line.text[0] != "#" and _TAGS.fullmatch(line.text)]
    seen: dict[str, int] = {}
    for line in tags:
        seen[line.text] = seen.get(line.text, 0) + 1
    marked = _MARKED.search(text) is not None
    for line in tags:
        # One `#word` may be a heading whose blank was forgotten.
        several = line.text.count("#") > 1 or seen[line.text] > 1 or line.text[-1] in "个個"
        if several or marked or line.text[0] != "#":
            yield Edit(line.start, line.end, "", "hashtag")
    for line in lines:
        if "#" not in line.text:
            continue
        if found := _TAGS_BEHIND.search(line.text):
            yield Edit(line.start + found.start(), line.end, "", "hashtag")
        elif not _TAGS.fullmatch(line.text):
            for topic in _TOPIC.finditer(line.text):
                yield Edit(line.start + topic.start(), line.start + topic.end(), "", "hashtag")


def _tails(text: str) -> Iterator[Edit]:
    """A call behind the last sentence of a paragraph."""
    if not _ASKS.search(text):
        return
    for line in text_lines(text):
        end = line.text[-_LONGEST_CALL - 2 :]
        found = _TAIL.search(line.text) if _ASKS.search(end) else None
        if found is not None and _is_call(found[0]):
            yield Edit(line.start + found.start(), line.end, "", "web")
