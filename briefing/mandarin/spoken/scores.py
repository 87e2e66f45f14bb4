"""Two numbers with a sign between: scores and ratios (比), ranges (至).

A hyphen between two numbers is a score only beside words of sport, or where the first is the
greater and nothing is measured (117-116). How each end of a range is read is left to the rules that
follow.

Source: 现代汉语词典 under 比; GB/T 15835-2011, 5.1.4 (浪纹线 and 一字线 between numbers); 至 is
what newsreaders say.
"""

import re

from briefing.mandarin.spoken.counts import is_counted
from briefing.mandarin.spoken.numbers import say_cardinal, say_figures, say_number
from briefing.mandarin.spoken.rule import after, any_in, any_of, before, beside, read_column, rule

_N = r"\d{1,9}(?:\.\d+)?"
_VERB = any_in("contests")
_BESIDE = re.compile(
    rf"(?:以|比分[为是定格在来到了至：:]*|{_VERB}|[首次末前后一二三四五六七八九][局盘]|决胜[局盘])[^\d，。；]{{0,5}}$"
)
_RATIO = beside("ratio")
_BEHIND = re.compile(rf"[^\d，。；]{{0,3}}{_VERB}|的?(?:比分|总分)")
_SENTENCE = re.compile(
    rf"{_VERB}|比分|比赛|决赛|赛季|常规赛|季后赛|首局|次局|末局|[一二三四五]局|首盘|次盘|点球|主场|客场|半场"
    rf"|英超|西甲|德甲|意甲|法甲|中超|中甲|欧冠|亚冠|欧联|联赛|[男女][足篮排]|进球|梅开二度|绝杀"
)
_MEASURED = beside("measured")
_TEAM_BEFORE = beside("team-before")
_TEAM_BEHIND = re.compile(r"[\u4e00-\u9fff]{2,4}(?:[，。；、）]|$)")
"""阿森纳3-1热刺: a score between two names."""
_HOURS = beside("hours")
_RACE = re.compile(r"\d{1,2}:[0-5]\d\.\d\d")
_AIRLINERS = ("波音", "空客")
_AIRLINER = re.compile(r"7[0-8]7-(?:[789]|10|[1-9]00)")
_SET = r"\d{1,3}-\d{1,3}(?:[(（]\d{1,2}(?:-\d{1,2})?[)）])?"
_LATIN_NAME = re.compile(r"(?<![A-Za-z\d])[A-Z][A-Za-z\d]{0,9}$")
_UNIT = re.compile(rf"{any_in('units')}(?![A-Za-z\d])")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d")
_LEFT = (
    r"(?:(?<=[\d%‰℃°′万亿千百元度岁年月日时点分秒米里克斤吨级名人个倍成周天室栋层楼章页路镑角])"
    r"|(?<=\d[mgLWV])|(?<=[kmcMG][mgLWV])|(?<=Hz|Wh)|(?<=\d[号#])|(?<=/[a-zA-Z]{3})|(?<=/h|/s)|(?<=/[km]g))"
)
_NOT_MIL = r"(?<![^\d〇一二三四五六七八九十百千万亿两几半厘毫微纳公方]米)(?<!^米)"
"""A 米 that no number counts is a helicopter's name: 米-8."""
_NOT_NAMED = r"(?<![^\d〇一二三四五六七八九十百千万亿两几半氏华每/]度)(?<!^度)(?<![得评积总]分)"
"""温度-12℃, 总得分-3: what is measured, and a minus."""
_MEASURE = any_of((*read_column("units"), "K", "k", "B", "M"))


def _say_list(hit: re.Match[str]) -> str:
    """Say a list of sets as scores if one of them cannot be a time."""
    pairs = re.findall(r"\d+:\d+", hit.group())
    clocks = all(_CLOCK.fullmatch(pair) for pair in pairs)
    if clocks and (_SENTENCE.search(_near(hit)) is None or any(":0" in pair for pair in pairs)):
        return hit.group()
    return re.sub(r"(\d+):(\d+)", _say_pair, hit.group())


def _near(hit: re.Match[str]) -> str:
    return hit.string[max(0, hit.start() - 30) : hit.end() + 20]


def _say_pair(hit: re.Match[str]) -> str:
    return f"{say_number(hit[1])}比{say_number(hit[2])}"


def _say_colon(hit: re.Match[str]) -> str:
    clock = hit.group().replace("∶", ":")
    is_clock = _CLOCK.fullmatch(clock)
    if hit[1] == "∶" and is_clock and _HOURS.search(_near(hit)):
        return clock
    if hit[1] == ":" and _RACE.fullmatch(clock):
        return clock
    if hit[1] == ":" and is_clock:
        beside = before(hit)
        scored = _BESIDE.search(beside) or _RATIO.search(beside) or _BEHIND.match(after(hit))
        if ":0" in clock or not scored:
            return clock
    return "比".join(say_number(part) for part in re.split("[:∶]", hit.group()))


def _say_hyphen(hit: re.Match[str]) -> str:
    first, second = int(hit[1]), int(hit[2])
    if before(hit).endswith(_AIRLINERS) or _AIRLINER.fullmatch(hit.group()):
        return hit.group()
    teams = _TEAM_BEFORE.search(before(hit)) and _TEAM_BEHIND.match(after(hit))
    measured = _MEASURED.match(after(hit)) or is_counted(after(hit))
    if measured and not (teams and first > second):
        return hit.group()
    if teams or first >= second or _SENTENCE.search(_near(hit)):
        return f"{say_cardinal(hit[1])}比{say_cardinal(hit[2])}"
    return hit.group()


def _say_between_names(hit: re.Match[str]) -> str:
    """Say a score between two names; a unit behind makes it a range (Ryzen 3-5 GHz)."""
    named = _LATIN_NAME.search(before(hit)) and not _UNIT.match(after(hit))
    return _say_pair(hit) if named else hit.group()


def _say_sets(hit: re.Match[str]) -> str:
    """Say a list of sets as scores, if a greater number stands first in one of them."""
    pairs = [each.split("-") for each in re.findall(r"\d+-\d+", hit.group())]
    if is_counted(after(hit)) or all(int(first) < int(second) for first, second in pairs):
        return hit.group()
    return re.sub(r"(\d+)-(\d+)", _say_pair, hit.group())


SCORE_RULES = (
    # 6-4、3-6、7-6(5).
    rule(rf"(?<![\d.:A-Za-z-]){_SET}(?:[、，,;；/ 和及]{{1,2}}{_SET})+(?![\d.:%‰℃°-])", _say_sets),
    # T1 3-2 GEN: a score between two names in Latin letters.
    rule(
        r"(?<=[A-Za-z\d]) (\d{1,3}) ?[-:] ?(\d{1,3}) (?=[A-Z][A-Za-z\d]{1,8}(?![A-Za-z\d/]))",
        _say_between_names,
    ),
    # 4-2-3-1: where eleven players stand.
    rule(r"(?<![\d.-])\d(?:-\d){2,4}(?![\d-])", say_figures),
    rule(r"(?<![\d.:])\d{1,3}:\d{1,3}(?:[、，,;；/ ]+\d{1,3}:\d{1,3})+(?![\d:])", _say_list),
    rule(
        rf"(?<![\d.:])(?!(?:[01]?\d|2[0-4]):[0-5]\d:[0-5]\d){_N}([:∶]){_N}(?:[:∶]{_N})*(?![\d:])",
        _say_colon,
    ),
    rule(r"(?<![\d.:A-Za-z-])(\d{1,3})-(\d{1,3})(?![\d.:-])", _say_hyphen),
)
RANGE_RULES = (
    # 满300-50, 三百减五十: what is taken off a price; a larger second number makes it a range.
    rule(
        r"(?<=满)(\d+)元?-(\d+)(?!\d)(?=元?(?:优惠|消费|券|的|[，。；！”]|$))",
        lambda hit: f"{hit[1]}{'减' if int(hit[2]) < int(hit[1]) else '至'}{hit[2]}",
    ),
    rule(
        rf"(?<![\d.A-Za-z-])(\d+(?:\.\d+)?)\s?-\s?(?=(\d+(?:\.\d+)?)\s?{_MEASURE}(?![A-Za-z\d-]))",
        # 8-12K is a range; with the greater number first it is a code (5-3A).
        lambda hit: f"{hit[1]}至" if float(hit[1]) < float(hit[2]) else hit.group(),
    ),
    # The second number may be negative (-3℃~-1℃) or carry its currency (¥50-¥80).
    rule(rf"{_LEFT}\s*(?:~|—{{1,2}})\s*(?=[-+]?[¥$€£第]?\d)", "至"),
    rule(
        rf"{_LEFT}{_NOT_MIL}{_NOT_NAMED}(?<![A-Za-z]\d)(?<![A-Za-z]\d\d)(?<![A-Za-z]\d{{3}})\s*-\s*(?=-?[¥$€£第]?\d++(?![-A-Z]))",
        "至",
    ),
    rule(
        r"(?<=[一二三四五六七日天\d])(?:-|~|—)(?=(?:周|星期|次日|翌日)[一二三四五六日天\d])", "至"
    ),
)
