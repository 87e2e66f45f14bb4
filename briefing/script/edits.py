"""The closed list of edits that turn a printed sentence into a spoken one.

Nothing else changes a word.

dateline   新华社北京6月6日电(记者刘硕) becomes 据新华社报道，
credit     brackets that name who reported or photographed are dropped
figure     （附图） and the like are dropped
address    web addresses, e-mail addresses and phone numbers are left out
marks      a quotation mark or bracket without its partner is dropped
bullet     a list mark at the head of a sentence is dropped
dash       —— at the head of a list item is dropped
today      今天（7月28日） becomes 今天
filler     据介绍， 据了解， 据悉， at the head of a sentence are dropped
abbreviation  （简称“江港”） is dropped
slash      党委（党组） becomes 党委、党组
tag        【…】 and （…时评） around a spoken headline are dropped
split      an over-long sentence becomes several at its semicolons
pause      white space inside a headline becomes a comma
stop       a headline gets its full stop
edited     a person rewrote the line
"""

import re
from dataclasses import dataclass

from briefing.records import Dateline, Sentence, Span

_CREDIT = re.compile(
    r"[（(【\[](?=[^（）()【】\[\]]{0,40}(?:记者|通讯员|摄影|摄|供图|制图|实习生|新华社发))"
    r"[^（）()【】\[\]]{1,60}[）)】\]]"
)
_FIGURE = re.compile(
    r"[（(【\[](?:附|见|如|上|下|左|右){0,2}(?:图片?|图表|表|照片)[^（）()]{0,12}[）)】\]]"
)
# ASCII only: the Han behind an address are words of the sentence.
_WEB = (
    r"(?:https?://|www\.)[A-Za-z0-9_\-./?!%&=#:;~+@,$*']*[A-Za-z0-9_/=&#%~+\-]"
    r"|[A-Za-z0-9_.+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+"
)
_PHONE = (
    r"(?<!\d)(?:\+?86[- ]?)?(?:0\d{2,3}[-－—]?\d{7,8}|1\d{10}|[48]00[-－]?\d{3}[-－]?\d{4})(?!\d)"
)
_LABEL = (
    r"(?:(?:公司|官方)?网址|官网|(?:电子)?邮箱|传真|手机|"
    r"(?:联系|咨询|热线|订票|报名|服务|监督|举报)?(?:电话|热线))[:：]?<?"
)
_MORE = rf"(?:>?[、,， ]*(?:{_WEB}|{_PHONE}|\d{{7,8}}(?!\d)))*>?[）)]?"
_ADDRESS = re.compile(
    rf"[（(]?(?:{_LABEL}(?:{_WEB}|{_PHONE}|\d{{7,8}}(?!\d))|<?(?:{_WEB}|{_PHONE})){_MORE}"
)
_BULLET = re.compile(r"^[●■◆▲★○◇□△☆•·*▪▶※-]+\s*")
# An agency that the reader of the dateline did not know by name.
_AGENCY = re.compile(r"(?!据)[^\W\d_]{1,6}?(?:通讯社|[社报報台网])")
_TRADITIONAL = re.compile("[電訊報]")
_DASH = re.compile(r"^—{1,2}\s*(?=\w)")
_TODAY = re.compile(r"(?<=[今昨明]天)[（(]\d{1,2}月\d{1,2}日[）)]")
_FILLER = re.compile(r"^据(?:介绍|了解|悉)[，,](?=\w{2})")
_ABBREVIATION = re.compile(r"[（(](?:以下)?简称[：:]?[“「][^”」（()）]{1,12}[”」][）)]")
_SLASH = re.compile(r"党委[（(]党组[）)]")
_TAG = re.compile(
    r"^【[^】]{1,14}】\s*(?=\w)|(?<=\w)\s*[（(][^（()）]{0,6}(?:时评|民生故事|短评|快评|微观察)[）)]$"
)
_DROPPED = (
    ("bullet", _BULLET),
    ("dash", _DASH),
    ("today", _TODAY),
    ("filler", _FILLER),
    ("abbreviation", _ABBREVIATION),
    ("credit", _CREDIT),
    ("figure", _FIGURE),
    ("address", _ADDRESS),
)
_PAIRS = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "（": "）",
    "(": ")",
    "《": "》",
    "【": "】",
    "〈": "〉",
}
_WORD = re.compile(r"\w")
_LONG_CHARS = 90
_PART_CHARS = 12
_SENTENCE_END = re.compile(r"[。！？!?…][”’」』）)]*$")


@dataclass(frozen=True, slots=True)
class Wording:
    """A spoken sentence, the printed one it comes from, and the edits between them."""

    text: str
    source: str
    spans: tuple[Span, ...]
    edits: tuple[str, ...]


def word_sentence(
    sentence: Sentence, dateline: Dateline | None, *, attribute: bool
) -> tuple[Wording, ...]:
    """Return a printed sentence as it is told, over-long ones in parts.

    Args:
        sentence: the sentence as printed.
        dateline: its story's dateline.
        attribute: whether this sentence opens the story and so names the agency.
    """
    text, edits = sentence.text, []
    if dateline is not None and text.startswith(dateline.text):
        text = text[len(dateline.text) :].lstrip(" 　:：，,")
        edits.append("dateline")
    for name, pattern in _DROPPED:
        without = pattern.sub("", text)
        if without != text:
            text = without
            edits.append(name)
    joined = _SLASH.sub("党委、党组", text)
    if joined != text:
        text = joined
        edits.append("slash")
    balanced = without_lone_marks(text)
    if balanced != text:
        text = balanced
        edits.append("marks")
    if attribute and dateline is not None:
        words = attribution(dateline, text)
        text = words + text
        if words and "dateline" not in edits:
            edits.insert(0, "dateline")
    parts = _split(text)
    if len(parts) > 1:
        edits.append("split")
    return tuple(
        Wording(part, sentence.text, sentence.spans, tuple(edits))
        for part in parts
        if _WORD.search(part)
    )


def word_headline(headline: Sentence) -> Wording:
    """Return a headline as it is told: commas where the paper left space, and a full stop."""
    text, edits = headline.text.strip(), []
    untagged = _TAG.sub("", text)
    if untagged != text:
        text = untagged
        edits.append("tag")
    paused = re.sub(r"(?<=[:：,，])\s+", "", text)
    paused = re.sub(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])", "，", paused)
    if paused != text:
        edits.append("pause")
    balanced = without_lone_marks(_FIGURE.sub("", paused))
    if balanced != paused:
        edits.append("marks")
    if not _SENTENCE_END.search(balanced):
        balanced = balanced.rstrip("，,；;：:、") + "。"
        edits.append("stop")
    return Wording(balanced, headline.text, headline.spans, tuple(edits))


def attribution(dateline: Dateline, follows: str) -> str:
    """Return the words that say who reports, such as 据新华社报道，; empty if nobody is named."""
    named = _AGENCY.search(dateline.text)
    agency = dateline.agency or (named.group() if named else "")
    own = agency.startswith(("本报", "本報"))
    if own or not agency:
        return f"{agency[:2]}消息，" if own else ""
    if follows.startswith(("据", "據", "综合", "綜合")):
        day = f"{dateline.month}月{dateline.day}日" if dateline.month and dateline.day else ""
        return f"{agency}{dateline.place or ''}{day}消息，"
    if _TRADITIONAL.search(dateline.text):
        return f"據{agency}報道，"
    return f"据{agency}报道，"


def without_lone_marks(text: str) -> str:
    """Return the text without quotation marks and brackets that lack their partner."""
    lone: set[int] = set()
    open_at: list[int] = []
    for place, character in enumerate(text):
        if character in _PAIRS:
            open_at.append(place)
        elif character in _PAIRS.values():
            partner = next((at for at in reversed(open_at) if _PAIRS[text[at]] == character), None)
            if partner is None:
                lone.add(place)
                continue
            while (dropped := open_at.pop()) != partner:
                lone.add(dropped)
    lone.update(open_at)
    return "".join(character for place, character in enumerate(text) if place not in lone)


def _split(text: str) -> list[str]:
    if len(text) <= _LONG_CHARS:
        return [text]
    parts, start = [], 0
    for stop in re.finditer("[；;]", text):
        part, rest = text[start : stop.start()], text[stop.end() :]
        whole = without_lone_marks(part) == part and without_lone_marks(rest) == rest
        if whole and min(len(part), len(rest)) >= _PART_CHARS:
            parts.append(part + "。")
            start = stop.end()
    return [*parts, text[start:]]
