"""Notes at the foot of a page or of a text, the marks that point to them, a site's own notes."""

import re
from collections.abc import Iterator

from briefing.read.clean.final_stops import LINK_TO_MORE
from briefing.read.clean.lines import text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.tuned.clean import Inline

_REFERENCE = re.compile(
    r"(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef”’%])[ \t]?"
    r"(?:(?:\[(?:注\s?|fn:)?\d{1,2}(?:[,，\-–]\s?\d{1,2})*\]_?)+(?!\()"
    r"|〔(?:注\s?)?\d{1,2}〕(?=[，。；、）”]))"
)
_NOTE_LINE = re.compile(
    r"(?m)^(?:[#*\s]{0,5}(?:注释|注解|脚注|尾注|附注|参考文献|参考资料|註釋|Notes|References|Footnotes)"
    r"[:：]?[#*\s]{0,5}\n\s*)?[ \t]*(?:\.\.[ \t]+)?"
    r"(?:\\?[\[〔](?:注\s?|fn:)?(?P<a>\d{1,2})[\]〕]|fn(?P<b>\d{1,2})\.)"
    r"[ \t]*(?:\S.*)?(?:\n[ \t]{2,}\S.*)*$"
)
_SIGN = (
    r"\*{1,3}|＊{1,3}|[†‡※§¶]|[①-⑳]|[¹²³⁴-⁹]{1,2}|[(（]注\s?\d{1,2}[)）]"
    r"|[（(]注[①-⑳一二三四五]?[)）]"
)
_POINTER = re.compile(rf"(?<=[\u3400-\u9fff%℃°”》）\dA-Za-z。！？])(?P<sign>{_SIGN})")
_FOOT = re.compile(rf"(?P<sign>{_SIGN})[ \t\u3000]*(?=[^\s*])(?!\*)")
_ITS_FOOT_AND_POINTER = 2
_MORE = rf"{LINK_TO_MORE}|原文|(?:阅读|閱讀)(?:本文)?(?:中文|英文)版"
_BARE_MORE = (
    r"[繼继][續续][閱阅][讀读]|[閱阅][讀读]全文|查看全文|展开全文|(?:Read )?[Mm]ore"
    r"|Continue [Rr]eading"
)
"""What such links say that have no brackets around them, behind a blank."""
_TRANSLATED = (
    r"(?:实习|實習)?(?:译者|譯者|翻译|翻譯|核稿|[审審]稿|编译|編譯)[:：/][^（）()。，]{2,40}"
)
_BEHIND_A_STOP = (
    ("link", re.compile(rf"(?m)(?<=[。！？”」])[ \t]?[【（(\[](?:{_MORE})[】）)\]](?!\()[ \t]*$")),
    ("link", re.compile(rf"(?m)(?<=[。！？”」])[ \t]+(?:\[…\][ \t]*)?(?:{_BARE_MORE})[ \t]*$")),
    (
        "editors",
        re.compile(
            rf"(?m)(?<=[。！？”」])[ \t]?[（(]{_TRANSLATED}[）)](?:1\d{{6}})?(?=[ \t]*(?:$|<))"
        ),
    ),
    (
        "editors",
        re.compile(
            r"(?m)(?<=[。！？”」])[（(][^（）()，。]{2,16}[综綜]合自[^（）()。]{2,40}[）)][ \t]*$"
        ),
    ),
)
_BETWEEN = re.compile(rf"(?<=[。！？”」])[【（(\[](?:{_MORE})[】）)\]](?=[^\s(])")
"""A link to more between items that stand in one line."""
_UNDER_PICTURE = re.compile(
    r"(?:<img\b[^<>]{0,800}>|</video>)(?:\s|<div[^<>]{0,80}>){0,4}<small[^<>]{0,80}>"
    r"(?P<words>[^<>]{2,300})</small>"
)


def leave_notes(traced: Traced) -> None:
    """Leave out notes, and the marks that point to them: [1], ①, *; links to more, translators."""
    traced.edit(_numbered(traced.text))
    traced.edit(_signed(traced.text))
    for reason, pattern in _BEHIND_A_STOP:
        traced.replace(pattern, reason=reason)
    if len(_BETWEEN.findall(traced.text)) >= Inline.FEWEST_ITEMS:
        traced.replace(_BETWEEN, "\n", "link")
    captions = _UNDER_PICTURE.finditer(traced.text)
    traced.edit(Edit(*at.span("words"), "", "photo caption") for at in captions)


def _numbered(text: str) -> Iterator[Edit]:
    """Marks of notes, [1], and the lines at the end that they point to."""
    marks = list(_REFERENCE.finditer(text)) if "[" in text or "〔" in text else []
    numbers = {number for mark in marks for number in re.findall(r"\d+", mark[0])}
    for mark in marks:
        yield Edit(*mark.span(), "", "note")
    for line in _NOTE_LINE.finditer(text) if numbers or "fn1." in text else ():
        if line["b"] or line["a"] in numbers:
            yield Edit(*line.span(), "", "note")


def _signed(text: str) -> Iterator[Edit]:
    """Lines that open with a sign which stands once more, inside a sentence above them.

    An item of a list opens with a sign, too; nothing points to it.
    """
    lines = text_lines(text)
    feet = [
        (line, found)
        for line in lines
        if len(line.text) <= Inline.NOTE_CHARS and (found := _FOOT.match(line.text))
    ]
    if not feet:
        return
    starts = {line.start for line in lines}
    pointers: dict[str, list[re.Match[str]]] = {}
    for each in _POINTER.finditer(text):
        if each.start() not in starts:
            pointers.setdefault(each["sign"], []).append(each)
    counts = {sign: text.count(sign) for sign in pointers}
    for line, foot in feet:
        sign = foot["sign"]
        above = [each for each in pointers.get(sign, [])[:2] if each.start() < line.start]
        emphasis = sign[0] in "*＊" and counts.get(sign) != _ITS_FOOT_AND_POINTER
        if len(above) == 1 and not emphasis and "\n" in text[above[0].end() : line.start]:
            yield Edit(*above[0].span("sign"), "", "note")
            yield line.left("note")
