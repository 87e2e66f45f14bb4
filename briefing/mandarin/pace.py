"""How long a line takes to say."""

import re

from briefing.mandarin.erhua import COLOURED, erhua_readings
from briefing.mandarin.han import is_han
from briefing.mandarin.latin import latin_phonemes
from briefing.mandarin.tuned import Pace
from briefing.mandarin.words import cut_words

_LATIN = re.compile("[A-Za-z]+")
_VOWELS = frozenset("AIOWYaeiouæɐɑɔəɚɛɜɪʊʌᵊᵻ")


def speaking_s(spoken: str, pace_cpm: float) -> float:
    """Return how long a spoken form takes, in seconds.

    Anything but Han, Latin letters and list marks takes no time, nor does a 儿 that only colours a
    syllable. The voice's pace is in Han characters a minute, pauses inside sentences included.
    """
    han = sum(is_han(character) for character in spoken)
    if "儿" in spoken:
        readings = [reading for _place, reading in erhua_readings(cut_words(spoken))]
        han -= readings.count(COLOURED)
    syllables = han + sum(_latin_syllables(word) for word in _LATIN.findall(spoken))
    if not syllables:
        return 0.0
    syllable_s = 60 / pace_cpm * Pace.SYLLABLE_SHARE
    return Pace.SET_OUT_S + syllables * syllable_s + spoken.count("、") * Pace.LIST_MARK_S


def _latin_syllables(word: str) -> float:
    phonemes = latin_phonemes(word)
    if phonemes is None:
        return Pace.LETTER * len(word)
    return sum(phoneme in _VOWELS for phoneme in phonemes)
