"""Signs between words and numbers (minus, plus, 号), signs that are words, Latin letters.

A hyphen behind a name (歼-20) is no minus; one behind a quantity, or before a decimal, is. Initials
are spelled, words stay whole.

Source: GB/T 3102.11 for the signs; rating agencies read A- as A减 and A+ as A加; 现代汉语词典's
table of Greek letters; CCTV newscasts, which spell initials (G D P) and say a few as words: those
few, and names, stand in mandarin/data/latin.tsv.
"""

import re

from briefing.mandarin.latin import is_word
from briefing.mandarin.spoken.numbers import say_cardinal, say_digits
from briefing.mandarin.spoken.rule import any_in, read_pairs, rule
from briefing.mandarin.tables import name_characters

_QUANTITY = "拔球速率数值额量差比度润指价幅益绩亏分温额约为达至到在是跌降升涨增减"
_RATING = r"(?<![A-Za-z])(?:A{1,3}|B{1,3}|C{1,3}|D|Aa|Baa|Ba|Caa)"
_SURNAMES = "".join(sorted(name_characters("common-surname") | name_characters("rarer-surname")))
"""Behind a word for a person, and before a cross: 嫌疑人刘×供述."""
_NOT_A_WORD = r"(?![A-Za-z\d]|[\u4e00-\u9fff](?<![级的至上下和或及评、]))"
_NAMES = read_pairs("signs")
_POWERS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def _say_power(hit: re.Match[str]) -> str:
    power = hit[1].translate(_POWERS)
    minus = "负" if power.startswith("-") else ""
    return f"的{minus}{say_cardinal(power.strip('-') or '0')}次方"


def _say_token(hit: re.Match[str]) -> str:
    token = hit.group()
    if is_word(token) or not (token.isupper() or len(token) == 1):
        return token
    return " ".join(token.upper())


MINUS_RULES = (
    # 4.5%→5.0%, ~10人.
    rule(r"(?<=[\w%℃])\s?(?:→|➔|➡)\s?(?=[\w“])", "到"),
    rule(r"(?<![\w%℃)）\s])~(?=\d)", "约"),
    rule(r"(?<=约)~(?=\d)", ""),
    rule(r"(?<=[温高距重长价均额])~(?=\d)", "约"),
    # 10的-9次方.
    rule(r"(?<=的)-(?=\d+次[方幂])", "负"),
    # 增速-2.1个百分点, 净胜球-3, 指数-0.5; degrees have a word of their own.
    rule(
        rf"(?:(?<=[\u4e00-\u9fff])-(?=\d+\.\d)|(?<=[{_QUANTITY}])-(?=\d))(?!\d++(?:\.\d++)?\s?[℃℉度%‰])",
        "负",
    ),
    # 评级A-, 上调至BBB+.
    rule(rf"({_RATING})-{_NOT_A_WORD}", r"\1减"),
    rule(rf"({_RATING})\+{_NOT_A_WORD}", r"\1加"),
    # A-D级: letters from one to another.
    rule(r"(?<![A-Za-z])([A-Z])\s?[-~—]{1,2}\s?([A-Z])(?=[级类区等型座栋馆口组厅楼])", r"\1至\2"),
    rule(r"(?<![A-Za-z])Q([1-4])\s?[-~—]{1,2}\s?Q([1-4])(?!\d)", r"Q\1至Q\2"),
    # 3#楼, #5机组.
    rule(r"(?<=\d)#(?!号)", "号"),
    rule(r"#(\d{1,4})(?![\d#])", r"\1号"),
    rule(r"(?<=\d)#(?=号)", ""),
    rule(r"(?<![A-Za-z])([CF])#", r"\1 Sharp"),
    # 138××××5678: figures kept back.
    rule(
        r"(?<!\d)(\d{2,4})([×✕*]{2,})(\d{2,4})(?!\d)",
        lambda hit: say_digits(hit[1], "幺") + "某" * len(hit[2]) + say_digits(hit[3], "幺"),
    ),
    # 李××, ×年×月×日: a name or a date kept back.
    rule(r"[×✕]{2,}", lambda hit: "某" * len(hit.group())),
    rule(
        r"(?<![\dA-Za-z米寸尺长宽高号)）])[×✕](?=[，。、；：！？（）”年月日时分某省市县区镇乡村路号\s]|$)"
        r"|(?:(?<=^[\u4e00-\u9fff])|(?<=[，。、；：（“与和][\u4e00-\u9fff]))[×✕](?=[\u4e00-\u9fff])(?![宽高厚长])"
        rf"|(?<=[人机主子员长民师工友者官的徒犯客童生妇夫妻女男岁告][{_SURNAMES}])[×✕](?=[\u4e00-\u9fff])(?![宽高厚长])"
        r"|(?:^|(?<=[，。、；：（“年月日]))[×✕](?![\dA-Za-z])",
        "某",
    ),
    rule(r"(?<=[\u4e00-\u9fff])\*(?=[\u4e00-\u9fff])", "某"),
    # x^2; metres and their kin are units.
    rule(r"(?<=m)\^(?=[23](?!\d))", ""),
)
SIGN_RULES = (
    rule(r"(?<=\d)([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)", _say_power),
    rule(r"(?<=[\dA-Za-z）])\s?\^\s?(-?\d+)", _say_power),
    rule(r"(?<![A-Za-z])(?:No|NO|no)\.\s?(?=\d)", "第"),
    rule(r"(?<=[A-Za-z])&amp;|&amp;", "&"),
    rule(any_in("signs"), lambda hit: _NAMES[hit.group()]),
)
LETTER_RULES = (
    # AAAA级: 四A级.
    rule(
        r"(?<![A-Za-z])(A{2,5})(?=级|景区|旅游|评级)",
        lambda hit: f"{say_cardinal(str(len(hit[1])))}A",
    ),
    # J·K·东山: initials stand apart.
    rule(r"(?<=[A-Z])·(?=[A-Z](?![A-Za-z]))", " "),
    # 's and n't belong to their word; after O, D and L a name begins.
    rule(r"(?<=[A-Za-z])['’](?=(?:s|t|re|ll|ve|d|m)(?![A-Za-z]))", ""),
    rule(r"(?<=[A-Za-z])[-'’](?=[A-Za-z])", " "),
    rule(r"(?<=[A-Za-z])\.(?=[A-Za-z])", " "),
    rule(r"[A-Za-z]+", _say_token),
)
