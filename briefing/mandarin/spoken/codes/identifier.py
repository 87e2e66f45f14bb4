"""Codes that are read digit by digit: postcodes, stock codes, accounts, rooms, numbered units.

Source: 证券 and 邮政 announcements; hospitals, regiments and rooms
with three digits are names, not counts.
"""

import re

from briefing.mandarin.spoken.numbers import say_digits, say_figures
from briefing.mandarin.spoken.rule import any_in, rule

_WORD = any_in("codes")
_OF_UNIT = any_in("numbered")


def spell_code(code: str) -> str:
    """Return the figures of a code one by one, its letters as capitals; no other sign is said."""
    parts = re.findall(r"[A-Za-z]+|\d+|[. -]", code)
    return "".join(
        say_digits(part, one="幺")
        if part.isdecimal()
        else {".": "点", " ": "，", "-": ""}.get(part, part.upper())
        for part in parts
    )


def spell(hit: re.Match[str]) -> str:
    """Return what was found as a code."""
    return spell_code(hit.group())


RULES = (
    # HZ_2024: a name of a file or an account.
    rule(
        r"(?<![A-Za-z\d_])(?=[\d_]*[A-Za-z])[A-Za-z\d]+(?:_[A-Za-z\d]+)+(?![A-Za-z\d_])",
        lambda hit: re.sub(r"\d+", say_figures, hit.group()).replace("_", "下划线"),
    ),
    # 邮发代号1-39, CN 11-0065: registrations keep their stroke.
    rule(
        r"((?:邮发代号|刊号)[:：为]?\s?|CN\s?)(\d{1,2})-(\d{1,4})(?!\d)",
        lambda hit: f"{hit[1]}{say_digits(hit[2])}杠{say_digits(hit[3])}",
    ),
    # 邮编：100005, 股票代码600519, 尾号为8899, QQ群123456.
    rule(
        rf"({_WORD}[是为:：]?\s?[“（]?)"
        r"(\d{1,3}-\d{4}(?![\d-])|[A-Za-z]{0,4}-?\d{3,}[A-Za-z\d]*(?:\.[A-Z]{2})?(?:[ -]\d+)*)",
        lambda hit: hit[1] + spell_code(hit[2]),
    ),
    # 第2024065期, 第2728号决议.
    rule(r"(?<=第)(\d{5,}(?=期)|\d{4}(?=号决议))", say_figures),
    # （600519）, （00700.HK）, 600519.SH.
    rule(
        r"(?<![\d.A-Za-z])(?:(?:SH|SZ|BJ|HK)[.:]?\d{4,6}|\d{4,6}\.(?:SH|SS|SZ|BJ|HK|US|N|OF|OC|KS|TW|T))(?![\dA-Za-z])",
        spell,
    ),
    rule(r"(?<=（)\d{6}(?=）)", spell),
    # 510300ETF: a fund by its six figures.
    rule(r"(?<![\d.])(?:1[1568]|5[0-9])\d{4}(?=ETF|LOF|REIT|基金|转债)", spell),
    # 588000单日成交: a share or a fund that is traded.
    rule(
        r"(?:^|(?<=[，。；、“和与及金股]))((?:5[0168]|1[568]|60|68|00|30)\d{4})"
        r"(?=单日|[总日]?成交|[收上下]?[涨跌](?!幅)|净[申赎流]|放量|[高低]开|盘中|午后|早盘|尾盘)",
        spell,
    ),
    # 302室, 301医院, 129师.
    rule(rf"(?<![\d.A-Za-z第共有约近])\d{{3,4}}(?={_OF_UNIT})", spell),
    # 3-2-501: building, stair, flat.
    rule(
        r"(?<![\d.-])\d{1,3}-\d{1,3}-\d{2,4}(?![\d-])",
        lambda hit: "杠".join(map(spell_code, hit.group().split("-"))),
    ),
)
