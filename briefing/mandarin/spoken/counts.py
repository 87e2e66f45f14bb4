"""What is counted, and what is left: plain numbers, 两 or 二, minus signs, list numbers.

Source: GB/T 15835-2011; 现代汉语八百词 for 二 and 两 and, in its appendix, measure words.
"""

import re
from functools import cache

from briefing.mandarin.spoken.numbers import (
    NUMBER,
    say_cardinal,
    say_digits,
    say_figures,
    say_number,
)
from briefing.mandarin.spoken.rule import after, before, read_pairs, read_rows, rule
from briefing.mandarin.tuned import Numbers

_LONGEST = 4
_NEARLY = re.compile(r"多(?!边|巴胺)|余(?!杭|姚|额|音|热)")
_MEASURES = read_pairs("measures")
_ORDINAL = frozenset("第初")
_HAN = "零〇一二三四五六七八九"
_HAN_MEASURE = (
    r"[万亿兆倍成吨度级坪岁]|元(?![旦宵帅])|人(?!民)|个(?:百分点|月)|[美欧日港]元"
    r"|公[里斤尺吨顷分]|[平立]方|英[里尺寸亩]|小时"
)
"""Behind a decimal in Han figures; behind a day known by its figures stands its event (九·一八)."""
_JOINED = re.compile(r"\d[加比]$")
"""Behind these 2 is 二 whatever follows: 3+2年, 4比2分出胜负."""


def is_counted(follows: str) -> bool:
    """Return whether these words begin with a measure word, or with 多 or 余 before one."""
    if _NEARLY.match(follows):
        return True
    measures = _counted()
    for length in range(min(_LONGEST, len(follows)), 0, -1):
        unless = measures.get(follows[:length])
        if unless is not None and not unless.match(follows, length):
            return True
    return False


@cache
def _counted() -> dict[str, re.Pattern[str]]:
    """Return for each measure word what must not follow it; no text matches an empty column."""
    return {word: re.compile(unless or r"(?!)") for word, unless in read_rows("counted")}


def _say_number(hit: re.Match[str]) -> str:
    number, follows = hit.group(), after(hit)
    whole, point, _part = number.partition(".")
    if before(hit, 1) in _ORDINAL and not point:
        said = say_cardinal(number)
        return f"二{said[1:]}" if said.startswith("两") else said  # 第二千, not 第两千
    if len(whole) > Numbers.COUNT_DIGITS and not point and not whole.endswith("000"):
        counts_things = any(follows[:length] in _MEASURES for length in (1, 2, 3, 4))
        return say_number(number) if counts_things else say_figures(hit)
    is_bare = follows.startswith("次方") or _JOINED.search(before(hit))
    return "两" if number == "2" and not is_bare and _takes_liang(follows) else say_number(number)


def _takes_liang(follows: str) -> bool:
    """Return whether 2 is 两 before these words, by the longest measure word they begin with."""
    follows = follows.lstrip("多余几来 ")
    found = (follows[:length] for length in (4, 3, 2, 1) if follows[:length] in _MEASURES)
    return _MEASURES.get(next(found, "")) == "两"


def _say_ten_thousands(hit: re.Match[str]) -> str:
    """Say 12,345.6万 as 一亿二千三百四十五点六万."""
    whole, point, part = hit[1].partition(".")
    high, low = whole[:-4], whole[-4:]
    said = f"{say_cardinal(high)}亿"
    if not low.strip("0") and len(part) <= len(low):
        # 10000.5万 is 一亿零五千.
        ones = part.ljust(len(low), "0").lstrip("0")
        return f"{said}零{say_cardinal(ones).replace('两', '二')}" if ones else said
    rest = say_number(low.lstrip("0") + point + part).replace("两", "二")
    return f"{said}{'零' if low[0] == '0' else ''}{rest}万"


COUNT_RULES = (
    # 三‧五万, 六百五十八‧九人, 百分之二‧四: the decimal point of papers that print no figures.
    rule(
        rf"(?:(?<=[{_HAN}十百千])·(?=[{_HAN}]+(?:{_HAN_MEASURE}))|(?<=[十百千][{_HAN}])·(?=[{_HAN}]))",
        "点",
    ),
    rule(rf"(百分之[{_HAN}十百]+)·(?=[{_HAN}])", r"\1点"),
    # 1.推进改革: a list number at the head of a line or behind a stop.
    rule(r"(?:^|(?<=[。；：]))(\d{1,2})[.．](?![\d.])", lambda hit: f"{say_cardinal(hit[1])}、"),
    rule(
        rf"(?:(?<![\d\w.])|(?<=[从为达至到在是约跌降升涨增减比])|(?<=[一二三四五六七八九十零]至))-(?={NUMBER})",
        "负",
    ),
    # 1米93: the centimetres, digit by digit.
    rule(
        r"(?<=\d米)\d\d(?![\d.%‰℃A-Za-z至-])",
        lambda hit: hit.group() if is_counted(after(hit)) else say_figures(hit),
    ),
    # 打击率2成88, and .288 as the papers of America print it.
    rule(
        r"(?<=\d成)\d\d(?![\d.%‰℃A-Za-z至-])",
        lambda hit: hit.group() if is_counted(after(hit)) else say_figures(hit),
    ),
    rule(
        r"(?<=率)([为达是:：]?)\s?\.(\d{3})(?![\d.%‰])",
        lambda hit: f"{hit[1]}零点{say_digits(hit[2])}",
    ),
    # 7825万0483人: what the 万 leaves, with one 零 for all its noughts.
    rule(
        r"(?<=\d[万亿])0+([1-9]\d{0,2})(?![\d.])",
        lambda hit: f"零{say_cardinal(hit[1])}",
    ),
    rule(r"(?<=\d) +(?=\d)", "，"),
    rule(r"(?<![\d.至])([1-9]\d{0,3}\d{4}(?:\.\d+)?)万(?![亿里])", _say_ten_thousands),
    rule(NUMBER, _say_number),
    rule(r"\d+", say_figures),
)
