"""Written newspaper Chinese as spoken Chinese: no digits, no symbols, pause marks kept.

_STEPS names the kinds of rules in the order they are tried in; each has its cases in
tests/mandarin/spoken/. An earlier rule takes its words away from the later ones.
"""

import logging
import re
from typing import NamedTuple

from briefing.mandarin.han import as_written, simplified
from briefing.mandarin.spoken.characters import name_of, pause_marks, plain_width
from briefing.mandarin.spoken.codes import DOCUMENT_RULES, IDENTIFIER_RULES, WEB_RULES
from briefing.mandarin.spoken.counts import COUNT_RULES
from briefing.mandarin.spoken.dates import DATE_RULES, TIME_RULES
from briefing.mandarin.spoken.degrees import COORDINATE_RULES, TEMPERATURE_RULES
from briefing.mandarin.spoken.fractions import FRACTION_RULES, PERCENT_RULES
from briefing.mandarin.spoken.models import MODEL_RULES, VEHICLE_RULES
from briefing.mandarin.spoken.phone import PHONE_RULES
from briefing.mandarin.spoken.rule import Rule
from briefing.mandarin.spoken.scores import RANGE_RULES, SCORE_RULES
from briefing.mandarin.spoken.signs import LETTER_RULES, MINUS_RULES, SIGN_RULES
from briefing.mandarin.spoken.units import MONEY_RULES, UNIT_RULES
from briefing.mandarin.spoken.years import EVENT_RULES, YEAR_RULES

log = logging.getLogger(__name__)

_STEPS = tuple(
    (name, re.compile(needed), rules)
    for name, needed, rules in (
        ("web", r"[A-Za-z]\.|\.[A-Za-z]|@|://", WEB_RULES),
        ("document", "", DOCUMENT_RULES),
        ("phone", "", PHONE_RULES),
        ("identifier", "", IDENTIFIER_RULES),
        ("date", "", DATE_RULES),
        ("score", "[-:∶]", SCORE_RULES),
        ("time", r"[:'′\"″]|秒\d|[时点]0|\d[时点]", TIME_RULES),
        ("event", "", EVENT_RULES),
        ("year", "", YEAR_RULES),
        ("vehicle", "", VEHICLE_RULES),
        ("range", "[-~—]", RANGE_RULES),
        ("minus", r"[-→➔➡~+#×✕*^—]", MINUS_RULES),
        ("percent", "[%‰‱]", PERCENT_RULES),
        ("temperature", "[℃℉度]", TEMPERATURE_RULES),
        ("coordinate", "[°′']", COORDINATE_RULES),
        ("money", r"[A-Za-z¢£¥$€₩₽₹฿₫₱₺₴]", MONEY_RULES),
        ("unit", "[A-Za-zμΩ/]", UNIT_RULES),
        ("model", "", MODEL_RULES),
        ("fraction", r"[/×✕*xX+÷±]", FRACTION_RULES),
        ("sign", "", SIGN_RULES),
        ("count", "", COUNT_RULES),
        ("letter", "[A-Za-z]", LETTER_RULES),
    )
)
"""The kinds of rules in their order, and what each needs: a text without it is passed over."""
_PLAIN = re.compile(r"[^\u4e00-\u9fff，。！？；：、…—“”‘’（）《》]")


class Change(NamedTuple):
    """What one rule made of a piece of the text."""

    rule: str
    written: str
    said: str


def spoken_form(text: str) -> str:
    """Return a text as it is said: Han characters, Latin letters and pause marks, nothing else.

    A sign without a sound is left out and named in a warning; emoji and bullets are just left out.
    """
    said, _changes, unsaid = spoken_changes(text)
    for each in unsaid:
        log.warning("left out %s, which has no sound, in '%s'", name_of(each), text[:60])
    return said


def spoken_changes(text: str) -> tuple[str, tuple[Change, ...], tuple[str, ...]]:
    """Return the spoken form, what each rule changed, and the signs that were left out."""
    if _PLAIN.search(text) is None:
        return text, (), ()
    written = plain_width(text)
    said = plain = simplified(written)
    changes: list[Change] = []
    for name, needed, rules in _STEPS:
        if needed.search(said) is not None:
            for rule in rules:
                said = _apply(name, rule, said, changes)
    said, unsaid = pause_marks(said)
    if plain != written:
        said = as_written(said, plain, written)
    return said, tuple(changes), unsaid


def _apply(name: str, rule: Rule, text: str, changes: list[Change]) -> str:
    def say(hit: re.Match[str]) -> str:
        said = rule.say(hit)
        if said != hit.group():
            changes.append(Change(name, hit.group(), said))
        return said

    return rule.pattern.sub(say, text)
