"""Weapons, spacecraft and products.

A hyphen is not read; one or two digits are a number, three or more are read one by one unless they
are whole hundreds.

Source: CCTV's military and space reports (歼二十, 图一六零, S四百, 东风四十一, C九一九); CN-NewsTTS
Bench, which marks a hyphen read as 负, 减 or 杠 as wrong.
"""

import re

from briefing.mandarin.spoken.numbers import say_cardinal, say_digits
from briefing.mandarin.spoken.rule import Rule, after, any_of, before, read_column

_NAME = any_of(read_column("weapons"))
_FIGURE = r"(?:GDP|CPI|PPI|PMI|ROE|EPS)\d+(?:\.\d+)?(?:[万亿元]|\b(?![期号]))"
"""A measure of the economy and its amount, which is no model: GDP192.4万元."""


_COMPUTING = re.compile(r"(?:[KMGTPEZ]?FLOPS|T?OPS)(?![A-Za-z])")
"""Operations a second: 5000PFLOPS, and 5000P where computing power is spoken of."""


def say_model_number(figures: str) -> str:
    """Return the number of a model: 20 is 二十, 919 is 九一九, 400 is 四百, 2.5 is 二点五."""
    whole, point, part = figures.partition(".")
    if len(whole) < 3 or (len(whole) == 3 and whole.endswith("00")) or whole.endswith("000"):
        said = say_cardinal(whole)
    else:
        said = say_digits(whole)
    return f"{said}点{say_digits(part)}" if point and part else said


def _say_named(hit: re.Match[str]) -> str:
    return hit[1] + say_model_number(hit[2]) + hit[3]


def _say_lettered(hit: re.Match[str]) -> str:
    return hit[1] + say_model_number(hit[2])


def _say_leading(hit: re.Match[str]) -> str:
    """Say 88VIP as 八八VIP, but 4S店, 24K and 3D as numbers."""
    figures = hit[1]
    if re.match(r"[xX]\d", after(hit)):
        return figures  # 4X100米
    if _COMPUTING.match(after(hit)) or (
        re.match(r"[PE](?![A-Za-z\d-])", after(hit)) and "算力" in before(hit, 12) + after(hit, 12)
    ):
        return say_cardinal(figures)
    if re.match(r"[BM](?![A-Za-z\d-])", after(hit)):
        return say_cardinal(figures)  # parameters of a model: 671B
    if len(figures) == 1:
        return "二" if figures == "2" else say_cardinal(figures)
    return (
        say_digits(figures) if len(set(figures)) == 1 or len(figures) > 2 else say_cardinal(figures)
    )


RULES = (
    # 17.5.1, 192.168.1.1: versions and addresses, part by part.
    Rule(
        re.compile(r"(?<![\d.])\d++(?:\.\d++){2,}+(?![\d%])"),
        lambda hit: "点".join(say_model_number(part) for part in hit.group().split(".")),
    ),
    Rule(
        re.compile(
            rf"(?<!\d)({_NAME}[一二三四五六七八九十]*号?[甲乙丙丁]?)"
            r"-?(\d{1,4}(?:\.\d+)?)([A-Za-z]{0,3})(?![\d%℃度个名人架枚年月日])"
        ),
        _say_named,
    ),
    # F-35, GPT-4, COVID-19, PM2.5, C919, H7N9, Wi-Fi 6, 5G-A: letters before the number.
    # Metres squared and cubed are units, not models.
    Rule(
        re.compile(
            rf"(?<![A-Za-z\d])(?![kcdmhN]?m[23]\b)(?!{_FIGURE})"
            r"([A-Za-z]+)[- ]?(\d++(?:\.\d+)?+)(?!\d)"
        ),
        _say_lettered,
    ),
    Rule(
        re.compile(r"(?<=[零一二三四五六七八九十百][A-Z])(\d++(?:\.\d+)?+)"),
        lambda hit: say_model_number(hit[1]),
    ),
    Rule(
        re.compile(
            r"(?<=[零一二三四五六七八九十百][A-Z])-(?=\d)|(?<=[零一二三四五六七八九十百])-(?=[A-Z])"
            r"|(?<=[A-Z])-(?=[A-Z\u4e00-\u9fff])"
        ),
        lambda _hit: "",
    ),
    # 4S店, 5G, 3D, 24K, 88VIP: letters behind the number.
    Rule(re.compile(r"(?<![\d.A-Za-z])(\d{1,4})(?=[A-Z][A-Za-z]{0,4}(?![a-z]))"), _say_leading),
    # 052D, 055型, 99A坦克: hull classes and patterns are read digit by digit.
    Rule(
        re.compile(
            r"(?<![\d.])(\d{2})(?=[A-Z]?式?(?:主战|坦克|步枪|自行|火炮|装甲|导弹|战车|榴弹炮|狙击|手枪|机枪))"
        ),
        lambda hit: say_digits(hit[1]),
    ),
)
