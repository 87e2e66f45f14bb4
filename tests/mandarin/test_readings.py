from pathlib import Path

import pytest

from briefing.errors import ShowError
from briefing.mandarin import say_text
from briefing.mandarin.dictionary import load_readings
from briefing.mandarin.readings import read_pinyin
from briefing.voices import VOICES_FOLDER

SHIPPED = (VOICES_FOLDER / "readings.tsv",)


def test_every_han_character_has_one_syllable() -> None:
    said = say_text("重庆银行行长说，2024年GDP增长率5.2%。", SHIPPED)
    assert " ".join(said.pinyin[:6]) == "chong2 qing4 yin2 hang2 hang2 zhang3"
    assert "lv4" in said.pinyin
    assert len(said.pinyin) == sum("\u4e00" <= each <= "\u9fff" for each in said.spoken)


def test_the_pronunciation_dictionary_has_the_last_word(tmp_path: Path) -> None:
    assert read_pinyin("六安市", SHIPPED) == ("lu4", "an1", "shi4")
    own = tmp_path / "own.tsv"
    own.write_text("六安\tliu4 an1\n", encoding="utf-8")
    assert read_pinyin("六安市", (*SHIPPED, own))[0] == "liu4"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("六安\tlu an1", "'lu' is not pinyin"),
        ("六安\tlu4", "needs 2 syllables"),
        ("GDP\tlu4", "no Han character"),
        ("重庆\tchong2 qing4\n重庆\tchong2 qing4", "stands in line 1 already"),
    ],
)
def test_a_wrong_reading_is_named_with_its_file_and_line(
    tmp_path: Path, line: str, fault: str
) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(line, encoding="utf-8")
    with pytest.raises(ShowError, match=rf"own\.tsv', line \d.*{fault}"):
        load_readings((own,))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ShowError, match=r"gone\.tsv"):
        load_readings((tmp_path / "gone.tsv",))
