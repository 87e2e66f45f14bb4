"""How many people a text speaks of, and how many of them came to harm."""

import re

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"": 1, "万": 10_000, "亿": 100_000_000}
_HAN = "一二两三四五六七八九十百千"
# Bounded, and begun nowhere inside a number: a page of digits must not cost the square of its
# length.
_NUMBER = rf"(?:(?<!\d)\d{{1,9}}(?:\.\d{{1,4}})?|(?<![{_HAN}])[{_HAN}]{{1,7}})"
_CONCERNED = re.compile(
    rf"(?P<number>{_NUMBER})[余多]?(?P<myriads>[万亿]?)[余多]?"
    r"(?:名|人|户|位|个?家庭|儿童|学生|考生|患者|职工|居民|旅客|乘客|用户|人次|辆|游客)"
)
_HARM = (
    "(?:死亡|遇难|身亡|丧生|罹难|溺亡|溺水|丧命|遇害|失踪|失联"
    "|重伤|轻伤|受伤|烧伤|被困|中毒|住院|送医|入院)"
)
_DEATH = "死亡|遇难|遇難|身亡|丧生|喪生|罹难|罹難|溺亡|丧命|遇害"
_HARMED = re.compile(
    rf"(?P<before>{_NUMBER})[余多]?[名人位]?[^，。；\d]{{0,8}}?(?:{_HARM}|[死伤])"
    rf"|(?:{_HARM}|致)(?P<behind>{_NUMBER})[余多]?[名人位死]"
)
_KILLS = rf"(?:{_DEATH}|失踪|失蹤|失联|重伤|轻伤|受伤|受傷|[死伤傷])"
_DIED = re.compile(
    rf"(?P<before>{_NUMBER})[余多餘]?[名人位]?(?:全部|已经|不幸|乘客|旅客|矿工|村民|学生)?"
    rf"(?:{_DEATH}|[死亡])"
    "|(?:死亡|遇难|遇難|身亡|丧生|喪生|罹难|罹難|死)"
    r"(?:(?:人[数數])?(?:已[经經]?)?(?:上?升|增加?|[达達])?[至到为為达達])?"
    rf"(?P<behind>{_NUMBER})[余多餘]?[名人位]"
)
_KILLED = re.compile(
    rf"(?P<before>{_NUMBER})[余多]?[名人位]?(?:全部|已经|不幸|乘客|旅客|矿工|村民|学生|遊客|游客)?{_KILLS}"
    rf"|(?:{_KILLS}|致)(?P<behind>{_NUMBER})[余多]?[名人位死]"
)


def people_concerned(text: str) -> float:
    """Return the largest number of people, households or vehicles that a text names."""
    found = (
        number_of(hit["number"]) * _MYRIADS[hit["myriads"]] for hit in _CONCERNED.finditer(text)
    )
    return max(found, default=0.0)


def people_harmed(text: str) -> float:
    """Return the largest number of people killed, hurt or missing that a text names."""
    return _largest(_HARMED, text)


def people_killed_or_hurt(text: str) -> float:
    """Return the largest number of people killed, hurt or missing; not who is trapped or ill."""
    return _largest(_KILLED, text)


def people_killed(text: str) -> float:
    """Return the largest number of dead that a text names."""
    return _largest(_DIED, text)


def _largest(pattern: re.Pattern[str], text: str) -> float:
    found = (number_of(hit["before"] or hit["behind"]) for hit in pattern.finditer(text))
    return max(found, default=0.0)


def number_of(written: str) -> float:
    """Return the value of a number below ten thousand, in digits or in Han: 3.5, 二十一, 两千."""
    if written[0].isdigit():
        return float(written)
    total = digit = 0
    for character in written:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return float(total + digit)
