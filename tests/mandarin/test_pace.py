import pytest

from briefing.mandarin.pace import speaking_s


def test_a_news_line_takes_as_long_as_the_pace_says() -> None:
    line = "会议强调，要坚持稳中求进，着力推动高质量发展，切实增进民生福祉。"
    assert speaking_s(line, 260) == pytest.approx(29 / 260 * 60, rel=0.1)


def test_a_faster_voice_takes_less_time() -> None:
    assert speaking_s("今天，晴。", 300) < speaking_s("今天，晴。", 240)


def test_spelled_letters_take_time() -> None:
    assert speaking_s("GDP增长", 260) > speaking_s("增长", 260)


@pytest.mark.parametrize(
    ("line", "same"),
    [
        ("去那儿", "去那"),  # 儿 that colours a syllable takes no time
        ("今天，晴。", "今天晴"),
        ("看cats演出", "看猫演出"),  # a word is as long as its vowels
        ("看nature节目", "看自然节目"),
    ],
)
def test_lines_of_as_many_syllables_take_as_long(line: str, same: str) -> None:
    assert speaking_s(line, 260) == speaking_s(same, 260)


def test_a_list_takes_a_fifth_of_a_second_for_each_mark_and_a_line_a_quarter_to_set_out() -> None:
    assert speaking_s("米、面、油", 260) - speaking_s("米面油", 260) == pytest.approx(0.4)
    one, two = speaking_s("米", 240), speaking_s("米面", 240)
    assert 2 * one - two == pytest.approx(0.25)
    assert two - one == pytest.approx(60 / 240, rel=0.05)
    assert speaking_s("", 240) == speaking_s("——。、", 240) == 0


def test_spelled_letters_take_a_little_longer_than_syllables() -> None:
    five_letters = speaking_s("ABCDF", 260) - speaking_s("", 260)
    assert five_letters == pytest.approx(speaking_s("一二三四五六", 260))
