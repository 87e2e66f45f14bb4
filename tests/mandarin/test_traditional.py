import pytest

from briefing.mandarin import say_text
from briefing.mandarin.han import simplified
from briefing.mandarin.spoken import spoken_form


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("車站2輛巴士晚了2.5小時", "車站兩輛巴士晚了二點五小時"),
        ("恒指收報12,458點", "恒指收報一萬二千四百五十八點"),
        ("查詢電話2345 6789。", "查詢電話二三四五，六七八九。"),
        ("獲贈200億元，跌幅-3%", "獲贈二百億元，跌幅負百分之三"),
    ],
)
def test_a_traditional_text_is_said_in_traditional_characters(written: str, said: str) -> None:
    assert spoken_form(written) == said


@pytest.mark.parametrize(
    ("text", "character", "pinyin"),
    [
        ("銀行行長說得好", "行", "hang2"),
        ("他剪了頭髮後還款", "還", "huan2"),
        ("樂團演奏音樂", "樂", "yue4"),
        ("隻身參與調查", "隻", "zhi1"),
        ("隻手遮天", "隻", "zhi1"),
        ("他的髮色很淺", "髮", "fa4"),
        ("廚房裡燒著水", "著", "zhe5"),
        ("這部著名小說", "著", "zhu4"),
        ("乾淨的銀行大堂", "乾", "gan1"),
        ("乾隆時期的銀幣", "乾", "qian2"),
    ],
)
def test_a_traditional_text_reads_as_the_simplified_one(
    text: str, character: str, pinyin: str
) -> None:
    assert say_text(text, ()).pinyin[text.index(character)] == pinyin


def test_a_simplified_text_stays_as_it_is() -> None:
    for text in ("乾隆年间的著名画家于右任", "慰藉与狼藉", "宫商角徵羽"):
        assert simplified(text) == text


def test_a_long_paragraph_keeps_its_characters_too() -> None:
    assert spoken_form("今天100人與會。" * 60) == "今天一百人與會。" * 60
