"""Every sign in its plainest form before the rules, and no sign without a sound behind them.

Full width, compatibility signs and other scripts' digits come first; pause marks are last.

Source: Unicode Character Database (compatibility mappings, decimal digits); GB/T 15835-2011
on the grouping of thousands and on fractions; papers that print 1·2万 for 1.2万; GB/T 15834-2011
for the marks that are kept: all of them are pauses for a voice.
"""

import re
import unicodedata
from functools import cache

from briefing.mandarin.han import HAN_CLASS
from briefing.mandarin.spoken.rule import read_pairs

_FORMS = read_pairs("characters")
_CHINESE_MARKS = "，！？；：（）"
_GROUPED = re.compile(
    r"(?<![\d.,])\d{1,3}(?:,\d{3})++(?![\d,])|(?<![\d.])\d{1,3}(?:\u2009\d{3})++(?!\d)"
    r"|(?<![０-９．])[０-９]{1,3}(?:，[０-９]{3})++(?![０-９，])"
)
_FULL_COMMA = re.compile(
    r"(?<![-\d.，A-Za-z])[1-9]\d{0,2}(?:，\d{3})+(?=\.\d+[万亿元]|(?![\d，.])(?:多|余|[万亿]|美?元|人次?|平方|立方|公里|公顷|公斤|千克|千瓦|[名个户亩吨件台家辆只头张份套座所艘册例起场]))"
)
"""Thousands parted by a full-width comma: 3，500人."""
_FULL_POINT = re.compile(
    r"(?<![-\d.，A-Za-z第年月])(?!(?:19|20)\d\d，)([1-9]\d{0,3}|0)，(\d{1,2})(?=[万亿](?!里)|[%％‰])"
)
"""A full-width comma where the point of a decimal belongs: 12，5万人."""
_SQUARED = re.compile(r"(?:(?<=(?<![A-Za-z])m)|(?<=[kcdmhμ]m)|(?<=[\d/][smg])|(?<=ft))[²³]")
_POWER = re.compile(r"(?<=[A-Za-z）)])[²³]")
"""A square or a cube of what is no unit: a²."""
_CROSS = re.compile(r"(?<=\d[米寸尺])\s?[xX]\s?(?=\d)")
_COLON = re.compile(r"(?<=\d)：(?=\d)")
_LINE = re.compile(r"(?<=[^\s，。！？；：、…—])\s*\n\s*(?=\S)")
_SPACE = re.compile(r"\s+")
_YEAR_SPACE = re.compile(r"(?<=\d) (?=年)")
_DOTS = re.compile(r"\.{3,}|。{3,}")
_LONG_PAIR = re.compile(r"(?<=\d{5}) +(?=\d{5})")
_MIXED = re.compile(r"(?<=\d)(?=[½⅓⅔¼-¾⅕-⅞])")
# Signs that become figures stay apart from the figures beside them: 见12① is not 121.
_APART = re.compile(r"(?<=\d)(?=[①-⒛Ⅰ-ⅻ])|(?<=[Ⅰ-ⅻ])(?=\d)")
_POINT = re.compile(
    r"(?<=\d)·(?=\d+(?:[万亿%‰倍元亩吨]|平方|立方|公[里斤顷]|美元|百?分点|个百分点))"
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
_LATIN_ROMAN = re.compile(
    r"(?<![A-Za-z\d])(?<![A-Za-z][-—~])(?:(?:XI{1,3}|XIV|IX|IV|VI{1,3}|I{2,3})(?=[期型级类度区卷章届世号])"
    r"|[IV](?=[期级类]))"
)
_CLASS_TWO = re.compile("Ⅱ(?=[类级型])")
"""The second class, not two of them: 二, where a figure would be read 两."""
_ROMAN_RUN = re.compile("[Ⅰ-Ⅿ]{2,}")
"""Numerals of one number, a character each part: ⅩⅣ."""
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_CIRCLED = re.compile("(?P<sign>[①-⑳㉑-㉟⑴-⒇⒈-⒛❶-❿㈠-㈩㊀-㊉])(?P<mark>[、，。；：？！）])?")
_KEYCAP = re.compile(
    "(?<![\\d\u20e3])(?:(?P<digit>\\d)\ufe0f?\u20e3|\U0001f51f)(?!\\d)(?P<mark>[、，。；：？！）])?"
)
"""A numbered key before an item; several are the digits of a number."""
KEPT_MARKS = "，。！？；：、…—“”‘’（）《》"
_PAUSES = str.maketrans(",!?;:()∶/|.+", "，！？；：（）：、，。加", "\"'~-_*#^`\\·″′")
_LEFT = re.compile(f"[^{HAN_CLASS}A-Za-z {KEPT_MARKS}]")
_SPACES = re.compile(r"(?<![A-Za-z]) +| +(?![A-Za-z])")
_SILENT = re.compile(
    "[\U0001f000-\U0001faff\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u2500-\u27bf\u2900-\u297f\u2b00-\u2bff\u3003-\u3007\u3012-\u303f"
    "\ufe0e\ufe0f\u200d\u20e3\u00ae\u00a9\u2122\u00ad\u00b7\u2022\ue000-\uf8ff\U000e0020-\U000e007f]"
)
_DROPPED = re.compile(r"[#^*_~\\`]")
"""Signs without a sound of their own that a rule had not spoken of; they are named."""


def plain_width(text: str) -> str:
    """Return the text with each sign in its plainest form, on one line."""
    plain = _GROUPED.sub(lambda hit: re.sub(r"\D", "", hit.group()), text)
    plain = _APART.sub("，", _MIXED.sub("又", plain))
    plain = _CIRCLED.sub(lambda hit: f"{_numeral(hit['sign'])}{hit['mark'] or '、'}", plain)
    plain = _KEYCAP.sub(lambda hit: f"{hit['digit'] or 10}{hit['mark'] or '、'}", plain)
    plain = _CLASS_TWO.sub("二", plain)
    plain = _ROMAN_RUN.sub(lambda hit: str(_roman_value(hit.group())), plain)
    plain = "".join(map(_plain_character, plain))
    plain = _SQUARED.sub(lambda hit: "23"["²³".index(hit.group())], plain)
    plain = _POWER.sub(lambda hit: "平立"["²³".index(hit.group())] + "方", plain)
    plain = _CROSS.sub("×", plain)
    plain = plain.replace("°C", "℃").replace("°F", "℉")
    plain = _LATIN_ROMAN.sub(lambda hit: str(_ROMAN.index(hit.group()) + 1), plain)
    plain = _POINT.sub(".", plain)
    plain = _DOTS.sub("……", _LONG_PAIR.sub("，", plain))
    plain = _COLON.sub(":", _LINE.sub("。", plain))
    plain = _GROUPED.sub(lambda hit: hit.group().replace(",", ""), plain)
    plain = _FULL_COMMA.sub(lambda hit: hit.group().replace("，", ""), plain)
    plain = _FULL_POINT.sub(r"\1.\2", plain)
    return _YEAR_SPACE.sub("", _SPACE.sub(" ", plain)).strip()


@cache
def _plain_character(sign: str) -> str:
    code = ord(sign)
    if 0xFF01 <= code <= 0xFF5E and sign not in _CHINESE_MARKS:
        sign = chr(code - 0xFEE0)
    if sign in _FORMS:
        return _FORMS[sign]
    if 0xC0 <= code <= 0x24F or 0x1E00 <= code <= 0x1EFF:
        return _without_accent(sign)
    if code > 127 and unicodedata.category(sign) == "Nd":
        return str(unicodedata.decimal(sign))
    if 0x2E80 <= code <= 0x2FDF or 0xF900 <= code <= 0xFB06:
        # Radicals, compatibility ideographs and ligatures: PDF files have them for characters.
        return unicodedata.normalize("NFKC", sign)
    if unicodedata.category(sign) in {"Cc", "Cf"} and sign not in "\n\t\r":
        return ""
    return sign


def _without_accent(sign: str) -> str:
    """Return a Latin letter without its accent: lexicons and voices know Muller, not Müller."""
    if sign in "×÷":
        return sign
    bare = unicodedata.normalize("NFD", sign)[0]
    return bare if bare.isascii() else sign


def _roman_value(numerals: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in unicodedata.normalize("NFKC", numerals)]
    behind = [*values[1:], 0]
    return sum(-own if own < next_ else own for own, next_ in zip(values, behind, strict=True))


def _numeral(sign: str) -> str:
    return re.sub(r"[().（）]", "", unicodedata.normalize("NFKC", sign))


def pause_marks(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text with nothing in it but Han, letters and pause marks, and what had no sound.

    Bullets, arrows and emoji are ornaments and left out; anything else is handed back to be named.
    """
    dropped = _DROPPED.findall(text)
    said = text.translate(_PAUSES)
    said = re.sub(r"—{2,}", "——", _SILENT.sub("", said))
    unsaid = tuple(dict.fromkeys([*dropped, *_LEFT.findall(said)]))
    said = _SPACES.sub("", re.sub(" {2,}", " ", _LEFT.sub("", said)))
    said = re.sub(r"，{2,}", "，", re.sub(r"([。！？；：，、])，", r"\1", said))
    return re.sub(r"（）|《》|“”|‘’", "", said).lstrip("，、").strip(), unsaid


def name_of(sign: str) -> str:
    """Return a sign with its Unicode name, for a message."""
    return f"'{sign}' (U+{ord(sign):04X}, {unicodedata.name(sign, 'unassigned').lower()})"
