"""Years, seasons, decades, generations; events named by their date or number (9·18, 双11, 618).

Source: GB/T 15835-2011, 5.1.3: a year is read digit by digit, a number of years as a number;
decades as numbers (八十年代), generations digit by digit (九零后); 5.2.2 on the middle dot in event
dates, which are read digit by digit.
"""

import re

from briefing.mandarin.spoken.counts import is_counted
from briefing.mandarin.spoken.numbers import TO, say_digits, say_figures
from briefing.mandarin.spoken.rule import after, any_in, before, beside, read_pairs, rule

_YEAR = r"(?<![\d.A-Za-z])((?:1[0-9]|20)\d\d)"
_SPAN_BEFORE = beside("span-before")
_SPAN_SURE = beside("span-sure")
_LOOKED_AT = beside("looked-at")
_ENDS = re.compile(r"[，。；！？、”》’）：—…]|$")
_SPAN_BEHIND = beside("span-behind")
_AMOUNT_BEFORE_YEAR = beside("amount-before-year")
_SMALL_YEAR = r"(?<=公元)(前)?(\d{1,4})(?=年)|(?<![以之此年天月日周期提])(前)(\d{3})(?=年)"
_YEAR_BEFORE = re.compile(r"[零一二三四五六七八九\d]{4}年?[至到、和与]$|(?:公元|截至|始于|建于)$")
_THING_BEHIND = re.compile(r"[”》）]?[\u4e00-\u9fff]")
_WRITTEN_YEAR = re.compile(r"1[89]\d\d|20\d\d")
"""A bare number is a year only in these centuries; 1368 without 年 counts something."""
_NAME_OPEN = re.compile("“[\u4e00-\u9fff·]{2,8}$")
_CLASS = beside("class")
_EVENT = beside("event")
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
_STRENGTH_BEFORE = re.compile(r"(?:规模|[里芮]氏|震级|强度|烈度)[为约达是的]?\s?$")


def _say_range(hit: re.Match[str]) -> str:
    to = "到" if hit[3].strip() == "到" else "至"
    return f"{say_digits(hit[1])}{hit[2]}{to}{say_digits(hit[4])}"


def _say_year(hit: re.Match[str]) -> str:
    """Say 2000年 as a year, but 2000年历史 as a number of years."""
    behind = _SPAN_BEHIND.match(after(hit))
    is_span = hit[1].endswith("00") and (behind or _SPAN_SURE.search(before(hit)))
    if hit[1].endswith("0") and not hit[1].startswith(("19", "20")):
        is_span = is_span or behind or _SPAN_BEFORE.search(before(hit))
    return hit.group() if is_span else say_digits(hit[1])


def _say_bare_year(hit: re.Match[str]) -> str:
    """Say 2024 in 2024世界杯 as a year; without a sign of one, a number counts."""
    figures, follows = hit[1], after(hit)
    is_written = _WRITTEN_YEAR.fullmatch(figures)
    is_looked_at = _ENDS.match(follows) and _LOOKED_AT.search(before(hit))
    is_whole = is_written and (is_looked_at or follows[:1] in {"》", "”"})
    if is_whole or _YEAR_BEFORE.search(before(hit)):
        return say_digits(figures)
    if not is_written or is_counted(follows) or _AMOUNT_BEFORE_YEAR.search(before(hit)):
        return figures
    if not _THING_BEHIND.match(follows):
        return figures
    named = _CLASS.match(follows) or _EVENT.match(follows)
    counts = figures.endswith("00") and (not named or follows.startswith("款"))
    return figures if counts else say_digits(figures)


def _say_dotted(hit: re.Match[str]) -> str:
    return _DAYS.get((hit[1], hit[2]), say_figures(hit))


def _say_event(hit: re.Match[str]) -> str:
    """Say 5.12地震 by its day, but 规模5.2地震 as a number."""
    return hit.group() if _STRENGTH_BEFORE.search(before(hit)) else _say_dotted(hit)


def _say_name(hit: re.Match[str]) -> str:
    """Say 985 and 618 as names, unless they count something or stand behind a word of amount."""
    if is_counted(after(hit)) or _AMOUNT_BEFORE.search(before(hit)):
        return hit.group()
    return say_figures(hit)


YEAR_RULES = (
    # 和平使命-2021: the year of an exercise or a project.
    rule(
        r"(?<=[\u4e00-\u9fff])-((?:19|20)\d\d)(?![\d.%‰℃/-]|年)",
        lambda hit: hit.group() if is_counted(after(hit)) else say_digits(hit[1]),
    ),
    # “火力2016—山丹”, “跨越2015·朱日和A”: the year in a name.
    rule(
        r"(?<=[\u4e00-\u9fff·])((?:19|20)\d\d)(?=[A-Z]?[”—·-])",
        lambda hit: say_digits(hit[1]) if _NAME_OPEN.search(before(hit)) else hit.group(),
    ),
    # 2023—2024学年, 2022-2023年, （1937-1945）, 2023/24赛季.
    rule(
        rf"{_YEAR}(年?)({TO})((?:1[0-9]|20)\d\d)(?=年|赛季|学年|财年|雪季|榨季|年度|）)", _say_range
    ),
    rule(
        rf"{_YEAR}()([-/~—至到])(\d\d(?:\d\d)?)(?=赛季|学年|财年|雪季|榨季|年度|采暖季|供暖季|供热季)",
        _say_range,
    ),
    rule(
        rf"{_YEAR}()\s*(-|~|—{{1,2}})\s*((?:19|20)\d\d)(?![\d.%万亿元人名个米吨公年月-])",
        # 2021-2025 are years, unless both count something (1500-2000册).
        lambda hit: hit.group() if is_counted(after(hit)) else _say_range(hit),
    ),
    rule(rf"{_YEAR}(?={TO}(?:今|至今))", say_figures),
    rule(
        rf"{_YEAR}(?=[、和及与或](?:(?:1[0-9]|20)\d\d[、和及与或])*(?:1[0-9]|20)\d\d(?:[两三四五六]?年|[两三四]个年))",
        say_figures,
    ),
    rule(rf"{_YEAR}(?=年(?!代))", _say_year),
    rule(rf"{_YEAR}(?=年代|[两三四五](?:个)?年)", say_figures),
    # 114学年度: the calendar of Taiwan.
    rule(r"(?<![\d.第])1[0-2]\d(?=学年度)", say_figures),
    # 755年: a count of years is rounder, or has a word such as 历时 before it.
    rule(
        r"(?<![\d.以之此天月日周期提约近达历经已有共过了长在第满超逾余时今延])(\d{2}[1-9])"
        r"(?=年(?![前后来间内多以的]))",
        say_figures,
    ),
    # 他是98年入伍的老兵: a year of a life, its century left out.
    rule(
        r"(?<![\d.了过约近满整])([4-9]\d)(?=年(?:入伍|参军|出生|生人|生的|毕业|考上|考入|入学|入党|参加工作|退伍|转业|下海))",
        say_figures,
    ),
    # 98年抗洪.
    rule(
        r"(?:^|(?<=[自从于，。（]))([89]\d)(?=年(?![前后来间内多以的之代]|历史|时间)[\u4e00-\u9fff])",
        say_figures,
    ),
    rule(_SMALL_YEAR, lambda hit: (hit[1] or hit[3] or "") + say_digits(hit[2] or hit[4])),
    rule(r"(?<![\d.])['‘’]?(0\d)(?=年)|['‘’](\d\d)(?=年)", say_figures),
    # '98抗洪, 97香港回归: a year known by its event, its century left out.
    rule(
        r"(?<![\d.A-Za-z])['’]([0-9]\d)(?=[\u4e00-\u9fff])(?!\d\d[^'’，。；]{0,8}['’])"
        r"|(?<![\d.])(98)(?=抗洪|洪水|特大洪)|(?<![\d.])(97)(?=香港回归|回归|金融风暴)",
        say_figures,
    ),
    # Generations, also in lists: 80、90后.
    rule(r"(?<![\d.第])(\d0|[0-9]5|20[01]0|19\d0)(?=[”’]?后(?!来|天|续|期|的?第))", say_figures),
    rule(r"(?<![\d.第])(\d[05])(?=、[零一二三四五六七八九]{2}[”’]?后)", say_figures),
    # 2024 Q3: the quarter of a year.
    rule(rf"{_YEAR}\s?(?=Q[1-4](?!\d))", say_figures),
    rule(rf"{_YEAR}(?!\d|[年.:/%‰℃°~—+-])", _say_bare_year),
)
EVENT_RULES = (
    rule(_MONTH_DAY.format(dot="·"), _say_dotted),
    rule(
        _MONTH_DAY.format(dot=".") + rf"(?=[”’]?(?:特别?重?大|国际)?{any_in('events')})",
        _say_event,
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
    rule(rf"(?<![\d.A-Za-z:+-]){_BARE}(?![\d.A-Za-z:%‰℃°+-])", _say_name),
)
