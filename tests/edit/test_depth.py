"""A programme has stories told well, one block of complete briefs, and nothing thin."""

import re
from dataclasses import replace
from itertools import groupby

import pytest

from briefing.edit import edit_rundown
from briefing.edit.cut.grow import Unit
from briefing.edit.order.order import is_aside, is_brief
from briefing.edit.order.weigh import is_deadly
from briefing.edit.time_allocation import Demand, Room, share_out
from briefing.records import Issue, Rundown
from briefing.script.write import chapters_of
from briefing.settings.show_file import default_show
from tests.shared.issues import PAPER, issue_of


def rundown_of(text: str, minutes: float) -> tuple[Rundown, Issue]:
    issue = issue_of(text)
    return edit_rundown(issue, replace(default_show(), minutes=minutes)), issue


@pytest.mark.parametrize("minutes", [3.0, 5.0, 10.0])
def test_stories_are_told_well_and_one_block_of_briefs_is_complete(minutes: float) -> None:
    stories = rundown_of(PAPER, minutes)[0].stories
    briefs = [story for story in stories if is_brief(story)]
    leads = [story for story in stories if not is_brief(story)]
    assert 1.2 * minutes - 1 <= len(leads) <= 1.5 * minutes
    assert 2 <= len(briefs) <= 6
    for story in leads:
        assert len(re.findall(r"\w", "".join(each.text for each in story.sentences))) >= 70
    for story in briefs:
        told = "".join(each.text for each in story.sentences)
        assert "18日" in told
        assert len(told) <= 110
    blocks = [len(list(row)) for _title, row in groupby(chapters_of(stories), lambda row: row[1])]
    assert sum(size > 1 for size in blocks) == 1


def test_ten_dead_are_told_first_however_little_time_there_is() -> None:
    dead = (
        "## 南湾国矿难致12人死亡\n"
        "南湾国北部一座煤矿17日发生透水，当地应急部门18日说，事故已造成12人死亡，"
        "另有3人失踪，救援人员正在抽水，井下通道仍被淤泥堵住，家属在井口等候消息。\n搜救仍在进行。\n"
    )
    for minutes in (1.0, 3.0, 5.0):
        stories = rundown_of(PAPER + dead, minutes)[0].stories
        assert stories[0].headline.text == "南湾国矿难致12人死亡"


@pytest.mark.parametrize(
    ("text", "deadly"),
    [
        ("## 矿难致12人死亡\n事故发生在17日。\n", True),
        ("## 以冲突为由空袭致34人死亡\n空袭发生在17日。\n", True),
        ("## 车祸致12人受伤\n车祸发生在17日。\n", False),
        ("## 矿难十周年\n十年前，12人死亡。今天，家属献花。\n", False),
        ("## 矿难致12人遇难十周年\n家属17日献花。\n", False),
    ],
)
def test_the_dead_of_today_are_told_from_the_hurt_and_the_remembered(
    text: str, deadly: bool
) -> None:
    (article,) = issue_of(text).articles
    assert is_deadly(article) is deadly


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("## 图片新闻\n17日，市民在公园赏花。\n", True),
        ("## 春到公园\n图为17日市民在公园赏花。\n", True),
        ("## 春到公园\n17日，市民在公园赏花。本报记者林语摄\n", True),
        ("## 让老街留下来\n编者按：老街的去留，众说纷纭。本报今起刊发报道。\n", True),
        ("## 江湾新城盛大开业\n江湾新城诚邀市民参观，限时优惠，认购热线已开通。\n", True),
        ("## 摄影展开幕\n江湾摄影展17日开幕，展出作品120幅，持续到月底，免费开放。\n", False),
        ("## 商场开业\n江湾商场17日盛大开业，带动就业300人。\n", False),
    ],
)
def test_captions_notes_and_promotions_are_known(text: str, aside: bool) -> None:
    (article,) = issue_of(text).articles
    assert is_aside(article) is aside


def test_a_caption_is_never_in_front_though_its_words_weigh_much() -> None:
    caption = "## 图片新闻\n图为18日海州市暴雨中，救援人员转移1.2万人，地铁停运，市民请减少外出。\n"
    stories = rundown_of(caption + PAPER, 30.0)[0].stories
    assert [story.headline.text for story in stories].index("图片新闻") >= len(stories) - 3


def test_a_missing_dateline_makes_no_feature_and_a_long_lead_drops_no_hard_news() -> None:
    long = (
        "## 海州供水爆管十万户停水\n海州市18日凌晨供水主管爆裂，10.2万户停水，"
        + "，".join(f"市水务局调{at}辆水车到第{at}街道送水" for at in range(11, 25))
        + "，预计20日恢复。\n市民请储水。\n"
    )
    stories = rundown_of(long + PAPER, 5.0)[0].stories
    assert any("停水" in story.headline.text for story in stories if story.kind == "story")


def test_time_is_met_by_whole_stories_where_sentences_cannot() -> None:
    def asking(weight: float, *costs_s: float) -> Demand:
        units = tuple(Unit((at,), 0.5, cost_s) for at, cost_s in enumerate(costs_s))
        return Demand(weight, units, 2.0, 1.0, least=1, brief=1, most_brief=1)

    stories = (asking(9, 20.0, 8.0), asking(8, 20.0), asking(7, 15.0), asking(6, 12.0))
    told = share_out(stories, 74.0, Room(leads=2, fewest_leads=1, briefs=2))
    assert [each.kind for each in told if each.taken] == ["story", "story", "brief", "brief"]
    assert told[0].taken == 1
    alone = share_out(stories[:1], 5.0, Room(2, 1, 0))
    assert [each.taken for each in alone] == [1]
