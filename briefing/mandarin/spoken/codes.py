"""Addresses, numbers of documents, and codes that are read digit by digit.

Source: how stations read their own addresses on air (央视网 www.cctv.com: W W W 点 C C T V 点 com);
党政机关公文格式 (GB/T 9704-2012) for the year of a document in hexagonal brackets; the number
behind it is a count (十五号), that of a standard is read digit by digit; 证券 and 邮政
announcements for codes; hospitals, regiments and rooms with three digits are names, not counts.
"""

import re

from briefing.mandarin.spoken.numbers import say_cardinal, say_digits, say_figures
from briefing.mandarin.spoken.rule import any_in, rule
from briefing.mandarin.tuned import Numbers

_SIGNS = {".": "点", "/": "斜杠", "-": "杠", "_": "下划线"}
_SIGNS |= {"@": "艾特", ":": "冒号", "=": "等于", "?": "问号"}
_SPOKEN_DOMAINS = frozenset({"com", "gov", "org", "net", "edu"})
_ISSUER = any_in("standards")
_WORD = any_in("codes")
_OF_UNIT = any_in("numbered")


def _say_address(hit: re.Match[str]) -> str:
    address = hit.group().removesuffix("/").removesuffix(".")
    rest = hit.group()[len(address) :].replace("/", "")
    address = re.sub(r"^https?://", "", address, flags=re.IGNORECASE)
    return " ".join(map(_say_part, re.findall(r"[A-Za-z]+|\d+|[^A-Za-z\d]", address))) + rest


def _say_part(part: str) -> str:
    if part.isdecimal():
        return say_digits(part)
    if part.lower() in _SPOKEN_DOMAINS:
        return part.lower()
    if part.isalpha() and len(part) <= Numbers.SPELLED_LETTERS:
        return " ".join(part.upper())
    return _SIGNS.get(part, part)


def _say_file_number(hit: re.Match[str]) -> str:
    year, of_year, ordinal, number = hit.groups()
    if number is None:
        return f"（{say_digits(year)}{of_year}）"
    return f"（{say_digits(year)}）{ordinal}{say_cardinal(number)}号"


def _say_standard(hit: re.Match[str]) -> str:
    number = re.sub("[-—:]", "，", hit[2].replace(".", "点"))
    return re.sub(r"\d+", say_figures, f"{hit[1].replace('/', ' ')} {number}")


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


WEB_RULES = (
    rule(
        r"(?i)https?://[A-Za-z0-9./?=_%:@-]+|www\.[A-Za-z0-9./?=_-]+"
        r"|(?<![A-Za-z0-9.+_-])[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
        r"|(?<![A-Za-z0-9.-])[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,3}"
        r"\.(?:com|cn|org|net|gov|edu)(?:\.cn)?(?![A-Za-z0-9])(?:/[A-Za-z0-9/._-]*)?",
        _say_address,
    ),
)
DOCUMENT_RULES = (
    # 国发〔2023〕15号, 第 optional; the year alone in brackets is the same year.
    rule(r"（((?:19|20)\d\d)(年?)）(?:(第?)(\d{1,6})号)?", _say_file_number),
    rule(
        rf"(?<![A-Za-z])({_ISSUER}(?:/[A-Z]{{1,3}})?|DB\d\d(?:/T)?|[A-Z]{{2}}/[TZ]|T/[A-Z]{{2,6}})"
        r"[ -]?(\d+(?:\.\d+)*(?:(?:-|—|:)\d{1,4}){0,2})(?![\d.])",
        _say_standard,
    ),
    # Any issuer, where a year ends the number: HJ 2.2-2018.
    rule(
        r"(?<![A-Za-z])([A-Z]{1,4}(?:/[A-Z]{1,6})?)[ -]?"
        r"(\d+(?:\.\d+)*(?:-|—|:)(?:19|20)\d\d)(?![\d.])",
        _say_standard,
    ),
    # Licences and filings: 京ICP备12345678号, 第1234567号.
    rule(r"(?<![\d.])\d{6,}(?=号)", say_figures),
)
IDENTIFIER_RULES = (
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
    # 云河纸业（2347）: shares have four figures in Hong Kong and Taipei; whole hundreds count.
    rule(r"(?<=[\u4e00-\u9fff]（)(?!(?:19|20)\d\d|\d\d00)\d{4}(?=）)", spell),
    # 沪市603928, 深市002938: a share of that exchange.
    rule(r"(?<=[沪深]市)\d{6}(?=[，、；。）和及与]|$)", spell),
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
