"""Written newspaper Chinese as spoken Chinese: no digits, no symbols, pause marks kept.

Each rule is a module of its own, with its table in data/ and its cases in tests/mandarin/spoken/;
_ORDER is the order they are tried in. An earlier rule takes its words away from the later ones.
"""

import logging
import re
from typing import NamedTuple

from briefing.mandarin.han import as_written, simplified
from briefing.mandarin.spoken import letter, minus, sign
from briefing.mandarin.spoken.codes import document, identifier, model, phone, vehicle, web
from briefing.mandarin.spoken.dates import date, event, time, year
from briefing.mandarin.spoken.marks import name_of, pause_marks
from briefing.mandarin.spoken.quantities import (
    coordinate,
    count,
    fraction,
    money,
    percent,
    range,
    score,
    temperature,
    unit,
)
from briefing.mandarin.spoken.rule import Rule
from briefing.mandarin.spoken.width import plain_width

log = logging.getLogger(__name__)

_ORDER = (
    web, document, phone, identifier, date, score, time, event, year, vehicle, range,
    minus, percent, temperature, coordinate, money, unit, model, fraction, sign, count, letter,
)  # fmt: skip
_NEEDS = {
    web: r"[A-Za-z]\.|\.[A-Za-z]|@|://",
    score: "[-:∶]",
    time: r"[:'′\"″]|秒\d|[时点]0|\d[时点]",
    range: "[-~—]",
    minus: r"[-→➔➡~+#×✕*^—]",
    percent: "[%‰‱]",
    temperature: "[℃℉度]",
    coordinate: "[°′']",
    money: r"[A-Za-z¢£¥$€₩₽₹฿₫₱₺₴]",
    unit: "[A-Za-zμΩ/]",
    fraction: r"[/×✕*xX+÷±]",
    letter: "[A-Za-z]",
}
"""What each rule of a module needs; where the text has none, the module is passed over."""
_STEPS = tuple(
    (module.__name__.rpartition(".")[-1], re.compile(_NEEDS.get(module, "")), module.RULES)
    for module in _ORDER
)
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
