"""Coordinates and angles: degrees, minutes, seconds.

Source: GB 3100-1993 (° ′ ″ read 度, 分, 秒); 地震 and 海事 bulletins put 北纬 before the number.
"""

import re

from briefing.mandarin.spoken.numbers import NUMBER, say_number
from briefing.mandarin.spoken.rule import before, rule

_SIDES = {"N": "北纬", "S": "南纬", "E": "东经", "W": "西经"}


def _say_angle(hit: re.Match[str]) -> str:
    front, degrees, minutes, seconds, behind = hit.groups()
    is_named = re.search("(?:[东西]经|[南北]纬)$", before(hit)) is not None
    side = "" if is_named else _SIDES.get(front or behind or "", "")
    minutes_said = f"{_say_padded(minutes)}分" if minutes else ""
    seconds_said = f"{_say_padded(seconds)}秒" if seconds else ""
    return f"{side}{say_number(degrees)}度{minutes_said}{seconds_said}"


def _say_padded(number: str) -> str:
    return say_number(number.lstrip("0") or "0") if "." not in number else say_number(number)


RULES = (
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
