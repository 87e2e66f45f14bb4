r"""Characters written as codes: `&nbsp;`, `\u57ce`, `\n` of a dump, `\*` of a converter."""

import html
import re
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
