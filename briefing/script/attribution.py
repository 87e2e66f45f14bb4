"""Who says it: datelines, 记者…获悉, 据…告诉记者 and X消息： as a newsreader says them."""

import re

from briefing.records import Dateline

_DAY = r"(?:\d{1,2}月)?\d{1,2}日"
_REPORTER = re.compile(
    rf"^(?:本报)?记者(?:{_DAY})?从(?P<who>[^，,。；：“]{{2,30}}?)(?:获悉|了解到|得知)[，,]\s*(?=[^“「])"
    r"(?:自(?=\d{1,2}月\d{1,2}日起))?"
)
_TELL = re.compile(
    rf"^据(?P<who>[^，,。；：“]{{2,24}}?)(?P<day>{_DAY})?(?P<verb>告诉记者|对记者说)[，,]"
)
_PLACE = re.compile(r"^[^\s，,。；：:“”、]{2,10}消息[：:]\s*(?=\w)")
_AGENCY = re.compile(r"(?!据)[^\W\d_]{1,6}?(?:通讯社|[社报報台网](?![导導道]))")
"""An agency that the reader did not know by name; 报导 behind a place is no paper of it."""
_TRADITIONAL = re.compile("[電訊報]")
_QUOTES = ("“", "「", "『", "‘")
_OTHERS = ("据", "據", "综合", "綜合")


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
    if not agency or follows.startswith((*_QUOTES, *_OTHERS)):
        return ""
    if agency in {"本报", "本報"}:
        return f"{agency}消息，"
    if _TRADITIONAL.search(dateline.text):
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
