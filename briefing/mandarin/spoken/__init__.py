"""Written newspaper Chinese as spoken Chinese: no digits, no symbols, pause marks kept."""

import re
from functools import cache
from typing import Any

from wetext import Normalizer

from briefing.mandarin.han import HAN_CLASS
from briefing.mandarin.spoken.numbers import say_cardinal, say_digits, say_number

_FULL_WIDTH = {
    code + 0xFEE0: code for code in range(0x21, 0x7F) if chr(code + 0xFEE0) not in "，！？；：（）"
} | {0x3000: 0x20, ord("∶"): ord(":")}
_KEPT = "，。！？；：、…—“”‘’（）《》"
_MARKS = str.maketrans(",!?;()", "，！？；（）", "")
_LEFT = re.compile(f"[^{HAN_CLASS}A-Za-z {_KEPT}]+")
_NUMBER = r"\d+(?:[,，]\d{3})*(?:\.\d+)?"


def spoken_form(text: str) -> str:
    """Return a text as it is said: Han characters, Latin letters and pause marks, nothing else."""
    said = text.translate(_FULL_WIDTH)
    for pattern, replace in _RULES:
        said = pattern.sub(replace, said)
    said = _normalizer().normalize(said) if re.search(r"\d", said) else said
    said = re.sub(r"\d+", lambda hit: say_digits(hit.group()), said)
    said = said.translate(_MARKS).replace(":", "：")
    said = _LEFT.sub(" ", said)
    return re.sub(r"(?<![A-Za-z]) +| +(?![A-Za-z])", "", re.sub(r" {2,}", " ", said)).strip()


def _say_phone(hit: re.Match[str]) -> str:
    return "，".join(say_digits(part, one="幺") for part in re.findall(r"\d+", hit.group()))


_RULES = tuple(
    (re.compile(pattern), replace)
    for pattern, replace in (
        (r"\d{1,3}(?:,\d{3})+(?!\d)", lambda hit: hit.group().replace(",", "")),
        (r"(?<![\d.])0\d{2,3}-\d{7,8}(?!\d)|(?<![\d.])1[3-9]\d{9}(?!\d)", _say_phone),
        (
            r"(\d{4})年?\s*[-–—~至]\s*(\d{4})年",
            lambda hit: f"{say_digits(hit[1])}年至{say_digits(hit[2])}年",
        ),
        (rf"({_NUMBER})‰", lambda hit: f"千分之{say_number(hit[1])}"),
        (
            rf"({_NUMBER})%\s*[-–—~至]\s*({_NUMBER})%",
            lambda hit: f"百分之{say_number(hit[1])}到百分之{say_number(hit[2])}",
        ),
        (r"(?<=[歼轰运直强苏])-(\d+)", lambda hit: say_cardinal(hit[1])),
        (
            rf"(?<![\d.-])({_NUMBER})[-–—~]({_NUMBER})(?=[级个名人天日月年周倍万亿岁米度%])",
            lambda hit: f"{say_number(hit[1])}到{say_number(hit[2])}",
        ),
        (
            r"(?<!\d)(\d{1,3}):(\d{1,3})(?=战胜|击败|力克|负|逆转|大胜|险胜)",
            lambda hit: f"{say_cardinal(hit[1])}比{say_cardinal(hit[2])}",
        ),
        (r"(?<=[A-Z])(\d{3})(?!\d)", lambda hit: say_digits(hit[1])),
    )
)


@cache
def _normalizer() -> Any:
    return Normalizer(lang="zh", operator="tn", remove_erhua=False)
