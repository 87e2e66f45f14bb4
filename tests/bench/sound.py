"""How the embedded voice sounds: pace over lengths, the limiter's share, what is heard, joints.

    python -m tests.bench.sound [--voices zf_xiaoxiao,zm_yunjian,…|all] [--whole] [--joints LINES]

Lines of our own, tests/bench/sound.txt, from a headline of eight characters to a sentence of 145;
every third of them, or with --whole all. `all`, where no voice is named, are the voices that ship,
those of dialects, too.
Of each voice:

- pace: characters a minute by length band, and its coefficient of variation over the bands;
- limiter: the share of loud steps (within 10 dB of the loudest) cut by more than 1 dB on the way
  to -15.1 LUFS, and the deepest cut;
- with the `verify` extra, syllables that Whisper base does not hear, and the pinyin error of what
  it writes (sound_heard says how);
- DNSMOS and DistillMOS, where they are installed (sound_mos);
- joints inside long lines, pitch, level and silence against the voice's own commas, of so many
  long lines: 2, or with --whole all (sound_joints says how).

Of each pair: how much faster one is. Which pair is best, sound_pairs says.
"""

import argparse
from itertools import combinations
from statistics import median, pstdev

import numpy as np

from briefing.mandarin.han import is_han
from briefing.mandarin.pace import speaking_s
from briefing.mix.level import compressed, cuts_db, levelled
from briefing.mix.samples import MIX_RATE_HZ, resample
from briefing.show import Voice
from briefing.speak.clip import Clip
from briefing.speak.kokoro.kokoro_voice import RATE_HZ
from briefing.speak.kokoro.model import open_model
from tests.bench.sound_heard import heard_in
from tests.bench.sound_heard import shown as shown_heard
from tests.bench.sound_joints import print_joints
from tests.bench.sound_mos import mos_of
from tests.bench.sound_mos import shown as shown_mos
from tests.bench.sound_spoken import LINES, named, say, shipped

BANDS = ((0, 14), (14, 22), (22, 34), (34, 60), (60, 110))
"""Han characters."""
SPEECH_LUFS, CEILING_DB = -15.1, -1.6


def main() -> None:
    """Print a table for each voice, and how far the paces of pairs lie apart."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--voices", default="all")
    asked.add_argument("--whole", action="store_true")
    asked.add_argument("--joints", type=int)
    options = asked.parse_args()
    voices = shipped() if options.voices == "all" else named(options.voices)
    model = open_model(voices[0])
    paces: dict[str, float] = {}
    for voice in voices:
        spoken = {line: say(model, line, voice) for line in LINES[:: 1 if options.whole else 3]}
        paces[voice.name] = pace_rows(voice, spoken)
        limiter_row(voice, list(spoken.values()))
        print(f"  {shown_heard(heard_in(spoken))}")
        print(f"  {shown_mos(mos_of([clip.samples for clip in spoken.values()], RATE_HZ))}")
    for one, other in combinations(sorted(paces, key=lambda name: -paces[name]), 2):
        print(f"pace of {one} over {other}: {paces[one] / paces[other] - 1:+.1%}", flush=True)
    joints = options.joints if options.joints is not None else None if options.whole else 2
    if joints != 0:
        print_joints(model, voices, 100, joints)


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


if __name__ == "__main__":
    main()
