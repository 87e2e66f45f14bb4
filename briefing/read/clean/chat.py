"""Chats written to a file: who said it and when, before each message; lines with numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.day import day_in_text
from briefing.read.tuned.clean_stories import Chats, Heads

_DAY = (
    r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|今天|昨天|Today)"
)
_CLOCK = r"(?:[上下]午|凌晨|早上|晚上|AM|PM)?\s?\d{1,2}:\d\d(?::\d\d)?(?:\s?[APap]\.?[Mm]\.?)?"
_WHEN = rf"{_DAY}?[,，T\s]{{0,3}}{_CLOCK}"
_WHO = r"(?P<who>(?!\d{4}[-/.年]\d)[^\s\[\]<>:：，。][^\[\]<>:：，。\n]{0,23}?)"
_BEFORE_WORDS = (
    # [2031/3/4 上午6:30:05] 晚报: …, and 2031/3/4 06:30 - 晚报: …
    re.compile(rf"[\u200e\s]*\[{_WHEN}\]\s?{_WHO}[:：]\s*"),
    re.compile(rf"{_WHEN}\s[-–—]\s{_WHO}[:：]\s*"),
    re.compile(rf"{_CLOCK}\t{_WHO}\t(?P<marks>\"?)"),
    # [2031-03-04 06:30:05] <晚报> …, of IRC and Matrix
    re.compile(rf"\[?{_WHEN}\]?\s{{1,3}}<(?P<who>[^<>\n]{{1,24}})>\s+"),
)
_ALONE = (
    # In a line of its own: 2031-03-04 6:30:05 晚报(10001); 晚报 2031/3/4 06:30; 晚报 — 今天06:30
    re.compile(rf"{_WHEN}\s{{1,3}}{_WHO}(?:[(<（][\w.@]{{4,30}}[)>）])?"),
    re.compile(rf"{_WHO}(?:[(<（][\w.@]{{4,30}}[)>）])?[\s,，·—–-]{{1,4}}\[?{_WHEN}\]?"),
    re.compile(rf"{_WHO}\s{{1,3}}\[?{_CLOCK}\]?"),
    re.compile(rf"\[{_WHEN}\]\s{{0,2}}{_WHO}"),
)
_QQ = re.compile(
    r"消息记录（.*|消息(?:分组|对象)[:：].*|导出时间[:：].*"
    r"|(?:Guild|Channel|Topic|After|Before):.*|Exported \d+ message.*|={3,}"
)
_SPEAKER = re.compile(
    r"(?:\*\*)?(?:主播|播音员?|主持人?|旁白|男声?|女声?|[甲乙]|Speaker ?\d{1,2})[A-Za-z\d]?"
    r"(?:\*\*)?[:：](?:\*\*)?\s*"
)
_ENDS = ("。", "；", "！", "？", ";", "，", "：", "”", ":")
_NUMBER = re.compile(r"[ \t]*(\d{1,5})(?:[ \t]*[:：|│)\t]|[ \t]{1,4}|(?=\n|$))[ \t]?")
_ANY_LINE = re.compile(r"(?m)^.*$")


def open_chat(traced: Traced) -> None:
    """Take out who spoke and when; a short first line of a message is its headline."""
    lines = text_lines(traced.text)
    stamps = [(line, end) for line in lines if (end := _stamp_end(line.text))]
    if len(stamps) < Chats.FEWEST_STAMPS or len(stamps) * Chats.LINES_A_STAMP < len(lines):
        return
    traced.dates += [line.text[:end] for line, end in stamps if day_in_text(line.text[:end])]
    traced.edit(_answers(lines))
    traced.edit(_edits(text_lines(traced.text)))


def drop_speakers(traced: Traced) -> None:
    """Take out who reads each paragraph of a bulletin: 主播：…; speakers of an interview stay."""
    lines = text_lines(traced.text)
    found = [(line, label) for line in lines if (label := _SPEAKER.match(line.text))]
    if len(found) >= Chats.FEWEST_SPOKEN and len(found) >= Chats.SPOKEN_SHARE * len(lines):
        traced.edit(line.edit(0, label.end(), reason="speaker") for line, label in found)


def drop_line_numbers(traced: Traced) -> None:
    """Take out the numbers of lines that a program put before each: 12: 新桥通车."""
    lines = [found for found in _ANY_LINE.finditer(traced.text) if found[0].strip()]
    numbers = [number for line in lines if (number := _NUMBER.match(line[0]))]
    if len(lines) < Chats.FEWEST_NUMBERED or len(numbers) < len(lines):
        return
    counted = [int(each[1]) for each in numbers]
    apart = Chats.NUMBERS_APART
    if counted[0] < apart and all(0 < two - one <= apart for one, two in pairwise(counted)):
        traced.edit(
            Edit(line.start(), line.start() + each.end(), "", "line number")
            for line, each in zip(lines, numbers, strict=True)
        )


def _stamp(words: str) -> re.Match[str] | None:
    """Return who spoke and when, as far as it stands at the beginning of a line."""
    if ":" not in words:
        return None
    found = next((found for form in _BEFORE_WORDS if (found := form.match(words))), None)
    if found is not None or len(words) > Chats.STAMP_CHARS:
        return found
    return next((found for form in _ALONE if (found := form.fullmatch(words))), None)


def _stamp_end(words: str) -> int:
    """Return where the words behind a stamp begin, 0 if the line has none."""
    found = _stamp(words)
    return found.end() if found is not None else 0


def _answers(lines: Sequence[TextLine]) -> Iterator[Edit]:
    """Yield the messages of those who send no story, where another sends two or more."""
    messages: list[tuple[str, list[TextLine], int]] = []
    for line in lines:
        if (stamp := _stamp(line.text)) is not None:
            messages.append((stamp["who"].strip(), [line], stamp.end()))
        elif messages:
            messages[-1][1].append(line)
    stories = Counter(who for who, said, end in messages if _is_story(said, end))
    if not stories or max(stories.values()) < Chats.FEWEST_STORIES:
        return
    for who, said, _ in messages:
        if not stories[who]:
            yield from (line.left("answer") for line in said)


def _is_story(said: Sequence[TextLine], end: int) -> bool:
    words = (said[0].text[end:], *(line.text for line in said[1:]))
    return any(len(each) >= Chats.STORY_CHARS for each in words)


def _edits(lines: Sequence[TextLine]) -> Iterator[Edit]:
    for at, line in enumerate(lines):
        end = _stamp_end(line.text)
        if not end:
            if _QQ.fullmatch(line.text):
                yield line.left("chat")
            continue
        words = line.text[end:].strip("*")
        first = at if words else at + 1
        if not words and first < len(lines):
            words = lines[first].text.strip("*")
        below = lines[first + 1].text if first + 1 < len(lines) else ""
        behind = _stamp_end(below)
        heads = Heads.SHORTEST <= len(words) <= Heads.LONGEST and not words.endswith(_ENDS)
        heads = heads and len(below) - behind >= Heads.STORY_CHARS
        # Each line is a message: a long one under a long headline is its story.
        heads = heads and (not behind or (len(words) >= Heads.NO_PAGE_CHARS and "。" in below))
        if line.text[end - 1] == '"' and (last := _closing(lines, at)) is not None:
            yield Edit(last.end - 1, last.end, "", "chat")
        if line.text[end:].strip():
            yield line.edit(0, end, "\n## " if heads else "\n", "chat")
        else:
            yield line.left("chat", "\n")
            if heads and lines[first].text[0] != "#":
                yield lines[first].edit(0, 0, "## ")


def _closing(lines: Sequence[TextLine], at: int) -> TextLine | None:
    """Return the last line of a message of several that stands in quotation marks."""
    below = list(takewhile(lambda line: not _stamp_end(line.text), lines[at + 1 :]))
    return below[-1] if below and below[-1].text.endswith('"') else None
