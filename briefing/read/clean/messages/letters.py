"""Letters that pass a paper on, from head to signature; what readers answered below a page."""

import re
from collections.abc import Iterator, Sequence

from briefing.read.clean.lines import TextLine, count_han, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.day import day_in_text
from briefing.read.tuned.clean_stories import Replies
from briefing.read.tuned.formats import Letters

_FROM = "From|发件人|發件人|寄件者"
_FIELD = (
    "To|Cc|Sent|Date|Subject|收件人|收件者|抄送|副本|主题|主題|主旨|日期|发送时间|傳送時間|发送日期|时间"
    "|附件|重要性"
)
_BELOW = rf"(?:\s{{0,4}}\n[*> ]*(?:{_FROM}|{_FIELD})[*]*\s?[:：].*)"
_HEADS = re.compile(
    r"(?m)^[-—_*\s>]{2,200}"
    r"(?:Forwarded message|Original Message|转发的?邮件|轉寄的?郵件|(?:原始|原)(?:邮件|郵件)"
    rf"|(?:邮件|郵件)原[件文])[-—_*\s]{{2,}}{_BELOW}{{1,8}}"
    # Outlook prints no rule over it.
    rf"|^[*> ]*(?:{_FROM})[*]*\s?[:：].*{_BELOW}{{2,8}}"
)
_RULE = re.compile(r"[-_=—*]{2,}")
_CONTACT = re.compile(r"(?:电话|電話|手机|传真|地址|邮编|邮箱|Tel|Mobile|E-?mail)\s?[:：]")
_GREETING = re.compile(r"(?:此致|顺颂|敬颂)?\s?(?:敬礼|商祺|时祺|台安)[!！。]?")
_CLOCK = r"(?:\d{4}|\d\d)?[-/年.]?\d{1,2}[-/月.]\d{1,2}日?(?:[ T]?\d{1,2}:\d\d(?::\d\d)?)?"
_AGO = r"(?:\d{1,3}\s?(?:秒|分钟|分鐘|小时|小時|天|个月)\s?){1,2}(?:前|之前)"
_BUTTON = (
    r"(?:回复|回覆|支持|反对|反對|举报|舉報|收藏|顶|踩|赞|喜欢|点赞|引用|只看该作者|查看全部|展开)"
)
_FLOOR = re.compile(
    # 沙发, 2楼 name 2031-03-04 09:12, 4#, 来自客户端1楼2031-03-04 08:00
    rf"(?:沙发|板凳|地板|地下室|(?:[2-9]|[1-9]\d{{1,2}})\s?(?:楼|樓|[#＃F]))(?:\s.{{0,40}})?"
    rf"|(?:来自\S{{2,12}}客户端)?\d{{1,3}}[楼樓]{_CLOCK}.{{0,20}}"
    # 顶[12] 回复 收藏
    rf"|(?=.*(?:回复|回覆)){_BUTTON}(?:[\s\d\[\]()（）|]{{0,16}}{_BUTTON}){{0,8}}[\s\d\[\]()（）]{{0,10}}"
)
_HEADER = re.compile(
    r"(?:网友|最新|全部|热门|精彩|精选)(?:评论|回复|留言|跟帖)区?\s?[（(]?\d{0,6}[）)]?条?|评论区"
    r"|(?:评论|回复|留言|跟帖)\s?[（(]?\d{1,6}[）)]?条?"
    r"|\d{1,6}\s?[条則则个](?:评论|回复|回覆|留言|跟帖)(?:\s.{0,40})?"
)
_WHEN = re.compile(
    # name 发表于 2031-3-4 09:12, name 12 分钟前, 03-04 · 江州: a story's source has that form, too.
    rf"\S{{1,20}}\s{{1,8}}(?:发表于|發表於|回复于|于)?\s?(?:{_CLOCK}|{_AGO})(?:\s.{{0,20}})?"
    rf"|{_CLOCK}\s?(?:[·・]|来自)\s?\S{{2,8}}"
)
_SURE = re.compile(f"{_FLOOR.pattern}|{_HEADER.pattern}")
_NEWS = re.compile(
    r"[【（(〔]?(?:本报|本報|本社|新[华華]社|中新社|央视|[^，。\s]{2,8}[报報网網]讯)|#{1,6}\s"
)


def leave_letter(traced: Traced) -> None:
    """Leave out the heads of letters that were passed on, short notes over them, the signature."""
    heads = list(_HEADS.finditer(traced.text))
    if not heads:
        return
    traced.dates += [line for head in heads for line in head[0].splitlines() if day_in_text(line)]
    edits, above = [], 0
    for head in heads:
        note = traced.text[above : head.start()]
        if note.strip() and count_han(note) < Letters.COVER_NOTE_HAN:
            edits.append(Edit(above, head.start(), "", "cover note"))
        edits.append(Edit(*head.span(), "", "quoted head"))
        above = head.end()
    traced.edit(edits)
    traced.edit(_signature(text_lines(traced.text)))


def _signature(lines: Sequence[TextLine]) -> Iterator[Edit]:
    """The last lines: below a rule with a telephone or an address, or below a greeting."""
    for at in range(len(lines) - 1, max(0, len(lines) - 2 - Letters.SIGNED_LINES), -1):
        below = lines[at + 1 :]
        signed = (
            _RULE.fullmatch(lines[at].text)
            and all(len(line.text) <= Letters.SIGNED_CHARS for line in below)
            and any(_CONTACT.search(line.text) for line in below)
        )
        greeted = (
            _GREETING.fullmatch(lines[at].text)
            and len(below) <= Letters.NAMES
            and all(len(line.text) <= Letters.NAME_CHARS for line in below)
        )
        if signed or greeted:
            first = at - 1 if greeted and lines[at - 1].text == "此致" else at
            yield from (line.left("signature") for line in lines[first:])
            return


def leave_replies(traced: Traced) -> None:
    """Leave out the answers of readers that end a text, where floors, buttons or a title show them.

    A source and a time alone show no answer: each item of a list of short news has them, too.
    """
    lines = text_lines(traced.text)
    sure = next((at for at, line in enumerate(lines) if _SURE.fullmatch(line.text)), None)
    if sure is None or lines[sure].start < Replies.ABOVE_SHARE * len(traced.text):
        return
    stamped = sum(_WHEN.fullmatch(line.text) is not None for line in lines[:sure])
    if stamped <= 1 and _are_answers(lines[sure:]):
        traced.edit([Edit(lines[sure].start, lines[-1].end, "", "comments")])


def _are_answers(lines: Sequence[TextLine]) -> bool:
    """Return whether lines are short, hold no news and not many more words than signatures."""
    if any(len(line.text) > Replies.CHARS or _NEWS.match(line.text) for line in lines):
        return False
    signs = [line for line in lines if _FLOOR.fullmatch(line.text) or _WHEN.fullmatch(line.text)]
    most = Replies.LINES_A_SIGN * len(signs) + Replies.MORE_LINES
    return len(signs) >= Replies.FEWEST and len(lines) <= most
