r"""LaTeX in a text, as converters of documents leave it: `$2.5\%$` is 2.5%."""

import re
from collections.abc import Iterator

from briefing.read.clean.offset_text import Edit, Traced, around
from briefing.read.data_files import toml_of
from briefing.read.tuned.clean import Inline

_HAN = "\u3000-\u303f\u3400-\u9fff\uff00-\uffef"
_IN_BRACES = r"\\(?:text|mbox|mathrm|mathbf|textbf|textrm)\s?\{[^{}$\n]{0,60}\}"
_MATH = re.compile(
    rf"\$\$\s*(?P<shown>[^$]{{1,2000}}?)\s*\$\$"
    rf"|\$(?P<inline>(?:{_IN_BRACES}|\\\$|[^${_HAN}\n]){{1,300}})\$(?!\d)"
    rf"|\\\((?P<round>[^{_HAN}\n]{{1,300}}?)\\\)"
    rf"|\\\[\s*(?P<square>[^{_HAN}]{{1,2000}}?)\s*\\\]"
)
_BLANKS = " \t\u3000"
_WIDE = re.compile(f"[{_HAN}]")
_BLANK_REST = re.compile(r"[^\S\n]*(?:\n|\Z)")
_WRAPPED = re.compile(
    r"\\(?:mathrm|mathbf|mathit|mathsf|mathcal|mathbb|mathring|boldsymbol|text|textbf|textit|textrm"
    r"|mbox|ensuremath|textnormal|textsf|texttt|textsc|operatorname|pmb|bm|rm|bf|it|underline|overline|emph|textsuperscript)\s*\{([^{}]*)\}"
)
_NOTE = re.compile(
    r"\^\s*\{\s*(?:\\(?:textcircled|circled|ding)\s*\{[^{}]*\}|[\[①-⑳*†‡][^{}]{0,12}"
    r"|\\(?:dagger|ddagger|ast|star)\s*)\}"
)
"""A superscript that points to a note."""
_SWITCH = re.compile(r"\{?\\(?:rm|bf|it|displaystyle|textstyle|scriptstyle)\b\s*")
_FRACTION = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_CELSIUS = re.compile(r"(?:\^\s*\{?\s*\\circ\s*\}?|\\degree|°)\s*\{?\s*C(?![a-z])")
_DEGREE = re.compile(r"\^\s*\{?\s*\\circ\s*\}?|\\degree\b")
_POWER = re.compile(r"\^\s*(?:\{\s*([-+\d\s]{1,8})\s*\}|([-+\d]))")
_INDEX = re.compile(r"_\s*(?:\{\s*([\w\s]{1,12})\s*\}|(\w))")

_UNITS: dict[str, str] = toml_of("latex")["units"]
_UNIT = re.compile(rf"\\({'|'.join(sorted(_UNITS, key=len, reverse=True))})(?![A-Za-z])\s?")
_QUANTITY = re.compile(
    r"\\(?:SI|qty)(?:\[[^\[\]]*\])?\{(?P<figure>[^{}]*)\}\{(?P<unit>[^{}]*)\}"
    r"|\\num(?:\[[^\[\]]*\])?\{(?P<number>[^{}]*)\}"
)
"""Of siunitx."""
_SPACING = re.compile(r"\\(?:[,;:!> ]|quad\b|qquad\b|left\b|right\b|limits\b|hspace\{[^{}]*\})|~")
_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_SIGNS: dict[str, str] = toml_of("latex")["signs"]
_SIGN = re.compile(rf"\\({'|'.join(sorted(_SIGNS, key=len, reverse=True))})(?![A-Za-z])\s?")
_ESCAPED = re.compile(r"\\([%$#&_{}])")
_COMMAND = re.compile(r"\\[A-Za-z]+")
_IS_MATH = re.compile(r"\d|\\|[\^_=]|^\s*[A-Za-zα-ωΑ-Ω]\s*$")
_SECTION = re.compile(
    r"(?:\\hypertarget\{[^{}]*\}\{%\s*)?\\(?:sub)*(?:section|chapter|paragraph|frametitle)\*?\s?"
    r"\{([^{}]{1,300})\}(?:\s*\\label\{[^{}]*\}\}?)?"
)
_FRAME = re.compile(r"\\begin\{frame\}(?:\[[^\]\n]*\])?\{([^{}\n]{1,300})\}")
_IS_DOCUMENT = re.compile(r"\\(?:(?:sub)*section|documentclass)\b")
_BODY = re.compile(r"\\begin\{document\}")
_TABLE = re.compile(r"\\begin\{(longtable|tabular\w?|table|figure)\*?\}.*?\\end\{\1\*?\}", re.S)
_HIDDEN = re.compile(
    r"\\protect\b|\\hypertarget\{[^{}]*\}\{\}|\\phantomsection\{[^{}]*\}"
    r"|(?<!\})\\label\{[^{}]*\}|\\label\{[^{}]*\}(?!\})"
)
"""A label between two closing braces ends a section with its anchor: `_SECTION` takes it."""
_QUOTED = re.compile(r"``([^`'\n]{1,400})''")
_FOOTNOTE = re.compile(r"\\footnote\{[^{}]{1,1000}\}")
_PREAMBLE = re.compile(
    r"(?m)^[ \t]*\\(?:documentclass|usepackage|begin|end|maketitle|author|centering|includegraphics"
    r"|label|newpage|clearpage|tableofcontents|vspace|noindent|bigskip|medskip|item)\b"
    r"(?:\[[^\]\n]*\]|\{[^}\n]*\}|\*)*"
)
_IN_DOCUMENT = re.compile(r"\\(?:date|author)\s?\{([^{}\n]*)\}")
_LINK = re.compile(r"\\href\s?\{[^{}\n]{0,500}\}\s?\{([^{}\n]{1,300})\}")
_BARE = re.compile(rf"{_QUANTITY.pattern}|{_WRAPPED.pattern}|{_SIGN.pattern}|(?<=\d)\s?\\%")


def plain_latex(traced: Traced) -> None:
    r"""Make the LaTeX of a text plain: figures, units, signs; leave out a formula alone in a line.

    A `$` is LaTeX only if a second one closes it, no Chinese stands between them but in `\text{}`
    and no digit right behind: `$5至$10` is money.
    """
    if "$" in traced.text or "\\" in traced.text:
        if _IS_DOCUMENT.search(traced.text):
            traced.replace(_TABLE, reason="table")
            traced.replace(_FOOTNOTE, reason="note")
            traced.replace(_HIDDEN)
            traced.edit(_sections(traced.text))
            traced.keep(_QUOTED, "“", "”")
        traced.edit(_formulas(traced.text))
    if "\\" in traced.text:
        traced.edit(Edit(*found.span(), found[1]) for found in _LINK.finditer(traced.text))
        commands = ((found, plain_formula(found[0])) for found in _BARE.finditer(traced.text))
        traced.edit(Edit(*found.span(), words) for found, words in commands if words is not None)


def plain_formula(formula: str) -> str | None:
    """Return a formula as a line of text has it, or None if it holds what no line has."""
    text = _QUANTITY.sub(_quantity, _NOTE.sub("", formula))
    for _ in range(Inline.NESTED):
        text = _FRACTION.sub(r"\1/\2", _WRAPPED.sub(r"\1", text))
    text = _DEGREE.sub("°", _CELSIUS.sub("℃", _SWITCH.sub("", text)))
    text = _POWER.sub(lambda at: (at[1] or at[2]).replace(" ", "").translate(_SUPERSCRIPT), text)
    text = _INDEX.sub(lambda at: at[1] or at[2], _SPACING.sub("", text))
    text = _SIGN.sub(lambda at: _SIGNS[at[1]], text).replace("{,}", ",")
    dollars = text.replace(r"\$", "\x00")
    text = _ESCAPED.sub(r"\1", dollars).replace("{", "").replace("}", "").replace("\x00", "$")
    if _COMMAND.search(text):
        return None
    return re.sub(r"\s+", "", text)


def _formulas(text: str) -> Iterator[Edit]:
    for found in _MATH.finditer(text):
        start, end = found.span()
        shown = found["shown"] or found["square"]
        formula = shown or found["inline"] or found["round"]
        if not _IS_MATH.search(formula):
            continue
        words = plain_formula(formula)
        above = text[text.rfind("\n", 0, start) + 1 : start]
        alone = not above.strip() and _BLANK_REST.match(text, end) is not None
        if shown is not None and (alone or words is None) and "=" in formula:
            yield Edit(start, end, "", "formula")
        elif words is not None:
            while start and text[start - 1] in _BLANKS and _WIDE.match(text[start - 2 : start - 1]):
                start -= 1
            while end < len(text) and text[end] in _BLANKS and _WIDE.match(text[end + 1 : end + 2]):
                end += 1
            yield Edit(start, end, words)


def _sections(text: str) -> Iterator[Edit]:
    """A LaTeX document's own heads, and what stands in it for the typesetter."""
    body = _BODY.search(text)
    if body is not None:
        yield Edit(0, body.end(), "", "preamble")
    for found in (*_SECTION.finditer(text), *_FRAME.finditer(text)):
        yield from around(found, 1, "\n\n# ", "\n\n")
        for gap in re.finditer(r"\s*\n\s*", found[1]):
            yield Edit(found.start(1) + gap.start(), found.start(1) + gap.end(), " ")
    for found in _PREAMBLE.finditer(text):
        yield Edit(*found.span())
    for found in _IN_DOCUMENT.finditer(text):
        yield Edit(*found.span(), found[1])


def _quantity(found: re.Match[str]) -> str:
    unit = _UNIT.sub(lambda at: _UNITS[at[1]], found["unit"] or "").replace(".", "")
    return (found["figure"] or found["number"] or "") + unit
