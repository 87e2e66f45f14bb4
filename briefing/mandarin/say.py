"""A written text as it is said."""

from pathlib import Path

from briefing.mandarin.readings import read_pinyin
from briefing.mandarin.spoken import spoken_form
from briefing.records import Said


def say_text(text: str, readings: tuple[Path, ...]) -> Said:
    """Return the spoken form and the pinyin of a text.

    Args:
        text: written Chinese, any length.
        readings: pronunciation dictionaries; a later one overrides an earlier one.

    Raises:
        ShowError: a pronunciation dictionary is wrong.
    """
    spoken = spoken_form(text)
    return Said(text=text, spoken=spoken, pinyin=read_pinyin(spoken, readings))
