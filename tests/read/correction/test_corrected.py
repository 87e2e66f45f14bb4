"""A page's lines get the labels that a corrected issue gives them."""

import pytest

from briefing.read.correction.corrected import labels_as_corrected
from briefing.read.issue import read_text
from briefing.read.label.labeller import Labelled
from briefing.read.lines import split_lines

HEADER = "---\nbriefing: issue\npaper: 滨城时报\nday: 2031-03-04\nsource: a.txt\n---\n\n"
BRIDGE = "滨城大桥3日合龙，全长2.8公里，明年通车，两岸居民从此不用绕行。"
LAMPS = "东街路灯4日换新，夜里更亮，用电少了一半，居民说走夜路不怕了。"


def labels(printed: str, corrected: str, guess: str = "body") -> tuple[list[str], int]:
    lines = split_lines(printed)
    guessed = Labelled((guess,) * len(lines), (0.0,) * len(lines))
    found, count = labels_as_corrected(lines, read_text(HEADER + corrected, "issue.md"), guessed)
    return list(found), count


def test_a_headline_in_two_lines_a_deck_a_byline_and_a_body_in_two_lines() -> None:
    printed = f"滨城大桥\n今日合龙\n两岸不用绕行\n□本报记者 林晓舟\n{BRIDGE[:16]}\n{BRIDGE[16:]}\n"
    corrected = f"## 滨城大桥今日合龙\n\n——两岸不用绕行\n\n□本报记者 林晓舟\n\n{BRIDGE}\n"
    found, count = labels(printed, corrected)
    assert found == ["headline", "headline+", "deck", "byline", "body", "body+"]
    assert count == 1


def test_a_byline_below_the_first_line_of_its_text_is_one() -> None:
    corrected = f"## 滨城大桥合龙\n\n□本报记者 林晓舟\n\n{BRIDGE}\n"
    behind = f"滨城大桥合龙\n{BRIDGE[:16]}\n本报记者 林晓舟\n{BRIDGE[16:]}\n"
    assert labels(behind, corrected)[0] == ["headline", "body", "byline", "body+"]
    end = f"滨城大桥合龙\n{BRIDGE[:16]}\n{BRIDGE[16:]}\n本报记者 林晓舟\n"
    assert labels(end, corrected)[0] == ["headline", "body", "body+", "web"]


def test_what_no_article_has_stays_furniture_or_belongs_to_the_web() -> None:
    printed = f"第4版\n滨城大桥合龙\n{BRIDGE}\n点击阅读全文\n"
    corrected = f"## 滨城大桥合龙\n\n{BRIDGE}\n"
    assert labels(printed, corrected, "page") == (["page", "headline", "body", "page"], 1)
    assert labels(printed, corrected) == (["web", "headline", "body", "web"], 1)


def test_an_advertisement_and_a_brief_without_a_headline_begin_where_they_begin() -> None:
    printed = f"出租门面一间，电话3345566。\n地段好，租金低，随时看房。\n{LAMPS}\n"
    corrected = (
        "## 〔无题〕\n\n> 广告\n\n出租门面一间，电话3345566。\n\n地段好，租金低，随时看房。\n\n"
        f"## 〔无题〕\n\n{LAMPS}\n"
    )
    assert labels(printed, corrected) == (["ad", "ad+", "brief"], 2)


def test_an_advertisement_with_a_headline_begins_with_it() -> None:
    printed = "门面出租\n出租门面一间，电话3345566。\n"
    corrected = "## 门面出租\n\n> 广告\n\n出租门面一间，电话3345566。\n"
    assert labels(printed, corrected) == (["ad", "ad+"], 1)


def test_a_sub_head_is_one_and_an_article_that_is_not_printed_is_not_found() -> None:
    printed = f"滨城大桥合龙\n{BRIDGE}\n桥墩深入海底\n{LAMPS}\n"
    corrected = f"## 滨城大桥合龙\n\n{BRIDGE}\n\n### 桥墩深入海底\n\n{LAMPS}\n"
    assert labels(printed, corrected) == (["headline", "body", "sub-head", "body"], 1)
    gone = "\n## 西门菜场改造\n\n菜场改造5日完成。\n"
    assert labels(printed, corrected + gone) == (["headline", "body", "sub-head", "body"], 1)


def test_of_two_headlines_alike_the_one_next_above_the_text_is_taken() -> None:
    printed = f"滨城大桥合龙\n东街路灯换新\n{LAMPS}\n滨城大桥合龙\n{BRIDGE}\n"
    corrected = f"## 东街路灯换新\n\n{LAMPS}\n\n## 滨城大桥合龙\n\n{BRIDGE}\n"
    found, count = labels(printed, corrected)
    assert (found, count) == (["web", "headline", "body", "headline", "body"], 2)


def test_a_headline_more_than_twelve_lines_above_its_text_is_another_ones() -> None:
    between = "".join(f"第{number}行不在文中\n" for number in range(12))
    corrected = f"## 滨城大桥合龙\n\n{BRIDGE}\n"
    assert labels(f"滨城大桥合龙\n{between}{BRIDGE}\n", corrected)[0][0] == "web"
    nearer = between.split("\n", 1)[1]
    assert labels(f"滨城大桥合龙\n{nearer}{BRIDGE}\n", corrected)[0][0] == "headline"


def test_a_paragraph_may_begin_in_the_middle_of_a_line_and_go_on_behind_a_stray_one() -> None:
    corrected = f"## 滨城大桥合龙\n\n{BRIDGE}\n"
    stray = f"滨城大桥合龙\n{BRIDGE[:16]}\n天气：晴\n{BRIDGE[16:]}\n"
    assert labels(stray, corrected)[0] == ["headline", "body", "web", "body+"]
    inside = f"滨城大桥合龙\n讯：{BRIDGE}完\n"
    assert labels(inside, corrected)[0] == ["headline", "body"]


def test_a_headline_whose_last_line_is_one_character_is_taken_whole() -> None:
    corrected = f"## 滨城大桥合龙了\n\n{BRIDGE}\n"
    assert labels(f"滨城大桥合龙\n了\n{BRIDGE}\n", corrected)[0] == [
        "headline",
        "headline+",
        "body",
    ]


@pytest.mark.parametrize(
    "guess",
    ["mast", "imprint", "page", "contents", "section", "web", "kicker", "caption", "table"],
)
def test_furniture_stays_what_it_is_taken_for(guess: str) -> None:
    printed = f"第4版\n滨城大桥合龙\n{BRIDGE}\n"
    assert labels(printed, f"## 滨城大桥合龙\n\n{BRIDGE}\n", guess)[0][0] == guess


def test_what_is_written_in_two_lines_goes_on_in_the_second() -> None:
    printed = (
        f"滨城大桥合龙\n两岸不用绕行\n从此方便\n本报记者 "
        f"林晓舟\n何清\n{BRIDGE}\n桥墩深入\n海底百米\n{LAMPS}\n"
    )
    corrected = (
        "## 滨城大桥合龙\n\n——两岸不用绕行从此方便\n\n□本报记者 林晓舟何清\n\n"
        f"{BRIDGE}\n\n### 桥墩深入海底百米\n\n{LAMPS}\n"
    )
    assert labels(printed, corrected)[0] == [
        *("headline", "deck", "deck+", "byline", "byline+", "body", "sub-head", "sub-head+"),
        "body",
    ]


def test_a_headline_of_an_advertisement_goes_on_as_one() -> None:
    printed = "门面\n出租一间\n电话3345566，面议。\n地段好，随时看房。\n"
    corrected = "## 门面出租一间\n\n> 广告\n\n电话3345566，面议。\n\n地段好，随时看房。\n"
    assert labels(printed, corrected)[0] == ["ad", "ad+", "ad+", "ad+"]


def test_a_line_of_four_characters_may_begin_a_paragraph() -> None:
    corrected = f"## 合龙\n\n{BRIDGE}\n"
    assert labels(f"合龙\n{BRIDGE[:4]}\n{BRIDGE[4:]}\n", corrected)[0] == [
        *("headline", "body", "body+"),
    ]
    assert labels(f"合龙\n{BRIDGE[:3]}\n{BRIDGE[3:]}\n", corrected)[0][1] != "body"


def test_a_line_may_say_three_characters_more_than_the_headline() -> None:
    corrected = f"## 滨城大桥合龙\n\n{BRIDGE}\n"
    assert labels(f"【要闻一】滨城大桥合龙\n{BRIDGE}\n", corrected)[0][0] == "headline"
    assert labels(f"【要闻一二】滨城大桥合龙\n{BRIDGE}\n", corrected)[0][0] == "web"
