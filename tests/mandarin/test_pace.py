import pytest

from briefing.mandarin.pace import speaking_s


def test_a_news_line_takes_as_long_as_the_pace_says() -> None:
    line = "会议强调，要坚持稳中求进，着力推动高质量发展，切实增进民生福祉。"
    assert speaking_s(line, 260) == pytest.approx(29 / 260 * 60, rel=0.1)


def test_a_faster_voice_takes_less_time() -> None:
    assert speaking_s("今天，晴。", 300) < speaking_s("今天，晴。", 240)


def test_spelled_letters_take_time() -> None:
    assert speaking_s("GDP增长", 260) > speaking_s("增长", 260)
