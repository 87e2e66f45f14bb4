"""Foreign names as the embedded voice says them, heard by Whisper base: spelled, and as words.

    python -m tests.bench.latin_heard

Every name is said twice: letter by letter, as all names without an entry once were, and as the room
of the language says it now. A name counts as heard if what the recognizer writes shares six of ten
letters with it, in order; how long it takes is told beside it, since letters that are heard right
are still no name. The names are of brands, people, clubs, places and bodies.
"""

import unicodedata
from difflib import SequenceMatcher
from statistics import median

from faster_whisper import WhisperModel

from briefing.mandarin.latin import sound_out
from briefing.mandarin.spoken import spoken_form
from briefing.mandarin.tables import read_rows
from briefing.mix.samples import resample
from briefing.settings.voices import load_voices
from briefing.speak.clip import Clip
from briefing.speak.kokoro.model import open_model
from briefing.verify.whisper import whisper_folder
from tests.bench.sound_spoken import say

NAMES = (
    "Zelensky",
    "Juventus",
    "Barcelona",
    "UNESCO",
    "Bloomberg",
    "Labubu",
    "Budapest",
    "Netflix",
)
FRAME = "记者看到了{}这个名字。"
ALIKE = 0.6


def main() -> None:
    """Print a row for each name, then both shares."""
    voice = next(each for each in load_voices() if each.engine == "kokoro" and not each.dialect)
    model = open_model(voice)
    ear = WhisperModel(str(whisper_folder(None)), device="cpu", compute_type="int8", cpu_threads=2)

    def listen(line: str) -> tuple[str, float]:
        clip: Clip = say(model, line, voice)
        sound = resample(clip.samples, clip.rate_hz, 16_000)
        segments, _about = ear.transcribe(
            sound, language="zh", beam_size=1, temperature=0.0, max_new_tokens=40
        )
        return "".join(segment.text for segment in segments).strip(), clip.length_s

    ways: dict[str, list[tuple[str, float]]] = {"spelled": [], "as words": []}
    for name in NAMES:
        before, after = listen(FRAME.format(spelled(name))), listen(FRAME.format(spoken_form(name)))
        print(f"{name:<14} spelled: {before[0]:<34} now: {after[0]}", flush=True)
        ways["spelled"].append(before)
        ways["as words"].append(after)
    for way, found in ways.items():
        right = sum(alike(name, heard) for name, (heard, _length) in zip(NAMES, found, strict=True))
        length_s = median(length for _heard, length in found)
        print(f"{way}: {right} of {len(NAMES)} heard, {length_s:.2f} s a name (median)")
    print_agreement()


def spelled(name: str) -> str:
    """Return a name's letters, each for itself."""
    return " ".join(folded(name).upper())


def folded(text: str) -> str:
    """Return the plain small letters of a text."""
    plain = unicodedata.normalize("NFKD", text).lower()
    return "".join(each for each in plain if "a" <= each <= "z")


def alike(name: str, heard: str) -> bool:
    """Return whether what was heard is the name, more or less, and not a row of letters."""
    letters = [each for each in heard.replace("-", " ").replace(".", " ").split() if len(each) == 1]
    same = SequenceMatcher(None, folded(name), folded(heard)).ratio()
    return same >= ALIKE and len(letters) < 3


def print_agreement() -> None:
    """Print how often the letters' own sounds are those of the lexicon, stress left out."""
    words = [row for row in read_rows("english") if row[0].isalpha() and len(row[0]) > 3][::20]
    same = [bare(sound_out(word) or "") == bare(sounds) for word, sounds in words]
    print(f"by letters: {sum(same)} of {len(same)} words of the lexicon sound as in it")


def bare(sounds: str) -> str:
    """Return phonemes without their stress."""
    return sounds.replace("ˈ", "").replace("ˌ", "")


if __name__ == "__main__":
    main()
