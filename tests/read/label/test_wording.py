"""What a line is not, by its words and those of the line above."""

import pytest

from briefing.read.label.wording import ruled_out_by_words
from briefing.read.lines import split_lines

PROSE = "江州气象台预计，台风将于今夜登陆，截至18日已转移2146"


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (f"{PROSE}\n人，三百艘渔船回港。\n", True),
        (f"{PROSE}\n\n人，三百艘渔船回港。\n", False),
        (f"{PROSE}\n海燕路径西折\n", False),
        ("江州市民可拨打，求助热线：0571-12345\n年货大集开市\n", False),
        ("江州市民可拨打，求助热线12345\n个人中心\n", False),
        ("台风已转移2146\n人，三百艘渔船回港。\n", False),
        ("江州市气象台预计台风转移2146\n人，三百艘渔船回港。\n", False),
    ],
)
def test_what_a_figure_counts_goes_on_with_its_sentence(text: str, never: bool) -> None:
    ruled_out = ruled_out_by_words(split_lines(text), 1, (), ())
    assert ("caption" in ruled_out) is never
    assert ("headline" in ruled_out) is never


@pytest.mark.parametrize(
    ("line", "never"), [("林　晚", True), ("林 晚", True), ("林晚", False), ("林 晚舟", False)]
)
def test_a_name_set_apart_is_no_rest_of_a_headline(line: str, never: bool) -> None:
    ruled_out = ruled_out_by_words(split_lines(f"新桥今天通车\n{line}\n"), 1, (), ())
    assert ("headline+" in ruled_out) is never


@pytest.mark.parametrize(
    ("line", "never"),
    [
        ("原标题：新桥今天通车", True),
        ("原標題:新橋今天通車", True),
        ("# 原标题：新桥今天通车", False),
        ("新桥的原标题：通车", False),
    ],
)
def test_the_headline_that_the_source_had_is_no_text(line: str, never: bool) -> None:
    ruled_out = ruled_out_by_words(split_lines(f"新桥通车\n{line}\n"), 1, (), ())
    assert ("body" in ruled_out) is never


COLUMN = "海州新桥昨天通车，两岸居民步行过江。"
ROWS = "三座旧桥今起封闭检修\n公交线路同时改道"


@pytest.mark.parametrize(
    ("page", "never"),
    [
        (f"{COLUMN}\n{ROWS}\n{COLUMN}\n", True),
        # Sub-heads have one row; so has what a blank line parts, and what the column is full of.
        (f"{COLUMN}\n三座旧桥今起封闭检修\n{COLUMN}\n", False),
        (f"{COLUMN}\n三座旧桥今起封闭检修\n\n公交线路同时改道\n{COLUMN}\n", False),
        (f"{COLUMN}\n{ROWS}\n\n{COLUMN}\n", False),
        (f"{COLUMN}\n三座旧桥从今天起都要封闭检修了\n公交线路同时改道\n{COLUMN[:17]}\n", False),
        (f"{COLUMN}\n旧桥今起封闭\n公交线路改道\n{COLUMN}\n", False),
        (f"{COLUMN}\n{ROWS}\n{COLUMN * 3}\n", False),
        (f"{COLUMN}\n　　三座旧桥今起封闭检修\n公交线路同时改道\n{COLUMN}\n", False),
        (f"{COLUMN}\n**三座旧桥今起封闭检修**\n公交线路同时改道\n{COLUMN}\n", False),
        (f"{COLUMN}\n三座旧桥今起封闭检修，\n公交线路同时改道\n{COLUMN}\n", False),
        (f"{COLUMN[:-1]}\n{ROWS}\n{COLUMN}\n", False),
    ],
)
def test_a_heading_in_two_rows_heads_no_part(page: str, never: bool) -> None:
    lines = split_lines(page)
    assert ("sub-head" in ruled_out_by_words(lines, 1, (), ())) is never
    assert ("sub-head" in ruled_out_by_words(lines, 2, (), ())) is never


@pytest.mark.parametrize(
    ("line", "never"),
    [
        ("HAIZHOU DAILY NEWS", True),
        ("HAIZHOU", False),
        ("Haizhou Daily News", False),
        ("HAIZHOU DAILY 海州日报", False),
    ],
)
def test_a_paper_s_name_in_latin_capitals_is_no_text(line: str, never: bool) -> None:
    ruled_out = ruled_out_by_words(split_lines(f"新桥通车\n{line}\n"), 1, (), ())
    assert ("body" in ruled_out) is never


@pytest.mark.parametrize(
    ("line", "never"),
    [
        ("**问：甲状腺结节三类，要不要手术？**", True),
        ("問:票價多少？", True),
        ("问：", False),
        ("问题：票价多少", False),
        ("## 问：票价多少？", False),
    ],
)
def test_a_question_of_an_interview_is_told(line: str, never: bool) -> None:
    ruled_out = ruled_out_by_words(split_lines(f"新桥通车\n{line}\n答：不用。\n"), 1, (), ())
    assert ("sub-head" in ruled_out) is never


def test_a_headline_may_ask() -> None:
    page = "海州日报\n新桥通车\n问：钱从哪里来？答：改革要效益\n新桥今天早上通车。\n"
    assert "headline" not in ruled_out_by_words(split_lines(page), 2, (), ())


def test_latin_capitals_may_be_a_headline_below_the_top() -> None:
    lines = split_lines("海州日报\n2031-03-04\n新桥\n通车。\nLABUBU FEVER\n玩具涨价。\n")
    assert "headline" not in ruled_out_by_words(lines, 4, (), ())
