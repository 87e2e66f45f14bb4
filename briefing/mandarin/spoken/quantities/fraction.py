"""Fractions, and what is multiplied, added or divided.

Source: GB/T 15835-2011; 三分之一 for 1/3, 乘 for × (4×100米), 加 for +.
"""

import re

from briefing.mandarin.spoken.numbers import NUMBER, say_cardinal, say_number
from briefing.mandarin.spoken.rule import rule


def _say_fraction(hit: re.Match[str]) -> str:
    upper, lower = hit[1], hit[2]
    if int(upper) >= int(lower) or lower[0] == "0":
        return f"{say_cardinal(upper)}，{say_cardinal(lower)}"
    return f"{say_cardinal(lower)}分之{say_cardinal(upper)}"


RULES = (
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
