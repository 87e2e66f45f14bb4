"""Sums of money written with a sign or a code: the currency is said after the number.

Source: GB/T 12406 (ISO 4217) for the codes; 现代汉语词典 for the names.
"""

import re
from decimal import Decimal

from briefing.mandarin.spoken.numbers import say_number
from briefing.mandarin.spoken.rule import any_in, any_of, read_column, read_pairs, rule

_NAMES = read_pairs("currencies")
_SIGN = any_in("currencies")
_CODES = any_of(tuple(sign for sign in read_column("currencies") if sign.isalpha()))
_SUM = r"(\d++(?:\.\d++)?+)([多余]?(?:万亿|千万|百万|十万|[万亿千百])?[多余]?)"
_BIG = {"k": 3, "K": 3, "m": 6, "M": 6, "bn": 9, "B": 9, "tn": 12, "T": 12}
_BIG |= {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
"""The power of ten that a letter behind a sum stands for: 3.5bn is 35亿."""
_SCALES = ((12, "万亿"), (8, "亿"), (4, "万"), (0, ""))


def _in_chinese_scale(number: str, power: int) -> tuple[str, str]:
    """Return a number times a power of ten, counted in 万 or 亿."""
    value = Decimal(number).scaleb(power)
    own, scale = next(row for row in _SCALES if value >= Decimal(10) ** row[0] or row[0] == 0)
    figures = f"{value.scaleb(-own):f}"
    return (figures.rstrip("0").rstrip(".") if "." in figures else figures), scale


def _say_sum(hit: re.Match[str]) -> str:
    sign, currency, number, scale, big = hit.groups()
    if big:
        number, letter = _in_chinese_scale(number, _BIG[big])
        scale = letter + scale
    said = "两" if number == "2" and scale else say_number(number)
    return f"{'负' if sign else ''}{said}{scale}{_NAMES[currency]}"


def _say_range(hit: re.Match[str]) -> str:
    currency, number, scale, high, high_scale = hit.groups()
    return f"{say_number(number)}{scale}至{say_number(high)}{high_scale}{_NAMES[currency]}"


RULES = (
    rule(rf"(?<![A-Za-z])({_SIGN})\s?{_SUM}至(?:{_SIGN})?\s?{_SUM}(?:\s?元(?!/))?", _say_range),
    rule(
        rf"(?<![A-Za-z])(-?)({_SIGN})\s?{_SUM}(?:\s?((?:thousand|million|billion|trillion|bn|tn|[kKmMBT])(?![A-Za-z])))?(?:\s?元(?!/))?",
        _say_sum,
    ),
    rule(
        rf"(?<![A-Za-z\d.]){_SUM}\s?({_CODES}|[$€£])(?![A-Za-z])",
        lambda hit: f"{say_number(hit[1])}{hit[2]}{_NAMES[hit[3]]}",
    ),
    rule(r"(?<![A-Za-z])(?:US\$|HK\$|[$€£₩₽₹฿₫₱₺₴¢])", lambda hit: _NAMES[hit.group()]),
    rule("¥", "人民币"),
)
