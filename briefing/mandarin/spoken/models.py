"""Plates, trains, flights, roads; weapons, spacecraft and products.

Plates, trains, flights and roads of three digits or more are read digit by digit with 幺 for 1; a
motorway of one or two digits is a number (G15: G十五). In the name of a model a hyphen is not read;
one or two digits are a number, three or more are read one by one unless they are whole hundreds.

Source: practice on railways, in the air and on roads; CCTV's military and space reports (歼二十,
图一六零, S四百, 东风四十一, C九一九); CN-NewsTTS Bench, which marks a hyphen read as 负, 减 or 杠
as wrong.
"""

import re

from briefing.mandarin.spoken.codes import spell, spell_code
from briefing.mandarin.spoken.counts import is_counted
from briefing.mandarin.spoken.numbers import say_cardinal, say_digits, say_figures
from briefing.mandarin.spoken.rule import after, any_in, before, rule

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_WEAPON = any_in("weapons")
_FIGURE = r"(?:GDP|CPI|PPI|PMI|ROE|EPS)\d+(?:\.\d+)?(?:[万亿元]|\b(?![期号]))"
"""A measure of the economy and its amount, which is no model: GDP192.4万元."""
_COMPUTING = re.compile(r"(?:[KMGTPEZ]?FLOPS|T?OPS)(?![A-Za-z])")
"""Operations a second: 5000PFLOPS, and 5000P where computing power is spoken of."""

_ENDS_OF_LINE = re.compile(r"[\u4e00-\u9fff](?:-|—{1,2})[\u4e00-\u9fff]{2,5}$")


def _say_code(hit: re.Match[str]) -> str:
    return hit[1] + (say_cardinal(hit[2]) if len(hit[2]) < 3 else spell_code(hit[2]))


def _say_plane(hit: re.Match[str]) -> str:
    family, variant = hit[1], hit[2] or ""
    is_number = variant.endswith("00") or len(variant) == 2
    return say_digits(family) + (say_cardinal(variant) if is_number else say_digits(variant))


def _say_unlettered_train(hit: re.Match[str]) -> str:
    """Say the figures of a train that stands behind its two ends: 云河—东山7558次."""
    return spell(hit) if _ENDS_OF_LINE.search(before(hit)) else hit.group()


def _say_strain(hit: re.Match[str]) -> str:
    if is_counted(after(hit)):
        return hit.group()
    return hit[1] + "".join(f"点{say_digits(part)}" for part in hit[2].split(".")[1:])


def say_model_number(figures: str) -> str:
    """Return the number of a model: 20 is 二十, 919 is 九一九, 400 is 四百, 2.5 is 二点五."""
    whole, point, part = figures.partition(".")
    is_round = (len(whole) == 3 and whole.endswith("00")) or whole.endswith("000")
    said = say_cardinal(whole) if len(whole) < 3 or is_round else say_digits(whole)
    return f"{said}点{say_digits(part)}" if point and part else said


def _say_leading(hit: re.Match[str]) -> str:
    """Say 88VIP as 八八VIP, but 4S店, 24K and 3D as numbers."""
    figures, follows = hit[1], after(hit)
    if re.match(r"[xX]\d", follows):
        return figures  # 4X100米
    computing = _COMPUTING.match(follows) or (
        re.match(r"[PE](?![A-Za-z\d-])", follows) and "算力" in before(hit, 12) + after(hit, 12)
    )
    # 671B: parameters of a model.
    if computing or re.match(r"[BM](?![A-Za-z\d-])", follows):
        return say_cardinal(figures)
    is_spelled = len(figures) > 2 or (len(figures) == 2 and figures[0] == figures[1])
    return say_digits(figures) if is_spelled else say_cardinal(figures)


VEHICLE_RULES = (
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
    # FM9201/9208（云河—东山）航班: there and back.
    rule(
        r"(?:(?<=[A-Z][零幺二三四五六七八九]{3})|(?<=[A-Z][零幺二三四五六七八九]{4}))"
        r"/(\d{3,4})(?![\d.])",
        lambda hit: f"、{spell_code(hit[1])}",
    ),
    rule(r"(?<![\d.A-Za-z])\d{4}(?=次)", _say_unlettered_train),
    # 台铁442车次; 开行8832车次 counts them.
    rule(
        r"((?:高铁|台铁|自强|莒光|区间车|普悠玛|太鲁阁)号?\s?)(\d{3,4})(?=\s?(?:南下|北上)?车次)",
        lambda hit: hit[1] + spell_code(hit[2]),
    ),
    # Roads: G318国道, S22省道, 318国道, G15高速.
    rule(
        r"(?<![A-Za-z\d])([GSXYCZ])(\d{1,4})(?=[\u4e00-\u9fff]{0,4}(?:国道|省道|县道|乡道|高速|线|公路|段|科创))",
        _say_code,
    ),
    rule(r"(?<![A-Za-z\d.])(\d{3,4})(?=(?:国道|省道|县道|次列车|次航班|航班))", spell),
    rule(r"(?<![A-Za-z\d.])(\d{3})(?=路(?:公交|车|电车|专线|内|外|、|和|等|$|[，。]))", spell),
)
MODEL_RULES = (
    # XBB.1.5, B.1.1.7, JN.1: strains, each figure by itself.
    rule(
        r"(?<![A-Za-z\d.])((?!NO\.)[A-Z]{2,4}|[A-Z](?=\.\d+\.\d))((?:\.\d{1,3})+)(?![\d.%A-Za-z])",
        _say_strain,
    ),
    # 17.5.1, 192.168.1.1: versions and addresses, part by part.
    rule(
        r"(?<![\d.])\d++(?:\.\d++){2,}+(?![\d%])",
        lambda hit: "点".join(map(say_model_number, hit.group().split("."))),
    ),
    rule(
        rf"(?<!\d)({_WEAPON}[一二三四五六七八九十]*号?[甲乙丙丁]?)"
        r"-?(\d{1,4}(?:\.\d+)?)([A-Za-z]{0,3})(?![\d%℃度个名人架枚年月日])",
        lambda hit: hit[1] + say_model_number(hit[2]) + hit[3],
    ),
    # F-35, GPT-4, COVID-19, PM2.5, C919, H7N9, Wi-Fi 6, 5G-A: letters before the number.
    # Metres squared and cubed are units, not models.
    rule(
        rf"(?<![A-Za-z\d])(?![kcdmhN]?m[23]\b)(?!{_FIGURE})"
        r"([A-Za-z]+)[- ]?(\d++(?:\.\d+)?+)(?!\d)",
        lambda hit: hit[1] + say_model_number(hit[2]),
    ),
    # Yunhe 3.1 405B: a version, and a size.
    rule(r"(?<=[零一二三四五六七八九十百千]) (?=\d+[A-Z])", "，"),
    rule(
        r"(?<=[零一二三四五六七八九十百][A-Z])(\d++(?:\.\d+)?+)",
        lambda hit: say_model_number(hit[1]),
    ),
    rule(
        r"(?<=[零一二三四五六七八九十百][A-Z])-(?=\d)|(?<=[零一二三四五六七八九十百])-(?=[A-Z])"
        r"|(?<=[A-Z])-(?=[A-Z\u4e00-\u9fff])",
        "",
    ),
    # 4S店, 5G, 3D, 24K, 88VIP: letters behind the number.
    rule(r"(?<![\d.A-Za-z])(\d{1,4})(?=[A-Z][A-Za-z]{0,4}(?![a-z]))", _say_leading),
    # 052D, 055型, 99A坦克: hull classes and patterns are read digit by digit.
    rule(
        r"(?<![\d.])(\d{2})(?=[A-Z]?式?(?:主战|坦克|步枪|自行|火炮|装甲|导弹|战车|榴弹炮|狙击|手枪|机枪))",
        say_figures,
    ),
)
