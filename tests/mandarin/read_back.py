"""Numbers read back from a spoken form, by a reader that shares nothing with the rules."""

import re
from decimal import Decimal

DIGITS = {"零": 0, "一": 1, "幺": 1, "二": 2, "两": 2, "三": 3, "四": 4} | {
    "五": 5, "六": 6, "七": 7, "八": 8, "九": 9
}  # fmt: skip
SCALES = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
RUN = re.compile("[零一幺二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+[万亿]?)?")


def numbers_in(spoken: str) -> list[str]:
    """Return the numbers of a spoken form in order: a value, or the digits if said one by one."""
    text = re.sub("(?:百|千|万)分之|百分点|千瓦", "|", spoken)
    text = re.sub("点(?=[零一二三四五六七八九十]{1,3}分)", "|", text)
    return [value_of(run) for run in RUN.findall(text)]


def value_of(run: str) -> str:
    whole, point, part = run.partition("点")
    said = str(integer(whole)) if set(whole) & (SCALES | LARGE).keys() else digits(whole)
    scale = LARGE.get(part[-1:], 1)
    return str(Decimal(f"{said}.{digits(part.rstrip('万亿'))}") * scale) if point else said


def digits(run: str) -> str:
    return "".join(str(DIGITS[each]) for each in run)


def integer(run: str) -> int:
    total = section = number = 0
    for each in run:
        if each in DIGITS:
            number = DIGITS[each]
        elif each in SCALES:
            section += (number or 1) * SCALES[each]
            number = 0
        else:
            section, number = (section + number) or 1, 0
            total = (
                (total + section) * LARGE[each] if each == "亿" else total + section * LARGE[each]
            )
            section = 0
    return total + section + number


def same(written: str, said: str) -> bool:
    """Return whether a written number and one read back are the same."""
    return Decimal(written.replace(",", "")) == Decimal(said)


_SIGNS = {"负": "-", "零下": "-", "正": "+", "正负": "±", "大于等于": "≥", "小于等于": "≤"} | {
    "大于": ">", "小于": "<", "": ""
}  # fmt: skip
_PARTS = {"百分之": "%", "千分之": "‰", "": ""}
_BEHIND = {"至": "~", "到": "~", "乘": "×", "乘以": "×", "号": "#", "的": "^", "加": "+", "": ""}
_SIGNED = re.compile(
    "(正负|负|零下|正|大于等于|小于等于|大于|小于)?(百分之|千分之)?(负)?"
    f"({RUN.pattern})(?:摄氏度|度)?(至|到|乘以|乘|号|的(?=负?[零一二三四五六七八九十]+次方)|加)?"
)


def signed_in(spoken: str) -> list[str]:
    """Return each number of a spoken form with the sign before it and what joins it to the next.

    利润负百分之五点六 is -5.6%, 三至五 is 3~ and 5, 十的负九次方 is 10^ and -9, 三号楼 is 3#.
    """
    found = []
    for sign, part, inner, run, behind in _SIGNED.findall(spoken):
        before = "-" if inner else _SIGNS[sign]
        found.append(f"{before}{Decimal(value_of(run)):f}{_PARTS[part]}{_BEHIND[behind]}")
    return found
