"""How long a line takes to say."""

import re

from briefing.mandarin.han import is_han

# Silence at a mark, in seconds, at 260 characters a minute: a comma is about one syllable long and
# a stop about two.
_PAUSE_S = (
    dict.fromkeys("、", 0.15) | dict.fromkeys("，,；;：:—", 0.25) | dict.fromkeys("。！？!?…", 0.45)
)
_LETTER = 1.2
"""A spelled letter in syllables: most have one, W three."""
_LETTERS_IN_SYLLABLE = 2.5
"""Of an English word."""
_LATIN = re.compile("[A-Za-z]+")
_MARK_SHARE = 0.10
"""Share of a news line that is pauses; a voice's pace includes them."""


def speaking_s(spoken: str, pace_cpm: float) -> float:
    """Return how long a spoken form takes, in seconds.

    Args:
        spoken: a spoken form; anything but Han, Latin letters and pause marks takes no time.
        pace_cpm: the voice's pace, Han characters a minute, pauses inside sentences included.
    """
    syllable_s = 60 / pace_cpm * (1 - _MARK_SHARE)
    han = sum(is_han(character) for character in spoken)
    latin = sum(
        _LETTER if len(token) == 1 else max(1.0, len(token) / _LETTERS_IN_SYLLABLE)
        for token in _LATIN.findall(spoken)
    )
    inner = spoken.strip().rstrip("。！？!?…”’」』）)")
    pauses = sum(_PAUSE_S.get(mark, 0.0) for mark in inner)
    return (han + latin) * syllable_s + pauses * (260 / pace_cpm)
