"""Which two embedded voices make the best pair: heard syllables, contrast, pace; all cross pairs.

    python -m tests.bench.sound_pairs

Every plain Mandarin voice that ships, blends included, says the lines of sound.txt, our own. A pair
is a woman's and a man's voice. Heard: the share of syllables that Whisper base hears, the mean of
the two, since each reads half of a programme. Contrast: how far their median pitch lies apart, and
how far their long-term spectra do (root mean square over the third-octave bands from 200 to 6,300
Hz, both at one loudness). Pace: how much faster one is. DNSMOS and DistillMOS judge each voice
where they are installed (see sound_mos), and each pair by the worse of the two; nan where they are
not.

The pair that is heard best is to be preferred; of those that are heard alike, the one whose worse
voice is the more natural by DistillMOS; of those that are alike in this, too, the one of most
contrast.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from statistics import median

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from briefing.mandarin.han import is_han
from briefing.settings.show_file import default_show
from briefing.settings.voices import load_voices
from briefing.show import Voice
from briefing.speak.clip import Clip
from briefing.speak.kokoro.kokoro_voice import RATE_HZ
from briefing.speak.kokoro.model import open_model
from tests.bench.sound import limiter_row
from tests.bench.sound_heard import heard_in
from tests.bench.sound_mos import mos_of, shown
from tests.bench.sound_spoken import LINES, VOICED, pitch_and_share, say

BANDS_HZ = 200.0 * 2.0 ** (np.arange(17) / 3)
"""The lower edges of the third octaves, and the upper one of the last."""
ALIKE = 0.01
"""Shares that lie nearer to each other are a tie: a syllable in a hundred."""
ALIKE_MOS = 0.1
"""The same for votes of one to five."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was measured on one voice."""

    voice: Voice
    share: float
    """Of its syllables, that are heard; nan if nobody listened."""
    cpm: float
    pitch_hz: float
    spectrum_db: NDArray[np.float64]
    mos: dict[str, float]


def main() -> None:
    """Print a row for each voice, and one for each pair, the best first."""
    plain = [voice for voice in load_voices() if voice.engine == "kokoro" and not voice.dialect]
    model = open_model(plain[0])
    found = [heard(model, voice) for voice in plain]
    women, men = ([one for one in found if one.voice.sex == sex] for sex in ("female", "male"))
    pairs = sorted(product(women, men), key=order)
    print(f"{'pair':<30} {'heard':>6} {'pitch apart':>12} {'spectra':>9} {'pace':>6}", end="")
    print("".join(f" {name:>10}" for name in women[0].mos))
    for woman, man in pairs:
        semitones, spectra_db = contrast(woman, man)
        print(
            f"{woman.voice.name + ' ' + man.voice.name:<30} {pair_share(woman, man):>6.1%} "
            f"{semitones:>9.1f} st {spectra_db:>6.1f} dB {pace(woman, man):>6.1%}",
            end="",
        )
        worse = (min(value, man.mos[name]) for name, value in woman.mos.items())
        print("".join(f" {value:>10.2f}" for value in worse))
    default = {voice.name for voice in default_show().pair_of("kokoro")}
    names = [{woman.voice.name, man.voice.name} for woman, man in pairs]
    print(f"the default pair is number {names.index(default) + 1} of {len(pairs)}")


def heard(model: onnxruntime.InferenceSession, voice: Voice) -> Heard:
    """Let a voice speak, and print and return what is measured on it."""
    spoken = {line: say(model, line, voice) for line in LINES}
    length_s = sum(clip.length_s for clip in spoken.values())
    one = Heard(
        voice=voice,
        share=1 - heard_in(spoken).unheard,
        cpm=60 * sum(map(is_han, "".join(LINES))) / length_s,
        pitch_hz=median_pitch_hz(spoken.values()),
        spectrum_db=spectrum_db(np.concatenate([clip.samples for clip in spoken.values()])),
        mos=mos_of([clip.samples for clip in spoken.values()], RATE_HZ),
    )
    print(f"{voice.name}: heard {one.share:.1%}, {one.cpm:.0f} a minute, {one.pitch_hz:.0f} Hz")
    print(f"  {shown(one.mos)}")
    limiter_row(voice, list(spoken.values()))
    return one


def order(pair: tuple[Heard, Heard]) -> tuple[float, float, float]:
    """Return what pairs are sorted by: what is heard, what sounds natural, contrast."""
    natural = min(one.mos["DistillMOS"] for one in pair)
    return (
        -round(np.nan_to_num(pair_share(*pair)) / ALIKE),
        -round(np.nan_to_num(natural) / ALIKE_MOS),
        -contrast(*pair)[0],
    )


def pair_share(one: Heard, other: Heard) -> float:
    """Return the share of syllables that is heard of both."""
    return (one.share + other.share) / 2


def contrast(one: Heard, other: Heard) -> tuple[float, float]:
    """Return how far two voices lie apart, in semitones and in dB."""
    semitones = abs(12 * float(np.log2(one.pitch_hz / other.pitch_hz)))
    apart_db = one.spectrum_db - other.spectrum_db
    return semitones, float(np.sqrt(np.square(apart_db).mean()))


def pace(one: Heard, other: Heard) -> float:
    """Return how much faster one of two voices is."""
    return max(one.cpm, other.cpm) / min(one.cpm, other.cpm) - 1


def median_pitch_hz(clips: Iterable[Clip]) -> float:
    """Return the median pitch of the voiced frames."""
    found = []
    for clip in clips:
        size = clip.rate_hz // 25
        for first in range(0, len(clip.samples) - size, size):
            hz, share = pitch_and_share(clip.samples[first : first + size], clip.rate_hz)
            if share > VOICED:
                found.append(hz)
    return median(found)


def spectrum_db(samples: NDArray[np.float32], rate_hz: int = RATE_HZ) -> NDArray[np.float64]:
    """Return the level of each third octave against the whole."""
    power = np.square(np.abs(np.fft.rfft(samples)))
    at_hz = np.fft.rfftfreq(len(samples), 1 / rate_hz)
    bands = np.add.reduceat(power, np.searchsorted(at_hz, BANDS_HZ))[:-1]
    return np.asarray(10 * np.log10(bands / bands.sum()))


if __name__ == "__main__":
    main()
