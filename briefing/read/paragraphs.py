"""The paragraphs of an article: halves joined, marks and datelines lifted, half ends set apart."""

import re
from dataclasses import dataclass, field

from briefing.read.account import Claim
from briefing.read.blocks import Block
from briefing.read.datelines import head_dateline, tail_dateline
from briefing.read.drafts import BRIEF_MARK, Draft
from briefing.read.fold import fold
from briefing.read.halves import reads_as_half
from briefing.read.healing import is_half, stops_short
from briefing.read.kinds import SELLS_AT, ad_score
from briefing.read.lists import are_labelled, are_listed
from briefing.read.plain import plain
from briefing.read.roles import column_of, ends_sentence, is_numbered, pauses
from briefing.read.signatures import is_signature
from briefing.read.spans import Spans, joined, split_spans
from briefing.read.speakers import speaker_of
from briefing.read.verses import verses_of
from briefing.records import Dateline

_SENTENCE_MARKS = "。！？!?"
_BEHIND_A_MARK = re.compile(r"…*[”’」』）)】〕》]*")
"""Where a whole sentence ends before half of one; behind an ellipsis it may go on."""
_NAMES = re.compile(
    r"(?<=[。！？”])（(?!待续|资料|图片|略|编者|完)"
    r"([\u4e00-\u9fff]{2,4}(?:[、 ][\u4e00-\u9fff]{2,4}){0,4}"
    r"|[^（）。]{0,8}(?:记者|通讯员)[^（）。]{1,40})）$"
)
_LONE_NAMES = re.compile(
    r"（([\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4}){0,4}"
    r"|[\u4e00-\u9fff]{2,14}(?:中心|局|所|站|院|校|学|会|社|组|公司|委) [\u4e00-\u9fff]{2,4}"
    r"|(?:本[报刊])?(?:特约)?(?:记者|通讯员)[^（）。]{1,40})）"
)
"""Who wrote it, in a line of its own."""
_NOTE = re.compile("（[^（）]{2,40}）")
"""A line in brackets: who signs a letter, where it was written."""
_END_MARK = re.compile(
    r"(?<!\s)\s*[（(](?:全文|本文|连载)?(?:完|未完|待续|未完待续|未完，待续)[）)]\s*$"
)
_SIDE_BOX = re.compile(
    r"[■◆●▲【\s]*(?:新闻背景|新聞背景|新闻链接|相关链接|背景资料|背景链接|延伸阅读|名词解释|新闻提示|知识链接|小知识)(?:[】：:\s]+|$)"
    r"|[■◆●▲【]\s*(?:链接|鏈接|背景|知识点|名词|延伸|小资料|相关|(?:记者|法官|律师|专家|警方|检察官|医生)(?:提醒|提示|说法|建议)|(?:温馨|友情)提示|小贴士)(?:[】：:\s]+|$)"
)
_BRIEF_TITLE = re.compile(r"【([^【】，。]{4,40})】\s*(?=\S)")
_CALLS = re.compile(
    r"(?:热线|电话|专线|手机|传真|微信|邮箱|邮编|QQ群?|[订预][位座房餐票约]|[联垂咨详洽]\w|报名|客服)"
    r"[^\d，。]{0,8}[\d（(〇零一二三四五六七八九][\d ()（）转、/\-—－〇零一二三四五六七八九]{4,}"
    r"(?:[（ ][^，。]{0,10})?$|[\w.]+@[\w.]+\w$"
    r"|[\u4e00-\u9fff]{2}：(?:\d{3,4}-)?\d{7,8}$"
)
"""A number to call, at the end of a line."""
_ADDRESS = re.compile(
    r"(?:[\u4e00-\u9fff]{1,4}[址店厅]：)?[\u4e00-\u9fff\d]{2,14}[路街道巷里弄村镇][\u4e00-\u9fff\d]{0,6}"
    r"(?:号|楼|层|室|旁|对面|口|交叉口|交会处)[\u4e00-\u9fff\d]{0,6}"
    r"|.{2,12}(?:旁|对面|斜对面|隔壁|[一二三四五\d][楼层])"
    r"|[\u4e00-\u9fff]{1,3}(?:先生|女士|小姐|师傅|经理|老师) ?[\d〇零一二三四五六七八九 -]{7,13}"
)
"""Where to go, or whom to call, behind the last sentence."""
_SHORTEST_OF_SERVICE = 45
_LONGEST_LISTED = 45


@dataclass(slots=True)
class Piece:
    """A paragraph on its way: the spans it keeps."""

    spans: Spans
    text: str
    plain: str
    repairs: list[str] = field(default_factory=list)


def write_pieces(source: str, draft: Draft, claims: list[Claim]) -> list[Piece]:
    """Return the paragraphs of a draft, those cut in two joined."""
    pieces: list[Piece] = []
    last: Block | None = None
    verses = verses_of(draft.body)
    for at, block in enumerate(draft.body):
        listed = at > 1 and _is_short(draft.body[at - 2]) and _is_short(draft.body[at - 1])
        labelled = at > 1 and are_listed(draft.body[at - 2].text, draft.body[at - 1].text)
        half = last is not None and not (listed or labelled or verses[at])
        if half and last is not None and _goes_on(last, block, pieces[-1], draft):
            spans = pieces[-1].spans + block.spans
            repairs = [*pieces[-1].repairs, *block.repairs, "joined"]
            pieces[-1] = _piece(source, spans, repairs)
        elif len(block.lines) == 1:
            pieces.append(Piece(block.spans, block.text, block.plain, list(block.repairs)))
        else:
            pieces.append(_piece(source, block.spans, list(block.repairs)))
        last = block
    for piece in pieces:
        mark = _SIDE_BOX.match(joined(source, piece.spans))
        if mark is None and draft.column == "briefs" and not draft.headings:
            mark = BRIEF_MARK.match(joined(source, piece.spans))
        if mark is not None:
            _lift(source, piece, mark.end(), claims, "sub-head", head=True)
    return [piece for piece in pieces if piece.spans]


def lift_title(source: str, pieces: list[Piece], claims: list[Claim]) -> Spans:
    """Take a title in 【 】 off the head of a brief; return where its words stand, if anywhere."""
    words = joined(source, pieces[0].spans) if pieces else ""
    found = _BRIEF_TITLE.match(words)
    if found is None or head_dateline(pieces[0].text) is not None:
        return ()
    title, _ = split_spans(source, pieces[0].spans, found.end(1))
    _, title = split_spans(source, title, found.start(1))
    _lift(source, pieces[0], found.end(), claims, "headline", head=True)
    return title


def lift_ends(source: str, pieces: list[Piece], claims: list[Claim]) -> tuple[Dateline | None, str]:
    """Take an end mark, a dateline or reporters' names in brackets off the last paragraph.

    Returns:
        The dateline, if there was one, and the names, if only names were there.
    """
    if not pieces:
        return None, ""
    words = joined(source, pieces[-1].spans)
    mark = _END_MARK.search(words)
    if mark is not None and (mark.start() or len(pieces) > 1):
        _lift(source, pieces[-1], mark.start(), claims, "end mark", head=False)
        if not pieces[-1].spans:
            pieces.pop()
    alone = _LONE_NAMES.fullmatch(pieces[-1].text) if len(pieces) > 1 else None
    if alone is not None:
        _lift(source, pieces.pop(), 0, claims, "byline", head=False)
        return None, alone[1]
    found = tail_dateline(pieces[-1].text)
    names = _NAMES.search(pieces[-1].text)
    words = joined(source, pieces[-1].spans)
    at = max(words.rfind("（"), words.rfind("("))
    if at < 0 or (found is None and names is None):
        return None, ""
    _lift(source, pieces[-1], at, claims, "dateline" if found else "byline", head=False)
    if not pieces[-1].spans:
        pieces.pop()
    return found, "" if found or not names else names[1].strip()


def set_apart(source: str, pieces: list[Piece], claims: list[Claim], *, service: bool) -> bool:
    """Take an unfinished sentence off the end; return whether there was one.

    A short line behind it, such as a kicker of the next article, does not keep it in. What ends in
    a telephone is whole; in a notice or an ad so is what ends in who signs it, or where to go.
    """
    if not pieces or ends_sentence(pieces[-1].text):
        return False
    if len(pieces) > 1 and are_listed(pieces[-1].text, pieces[-2].text):
        return False
    if len(pieces) > 1 and ends_sentence(pieces[-2].text) and _NOTE.fullmatch(pieces[-1].text):
        return False
    if pieces[-1].text.endswith("；") and is_numbered(pieces[-1].plain):
        # A whole item of a list, whose rest stood on another page.
        return False
    if _ends_otherwise(pieces[-1].plain, service=service):
        return False
    _drop_half(source, pieces, claims)
    while pieces and stops_short(pieces[-1].text, pieces[-1].plain):
        _drop_half(source, pieces, claims)
    return True


def _ends_otherwise(plain: str, *, service: bool) -> bool:
    """Return whether what stands behind the last sentence is whole: whom to call, who signs."""
    if _CALLS.search(plain[-_LONGEST_LISTED:]) is not None:
        return True
    end = _last_sentence_end(plain)
    rest = plain[end:].strip()
    if not end or not rest or len(rest) > _LONGEST_LISTED or "，" in rest:
        return False
    if _ADDRESS.fullmatch(rest) is None and not is_signature(rest):
        return False
    return service or ad_score(plain) >= SELLS_AT


def _last_sentence_end(text: str) -> int:
    """Return where the last whole sentence ends, 0 if there is none."""
    mark = max(text.rfind(each) for each in _SENTENCE_MARKS)
    behind = _BEHIND_A_MARK.match(text, mark + 1)
    return behind.end() if behind is not None and mark >= 0 else 0


def _drop_half(source: str, pieces: list[Piece], claims: list[Claim]) -> None:
    """Take what stands behind the last whole sentence off the last paragraph."""
    words = joined(source, pieces[-1].spans)
    end = _last_sentence_end(words)
    _lift(source, pieces[-1], end, claims, "unfinished sentence", head=False)
    if not pieces[-1].spans:
        pieces.pop()


def _goes_on(before: Block, block: Block, piece: Piece, draft: Draft) -> bool:
    """Return whether a block is the rest of the sentence before it; lines of ads are not."""
    text = block.text
    healed = "false heading" in before.repairs
    if ends_sentence(piece.text) or pauses(piece.text) or not (healed or is_half(before)):
        return False
    service = draft.is_service
    if service and len(before.text) < _SHORTEST_OF_SERVICE:
        return False
    if are_labelled(before.text, text) or speaker_of(block.plain) in {"问", "答"}:
        return False
    if head_dateline(text) is not None or is_signature(block.plain) or is_numbered(block.plain):
        return False
    if (
        column_of(block.plain) is not None
        or block.has_mark
        or (service and ad_score(block.plain) >= 1)
    ):
        return False
    whole = ends_sentence(text) or len(text) > _LONGEST_LISTED or "。" in text
    whole = whole or reads_as_half(block.plain)
    return whole or "false heading" in block.repairs


def _is_short(block: Block) -> bool:
    """Return whether a block may be a line of a list; two of them are no halves of a sentence."""
    if "false heading" in block.repairs or pauses(block.text) or reads_as_half(block.plain):
        return False
    return len(block.text) <= _LONGEST_LISTED and not ends_sentence(block.text)


def _piece(source: str, spans: Spans, repairs: list[str]) -> Piece:
    text = fold(joined(source, spans))
    return Piece(spans, text, plain(text), repairs)


def _lift(
    source: str, piece: Piece, at: int, claims: list[Claim], reason: str, *, head: bool
) -> None:
    """Take the characters before `at`, or those from it on, off a paragraph."""
    before, after = split_spans(source, piece.spans, at)
    kept, dropped = (after, before) if head else (before, after)
    claims += [(start, end, reason) for start, end in dropped]
    piece.spans = kept
    piece.text = fold(joined(source, kept))
    piece.plain = plain(piece.text)
