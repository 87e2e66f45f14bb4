"""Who reports, and on which day, as a newsreader says it: 据新华社报道， and 昨天."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.records import Dateline
from briefing.script.tuned import Sentences

_DATE = r"(?:\d{1,2}月)?\d{1,2}日"
_REPORTER = re.compile(
    rf"^(?:本报)?记者(?:{_DATE})?从(?P<who>[^，,。；：“]{{2,30}}?)(?:获悉|了解到|得知)[，,]\s*(?=[^“「])"
    r"(?:自(?=\d{1,2}月\d{1,2}日起))?"
)
_TELL = re.compile(
    rf"^据(?P<who>[^，,。；：“]{{2,24}}?)(?P<day>{_DATE})?(?P<verb>告诉记者|对记者说)[，,]"
)
_PLACE = re.compile(r"^[^\s，,。；：:“”、]{2,10}消息[：:]\s*(?=\w)")
_AGENCY = re.compile(r"(?!据)[^\W\d_]{1,6}?(?:通讯社|[社报報台网](?![导導道]))")
"""An agency that the reader did not know by name; 报导 behind a place is no paper of it."""
_NEVER_BEHIND = ("“", "「", "『", "‘", "据", "據", "综合", "綜合")
_DAY = re.compile(
    r"(?P<range>\d+日?\s*[至到\-－—~～、和及与]+\s*)?(?<![\d.:：第期每近约共用超过])"
    r"(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日"
    r"(?P<part>[早晚](?!上|间|报|高峰|会|宴))?"
    r"(?![内间余多游报电讯均子志后前期]|以[内后前来]|\s*[至到\-－—~～]|[、和及与]\s*(?:\d|[今昨明]))"
)
_SAME_DAY = re.compile("当[天日](?!地)")
_NOT_ALONE = re.compile(
    r"(?:历时|为期|工期|耗时|长达|连续|前后|年|\d日?[至到\-－—~～、和及与]|[—~～])$"
)
"""What stands before a number of days, a day with its year, or the end of a range."""
_OPENERS = dict(zip("“「『‘《（(【", "”」』’》）)】", strict=True))
_NAMES = {0: "今天", -1: "昨天", -2: "前天", 1: "明天"}
_ABROAD = frozenset((0, -1))
"""A bare day is usual in foreign news; its lead says 今天 and 昨天."""


@dataclass(frozen=True, slots=True)
class When:
    """What decides how the days of a sentence are said."""

    day: date
    """The issue's."""
    abroad: bool = False
    lead: bool = False
    filed: date | None = None
    """The day of the story's dateline."""


def agency_of(dateline: Dateline | None) -> str:
    """Return who filed a story; empty if nobody is named."""
    if dateline is None:
        return ""
    named = _AGENCY.search(dateline.text)
    agency = dateline.agency or (named.group() if named else "")
    return agency[:2] if agency.startswith(("本报", "本報")) else agency


def attribution(dateline: Dateline, follows: str) -> str:
    """Return the words that say who reports, such as 据新华社报道，; empty if nobody is named.

    Nobody is put in front of somebody's own words, or of another 据.
    """
    agency = agency_of(dateline)
    if not agency or follows.startswith(_NEVER_BEHIND):
        return ""
    if agency in {"本报", "本報"}:
        return f"{agency}消息，"
    if re.search("[電訊報]", dateline.text):
        return f"據{agency}報道，"
    return f"据{agency}报道，"


def without_reporter(text: str) -> str:
    """Return 记者6日从X获悉，… as 据X消息，…; not before a quotation."""
    return _REPORTER.sub(lambda hit: f"据{hit['who']}消息，", text)


def without_telling(text: str) -> str:
    """Return 据X告诉记者，… as X告诉记者，…: with 告诉 the source needs no 据."""
    return _TELL.sub(lambda hit: f"{hit['who']}{hit['day'] or ''}{hit['verb']}，", text)


def without_place(text: str) -> str:
    """Return a sentence without the X消息： that opens it."""
    return _PLACE.sub("", text)


def filed_on(dateline: Dateline | None, day: date) -> date | None:
    """Return the day of a dateline, the last one before the issue that is called so."""
    if dateline is None or dateline.month is None or dateline.day is None:
        return None
    for year in (day.year, day.year - 1):
        try:
            found = date(year, dateline.month, dateline.day)
        except ValueError:
            continue
        if found <= day:
            return found
    return None


def with_relative_days(text: str, when: When) -> str:
    """Return a text with 今天, 昨天, 前天 and 明天 for days near the issue's.

    Ranges, quotations, titles, durations and the stories of days ago keep what was printed.
    """
    old = when.filed is not None and (when.day - when.filed).days > Sentences.OLD_DAYS
    if old or (when.abroad and not when.lead):
        return text
    inside = _enclosed(text)
    days = [hit for hit in _DAY.finditer(text) if not inside[hit.start()]]
    said = [(hit.start(), hit.end(), name) for hit in days if (name := _name(hit, text, when))]
    if len(said) == len(days) == 1 and len(said[0][2]) == len(_NAMES[0]):
        same = (hit for hit in _SAME_DAY.finditer(text, said[0][1]) if not inside[hit.start()])
        said += [(hit.start(), hit.end(), said[0][2]) for hit in same]
    for start, end, name in reversed(said):
        text = text[:start] + name + text[end:]
    return text


def _name(hit: re.Match[str], text: str, when: When) -> str:
    before = text[: hit.start()]
    if hit["range"] or _NOT_ALONE.search(before):
        return ""
    for away, name in _NAMES.items():
        day = when.day + timedelta(away)
        if int(hit["day"]) != day.day or (hit["month"] and int(hit["month"]) != day.month):
            continue
        if when.abroad and away not in _ABROAD:
            return ""
        part = hit["part"] or ""
        # 昨晚, but 前天 has no short form.
        return name[0] + part if part and away != -2 else name + (f"{part}上" if part else "")
    return ""


def _enclosed(text: str) -> list[bool]:
    """Tell of each character whether it stands in quotation marks, a title or brackets."""
    waiting: list[str] = []
    inside = []
    for character in text:
        if waiting and character == waiting[-1]:
            waiting.pop()
        inside.append(bool(waiting))
        if character in _OPENERS:
            waiting.append(_OPENERS[character])
    return inside
