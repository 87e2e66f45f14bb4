"""A written text as it is said."""

import logging
from pathlib import Path
from typing import NamedTuple

from briefing.mandarin.dictionary import find_entries
from briefing.mandarin.han import is_han
from briefing.mandarin.readings import read_pinyin
from briefing.mandarin.spoken import Change, spoken_changes, spoken_form
from briefing.mandarin.tables import load_tables
from briefing.mandarin.words import cut_words
from briefing.records import Said

log = logging.getLogger(__name__)


class Explained(NamedTuple):
    """How a text is said, and why."""

    changes: tuple[Change, ...]
    """What a rule, or an entry of a pronunciation dictionary, made of a piece of the text."""
    unusual: tuple[bool, ...]
    """For each syllable, whether it is not the one its character has by default."""


def say_text(text: str, readings: tuple[Path, ...]) -> Said:
    """Return the spoken form and the pinyin of a text of any length.

    Of the pronunciation dictionaries a later one overrides an earlier one.

    Raises:
        ShowError: a pronunciation dictionary is wrong.
    """
    spoken = spoken_form(text)
    pinyin = read_pinyin(spoken, readings)
    han = [character for character in spoken if is_han(character)]
    for each in dict.fromkeys(each for each, own in zip(han, pinyin, strict=True) if not own):
        log.warning(
            "'%s' (U+%04X) has no sound that is known and is not said, in '%s'. "
            "Give it one in a readings file.",
            *(each, ord(each), text[:60]),
        )
    return Said(text=text, spoken=spoken, pinyin=pinyin)


def explain(said: Said, readings: tuple[Path, ...]) -> Explained:
    """Return what rules and dictionaries changed in what `say_text` returned."""
    _spoken, changes, _unsaid = spoken_changes(said.text)
    entries = find_entries(said.spoken, cut_words(said.spoken), readings)
    own = [Change("readings", entry.written, " ".join(entry.pinyin)) for _start, entry in entries]
    usual = load_tables().characters
    han = [character for character in said.spoken if is_han(character)]
    unusual = [usual.get(each) != own for each, own in zip(han, said.pinyin, strict=True)]
    return Explained((*changes, *own), tuple(unusual))
