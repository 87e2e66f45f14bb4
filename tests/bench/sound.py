"""How the embedded voice sounds: joints inside long lines, pace over lengths, the limiter's share.

    python -m tests.bench.sound [--voices zf_xiaoxiao,zm_yunjian] [--whole]

Lines of our own, tests/bench/sound.txt, from a headline of eight characters to a sentence of 145.
Joints: lines are spoken whole and in two or three breaths; at the same comma, what is measured is
how pitch (median of the voiced frames in the nearest 0.3 s), level (0.3 s) and silence change from
one to the other. Against the median of a voice's own commas nothing can be said: the tones around
them differ so much that 43 % of zf_xiaoxiao's own and 12 % of zm_yunyang's lie within 2 semitones
and 3 dB of it. Pace: every third line, or with --whole every one, by length band. Limiter: the
share of loud steps (within 10 dB of the loudest) cut by more than 1 dB on the way to -15.1 LUFS,
and the deepest cut. With the `verify` extra, syllables that Whisper base does not hear.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path
from statistics import median, pstdev

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from briefing.mandarin.han import is_han
from briefing.mix.samples.compress import compressed, cuts_db
from briefing.mix.samples.level import levelled
from briefing.mix.samples.resample import resample
from briefing.mix.samples.segments import MIX_RATE_HZ
from briefing.settings.voices import voice_by_name
from briefing.show import Voice
from briefing.speak.clip import Clip
from briefing.speak.kokoro.kokoro_voice import PIECE_LIMITS, speak_symbols
from briefing.speak.kokoro.model import open_model
from briefing.speak.kokoro.symbols import spell_out
from briefing.speak.pieces import cut_breaths

LINES = tuple(
    line
    for line in Path(__file__).with_name("sound.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
)
BANDS = ((0, 14), (14, 22), (22, 34), (34, 60), (60, 110))
"""Han characters."""
JOINT_LINES = tuple(line for line in LINES if 44 < len(line) < 80)
WHOLE = 505
"""Symbols: the most the voice takes."""
PIECE_SHARE = 0.42
"""Of a line's symbols, in one breath."""
SPEECH_LUFS, CEILING_DB = -15.1, -1.6
NEAR_S = 0.3
VOICED, BEST_SHARE = 0.5, 0.9
"""Of full correlation; and of the best lag's, for a shorter one to be taken: an octave higher."""
Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Joint:
    """What changes at one comma."""

    semitones: float
    level_db: float
    silence_ms: float


def main() -> None:
    """Print a table for each voice, and ratios."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--voices", default="zf_xiaoxiao,zm_yunjian")
    asked.add_argument("--whole", action="store_true")
    options = asked.parse_args()
    voices = [voice_by_name(name) for name in options.voices.split(",")]
    model = open_model(voices[0])
    paces = []
    for voice in voices:
        spoken = {line: say(model, line, voice) for line in LINES[:: 1 if options.whole else 3]}
        paces.append(pace_rows(voice, spoken))
        joint_rows(model, voice)
        limiter_row(voice, list(spoken.values()))
        heard_row(voice, spoken)
    spread = max(paces) / min(paces) - 1
    print(f"pace of the fastest voice over that of the slowest: {spread:+.1%}")


def say(
    model: onnxruntime.InferenceSession, line: str, voice: Voice, limit: int = PIECE_LIMITS[0]
) -> Clip:
    """Speak a line."""
    return speak_symbols(model, spell_out(line, ()), line, voice, limit)


def pace_rows(voice: Voice, spoken: dict[str, Clip]) -> float:
    """Print the pace by length band; return that of all lines."""
    paces = [(sum(map(is_han, line)), clip.length_s) for line, clip in spoken.items()]
    rows = [
        median(60 * han / length_s for han, length_s in paces if low <= han < high)
        for low, high in BANDS
        if any(low <= han < high for han, _length_s in paces)
    ]
    shown = " ".join(f"{row:.0f}" for row in rows)
    print(f"{voice.name}: pace by band {shown}, spread {pstdev(rows) / median(rows):.3f}")
    overall = 60 * sum(han for han, _s in paces) / sum(length_s for _han, length_s in paces)
    print(f"  all lines {overall:.0f} a minute; its file says {voice.pace_cpm:g}")
    return overall


def joint_rows(model: onnxruntime.InferenceSession, voice: Voice) -> None:
    """Print how a joint differs from the same comma inside one breath."""
    jumps, commas = [], []
    for line in JOINT_LINES:
        symbols = spell_out(line, ())
        limit = int(PIECE_SHARE * len(symbols))
        whole, halves = (say(model, line, voice, most) for most in (WHOLE, limit))
        cuts = [
            symbols[cut.begin - 1].place for cut in cut_breaths(symbols, line, limit) if cut.begin
        ]
        for place in cuts:
            with_cut, without = (at_mark(clip, line, place) for clip in (halves, whole))
            jumps.append(
                Joint(
                    with_cut.semitones - without.semitones,
                    with_cut.level_db - without.level_db,
                    with_cut.silence_ms - without.silence_ms,
                )
            )
        commas += [at_mark(whole, line, place) for place, mark in enumerate(line) if mark == "，"]
    own = [median(getattr(comma, name) for comma in commas) for name in Joint.__slots__]
    print(
        f"  {len(commas)} own commas: {own[0]:+.1f} semitones, {own[1]:+.1f} dB, {own[2]:.0f} ms\n"
        f"  {len(jumps)} joints, beside the same comma in one breath: "
        + ", ".join(
            f"{jump.semitones:+.1f} st {jump.level_db:+.1f} dB {jump.silence_ms:+.0f} ms"
            for jump in jumps
        )
    )
    middle = [median(getattr(jump, name) for jump in jumps) for name in Joint.__slots__]
    print(
        f"  median joint, beside the same comma: {middle[0]:+.1f} semitones, {middle[1]:+.1f} dB, "
        f"{middle[2]:+.0f} ms"
    )
    near = sum(abs(jump.semitones) <= 2 and abs(jump.level_db) <= 3 for jump in jumps)
    print(f"  within 2 semitones and 3 dB: {near} of {len(jumps)}")


def at_mark(clip: Clip, line: str, place: int) -> Joint:
    """Return what changes from before a mark to behind it."""
    starts = clip.char_starts_s
    behind = next(at for at in range(place + 1, len(line)) if is_han(line[at]))
    first, last = (round(at_s * clip.rate_hz) for at_s in (starts[place] - 0.1, starts[behind]))
    hop = clip.rate_hz // 200
    window = clip.samples[first : last + round(0.2 * clip.rate_hz)]
    power = np.square(window[: len(window) // hop * hop]).reshape(-1, hop).mean(axis=1)
    floor = np.square(clip.samples).mean() * 1e-3
    runs = np.flatnonzero(np.diff(np.concatenate(([False], power < floor, [False])).astype(int)))
    begin, end = max(
        zip(runs[::2], runs[1::2], strict=True), key=lambda run: run[1] - run[0], default=(0, 0)
    )
    if begin == end:  # no silence: the quietest step is the border
        begin = end = int(power.argmin())
    size = round(NEAR_S * clip.rate_hz)
    left, right = first + int(begin) * hop, first + int(end) * hop
    before, after = clip.samples[max(0, left - size) : left], clip.samples[right : right + size]
    return Joint(
        12 * float(np.log2(pitch_hz(after, clip.rate_hz) / pitch_hz(before, clip.rate_hz))),
        level_db(after) - level_db(before),
        1000 * float(end - begin) * hop / clip.rate_hz,
    )


def pitch_hz(sound: Samples, rate_hz: int) -> float:
    """Return the median pitch of the voiced frames, by autocorrelation; of all, if none is."""
    size, hop = rate_hz // 25, rate_hz // 100
    low, high = rate_hz // 400, rate_hz // 70
    window = np.hanning(size)
    own = np.fft.irfft(np.abs(np.fft.rfft(window, 2 * size)) ** 2)[: high + 1]
    found: list[float] = []
    loose: list[float] = []
    for first in range(0, len(sound) - size, hop):
        frame = sound[first : first + size]
        spectrum = np.abs(np.fft.rfft((frame - frame.mean()) * window, 2 * size)) ** 2
        lags = np.fft.irfft(spectrum)[: high + 1]
        # What the window takes off the longer lags is given back: else the octave above wins.
        share = lags / max(lags[0], 1e-12) / (own / own[0])
        at = next(at for at in range(low, high + 1) if share[at] >= BEST_SHARE * share[low:].max())
        while at < high and share[at + 1] > share[at]:
            at += 1
        (found if share[at] > VOICED else loose).append(rate_hz / at)
    return float(median(found or loose or [100.0]))


def level_db(sound: Samples) -> float:
    """Return the level of a sound."""
    return 10 * float(np.log10(np.square(sound).mean() + 1e-9))


def limiter_row(voice: Voice, clips: list[Clip]) -> None:
    """Print how much of the loud steps the limiter cuts."""
    cut_db: list[float] = []
    for clip in clips:
        raw = clip.samples * np.float32(0.5)
        sound = resample(raw - raw.mean(), clip.rate_hz, MIX_RATE_HZ)
        sound = compressed(sound, MIX_RATE_HZ, CEILING_DB - SPEECH_LUFS)
        loud = levelled(sound, MIX_RATE_HZ, SPEECH_LUFS, CEILING_DB)
        if loud is not None:
            cut_db += list(cuts_db(sound, loud, MIX_RATE_HZ))
    share = sum(cut > 1 for cut in cut_db) / len(cut_db)
    print(f"  limiter: {share:.1%} of loud steps cut by over 1 dB, at most {max(cut_db):.1f} dB")


def heard_row(voice: Voice, spoken: dict[str, Clip]) -> None:
    """Print the share of syllables that Whisper base does not hear, if it is installed."""
    try:
        from briefing.verify.take import TakeEar
    except ModuleNotFoundError:
        print("  unheard: skipped, the `verify` extra is not installed")
        return
    ear = TakeEar(())
    counts = [(sum(map(is_han, line)), line, clip) for line, clip in spoken.items()]
    missed = sum(han * (1 - ear(clip.samples, clip.rate_hz, line)) for han, line, clip in counts)
    print(f"  unheard: {missed / sum(han for han, _line, _clip in counts):.1%} of syllables")


if __name__ == "__main__":
    main()
