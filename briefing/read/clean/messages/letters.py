"""A letter that passes a paper on: its head, the note over it, the signature below."""

import re
from collections.abc import Iterator, Sequence

from briefing.read.clean.lines import TextLine, count_han, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.day import day_in_text
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
