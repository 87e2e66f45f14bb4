import json
from pathlib import Path

import pytest

from briefing.errors import SpeakError
from briefing.mandarin.tables import read_rows
from briefing.settings.voices import VOICES_FOLDER
from briefing.speak.kokoro.symbols import spell_out

VOCABULARY = json.loads((VOICES_FOLDER / "kokoro" / "vocab.json").read_text(encoding="utf-8"))


def spelled(spoken: str) -> str:
    return "".join(symbol.text for symbol in spell_out(spoken, ()))


@pytest.mark.parametrize(
    ("spoken", "symbols"),
    [
        ("今天是星期一。", "ʨi→ntʰjɛ→n ʂɨ↘ ɕi→ŋʨʰi→i→."),
        ("你好，海州！", "ni↓xau↓, xai↓ꭧou→!"),
        ("女儿", "ny↓ɚ↗"),
        ("绿色，略过", "ly↘sɤ↘, lɥe↘kwo↘"),
    ],
)
def test_a_text_is_spelled_in_the_symbols_of_the_voice(spoken: str, symbols: str) -> None:
    assert spelled(spoken) == symbols


@pytest.mark.parametrize(
    ("spoken", "symbols"),
    [
        ("花儿", "xwaɚ→"),
        ("玩儿", "waɚ↗"),
        ("小孩儿", "ɕjau↓xaɚ↗"),
        ("有事儿", "jou↓ ʂɚ↘"),
        ("抽空儿", "ꭧʰou→kʰʊɚ↘"),
        ("门儿", "mɚ↗"),
        ("老头儿", "lau↓tʰouɚ"),
        ("婴儿", "i→ŋɚ↗"),
    ],
)
def test_erhua_is_one_syllable(spoken: str, symbols: str) -> None:
    assert spelled(spoken) == symbols


def test_a_third_tone_rises_before_one_in_the_next_word_but_not_in_its_own() -> None:
    assert spelled("小雨转多云") == "ɕjau↓y↗ ꭧwa↓n two→y↗n"
    assert spelled("领导，你") == "li↓ŋtau↓, ni↓"


def test_latin_letters_are_spelled_one_by_one_and_the_last_is_stressed() -> None:
    assert spelled("GDP增长") == "dʒˌiː dˌiː pˈiː ʦə→ŋꭧa↓ŋ"


def test_a_character_without_a_sound_is_passed_over() -> None:
    # Which ones is said when the script is written: briefing/desk/gate.py.
    assert spelled("茶餐厅㗎，𠝹手。") == spelled("茶餐厅，手。")
    with pytest.raises(SpeakError, match="no word in it"):
        spelled("㗎。")


def test_a_printed_dash_is_one_pause_and_quotation_marks_stay() -> None:
    assert spelled("他说——“好”。").count("—") == 1
    assert "“xau↓”." in spelled("他说——“好”。")


def test_every_symbol_names_the_character_it_stands_for() -> None:
    spoken = "海州GDP，好。"
    symbols = spell_out(spoken, ())
    assert [symbol.place for symbol in symbols] == sorted(symbol.place for symbol in symbols)
    for place, character in enumerate(spoken):
        own = "".join(symbol.text for symbol in symbols if symbol.place == place)
        assert own.strip(), character


def test_every_symbol_of_the_tables_is_in_the_voice() -> None:
    folder = Path(__file__).parents[3] / "briefing" / "speak" / "kokoro"
    for table in ("syllables.tsv", "letters.tsv", "marks.tsv", "coloured.tsv"):
        for line in (folder / table).read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                symbols = line.split("\t")[1].replace("*", "→").replace("_", " ")
                assert set(symbols) <= VOCABULARY["vocab"].keys(), line


def test_every_syllable_that_a_readings_file_may_hold_can_be_spoken() -> None:
    folder = Path(__file__).parents[3] / "briefing" / "speak" / "kokoro"
    lines = (folder / "syllables.tsv").read_text(encoding="utf-8").splitlines()
    spoken = {line.split("\t")[0] for line in lines if not line.startswith("#")}
    assert {each for _initial, row in read_rows("syllables") for each in row.split()} == spoken


@pytest.mark.parametrize("character", ["5", "％", "ж", "〒", "\U0001f600"])
def test_a_character_without_a_sound_is_refused_by_name(character: str) -> None:
    with pytest.raises(SpeakError, match=rf"'{character}' \(U\+"):
        spell_out(f"增长{character}多", ())


@pytest.mark.parametrize("spoken", ["", "。", "……，！", "“”"])
def test_a_text_without_a_word_is_refused(spoken: str) -> None:
    with pytest.raises(SpeakError, match="no word"):
        spell_out(spoken, ())


def test_an_english_word_is_said_and_initials_apart_are_one_row() -> None:
    assert spelled("看DeepMind") == "kʰa↘n dˈip mˈInd"
    assert spelled("G D P") == spelled("GDP") == "dʒˌiː dˌiː pˈiː"


def test_the_times_of_an_english_word_stand_at_its_first_letter() -> None:
    symbols = spell_out("看DeepMind。", ())
    assert {symbol.place for symbol in symbols if symbol.is_heard} == {0, 1}
