from pathlib import Path

import pytest

from briefing.mandarin.han import is_han
from briefing.mandarin.readings import read_pinyin
from briefing.mandarin.sandhi import third_before_third
from briefing.mandarin.words import cut_words

CASES = Path(__file__).with_name("cases") / "sandhi.tsv"


def cases() -> list[list[str]]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("text", "tones", "rising"), cases())
def test_tones_change_beside_other_tones(text: str, tones: str, rising: str) -> None:
    read = iter(read_pinyin(text, ()))
    syllables = [next(read) if is_han(character) else "" for character in text]
    found = [own[-1] for each, own in zip(text, syllables, strict=True) if each in "一不"]
    assert found == tones.split()
    places = third_before_third(cut_words(text), syllables)
    assert "".join(text[place] for place in places) == rising


def test_a_person_s_own_reading_keeps_its_tone(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("一店\tyi1 dian4\n", encoding="utf-8")
    assert read_pinyin("一店", ()) == ("yi2", "dian4")
    assert read_pinyin("一店", (own,)) == ("yi1", "dian4")
