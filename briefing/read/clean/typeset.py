"""Texts out of a paper's own typesetting: InDesign's and QuarkXPress's tags, Founder's commands."""

import re
from collections.abc import Iterator

from briefing.read.clean.traced import Edit, Traced

_HEAD_STYLE = (
    r"(?!副|小|栏|肩|引)[^<>:=@〗]{0,6}(?:标题|標題|主标|主題|大标|[Hh]eadline|[Hh]eading|Head|HEAD|Title)"
    r"[^<>:=@〗]{0,6}"
)
_INDESIGN = re.compile(r"<(?:UNICODE|ANSI|ASCII|SJIS|GB18030|BIG5|KSC5601)-(?:WIN|MAC)>", re.I)
_QUARK = re.compile(r"<v\d+\.\d+><e\d+>")
_FOUNDER = re.compile(r"〖[A-Z]{2}[^〖〗\n]{0,60}〗")
_FEWEST = 3
_DEFINITION = re.compile(r"(?m)^<(?:Define|Version|FeatureSet|ColorTable)[^\n]*$")
_INDESIGN_HEAD = re.compile(rf"(?m)^<ParaStyle:{_HEAD_STYLE}>")
_INDESIGN_STYLE = re.compile(r"(?m)^<ParaStyle:[^<>\n]{0,80}>")
_INDESIGN_TAG = re.compile(r"<(?:[A-Za-z][A-Za-z0-9]{1,40}:?[^<>\n]{0,200}|0x[0-9A-Fa-f]{4})>")
_QUARK_HEAD = re.compile(rf"(?m)^@{_HEAD_STYLE}:")
_QUARK_STYLE = re.compile(r"(?m)^@[^:=<>\n]{1,60}(?:=[^\n]*$|:)")
_QUARK_TAG = re.compile(r"<(?:[A-Za-z*$\\][^<>\n]{0,80}|v\d[^<>\n]{0,20}|e\d+)>")
_FOUNDER_HEAD = re.compile(r"(?m)^(?:〖[A-Z][^〖〗\n]{0,60}〗)*〖BT[2-9][^〖〗\n]{0,60}〗")
_FOUNDER_END = re.compile(r"(?m)[Ωω][ \t]*$")


def read_typeset(traced: Traced) -> None:
    """Mark the headlines by their style; take out every other tag and command.

    Source:
        Adobe, InDesign tagged text; Quark, XPress tags; Founder BookMaker (方正书版) commands.
    """
    text = traced.text
    if _INDESIGN.match(text.lstrip("\ufeff \r\n")):
        traced.edit(_tagged(text, _INDESIGN_HEAD, (_DEFINITION, _INDESIGN_STYLE, _INDESIGN_TAG)))
    elif _QUARK.match(text.lstrip("\ufeff \r\n")):
        traced.edit(_tagged(text, _QUARK_HEAD, (_QUARK_STYLE, _QUARK_TAG)))
    elif "〖" in text and len(_FOUNDER.findall(text)) >= _FEWEST:
        traced.edit(_tagged(text, _FOUNDER_HEAD, (_FOUNDER, _FOUNDER_END)))


def _tagged(
    text: str, head: re.Pattern[str], others: tuple[re.Pattern[str], ...]
) -> Iterator[Edit]:
    """Yield the edits of one form of tags; of two that overlap the one that begins first counts."""
    yield from (Edit(*found.span(), "\n## ") for found in head.finditer(text))
    heads = {found.start() for found in head.finditer(text)}
    for pattern in others:
        found = [each for each in pattern.finditer(text) if each.start() not in heads]
        yield from (Edit(*each.span()) for each in found)
