"""Mark-up and notes inside lines: comments, templates, links, marks of notes and the notes."""

import re
from collections.abc import Iterator

from briefing.read.clean.final_stops import LINK_TO_MORE
from briefing.read.clean.lines import text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.data_files import toml_of
from briefing.read.tuned.clean import Inline

_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_DATA = toml_of("markup")
_LEFT_OUT = tuple((needle, reason, re.compile(form)) for needle, reason, form in _DATA["left_out"])
_LINKS = tuple((needle, re.compile(form)) for needle, form in _DATA["links"])
_PUBLISHED = re.compile(r"(?m)^<time>(.*)</time>[ \t]*$")
_POWER = re.compile(r"(?<=[A-Za-z0-9)])<sup>\s*([-+\d]{1,4})\s*</sup>")
_INDEX = re.compile(r"(?<=[A-Za-z)])<sub>\s*(\d{1,3})\s*</sub>")
_TEMPLATE = re.compile(r"\{\{[^{}]{1,1000}\}\}")
_DATE_FIELD = re.compile(
    r"(?:\|\s*(?:日期|时间|時間|发布日期|date|Date)\s*=|\{\{\s*(?:日期|date|Date)\s*\|)\s*([^|{}\n]{6,40})"
)
_SHOWN = re.compile(
    r"(?i)\{\{\s*(?:no(?:wrap|br|bold|break)|nobr|small|big|bold|strong|em|mono|kbd|abbr|le|illm?"
    r"|link-[a-z]{2,3}|lang-[a-z\-]{2,9}|(?:lang|color|colou?red?|fontcolor|size)\s*\|[^|{}]*"
    r"|tsl\s*\|[^|{}]*\|[^|{}]*)\s*\|\s*(?:1=)?([^|{}]*[^|{}\s])[^{}]*\}\}"
)
"""A template that only says how its words are set: {{nowrap|6.3级}}, {{lang|de|Wien}}."""
_STRAY = "stray marks"
_STRAY_NOTE = (
    "{} pairs of quotation marks hold nothing, as `pdftotext -raw` writes them: whose words they "
    "quote cannot be seen, and they are left out. Name the PDF itself."
)
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


def clean_inline(traced: Traced) -> None:
    """Take comments, templates, notes, readings and wiki links out of the lines."""
    if "<su" in traced.text:
        powers = _POWER.finditer(traced.text)
        traced.edit(Edit(*at.span(), at[1].translate(_SUPERSCRIPT)) for at in powers)
        traced.keep(_INDEX)
    if "<time>" in traced.text:
        traced.dates += _PUBLISHED.findall(traced.text)
        traced.replace(_PUBLISHED, reason="date line")
    if "{{" in traced.text[: Inline.TOP_CHARS]:
        traced.dates += [
            field[1]
            for template in _TEMPLATE.findall(traced.text[: Inline.TOP_CHARS])
            for field in _DATE_FIELD.finditer(template)
        ]
    leave_notes(traced)
    for _ in range(Inline.NESTED):
        if "{{" not in traced.text or not traced.keep(_SHOWN):
            break
    for needle, reason, pattern in _LEFT_OUT:
        for _ in range(Inline.NESTED):
            if needle not in traced.text:
                break
            found = [Edit(*each.span(), "", reason) for each in pattern.finditer(traced.text)]
            if reason == _STRAY and len(found) >= Inline.FEWEST_STRAY:
                traced.notes.append(_STRAY_NOTE.format(len(found)))
            if not traced.edit(found):
                break
    for needle, pattern in _LINKS:
        for _ in range(Inline.NESTED):
            if needle not in traced.text or not traced.keep(pattern):
                break


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
