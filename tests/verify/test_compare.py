"""What counts as heard, syllable by syllable."""

import pytest

from briefing.verify.compare import Compared, compare, syllables_of


def compared(spoken: str, heard: str) -> Compared:
    (found,) = compare((spoken,), heard, ())
    return found


@pytest.mark.parametrize(
    ("spoken", "heard", "share", "lost", "marked"),
    [
        ("今日多云。", "今日多云", 1.0, 0, "今日多云。"),
        ("今日多云。", "", 0.0, 4, "〔今日多云〕。"),
        ("今日多云。", "金日躲晕", 1.0, 0, "今日多云。"),
        ("今日多云。", "今日多雨", 0.75, 0, "今日多〔云〕。"),
        ("今日多云。", "今日", 0.5, 2, "今日〔多云〕。"),
        ("今日多云。", "今天的天气是多云", 0.75, 0, "今〔日〕多云。"),
        ("选自《海州晚报》。", "选择海州晚报", 0.8333, 0, "选〔自〕《海州晚报》。"),
        ("全市新建三十座图书馆。", "全市", 0.2, 8, "全市〔新建三十座图书馆〕。"),
        ("他用ChatGPT写诗。", "他用恰的写诗", 0.8, 0, "他用〔ChatGPT〕写诗。"),
        ("——", "今日", 1.0, 0, "——"),
    ],
)
def test_what_was_heard_of_a_line(
    spoken: str, heard: str, share: float, lost: int, marked: str
) -> None:
    found = compared(spoken, heard)
    assert found.share == pytest.approx(share, abs=1e-3)
    assert found.lost == lost
    assert found.marked == marked


def test_each_line_of_a_pack_has_its_part_of_what_was_heard() -> None:
    spoken = ("今日多云。", "明日有雨。", "后日转晴。")
    heard = "今日多云，后日转情"
    first, second, third = compare(spoken, heard, ())
    assert (first.share, second.share, third.share) == (1.0, 0.0, 1.0)
    assert (first.heard, second.heard, third.heard) == ("今日多云", "", "后日转情")
    assert second.lost == 4


def test_a_colour_that_was_heard_as_none_is_no_lost_word() -> None:
    assert [each.text for each in syllables_of("女儿玩儿。", ())] == ["女", "儿", "玩"]
