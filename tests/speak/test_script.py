import wave
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from briefing.errors import SpeakError
from briefing.settings.show_file import default_show
from briefing.show import Show
from briefing.speak import speak_script
from tests.shared.lines import a_script

TEXTS = ("海州地铁五号线今日开通。", "全长二十八点六公里，设站二十一座。", "水库除险加固完工。")


@pytest.fixture(scope="module")
def embedded() -> Show:
    return replace(default_show(), engine="kokoro")


def samples_of(path: Path) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    with wave.open(str(path)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 24_000)
        return np.frombuffer(sound.readframes(sound.getnframes()), np.int16)


def test_each_line_becomes_a_take_of_its_length(embedded: Show, tmp_path: Path) -> None:
    takes = speak_script(a_script(*TEXTS), embedded, tmp_path)
    assert takes.engine == "kokoro"
    assert [take.line for take in takes.takes] == ["l000", "l001", "l002"]
    assert [take.voice for take in takes.takes] == ["zf_xiaoxiao", "zm_yunjian", "zf_xiaoxiao"]
    for take, text in zip(takes.takes, TEXTS, strict=True):
        samples = samples_of(take.path)
        assert len(samples) / 24_000 == pytest.approx(take.length_s)
        assert 2.5 < len(text) / take.length_s < 7
        assert 2_000 < np.abs(samples).max() < 32_767
        assert len(take.char_starts_s) == len(text)
        assert list(take.char_starts_s) == sorted(take.char_starts_s)
        assert take.char_starts_s[-1] <= take.length_s
        assert take.checks
        assert all(check.passed for check in take.checks)


def test_a_second_run_speaks_nothing_and_a_changed_word_one_line(
    embedded: Show, tmp_path: Path
) -> None:
    first = speak_script(a_script(*TEXTS), embedded, tmp_path)
    stamps = {take.path: take.path.stat().st_mtime_ns for take in first.takes}
    assert speak_script(a_script(*TEXTS), embedded, tmp_path) == first
    changed = speak_script(a_script(TEXTS[0], TEXTS[1], "水库除险加固开工。"), embedded, tmp_path)
    assert changed.takes[:2] == first.takes[:2]
    assert changed.takes[2].path not in stamps
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps


def test_a_damaged_take_is_spoken_again_to_the_same_bytes(embedded: Show, tmp_path: Path) -> None:
    take = speak_script(a_script(TEXTS[0]), embedded, tmp_path).takes[0]
    whole = take.path.read_bytes()
    take.path.write_bytes(whole[: len(whole) // 2])
    assert speak_script(a_script(TEXTS[0]), embedded, tmp_path).takes[0] == take
    assert take.path.read_bytes() == whole


def test_a_line_that_cannot_be_said_is_named_before_anything_is_spoken(
    embedded: Show, tmp_path: Path
) -> None:
    with pytest.raises(SpeakError, match="'℃'"):
        speak_script(a_script(TEXTS[0], "气温三十℃。"), embedded, tmp_path)
    assert not list(tmp_path.rglob("*.wav"))


def test_the_same_words_twice_are_one_take(embedded: Show, tmp_path: Path) -> None:
    takes = speak_script(a_script(TEXTS[0], TEXTS[1], TEXTS[0]), embedded, tmp_path).takes
    assert takes[0].path == takes[2].path
    assert [take.line for take in takes] == ["l000", "l001", "l002"]


def test_a_changed_reading_speaks_only_the_lines_that_contain_it(
    embedded: Show, tmp_path: Path
) -> None:
    script = a_script("花儿开在这儿。", "他去蔚县。")
    before = speak_script(script, embedded, tmp_path).takes
    own = tmp_path / "own.tsv"
    own.write_text("蔚县\twei4 xian4\n", encoding="utf-8")
    taught = replace(embedded, readings=(*embedded.readings, own))
    after = speak_script(script, taught, tmp_path).takes
    assert after[0].path == before[0].path
    assert after[1].path != before[1].path


def test_the_colour_of_a_syllable_begins_inside_it(embedded: Show, tmp_path: Path) -> None:
    (take,) = speak_script(a_script("花儿开在这儿。"), embedded, tmp_path).takes
    lengths_s = np.diff(take.char_starts_s)
    syllables_s = lengths_s[0] + lengths_s[1], lengths_s[2]
    assert all(lengths_s > 0)
    assert syllables_s[0] < 2 * syllables_s[1], "two characters, one syllable"
