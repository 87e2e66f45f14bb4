"""Percent, permille and parts of ten thousand.

Source: GB/T 15835-2011, 5.1.1; read 百分之, 千分之, 万分之 before the number.
"""

import re

from briefing.mandarin.spoken.numbers import NUMBER, say_number
from briefing.mandarin.spoken.rule import Rule

_NAMES = {"%": "百分之", "‰": "千分之", "‱": "万分之"}
_SIGN = r"(?<![\d%‰])([-+]?)"


def _say_share(hit: re.Match[str]) -> str:
    sign = {"-": "负", "+": "正", "": ""}[hit[1]]
    return f"{sign}{_NAMES[hit[3]]}{_say_part(hit[2], hit[3])}"


def _say_range(hit: re.Match[str]) -> str:
    sign = {"-": "负", "+": "正", "": ""}[hit[1]]
    name = _NAMES[hit[4]]
    return f"{sign}{name}{say_number(hit[2])}至{name}{_say_part(hit[3], hit[4])}"


def _say_part(number: str, sign: str) -> str:
    return "百" if (number, sign) == ("100", "%") else say_number(number)


RULES = (
    Rule(re.compile(rf"{_SIGN}({NUMBER})至({NUMBER})\s?([%‰‱])"), _say_range),
    Rule(re.compile(rf"([-+]?)({NUMBER})至({NUMBER})\s?([%‰‱])"), _say_range),
    Rule(re.compile(rf"{_SIGN}({NUMBER})\s?([%‰‱])"), _say_share),
    Rule(re.compile(rf"()({NUMBER})\s?([%‰‱])"), _say_share),
)
