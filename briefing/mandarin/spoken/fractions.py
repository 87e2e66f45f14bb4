"""Percent, permille, fractions, and what is multiplied, added or divided.

Source: GB/T 15835-2011, 5.1.1: 百分之, 千分之, 万分之 before the number, 三分之一 for 1/3; 乘 for ×
(4×100米), 加 for +.
"""

import re

from briefing.mandarin.spoken.numbers import NUMBER, say_cardinal, say_number
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


def _say_fraction(hit: re.Match[str]) -> str:
    upper, lower = hit[1], hit[2]
    if int(upper) >= int(lower) or lower[0] == "0":
        return f"{say_cardinal(upper)}，{say_cardinal(lower)}"
    return f"{say_cardinal(lower)}分之{say_cardinal(upper)}"


PERCENT_RULES = (
    rule(rf"{_SIGN}({NUMBER})至({NUMBER})\s?([%‰‱])", _say_range),
    rule(rf"([-+]?)({NUMBER})至({NUMBER})\s?([%‰‱])", _say_range),
    rule(rf"{_SIGN}({NUMBER})\s?([%‰‱])", _say_share),
    rule(rf"()({NUMBER})\s?([%‰‱])", _say_share),
)
FRACTION_RULES = (
    # A sensor of 1/1.28英寸.
    rule(
        r"(?<![\d./A-Za-z-])1/(\d{1,2}\.\d+)(?=\s?(?:英[寸吋]|型))",
        lambda hit: f"{say_number(hit[1])}分之一",
    ),
    rule(r"(?<![\d./A-Za-z-])(\d{1,4})/(\d{1,4})(?![\d./%])", _say_fraction),
    rule(
        rf"({NUMBER})\s?(?:×|✕|\*|(?<=\d)[xX](?=\s?\d))\s?(?=\d)",
        lambda hit: f"{say_number(hit[1])}乘",
    ),
    rule(r"(?<=[\w米寸])\s?[×✕]\s?(?=[\w])", "乘"),
    rule(r"(?<=[\d\w”’）])\+(?=[\d\w“‘（])", "加"),
    rule(r"(?<=\d)\+(?=\D|$)", "加"),
    rule(r"(?<=\w)\s?÷\s?(?=\w)", "除以"),
    rule(r"±", "正负"),
)
