"""Temperatures; coordinates and angles in degrees, minutes, seconds.

Source: 气象 announcements: 零下 for a minus, 摄氏度 in one word (GB 3102.4); GB 3100-1993 (° ′ ″
read 度, 分, 秒); 地震 and 海事 bulletins put 北纬 before the number.
"""

import re

from briefing.mandarin.spoken.numbers import NUMBER, say_number
from briefing.mandarin.spoken.rule import before, rule

_NAMES = {"℃": "摄氏度", "℉": "华氏度", "度": "度", "摄氏度": "摄氏度"}
_BELOW = ("-", "负")
"""The sign of a degree; another rule may have said it already."""
_UNIT = "(℃|℉|摄氏度|度)"
_SIDES = {"N": "北纬", "S": "南纬", "E": "东经", "W": "西经"}


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


def _say_angle(hit: re.Match[str]) -> str:
    front, degrees, minutes, seconds, behind = hit.groups()
    is_named = re.search("(?:[东西]经|[南北]纬)$", before(hit)) is not None
    side = "" if is_named else _SIDES.get(front or behind or "", "")
    minutes_said = f"{_say_padded(minutes)}分" if minutes else ""
    seconds_said = f"{_say_padded(seconds)}秒" if seconds else ""
    return f"{side}{say_number(degrees)}度{minutes_said}{seconds_said}"


def _say_padded(number: str) -> str:
    return say_number(number.lstrip("0") or "0") if "." not in number else say_number(number)


TEMPERATURE_RULES = (
    rule(rf"([-负]?)({NUMBER})\s?{_UNIT}?\s?[至到]\s?(-?)({NUMBER})\s?{_UNIT}", _say_range),
    rule(rf"(?<![\d℃])(-)({NUMBER})\s?{_UNIT}", lambda hit: _say_degrees(*hit.groups())),
    rule(rf"()({NUMBER})\s?(℃|℉)", lambda hit: _say_degrees(*hit.groups())),
    rule("℃", "摄氏度"),
    rule("℉", "华氏度"),
)
COORDINATE_RULES = (
    rule(
        rf"(?<![A-Za-z])([NSEW]?)({NUMBER})°\s?(?:(\d{{1,2}}(?:\.\d+)?)\s?[′'’]\s?)?"
        r"(?:(\d{1,2}(?:\.\d+)?)\s?(?:″|\"|”|′′|'')\s?)?([NSEW](?![A-Za-z]))?",
        _say_angle,
    ),
    rule(
        r"(?<![\d.])(\d{1,3})\s?[′']\s?(\d{1,2}(?:\.\d+)?)\s?(?:″|\"|′′|'')",
        lambda hit: f"{_say_padded(hit[1])}分{_say_padded(hit[2])}秒",
    ),
)
