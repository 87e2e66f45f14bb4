"""Words of a picture: behind a triangle, or with a credit above who reports."""

import pytest

from briefing.read.label.captions import captions_in
from briefing.read.lines import split_lines

TEXT = "桥很长，市民过江。\n"


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("市民在新橋上合影。（記者王小明攝）\n記者王小明／台北報導\n", ["caption"]),
        ("市民在新橋上合影。（縣府提供）\n本報綜合報導\n", ["caption"]),
        ("市民在新橋上合影。\n記者王小明／台北報導\n", []),
    ],
)
def test_a_credit_above_the_reporter_is_of_a_picture(page: str, told: list[str]) -> None:
    assert list(captions_in(split_lines(page), [False] * 2).values()) == told


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("新桥通车\n\n市民在新桥上合影。（市政府提供）\n\n本报讯 新桥通车。\n", ["caption"]),
        (
            "新桥通车\n\n市民，\n很高兴。（林晓舟摄）\n\n本报讯 通车。\n",
            ["caption", "caption+"],
        ),
        (
            "新橋\n\n桥上合影。（公司提供）海通社記者林曉舟傳真 120年4月3日\n\n本报讯 通車。\n",
            ["caption"],
        ),
        # What nobody filed may begin so; so may a text whose headline stands right above.
        ("新桥通车\n\n市民在新桥上合影。（市政府提供）\n\n新桥通车。\n", []),
        ("市民在新桥上合影。（市政府提供）\n\n本报讯 新桥通车。\n", []),
        ("新桥通车\n\n市民在新桥上合影。（市政府提供）\n本报讯 新桥通车。\n", []),
        ("新桥通车\n\n市民在新桥上合影。\n\n本报讯 新桥通车。\n", []),
    ],
)
def test_a_credit_above_a_dateline_is_of_a_picture(page: str, told: list[str]) -> None:
    lines = split_lines(page)
    filed = ["本报讯" in line.plain for line in lines]
    assert list(captions_in(lines, filed).values()) == told


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (f"新桥通车\n▲市民在新桥上合影，天气很好。\n{TEXT}", ["caption"]),
        (f"新桥通车\n▲市民在新桥上合影，天\n气很好。\n{TEXT}", ["caption", "caption+"]),
        (f"▼ 新桥，昨天通车（林晓舟摄）\n{TEXT}", ["caption"]),
        # The text may begin in short rows too.
        ("▲新桥，昨天通车。\n新桥有一千二百米长\n，市民过江。\n", ["caption"]),
        # A list has one at each of its items, and they say no sentence.
        (f"▲新桥，通车。\n▲公园，开放。\n{TEXT}", ["caption"]),
        (f"▲新桥通车\n▲公园开放\n{TEXT}", []),
        (f"▲新桥通车了。\n{TEXT}", ["caption"]),
        # News with a dateline, a story under its own headline, a text of no other words.
        (f"▲本报讯 新桥通车，市民过江。\n{TEXT}", []),
        ("▲新桥，通车。\n## 公园\n公园，很大。\n", []),
        ("▲新桥，通车。\n公园开放\n数字变化\n", []),
        ("新桥通车\n▲市民在新桥上合影，天气很好。\n", []),
        # In more rows than such words have it is a text.
        ("▲新桥，\n很长\n很宽\n很高\n很新\n很好。\n" + TEXT, []),
        # Behind a blank line another paragraph begins.
        (f"▲新桥，通车\n\n公园，很大。\n{TEXT}", []),
    ],
)
def test_a_triangle_points_at_a_picture_over_a_text(page: str, told: list[str]) -> None:
    lines = split_lines(page)
    filed = ["本报讯" in line.plain for line in lines]
    assert list(captions_in(lines, filed).values()) == told
