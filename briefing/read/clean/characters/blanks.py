"""Blanks and line ends that no paper prints: between characters, in brackets, around links."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.roles import column_of
from briefing.read.tuned.clean import Blanks, LinkWords

_WIDE = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—·〇"
_BLANK = "[ \t\u00a0\u2002-\u200a\u202f\u205f\u2800\u3000]"
_LINE = re.compile(r"[^\n\r]+")
_WIDE_CHARACTER = re.compile(f"[{_WIDE}]")
_PARTED = re.compile(f"[{_WIDE}]{_BLANK}+(?=[{_WIDE}\\dA-Za-z.%])")
_JOINT = re.compile(
    # Between two characters of which one is wide; between the parts of a number.
    rf"(?<=[{_WIDE}])(?P<a>{_BLANK}+)(?=\S)|(?<=\S)(?P<b>{_BLANK}+)(?=[{_WIDE}])"
    rf"|(?<=\d)(?P<c>{_BLANK}+)(?=[\d.%‰:])|(?<=[.:])(?P<d>{_BLANK}+)(?=\d)"
)
_LETTERS = re.compile(rf"(?<![A-Za-z])[A-Za-z](?:{_BLANK}[A-Za-z])+(?![A-Za-z])")
_IN_NUMBER = re.compile(rf"(?<=\d){_BLANK}\.{_BLANK}(?=\d)")
_OPEN = re.compile(r"(?m)^[^\n（）]{2,24}（[^\n（）]{0,16}(?P<end>\n)(?=[^\n（）]{1,30}）)")
_MARKS_ALONE = re.compile(
    r"(?<=\S)[ \t]*\r?\n[ \t\u3000]*(?=(?:[。！？；，、：…”’）》」』】]{1,3}|\.{1,5})"
    r"[ \t]*(?:\r?\n|\Z))"
)
_NEXT_LINE = re.compile(r"[^\n]*")
_HAN_OR_MARK = "\u3400-\u9fff，。；：！？、（）“”《》"
_APART = re.compile(
    rf"(?<=[{_HAN_OR_MARK}])[ \u00a0](?=\d)|(?<=[\d%‰])[ \u00a0](?=[{_HAN_OR_MARK}])"
)
_TOGETHER = re.compile("[\u3400-\u9fff](?=\\d)|\\d(?=[\u3400-\u9fff])")
_INDENT = re.compile(r"[ \t]{2,}(?=\S)")
_ENDS = "。！？”）：；"
_WORD = re.compile(rf"[\u3400-\u9fffA-Za-z0-9·]{{2,{LinkWords.LONGEST}}}")
_ENDS_OPEN = re.compile(r"[\u3400-\u9fffA-Za-z0-9，、]$")
_PARTS_A_SENTENCE = re.compile("[，。、；]")
_GOES_ON = re.compile("[，。、；：！？）”》」』]")
_PAPER = re.compile("[报報刊网網社]$")


def join_characters(traced: Traced) -> None:
    """Take the blanks out of a text that has one between nearly all of its characters or words."""
    text = traced.text
    if len(text) - len("".join(text.split())) < Blanks.BLANK_SHARE * len(text):
        traced.replace(_IN_NUMBER, ".")
        return
    lines = _LINE.findall(text)
    parted = sum(len(line) for line in lines if _is_parted(line, Blanks.FEWEST))
    whole = sum(len(line) for line in lines if _is_long(line))
    if not parted or parted < Blanks.SHARE * whole:
        traced.replace(_IN_NUMBER, ".")
    elif traced.edit(_joints(text)):
        traced.notes.append(
            "the blanks between the characters are taken out, as of a text that OCR has read: "
            "look at the names and the headlines."
        )


def join_brackets(traced: Traced) -> None:
    """Join a line that ends inside a bracket with the longer one below.

    Converters break lines only at blanks: 本报讯（记者 林晚舟）. Lines of one width are left alone.
    """
    if "（" in traced.text:
        traced.edit(
            Edit(*found.span("end"), " ")
            for found in _OPEN.finditer(traced.text)
            if (below := _NEXT_LINE.match(traced.text, found.end()))
            and len(below[0]) > 2 * len(found[0])
        )


def close_figures(traced: Traced) -> None:
    """Take out the blank between a figure and the Han characters beside it, where all have one.

    Word processors and some writers set one there: 全长 2.8 公里. Papers do not.
    """
    text = traced.text
    set_apart = len(_APART.findall(text))
    if set_apart >= Blanks.FEWEST and set_apart >= Blanks.NEARLY_ALL * (
        set_apart + len(_TOGETHER.findall(text))
    ):
        traced.replace(_APART)


def drop_indent(traced: Traced) -> None:
    """Take out the blanks that a program set before all lines, inside paragraphs too."""
    lines = [found for found in _LINE.finditer(traced.text) if found[0].strip()]
    indents = [_INDENT.match(line[0]) for line in lines]
    if not any(indents):
        return
    within = [
        indents[at] is not None
        for at, above in enumerate(lines[:-1], 1)
        if _is_long(above[0]) and above[0].rstrip()[-1] not in _ENDS
    ]
    if len(within) >= Blanks.FEWEST_WITHIN and sum(within) >= Blanks.NEARLY_ALL * len(within):
        traced.edit(
            Edit(line.start(), line.start() + found.end())
            for line, found in zip(lines, indents, strict=True)
            if found is not None
        )


def join_marks(traced: Traced) -> None:
    """Join a line that holds closing marks alone, as a wrap leaves them, with the line above."""
    traced.replace(_MARKS_ALONE)


def _joints(text: str) -> Iterator[Edit]:
    for line in _LINE.finditer(text):
        if not _is_parted(line[0], Blanks.IN_TITLE, Blanks.IN_WORDS):
            continue
        for found in (*_JOINT.finditer(line[0]), *_LETTERS.finditer(line[0])):
            words = re.sub(_BLANK, "", found[0])
            # A wider gap is a blank that the paper printed: 城东新桥  通车.
            kept = "" if len(found[0]) < Blanks.GAP or words else " "
            yield Edit(line.start() + found.start(), line.start() + found.end(), words or kept)


def _is_long(line: str) -> bool:
    return len(_WIDE_CHARACTER.findall(line)) >= Blanks.FEWEST


def _is_parted(line: str, fewest: int, mostly: float = Blanks.SHARE) -> bool:
    wide = len(_WIDE_CHARACTER.findall(line))
    return wide >= fewest and len(_PARTED.findall(line)) >= mostly * wide


def join_link_words(traced: Traced) -> None:
    """Join such words with the lines around them.

    A mark that opens the line below is proof for one word; without it three words in a text, of two
    kinds, most of which its sentences use elsewhere too.
    """
    lines = text_lines(traced.text)
    found = [
        (above, word, below)
        for (above, word), (_, below) in pairwise(pairwise(lines))
        if _is_link_word(above, word, below)
    ]
    words = {word.text for _, word, _ in found}
    prose = "\n".join(line.text for line in lines if _is_prose(line))
    used = sum(word in prose for word in words)
    is_habit = len(found) >= LinkWords.FEWEST and len(words) > 1 and 2 * used >= len(words)
    traced.edit(
        edit
        for above, word, below in found
        if is_habit or _GOES_ON.match(below.text)
        for edit in (Edit(above.end, word.start), Edit(word.end, below.start))
    )


def _is_link_word(above: TextLine, word: TextLine, below: TextLine) -> bool:
    return (
        _WORD.fullmatch(word.text) is not None
        and not (word.gap or below.gap)
        and _ENDS_OPEN.search(above.text) is not None
        and (_is_prose(above) or _is_prose(below))
        and _PARTS_A_SENTENCE.search(below.text) is not None
        and _PARTS_A_SENTENCE.search(above.text) is not None
        and column_of(word.text) is None
        and _PAPER.search(word.text) is None
    )


def _is_prose(line: TextLine) -> bool:
    return len(line.text) >= LinkWords.PROSE and _PARTS_A_SENTENCE.search(line.text) is not None
