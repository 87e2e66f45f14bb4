from pathlib import Path

from briefing.mandarin.dictionary import respell
from briefing.mandarin.readings import read_pinyin
from briefing.settings.voices import VOICES_FOLDER

SHIPPED = (VOICES_FOLDER / "readings.tsv",)


def test_a_word_is_written_as_it_sounds() -> None:
    assert respell("他在六安工作，星期六安排活动。", SHIPPED) == "他在路安工作，星期六安排活动。"


def test_a_homophone_is_found_where_the_dictionary_gives_none(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("蔚县\tyu4 xian4\n", encoding="utf-8")
    said = respell("河北蔚县", (own,))
    assert said != "河北蔚县"
    assert said[:2] + said[3] == "河北县"
    assert read_pinyin(said, ())[2] == "yu4"
