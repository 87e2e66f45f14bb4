"""Each edit of the closed list by the sentences and headlines that it is made for, or is not."""

import pytest

from briefing.records import Sentence
from briefing.script.edits import word_headline, word_sentence


@pytest.mark.parametrize(
    ("printed", "told", "edit"),
    [
        ("据介绍，大桥今天通车。", "大桥今天通车。", "filler"),
        ("据了解,大桥今天通车。", "大桥今天通车。", "filler"),
        ("据悉，目前大桥已通车。", "目前，大桥已通车。", "filler"),
        ("据悉，好。", "据悉，好。", ""),
        ("据悉，近年来大桥很多。", "近年来，大桥很多。", "filler"),
        ("大桥据介绍，今天通车。", "大桥据介绍，今天通车。", ""),
        ("●大桥今天通车。", "大桥今天通车。", "bullet"),
        ("■ ▲大桥今天通车。", "▲大桥今天通车。", "bullet"),
        ("—大桥今天通车。", "大桥今天通车。", "dash"),
        ("—— 大桥今天通车。", "大桥今天通车。", "dash"),
        ("———大桥今天通车。", "———大桥今天通车。", ""),
        ("今天（3月18日）大桥通车。", "今天大桥通车。", "today"),
        ("明天(12月1日)通车。", "明天通车。", "today"),
        ("后天（3月18日）通车。", "后天（3月18日）通车。", ""),
        (
            "海州交通局（以下简称“海交局”）说，大桥通车。",
            "海州交通局说，大桥通车。",
            "abbreviation",
        ),
        ("海州交通局（简称：“海交局”）说，大桥通车。", "海州交通局说，大桥通车。", "abbreviation"),
        ("世界卫生组织（WHO）说，大桥通车。", "世界卫生组织说，大桥通车。", "abbreviation"),
        ("世卫组织(W.H.O)说。", "世卫组织(W.H.O)说。", ""),
        ("大桥（A）通车。", "大桥（A）通车。", ""),
        ("市委党委（党组）讨论大桥。", "市委党委、党组讨论大桥。", "slash"),
        ("市民可拨打电话：0898-1234567咨询大桥。", "市民可拨打咨询大桥。", "address"),
        ("咨询热线12345678，大桥今起开放。", "，大桥今起开放。", "address"),
        ("详情见官网www.example.com。", "详情见。", "address"),
        ("详情登录www.example.com、www.example.org查看。", "详情登录查看。", "address"),
        ("热线400-123-4567接受预约。", "接受预约。", "address"),
        ("手机13812345678可预约。", "可预约。", "address"),
        ("大桥通车；", "大桥通车。", "stop"),
        ("大桥通车;", "大桥通车。", "stop"),
        ("“大桥通车。", "大桥通车。", "marks"),
        ("大桥（通车。", "大桥通车。", "marks"),
        ("大桥通车”。", "大桥通车。", "marks"),
        ("（甲（乙）。", "甲（乙）。", "marks"),
        ("【甲】大桥通车。", "【甲】大桥通车。", ""),
    ],
)
def test_a_sentence_is_told_without_what_is_for_the_eye(printed: str, told: str, edit: str) -> None:
    (said,) = word_sentence(Sentence(printed, ((0, 9),), 0), None, attribute=False)
    assert (said.text, " ".join(said.edits)) == (told, edit)
    assert (said.source, said.spans) == (printed, ((0, 9),))


@pytest.mark.parametrize(
    ("printed", "told", "edits"),
    [
        ("【时评】大桥通车", "大桥通车。", "tag stop"),
        ("大桥通车（民生故事）", "大桥通车。", "tag stop"),
        ("大桥通车（林远时评）", "大桥通车。", "tag stop"),
        ("大桥通车（今日谈）", "大桥通车。", "tag stop"),
        ("“大桥”（和音）", "“大桥”。", "tag stop"),
        ("大桥通车（新春走基层·热气腾腾万家暖）", "大桥通车。", "tag stop"),
        ("大桥通车（组图）", "大桥通车。", "tag stop"),
        ("大桥通车（第2号·上）", "大桥通车（第2号·上）。", "stop"),
        ("新任馆长（罗伯特·普雷沃）", "新任馆长（罗伯特·普雷沃）。", "stop"),
        ("市民（留院观察）", "市民（留院观察）。", "stop"),
        ("大桥通车（海州）", "大桥通车（海州）。", "stop"),
        ("大桥通车（林远点评）", "林远点评：大桥通车。", "tag stop"),
        ("大桥 通车", "大桥通车。", "pause stop"),
        ("海州 大桥通车", "海州大桥通车。", "pause stop"),
        ("海州市交通局 大桥通车", "海州市交通局，大桥通车。", "pause stop"),
        ("大桥通车，", "大桥通车。", "stop"),
        ("大桥通车？", "大桥通车？", ""),
        ("大桥通车！”", "大桥通车！", "marks"),
        ("“大桥通车”", "“大桥通车”。", "stop"),
        ("大桥通车…", "大桥通车…", ""),
        ("ABC DEF 大桥", "ABC DEF，大桥。", "pause stop"),
        ("大桥： 通车", "大桥：通车。", "pause stop"),
        ("大桥通车：", "大桥通车。", "stop"),
        ("图：大桥通车", "图：大桥通车。", "stop"),
        ("大桥通车（图）", "大桥通车。", "marks stop"),
        ("《大桥》", "《大桥》。", "stop"),
        ("大桥通车)", "大桥通车。", "marks stop"),
    ],
)
def test_a_headline_is_told_as_a_sentence(printed: str, told: str, edits: str) -> None:
    said = word_headline(Sentence(printed, ((0, 9),), -1))
    assert (said.text, " ".join(said.edits)) == (told, edits)
    assert (said.source, said.spans) == (printed, ((0, 9),))
