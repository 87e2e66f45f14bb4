"""What a line is certainly not, by its own words and those beside it."""

import re
from collections.abc import Collection, Sequence

from briefing.read.datelines import head_dateline
from briefing.read.label.labels import LABELS
from briefing.read.label.setting import is_short
from briefing.read.lines import Line
from briefing.read.roles import ends_sentence, role_of
from briefing.read.tuned.label import Labelling

_SET_APART = re.compile("[\u3400-\u9fff][ \u3000]{1,4}[\u3400-\u9fff]")
"""A name of two characters, as papers set it under a headline: 都　芃"""
_NO_HEADING = re.compile("[。；]|[，、：:]$")
_IN_PROSE = re.compile("[，、。（(]")
_DIALLED = re.compile(r"(?:[\d\-]{6}|[话話线線]\D{0,2}\d{1,5})$")
"""A telephone number at the end of a line counts nothing."""
_COUNTED = re.compile("[号號年月日时時分个個名人元万萬亿億吨噸倍岁歲次届屆点點米%％]|公里|平方")
_LEADS_IN = re.compile(r"(?:如下|以下)(?:所示|几点|幾點)?[\s\-—–:：]*$")
"""The words before a list."""
_HAN = re.compile("[\u3400-\u9fff]")
_CREDIT = re.compile(r"[\u3400-\u9fff]{1,6}\s?[：:|｜丨]\s?[\u3400-\u9fff·、,， ]{2,16}")
_CREDITED = re.compile(
    "作者|撰文|文字?[：:|｜丨 ]|[编編][辑輯]|[责責][编編]|[记記]者|[审審]核|校[对對]|[摄攝]影"
)
_DESK = re.compile(
    r"[【\[《〈■◆●]?(?:要[闻聞]|社[会會]|[国國][际際內内]|[财財][经經]|[体體]育|[娱娛][乐樂]|港[闻聞]|澳[闻聞]|[两兩]岸|副刊"
    r"|[综綜]合|文[体體]|[时時]政|[经經][济濟]|民生|地方)(?:新[闻聞]|要[闻聞]|版)?[】\]》〉■◆●]?"
)
"""The name of a desk alone: no story is headed so."""
_SOURCE = re.compile("(?:来源|來源|稿源)[：:]")
_TITLED = re.compile("原标题[：:]")
"""What a site says under a headline: the one that its source had."""
_LATIN_NAME = re.compile(r"[A-Z][A-Z.&' ]{7,40}")
"""A paper's name beside its Chinese one: HAIZHOU DAILY NEWS."""
_ASKS = re.compile("[问問答][：:].")
"""A question of an interview, also in bold: it is told."""


def ruled_out_by_words(
    lines: Sequence[Line], at: int, heads: Collection[str], known: Collection[str]
) -> tuple[str, ...]:
    """Return what a line is not, by its words and those beside it.

    Args:
        lines: the page.
        at: the line's number.
        heads: the words of the page's marked lines.
        known: pairs of characters that are often neighbours.
    """
    line = lines[at]
    if at and lines[at - 1].plain[-1:] + line.plain[:1] in known and not line.level:
        return _where_a_word_goes_on(line, lines[at - 1])
    if at and line.plain.startswith("—"):
        # It says more under a headline, marked as one or not.
        return ("headline",)
    if at and _counts_on(line, lines[at - 1]):
        return ("caption", "headline", "kicker", "section", "sub-head", "web")
    if _TITLED.match(line.plain) and not line.level:
        return tuple(label for label in LABELS if label != "web")
    if _SET_APART.fullmatch(line.plain):
        return ("headline+", "deck+", "sub-head+")
    if _DESK.fullmatch(line.plain):
        return ("headline", "headline+", "deck", "sub-head")
    if _LEADS_IN.search(line.plain):
        return ("headline", "headline+", "section")
    if _is_credit(line) and any(
        _is_credit(beside) and _CREDITED.match(beside.plain)
        for beside in (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2])
    ):
        return ("headline", "headline+", "kicker", "section")
    if _is_sourced(line, lines[at + 1] if at + 1 < len(lines) else None):
        return ("web", "mast", "section")
    if at < Labelling.TOP_LINES and _LATIN_NAME.fullmatch(line.plain) and not line.level:
        return ("body", "brief", "headline", "headline+", "kicker", "sub-head")
    if _ASKS.match(line.plain) and not line.level and _is_of_interview(lines, at):
        return ("headline", "kicker", "section", "sub-head", "sub-head+")
    in_rows = _is_of_two_rows(lines, at) or (at and _is_of_two_rows(lines, at - 1))
    parts = ("sub-head", "sub-head+") if in_rows else ()
    if _is_half_a_headline(lines, at, heads):
        return ("byline", "kicker", "mast", "section", "web", *parts)
    return parts


def _is_of_interview(lines: Sequence[Line], at: int) -> bool:
    """Return whether another question or answer stands within a few lines."""
    near = (
        *lines[max(0, at - Labelling.ANSWER_LINES) : at],
        *lines[at + 1 : at + 1 + Labelling.ANSWER_LINES],
    )
    return any(_ASKS.match(line.plain) for line in near)


def _where_a_word_goes_on(line: Line, above: Line) -> tuple[str, ...]:
    """Return what a line is not if a word may go on in it: after prose, or after a short line.

    In pages of real issues none of 922 such lines behind prose was a headline; of 42 behind a
    headline 27 were its next line, 9 a text, mostly a dated one.
    """
    if _IN_PROSE.search(above.plain):
        return ("headline", "brief", "kicker", "section")
    if line.gap or not is_short(line) or role_of(line) != "body" or head_dateline(line.text):
        return ()
    return ("byline", "deck", "kicker", "section", "web")


def _counts_on(line: Line, above: Line) -> bool:
    """Return whether a line opens with what the figure at the end of the prose above counts."""
    return (
        above.plain[-1:].isdigit()
        and len(above.plain) >= Labelling.PROSE_CHARS
        and _IN_PROSE.search(above.plain) is not None
        and _DIALLED.search(above.plain) is None
        and _COUNTED.match(line.plain) is not None
        and not line.gap
    )


def _is_sourced(line: Line, below: Line | None) -> bool:
    """Return whether the next line says where this one is from: it is a headline, or a story's."""
    return (
        below is not None
        and not below.gap
        and _SOURCE.match(below.plain) is not None
        and len(_HAN.findall(line.plain)) >= Labelling.HEADLINE_HAN
        and role_of(line) == "body"
    )


def _is_half_a_headline(lines: Sequence[Line], at: int, heads: Collection[str]) -> bool:
    """Return whether a line and the next are one headline: a heading has both, or a word both.

    The text below has that word: three characters, one or two of them this line's last.
    """
    line, *below = lines[at : at + 3]
    if not below or line.level or line.gap < below[0].gap or not is_short(line):
        return False
    if words_of(line.plain + below[0].plain) in heads:
        return True
    ends, opens = line.plain[-2:], below[0].plain[:2]
    text = "".join(each.plain for each in below[1:])
    across = (ends + opens[:1], ends[1:] + opens)
    return any(
        len(_HAN.findall(word)) == Labelling.ACROSS_CHARS and word in text for word in across
    )


def _is_of_two_rows(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line and the next are a heading in two rows of its own making.

    The column has room for more, and prose stands above and below. Sub-heads have one row.
    """
    if at < 1 or at + Labelling.ROWS_OF_HEADING >= len(lines):
        return False
    above, line, below, prose = lines[at - 1 : at + Labelling.ROWS_OF_HEADING + 1]
    rows, texts = (line, below), (line.text, below.text)
    return (
        ends_sentence(above.text)
        and not (below.gap or prose.gap)
        and not any(row.level or row.bold or row.table for row in rows)
        and min(len(row.plain) for row in rows) >= Labelling.ROW_CHARS
        and sum(len(row.plain) for row in rows) >= Labelling.ROWS_CHARS
        and not any(_NO_HEADING.search(row.plain) or role_of(row) != "body" for row in rows)
        and max(map(len, texts)) + Labelling.ROOM_CHARS <= len(prose.text) <= Labelling.COLUMN_CHARS
        and not (line.indent or below.indent)
    )


def _is_credit(line: Line) -> bool:
    """Return whether a line says who did what: 核查：张天真."""
    return not line.level and _CREDIT.fullmatch(line.plain) is not None


def words_of(text: str) -> str:
    """Return the letters and digits of a text."""
    return "".join(filter(str.isalnum, text))
