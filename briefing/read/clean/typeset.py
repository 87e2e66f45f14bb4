"""Texts for a typesetter: InDesign's and QuarkXPress's tags, Founder's commands, roff (man, ms)."""

import re
from collections.abc import Iterator

from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.tuned.clean_stories import Collections

_HEAD_STYLE = (
    r"(?!副|小|栏|肩|引)[^<>:=@〗]{0,6}(?:标题|標題|主标|主題|大标|[Hh]eadline|[Hh]eading|Head|HEAD|Title)"
    r"[^<>:=@〗]{0,6}"
)
_INDESIGN = re.compile(r"<(?:UNICODE|ANSI|ASCII|SJIS|GB18030|BIG5|KSC5601)-(?:WIN|MAC)>", re.I)
_QUARK = re.compile(r"<v\d+\.\d+><e\d+>")
_FOUNDER = re.compile(r"〖[A-Z]{2}[^〖〗\n]{0,60}〗")
_DEFINITION = re.compile(r"(?m)^<(?:Define|Version|FeatureSet|ColorTable)[^\n]*$")
_INDESIGN_HEAD = re.compile(rf"(?m)^<ParaStyle:{_HEAD_STYLE}>")
_INDESIGN_STYLE = re.compile(r"(?m)^<ParaStyle:[^<>\n]{0,80}>")
_INDESIGN_TAG = re.compile(r"<(?:[A-Za-z][A-Za-z0-9]{1,40}:?[^<>\n]{0,200}|0x[0-9A-Fa-f]{4})>")
_QUARK_HEAD = re.compile(rf"(?m)^@{_HEAD_STYLE}:")
_QUARK_STYLE = re.compile(r"(?m)^@[^:=<>\n]{1,60}(?:=[^\n]*$|:)")
_QUARK_TAG = re.compile(r"<(?:[A-Za-z*$\\][^<>\n]{0,80}|v\d[^<>\n]{0,20}|e\d+)>")
_FOUNDER_HEAD = re.compile(r"(?m)^(?:〖[A-Z][^〖〗\n]{0,60}〗)*〖BT[2-9][^〖〗\n]{0,60}〗")
_FOUNDER_END = re.compile(r"(?m)[Ωω][ \t]*$")
_LAST_CODE = 0x10FFFF
_ROFF = re.compile(r"(?m)^[.'](?:TH|TL|SH|SS|NH|PP|LP|P|IP|TP)\b")
_ROFF_CODE = re.compile(
    r"\\\[u(?P<code>[0-9A-Fa-f]{4,6})\]|\\\[(?P<named>[A-Za-z]{2})\]|\\\((?P<two>[A-Za-z]{2})"
    r"|\\f(?:\[[A-Z]{0,3}\]|\([A-Z]{2}|[A-Z1-4])|\\[sv][-+]?\d{1,2}|\\m\[[a-z ]{0,20}\]"
    r"|\\[&|^:%/,]|\\(?P<sign>[-'e. `])"
)
_ROFF_NAMES = "lq=“ rq=” oq=‘ cq=’ em=— en=– bu=• de=° dq=\" aq=' rs=\\ at=@ sh=# Do=$ mu=× co=©"
_ROFF_SIGNS = dict(each.split("=") for each in _ROFF_NAMES.split())
_ROFF_BLOCK = re.compile(
    r"(?m)^\.(?:TS\b(?:.*\n)+?\.TE|FS\b(?:.*\n)+?\.FE|de1?\s.*\n(?:.*\n)*?\.\.).*$"
)
_ROFF_COMMAND = re.compile(r"""(?m)^[.'][ \t]*(?P<name>\\"|[A-Za-z0-9]{1,14})?(?P<words>.*)$\n?""")
_ROFF_WRAP = re.compile(r"(?<=[^\n])\n(?=[^\n.'#])")


def read_typeset(traced: Traced) -> None:
    """Mark the headlines by their style; take out every other tag and command.

    Source:
        Adobe, InDesign tagged text; Quark, XPress tags; Founder BookMaker (方正书版) commands;
        groff_man(7), groff_ms(7), groff_char(7).
    """
    text = traced.text
    if _INDESIGN.match(text.lstrip("\ufeff \r\n")):
        traced.edit(_tagged(text, _INDESIGN_HEAD, (_DEFINITION, _INDESIGN_STYLE, _INDESIGN_TAG)))
    elif _QUARK.match(text.lstrip("\ufeff \r\n")):
        traced.edit(_tagged(text, _QUARK_HEAD, (_QUARK_STYLE, _QUARK_TAG)))
    elif "〖" in text and len(_FOUNDER.findall(text)) >= Collections.FEWEST_TAGS:
        traced.edit(_tagged(text, _FOUNDER_HEAD, (_FOUNDER, _FOUNDER_END)))
    elif len(_ROFF.findall(text)) >= Collections.FEWEST_TAGS:
        _read_roff(traced)


def _tagged(
    text: str, head: re.Pattern[str], others: tuple[re.Pattern[str], ...]
) -> Iterator[Edit]:
    """Yield the edits of one form of tags; of two that overlap the one that begins first counts."""
    heads = {found.start(): found for found in head.finditer(text)}
    yield from (Edit(*found.span(), "\n## ") for found in heads.values())
    for pattern in others:
        for each in pattern.finditer(text):
            if each.start() not in heads:
                yield Edit(*each.span())


def _read_roff(traced: Traced) -> None:
    """Make a source of man or ms plain: its heads marked, its paragraphs a line each."""
    traced.replace(_ROFF_BLOCK, reason="table")
    traced.edit(_roff_commands(traced))
    traced.replace(_ROFF_WRAP, " ")
    traced.edit(
        Edit(*found.span(), _roff_character(found)) for found in _ROFF_CODE.finditer(traced.text)
    )


def _roff_commands(traced: Traced) -> Iterator[Edit]:
    for found in _ROFF_COMMAND.finditer(traced.text):
        name, words = found["name"] or "", found["words"].strip()
        start = found.start("words") + len(found["words"]) - len(found["words"].lstrip())
        if name in {"TH", "DA", "ND", "Dd"}:
            traced.dates.append(_ROFF_CODE.sub(_roff_character, words))
        if name in {"SH", "SS", "NH", "TL", "Sh", "Ss"}:
            bare = words.isdigit() or not words  # of ms: the words stand in the line below
            yield Edit(found.start(), found.end() if bare else start, "\n\n## ")
            if not bare:
                yield from _roff_end(found, start)
        elif name in {"B", "I", "BR", "RB", "BI", "IR", "SM", "Nm"} and words:
            yield Edit(found.start(), start)
        else:
            yield Edit(*found.span(), "\n\n")


def _roff_end(found: re.Match[str], start: int) -> Iterator[Edit]:
    """The end of a head's line: a paragraph may follow it at once."""
    quoted = found["words"].strip()[:1] == '"' and found["words"].rstrip()[-1:] == '"'
    if quoted:
        yield Edit(start, start + 1)
    yield Edit(found.end() - 1 - quoted, found.end(), "\n\n")


def _roff_character(found: re.Match[str]) -> str:
    if found["code"]:
        code = int(found["code"], 16)
        words = chr(code) if code <= _LAST_CODE else ""
        return words if words.isprintable() else ""
    if name := found["named"] or found["two"]:
        return _ROFF_SIGNS.get(name, "")
    return found["sign"] or ""
