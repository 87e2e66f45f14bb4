"""Plates, trains, flights, roads, bus lines.

Source: practice on railways, in the air and on roads. Plates, trains, flights and roads of three
digits or more are read digit by digit with 幺 for 1; a motorway of one or two digits is a number
(G15: G十五).
"""

import re

from briefing.mandarin.spoken.codes.identifier import spell, spell_code
from briefing.mandarin.spoken.numbers import say_cardinal, say_digits
from briefing.mandarin.spoken.rule import any_in, rule

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"


def _say_code(hit: re.Match[str]) -> str:
    return hit[1] + (say_cardinal(hit[2]) if len(hit[2]) < 3 else spell_code(hit[2]))


def _say_plane(hit: re.Match[str]) -> str:
    family, variant = hit[1], hit[2] or ""
    said = say_cardinal(variant) if variant.endswith("00") else say_digits(variant)
    return say_digits(family) + (f"，{said}" if said else "")


RULES = (
    # 波音737-800, B737, 737MAX.
    rule(r"(?<=波音)-?(7\d7)(?:-(\d{1,4}))?(?!\d)", _say_plane),
    rule(r"(?<![\d.])(7[0-8]7)-([1-9](?:00?)?)(?!\d)", _say_plane),
    rule(
        rf"([{_PROVINCES}])([A-Z])[·•\s-]?([A-Z\d]{{5,6}}|[A-Z\d]{{4}}[警学挂领试港澳])(?![A-Za-z\d])",
        lambda hit: hit[1] + spell_code(hit[2] + hit[3]) + re.sub(r"[A-Z\d]", "", hit[3]),
    ),
    # 鲁B·×3317: a figure kept back.
    rule(
        rf"([{_PROVINCES}])([A-Z])[·•\s-]?(?=[A-Z\d]*[×✕*])([A-Z\d×✕*]{{4,6}})(?![A-Za-z\d×✕*])",
        lambda hit: hit[1] + hit[2] + re.sub("[×✕*]", "某", re.sub(r"\d+", spell, hit[3])),
    ),
    # Trains: also in lists and ranges (G1/G2次, D2281/4次).
    rule(
        r"(?<![A-Za-z\d])([GDCZTKYLS])-?(\d{1,4})(?=(?:[、/和至-][GDCZTKYLS]?\d{1,4}){0,9}(?:次|号?列车|动车|高铁列车|高铁次))",
        _say_code,
    ),
    rule(r"(?<=[一二三四五六七八九零幺十])/(?=[GDCZTKYLS]?\d{1,4}次)", "，"),
    rule(
        rf"(?<![A-Za-z\d])({any_in('airlines')})-?(\d{{3,4}})(?![\d.%]|[A-Za-z])(?!号文)",
        spell,
    ),
    rule(
        r"(?<![A-Za-z\d])([A-Z]{2}|[A-Z]\d|\d[A-Z])(\d{3,4})(?=号?(?:次)?(?:航班|班机|客机))", spell
    ),
    # Roads: G318国道, S22省道, 318国道, G15高速.
    rule(
        r"(?<![A-Za-z\d])([GSXYCZ])(\d{1,4})(?=[\u4e00-\u9fff]{0,4}(?:国道|省道|县道|乡道|高速|线|公路|段|科创))",
        _say_code,
    ),
    rule(r"(?<![A-Za-z\d.])(\d{3,4})(?=(?:国道|省道|县道|次列车|次航班|航班))", spell),
    rule(r"(?<![A-Za-z\d.])(\d{3})(?=路(?:公交|车|电车|专线|内|外|、|和|等|$|[，。]))", spell),
)
