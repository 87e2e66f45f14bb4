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


TAKEN = "市民昨日到新桥上合影，桥上人来人往。（林晓舟摄）\n"


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (f"新桥通车\n新桥昨日通车，市民过江。\n{TAKEN}", ["caption"]),
        # News of a picture: right under its headline, filed, one of several, in mid-sentence.
        (f"新桥通车\n{TAKEN}", []),
        (f"新桥通车\n新桥昨日通车，市民过江。\n本报讯{TAKEN}", []),
        (f"新桥通车\n{TAKEN}{TAKEN}", []),
        (f"新桥通车\n新桥昨日通车，市民过江，\n{TAKEN}", []),
        (f"新桥通车\n新桥昨日通车，市民过江。\n{TAKEN.replace('摄', '文')}", []),
        (f"新桥通车\n新桥昨日通车，市民过江。\n# {TAKEN}", []),
        (f"新桥通车\n新桥昨日通车。\n{TAKEN}", []),
    ],
)
def test_who_took_a_picture_ends_its_words_under_a_text(page: str, told: list[str]) -> None:
    lines = split_lines(page)
    filed = ["本报讯" in line.plain for line in lines]
    assert list(captions_in(lines, filed).values()) == told


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("新桥通车\n放大圖片\n■市民在新橋上合影。\n本报讯 新桥通车。\n", {2: "caption"}),
        ("新桥通车\n點擊放大\n市民在新橋上合影。林曉舟 攝\n新桥通车。\n", {2: "caption"}),
        ("新桥通车\n查看大图\n图为市民合影。\n新桥通车。\n", {2: "caption"}),
        ("新桥通车\n查看原图\n市民昨日过江。\n新桥通车。\n", {}),
        ("新桥通车\n放大规模\n■市民昨日过江。\n新桥通车。\n", {}),
        ("新桥通车\n放大图片\n■本报讯 市民过江。\n新桥通车。\n", {}),
        ("新桥通车\n放大图片\n■市民昨日过江。\n", {}),
        ("新桥通车\n放大图片\n## ■市民过江\n新桥通车。\n", {}),
    ],
)
def test_the_words_of_a_picture_stand_under_what_enlarges_it(
    page: str, told: dict[int, str]
) -> None:
    lines = split_lines(page)
    assert captions_in(lines, ["本报讯" in line.plain for line in lines]) == told


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
        (f"新桥通车\n{TEXT}\n市民今天可来合影。（市政府提供）\n\n本报讯 新桥通车。\n", []),
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
        (f"新桥通车\n▼ 新桥，昨天通车（林晓舟摄）\n{TEXT}", ["caption"]),
        # Words without a picture's, as papers of Hong Kong and Taiwan set them.
        (f"新桥通车\n▲市民昨天過橋，天气很好。\n{TEXT}", ["caption"]),
        (f"新桥通车\n▲市民昨天过桥，天气很好。\n{TEXT}", []),
        # The text may begin in short rows too.
        ("新桥\n▲图为新桥，已通车。\n新桥有一千二百米长\n，市民过江。\n", ["caption"]),
        # A list has one at each of its items, headlines between them or not.
        (f"简讯\n▲图为新桥，通车。\n▲公园，开放。\n{TEXT}", []),
        (f"简讯\n▲图为新桥，通车。\n{TEXT}▲公园，开放。\n{TEXT}", []),
        (f"新桥\n▲图：新桥，通车。\n{TEXT}公园\n▲图：公园，开放。\n{TEXT}", ["caption"] * 2),
        # In the middle of a text it is none of a picture for certain.
        (f"{TEXT}▲图为新桥，已通车。\n{TEXT}", []),
        (f"新桥通车\n▲图为新桥\n{TEXT}", []),
        # News with a dateline, a story under its own headline, a text of no other words.
        (f"新桥通车\n▲本报讯 图为新桥，市民过江。\n{TEXT}", []),
        ("新桥\n▲图为新桥，通车。\n## 公园\n公园，很大。\n", []),
        ("新桥\n▲图为新桥，通车。\n公园开放\n数字变化\n", []),
        ("新桥通车\n▲市民在新桥上合影，天气很好。\n", []),
        # In more rows than such words have it is a text.
        ("新桥\n▲图为新桥，\n很长\n很宽\n很高\n很新\n很好。\n" + TEXT, []),
        # Behind a blank line another paragraph begins.
        (f"新桥\n▲图为新桥，通车\n\n公园，很大。\n{TEXT}", []),
    ],
)
def test_a_triangle_points_at_a_picture_over_a_text(page: str, told: list[str]) -> None:
    lines = split_lines(page)
    filed = ["本报讯" in line.plain for line in lines]
    assert list(captions_in(lines, filed).values()) == told
