from pathlib import Path

import pytest

import briefing
from briefing.errors import ShowError
from briefing.mandarin import say_text
from briefing.mandarin.dictionary import load_readings
from briefing.mandarin.han import is_han
from briefing.mandarin.readings import read_pinyin, read_words, undecided
from briefing.mandarin.tables import load_tables, read_rows
from briefing.settings.voices import VOICES_FOLDER

SHIPPED = (VOICES_FOLDER / "readings.tsv",)
CASES = Path(__file__).with_name("cases")


def rows(name: str) -> list[list[str]]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def reading_at(text: str, place: int) -> str:
    return read_pinyin(text, SHIPPED)[sum(map(is_han, text[:place]))]


@pytest.mark.parametrize(("text", "character", "pinyin"), rows("readings.tsv"))
def test_a_character_reads_as_its_sentence_asks(text: str, character: str, pinyin: str) -> None:
    assert reading_at(text, text.index(character)) == pinyin


@pytest.mark.parametrize(("text", "place", "pinyin"), rows("polyphones.tsv"))
def test_the_known_traps_are_read_right(text: str, place: str, pinyin: str) -> None:
    assert reading_at(text, int(place)) == pinyin


@pytest.mark.parametrize("room", ["mandarin", "speak"])
def test_every_table_and_every_rule_names_its_source(room: str) -> None:
    folder = Path(briefing.__file__).with_name(room)
    tables = [*folder.glob("*.tsv"), *folder.glob("data/*.tsv"), *SHIPPED]
    rules = [folder / f"{name}.py" for name in ("erhua", "surnames")]
    for file in [*tables, *filter(Path.exists, rules)]:
        assert "Source:" in file.read_text(encoding="utf-8"), file.name


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


def test_an_entry_does_not_reach_across_words() -> None:
    assert read_pinyin("星期六安排活动", SHIPPED)[2:4] == ("liu4", "an1")


def test_a_mended_file_is_read_again(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("蔚来\tyu4 lai2\n", encoding="utf-8")
    assert read_pinyin("蔚来汽车", (own,))[0] == "yu4"
    own.write_text("蔚来\twei4 lai2\n# mended\n", encoding="utf-8")
    assert read_pinyin("蔚来汽车", (own,))[0] == "wei4"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("六安\tlu an1", "'lu' is not pinyin"),
        ("六安\tlu4 qqq1", "'qqq1' is not pinyin"),
        ("六安\tlu4", "needs 2 syllables"),
        ("六安 lu4 an1", "no pinyin. Put a tab"),
        ("GDP\tlu4", "no Han character"),
        ("重庆\tchong2 qing4\n重庆\tchong2 qing4", "stands in line 1 already"),
        ("六安\tlu4 an1\tA安", "Han characters only"),
    ],
)
def test_a_wrong_reading_is_named_with_its_file_and_line(
    tmp_path: Path, line: str, fault: str
) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(line, encoding="utf-8")
    with pytest.raises(ShowError, match=rf"own\.tsv', line \d.*{fault}"):
        load_readings((own,))


def test_a_file_that_windows_wrote_is_read(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_bytes("六安\tliu4 an1\r\n绿\tLÜ4\r\n".encode("utf-8-sig"))
    assert read_pinyin("六安绿", (own,)) == ("liu4", "an1", "lv4")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ShowError, match=r"gone\.tsv"):
        load_readings((tmp_path / "gone.tsv",))


@pytest.mark.parametrize(("text", "word"), rows("neutral.tsv"))
def test_the_last_syllable_of_a_neutral_word_has_no_tone(text: str, word: str) -> None:
    assert reading_at(text, text.index(word) + len(word) - 1).endswith("5")


def test_the_words_of_the_standard_list_have_a_neutral_tone() -> None:
    words = [word for row in read_rows("neutral") for word in row[0].split()]
    assert len(words) > 600
    toned = [word for word in words if not read_pinyin(word, SHIPPED)[-1].endswith("5")]
    assert toned == []


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("检察长", "jian3 cha2 zhang3"),
        ("大都市", "da4 du1 shi4"),
        ("旅行家", "lv3 xing2 jia1"),
        ("横空出世", "heng2 kong1 chu1 shi4"),
        ("隔海相望", "ge2 hai3 xiang1 wang4"),
        ("举行会谈", "ju3 xing2 hui4 tan2"),
    ],
)
def test_no_reading_comes_from_a_piece_that_crosses_the_words_inside(
    word: str, reading: str
) -> None:
    assert " ".join(read_pinyin(word, ())) == reading


def test_local_government_keeps_the_tone_that_a_place_loses() -> None:
    assert reading_at("地方政府发债", 1) == "fang1"
    assert reading_at("好地方", 2) == "fang5"


@pytest.mark.parametrize(
    ("word", "pinyin"),
    [
        ("结结实实", "jie1 jie1 shi2 shi2"),
        ("清清楚楚", "qing1 qing1 chu3 chu3"),
        ("客客气气", "ke4 ke4 qi4 qi4"),
    ],
)
def test_a_doubled_word_keeps_the_tones_that_the_word_itself_drops(word: str, pinyin: str) -> None:
    assert read_pinyin(word, ()) == tuple(pinyin.split())


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("重庆", "重庆"),  # a word is one
        ("背好", "背 好"),  # a guessed one is its characters
        ("多场", "多 场"),  # so are a number and its measure word
        ("烤干", "烤干 烤. 干."),  # a rare word may be read by its characters, too
        ("软流圈", "软流圈 软. 流. 圈."),
        ("孤独感", "孤独感"),  # one that is not rare may not
        ("结结实实", "结结实实"),
        ("提示卡", "提示卡 提. 示."),  # nor may a character whose contexts are made for words
        ("太阳队", "太阳队 队."),  # or that a phrase inside the word reads
        ("撑得住", "撑得住 撑. 住."),
        ("着者", "着者 者."),
        ("中 国", "中 国"),  # two words make a phrase only if it is known to be one
        ("行 长", ""),
        ("海 参 崴", ""),
        ("好 大 喜 功 的", "的"),
        ("国会 大厦 前", "国会 大厦 前"),
    ],
)
def test_what_no_phrase_reads_is_left_to_what_stands_beside_it(words: str, left: str) -> None:
    """A dot is a character inside a rare word."""
    text = words.replace(" ", "")
    _, places = read_words(tuple(words.split()))
    told = [text[at : at + length] if length else f"{text[at]}." for at, length in places]
    assert " ".join(told) == left


@pytest.mark.parametrize(
    ("words", "ruled", "asked"),
    [
        ("重庆", (), ""),  # a phrase reads it
        ("北伐", (), "北30 伐30"),  # a common word may be misread, if weights are very sure
        ("北伐", (0,), ""),
        ("上门", (), ""),  # one in everybody's mouth is not
        ("烤干", (), "烤20 干20"),
        ("烤干", (0,), "烤20 干20"),
        ("提示卡", (), "提20 示20 卡30"),
        ("背好", (), "背0 好0"),
        ("背好", (1,), "背0 好20"),  # against a rule they must be sure
        ("行 长", (), ""),
        ("重庆 的 北伐", (), "的0 北30 伐30"),
    ],
)
def test_weights_are_asked_the_surer_they_must_be_the_better_a_word_is_known(
    words: str, ruled: tuple[int, ...], asked: str
) -> None:
    text, cut = words.replace(" ", ""), tuple(words.split())
    _, places = read_words(cut)
    found = undecided(cut, places, frozenset(ruled))
    assert " ".join(f"{text[place]}{sure}" for place, sure in found) == asked


def test_what_people_chose_is_read_as_they_chose_it_the_last_table_first() -> None:
    tables = load_tables()
    chosen: dict[str, tuple[str, ...]] = {}
    for name in ("overrides", "places", "people"):
        chosen |= {phrase: tuple(reading.split()) for phrase, reading in read_rows(name)}
    assert {phrase: tables.phrases[phrase] for phrase in chosen} == chosen
    neutral = {word for row in read_rows("neutral") for word in row[0].split()}
    assert tables.chosen == neutral | chosen.keys()
    assert {tables.phrases[word][-1][-1] for word in neutral - chosen.keys()} == {"5"}
