"""Temperatures.

Source: 气象 announcements: 零下 for a minus, 摄氏度 in one word (GB 3102.4).
"""

import re

from briefing.mandarin.spoken.numbers import NUMBER, say_number
from briefing.mandarin.spoken.rule import rule

_NAMES = {"℃": "摄氏度", "℉": "华氏度", "度": "度", "摄氏度": "摄氏度"}
_BELOW = ("-", "负")
"""The sign of a degree; another rule may have said it already."""
_UNIT = "(℃|℉|摄氏度|度)"


def _say_degrees(sign: str, number: str, unit: str) -> str:
    return f"{'零下' if sign in _BELOW else ''}{say_number(number)}{_NAMES[unit]}"


def _say_range(hit: re.Match[str]) -> str:
    low_sign, low, low_unit, high_sign, high, unit = hit.groups()
    if unit not in "℃℉" and not low_sign and not high_sign:
        return hit.group()
    low_said = _say_degrees(low_sign, low, low_unit or unit)
    if not low_unit and low_sign == high_sign == "":
        low_said = say_number(low)
    between = hit.string[hit.end(3 if low_unit else 2) : hit.start(4)].strip()
    return low_said + between + _say_degrees(high_sign, high, unit)


RULES = (
    rule(rf"([-负]?)({NUMBER})\s?{_UNIT}?\s?[至到]\s?(-?)({NUMBER})\s?{_UNIT}", _say_range),
    rule(rf"(?<![\d℃])(-)({NUMBER})\s?{_UNIT}", lambda hit: _say_degrees(*hit.groups())),
    rule(rf"()({NUMBER})\s?(℃|℉)", lambda hit: _say_degrees(*hit.groups())),
    rule("℃", "摄氏度"),
    rule("℉", "华氏度"),
)
