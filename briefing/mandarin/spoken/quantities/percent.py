"""Percent, permille and parts of ten thousand.

Source: GB/T 15835-2011, 5.1.1; read 百分之, 千分之, 万分之 before the number.
"""

import re

from briefing.mandarin.spoken.numbers import NUMBER, say_number
from briefing.mandarin.spoken.rule import rule

_NAMES = {"%": "百分之", "‰": "千分之", "‱": "万分之"}
_SIGNS = {"-": "负", "+": "正", "": ""}
_SIGN = r"(?<![\d%‰])([-+]?)"


def _say_share(hit: re.Match[str]) -> str:
    return f"{_SIGNS[hit[1]]}{_NAMES[hit[3]]}{_say_part(hit[2], hit[3])}"


def _say_range(hit: re.Match[str]) -> str:
    name = _NAMES[hit[4]]
    return f"{_SIGNS[hit[1]]}{name}{say_number(hit[2])}至{name}{_say_part(hit[3], hit[4])}"


def _say_part(number: str, sign: str) -> str:
    return "百" if (number, sign) == ("100", "%") else say_number(number)


RULES = (
    rule(rf"{_SIGN}({NUMBER})至({NUMBER})\s?([%‰‱])", _say_range),
    rule(rf"([-+]?)({NUMBER})至({NUMBER})\s?([%‰‱])", _say_range),
    rule(rf"{_SIGN}({NUMBER})\s?([%‰‱])", _say_share),
    rule(rf"()({NUMBER})\s?([%‰‱])", _say_share),
)
