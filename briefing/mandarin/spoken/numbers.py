"""Numbers in words, by GB/T 15835 and how news is read."""

_DIGITS = "零一二三四五六七八九"
_SMALL = ("", "十", "百", "千")
_LARGE = ("", "万", "亿", "万亿", "亿亿")
MAX_CARDINAL_DIGITS = 20


def say_digits(digits: str, one: str = "一") -> str:
    """Return digits one by one; `one` is 幺 in telephone and room numbers."""
    return "".join(one if digit == "1" else _DIGITS[int(digit)] for digit in digits)


def say_cardinal(digits: str) -> str:
    """Return a whole number in words; past the words there are, its digits one by one."""
    digits = digits.lstrip("0")
    if not digits:
        return "零"
    if len(digits) > MAX_CARDINAL_DIGITS:
        return say_digits(digits)
    groups = [digits[max(0, end - 4) : end] for end in range(len(digits), 0, -4)]
    said = ""
    gap = False
    for power in range(len(groups) - 1, -1, -1):
        group = groups[power].zfill(4)
        if group == "0000":
            gap = bool(said)
            continue
        if said and (gap or group[0] == "0"):
            said += "零"
        said += _say_group(group) + _LARGE[power]
        gap = False
    return said.removeprefix("一") if said.startswith("一十") else said


def say_number(written: str) -> str:
    """Return a number with or without a decimal part in words; 1,107 and 1107 are the same."""
    whole, point, part = written.replace(",", "").replace("，", "").partition(".")
    return say_cardinal(whole) + (f"点{say_digits(part)}" if point and part else "")


def _say_group(group: str) -> str:
    said = ""
    gap = False
    for place, digit in enumerate(group):
        if digit == "0":
            gap = bool(said)
            continue
        if gap:
            said += "零"
        said += _DIGITS[int(digit)] + _SMALL[3 - place]
        gap = False
    return said
