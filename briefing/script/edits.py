"""The closed list of edits that turn a printed sentence into a spoken one.

Nothing else changes a word.

dateline   新华社北京6月6日电(记者刘硕) becomes 据新华社报道，
agency     the agency of most stories is named once, and never before a quotation or another 据
reporter   记者6日从X获悉， becomes 据X消息，
tell       据X告诉记者， becomes X告诉记者，
place      X消息： at the head of a sentence is dropped
day        6日 in the paper of the 7th becomes 昨天, in home news and in leads
credit     brackets that name who reported or photographed are dropped
figure     （附图） and the like are dropped
address    web addresses, e-mail addresses and phone numbers are left out
marks      a quotation mark or bracket without its partner is dropped
bullet     a list mark at the head of a sentence is dropped
dash       —— at the head of a list item is dropped
today      今天（7月28日） becomes 今天
filler     据介绍， 据了解， 据悉， at the head of a sentence are dropped
abbreviation  （简称“江港”） and （IGC） are dropped
slash      党委（党组） becomes 党委、党组
tag        【…】 and （…时评） around a spoken headline are dropped, （专家点评） goes in front
split      an over-long sentence becomes several, at semicolons and where a clause has its subject
pause      white space inside a headline becomes a comma
stop       a headline or a list item gets its full stop
edited     a person rewrote the line
"""

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing.records import Dateline, Sentence, Span, Story
from briefing.script.datelines import (
    When,
    agency_of,
    attribution,
    filed_on,
    with_relative_days,
    without_place,
    without_reporter,
    without_telling,
)
from briefing.script.tuned import Sentences
from briefing.show import Show

_FORMS = tomllib.loads(Path(__file__).with_name("edits.toml").read_text(encoding="utf-8"))
_WEB, _PHONE, _LABEL = (_FORMS["address"][part] for part in ("web", "phone", "label"))
_MORE = rf"(?:>?[、,， ]*(?:{_WEB}|{_PHONE}|\d{{7,8}}(?!\d)))*>?[）)]?"
_ADDRESS = rf"[（(]?(?:{_LABEL}(?:{_WEB}|{_PHONE}|\d{{7,8}}(?!\d))|<?(?:{_WEB}|{_PHONE})){_MORE}"
_DROPPED = {
    name: re.compile(form) for name, form in (_FORMS["dropped"] | {"address": _ADDRESS}).items()
}
_TAG = re.compile(_FORMS["tag"])
_SLASH = re.compile(r"党委[（(]党组[）)]")
_COLUMN = re.compile(r"^(?P<text>.*\w)\s*[（(](?P<who>[^（()）]{1,5}(?:点评|解读|访谈))[）)]$")
_AFTER_FILLER = re.compile(r"^(当前|目前|近年来|今年以来)(?=\w)")
_PAIRS = dict(zip("“‘「『（(《【〈", "”’」』）)》】〉", strict=True))
_WORD = re.compile(r"\w")
_SENTENCE_END = re.compile(r"[。！？!?…][”’」』）)]*$")


@dataclass(frozen=True, slots=True)
class Wording:
    """A spoken sentence, the printed one it comes from, and the edits between them."""

    text: str
    source: str = ""
    spans: tuple[Span, ...] = ()
    edits: tuple[str, ...] = ()


def word_sentence(
    sentence: Sentence,
    dateline: Dateline | None,
    *,
    attribute: bool,
    when: When | None = None,
    without: frozenset[str] = frozenset(),
) -> tuple[Wording, ...]:
    """Return a printed sentence as it is told, over-long ones in parts.

    `attribute` says whether it opens the story and so names the agency; `when`, how its days are
    said, None to leave them; `without` names the edits that are not made.
    """
    text, edits = sentence.text, _Edits(without)
    if dateline is not None and text.startswith(dateline.text):
        text = edits.made("dateline", text, text[len(dateline.text) :].lstrip(" 　:：，,"))
    text = edits.made("place", text, without_place(text))
    text = edits.made("reporter", text, without_reporter(text))
    text = edits.made("tell", text, without_telling(text))
    for name, pattern in _DROPPED.items():
        text = edits.made(name, text, pattern.sub("", text))
    if "filler" in edits.names:
        text = _AFTER_FILLER.sub(r"\1，", text)
    if when is not None:
        text = edits.made("day", text, with_relative_days(text, when))
    text = edits.made("slash", text, _SLASH.sub("党委、党组", text))
    text = edits.made("marks", text, without_lone_marks(text))
    if text.endswith(("；", ";")):
        text = edits.made("stop", text, text[:-1] + "。")
    named = agency_of(dateline) and "dateline" not in without
    if named and dateline is not None and (attribute or "dateline" in edits.names):
        wanted = (attribute or "agency" in without) and "tell" not in edits.names
        words = attribution(dateline, text) if wanted else ""
        text = words + text
        if words and "dateline" not in edits.names:
            edits.names.insert(0, "dateline")
        if not words and "dateline" in edits.names:
            edits.names.append("agency")
    parts = _split(text) if "split" not in without else [text]
    if len(parts) > 1:
        edits.names.append("split")
    return tuple(
        Wording(part, sentence.text, sentence.spans, tuple(edits.names))
        for part in parts
        if _WORD.search(part)
    )


def word_headline(
    headline: Sentence, when: When | None = None, without: frozenset[str] = frozenset()
) -> Wording:
    """Return a headline as it is told: commas where the paper left space, and a full stop."""
    text, edits = headline.text.strip(), _Edits(without)
    text = edits.made("tag", text, _COLUMN.sub(r"\g<who>：\g<text>", _TAG.sub("", text)))
    paused = re.sub(r"(?<=[:：,，])\s+", "", text)
    paused = re.sub(rf"^([\u4e00-\u9fff]{{1,{Sentences.SUBJECT_CHARS}}})\s+(?=\w)", r"\1", paused)
    paused = re.sub(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])", "，", paused)
    text = edits.made("pause", text, paused)
    if when is not None:
        text = edits.made("day", text, with_relative_days(text, when))
    text = edits.made("marks", text, without_lone_marks(_DROPPED["figure"].sub("", text)))
    if not _SENTENCE_END.search(text):
        text = edits.made("stop", text, text.rstrip("，,；;：:、") + "。")
    return Wording(text, headline.text, headline.spans, tuple(edits.names))


class _Edits:
    """The named edits that were made, but for those that the show does not want."""

    def __init__(self, without: frozenset[str]) -> None:
        self._without = without
        self.names: list[str] = []

    def made(self, name: str, before: str, after: str) -> str:
        """Return the text after an edit, if it is wanted, and remember its name."""
        if after == before or name in self._without:
            return before
        self.names.append(name)
        return after


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
    if len(text) <= Sentences.LONG_CHARS:
        return [text]
    parts, start = [], 0
    for stop in re.finditer(_FORMS["subject"], text):
        part, rest = text[start : stop.start()], text[stop.end() :]
        whole = without_lone_marks(part) == part and without_lone_marks(rest) == rest
        if whole and min(len(part), len(rest)) >= Sentences.PART_CHARS:
            parts.append(part + "。")
            start = stop.end()
    return [*parts, text[start:]]


def naming_stories(stories: tuple[Story, ...]) -> frozenset[str]:
    """Return the stories that name their agency: of the one that most come from, the first."""
    agencies = {story.id: agency_of(story.dateline) for story in stories if story.sentences}
    counted = Counter(agency for agency in agencies.values() if agency)
    usual = {agency for agency, count in counted.items() if 2 * count > len(agencies)}
    named: set[str] = set()
    heard: set[str] = set()
    for story, agency in agencies.items():
        if agency and not (agency in usual and agency in heard):
            named.add(story)
        heard.add(agency)
    return frozenset(named)


def told_sentence(
    sentence: Sentence, story: Story, day: date, show: Show, *, attribute: bool
) -> tuple[Wording, ...]:
    """Return a sentence of a story as it is told; `attribute` says whether the agency is named."""
    lead = sentence == (story.sentences or story.cut)[0]
    when, without = _when(story, day, lead=lead), frozenset(show.without_edits)
    return word_sentence(sentence, story.dateline, attribute=attribute, when=when, without=without)


def spoken_headline(story: Story, day: date, show: Show) -> Wording:
    """Return a story's headline as it is told."""
    when = _when(story, day, lead=True)
    return word_headline(story.headline, when, frozenset(show.without_edits))


def _when(story: Story, day: date, *, lead: bool) -> When:
    return When(day, story.desk == "world", lead, filed_on(story.dateline, day))
