import json

from briefing.mandarin.latin import latin_phonemes
from briefing.mandarin.tables import read_rows
from briefing.voices import VOICES_FOLDER


def test_a_name_a_word_and_a_word_of_two_are_said() -> None:
    assert latin_phonemes("iPhone") == "ˈIfˌOn"
    assert latin_phonemes("nature") == "nˈAʧəɹ"
    assert latin_phonemes("DeepMind") == "dˈip mˈInd"


def test_initials_and_unknown_words_are_spelled() -> None:
    assert latin_phonemes("GDP") is None
    assert latin_phonemes("xyzzy") is None


def test_every_phoneme_is_in_the_voice_s_vocabulary() -> None:
    vocabulary = json.loads((VOICES_FOLDER / "kokoro" / "vocab.json").read_text("utf-8"))["vocab"]
    for name in ("latin", "english"):
        for word, phonemes in read_rows(name):
            assert set(phonemes) <= set(vocabulary), word
