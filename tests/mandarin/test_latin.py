import json

import pytest

from briefing.mandarin.latin import contexts, is_word, latin_phonemes, sound_out
from briefing.mandarin.tables import read_rows
from briefing.settings.voices import VOICES_FOLDER

NAMES = [
    "Mixue",
    "Labubu",
    "Lamborghini",
    "Zuckerberg",
    "Lodz",
    "Orsted",
    "Kubernetes",
    "Qwen",
    "OpenClaw",
    "Kvitova",
]


def test_a_name_a_word_and_a_word_of_two_are_said() -> None:
    assert latin_phonemes("iPhone") == "ˈIfˌOn"
    assert latin_phonemes("nature") == "nˈAʧəɹ"
    assert latin_phonemes("DeepMind") == "dˈip mˈInd"


def test_initials_and_words_without_a_vowel_are_spelled() -> None:
    assert latin_phonemes("GDP") is None
    assert latin_phonemes("strss") is None


def test_capitals_that_are_a_word_or_a_name_are_said() -> None:
    assert latin_phonemes("WORLD") == latin_phonemes("world")
    assert latin_phonemes("FIFA") == "fˈifə"
    assert is_word("BRICS")
    assert not is_word("CATL")


@pytest.mark.parametrize("word", ["CALIFORNIA", "LABUBU", "BLACKPINK", "SAMSUNG", "CITIC"])
def test_capitals_built_as_syllables_are_said_as_a_word(word: str) -> None:
    assert is_word(word)
    assert latin_phonemes(word) == latin_phonemes(word.capitalize()) is not None


@pytest.mark.parametrize("initials", ["UNHCR", "HTTPS", "CNOOC", "USDCNY", "AAAAA", "IPO", "ASML"])
def test_capitals_that_no_mouth_joins_are_spelled(initials: str) -> None:
    assert not is_word(initials)
    assert latin_phonemes(initials) is None


@pytest.mark.parametrize(
    ("word", "phonemes"),
    [
        ("cities", "sˈɪɾiz"),
        ("banks", "bˈæŋks"),
        ("watches", "wˈɑʧᵻz"),
        ("running", "ɹˈʌnɪŋ"),
        ("walked", "wˈɔkt"),
        ("wanted", "wˈɑntᵻd"),
        ("Peoples", "pˈipᵊlz"),
        ("parties", "pˈɑɹɾiz"),
        ("carried", "kˈɛɹid"),
        ("hiking", "hˈIkɪŋ"),
        ("bakers", "bˈAkəɹz"),
        ("wider", "wˈIdəɹ"),
        ("walkers", "wˈɔkəɹz"),
        ("player", "plˈAəɹ"),
        ("tallest", "tˈɔləst"),
        ("slowly", "slˈOli"),
        ("boxes", "bˈɑksᵻz"),
        ("maps", "mˈæps"),
        ("plays", "plˈAz"),
        ("played", "plˈAd"),
        ("boxed", "bˈɑkst"),
        ("hiked", "hˈIkt"),
        ("writing", "ɹˈItɪŋ"),
        ("hoping", "hˈOpɪŋ"),
        ("hopping", "hˈɑpɪŋ"),
        ("hopes", "hˈOps"),
        ("hoped", "hˈOpt"),
        ("bombers", "bˈɑməɹz"),
        ("casting", "kˈæstɪŋ"),
    ],
)
def test_an_ending_is_joined_to_the_word_that_the_lexicon_holds(word: str, phonemes: str) -> None:
    assert latin_phonemes(word) == phonemes


def test_a_word_that_no_lexicon_holds_is_said_by_its_letters() -> None:
    assert latin_phonemes("Skoda") == "skˈɑdə"
    assert latin_phonemes("Skoda") == sound_out("skoda")
    spelled_out = [name for name in NAMES if latin_phonemes(name) is None]
    assert spelled_out == []


@pytest.mark.parametrize(
    ("word", "place", "inside", "found"),
    [
        ("transatlantic", 6, False, "T Tl aTl aTla saTla saTlan nsaTlan nsaTlant ansaTlant"),
        ("orsted", 2, False, "S St rSt rSte orSte orSted _orSted _orSted_"),
        ("lodz", 0, False, "L Lo _Lo _Lod _Lodz _Lodz_"),
        ("mi", 1, True, "I mI"),
    ],
)
def test_a_letter_is_looked_up_with_ever_more_of_what_stands_beside_it(
    word: str, place: int, inside: bool, found: str
) -> None:
    assert contexts(word, place, inside=inside) == found.split()


def test_every_sound_of_a_letter_is_in_the_voice_s_vocabulary_and_every_letter_has_one() -> None:
    vocabulary = json.loads((VOICES_FOLDER / "kokoro" / "vocab.json").read_text("utf-8"))["vocab"]
    rows = read_rows("letter_sounds")
    assert {each for sound, _contexts in rows for each in sound} <= set(vocabulary)
    alone = {context for _sound, row in rows for context in row.split() if len(context) == 1}
    assert alone == set("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def test_every_phoneme_is_in_the_voice_s_vocabulary() -> None:
    vocabulary = json.loads((VOICES_FOLDER / "kokoro" / "vocab.json").read_text("utf-8"))["vocab"]
    for name in ("latin", "english"):
        for word, phonemes in read_rows(name):
            assert set(phonemes) <= set(vocabulary), word
