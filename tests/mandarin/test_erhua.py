from pathlib import Path

import pytest

from briefing.mandarin.pace import speaking_s
from briefing.mandarin.readings import read_pinyin
from briefing.mandarin.tables import read_rows

CASES = Path(__file__).with_name("cases") / "erhua.tsv"


def cases() -> list[list[str]]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("text", "wanted"), cases())
def test_each_er_is_a_syllable_or_a_colour(text: str, wanted: str) -> None:
    han = [character for character in text if "\u4e00" <= character <= "\u9fff"]
    read = zip(han, read_pinyin(text, ()), strict=True)
    assert [syllable for character, syllable in read if character == "儿"] == [
        f"er{tone}" for tone in wanted.split()
    ]


def test_a_person_s_own_reading_has_the_last_word(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("花儿\thua1 er2\n", encoding="utf-8")
    assert read_pinyin("花儿开了", (own,))[1] == "er2"


def test_a_colour_takes_no_time_of_its_own() -> None:
    assert speaking_s("在这儿", 260) == speaking_s("在这", 260)
    assert speaking_s("他女儿", 260) > speaking_s("他女", 260)


def test_no_word_is_listed_twice() -> None:
    words = [
        word for kind, row in read_rows("erhua") if "after" not in kind for word in row.split()
    ]
    assert len(words) == len(set(words))
