"""Tone changes by measurement, with the real voices: `python -m tests.bench.sandhi [--lines 161]`.

The lines of sandhi.tsv are spoken with citation tones, as the voice was taught, and with the tones
that textbooks put in their place. Two judges: Whisper's transcript, in pinyin with tones and
without; and the pitch of the syllables that differ, named by a judge of tones that was taught with
the other syllables of the same speech. Intervals hold 95 % of 2,000 draws of lines.

Needs `pip install 'briefing[verify]'`. All 161 lines take some 15 minutes of processor time; they
gave, in November 2026, when Whisper searched with five beams:

    heard by Whisper       wrong  no tones   less wrong than citation tones
    citation                9.7%      2.4%   +0.00% (+0.00% +0.00%)
    yi_bu                  10.1%      2.9%   -0.43% (-1.20% +0.26%)
    third in words          9.9%      2.5%   -0.26% (-1.35% +0.87%)
    third across words      9.1%      2.6%   +0.52% (-1.05% +1.95%)
    as kept                 9.9%      3.5%   -0.26% (-1.99% +1.40%)

    unseen syllables of tones 1 to 4 are given their own: 46%, 58%, 58%, 50%
    heard by pitch       syllables  with citation tones  changed   gain
    yi-rising                   26                  35%      50%   +14.7% (+10.0% +19.5%)
    yi-falling                  23                  32%      49%   +17.0% (+12.9% +21.8%)
    bu-rising                   22                  16%      50%   +33.2% (+17.6% +49.6%)
    third-in-words             114                  52%      52%   +0.8% (-1.2% +2.8%)
    third-across-words          97                  30%      35%   +5.0% (+0.1% +9.6%)

With one beam, the 83 lines of 一 and 不 have 43 of 575 syllables wrong with citation tones and 44
with changed ones. Kept is what pitch says is better and the transcripts do not say is worse.
"""

import argparse
import logging
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefing.mandarin.readings import read_pinyin
from briefing.mandarin.words import cut_words
from briefing.settings.voices import voice_by_name
from briefing.show import Voice
from briefing.speak.clip import Clip
from briefing.speak.kokoro.kokoro_voice import speak_symbols
from briefing.speak.kokoro.model import open_model
from briefing.speak.kokoro.symbols import Symbol, spell_out
from briefing.verify.whisper import open_hearer
from tests.bench.sandhi_heard import count_errors
from tests.bench.sandhi_pitch import Floats, ToneJudge, contours, pitch_of
from tests.bench.sandhi_rules import (
    Change,
    change_third_across_words,
    change_third_in_words,
    change_yi_bu,
)

LINES = Path(__file__).with_name("sandhi.tsv")
VOICES = ("zf_xiaoxiao", "zm_yunjian")
WAYS: dict[str, tuple[Change, ...]] = {
    "citation": (),
    "yi_bu": (change_yi_bu,),
    "third in words": (change_third_in_words,),
    "third across words": (change_third_across_words,),
    "as kept": (change_yi_bu, change_third_across_words),
}
CITATION = {"一": "yi1", "不": "bu4"}
RULES = (
    ("yi-rising", "yi_bu", "yi1", "2"),
    ("yi-falling", "yi_bu", "yi1", "4"),
    ("bu-rising", "yi_bu", "bu4", "2"),
    ("third-in-words", "third in words", "3", "2"),
    ("third-across-words", "third across words", "3", "2"),
)
"""Name, way, what the citation syllable ends in, and the tone that the rule gives it."""
ARROWS = {"1": "→", "2": "↗", "3": "↓", "4": "↘"}
Contours = dict[tuple[int, str], list[Floats | None]]
logging.disable(logging.WARNING)


class Spoken(NamedTuple):
    """One line, spoken one way."""

    number: int
    way: str
    line: str
    citation: tuple[str, ...]
    tones: tuple[str, ...]
    clip: Clip


def main() -> None:
    """Print both judges' tables."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--lines", type=int, default=10)
    options = asked.parse_args()
    rows = [row.split("\t")[1] for row in LINES.read_text(encoding="utf-8").splitlines()[3:]]
    report(list(speak_all(rows[:: max(1, len(rows) // options.lines)])))


def report(spoken: list[Spoken]) -> None:
    """Print both judges' tables."""
    print_transcripts(spoken)
    print_pitch(spoken)


def speak_all(lines: list[str]) -> Iterator[Spoken]:
    """Yield every line in every way, the two voices in turn; what sounds alike is spoken once."""
    voices = [voice_by_name(name) for name in VOICES]
    model = open_model(voices[0])
    for number, line in enumerate(lines):
        words, read = cut_words(line), read_pinyin(line, ())
        citation = tuple(CITATION.get(each, own) for each, own in zip(line, read, strict=True))
        clips: dict[tuple[str, ...], Clip] = {}
        for way, changes in WAYS.items():
            tones = list(citation)
            for change in changes:
                tones = change(words, tones)
            key = tuple(tones)
            if key not in clips:
                clips[key] = speak(model, line, key, voices[number % 2])
            yield Spoken(number, way, line, citation, key, clips[key])


def speak(model: Any, line: str, tones: tuple[str, ...], voice: Voice) -> Clip:
    """Return a line of Han characters only, with these tones."""
    symbols = []
    for symbol in spell_out(line, ()):
        if symbol.text in ARROWS.values():
            tone = tones[symbol.place][-1]
            if tone == "5":
                continue
            symbol = Symbol(ARROWS[tone], symbol.place)
        symbols.append(symbol)
    return speak_symbols(model, tuple(symbols), line, voice)


def print_transcripts(spoken: list[Spoken]) -> None:
    """Print error rates, and the difference to citation tones with its interval."""
    print(f"{'heard by Whisper':<20}{'wrong':>8}{'no tones':>10}   less wrong than citation tones")
    listen, count = open_hearer(), max(each.number for each in spoken) + 1
    base = np.zeros((0, 3), np.int64)
    for way in WAYS:
        own = [each for each in spoken if each.way == way]
        by_voice = [[each for each in own if each.number % 2 == voice] for voice in (0, 1)]
        found = count_errors(listen, by_voice, count)
        base = base if len(base) else found
        wrong, toneless = found[:, 1:].sum(axis=0) / found[:, 0].sum()
        gain, low, high = interval(base[:, 1] - found[:, 1], found[:, 0])
        print(f"{way:<20}{wrong:>8.1%}{toneless:>10.1%}   {gain:+.2%} ({low:+.2%} {high:+.2%})")


def print_pitch(spoken: list[Spoken]) -> None:
    """Print which tone the syllables that a rule changes are heard with, each way."""
    heard: Contours = {
        (each.number, each.way): contours(
            pitch_of(each.clip.samples, each.clip.rate_hz),
            each.clip.char_starts_s,
            each.clip.length_s,
        )
        for each in spoken
    }
    judge = taught_judge(spoken, heard)
    print(f"{'heard by pitch':<20}{'syllables':>10}{'as changed':>12}{'as citation':>13}   gain")
    for title, way, old, new in RULES:
        gains: dict[int, list[Floats]] = defaultdict(list)
        for each in spoken:
            plain, other = heard[each.number, "citation"], heard[each.number, each.way]
            for place, tones in enumerate(zip(each.citation, each.tones, strict=True)):
                before, after = plain[place], other[place]
                if each.way != way or before is None or after is None:
                    continue
                if tones[0].endswith(old) and tones[1].endswith(new) and tones[0] != tones[1]:
                    shares = judge.shares(np.stack([before, after]))
                    gains[each.number].append(shares[:, [int(new) - 1, int(old[-1]) - 1]])
        print_gain(title, way, gains)


def taught_judge(spoken: list[Spoken], heard: Contours) -> ToneJudge:
    """Return a judge taught with the syllables that no rule changes; print how good it is."""
    changed = {
        (each.number, place)
        for each in spoken
        for place, (old, new) in enumerate(zip(each.citation, each.tones, strict=True))
        if old != new
    }
    known = [
        (contour, int(each.citation[place][-1]), each.number)
        for each in spoken
        if each.way == "citation"
        for place, contour in enumerate(heard[each.number, "citation"])
        if contour is not None
        and each.citation[place][-1] != "5"
        and each.line[place] not in CITATION
        and (each.number, place) not in changed
    ]
    taught = np.stack([contour for contour, _tone, _line in known])
    tones = np.array([tone for _contour, tone, _line in known])
    folds = np.array([line for _contour, _tone, line in known]) % 5
    shares = np.zeros((len(tones), 4))
    for fold in range(5):
        judge = ToneJudge(taught[folds != fold], tones[folds != fold])
        shares[folds == fold] = judge.shares(taught[folds == fold])
    right = [shares[tones == tone, tone - 1].mean() for tone in (1, 2, 3, 4)]
    each_tone = ", ".join(f"{share:.0%}" for share in right)
    print(f"\nthe judge of tones gives unseen syllables of tones 1 to 4 their own: {each_tone}")
    return ToneJudge(taught, tones)


def print_gain(title: str, way: str, gains: dict[int, list[Floats]]) -> None:
    """Print both ways of one rule, and what the change gains with its interval."""
    found = np.array([shares for own in gains.values() for shares in own])
    if not len(found):
        return
    by_line = np.array([sum(each[1, 0] - each[0, 0] for each in own) for own in gains.values()])
    gain, low, high = interval(by_line, np.array([len(own) for own in gains.values()]))
    (plain, plain_was), (changed, changed_was) = found.mean(axis=0)
    print(f"{title:<20}{len(found):>10}")
    print(f"{'  citation':<30}{plain:>12.0%}{plain_was:>13.0%}")
    print(f"{'  ' + way:<30}{changed:>12.0%}{changed_was:>13.0%}", end="")
    print(f"   {gain:+.1%} ({low:+.1%} {high:+.1%})")
    print(f"ratio tone-heard-{title}-vs-citation {changed / plain:.2f}")


def interval(gains: NDArray[Any], sizes: NDArray[np.int64]) -> tuple[float, float, float]:
    """Return the gain in each syllable, and the bounds of 95 % of 2,000 draws of lines."""
    draw = np.random.default_rng(20261123)
    picked = draw.integers(0, len(gains), (2000, len(gains)))
    rates = gains[picked].sum(axis=1) / np.maximum(sizes[picked].sum(axis=1), 1)
    low, high = np.percentile(rates, [2.5, 97.5])
    return float(gains.sum() / sizes.sum()), float(low), float(high)


if __name__ == "__main__":
    main()
