"""Numbers of documents, standards and licences.

Source: 党政机关公文格式 (GB/T 9704-2012) for the year in hexagonal brackets; the number
behind it is a count (十五号), the number of a standard is read digit by digit.
"""

import re

from briefing.mandarin.spoken.numbers import say_cardinal, say_digits, say_figures
from briefing.mandarin.spoken.rule import any_in, rule

_ISSUER = any_in("standards")


def _say_file_number(hit: re.Match[str]) -> str:
    year, of_year, ordinal, number = hit.groups()
    if number is None:
        return f"（{say_digits(year)}{of_year}）"
    return f"（{say_digits(year)}）{ordinal}{say_cardinal(number)}号"


def _say_standard(hit: re.Match[str]) -> str:
    number = re.sub("[-—:]", "，", hit[2].replace(".", "点"))
    return re.sub(r"\d+", say_figures, f"{hit[1].replace('/', ' ')} {number}")


RULES = (
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
