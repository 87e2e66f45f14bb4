"""What is certain of a line, whatever the weights say: its scores are held to it."""

import re
from collections.abc import Collection, Sequence

import numpy as np

from briefing.read.datelines import head_dateline
from briefing.read.label.captions import captions_in
from briefing.read.label.headings import (
    heads_opinion,
    is_ranked,
    level_of_parts,
    level_under_sections,
    listed_headlines,
    names_section,
    never_of_parts,
    reports_who,
)
from briefing.read.label.labels import LABELS
from briefing.read.label.lexicon import FORMS
from briefing.read.label.setting import Seen, is_short
from briefing.read.label.weights import Floats
from briefing.read.label.wording import ruled_out_by_words, words_of
from briefing.read.lines import FROM_PAGE, Line
from briefing.read.roles import column_of, ends_sentence
from briefing.read.tuned.label import Labelling

_HEADS = [LABELS.index("headline"), LABELS.index("brief")]
_BETWEEN = {"date line", "rule", "byline"}
"""What may stand between a headline and its story."""
_KEY = re.compile(r"[A-Za-z_]{1,24}:")
_NOTICE = re.compile("[公通]告|[公启啟]示|[启啟]事|[声聲]明|通知")
_HAN = re.compile("[\u3400-\u9fff]")
_PICTURES = re.compile("[（(]附[图圖]片[0-9０-９]{1,2}[张張][）)]")
"""Behind a headline, in the archive of a party paper."""
_PICTURE_NEWS = re.compile(
    r"[【\[■◆]?(?:图片新闻|新闻图片|图片报道)[】\]]?[\s:：]+[\u4e00-\u9fff\d]"
)
_PARTS_A_SENTENCE = re.compile("[，。、；]")
_STARS = re.compile(r"[*＊]{5,}")


def hold_to_facts(
    scores: Floats, view: Sequence[Seen], known: Collection[str] = frozenset()
) -> None:
    """Keep to what is certain: no words, a row, a picture's credit, a head over a dateline.

    `known` are pairs of characters that are often neighbours.
    """
    lines = [each.line for each in view]
    roles, filed = [each.role for each in view], [each.filed for each in view]
    _rule_out(scores, lines, roles, filed, known)
    listed, unlisted = listed_headlines(lines, roles)
    scores[np.ix_(sorted(unlisted), _HEADS)] += Labelling.NEVER
    captions = captions_in(lines, filed)
    ranked = is_ranked(lines)
    heads = {line.plain for line in lines if line.level}
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        if not _says_anything(line) or roles[at] == "end mark":
            _hold(scores, at, "web")
        elif below is not None and roles[at] == "body" and _is_underlined(line, below):
            _hold(scores, at, "headline")
        elif line.table and (line.text.startswith("|") or "|" not in line.text):
            # A bar between words parts names as often as cells.
            _hold(scores, at, "table")
        elif _goes_on_from(line):
            _hold(scores, at, "body")
        elif _is_picture_news(line):
            _hold(scores, at, "brief")
        elif at in listed or heads_opinion(line, below):
            _hold(scores, at, "headline")
        elif reports_who(line):
            _hold(scores, at, "byline")
        elif at in captions:
            _hold(scores, at, captions[at])
        elif not line.level and _without_number(line) in heads:
            _hold(scores, at, "contents")
        elif _is_timed(line, below) and not (at and _is_timed(lines[at - 1], line)):
            # A web page prints the hour under the headline.
            _hold(scores, at, "headline")
        elif ranked and below and not filed[at + 1] and _is_long_claim(line):
            # Where marks rank headings, a long bold line heads a part of a story.
            _hold(scores, at, "sub-head")


def _rule_out(
    scores: Floats,
    lines: Sequence[Line],
    roles: Sequence[str],
    filed: Sequence[bool],
    known: Collection[str],
) -> None:
    """Rule out what a line is certainly not."""

    def never(at: int, *labels: str) -> None:
        if labels:
            scores[at, [LABELS.index(label) for label in labels]] += Labelling.NEVER

    parting = level_of_parts(lines, filed) if is_ranked(lines) else 0
    under_section = level_under_sections(lines)
    headed = False
    heads = {words_of(line.plain) for line in lines if line.level}
    for at, labels in never_of_parts(lines, roles, filed):
        never(at, *labels)
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        if line.level:
            never(at, "ad+")
        if line.level and (line.level == parting or names_section(line, below)):
            never(at, "headline")
        never(at, *ruled_out_by_words(lines, at, heads, known))
        if line.level and line.level == under_section and below is not None and not below.level:
            never(at, "section")
        if line.cuts and _PICTURES.fullmatch(line.cuts[-1].text) and not line.level:
            never(at, "deck", "kicker", "byline")
        never(at, *_never_of_sentences(line, filed[at]))
        if at and _is_named_again(line, lines[at - 1]):
            never(at, "body+")
        if roles[at] == "column" or _is_signed_below(line, below):
            never(at, "byline")
        if is_short(line) and _is_signature(line, lines[max(0, at - Labelling.SIGNED_LINES) : at]):
            never(at, "headline", "section", "kicker")
        if at and roles[at] != "body" and FORMS["updated"].search(line.plain):
            never(at, "mast")
        if (line.level or line.bold) and below is not None and filed[at + 1]:
            never(at, "sub-head", "sub-head+")
            headed = headed or (at > 0 and column_of(line.plain) is None)
        elif filed[at] and (headed or _is_headed(lines, roles, at)):
            # Where headlines are marked, what was filed second is of the same story.
            never(at, "brief")


def _says_anything(line: Line) -> bool:
    """Return whether a line has words: signs alone, or a key of data (`articles:`), are none."""
    return any(map(str.isalnum, line.plain)) and _KEY.fullmatch(line.plain) is None


def _goes_on_from(line: Line) -> bool:
    """Return whether a note such as （上接第一版） stands before prose: the rest of a story."""
    return bool(
        line.cuts
        and line.cuts[0].reason == "jump"
        and FROM_PAGE.search(line.cuts[0].text)
        and not line.level
        and _PARTS_A_SENTENCE.search(line.plain)
        and line.spans[0][0] >= line.cuts[0].end
    )


def _is_picture_news(line: Line) -> bool:
    """Return whether a line opens with what a picture and its story are called, and tells it."""
    return (
        _PICTURE_NEWS.match(line.plain) is not None
        and _PARTS_A_SENTENCE.search(line.plain) is not None
    )


def _is_underlined(line: Line, below: Line) -> bool:
    """Return whether a row of stars right below makes a line a headline, as agencies write."""
    return (
        not below.gap and _STARS.fullmatch(below.plain) is not None and not ends_sentence(line.text)
    )


def _never_of_sentences(line: Line, is_filed: bool) -> tuple[str, ...]:
    """Return what a line of whole sentences is not.

    No row of a table is one of some length. A site's words may be, where they speak of reading,
    rights or addresses and no dateline opens them, and a mast where it greets its readers; a last
    sentence of a page may be short.
    """
    text = line.plain
    stated = text.partition("。")[0] if "。" in text and not line.table else ""
    told = text.endswith(("。", "。”", "。」"))
    is_long = len(_HAN.findall(stated)) >= Labelling.STATED_HAN
    is_told = told and len(_HAN.findall(text)) >= Labelling.TOLD_HAN
    is_no_frame = is_told and (is_filed or FORMS["of-site"].search(text) is None)
    greets = not is_filed and FORMS["greeting"].search(text) is not None
    return (
        *(("table",) if is_long else ()),
        *(("web",) if is_no_frame else ()),
        *(("mast",) if is_no_frame and not greets else ()),
    )


def _hold(scores: Floats, at: int, label: str) -> None:
    scores[at] += Labelling.NEVER
    scores[at, LABELS.index(label)] -= Labelling.NEVER


def _without_number(line: Line) -> str | None:
    """Return the words behind a line's number; None without one."""
    number = FORMS["number"].match(line.plain)
    return line.plain[number.end() :].strip() if number else None


def _is_headed(lines: Sequence[Line], roles: Sequence[str], at: int) -> bool:
    """Return whether a headline, marked or not, stands over the line that is filed."""
    above = (number for number in range(at - 1, -1, -1) if roles[number] not in _BETWEEN)
    over = next(above, None)
    return over is not None and is_short(lines[over]) and column_of(lines[over].plain) is None


def _is_signed_below(line: Line, below: Line | None) -> bool:
    """Return whether a few characters, all of no role, stand over a dateline that names reporters.

    They are what a narrow column leaves of the headline.
    """
    if below is None or line.level or line.bold or len(line.plain) > Labelling.NAME_CHARS:
        return False
    dateline = head_dateline(below.text)
    return dateline is not None and bool(dateline.reporters)


def _is_signature(line: Line, above: Sequence[Line]) -> bool:
    """Return whether a line prints the opening of a notice's heading again: who signs it."""
    words = line.plain
    return len(words) >= Labelling.SIGNED_CHARS and any(
        other.plain.startswith(words) and _NOTICE.search(other.plain[len(words) :])
        for other in above
    )


def _is_named_again(line: Line, above: Line) -> bool:
    """Return whether a speaker is named again: that begins a new sentence."""
    start = slice(Labelling.SPEAKER_CHARS)
    return line.gap > 0 and line.plain[start] == above.plain[start]


def _is_long_claim(line: Line) -> bool:
    return line.bold and not line.level and len(line.plain) >= Labelling.CLAIM_CHARS


def _is_timed(line: Line, below: Line | None) -> bool:
    """Return whether the next line says when this one was put on the web, and is none itself."""
    return (
        below is not None
        and not below.gap
        and FORMS["updated"].match(below.plain) is not None
        and FORMS["updated"].match(line.plain) is None
        and FORMS["stamp"].search(line.plain) is None
    )
