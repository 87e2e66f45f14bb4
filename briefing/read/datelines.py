"""Where and when a story was filed: datelines at the head and at the end of it."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from briefing.read.plain import plain
from briefing.records import Dateline

_DATA = tomllib.loads(files("briefing.read").joinpath("data/agencies.toml").read_text("utf-8"))
_AGENCY = "|".join(re.escape(name) for name in sorted(_DATA["agencies"], key=len, reverse=True))
_PAPER = "(?:日报|晚报|时报|商报|早报|晨报|快报|都市报|通讯社|电视台|新闻网)"
_NAMED_AGENCY = rf"{_AGENCY}|[\u4e00-\u9fff]{{2,5}}{_PAPER}"
_DATED = r"(?=[\u4e00-\u9fff·]{0,12}(?:\d|[一二三四五六七八九十]))"
_AGENCY = rf"{_NAMED_AGENCY}|[\u4e00-\u9fff]{{2,3}}社{_DATED}"
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_YEAR = r"(?:(?:\d{4}|[〇零一二三四五六七八九]{4})年)"
_DATE = rf"{_YEAR}?(?:(?P<month>{_NUMBER})月)?(?P<day>{_NUMBER})日"
_NAMED = r"(?:(?:学生|校园|全媒体|融媒体?|首席|小)?记者|通讯员|特约|见习|实习|驻|本报|本刊|作者)"
_FILED = (
    r"(?:专?电(?![影视动力子网商话台脑器机缆信源池气站厂路])|专?讯(?![息号问员員录錄社器])"
    r"|特稿|综合消息|消息(?![说称指显]))"
)
_HEAD = re.compile(
    rf"(?P<bracket>【)?(?:(?:又?据|综合)?(?P<agency>{_AGENCY})(?:、(?:{_AGENCY})){{0,2}})?"
    rf"(?P<place>[\u3400-\u9fff·／/]{{0,12}}?)(?:{_DATE})?{_FILED}"
    rf"(?P<inside>[ ，]?{_NAMED}[^】，。]{{2,40}}(?=】))?(?(bracket)】)"
    rf"\s?(?P<reporters>（{_NAMED}[^（）]{{1,60}}）|{_NAMED}[^，。（）：:]{{1,40}}?(?:报道|摄影报道)[：:]?)?"
    r"[：:]?"
)
_CORRESPONDENT = re.compile(
    rf"(?P<agency>{_AGENCY})(?P<reporters>(?:首席|特约|见习)?记者[^，。（）：:]{{2,30}}?)"
    rf"(?:\s(?P<place>[\u3400-\u9fff]{{2,6}}))?(?:{_DATE})?(?:报道|摄影报道)[：:]"
)
_NAME = r"[\u4e00-\u9fff]{2,4}"
_BEHIND = rf"[\s，,]?{_NAMED}[^（）]{{1,60}}|\s{_NAME}(?:[、 ]{_NAME}){{0,3}}"
_TAIL = re.compile(
    rf"（(?:(?:又?据|综合)?(?P<agency>{_AGENCY})(?:、(?:{_AGENCY})){{0,2}}"
    rf"(?P<place>[\u3400-\u9fff·]{{0,12}}?)(?:{_DATE})?(?:{_FILED}|报道)?)(?P<reporters>{_BEHIND})?）$"
)
_ROLES = re.compile(
    r"特约|学生(?=记者)|校园(?=记者)|全媒体|融媒体?|见习|实习生?|首席|驻[\u4e00-\u9fff]{0,4}|本报|本刊|新华社|记者|通讯员|摄影|报道|作者|文/图|[（）：:/／]"
)
_HAN_VALUE = {numeral: value for value, numeral in enumerate("〇一二三四五六七八九十")}
_HEAD_REACH = 120
_NEAR = 256
"""Paragraphs that are looked at again soon."""


def head_dateline(text: str) -> Dateline | None:
    """Return the dateline a folded paragraph opens with, if it opens with one."""
    found = _match_head(text[:_HEAD_REACH])
    if found is None or found.end() == len(text):
        return None
    if found["agency"] is None and found["day"] is None:
        return None
    return _record(text, found)


@lru_cache(maxsize=_NEAR)
def _match_head(head: str) -> re.Match[str] | None:
    words = plain(head)
    return _HEAD.match(words) or _CORRESPONDENT.match(words)


def tail_dateline(text: str) -> Dateline | None:
    """Return the dateline in brackets that a folded paragraph ends with, if there is one."""
    if not text.endswith("）"):
        return None
    offset = max(0, len(text) - _HEAD_REACH)
    tail = plain(text[offset:])
    opening = tail.rfind("（")
    found = _TAIL.match(tail, opening) if opening >= 0 else None
    if found is None or (found["reporters"] and not (found["place"] or found["day"])):
        # （本报记者 黄河） says who wrote it, and nothing of where and when.
        return None
    return _record(text[offset:], found)


def reporters_in(text: str) -> tuple[str, ...]:
    """Return the names in a credit such as `记者黄河、刘恺`."""
    words = "".join(
        " " if found else character
        for character, found in zip(text, _masked(plain(text)), strict=True)
    )
    names = re.split(r"[\s、，,；;]+", words)
    return tuple(name for name in names if 2 <= len(name) <= 12)


def _masked(text: str) -> list[bool]:
    """Return for each character whether it is part of a word for what a reporter is."""
    masked = [False] * len(text)
    for found in _ROLES.finditer(text):
        masked[found.start() : found.end()] = [True] * (found.end() - found.start())
    return masked


def _record(text: str, found: re.Match[str]) -> Dateline:
    """Return a dateline in the characters printed, from a match in those for matching."""

    def printed(name: str) -> str:
        start, end = found.span(name) if name in found.re.groupindex else (-1, -1)
        return text[start:end] if start >= 0 else ""

    return Dateline(
        agency=printed("agency") or None,
        place=printed("place") or None,
        month=_value(found["month"]),
        day=_value(found["day"]),
        reporters=reporters_in(printed("inside") + printed("reporters")),
        text=text[found.start() : found.end()],
    )


def _value(numeral: str | None) -> int | None:
    """Return 6 for `6` and `六`, 31 for `三十一` and `卅一`, None for what is no number."""
    if numeral is None:
        return None
    if numeral.isdigit():
        return int(numeral)
    plain = numeral.replace("廿", "二十").replace("卅", "三十")
    tens, ten, units = plain.partition("十")
    if not ten:
        return _HAN_VALUE[plain] if len(plain) == 1 else None
    value = _HAN_VALUE.get(tens, 1) * 10 + _HAN_VALUE.get(units, 0)
    return value if len(tens) < 2 and len(units) < 2 else None
