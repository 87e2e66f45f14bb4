"""Foldings of a text: one that is printed, one for matching.

`fold` has the only ones that may change a paragraph's text: width, punctuation, white space. That
text is `fold` of its spans in the source, joined. No Han character, letter or digit is added, lost
or moved.
"""

import re
from importlib.resources import files

from briefing.read.tuned.assembly import Folding

_HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
_CJK = _HAN + "，。！？；：、（）《》〈〉“”‘’「」『』【】〔〕…—"
_TO_NARROW = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B))}
_TO_NARROW |= {code: code - 0xFEE0 for code in range(0xFF41, 0xFF5B)}
_TO_NARROW |= {ord("％"): ord("%"), ord("．"): ord(".")}
_WIDE = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。"}
_WIDE_LETTER = re.compile("[" + "".join(map(chr, _TO_NARROW)) + "]")
_MARK = re.compile(r"[,;:!?]")
_FULL_STOP = re.compile(f"\\.(?<=[{_HAN}”’）]\\.)(?=[{_HAN}“‘”’（]|$)")
_NUMERALS = "〇零一二三四五六七八九十百"
_POINT = re.compile(
    f"(?<=百分之)[{_NUMERALS}]{{1,5}}\\.(?=[{_NUMERALS}])"
    f"|(?<=[{_NUMERALS}])\\.(?=[{_NUMERALS}]{{1,4}}[%‰成倍万萬亿億元吨噸米])"
)
"""A decimal point between numerals: 失业率三.二%, 百分之三.二."""
_BRACKETS = re.compile(r"[()]")
_LONGEST_WIDENED = 20_000
"""No paragraph is longer; in what is, half-width marks stay as they are, for speed."""
_WIDE_CHARACTER = re.compile(f"[{_CJK}]")
_BESIDE_MARK = re.compile(r" (?<=[，。！？；：、（“‘《] )| (?=[，。！？；：、）”’》])")
_VARIANTS = files("briefing.read").joinpath("data/variants.tsv").read_text("utf-8")
_TABLE = str.maketrans(
    {line[0]: line[1] for line in _VARIANTS.splitlines() if len(line) == 2 and line[0] != line[1]}
)
_VARIANT = re.compile("[" + "".join(map(chr, _TABLE)) + "]")


def fold(text: str) -> str:
    """Return the text as an editor would set it.

    Full-width digits and letters become narrow; half-width punctuation beside a Han character
    becomes wide; a run of white space becomes one space, and none beside punctuation.
    """
    text = " ".join(text.split())
    if _WIDE_LETTER.search(text):
        text = text.translate(_TO_NARROW)
    if len(text) < _LONGEST_WIDENED:
        if "(" in text or ")" in text:
            text = _BRACKETS.sub(_wide_bracket, text)
        text = _MARK.sub(_wide_mark, text)
        if "." in text:
            points = {found.end() - 1 for found in _POINT.finditer(text)}
            text = _FULL_STOP.sub(lambda at: "." if at.start() in points else "。", text)
    return _BESIDE_MARK.sub("", text) if " " in text else text


def _wide_mark(found: re.Match[str]) -> str:
    text, at = found.string, found.start()
    before = text[max(0, at - 2) : at].rstrip()[-1:]
    after = text[at + 1 : at + 3].lstrip()[:1]
    if before.isascii() and after.isascii() and before.isalnum() and after.isalnum():
        return text[at]
    near = (
        text[max(0, at - 1) : at + 2]
        if text[at] == ":"
        else text[max(0, at - Folding.MARK_CHARS) : at + Folding.MARK_CHARS + 1]
    )
    return _WIDE[text[at]] if _WIDE_CHARACTER.search(near) else text[at]


def _wide_bracket(found: re.Match[str]) -> str:
    """Widen a bracket if it or its partner touches a Han character."""
    text, at = found.string, found.start()
    if _touches_han(text, at):
        return "（" if text[at] == "(" else "）"
    opening = text[at] == "("
    if opening:
        near = text[at + 1 : at + Folding.BRACKET_CHARS]
    else:
        near = text[max(0, at - Folding.BRACKET_CHARS) : at][::-1]
    partner = near.find(")" if opening else "(")
    alone = partner < 0 or ("(" if opening else ")") in near[:partner]
    if alone or not _touches_han(text, at + 1 + partner if opening else at - 1 - partner):
        return text[at]
    return "（" if opening else "）"


def _touches_han(text: str, at: int) -> bool:
    around = (text[max(0, at - 1) : at], text[at + 1 : at + 2])
    return any(_WIDE_CHARACTER.match(near) for near in around)


def plain(text: str) -> str:
    """Return a text for matching only; its characters stand where they stood."""
    return text.translate(_TABLE) if _VARIANT.search(text) else text
