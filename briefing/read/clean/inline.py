"""Mark-up inside lines that is no Markdown, or that a reader of news need not know."""

import re
import tomllib
from importlib.resources import files

from briefing.read.clean.notes import leave_notes
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.tuned.clean import Inline

_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_DATA = tomllib.loads(files("briefing.read").joinpath("data/markup.toml").read_text("utf-8"))
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
