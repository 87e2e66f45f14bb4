"""Proves that a line says what the paper printed, but for the closed list of named edits.

Written apart from the room: it knows the list, not the code. It compares words only, without
punctuation, width and white space.
"""

import re
import unicodedata
from datetime import date, timedelta
from difflib import SequenceMatcher

from briefing.records import Line

_NOT_A_WORD = re.compile(r"[\W_]+")
_ATTRIBUTION = re.compile(r"(?:[据據](?P<by>[^，]{2,12})[报報]道|(?P<who>[^，]{2,24})消息)，")
_REPORTER = r"(?:\s+[记記]者[^:。】\])]{2,24}(?=[】\])]))?"
_BRACKET = r"\s*(?:[(][^()]*[)])?[】\]]?"
_DATELINE = re.compile(
    r"本[报報]\S{0,12}?\s*[记記]者[^:。]{2,24}[报報][道導导][:,]?"
    rf"|[(【\[]?[据據]?\S{{2,24}}?[\d一二三四五六七八九十]+日[电電讯訊]{_REPORTER}[】\])]?[:,]?{_BRACKET}"
    r"(?:\s*[记記]者[^:。]{2,24}[报報][道導导])?[:,]?"
    rf"|[(【\[]?[据據]?\S{{2,12}}?(?:[电電讯訊]|[报報][道導导])[】\])]?[:,]?{_BRACKET}[:,]?"
)
_CREDIT = re.compile(
    r"[(【\[][^()【】\[\]]*(?:记者|通讯员|摄|图|新华社发|实习生)[^()【】\[\]]*[)】\]]"
)
_FIGURE = re.compile(r"[(【\[][附见如上下左右]{0,2}(?:图|表|照片)[^()]*[)】\]]")
_LABEL = r"(?:公司|官方|联系|咨询|热线|订票|报名|服务|监督|举报|网址|官网|邮箱|电话|传真|手机)*"
_ADDRESS = re.compile(
    rf"[(]?{_LABEL}:?<?(?:[A-Za-z0-9_.\-:/?=&%@#~+]{{7,}})>?(?:[、, ]*[\d-]{{7,}})*[)]?"
)
_BULLET = re.compile(r"[●■◆▲★○◇□△☆•·*▪▶※-]+")
_TODAY = re.compile(r"(?<=[今昨明]天)[(]\d+月\d+日[)]")
_FILLER = re.compile("据(?:介绍|了解|悉),")
_ABBREVIATION = re.compile(r"[(](?:以下)?简称:?[“「][^”」()]+[”」][)]")
_TAG = re.compile(
    r"^\s*【[^】]+】|[(][^()]*(?:时评|民生故事|短评|快评|微观察|今日谈|论坛|观察|走基层|随笔|札记|在现场|和音|钟声|视点|·[^()]*|[组多]?图|图片|视频)[)]\s*$"
)
_LATIN = re.compile(r"[(][A-Z][A-Za-z&]*[A-Z][)]")
_PLACE = re.compile(r"^[^,。:]{2,10}消息:")
_DAY = re.compile(
    r"(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日|当[天日]"
    "|(?P<name>前天晚上|[昨今明前]天|[昨今明](?=[早晚]))"
)
_SAID = {"昨天": -1, "今天": 0, "明天": 1, "前天": -2, "昨": -1, "今": 0, "明": 1, "前天晚上": -2}
_KNOWN = {
    "dateline", "credit", "figure", "address", "marks", "bullet", "split", "pause", "stop",
    "dash", "today", "filler", "abbreviation", "slash", "tag", "agency", "reporter", "tell",
    "place", "day",
}  # fmt: skip


def fault_of(line: Line, printed: str, day: date | None = None) -> str:
    """Return why a line is not what was printed at its spans; empty if it is.

    Args:
        line: a story or headline line.
        printed: the decoded source at the line's spans, joined.
        day: the issue's; without it no day may be said by another name.
    """
    if unknown := set(line.edits) - _KNOWN:
        return f"unnamed edits {unknown}"
    if words(line.source) not in words(printed):
        return "its source is not what was printed"
    text, source = line.text, _folded(line.source)
    if "dateline" in line.edits:
        found = None if "agency" in line.edits else _ATTRIBUTION.match(text)
        if (
            found is None
            and "agency" not in line.edits
            and re.search("[社报報台网](?![导導])", source[:20])
        ):
            return "no attribution where a dateline was"
        text = text[found.end() :] if found else text
        opening = _DATELINE.match(source)
        if opening is not None and not words(text).startswith(words(source)[:12]):
            source = source[opening.end() :]
    if "today" in line.edits:
        source = _TODAY.sub("", source)
    if "day" in line.edits and day is not None:
        source, text = _with_days(source, day), _with_days(text, day)
    if "reporter" in line.edits:
        source = re.sub(
            r"(?:本报)?记者(?:\d+月)?(?:\d+日|[昨今前]天)?从([^,]+?)(?:获悉|了解到|得知),(?:自(?=\d+月\d+日起))?",
            r"据\1消息,",
            source,
        )
    if "tell" in line.edits:
        source = re.sub(r"据(?=[^,]*(?:告诉记者|对记者说),)", "", source, count=1)
    return _difference(words(text), source, line.edits)


def _with_days(text: str, day: date) -> str:
    """Return a text in which a day near the issue's has one name, however it is called.

    当天 is the day that was named before.
    """
    near = {day + timedelta(away) for away in _SAID.values()}
    before = "当天"

    def said(hit: re.Match[str]) -> str:
        nonlocal before
        if hit["name"]:
            found = day + timedelta(_SAID[hit["name"]])
        elif hit["day"]:
            month, number = hit["month"], int(hit["day"])
            same = (one for one in near if one.day == number and month in (None, str(one.month)))
            found = next(same, date.min)
        else:
            return before
        before = f"{found.day}日" if found in near else hit.group()
        return before + ("晚" if hit["name"] == "前天晚上" else "")

    return _DAY.sub(said, text)


def words(text: str) -> str:
    """Return the characters of a text that are spoken words: no punctuation, width or space."""
    return _NOT_A_WORD.sub("", _folded(text))


def _difference(told: str, source: str, edits: tuple[str, ...]) -> str:
    if told == words(source):
        return ""
    if "split" in edits and told in words(source):
        return ""
    allowed = {"credit": _CREDIT, "figure": _FIGURE, "address": _ADDRESS, "bullet": _BULLET}
    allowed |= {"place": _PLACE}
    allowed |= {"today": _TODAY, "filler": _FILLER, "abbreviation": _ABBREVIATION, "tag": _TAG}
    patterns = [pattern for name, pattern in allowed.items() if name in edits]
    patterns += [_LATIN] if "abbreviation" in edits else []
    dropped = [words(hit.group()) for pattern in patterns for hit in pattern.finditer(source)]
    left = source
    for pattern in patterns:
        left = pattern.sub("", left)
    if told == words(left):
        return ""
    printed = words(source)
    for step, i1, i2, j1, j2 in SequenceMatcher(None, printed, told, autojunk=False).get_opcodes():
        if step in {"insert", "replace"}:
            return f"'{told[j1:j2]}' was not printed"
        if step == "delete" and "split" not in edits and not _is_made_of(printed[i1:i2], dropped):
            return f"'{printed[i1:i2]}' was dropped without an edit"
    return ""


def _is_made_of(text: str, pieces: list[str]) -> bool:
    for piece in sorted(pieces, key=len, reverse=True):
        text = text.replace(piece, "")
    return not text or any(text in piece for piece in pieces)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text)
