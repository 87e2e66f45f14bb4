"""Numbers in words.

Source: GB/T 15835-2011 for the forms; 两 before 千, 万 and 亿 at the head of a number and 二
elsewhere follows Lü Shuxiang, 现代汉语八百词.
"""

import re

NUMBER = r"(?<![\d.])\d++(?:\.\d++)?+"
"""A number, taken whole: the possessive quantifiers keep the search linear."""
TO = r"\s*(?:-|~|—{1,2}|至|到)\s*"
"""What stands between the two ends of a range."""
MAX_CARDINAL_DIGITS = 16
"""Past 千万亿 a number has no everyday name and is read digit by digit."""

_DIGITS = "零一二三四五六七八九"
_SMALL = ("", "十", "百", "千")
_LARGE = ("", "万", "亿", "万亿")


def say_digits(digits: str, one: str = "一") -> str:
    """Return digits one by one; `one` is 幺 in telephone, train and room numbers."""
    return "".join(one if digit == "1" else _DIGITS[int(digit)] for digit in digits)


def say_figures(hit: re.Match[str]) -> str:
    """Return the figures of a match one by one, whatever stands between them."""
    return say_digits(re.sub(r"\D", "", hit.group()))


def say_cardinal(digits: str) -> str:
    """Return a whole number in words; too long or with a leading zero, its digits one by one."""
    if len(digits) > MAX_CARDINAL_DIGITS or (len(digits) > 1 and digits[0] == "0"):
        return say_digits(digits)
    if not digits.strip("0"):
        return "零"
    groups = [digits[max(0, end - 4) : end] for end in range(len(digits), 0, -4)]
    said = ""
    gap = False
    for power, group in reversed(tuple(enumerate(groups))):
        group = group.zfill(4)
        if group != "0000":
            zero = "零" if said and (gap or group[0] == "0") else ""
            said += zero + _say_group(group) + _LARGE[power]
        gap = group == "0000"
    return _polish(said)


def say_number(written: str) -> str:
    """Return a number in words, its decimal part digit by digit."""
    whole, point, part = written.partition(".")
    if not point:
        return say_cardinal(whole)
    return f"{say_cardinal(whole.lstrip('0') or '0')}点{say_digits(part)}"


def _say_group(group: str) -> str:
    said = ""
    gap = False
    for place, digit in enumerate(group):
        if digit != "0":
            said += ("零" if gap else "") + _DIGITS[int(digit)] + _SMALL[3 - place]
        gap = digit == "0" and bool(said)
    return said


def _polish(said: str) -> str:
    if said.startswith("一十"):
        return said[1:]
    if said[0] == "二" and said[1:2] in {"千", "万", "亿"}:
        return "两" + said[1:]
    return said
