"""Quantities with a unit symbol, and rates such as 公里/小时 or mg/L.

Source: GB 3100-1993, GB 3101-1993; a rate is said in the order it is written, 每 for the slash, as
newsreaders do (80km/h: 八十公里每小时).
"""

import re

from briefing.mandarin.spoken.numbers import NUMBER, say_number
from briefing.mandarin.spoken.rule import any_in, read_rows, rule

_NAMES = {symbol: (name, two) for symbol, name, two in read_rows("units")}
_SYMBOL = any_in("units")
_HAN_UNIT = any_in("hanunits")
_END = r"(?![A-Za-z\d²³])"
_PER = rf"(?:/(?:10+(?!\d))?(?:{_SYMBOL}{_END}|{_HAN_UNIT})(?:·[年月日天])?)"
"""A unit under the slash, or ten, a hundred … of it (元/100克), or of a time, too (元/人·年).

5nm/3nm are two quantities.
"""


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
    return _NAMES.get(symbol, (symbol, "二"))


RULES = (
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
