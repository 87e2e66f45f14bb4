"""Twenty pairs: as printed in the paper of 12 March, as a newsreader says it."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from briefing.edit import edit_rundown
from briefing.errors import ShowError
from briefing.records import Dateline, Script, Sentence
from briefing.script import write_script
from briefing.script.datelines import When, with_relative_days
from briefing.script.edits import Wording, word_headline, word_sentence
from briefing.settings.show_file import default_show, load_show
from briefing.show import EditName
from tests.shared.issues import issue_of

DAY = date(2026, 3, 12)
HOME, ABROAD = When(DAY, lead=True), When(DAY, abroad=True)
PORT = Dateline("新华社", "新港", 3, 11, (), "据新华社新港3月11日电")
XINHUA = Dateline("新华社", "新港", 3, 11, (), "新华社新港3月11日电")


def told(
    printed: str, when: When = HOME, dateline: Dateline | None = None, without: str = ""
) -> tuple[str, tuple[str, ...]]:
    sentence = Sentence(printed, ((0, len(printed)),), 0)
    off = frozenset(filter(None, [without]))
    (wording,) = word_sentence(sentence, dateline, attribute=True, when=when, without=off)
    return wording.text, wording.edits


PAIRS = [
    ("记者11日从江州铁路局获悉，自3月20日起新增列车12对。",
     "据江州铁路局消息，3月20日起新增列车12对。", "reporter"),
    ("市检察院11日发布了4件典型案例。", "市检察院昨天发布了4件典型案例。", "day"),
    ("新桥消息：地方组织11日说，部队10日撤离了村庄。",
     "地方组织昨天说，部队前天撤离了村庄。", "place"),
    ("市监管局官网11日发布《指导意见》。", "市监管局官网昨天发布《指导意见》。", "day"),
    ("据介绍，当前全市保险覆盖面逐步扩大。", "当前，全市保险覆盖面逐步扩大。", "filler"),
    ("各级党委（党组）书记作了述职。", "各级党委、党组书记作了述职。", "slash"),
    ("今天（3月12日）夜间到明天有小雨。", "今天夜间到明天有小雨。", "today"),
    ("江州港务集团（简称“江港”）去年吞吐量增长5%。", "江州港务集团去年吞吐量增长5%。",
     "abbreviation"),
    ("——用三年时间改造老旧管网200公里；", "用三年时间改造老旧管网200公里。", "dash"),
    ("江湾大桥12日零时起全封闭维修", "江湾大桥今天零时起全封闭维修", "day"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "spoken", "edit"), PAIRS)
def test_a_printed_sentence_is_said_as_a_newsreader_says_it(
    printed: str, spoken: str, edit: str
) -> None:
    text, edits = told(printed)
    assert text == spoken
    assert edit in edits


@pytest.mark.parametrize(("printed", "spoken", "edit"), PAIRS)
def test_an_edit_that_a_show_does_without_is_not_made(printed: str, spoken: str, edit: str) -> None:
    text, edits = told(printed, without=edit)
    assert text != spoken
    assert edit not in edits


def test_who_tells_the_reporter_needs_no_agency_and_the_same_day_is_that_day() -> None:
    printed = "据新华社新港3月11日电 据新港消息人士11日告诉记者，码头当天凌晨起火。"
    text, edits = told(printed, dateline=PORT)
    assert text == "新港消息人士昨天告诉记者，码头昨天凌晨起火。"
    assert {"tell", "day", "agency"} <= set(edits)


def test_no_agency_stands_before_a_quotation_or_another_source() -> None:
    quoted = "“一年一度的考核是一次体检……”有的负责人说。"
    assert told(f"{XINHUA.text}{quoted}", dateline=XINHUA)[0] == quoted
    other = "据黎巴嫩卫生部门消息，事故致3人受伤。"
    assert told(f"{XINHUA.text}{other}", dateline=XINHUA)[0] == other
    assert told(f"{XINHUA.text}码头起火。", dateline=XINHUA)[0] == "据新华社报道，码头起火。"
    reporter = "记者11日从江州铁路局获悉，“和谐号”停运。"
    assert told(reporter)[0].startswith("记者")


def test_foreign_news_keeps_its_bare_day_but_for_its_lead() -> None:
    printed = "国际谷物理事会（IGC）10日下调了预期。"
    assert told(printed, ABROAD) == ("国际谷物理事会10日下调了预期。", ("abbreviation",))
    assert with_relative_days("外长11日说。", ABROAD) == "外长11日说。"
    assert with_relative_days("外长11日说。", replace(ABROAD, lead=True)) == "外长昨天说。"


@pytest.mark.parametrize(
    "printed",
    [
        "3月9日至11日，展会接待观众8万人次。",
        "11日到12日有雨。", "10日、11日两天停水。", "3月11日—13日举行。",
        "他说：“11日我在现场。”", "《11日公报》发布。", "（11日更新）", "工期12日。",
        "2025年3月11日起。",
        "第11日行程。", "11日游产品。", "历时11日。", "3.11日志。", "12日内办结。", "2月11日通车。",
    ],
)  # fmt: skip
def test_ranges_quotations_titles_and_durations_keep_their_days(printed: str) -> None:
    assert with_relative_days(printed, HOME) == printed


@pytest.mark.parametrize(
    ("printed", "spoken"),
    [
        ("大会11日晚开幕。", "大会昨晚开幕。"), ("截至11日，已到货。", "截至昨天，已到货。"),
        ("13日起降温。", "明天起降温。"), ("3月11日上午开工。", "昨天上午开工。"),
        ("会议10日晚结束。", "会议前天晚上结束。"), ("气象台11日18时发布消息，12日有雨。",
         "气象台昨天18时发布消息，今天有雨。"),
    ],
)  # fmt: skip
def test_days_near_the_issues_are_said_by_their_names(printed: str, spoken: str) -> None:
    assert with_relative_days(printed, HOME) == spoken


def test_a_story_of_days_ago_keeps_its_days_and_a_month_may_end_between() -> None:
    old = When(DAY, lead=True, filed=date(2026, 3, 8))
    assert with_relative_days("会议11日闭幕。", old) == "会议11日闭幕。"
    first = When(date(2026, 3, 1), lead=True)
    assert with_relative_days("会议28日闭幕。", first) == "会议昨天闭幕。"


@pytest.mark.parametrize(
    ("printed", "spoken"),
    [
        ("服务消费有潜力（专家点评）", "专家点评：服务消费有潜力。"),
        ("江港五年累计投资80亿元", "江港五年累计投资80亿元。"),
        ("江港 五年累计投资80亿元", "江港五年累计投资80亿元。"),
        ("地铁4号线开通 首周五折", "地铁4号线开通，首周五折。"),
        ("江湾大桥12日零时起全封闭维修", "江湾大桥今天零时起全封闭维修。"),
    ],
)
def test_a_headline_is_said_in_one_breath(printed: str, spoken: str) -> None:
    assert word_headline(Sentence(printed, ((0, len(printed)),), -1), HOME).text == spoken


def test_a_long_line_is_split_where_a_clause_has_its_subject() -> None:
    printed = (
        "全市今年将新建社区食堂24家，改造老旧小区136个，惠及居民18.6万户，完成投资42.7亿元，"
        "其中市级财政安排资金12.4亿元，用于补助困难家庭和偏远乡镇的基础设施建设，"
        "同时，各县区要在六月底前把任务分解到街道和社区，每月公布一次进度。"
    )
    sentence = Sentence(printed, ((0, len(printed)),), 0)
    parts = word_sentence(sentence, None, attribute=False)
    assert [part.text[:2] for part in parts] == ["全市", "其中", "同时"]
    assert all(part.text.endswith("。") and part.edits == ("split",) for part in parts)


LONG = "全市新建社区食堂二十四家，" + "老人用餐享受补贴，" * 8 + "；另建电梯三百部，惠及居民。"
UNDONE = {
    "dateline": f"{XINHUA.text}码头起火。", "reporter": PAIRS[0][0], "day": PAIRS[1][0],
    "tell": "据新港消息人士11日告诉记者，码头起火。", "place": PAIRS[2][0],
    "credit": "桥已通车（新华社记者何川摄）。", "figure": "桥已通车（附图片）。",
    "address": "可登录www.haizhou.example/a查询余票。", "marks": "他说：“桥已通车。",
    "bullet": "● 新馆开放。", "dash": PAIRS[8][0], "today": PAIRS[6][0], "filler": PAIRS[4][0],
    "abbreviation": PAIRS[7][0], "slash": PAIRS[5][0], "split": LONG, "stop": PAIRS[8][0],
}  # fmt: skip
UNDONE_IN_HEADLINES = {
    "tag": "【民生】地铁4号线开通",
    "pause": "地铁4号线开通 首周五折",
    "stop": "大桥通车",
}


@pytest.mark.parametrize("edit", UNDONE)
def test_every_edit_of_a_sentence_is_made_and_can_be_undone_by_its_name(edit: str) -> None:
    sentence = Sentence(UNDONE[edit], ((0, len(UNDONE[edit])),), 0)
    dateline = XINHUA if edit == "dateline" else None

    def worded(without: frozenset[str]) -> tuple[Wording, ...]:
        return word_sentence(sentence, dateline, attribute=True, when=HOME, without=without)

    made, kept = worded(frozenset()), worded(frozenset({edit}))
    assert all(edit in wording.edits for wording in made)
    assert all(edit not in wording.edits for wording in kept)
    assert [wording.text for wording in made] != [wording.text for wording in kept]


@pytest.mark.parametrize("edit", UNDONE_IN_HEADLINES)
def test_every_edit_of_a_headline_is_made_and_can_be_undone_by_its_name(edit: str) -> None:
    printed = UNDONE_IN_HEADLINES[edit]
    headline = Sentence(printed, ((0, len(printed)),), -1)
    made, kept = word_headline(headline), word_headline(headline, without=frozenset({edit}))
    assert edit in made.edits
    assert edit not in kept.edits
    assert made.text != kept.text


def test_the_closed_list_is_the_one_that_show_toml_knows() -> None:
    # The agency of most stories and the recap belong to a programme: their tests stand below.
    assert {*UNDONE, *UNDONE_IN_HEADLINES, "agency", "recap"} == set(get_args(EditName))


TOPICS = (
    "大桥合龙", "水库加固", "菜价回落", "医院扩建", "春茶开采", "公交改线", "书市开幕", "渔港清淤",
    "校舍翻新", "电梯加装", "湿地补水",
)  # fmt: skip
PAPER = "".join(
    f"## 江湾{topic}\n本报讯(记者林语){topic * 2}的消息由{topic[::-1]}部门公布，{at}处已完工。\n"
    f"{topic[::-1] * 2}将持续{at}个月，{topic}惠及{at}万人。\n"
    for at, topic in enumerate(TOPICS, 21)
)


def programme(**settings: object) -> Script:
    show = replace(default_show(), minutes=4.0, **settings)  # type: ignore[arg-type]  # any setting
    return write_script(edit_rundown(issue_of(PAPER, day=DAY), show), show)


def test_the_agency_of_most_stories_is_named_once() -> None:
    lines = [line for line in programme().lines if line.role == "story"]
    assert sum("本报消息" in line.text for line in lines) == 1
    assert "本报消息" in lines[0].text
    every = [line for line in programme(without_edits=("agency",)).lines if line.role == "story"]
    assert sum("本报消息" in line.text for line in every) > 5


def test_the_programme_ends_with_three_headlines_again_and_a_warm_word() -> None:
    closing = [line for line in programme().lines if line.role == "outro"]
    heads = [line.text for line in programme().lines if line.role == "headline"]
    assert [line.text for line in closing[1:4]] == heads[:3]
    assert all(line.source and line.spans for line in closing[1:4])
    assert "要点" in closing[0].text or "主要内容" in closing[0].text
    assert "播送完了" not in "".join(line.text for line in closing)
    assert len([li for li in programme(without_edits=("recap",)).lines if li.role == "outro"]) == 2


@pytest.mark.parametrize("minutes", [2.0, 4.0, 8.0])
def test_the_details_are_always_announced(minutes: float) -> None:
    show = replace(default_show(), minutes=minutes)
    script = write_script(edit_rundown(issue_of(PAPER, day=DAY), show), show)
    roles = [line.role for line in script.lines]
    last = max(at for at, role in enumerate(roles) if role == "headline")
    assert script.lines[last + 1].id == "intro-5"


def test_an_unknown_edit_in_show_toml_is_named(tmp_path: Path) -> None:
    path = tmp_path / "show.toml"
    path.write_text('without_edits = ["day", "polish"]\n')
    with pytest.raises(ShowError, match="polish"):
        load_show(path)
