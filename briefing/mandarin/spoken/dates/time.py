"""Times of day, spans of them, and times that athletes run.

Source: GB/T 7408 for the forms; 零 before a minute under ten and no 分 on the hour, as
stations announce.
"""

import re

from briefing.mandarin.spoken.numbers import TO, say_cardinal, say_digits, say_figures
from briefing.mandarin.spoken.rule import after, before, rule

_TIME = r"(?<![\d.:])([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(\.\d+)?)?(?![\d:])(?!\.\d)"
_RUN = re.compile(r"(?:成绩|用时|耗时|时间为|跑出|游出|以|纪录|记录|创造的)[^，。；]{0,8}$")
_RUN_BEHIND = re.compile(r"的?(?:成绩|佳绩|时间|用时)|夺冠|完赛|冲线|摘金|获")


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
    return f"{say_cardinal(minute)}分{said}" if minute else said


RULES = (
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
