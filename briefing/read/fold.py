"""The foldings that may change a paragraph's text: width, punctuation, white space. No others.

A paragraph's text is `fold` of its spans in the source, joined. No Han character, letter or digit
is added, lost or moved.
"""

import re

_HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
_CJK = _HAN + "，。！？；：、（）《》〈〉“”‘’「」『』【】〔〕…—"
_TO_NARROW = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B))}
_TO_NARROW |= {code: code - 0xFEE0 for code in range(0xFF41, 0xFF5B)}
_TO_NARROW |= {ord("％"): ord("%"), ord("．"): ord(".")}
_WIDE = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。"}
_SPACES = re.compile(r"\s+")
_BETWEEN_HAN = re.compile(f"(?<=[{_CJK}]) (?=[{_CJK}])")
_CREDIT = re.compile(r"[（(][^（）()]{0,12}(?:记者|通讯员|作者|摄)[^（）()]{0,60}[）)]")
_MARK = re.compile(r"[,;:!?]")
_FULL_STOP = re.compile(f"(?<=[{_HAN}”’）])\\.(?=[{_HAN}“‘”’（]|$)")
_BRACKETS = re.compile(r"[()]")
_WIDE_CHARACTER = re.compile(f"[{_CJK}]")
_SPACE_AFTER_WIDE = re.compile(r"(?<=[，。！？；：、（“‘《]) | (?=[，。！？；：、）”’》])")


def fold(text: str, *, keep_spaces: bool = False) -> str:
    """Return the text as an editor would set it.

    Args:
        text: the source's own characters.
        keep_spaces: whether a space between Han characters means something, as in a headline.

    Full-width digits and letters become narrow; half-width punctuation beside a Han character
    becomes wide; white space becomes one space, and none between Han characters (but in a bracket
    that names reporters, where it parts the names).
    """
    text = _SPACES.sub(" ", text.translate(_TO_NARROW)).strip()
    text = _widen(text)
    if keep_spaces:
        return text
    parts, at = [], 0
    for credit in _CREDIT.finditer(text):
        parts += [_BETWEEN_HAN.sub("", text[at : credit.start()]), credit.group()]
        at = credit.end()
    parts.append(_BETWEEN_HAN.sub("", text[at:]))
    return "".join(parts)


def _widen(text: str) -> str:
    text = _BRACKETS.sub(lambda found: _wide_bracket(text, found), text) if "(" in text else text
    text = _MARK.sub(lambda found: _wide_mark(text, found), text)
    text = _FULL_STOP.sub("。", text)
    return _SPACE_AFTER_WIDE.sub("", text)


def _wide_mark(text: str, found: re.Match[str]) -> str:
    at = found.start()
    before = text[max(0, at - 2) : at].rstrip()[-1:]
    after = text[at + 1 : at + 3].lstrip()[:1]
    digits = before.isdigit() and after.isdigit()
    wide = _WIDE_CHARACTER.match(before) or _WIDE_CHARACTER.match(after)
    return _WIDE[found.group()] if wide and not digits else found.group()


def _wide_bracket(text: str, found: re.Match[str]) -> str:
    """Widen a bracket that it or its partner touches a Han character."""
    at = found.start()
    if _touches_han(text, at):
        return "（" if text[at] == "(" else "）"
    opening = text[at] == "("
    near = text[at + 1 : at + 60] if opening else text[max(0, at - 60) : at][::-1]
    partner = near.find(")" if opening else "(")
    alone = partner < 0 or ("(" if opening else ")") in near[:partner]
    if alone or not _touches_han(text, at + 1 + partner if opening else at - 1 - partner):
        return text[at]
    return "（" if opening else "）"


def _touches_han(text: str, at: int) -> bool:
    return any(
        _WIDE_CHARACTER.match(near) for near in (text[max(0, at - 1) : at], text[at + 1 : at + 2])
    )
