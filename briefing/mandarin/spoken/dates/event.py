"""Events named by their date or number: 9·18, 3·15, 双11, 618, 5·12地震.

Source: GB/T 15835-2011, 5.2.2 on the middle dot in event dates; read digit by digit.
"""

import re

from briefing.mandarin.spoken.numbers import say_figures
from briefing.mandarin.spoken.quantities.counted import is_counted
from briefing.mandarin.spoken.rule import after, any_in, before, beside, read_pairs, rule

_MONTH_DAY = r"(?<![\d.·])((?:1[0-2]|[1-9]))[{dot}]((?:3[01]|[12]\d|[1-9]))(?![\d.·%])"
_NAMES = read_pairs("names")
_BARE = any_in("numbers_as_names")
_DAYS = {("11", "11"): "双十一", ("12", "12"): "双十二", ("10", "1"): "十一"}
_FEAST = (
    r"(?=[”’]?(?![的万亿元%米个倍度级折分秒成])(?!日)[\u4e00-\u9fff]{0,9}?"
    r"(?:[节日](?![\u4e00-\u9fff]{0,2}[前后])|宣传周|周年))"
)
"""A dotted number before the name of a day: 12.4国家宪法日."""
_AMOUNT_BEFORE = beside("amount-before")


def _say_dotted(hit: re.Match[str]) -> str:
    return _DAYS.get((hit[1], hit[2]), say_figures(hit))


def _say_bare(hit: re.Match[str]) -> str:
    """Say 985 and 618 as names, unless they count something or stand behind a word of amount."""
    if is_counted(after(hit)) or _AMOUNT_BEFORE.search(before(hit)):
        return hit.group()
    return say_figures(hit)


RULES = (
    rule(_MONTH_DAY.format(dot="·"), _say_dotted),
    rule(
        _MONTH_DAY.format(dot=".") + rf"(?=[”’]?(?:特别?重?大|国际)?{any_in('events')})",
        _say_dotted,
    ),
    rule("(?<![A-Za-z达约为近超增跌涨降过])" + _MONTH_DAY.format(dot=".") + _FEAST, _say_dotted),
    # 61儿童节, 38妇女节: the day and the month of the feast, without their dot.
    rule(
        r"(?<![\d.])(?:38(?=(?:国际)?妇女)|51(?=(?:国际)?劳动节|黄金周|小长假|假期)|54(?=青年节)"
        r"|61(?=(?:国际)?儿童节)|71(?=建党)|81(?=建军)|101(?=国庆|黄金周|小长假|长假))",
        lambda hit: "十一" if hit.group() == "101" else say_figures(hit),
    ),
    rule(r"(?<=[“‘])((?:1[0-2]|[1-9]))\.((?:3[01]|[12]\d))(?=[”’])", say_figures),
    rule(
        rf"(?<![\d.])(618|520|315|911|918|815|921|512|1212|1111)(?=[”’]?{any_in('events')}|[”’])",
        say_figures,
    ),
    rule(rf"(?<![\d.A-Za-z]){any_in('names')}(?![\d.])", lambda hit: _NAMES[hit.group()]),
    # “1234”工作法: the figures stand for the parts of a plan.
    rule(
        r"(?<=“)(\d{3,5})(?=[A-Za-z+]{0,2}”[^，。；\d]{0,6}"
        r"(?:工作法|模式|机制|战略|体系|格局|思路|布局|工程|行动|计划|方案|架构|框架))",
        say_figures,
    ),
    # 双十一与618两大节点: a shopping day beside another, whatever is counted behind it.
    rule(r"(?<=双[零一二十百][一二][与和及、])618(?!\d)", say_figures),
    rule(rf"(?<![\d.A-Za-z:+-]){_BARE}(?![\d.A-Za-z:%‰℃°+-])", _say_bare),
)
