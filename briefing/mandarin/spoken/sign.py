"""Signs that are words: Greek letters, =, ≥, &, @, № and powers.

Source: GB/T 3102.11 for mathematical signs; 现代汉语词典's table of Greek letters.
"""

import re

from briefing.mandarin.spoken.numbers import say_cardinal
from briefing.mandarin.spoken.rule import any_in, read_pairs, rule

_NAMES = read_pairs("signs")
_POWERS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def _say_power(hit: re.Match[str]) -> str:
    power = hit[1].translate(_POWERS)
    minus = "负" if power.startswith("-") else ""
    return f"的{minus}{say_cardinal(power.strip('-') or '0')}次方"


RULES = (
    rule(r"(?<=\d)([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)", _say_power),
    rule(r"(?<=[\dA-Za-z）])\s?\^\s?(-?\d+)", _say_power),
    rule(r"(?<![A-Za-z])(?:No|NO|no)\.\s?(?=\d)", "第"),
    rule(r"(?<=[A-Za-z])&amp;|&amp;", "&"),
    rule(any_in("signs"), lambda hit: _NAMES[hit.group()]),
)
