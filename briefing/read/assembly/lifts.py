"""What is lifted off a paragraph: marks at its head, credits at its end, a half sentence."""

import re
from dataclasses import dataclass

from briefing.read.account import Claim
from briefing.read.datelines import head_dateline, tail_dateline
from briefing.read.folding import fold, plain
from briefing.read.label.lexicon import FORMS
from briefing.read.lines import Spans, joined, split_spans
from briefing.read.roles import ends_sentence, is_numbered
from briefing.read.tuned.assembly import Lifts
from briefing.records import Dateline

BRIEF_MARK = re.compile(r"(?:[●▲■◆△◇○★☆▶►▸▪▫⊙◉❖✦•·◎①-⑳]|[（(]\d{1,2}[)）]|\d{1,2}[．.、](?!\d))\s*")
"""The mark or number before a brief or a headline; no part of it."""
_FILED = ("讯", "訊", "电", "電", "报道", "報道", "報導")
"""What stands in 【 】 over a brief and ends so says who filed it."""
_BRIEF_TITLE = re.compile(r"【([^【】，。]{4,40})】\s*(?=\S)")
_SIDE_BOX = re.compile(
    r"[■◆●▲【\s]*(?:新[闻聞]背景|新[闻聞][链鏈]接|相关[链鏈]接|背景[资資]料|延伸[阅閱][读讀]|名[词詞]解[释釋]|知识链接|小知识)(?:[】：:\s]+|$)"
)
_BEHIND_A_MARK = re.compile(r"…*[”’」』）)】〕》]*")
"""Where a whole sentence ends before half of one; behind an ellipsis it may go on."""
_EDITORS = (
    r"[（(](?:[责責]任|[责責])?(?:[编編][辑輯]|[译譯]者|[编編][译譯]|核稿)"
    r"[：:][^（()）]{2,24}[)）]\s*"
)
_ROC_DAY = r"1[01]\d[01]\d[0-3]\d"
"""The day of an agency on Taiwan: 1050927."""
_REWARDED = (
    r"(?:[（(](?:新闻)?(?:线索|报料)(?:提供)?人?[：: ]?"
    r"|(?:新闻)?(?:线索|报料)(?:提供)?人?[：:]|报料人)"
    r"(?:[\u4e00-\u9fff]{1,3}(?:先生|女士|小姐)|[\u4e00-\u9fff]{2,3}|网友)"
    r"[，, ]?(?:奖金|奖励|奖|线索费|报料费|酬金)[：: ]?\d{1,3}元[。]?[）)]?"
)
"""Whom an evening paper thanks for the news: 报料人林先生，奖金30元。"""
_END_MARK = re.compile(
    rf"(?<=[。！？」”])\s*(?:(?:{_EDITORS})+(?:{_ROC_DAY})?|{_ROC_DAY})\s*$"
    rf"|(?:^|(?<=[。！？」”]))\s*{_REWARDED}\s*$"
    r"|(?<!\s)\s*[（(－-]{0,2}(?:全文|本文|连载)?(?:完|未完|待续|未完待续)[）)－-]{1,2}\s*$"
)
_NAME = "[\u4e00-\u9fff]{2,4}"
_NAMES = re.compile(
    rf"(?<=[。！？”])（(?!待续|资料|图片|略|编者|完)({_NAME}(?:[、 ]{_NAME}){{0,4}}"
    rf"|(?![^（）]*[省市县区州港队旗镇乡村间点])(?:{FORMS['signers'].pattern})"
    r"|[^（）。]{0,8}(?:[记記]者|通[讯訊][员員])[^（）。]{1,40})）$"
)
_OWN_LINE = re.compile(
    r"（(?!待续|资料|图片|略|编者|完|全文|本文|此文|未完|见|详见|注|题图|图文|摘自|摘编|转载|原载|原题|节选|有删|小标题)"
    r"([\u4e00-\u9fff、 ]{2,12})）"
)
"""A newsroom or writers in a line of their own."""
_INITIAL = re.compile(r"(?<=。)（((?![完图略上中下续注笑])[\u4e00-\u9fff])）$")
"""One character of who wrote it, as old papers print it."""
_HAN = re.compile("[\u3400-\u9fff]")
_SENTENCE_MARKS = "。！？!?"
_CALLS = re.compile(
    r"(?:热线|电话|专线|邮箱|传真|咨询|联系|报名)[^\d，。]{0,8}[\d（(][\d ()（）转、/\-—－]{4,}$"
    r"|[\w.]+@[\w.]+\w$"
)
"""A number to call at the end of a line."""


@dataclass(slots=True)
class Piece:
    """A paragraph while parts of it are lifted off: the spans it keeps."""

    spans: Spans
    text: str
    plain: str


def piece_of(source: str, spans: Spans) -> Piece:
    """Return a paragraph of some stretches of the source."""
    text = fold(joined(source, spans))
    return Piece(spans, text, plain(text))


def lift(
    source: str, piece: Piece, at: int, claims: list[Claim], reason: str, *, head: bool
) -> Spans:
    """Take the characters before `at`, or from it on, off a paragraph; return where they stood."""
    before, after = split_spans(source, piece.spans, at)
    kept, dropped = (after, before) if head else (before, after)
    claims += [(start, end, reason) for start, end in dropped]
    piece.spans, piece.text = kept, fold(joined(source, kept))
    piece.plain = plain(piece.text)
    return dropped


def lift_brief(source: str, piece: Piece, claims: list[Claim]) -> Spans:
    """Take the mark and a title in 【 】 off the head of a brief; return the title's place."""
    mark = BRIEF_MARK.match(joined(source, piece.spans))
    if mark is not None:
        lift(source, piece, mark.end(), claims, "mark", head=True)
    words = joined(source, piece.spans)
    found = _BRIEF_TITLE.match(words)
    if found is None or found[1].endswith(_FILED) or head_dateline(words) is not None:
        return ()
    title, _ = split_spans(source, piece.spans, found.end(1))
    _, title = split_spans(source, title, found.start(1))
    lift(source, piece, found.end(), claims, "headline", head=True)
    return title


def lift_box_labels(source: str, pieces: list[Piece], claims: list[Claim]) -> None:
    """Take the label of a side box off the head of a paragraph: 新闻背景：."""
    for piece in pieces:
        found = _SIDE_BOX.match(joined(source, piece.spans))
        if found is not None:
            lift(source, piece, found.end(), claims, "sub-head", head=True)
    pieces[:] = [piece for piece in pieces if piece.spans]


def lift_ends(source: str, pieces: list[Piece], claims: list[Claim]) -> tuple[Dateline | None, str]:
    """Take an end mark, a dateline or reporters' names in brackets off the last paragraph.

    Returns:
        The dateline, if there was one, and the names, if only names were there.
    """
    if not pieces:
        return None, ""
    mark = _END_MARK.search(joined(source, pieces[-1].spans))
    if mark is not None and (mark.start() or len(pieces) > 1):
        lift(source, pieces[-1], mark.start(), claims, "end mark", head=False)
        if not pieces[-1].spans:
            pieces.pop()
    found, names = tail_dateline(pieces[-1].text), _signers(pieces)
    words = joined(source, pieces[-1].spans)
    at = max(words.rfind("（"), words.rfind("("))
    if at < 0 or (found is None and names is None):
        return None, ""
    credit = pieces[-1].text[names.start(1) : names.end(1)].strip() if names and not found else ""
    lift(source, pieces[-1], at, claims, "dateline" if found else "byline", head=False)
    if not pieces[-1].spans:
        pieces.pop()
    return found, credit


def _signers(pieces: list[Piece]) -> re.Match[str] | None:
    """Return who signs the last paragraph, in brackets."""
    words = pieces[-1].plain
    alone = _OWN_LINE.fullmatch(words) if len(pieces) > 1 else None
    return alone or _NAMES.search(words) or _INITIAL.search(words)


def set_apart(source: str, pieces: list[Piece], claims: list[Claim]) -> bool:
    """Take an unfinished sentence off the end; return whether there was one.

    A number to call, a signature, an item and a note in brackets need no full stop.
    """
    if not pieces or not stops_short(pieces[-1].text, pieces[-1].plain):
        return False
    while pieces and stops_short(pieces[-1].text, pieces[-1].plain):
        end = last_sentence_end(joined(source, pieces[-1].spans))
        lift(source, pieces[-1], end, claims, "unfinished sentence", head=False)
        if pieces[-1].spans:
            break
        pieces.pop()
    return True


def stops_short(text: str, words: str) -> bool:
    """Return whether a folded paragraph breaks off in mid-sentence."""
    if ends_sentence(text) or _CALLS.search(words[-Lifts.CALL_CHARS :]) is not None:
        return False
    end = last_sentence_end(words)
    rest = words[end:].strip()
    if text.endswith(("，", "、")) or (
        end and _HAN.search(rest) is not None and not rest.endswith(("）", "】", "："))
    ):
        return True
    if text.endswith(("；", "：", "）", "]", "】")) or (is_numbered(words) and "，" not in rest):
        return False
    if FORMS["signs"].search(rest) is not None or FORMS["name"].fullmatch(rest) is not None:
        return False
    return "，" in rest or len(_HAN.findall(rest)) >= Lifts.HALF_HAN


def last_sentence_end(text: str) -> int:
    """Return where the last whole sentence ends, 0 if there is none."""
    mark = max(text.rfind(each) for each in _SENTENCE_MARKS)
    behind = _BEHIND_A_MARK.match(text, mark + 1)
    return behind.end() if behind is not None and mark >= 0 else 0
