"""How the embedded voice sounds: pace over lengths, the limiter's share, what is heard.

    python -m tests.bench.sound [--voices zf_xiaoxiao,zm_yunjian] [--whole]

Lines of our own, tests/bench/sound.txt, from a headline of eight characters to a sentence of 145.
Pace: every third line, or with --whole every one, by length band. Limiter: the share of loud steps
(within 10 dB of the loudest) cut by more than 1 dB on the way to -15.1 LUFS, and the deepest cut.
With the `verify` extra, syllables that Whisper base does not hear. Joints: see sound_joints.
"""

import argparse
from pathlib import Path
from statistics import median, pstdev

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from briefing.mandarin.han import is_han
from briefing.mandarin.pace import speaking_s
from briefing.mix.samples.compress import compressed, cuts_db
from briefing.mix.samples.level import levelled
from briefing.mix.samples.resample import resample
from briefing.mix.samples.segments import MIX_RATE_HZ
from briefing.settings.voices import voice_by_name
from briefing.show import Voice
from briefing.speak.clip import Clip
from briefing.speak.kokoro.kokoro_voice import speak_symbols
from briefing.speak.kokoro.model import open_model
from briefing.speak.kokoro.symbols import spell_out

LINES = tuple(
    line
    for line in Path(__file__).with_name("sound.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
)
BANDS = ((0, 14), (14, 22), (22, 34), (34, 60), (60, 110))
"""Han characters."""
SPEECH_LUFS, CEILING_DB = -15.1, -1.6
VOICED, BEST_SHARE = 0.5, 0.9
"""Of full correlation; and of the best lag's, for a shorter one to be taken: an octave higher."""
Samples = NDArray[np.float32]


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
        limiter_row(voice, list(spoken.values()))
        print(f"  unheard: {1 - heard_share(spoken):.1%} of syllables (nan: nobody listened)")
    spread = max(paces) / min(paces) - 1
    print(f"pace of the fastest voice over that of the slowest: {spread:+.1%}")


def say(model: onnxruntime.InferenceSession, line: str, voice: Voice) -> Clip:
    """Speak a line."""
    return speak_symbols(model, spell_out(line, ()), line, voice)


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
    planned_s = sum(speaking_s(line, voice.pace_cpm) for line in spoken)
    share = sum(clip.length_s for clip in spoken.values()) / planned_s
    print(f"  all lines {overall:.0f} a minute, {share:.1%} of the time that is planned for them")
    return overall


def pitch_and_share(frame: Samples, rate_hz: int) -> tuple[float, float]:
    """Return the pitch of 40 ms by autocorrelation, and its share of the full correlation."""
    low, high = rate_hz // 400, rate_hz // 70
    window = np.hanning(len(frame))
    own = np.fft.irfft(np.abs(np.fft.rfft(window, 2 * len(frame))) ** 2)[: high + 1]
    spectrum = np.abs(np.fft.rfft((frame - frame.mean()) * window, 2 * len(frame))) ** 2
    lags = np.fft.irfft(spectrum)[: high + 1]
    # What the window takes off the longer lags is given back: else the octave above wins.
    share = lags / max(lags[0], 1e-12) / (own / own[0])
    at = next(at for at in range(low, high + 1) if share[at] >= BEST_SHARE * share[low:].max())
    while at < high and share[at + 1] > share[at]:
        at += 1
    return rate_hz / at, float(share[at])


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


def heard_share(spoken: dict[str, Clip]) -> float:
    """Return the share of syllables that Whisper base hears; nan if it is not installed."""
    try:
        from briefing.verify.take import TakeEar
    except ModuleNotFoundError:
        return float("nan")
    ear = TakeEar(())
    counts = [(sum(map(is_han, line)), line, clip) for line, clip in spoken.items()]
    found = sum(han * ear(clip.samples, clip.rate_hz, line) for han, line, clip in counts)
    return found / sum(han for han, _line, _clip in counts)


if __name__ == "__main__":
    main()
