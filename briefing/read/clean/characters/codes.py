r"""Characters as codes (`&nbsp;`, `\u57ce`), and those no paper prints: controls, radicals."""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator

from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.tuned.clean import Codes

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
_UNCLOSED = re.compile(
    r"&(?:(?:nbsp|ensp|emsp|thinsp|ldquo|rdquo|lsquo|rsquo|hellip|mdash|ndash|middot|quot|copy|times"
    r"|permil|yen|deg|lt|gt)(?![A-Za-z0-9;=])|#(?:\d{2,6}|[xX][0-9a-fA-F]{2,5})(?![0-9a-fA-F;]))"
)
"""Their semicolon was lost: `&nbsp今天`."""
_CODED = re.compile(r"(?:(?:\\u|%u)[0-9a-fA-F]{4})+")
_CODE_POINT = re.compile(
    r"\\u\{([0-9a-fA-F]{2,6})\}|\\U([0-9a-fA-F]{8})"
    r"|<?U\+([0-9a-fA-F]{4,6})(?:>|(?![0-9a-fA-F])[ ]?)|\\x\{([0-9a-fA-F]{2,6})\}"
)
_LAST_CODE = 0x10FFFF
_DUMPED = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef”’\d])(?:\\r)?\\n(?:\\r|\\n|\\t)*")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!~|>\"'<&:;,/=^@])")
_EMPHASIS = re.compile(
    r"(?<![A-Za-z0-9*\\])(?:\{\*\}|\*)(?=[^\s*{])([^*\n]{0,80}?[\u3400-\u9fff][^*\n]{0,80}?)(?<=[^\s*\\}])"
    r"(?:\{\*\}|\*)(?![A-Za-z0-9*])"
)
"""Of Markdown, Org, Textile and Jira, inside a line: *重点*, {*}重点{*}."""
_JOINED = re.compile(r"(?<=\S)\\[ ](?=\S)")
"""A blank that only parts mark-up from words, in reStructuredText."""
_TWICE = 2
"""An entity may be escaped itself: `&amp;nbsp;`."""
_TERMINAL = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]{0,30}[ -/]{0,3}[@-~]"  # colours, moves
    r"|\x1b[\]P_^X][^\x07\x1b\x9c]{0,2000}(?:\x07|\x1b\\|\x9c)"  # titles, links
    r"|\x1b[ -/]{1,3}[0-~]|\x1b[0-Z\\^-~]"  # sets of characters, single commands
    r"|\[[0-9]{1,2}(?:;[0-9]{1,3}){0,4}m(?=[^\n]{0,200}\[0?m(?![A-Za-z0-9\]]))"
    r"|(?<=\S)\[0m(?![A-Za-z0-9\]])"  # half of them lost
    r"|(?P<twice>[^\x08\s])\x08(?=(?P=twice))|_\x08(?=\S)"
)
"""Commands to a terminal (ECMA-48), and bold as it was typed: a character, a step back, again."""
_MAY_BE_TERMINAL = re.compile(r"[\x1b\x9b\x08]|\[0m")
_UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]+")
_UNSEEN = re.compile(
    r"[\u00ad\u034f\u061c\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufff0-\ufffc\U0001d173-\U0001d17a"
    r"\U000e0000-\U000e007f\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ue000-\uf8ff\ufdd0-\ufdef"
    r"\U000f0000-\U0010ffff]+"
    "|(?<=[\u3400-\u9fff])[\ufe00-\ufe0f\U000e0100-\U000e01ef]+"
)
_OTHER_FORM = re.compile(
    "[\u2800\u2e80-\u2fd5\uf900-\ufad9\U0002f800-\U0002fa1d\ufe10-\ufe19\ufe30-\ufe48\uff61-\uff65\U0001d400-\U0001d7ff\U0001f100-\U0001f10a\U0001fbf0-\U0001fbf9]"
)
_VERTICAL = str.maketrans(
    "︐︑︒︓︔︕︖︗︘︙︰︱︲︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈",
    "，、。：；！？〖〗…：—–（）｛｝〔〕【】《》〈〉「」『』［］",
)
_HALF = {"･": "·", "\u2800": " "}
"""What Unicode's compatibility form of them is not: a middle dot, and a blank."""


def decode_entities(traced: Traced) -> None:
    """Write entities and escapes as what they stand for."""
    for _ in range(_TWICE):
        if not traced.edit(_entities(_ENTITY.finditer(traced.text))):
            break
    traced.edit(_entities(_UNCLOSED.finditer(traced.text)))
    if traced.text.count("\\u") + traced.text.count("%u") >= Codes.FEWEST:
        traced.edit(_codes(traced.text))
    coded = "\\" in traced.text or "U+" in traced.text
    if coded and len(_CODE_POINT.findall(traced.text)) >= Codes.FEWEST:
        traced.edit(_code_points(traced.text))
    if "\\n" in traced.text and len(_DUMPED.findall(traced.text)) > 1:
        traced.replace(_DUMPED, "\n")


def drop_escapes(traced: Traced) -> None:
    r"""Take out marks of emphasis, and the backslashes that keep a mark from being one: `2\.5`."""
    if "*" in traced.text:
        traced.keep(_EMPHASIS)
    if "\\" in traced.text:
        traced.replace(_JOINED)
        traced.edit(Edit(*found.span(), found[1]) for found in _ESCAPED.finditer(traced.text))


def _entities(entities: Iterable[re.Match[str]]) -> Iterator[Edit]:
    for found in entities:
        code = found[0].removesuffix(";") + ";"
        words = html.unescape(code)
        if words.isspace() or (words != code and words.isprintable()):
            yield Edit(*found.span(), " " if words.isspace() else words)


def _code_points(text: str) -> Iterator[Edit]:
    """Characters by their numbers, as Rust, Python, Perl, R and lists of characters write them."""
    for found in _CODE_POINT.finditer(text):
        code = int(next(digits for digits in found.groups() if digits), 16)
        if code <= _LAST_CODE and (words := chr(code)).isprintable():
            yield Edit(*found.span(), words)


def _codes(text: str) -> Iterator[Edit]:
    for found in _CODED.finditer(text):
        units = bytes.fromhex(found[0].replace("\\u", "").replace("%u", ""))
        words = units.decode("utf-16-be", errors="replace")
        if words.isprintable() and "\ufffd" not in words:
            yield Edit(*found.span(), words)


def leave_unreadable(traced: Traced) -> None:
    """Leave out characters that cannot be read, with a note; invisible ones without a note."""
    if _MAY_BE_TERMINAL.search(traced.text):
        traced.replace(_TERMINAL)
    found = list(_UNREADABLE.finditer(traced.text))
    for each in found[: Codes.MOST_NAMED]:
        line = traced.text.count("\n", 0, each.start()) + 1
        left = traced.text[max(0, each.start() - Codes.AROUND_CHARS) : each.start()].split("\n")[-1]
        right = traced.text[each.end() : each.end() + Codes.AROUND_CHARS].split("\n")[0]
        kind = "bytes that are no text" if "\ufffd" in each[0] else "a control character"
        traced.notes.append(
            f"line {line} has {kind}, left out: '{left}' [?] '{right}'. Look at that line."
        )
    if len(found) > Codes.MOST_NAMED:
        more = len(found) - Codes.MOST_NAMED
        traced.notes.append(f"{more} more places have characters that cannot be read, left out.")
    traced.replace(_UNREADABLE, reason="unreadable")
    traced.replace(_UNSEEN)


def give_usual_forms(traced: Traced) -> None:
    """Write radicals, compatibility forms and marks of vertical type as papers print them.

    Fonts in PDFs map 日 and 人 to the radicals ⽇ and ⼈; a word with one is not recognised.
    """
    traced.edit(
        Edit(*found.span(), usual)
        for found in _OTHER_FORM.finditer(traced.text)
        if (usual := _usual(found[0])) != found[0]
    )


def _usual(character: str) -> str:
    known = _HALF.get(character) or character.translate(_VERTICAL)
    return known if known != character else unicodedata.normalize("NFKC", character)
