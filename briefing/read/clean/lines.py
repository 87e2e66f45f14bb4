"""The lines of a text with what stands before their words."""

import re
from dataclasses import dataclass
from functools import lru_cache

_LINE = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_CIRCLED = {character: number for number, character in enumerate("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", 1)}
_CIRCLED |= {character: number for number, character in enumerate("❶❷❸❹❺❻❼❽❾❿", 1)}
_CIRCLED |= {character: number for number, character in enumerate("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", 1)}
_CIRCLED |= {character: number for number, character in enumerate("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", 1)}
_CIRCLED |= {"🔟": 10}
_NUMERALS = {character: number for number, character in enumerate("一二三四五六七八九", 1)}
_NUMERALS |= {character: number for number, character in enumerate("壹贰叁肆伍陆柒捌玖", 1)}
_NUMERALS |= {"貳": 2, "參": 3, "陸": 6}
_HAN = "一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾"
_NAMES = "第|新[闻聞]|要[闻聞]|[头頭]条|[头頭]條|No\\.?|NO\\.?|Top|TOP|News|NEWS"
_MAY_BEGIN = (
    frozenset("0123456789０１２３４５６７８９#*_（(【[第新要头頭NT") | set(_HAN) | _CIRCLED.keys()
)
_NUMBER = re.compile(
    r"(?P<mark>(?:#{1,6}[ \t]*)?(?:\*\*|__)?)[ \t\u3000]*"
    r"(?:(?P<circled>[①-⑳❶-❿⒈-⒛⑴-⒇🔟])[.、．]?"
    r"|(?P<key>\d)\ufe0f?\u20e3"
    rf"|[（(【\[]?(?:{_NAMES})?\s?[（(【\[]?(?:\d{{1,2}}\.){{0,3}}(?P<digits>[0-9０-９]{{1,3}})"
    r"(?:\s?/\s?\d{1,3})?(?:[条條则則][：:、]?)?"
    r"(?:[）)】\]][、.．:：]?|[、，．：:]|/(?!\d)|\.(?!\d)|[ \t\u3000]+[·•|｜/–—-][ \t\u3000]+"
    r"|[ \t\u3000]+(?=[^\d\s%％年月日]))"
    rf"|[（(【]?第?(?P<han>[{_HAN}]{{1,3}})(?:[）)】]|、|[.．]|是(?=[^否]))"
    rf"|[（(【]?第(?P<item>[{_HAN}]{{1,3}})[条條则則](?:[】）)：:、]|[ \t\u3000]))[ \t\u3000]*"
)


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line that is not blank, without white space at its ends."""

    start: int
    end: int
    text: str
    gap: bool
    """Whether a blank line stands before it."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number at the head of a line, and where the words behind it begin."""

    number: int
    mark: int
    """Characters of mark-up before the number."""
    length: int
    """Characters up to the words."""
    han: bool


@lru_cache(maxsize=1)
def text_lines(text: str) -> tuple[TextLine, ...]:
    """Return the lines of a text that are not blank."""
    lines: list[TextLine] = []
    at = 0
    for found in _LINE.finditer(text):
        words = found[0].strip()
        if not words:
            continue
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        gap = text.count("\n", at, start) > 1 or text.count("\r", at, start) > 2
        lines.append(TextLine(start, start + len(words), words, gap))
        at = start + len(words)
    return tuple(lines)


def number_of(words: str) -> Numbered | None:
    """Return the number that a line begins with: `1、`, `（2）`, `③`, `## 4.`, `五、`, `1/5`."""
    if words[0] not in _MAY_BEGIN:
        return None
    found = _NUMBER.match(words)
    if found is None or found.end() >= len(words):
        return None
    if found["circled"]:
        number = _CIRCLED[found["circled"]]
    elif found["key"] or found["digits"]:
        number = int(found["key"] or found["digits"])
    else:
        number = _value(found["han"] or found["item"])
    return Numbered(number, len(found["mark"]), found.end(), bool(found["han"]))


def runs_of(numbers: list[Numbered | None]) -> list[list[int]]:
    """Return the places of the runs 1, 2, 3 … among the numbers of lines, two or more in each."""
    runs: list[list[int]] = []
    run: list[int] = []
    for place, found in enumerate(numbers):
        if found is None:
            continue
        if run and found.number == len(run) + 1 and found.han == _han(numbers[run[0]]):
            run.append(place)
        elif found.number == 1:
            runs.append(run)
            run = [place]
    runs.append(run)
    return [run for run in runs if len(run) > 1]


def _han(found: Numbered | None) -> bool:
    return found is not None and found.han


def _value(numeral: str) -> int:
    tens, ten, units = numeral.replace("拾", "十").partition("十")
    if not ten:
        return _NUMERALS.get(tens, 0) if len(tens) == 1 else 0
    return _NUMERALS.get(tens, 1) * 10 + _NUMERALS.get(units, 0)
