import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.mandarin.spoken import spoken_form


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("新华社北京6月6日电", "新华社北京六月六日电"),
        ("2022年至2023年", "二零二二年至二零二三年"),
        ("同比增长5.2%", "同比增长百分之五点二"),
        ("3∶2战胜", "三比二战胜"),
        ("10.5‰", "千分之十点五"),
        ("H检测科技有限公司", "H检测科技有限公司"),
    ],
)
def test_written_becomes_spoken(written: str, said: str) -> None:
    assert spoken_form(written) == said


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="今天GDP 0123456789.-–%‰年月日:：￥（）《》😀\x00，。", max_size=40))
def test_nothing_but_han_letters_and_pause_marks_is_left(text: str) -> None:
    assert re.fullmatch(r"[\u4e00-\u9fff〇A-Za-z ，。！？；：、…—“”‘’（）《》]*", spoken_form(text))
