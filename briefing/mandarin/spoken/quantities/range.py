"""Ranges: the hyphen, dash or tilde between two quantities becomes 至.

How each of the two is read is left to the rules that follow.

Source: GB/T 15835-2011, 5.1.4 (浪纹线 and 一字线 between numbers); 至 is what newsreaders say.
"""

from briefing.mandarin.spoken.rule import any_of, read_column, rule

_LEFT = (
    r"(?:(?<=[\d%‰℃°′万亿千百元度岁年月日时点分秒米里克斤吨级名人个倍成周天室栋层楼章页路镑角])"
    r"|(?<=\d[mgLWV])|(?<=[kmcMG][mgLWV])|(?<=Hz|Wh)|(?<=\d[号#])|(?<=/[a-zA-Z]{3})|(?<=/h|/s)|(?<=/[km]g))"
)
_NOT_MIL = r"(?<![^\d〇一二三四五六七八九十百千万亿两几半厘毫微纳公方]米)(?<!^米)"
"""A 米 that no number counts is a helicopter's name: 米-8."""
_UNIT = any_of((*read_column("units"), "K", "k", "B", "M"))


RULES = (
    # 满300-50, 三百减五十: what is taken off a price; a larger second number makes it a range.
    rule(
        r"(?<=满)(\d+)元?-(\d+)(?!\d)(?=元?(?:优惠|消费|券|的|[，。；！”]|$))",
        lambda hit: f"{hit[1]}{'减' if int(hit[2]) < int(hit[1]) else '至'}{hit[2]}",
    ),
    rule(
        rf"(?<![\d.A-Za-z-])(\d+(?:\.\d+)?)\s?-\s?(?=(\d+(?:\.\d+)?)\s?{_UNIT}(?![A-Za-z\d-]))",
        # 8-12K is a range; with the greater number first it is a code (5-3A).
        lambda hit: f"{hit[1]}至" if float(hit[1]) < float(hit[2]) else hit.group(),
    ),
    # The second number may be negative (-3℃~-1℃) or carry its currency (¥50-¥80).
    rule(rf"{_LEFT}\s*(?:~|—{{1,2}})\s*(?=[-+]?[¥$€£第]?\d)", "至"),
    rule(
        rf"{_LEFT}{_NOT_MIL}(?<![A-Za-z]\d)(?<![A-Za-z]\d\d)(?<![A-Za-z]\d{{3}})\s*-\s*(?=-?[¥$€£第]?\d++(?![-A-Z]))",
        "至",
    ),
    rule(
        r"(?<=[一二三四五六七日天\d])(?:-|~|—)(?=(?:周|星期|次日|翌日)[一二三四五六日天\d])", "至"
    ),
)
