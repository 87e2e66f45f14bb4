"""Quantities with the sign of a currency or a unit, and rates such as 公里/小时 or mg/L.

The currency is said after the number. A rate is said in the order it is written, 每 for the slash,
as newsreaders do (80km/h: 八十公里每小时).

Source: GB/T 12406 (ISO 4217) for the codes of currencies; 现代汉语词典 for their names; GB 3100
and GB 3101 of 1993 for units.
"""

import re
from decimal import Decimal

from briefing.mandarin.spoken.numbers import NUMBER, say_number
from briefing.mandarin.spoken.rule import (
    after,
    any_in,
    any_of,
    before,
    beside,
    read_column,
    read_pairs,
    read_rows,
    rule,
)

_CURRENCIES = read_pairs("currencies")
_SIGN = any_in("currencies")
_CODES = any_of(tuple(sign for sign in read_column("currencies") if sign.isalpha()))
_SUM = r"(\d++(?:\.\d++)?+)([多余]?(?:万亿|千万|百万|十万|[万亿千百])?[多余]?)"
_BIG = {"k": 3, "K": 3, "m": 6, "M": 6, "bn": 9, "B": 9, "tn": 12, "T": 12}
_BIG |= {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
"""The power of ten that a letter behind a sum stands for: 3.5bn is 35亿."""
_SCALES = ((12, "万亿"), (8, "亿"), (4, "万"), (0, ""))
_UNITS = {symbol: (name, two) for symbol, name, two in read_rows("units")}
_SYMBOL = any_in("units")
_HAN_UNIT = any_in("hanunits")
_TIMES = beside("times")
_END = r"(?![A-Za-z\d²³])"
_PER = rf"(?:/(?:10+(?!\d))?(?:{_SYMBOL}{_END}|{_HAN_UNIT})(?:·[年月日天])?)"
"""A unit under the slash, or ten, a hundred … of it (元/100克), or of a time, too (元/人·年).

5nm/3nm are two quantities.
"""


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
    return f"{'负' if sign else ''}{said}{scale}{_CURRENCIES[currency]}"


def _say_range(hit: re.Match[str]) -> str:
    currency, number, scale, high, high_scale = hit.groups()
    return f"{say_number(number)}{scale}至{say_number(high)}{high_scale}{_CURRENCIES[currency]}"


def _say_quantity(hit: re.Match[str]) -> str:
    sign, low_end, number, scale, symbol, per = hit.groups()
    name, two = _name(symbol)
    takes_liang = number == "2" and not low_end and (scale or two == "两")
    number_said = "两" if takes_liang else say_number(number)
    low = f"{say_number(low_end)}至" if low_end else ""
    minus = {"-": "负", "±": "正负"}.get(sign, "")
    return f"{minus}{low}{number_said}{scale}{name}{_say_per(per)}"


def _say_symbol(hit: re.Match[str]) -> str:
    return _name(hit[1])[0] + _say_per(hit[2] or "")


def _say_per(per: str) -> str:
    said = ""
    for part in per.split("/")[1:]:
        unit, *span = re.split(r"·(?=[年月日天]$)", part)
        symbol = unit.lstrip("0123456789")
        figures = unit.removesuffix(symbol)
        said += f"每{say_number(figures) if figures else ''}{_name(symbol)[0]}"
        said += "".join(f"每{time}" for time in span)
    return said


def _name(symbol: str) -> tuple[str, str]:
    return _UNITS.get(symbol, (symbol, "二"))


def _say_times(hit: re.Match[str]) -> str:
    """Say the x behind a valuation or a zoom as 倍."""
    is_times = _TIMES.search(before(hit, 40)) or re.match(r"\s?(?:光学|数码)?变焦", after(hit))
    return f"{hit[1]}倍" if is_times else hit.group()


MONEY_RULES = (
    rule(rf"(?<![A-Za-z])({_SIGN})\s?{_SUM}至(?:{_SIGN})?\s?{_SUM}(?:\s?元(?!/))?", _say_range),
    rule(
        rf"(?<![A-Za-z])(-?)({_SIGN})\s?{_SUM}(?:\s?((?:thousand|million|billion|trillion|bn|tn|[kKmMBT])(?![A-Za-z])))?(?:\s?元(?!/))?",
        _say_sum,
    ),
    rule(
        rf"(?<![A-Za-z\d.]){_SUM}\s?({_CODES}|[$€£])(?![A-Za-z])",
        lambda hit: f"{say_number(hit[1])}{hit[2]}{_CURRENCIES[hit[3]]}",
    ),
    rule(r"(?<![A-Za-z])(?:US\$|HK\$|[$€£₩₽₹฿₫₱₺₴¢])", lambda hit: _CURRENCIES[hit.group()]),
    rule("¥", "人民币"),
)
UNIT_RULES = (
    rule(r"(?<![\d.A-Za-z])(\d+(?:\.\d+)?)[xX](?![A-Za-z\d])", _say_times),
    rule(
        r"(?<![A-Za-z])(?<![A-Za-z][ -])((?<![\d\w])-|±)?(?<![\u4e00-\u9fff]-)"
        rf"(?:({NUMBER})至)?({NUMBER})\s?([多余]?(?:万亿|千万|百万|[万亿千百])?)"
        rf"({_SYMBOL}){_END}({_PER}*)",
        _say_quantity,
    ),
    # 2人/组, 3次/天, 1.5人/户.
    rule(
        r"(?<=[人个名次场本台件张只头盒袋瓶支套份辆])/(?=[组队班桌间车天人户家日月年周次场村校])",
        "每",
    ),
    # After a number already said, or 每: 三十万kW, 每kWh, 元/kWh.
    rule(
        rf"(?<=[一二两三四五六七八九十百千万亿零每多余几])({_SYMBOL}){_END}({_PER}*)", _say_symbol
    ),
    # A rate without a number: （μg/m³）.
    rule(rf"(?<![A-Za-z\d-])({_SYMBOL})({_PER}+)", _say_symbol),
    rule(rf"((?:{_HAN_UNIT}))({_PER}+)", _say_symbol),
)
