"""What is left: plain numbers, 两 or 二, minus signs, list numbers.

Source: GB/T 15835-2011; 现代汉语八百词 for 二 and 两.
"""

import re

from briefing.mandarin.spoken.numbers import (
    NUMBER,
    say_cardinal,
    say_counted,
    say_digits,
    say_number,
)
from briefing.mandarin.spoken.rule import Rule, after, read_rows

_MEASURES = frozenset(measure for measure, _two in read_rows("measures"))


def counts_things(follows: str) -> bool:
    """Return whether these words begin with something that numbers count."""
    return any(follows[:length] in _MEASURES for length in (4, 3, 2, 1) if len(follows) >= length)


def _say_number(hit: re.Match[str]) -> str:
    number = hit.group()
    if hit.string[max(0, hit.start() - 1) : hit.start()] in {"第", "初", "十", "至", "百"}:
        return (
            say_number(number)
            if hit.string[hit.start() - 1] != "至"
            else say_counted(number, after(hit, 6))
        )
    whole = number.partition(".")[0]
    if len(whole) > 8 and not counts_things(after(hit, 4)) and not whole.endswith("000"):
        return say_number(number) if "." in number else say_digits(number)
    if after(hit, 1) == "至":
        return say_number(number)
    return say_counted(number, after(hit, 6))


RULES = (
    # 1.推进改革: a list number at the head of a line or behind a stop.
    Rule(
        re.compile(r"(?:^|(?<=[。；：]))(\d{1,2})[.．](?![\d.])"),
        lambda hit: f"{say_cardinal(hit[1])}、",
    ),
    Rule(
        re.compile(
            rf"(?:(?<![\d\w.])|(?<=[为达至到在是约跌降升涨增减比])|(?<=[一二三四五六七八九十零]至))-(?={NUMBER})"
        ),
        lambda _hit: "负",
    ),
    Rule(re.compile(r"(?<=\d) +(?=\d)"), lambda _hit: "，"),
    Rule(re.compile(NUMBER), _say_number),
    Rule(re.compile(r"\d+"), lambda hit: say_digits(hit.group())),
)
