"""Joints inside long lines of the embedded voice, beside the same comma spoken in one breath.

    python -m tests.bench.sound_joints [--voices zf_xiaoxiao,zm_yunjian] [--context 100]

Lines of our own of 220 to 505 symbols, tests/bench/sound.txt, are spoken whole, and again cut at
one comma, with as much context around each piece as a line over 505 symbols is given. What changes
from before the comma to behind it is compared, syllable by syllable: in the four characters on each
side, at four places of each, how much higher and louder is the piece than the whole line (medians
of the voiced places; mean power)? A joint's jump is that difference behind the comma less the one
before it: 0 where the joint is what the voice does there in one breath. With --context 0 each piece
is spoken alone. How long the last two characters before the comma are in the piece, against the
whole line, shows whether they are dragged as at the end of a line. --lines speaks only the first
few lines.

A median over the nearest 0.3 s, measured without regard to which syllable it falls on, says little:
the tones there change by half an octave within a syllable, and a syllable 20 ms longer moves it by
several semitones.
"""

import argparse
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from briefing.mandarin.han import is_han
from briefing.settings.voices import voice_by_name
from briefing.show import Voice
from briefing.speak.clip import Clip
from briefing.speak.kokoro.kokoro_voice import speak_breaths
from briefing.speak.kokoro.model import open_model
from briefing.speak.kokoro.symbols import Symbol, spell_out
from briefing.speak.line_splitting import breaths_between
from tests.bench.sound import LINES, VOICED, Samples, pitch_and_share

LENGTHS = (220, 505)
"""Symbols."""
FROM_THE_ENDS = 80
MOST_CUTS = 2
CHARACTERS, PLACES, LAST = 4, 4, 2
OCTAVE_SLIP = 9.0
"""Semitones: a larger difference at one place is the tracker's."""


@dataclass(frozen=True, slots=True)
class Jump:
    """What a joint changes that the same comma in one breath does not."""

    semitones: float
    level_db: float
    stretch: float = 1.0
    """How much longer the last characters before the mark take."""

    @property
    def is_near(self) -> bool:
        """Whether it lies within 2 semitones and 3 dB of the comma."""
        return abs(self.semitones) <= 2 and abs(self.level_db) <= 3


def main() -> None:
    """Print the joints of each voice, and how many are near."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--voices", default="zf_xiaoxiao,zm_yunjian")
    asked.add_argument("--context", type=int, default=100)
    asked.add_argument("--lines", type=int)
    options = asked.parse_args()
    voices = [voice_by_name(name) for name in options.voices.split(",")]
    model = open_model(voices[0])
    every: list[Jump] = []
    for voice in voices:
        jumps = jumps_of(model, voice, options.context, options.lines)
        print(f"{voice.name}: " + ", ".join(shown(jump) for jump in jumps))
        print(
            f"  half of them within {median(abs(jump.semitones) for jump in jumps):.1f} semitones "
            f"and {median(abs(jump.level_db) for jump in jumps):.1f} dB"
        )
        stretches = [jump.stretch for jump in jumps]
        print(
            f"  the last characters before a joint take {median(stretches):.2f} times as long as "
            f"in one breath, at most {max(stretches):.2f}"
        )
        every += jumps
    near = sum(jump.is_near for jump in every)
    print(f"within 2 semitones and 3 dB of the comma in one breath: {near} of {len(every)}")


def shown(jump: Jump) -> str:
    """Return a jump in words."""
    return f"{jump.semitones:+.1f} st {jump.level_db:+.1f} dB"


def jumps_of(
    model: onnxruntime.InferenceSession, voice: Voice, context: int, most: int | None = None
) -> list[Jump]:
    """Return the jump at every joint, two lines at once."""
    spelled = {line: spell_out(line, ()) for line in LINES}
    lines = [line for line in LINES if LENGTHS[0] < len(spelled[line]) <= LENGTHS[1]][:most]
    with ThreadPoolExecutor(2) as workers:
        found = workers.map(
            lambda line: jumps_in(model, voice, line, spelled[line], context), lines
        )
        return [jump for jumps in found for jump in jumps]


def jumps_in(
    model: onnxruntime.InferenceSession,
    voice: Voice,
    line: str,
    symbols: tuple[Symbol, ...],
    context: int,
) -> list[Jump]:
    """Return the jumps of one line, cut at one comma after the other."""
    whole = speak_breaths(model, symbols, line, voice, breaths_between(symbols, ()))
    jumps = []
    for cut in cuts_of(symbols, line):
        breaths = breaths_between(symbols, (cut,), context)
        joined = speak_breaths(model, symbols, line, voice, breaths)
        jumps.append(jump_at(joined, whole, line, symbols[cut - 2].place))
    return jumps


def cuts_of(symbols: tuple[Symbol, ...], line: str) -> list[int]:
    """Return commas that a joint may stand behind, as the places of the symbols behind them."""
    commas = [
        place
        for place in range(FROM_THE_ENDS, len(symbols) - FROM_THE_ENDS)
        if symbols[place - 1].text == " " and line[symbols[place - 2].place] in "，；"
    ]
    step = max(1, len(commas) // MOST_CUTS)
    return commas[step // 2 :: step][:MOST_CUTS]


def jump_at(joined: Clip, whole: Clip, line: str, mark: int) -> Jump:
    """Return what a clip with a joint behind a mark changes there, beside one without."""
    places = [place for place, character in enumerate(line) if is_han(character)]
    before = [place for place in places if place < mark][-CHARACTERS:]
    behind = [place for place in places if place > mark][:CHARACTERS]
    earlier, later = (beside(joined, whole, side) for side in (before, behind))
    stretch = lasting_s(joined, before[-LAST:]) / lasting_s(whole, before[-LAST:])
    return Jump(later.semitones - earlier.semitones, later.level_db - earlier.level_db, stretch)


def lasting_s(clip: Clip, characters: list[int]) -> float:
    """Return how long some neighbouring characters take, up to the mark behind them."""
    return clip.char_starts_s[characters[-1] + 1] - clip.char_starts_s[characters[0]]


def beside(clip: Clip, other: Clip, characters: list[int]) -> Jump:
    """Return how much higher and louder some characters are in one clip than in the other."""
    (hz, power), (other_hz, other_power) = (contour(one, characters) for one in (clip, other))
    semitones = 12 * np.log2(hz / other_hz)
    kept = semitones[np.abs(semitones) < OCTAVE_SLIP]  # false where one is not voiced, too
    higher = float(np.median(kept)) if kept.size else 0.0
    return Jump(higher, 10 * float(np.log10(power.sum() / other_power.sum())))


def contour(clip: Clip, characters: list[int]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return pitch, nan where there is no voice, and power at a few places of each character."""
    ends = (*clip.char_starts_s[1:], clip.length_s)
    found = [
        place_of(clip.samples, clip.rate_hz, begin_s + (end_s - begin_s) * (part + 0.5) / PLACES)
        for begin_s, end_s in ((clip.char_starts_s[at], ends[at]) for at in characters)
        for part in range(PLACES)
    ]
    return np.array([hz for hz, _power in found]), np.array([power for _hz, power in found])


def place_of(sound: Samples, rate_hz: int, at_s: float) -> tuple[float, float]:
    """Return the pitch and the power of the 40 ms around a moment."""
    size = rate_hz // 25
    first = min(max(0, round(at_s * rate_hz) - size // 2), len(sound) - size)
    frame = sound[first : first + size]
    hz, share = pitch_and_share(frame, rate_hz)
    return (hz if share > VOICED else float("nan")), float(np.square(frame).mean()) + 1e-12


if __name__ == "__main__":
    main()
