"""The other language of a bilingual text, and readings printed behind characters."""

import re
from collections import Counter
from collections.abc import Iterator

from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.tuned.clean import OtherLanguage

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile("[A-Za-zÀ-ɏЀ-ӿ]{2,}|[ぁ-ヿ]{2,}|[가-힣]+")
_LETTERS = re.compile("[A-Za-zÀ-ɏЀ-ӿぁ-ヿ가-힣]{2}")
_WORDS = re.compile(r"[^\W\d_\u3400-\u9fff]{2}[ ,.’'-]+[^\W\d_\u3400-\u9fff]|[ぁ-ヿ]{4}")
_ROW = re.compile(r"\|?(?P<a>[^|]{0,5000})\|(?P<b>[^|]{0,5000})\|?")
_STOPS = "。！？…”」』）)：:"
_PARTNERS = {"（": "）)", "(": "）)", "「": "」", "『": "』", "“": "”"}
_OPENS = re.compile(r"\u3000{2}|[【（(〔]?(?:本报|本報|本社|新[华華]社|中新社|[记記]者)")
_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ"
_PINYIN = re.compile(
    rf"(?<=[\u3400-\u9fff])\s?(?:[（(\[{{【〔《]\s?(?=[a-zü ]*[{_TONED}])[a-zü{_TONED}' ]{{1,40}}"
    r"[）)\]}】〕》]"
    rf"|(?=[a-zü]{{0,3}}[{_TONED}])[a-zü{_TONED}]{{1,6}}(?![A-Za-z]))"
)
_KANA = re.compile("(?<=[\u3400-\u9fff])[（(《\\[][ぁ-ヿー]{1,20}[）)》\\]]")
_SPELLED = re.compile("[{｛](?P<words>[\u3400-\u9fff]{1,12})[|｜][^{}｛｝\n]{1,80}[}｝]")
"""Words and their reading as Markdown writers give both: {汀州|tīng|zhōu}."""
_ANY_KANA = re.compile("[ぁ-ヿ]")
_BOPOMOFO = re.compile("[（(][ㄅ-ㄯ]{1,3}[ˊˇˋ˙ˉ]?[）)]|[ㄅ-ㄯ]{2,3}[ˊˇˋ˙ˉ]?|[ㄅ-ㄯ][ˊˇˋ˙ˉ]")
"""One symbol alone may be a word of a dialect: 好ㄟ."""
_READINGS = (
    # What a text must hold for the pattern to be looked for, and the pattern.
    (re.compile("[ㄅ-ㄯ]"), _BOPOMOFO),
    (re.compile(f"[{_TONED}]"), _PINYIN),
    (re.compile("[ぁ-ヿ]"), _KANA),
)
_PINYIN_LINE = re.compile(rf"(?=.*[{_TONED}])[a-zA-ZüÜ{_TONED}{_TONED.upper()}' ,.，。！？!?\-]+")
_FIELD = re.compile(r"[A-Za-z_]{2,16}[:：]\s*(?:[Nn]one|null|NaN|-)?")
"""A field of a record, with no value in its line."""
_BEHIND = re.compile(
    r"(?<=[。！？”])\s*(?:[/|]\s*)?(?=[A-Z“\"])(?:[A-Za-z0-9$€£][\w\-'’,.;:%$\"“”()]*\s+){6,}[\w\-'’.\"”!?]+\s*$"
)


def leave_other_language(traced: Traced) -> None:
    """Leave out lines without a Han character, if a text has several: its other language.

    Readings behind characters are left out everywhere: 饕ㄊㄠ, 城(chéng).
    """
    for sign, pattern in _READINGS:
        if sign.search(traced.text):
            traced.replace(pattern, reason="reading")
    traced.keep(_SPELLED, reason="reading")
    # Printed above the characters, a reading is a line of its own in a PDF.
    if _READINGS[1][0].search(traced.text):
        traced.edit(
            line.left("reading")
            for line in text_lines(traced.text)
            if len(line.text) <= OtherLanguage.READING_CHARS and _PINYIN_LINE.fullmatch(line.text)
        )
    traced.edit(_beside(traced.text))
    if _WORDS.search(traced.text):
        traced.edit(_edits(traced.text))


def _beside(text: str) -> Iterator[Edit]:
    """Two languages side by side in a table: the Chinese cells are the paragraphs."""
    lines = text_lines(text)
    rows = [_ROW.fullmatch(line.text) for line in lines]
    chinese = [_chinese_cell(row) if row else "" for row in rows]
    if sum(map(bool, chinese)) < 2:
        return
    for at, (line, row, cell) in enumerate(zip(lines, rows, chinese, strict=True)):
        if row is not None and cell:
            yield from line.around(row, cell, "\n", "\n", "another language")
        elif row and any(chinese[at + 1 : at + 3]) and len(line.text) <= OtherLanguage.NAMES_CHARS:
            yield line.left("table")


def _chinese_cell(row: re.Match[str]) -> str:
    """Return the name of the Chinese cell of a row whose other cell is in another language."""
    for cell, other in (("a", "b"), ("b", "a")):
        if len(_HAN.findall(row[cell])) >= OtherLanguage.CELL_HAN and not _HAN.search(row[other]):
            return cell if len(_WORD.findall(row[other])) >= OtherLanguage.FEWEST_WORDS else ""
    return ""


def _edits(text: str) -> Iterator[Edit]:
    lines = [line for line in text_lines(text) if _LETTERS.search(line.text)]
    times = Counter(line.text for line in lines)
    often = {each for each in times if times[each] >= OtherLanguage.AGAIN and each[0].isalpha()}
    foreign = [
        line
        for line in lines
        if (_is_japanese(line.text) or not _HAN.search(line.text))
        and (
            len(_WORD.findall(line.text)) >= OtherLanguage.FEWEST_WORDS
            or line.text in often
            or _is_japanese(line.text)
            or _PINYIN_LINE.fullmatch(line.text)
        )
        and not line.text.startswith(("#+", "|", "```"))
        and "http" not in line.text
        and not _FIELD.fullmatch(line.text)
        and (
            line.text in often
            or len(_WORD.findall(line.text)) >= OtherLanguage.NAME_WORDS
            or not _goes_on(text, line)
        )
    ]
    if len(foreign) >= OtherLanguage.FEWEST_LINES:
        kept = _heads(text) | _quoted(text)
        for line in foreign:
            if line not in kept or line.text in often:
                yield line.left("another language")
    mixed = [line for line in lines if len(_WORD.findall(line.text)) >= OtherLanguage.WORDS_BEHIND]
    behind = [(line, at) for line in mixed if (at := _BEHIND.search(line.text))]
    if len(behind) >= OtherLanguage.FEWEST_LINES:
        for line, at in behind:
            yield line.edit(at.start(), len(line.text), "", "another language")


def _is_japanese(words: str) -> bool:
    kana = len(_ANY_KANA.findall(words))
    return kana >= OtherLanguage.FEWEST_KANA and kana >= OtherLanguage.KANA_SHARE * len(words)


def _goes_on(text: str, line: TextLine) -> bool:
    """Return whether a line is a name that the page wrapped: the one right above stops before it.

    Below it the sentence goes on; under the other language's headline there is none, or a story.
    """
    head = text[: max(0, line.start)].rstrip(" \t\u3000")
    above = head[:-1].rpartition("\n")[2].strip() if head.endswith("\n") else ""
    if not _HAN.search(above) or len(above) < OtherLanguage.CELL_HAN or above[-1] in _STOPS:
        return False
    below = text[line.end :].split("\n", 2)[1:2]
    goes_on = bool(below and below[0].strip()) and not _OPENS.match(below[0])
    return goes_on or line.text[-1] in _STOPS


def _quoted(text: str) -> set[TextLine]:
    """Return the lines of what a sentence quotes in its own language, wrapped with the sentence.

    A bracket or a quotation begins behind Chinese words and ends before the next ones.
    """
    quoted: set[TextLine] = set()
    run: list[TextLine] = []
    ends = ""
    for line in text_lines(text):
        if ends and not line.gap and len(run) < OtherLanguage.QUOTED_LINES:
            own = re.split(f"[{ends}]", line.text, maxsplit=1)[0]
            if not _HAN.search(own):
                run.append(line)
                if own == line.text:
                    continue
                quoted.update(run)
        run, ends = [], _left_open(line.text)
    return quoted


def _left_open(words: str) -> str:
    """Return what ends the bracket or quotation in whose foreign words a Chinese line breaks."""
    at, sign = max((words.rfind(sign), sign) for sign in _PARTNERS)
    rest = words[at + 1 :]
    is_open = at > 0 and not any(end in rest for end in _PARTNERS[sign])
    return _PARTNERS[sign] if is_open and _HAN.search(words) and not _HAN.search(rest) else ""


def _heads(text: str) -> set[TextLine]:
    """Return lines that open a block of which all others are Chinese: headlines left as they were.

    A translation has a line for each line, so its blocks are pairs.
    """
    blocks: list[list[TextLine]] = []
    for line in text_lines(text):
        if line.gap or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    return {
        first
        for first, *others in blocks
        if len(others) >= OtherLanguage.BLOCK_LINES and all(_HAN.search(it.text) for it in others)
    }
