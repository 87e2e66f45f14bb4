"""Joints inside long lines of the embedded voice, beside the same comma spoken in one breath.

    python -m tests.bench.sound_joints [--voices zf_xiaoxiao,zm_yunjian|all] [--context 100]

Lines of our own of 220 to 505 symbols, tests/bench/sound.txt (longer ones from behind their first
comma), are spoken whole, and again cut at commas that are 60 symbols or more apart, with as much
context around each piece as a line over 505 symbols is given. What changes
from before the comma to behind it is compared, syllable by syllable: in the four characters on each
side, at four places of each, how much higher and louder is the piece than the whole line (medians
of the voiced places; mean power)? A joint's jump is that difference behind the comma less the one
before it: 0 where the joint is what the voice does there in one breath. With --context 0 each piece
is spoken alone. How long the last two characters before the comma are in the piece, against the
whole line, shows whether they are dragged as at the end of a line; the silence at the comma is the
longest stretch there that is 30 dB under the loudest. --lines speaks only the first few lines;
`all` are the plain Mandarin voices, blends included.

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
from briefing.show import Voice
from briefing.speak.clip import Clip
from briefing.speak.kokoro.kokoro_voice import speak_breaths
from briefing.speak.kokoro.model import open_model
from briefing.speak.kokoro.symbols import Symbol, spell_out
from briefing.speak.line_splitting import breaths_between
from tests.bench.sound_spoken import LINES, VOICED, Samples, named, pitch_and_share, shipped

LENGTHS = (220, 505)
"""Symbols."""
APART = 60
"""Symbols between two joints, and between a joint and an end of the line."""
CHARACTERS, PLACES, LAST = 4, 4, 2
OCTAVE_SLIP = 9.0
"""Semitones: a larger difference at one place is the tracker's."""
QUIET_DB = -30.0


@dataclass(frozen=True, slots=True)
class Jump:
    """What a joint changes that the same comma in one breath does not."""

    semitones: float
    level_db: float
    stretch: float = 1.0
    """How much longer the last characters before the mark take."""
    silence_s: float = 0.0
    """How much longer it is silent."""

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
    asked.add_argument("--threads", type=int, default=2)
    options = asked.parse_args()
    voices = plain_voices() if options.voices == "all" else named(options.voices)
    model = open_model(voices[0])
    print_joints(model, voices, options.context, options.lines, options.threads)


def plain_voices() -> list[Voice]:
    """Return the embedded voices that speak plain Mandarin."""
    return [voice for voice in shipped() if not voice.dialect]


def print_joints(
    model: onnxruntime.InferenceSession,
    voices: list[Voice],
    context: int,
    most_lines: int | None,
    threads: int = 2,
) -> None:
    """Print the joints of each voice, and how many are near."""
    every: list[Jump] = []
    for voice in voices:
        jumps = jumps_of(model, voice, context, most_lines, threads)
        print(f"{voice.name}: " + ", ".join(shown(jump) for jump in jumps))
        print(
            f"  half of them within {median(abs(jump.semitones) for jump in jumps):.1f} semitones "
            f"and {median(abs(jump.level_db) for jump in jumps):.1f} dB; silence "
            f"{1000 * median(jump.silence_s for jump in jumps):+.0f} ms, at most "
            f"{1000 * max(abs(jump.silence_s) for jump in jumps):.0f} ms off"
        )
        stretches = [jump.stretch for jump in jumps]
        print(
            f"  the last characters before a joint take {median(stretches):.2f} times as long as "
            f"in one breath, at most {max(stretches):.2f}",
            flush=True,
        )
        every += jumps
    near = sum(jump.is_near for jump in every)
    print(f"within 2 semitones and 3 dB of the comma in one breath: {near} of {len(every)}")


def shown(jump: Jump) -> str:
    """Return a jump in words."""
    return f"{jump.semitones:+.1f} st {jump.level_db:+.1f} dB {1000 * jump.silence_s:+.0f} ms"


def jumps_of(
    model: onnxruntime.InferenceSession,
    voice: Voice,
    context: int,
    most: int | None = None,
    threads: int = 2,
) -> list[Jump]:
    """Return the jump at every joint, several lines at once."""
    spelled = {line: spell_out(line, ()) for line in map(within_the_limit, LINES)}
    lines = [line for line, symbols in spelled.items() if LENGTHS[0] < len(symbols)][:most]
    with ThreadPoolExecutor(threads) as workers:
        found = workers.map(
            lambda line: jumps_in(model, voice, line, spelled[line], context), lines
        )
        return [jump for jumps in found for jump in jumps]


def within_the_limit(line: str) -> str:
    """Return a line from behind as many of its commas as it needs to be spoken in one breath."""
    while len(spell_out(line, ())) > LENGTHS[1]:
        line = line[line.index("，") + 1 :]
    return line


def jumps_in(
    model: onnxruntime.InferenceSession,
    voice: Voice,
    line: str,
    symbols: tuple[Symbol, ...],
    context: int,
) -> list[Jump]:
    """Return the jumps of one line that is cut at several commas."""
    whole = speak_breaths(model, symbols, line, voice, breaths_between(symbols, ()))
    cuts = cuts_of(symbols, line)
    breaths = breaths_between(symbols, cuts, context)
    joined = speak_breaths(model, symbols, line, voice, breaths)
    return [jump_at(joined, whole, line, symbols[cut - 2].place) for cut in cuts]


def cuts_of(symbols: tuple[Symbol, ...], line: str) -> tuple[int, ...]:
    """Return commas that a joint may stand behind, as the places of the symbols behind them."""
    cuts = [0]
    for place in range(APART, len(symbols) - APART):
        is_comma = symbols[place - 1].text == " " and line[symbols[place - 2].place] in "，；"
        if is_comma and place - cuts[-1] >= APART:
            cuts.append(place)
    return tuple(cuts[1:])


def jump_at(joined: Clip, whole: Clip, line: str, mark: int) -> Jump:
    """Return what a clip with a joint behind a mark changes there, beside one without."""
    places = [place for place, character in enumerate(line) if is_han(character)]
    before = [place for place in places if place < mark][-CHARACTERS:]
    behind = [place for place in places if place > mark][:CHARACTERS]
    earlier, later = (beside(joined, whole, side) for side in (before, behind))
    stretch = lasting_s(joined, before[-LAST:]) / lasting_s(whole, before[-LAST:])
    longer_s = silence_s(joined, before[-1], behind[0]) - silence_s(whole, before[-1], behind[0])
    return Jump(
        semitones=later.semitones - earlier.semitones,
        level_db=later.level_db - earlier.level_db,
        stretch=stretch,
        silence_s=longer_s,
    )


def silence_s(clip: Clip, before: int, behind: int) -> float:
    """Return the longest silence from the middle of one character to the middle of another."""
    starts_s = (*clip.char_starts_s, clip.length_s)
    first, last = ((starts_s[at] + starts_s[at + 1]) / 2 for at in (before, behind))
    hop = clip.rate_hz // 200
    near = clip.samples[round(first * clip.rate_hz) : round(last * clip.rate_hz)]
    power = np.square(near[: len(near) // hop * hop]).reshape(-1, hop).mean(axis=1)
    is_heard = power > power.max(initial=0.0) * 10 ** (QUIET_DB / 10)
    edges = np.flatnonzero(np.concatenate([[True], is_heard, [True]]))
    return float(np.diff(edges).max() - 1) * hop / clip.rate_hz


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
