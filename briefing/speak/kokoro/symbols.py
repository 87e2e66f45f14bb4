"""A spoken form in the symbols the embedded voice was trained on, character by character."""

import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from briefing.errors import SpeakError
from briefing.mandarin.erhua import COLOURED
from briefing.mandarin.han import is_han
from briefing.mandarin.latin import latin_phonemes
from briefing.mandarin.readings import read_pinyin
from briefing.mandarin.sandhi import third_before_third
from briefing.mandarin.words import cut_words
from briefing.speak.takes import shortened

_TONES = {"1": "→", "2": "↗", "3": "↓", "4": "↘", "5": ""}
_CLOSING = frozenset(",.!?;:)”…—")
_SILENT = _CLOSING | frozenset(" (“")
_LATIN = re.compile("[A-Za-z]+")


class Symbol(NamedTuple):
    """One symbol, and the character of the spoken form it stands for."""

    text: str
    place: int

    @property
    def is_heard(self) -> bool:
        """Whether it is a phoneme or a tone, not a mark or a space."""
        return self.text not in _SILENT


Symbols = tuple[Symbol, ...]


def spell_out(spoken: str, readings: tuple[Path, ...]) -> Symbols:
    """Return the symbols of a spoken form; joined, they are what the voice is given.

    Raises:
        SpeakError: a sign has no sound and is no mark, or nothing is left to be said.
        ShowError: a pronunciation dictionary is wrong.
    """
    words = cut_words(spoken)
    syllables = _by_place(spoken, words, read_pinyin(spoken, readings))
    colours = {
        place for place, own in syllables.items() if own == COLOURED and place - 1 in syllables
    }
    symbols: list[Symbol] = []
    latin = {place: run for run in _LATIN.finditer(spoken) for place in range(*run.span())}
    place = 0
    for word in words:
        if place not in colours:
            symbols.append(Symbol(" ", place))
        for character in word:
            if place in colours:
                raw = ""  # said with the syllable before it
            elif is_han(character):
                # A character that no dictionary reads was named when the script was written.
                own = syllables[place]
                raw = _syllable(own, character, spoken, place + 1 in colours) if own else ""
            elif place in latin:
                raw = _latin(latin[place], place)
            else:
                raw = _mark(character, spoken)
            symbols += (Symbol(each, place) for each in raw)
            place += 1
    if not any(symbol.is_heard for symbol in symbols):
        raise SpeakError(f"cannot speak '{shortened(spoken)}': there is no word in it.")
    return _even_spaces(symbols)


def _by_place(spoken: str, words: tuple[str, ...], pinyin: tuple[str, ...]) -> dict[int, str]:
    """Return the syllable of each Han character's place, with the tones that the voice needs."""
    han = (place for place, character in enumerate(spoken) if is_han(character))
    syllables = dict(zip(han, pinyin, strict=True))
    in_order = [syllables.get(place, "") for place in range(len(spoken))]
    for place in third_before_third(words, in_order):
        syllables[place] = syllables[place].replace("3", "2")
    return syllables


def _syllable(pinyin: str, character: str, spoken: str, is_coloured: bool) -> str:
    """Return a syllable's phonemes; if 儿 colours it, with the ɚ that takes the place of its end.

    The tone behind the ɚ makes it one syllable (1.4 times as long as a plain one; 1.8 with the tone
    before it), and the words heard right by Whisper in more cases.
    """
    phonemes = _table("syllables.tsv").get(pinyin[:-1])
    tone = _TONES.get(pinyin[-1:])
    if phonemes is None or tone is None:
        raise SpeakError(
            f"cannot speak '{shortened(spoken)}': '{character}' has the reading '{pinyin}', which "
            "is no pinyin. Give it one in a readings file."
        )
    if is_coloured:
        ends = _table("coloured.tsv")
        end = next((end for end in ends if phonemes.endswith(end)), "")
        phonemes = (phonemes.removesuffix(end) + ends.get(end, "")).replace("*", "") + "ɚ*"
    return phonemes.replace("*", tone)


def _latin(run: re.Match[str], place: int) -> str:
    """Return a Latin word at its first letter, or a letter's name where the word is spelled.

    The last letter of a spelled word carries the stress (G-D-P).
    """
    phonemes = latin_phonemes(run.group())
    if phonemes is not None:
        return f" {phonemes}" if place == run.start() else ""
    name = _table("letters.tsv")[run.string[place].upper()]
    is_last = not _LATIN.match(run.string[place + 1 : place + 3].lstrip(" "))
    return " " + name.replace("*", "ˈ" if is_last else "ˌ")


def _mark(character: str, spoken: str) -> str:
    symbols = _table("marks.tsv").get(character)
    if symbols is None:
        raise SpeakError(
            f"cannot speak '{shortened(spoken)}': '{character}' (U+{ord(character):04X}) has no "
            "sound. Write it in words."
        )
    return symbols


def _even_spaces(symbols: list[Symbol]) -> Symbols:
    """Return the symbols with one space between words, none before a closing mark or at an end."""
    kept: list[Symbol] = []
    for symbol in symbols:
        if symbol.text == " " and (not kept or kept[-1].text in " (“"):
            continue
        if symbol.text in _CLOSING and kept and kept[-1].text == " ":
            kept.pop()
        if symbol.text == "—" and kept and kept[-1].text == "—":
            continue  # a dash is printed as two characters and is one pause
        kept.append(symbol)
    return tuple(kept[:-1] if kept[-1].text == " " else kept)


@cache
def _table(name: str) -> dict[str, str]:
    """Return a two-column TSV beside this module; `_` in it is a space."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8").replace("_", " ")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return dict(line.split("\t") for line in lines)
