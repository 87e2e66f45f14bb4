"""Telephone numbers, lists of them, hotlines and emergency numbers: digit by digit, 1 as 幺.

Source: 现代汉语词典 under 幺 (said for 一 in numbers by soldiers and telephone operators); shapes
from the national numbering plan (电信网编号计划).
"""

import re

from briefing.mandarin.spoken.counts import is_counted
from briefing.mandarin.spoken.numbers import say_digits
from briefing.mandarin.spoken.rule import after, any_in, before, beside, read_pairs, rule
from briefing.mandarin.tuned import Numbers

_HOTLINES = read_pairs("hotlines")
_MOBILE = r"1[3-9]\d[ -]?\d{4}[ -]?\d{4}"
_LANDLINE = r"(?:[(（]0\d{2,3}[)）] ?|0\d{2,3}[- ]?)\d{3,4} ?-?\d{4}"
_TAIWAN = r"(?:[(（]0\d{1,2}[)）] ?|0\d{1,3}-)(?:\d{3,4}-\d{3,4}|\d{6,8})(?![\d-])"
"""02-2345-6789, （04）2345678, 0912-345-678, 0800-123-456."""
_SERVICE = r"[48]00[ -]?\d{3,4}[ -]?\d{3,4}"
_EXTENSION = r"(?:[-转]\d{1,6}(?!\d))?"
_CALL = beside("called-far")
_CALLED = beside("called")
_DIALLED = re.compile(r"(?:拨打|拨通|请拨|致电|打通|拨)[了“ ]{0,2}$")
_NAMED = re.compile(r"(?:急救|报警|火警|求助|救援|查号|匪警)(?:电话|热线)[“（:： ]{0,2}$")
_LIANG_OF_TIME = re.compile("两(?:[个天年]|小时|分钟)")
"""拨打120两小时后: 两 begins the next word and weighs nothing."""
_SERVICES = ("95", "96", "123", "100", "101")
_BESIDE = re.compile(r"[零幺二三四五六七八九]{7}[、/，；或和及] ?$")
"""Behind a number that was said as one, the next of a list."""
_CALL_NEAR = beside("call-near")
_CALL_BEHIND = beside("call-behind")
_LINE_BEHIND = beside("line-behind")


def say_phone(number: str) -> str:
    """Return a telephone number's digits, a pause between its groups."""
    return "，".join(say_digits(group, one="幺") for group in re.findall(r"\d+", number))


def _say_extended(number: str) -> str:
    return "，转".join(say_phone(part) for part in number.split("转"))


def _say_dialled(hit: re.Match[str]) -> str:
    """Say a number that looks like one of the telephone; a count has a measure word behind it."""
    number, follows = hit.group(), after(hit)
    if is_counted(follows):
        return number
    said_before = before(hit, 70)
    figures = number.partition("转")[0]
    is_called = _CALL.search(said_before) is not None
    if len(figures) < Numbers.SUBSCRIBER_DIGITS:
        is_service = is_called and figures.startswith(_SERVICES)
        is_called = is_service or _CALLED.search(said_before) is not None
        is_called = is_called or _is_service_line(figures, follows)
    is_listed = len(number) in (7, 8) and _BESIDE.search(before(hit))
    return _say_extended(number) if is_called or is_listed else number


def _is_service_line(figures: str, follows: str) -> bool:
    """Return whether it is a firm's or a town's number before its kind: 96586客服热线."""
    return figures.startswith(_SERVICES) and _LINE_BEHIND.match(follows) is not None


def _say_hotline(hit: re.Match[str]) -> str:
    follows = after(hit)
    if is_counted(follows) and not _LIANG_OF_TIME.match(follows):
        return hit.group()
    sure = _HOTLINES[hit.group()] == "yes"
    near = _CALL_NEAR.search(before(hit)) and not re.match(
        r"[多余]?(?![或和及与等])[\u4e00-\u9fff]", follows
    )
    alone = f"“{hit.group()}”" in hit.string or hit.group() == hit.string
    dialled = _DIALLED.search(before(hit)) or _NAMED.search(before(hit))
    if sure or alone or near or dialled or _CALL_BEHIND.match(follows):
        return say_phone(hit.group())
    return hit.group()


PHONE_RULES = (
    rule(
        r"\+\d{1,3}(?:[ -]?[(（]?\d{2,4}[)）]?){2,4}(?![\d.%])",
        lambda hit: f"加{say_phone(hit.group())}",
    ),
    rule(
        rf"(?<![\d.A-Za-z-])(?:86[ -]?)?(?:{_MOBILE}|{_LANDLINE}|{_TAIWAN}|{_SERVICE})(?![\d.])"
        rf"{_EXTENSION}(?![%‰元万亿])",
        lambda hit: _say_extended(hit.group()),
    ),
    rule(
        r"(?<![\d.A-Za-z$¥€£-])(?:\d{3,4}[- ]\d{4}|\d{5,12})(?:转\d{1,6})?"
        r"(?![\d.%‰元万亿个名人年])",
        _say_dialled,
    ),
    rule(
        rf"(?<![\d.A-Za-z:/第$¥€£-]){any_in('hotlines')}(?![\d.%‰元万亿个名人年A-Za-z:/+-])",
        _say_hotline,
    ),
    # 求助专线：1995.
    rule(
        r"(?<=[热专]线[:：])(\s?[“]?)(\d{3,4})(?![\d.%‰:：/年—-])",
        lambda hit: hit.group() if is_counted(after(hit)) else hit[1] + say_phone(hit[2]),
    ),
)
