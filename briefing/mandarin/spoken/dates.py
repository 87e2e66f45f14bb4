"""Dates in figures (2024-06-07, 2024.6.7, 2024/6), times of day, spans, and times of athletes.

Source: GB/T 7408 (ISO 8601) and GB/T 15835-2011, 5.1.3 for the forms; read as 年, 月, 日; 零 before
a minute under ten and no 分 on the hour, as stations announce.
"""

import re

from briefing.mandarin.spoken.numbers import TO, say_cardinal, say_digits, say_figures
from briefing.mandarin.spoken.rule import after, before, beside, rule
from briefing.mandarin.tuned import Numbers

_YEAR = r"(?<![\d.A-Za-z])((?:1[0-9]|20)\d\d)"
_MONTH = r"(0?[1-9]|1[0-2])"
_DAY = r"(0?[1-9]|[12]\d|3[01])"
_END = r"(?![\d%‰])"
_SEASON = "赛季|学年|财年|雪季|榨季|年度|采暖季|供暖季|供热季"
_NO_AMOUNT = r"(?!\s?[\d.%‰℃°A-Za-z万亿元倍米个吨度分秒折级千百公克斤美岁平角厘毫])"
_OF_DAYS = beside("of-days")
_TIME = r"(?<![\d.:])([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(\.\d+)?)?(?![\d:])(?!\.\d)"
_RUN = re.compile(r"(?:成绩|用时|耗时|时间为|跑出|游出|以|纪录|记录|创造的)[^，。；]{0,8}$")
_RUN_BEHIND = re.compile(r"的?(?:成绩|佳绩|时间|用时)|夺冠|完赛|冲线|摘金|获")


def _say_month(month: str) -> str:
    return f"{say_cardinal(month.lstrip('0'))}月"


def _say_year_month(hit: re.Match[str]) -> str:
    return f"{say_digits(hit[1])}年{_say_month(hit[2])}"


def _say_day(month: str, day: str) -> str:
    return f"{_say_month(month)}{say_cardinal(day.lstrip('0'))}日"


def _say_days(hit: re.Match[str]) -> str:
    near = before(hit, Numbers.DAY_WORD_CHARS) + after(hit, Numbers.DAY_WORD_CHARS)
    if _OF_DAYS.search(near) is None:
        return hit.group()
    return _say_range(hit)


def _say_range(hit: re.Match[str]) -> str:
    return f"{_say_day(hit[1], hit[2])}至{_say_day(hit[3], hit[4])}"


def _say_slashed_days(hit: re.Match[str]) -> str:
    """Say 11/28-12/3 as days, if one of them cannot be a month, or an event stands near."""
    return _say_range(hit) if max(int(hit[2]), int(hit[4])) > 12 else _say_days(hit)


def _say_minutes(minute: str) -> str:
    if minute == "00":
        return ""
    return f"{'零' if minute[0] == '0' else ''}{say_cardinal(minute.lstrip('0'))}分"


def _say_time(hit: re.Match[str]) -> str:
    hour, minute, second, part = hit.groups()
    if second is not None and (_RUN.search(before(hit)) or _RUN_BEHIND.match(after(hit))):
        return f"{_hour(hour)}小时{_say_minutes(minute) or '零分'}{_say_seconds(second, part)}"
    said = f"{_hour(hour)}点{_say_minutes(minute)}"
    if second is None:
        return said
    return f"{said}{'零分' if minute == '00' else ''}{_say_seconds(second, part)}"


def _hour(hour: str) -> str:
    hour = hour.lstrip("0") or "0"
    return "两" if hour == "2" else say_cardinal(hour)


def _say_seconds(second: str, part: str | None) -> str:
    zero = "零" if second[0] == "0" and second != "00" else ""
    said = zero + say_cardinal(second.lstrip("0") or "0")
    return f"{said}点{say_digits(part[1:])}秒" if part else f"{said}秒"


def _say_race(hit: re.Match[str]) -> str:
    minute, second, part = hit.groups()
    said = f"{say_cardinal(second.lstrip('0') or '0')}秒{say_digits(part)}"
    zero = "零" if second[0] == "0" and second != "00" else ""
    return f"{_hour(minute)}分{zero}{said}" if minute else said


DATE_RULES = (
    # 25/26赛季, 24-25学年: two years, their centuries left out.
    rule(
        rf"(?<![\d./-])([0-4]\d)\s?(?:-|/|~|—{{1,2}})\s?([0-4]\d)(?={_SEASON})",
        lambda hit: f"{say_digits(hit[1])}至{say_digits(hit[2])}",
    ),
    # 活动10.1启动，12.20截止; 募捐3/8开始.
    rule(
        rf"(?<![\d./A-Za-z-]){_MONTH}[./]{_DAY}(?=(?:启动|开始|起)，?[到至]?{_MONTH}[./]{_DAY}(?:截止|结束|止))",
        lambda hit: _say_day(hit[1], hit[2]),
    ),
    # 9.1开学, 1.17放寒假: a day of the year, not a decimal.
    rule(
        rf"(?:^|(?<=[，。、；：（“至])){_MONTH}\.{_DAY}(?=开学|放[寒暑]?假|起航|起[，。施实执]|开幕|开赛|上映|开抢|开启"
        r"|启动|截止|开播|开售|上线|发布|举行|开业|首发|首映|定档|出发|开考|报名|见[，。！]|开奖|发车|开园|开馆|开机|不见不散|相约|生效|闭幕|收官)",
        lambda hit: _say_day(hit[1], hit[2]),
    ),
    rule(rf"(?<![\d.A-Za-z-]){_MONTH}\.{_DAY}\s?{TO}\s?{_MONTH}\.{_DAY}{_NO_AMOUNT}", _say_days),
    rule(
        rf"(?<=[\u4e00-\u9fff，。]){_MONTH}/{_DAY}(?=开始|启动|截止|开幕|闭幕|举行|结束)",
        lambda hit: _say_day(hit[1], hit[2]),
    ),
    # 11/28-12/3.
    rule(
        rf"(?<![\d./A-Za-z-]){_MONTH}/{_DAY}\s?{TO}\s?{_MONTH}/{_DAY}(?![\d/.%])", _say_slashed_days
    ),
    # 截至11/28, 自12/1起: a slash that is no fraction.
    rule(
        rf"(?<=截至|截止|定于|将于|日期|时间){_MONTH}/{_DAY}(?![\d/.%])"
        rf"|(?<=[自从于]){_MONTH}/{_DAY}(?=[起开])",
        lambda hit: _say_day(hit[1] or hit[3], hit[2] or hit[4]),
    ),
    rule(
        rf"{_YEAR}([-./])\s?{_MONTH}\2\s?{_DAY}{_END}(?!\2\d)日?",
        lambda hit: f"{say_digits(hit[1])}年{_say_day(hit[3], hit[4])}",
    ),
    # 2024.9.28-10.8: the second day of a range, behind a first one that has its year.
    rule(
        rf"(?<=日)\s?{TO}\s?{_MONTH}\.{_DAY}{_NO_AMOUNT}",
        lambda hit: f"至{_say_day(hit[1], hit[2])}",
    ),
    rule(rf"{_YEAR}(?:-|/){_MONTH}{_END}月?(?!学年|赛季|年)", _say_year_month),
    rule(rf"{_YEAR}\.(0[1-9]|1[0-2]){_END}月?(?![\u4e00-\u9fff])", _say_year_month),
    rule(
        r"(?<![\d.])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\d.年月日万亿])",
        say_figures,
    ),
    # 06月07日: the padding is not read.
    rule(r"(?<!\d)0[1-9](?=月|日)", lambda hit: say_cardinal(hit.group()[1:])),
    # 6月1日-7日, 1-6月, 12月30日—1月2日.
    rule(
        r"(?<=[年月日号])\s*(?:-|~|—{1,2})\s*(?=\d{1,2}[月日号]|\d{4}年|[一二][零一二三四五六七八九]{3}年)",
        "至",
    ),
    rule(
        rf"(?<![\d.])(\d{{1,2}}){TO}(\d{{1,2}})(?=月(?!球)|日|号)",
        lambda hit: f"{say_cardinal(hit[1])}至{say_cardinal(hit[2])}",
    ),
)
TIME_RULES = (
    # 1:52.35, 1'52"35, 9"83: minutes, seconds and hundredths.
    rule(r"(?<![\d.:])(?:(\d{1,2})[:'′])([0-5]\d)[.\"″](\d{2})(?!\d)", _say_race),
    rule(r"(?<![\d.:])()(\d{1,2})[\"″](\d{2})(?!\d)", _say_race),
    # 9秒83, 1分52秒35: hundredths stand behind the word.
    rule(r"(?<=\d秒)(\d{1,3})(?!\d)", say_figures),
    rule(
        rf"(?<=[:\d]){TO}(?=(?:次日|翌日|第二天|当日)?(?:[01]?\d|2[0-4]):[0-5]\d)(?<=:\d\d[-~—至到])|(?<=:\d\d)\s*(?:-|~|—{{1,2}})\s*(?=\d{{1,2}}:\d\d|次日|翌日)",
        "至",
    ),
    rule(_TIME + r"\s*(?:[Aa]\.?[Mm]\.?)(?![A-Za-z])", lambda hit: f"上午{_say_time(hit)}"),
    rule(_TIME + r"\s*(?:[Pp]\.?[Mm]\.?)(?![A-Za-z])", lambda hit: f"下午{_say_time(hit)}"),
    rule(_TIME + "(?:[分时点])?", _say_time),
    # 8时05分, 8点05: the zero is said.
    rule(r"(?<=[时点])0([1-9])(?=分|$|[^\d.'′])", lambda hit: f"零{say_cardinal(hit[1])}"),
    rule(r"(?<=[时点])00分", ""),
    rule(r"(?<![\d.])0(\d)(?=[时点])", lambda hit: _hour(hit[1])),
)
