"""What Whisper base hears of spoken lines, syllable by syllable, where `verify` is installed.

Both texts, the one that was spoken and the one that was heard, are turned into pinyin by the same
reader, so that another character of the same sound is no error. Unheard: the share of the
syllables spoken that are not among those heard, in order (one character read in two ways is heard).
Pinyin error: syllables put in another's place, left out and put in, against those spoken (the word
error rate, of syllables); once without tones, and once with them, as far as text can say: of a
syllable said with a wrong tone the recogniser writes the word that it expects, or one of that tone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from briefing.mandarin.readings import read_pinyin
from briefing.mandarin.spoken import spoken_form
from briefing.speak.clip import Clip

_PAUSE_S = 0.3


@dataclass(frozen=True, slots=True)
class Ears:
    """Shares of the syllables spoken; nan if nobody listened."""

    syllables: int
    unheard: float
    pinyin_error: float
    tone_error: float
    """The same with tones: what is more than without is tones."""


def heard_in(spoken: dict[str, Clip]) -> Ears:
    """Return what is heard in lines; nan if Whisper is not installed."""
    try:
        from briefing.verify.compare import compare
        from briefing.verify.listen import at_rate
        from briefing.verify.whisper import open_hearer
    except ModuleNotFoundError:
        return Ears(0, float("nan"), float("nan"), float("nan"))
    hear = open_hearer()
    count = tones = errors = 0
    unheard = 0.0
    for line, clip in spoken.items():
        pause = np.zeros(round(_PAUSE_S * 16_000), np.float32)
        sound = np.concatenate((pause, at_rate(clip.samples, clip.rate_hz), pause))
        text = spoken_form(hear(sound))
        (found,) = compare((line,), text, ())
        count += found.syllables
        unheard += (1 - found.share) * found.syllables
        told, heard = read_pinyin(line, ()), read_pinyin(text, ())
        tones += edits(told, heard)
        errors += edits([each[:-1] for each in told], [each[:-1] for each in heard])
    return Ears(count, unheard / count, errors / count, tones / count)


def edits(told: Sequence[str], heard: Sequence[str]) -> int:
    """Return how many words must be exchanged, taken out or put in to make one row of the other."""
    above = list(range(len(heard) + 1))
    for row, word in enumerate(told, 1):
        here = [row]
        for column, other in enumerate(heard, 1):
            here.append(min(above[column - 1] + (word != other), above[column] + 1, here[-1] + 1))
        above = here
    return above[-1]


def shown(ears: Ears) -> str:
    """Return them in words."""
    return (
        f"unheard {ears.unheard:.1%} of {ears.syllables} syllables, pinyin error "
        f"{ears.pinyin_error:.1%}, with tones {ears.tone_error:.1%} (nan: nobody listened)"
    )
