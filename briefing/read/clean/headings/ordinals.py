"""Numbers before items and heads, in any alphabet: 1、 ② ㈢ Ⅳ. 戊、 (f) 快讯七：."""

import re
import unicodedata
from dataclasses import dataclass

_SYMBOLS = (
    "①-⑳❶-❿➀-➉➊-➓⓵-⓾⒈-⒛⑴-⒇㈠-㈩㊀-㊉"
    "\u2160-\u216b\u2170-\u217b"  # Roman numerals that are one character
    "🔟"
)
_HAN = "一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_LABELS = (
    r"[Hh](?=\d[:：])|第|其|№|版|[Cc]hapter"
    "|新[闻聞]|快[讯訊]|消息|要[闻聞]|[头頭]条|[头頭]條"
    "|[热熱][点點]|[资資][讯訊]|[简簡短][讯訊]"
    r"|看[点點]|要[点點]|[Nn][Oo]\.?|T[Oo][Pp]|[Nn]ews|NEWS|[Pp]art|PART|[Ss]tory|STORY|[Ii]tem|HEADLINE"
    r"|Headline"
)
_BLANK = r"[ \t\u3000]"
_CLOSED = r"[）)】\]〕〗}>》」』=]{1,2}[、.．:：]?"
_MARK = r"(?P<mark>(?:#{1,6}[ \t]*)?(?:\*\*|__)?)[ \t\u3000]*"
_OPEN = rf"(?:[●•■◆▶☞◎✦▍▎▌▋█┃│]{_BLANK}*)?[（(【\[〔〖<《「『{{§=]{{0,2}}"
_DIGITS = r"(?:\d{1,2}\.){0,3}(?P<digits>[0-9０-９]{1,3})(?:\s?(?:/|of)\s?\d{1,3})?"
_NUMERAL = rf"(?P<han>[{_HAN}]{{1,3}})"
_OTHER = (
    rf"(?:(?P<stem>[{_STEMS}])|(?P<roman>I{{1,3}}|IV|VI{{0,3}}|IX|i{{1,3}}|iv|vi{{0,3}}|ix)"
    r"|(?P<letter>[A-Ja-j]))"
)
_NUMBER = re.compile(
    rf"{_MARK}(?:{_OPEN}(?P<label>{_LABELS})?{_BLANK}?[（(【\[〔〖]?(?:"
    rf"(?P<symbol>[{_SYMBOLS}])[.、．:：]?"
    r"|(?P<key>\d)\ufe0f?\u20e3"
    rf"|{_DIGITS}(?:[条條则則篇项項])?(?:{_CLOSED}|[、，．：:]{{1,2}}|/(?!\d)|\.(?!\d)|--|-(?=[\u3400-\u9fff“《])|—{{1,2}}(?=\D)"
    rf"|{_BLANK}?[丨｜|¦‖∥»›→▸►⇒⇨…·•＞>~～]{{1,3}}{_BLANK}?(?=\D)"
    rf"|{_BLANK}+[/–—-]{_BLANK}+|[,，](?=[^\d\s])|{_BLANK}+(?=[^\d\s%％年月日]))"
    rf"|{_NUMERAL}(?:[条條则則篇项項])?(?:{_CLOSED}|[、.．：:]|是(?=[^否])|(?<=[其第].)，|{_BLANK}+)"
    rf"|{_OTHER}(?:{_CLOSED}|[、.．：:](?=\s*[^\sA-Za-z]))"
    rf"))[ \t\u3000]*"
)
_ALONE = re.compile(
    rf"{_MARK}{_OPEN}(?P<label>{_LABELS}){_BLANK}?(?:(?P<symbol>[{_SYMBOLS}])|{_DIGITS}|{_NUMERAL})"
    rf"(?:[条條则則篇项項])?(?:{_CLOSED}|[：:])?(?:\*\*|__)?"
)
_MAY_BEGIN = re.compile(
    rf"[0-9０-９{_SYMBOLS}{_HAN}{_STEMS}A-Ja-j#*_（(【\[〔〖<《「『{{§=●•■◆▶☞◎✦▍▎▌▋█┃│Hhivx第其新快消要头頭热熱资資简簡短看№版CcNTPSHVX]"
)
_KINDS = ("symbol", "key", "digits", "han", "stem", "roman", "letter")
_TENS = str.maketrans("拾", "十")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number at the head of a line, and where the words behind it begin."""

    number: int
    mark: int
    """Characters of mark-up before the number."""
    length: int
    """Characters up to the words."""
    form: str
    """What is before the number, and its alphabet: the numbers of one list share both."""
    han: bool
    """Whether the parts of one story are numbered so, too."""


def number_of(words: str) -> Numbered | None:
    """Return the number that a line begins with: `1、`, `（2）`, `③`, `## 4.`, `五、`, `6/9`."""
    if not _MAY_BEGIN.match(words):
        return None
    found = _NUMBER.match(words)
    if found is None or found.end() >= len(words):
        return None
    return _numbered(found)


def label_of(words: str) -> Numbered | None:
    """Return the number of a line that is nothing else: `HEADLINE 1`, `新闻二`."""
    found = _ALONE.fullmatch(words) if _MAY_BEGIN.match(words) else None
    return _numbered(found) if found is not None else None


def runs_of(numbers: list[Numbered | None]) -> list[list[int]]:
    """Return the places of the runs 1, 2, 3 … among the numbers of lines, two or more in each."""
    runs: list[list[int]] = []
    run: list[int] = []
    for place, found in enumerate(numbers):
        if found is None:
            continue
        first = numbers[run[0]] if run else None
        if first is not None and found.number == len(run) + 1 and found.form == first.form:
            run.append(place)
        elif found.number == 1:
            runs.append(run)
            run = [place]
    runs.append(run)
    return [run for run in runs if len(run) > 1]


def _numbered(found: re.Match[str]) -> Numbered:
    groups = found.groupdict()
    kind = next(name for name in _KINDS if groups.get(name))
    form = f"{(found['label'] or '').lower()} {kind}"
    parts_of_a_story = kind in {"han", "stem", "roman", "letter"} and not found["label"]
    value = _value(kind, groups[kind])
    return Numbered(value, len(found["mark"]), found.end(), form, parts_of_a_story)


def _value(kind: str, words: str) -> int:
    if kind == "symbol":
        return 10 if words == "🔟" else int(unicodedata.numeric(words))
    if kind == "stem":
        return _STEMS.index(words) + 1
    if kind == "roman":
        return _ROMAN[words.upper()]
    if kind == "letter":
        return ord(words.lower()) - ord("a") + 1
    return _of_numeral(words) if kind == "han" else int(words)


def _of_numeral(numeral: str) -> int:
    tens, ten, units = numeral.translate(_TENS).partition("十")
    if not ten:
        return int(unicodedata.numeric(tens)) if len(tens) == 1 else 0
    first, last = (
        int(unicodedata.numeric(each)) if len(each) == 1 else 0 for each in (tens, units)
    )
    return (first if tens else 1) * 10 + last
