"""The order of a paper of the state, and of the others."""

from dataclasses import replace

import pytest

from briefing.edit.order.desk import office_rank
from briefing.edit.order.order import (
    Ranked,
    in_blocks,
    in_order,
    settled,
    with_the_dead_early,
)
from briefing.edit.order.weigh import people_killed, weigh
from briefing.records import Issue, Sentence, Story
from tests.shared.issues import issue_of

TOWN = "## 大桥封闭\n海州大桥18日起封闭，全市12万辆车改道。\n"
CHAIR = "## 林远山会见南湾国总统\n国家主席林远山17日会见南湾国总统科兰。\n"
PREMIER = "## 何清平主持国务院常务会议\n国务院总理何清平17日主持召开国务院常务会议。\n"
ABROAD = "## 阮文山抵达首都\n越南国家主席阮文山17日抵达首都。\n"


def ranked(issue: Issue) -> tuple[Ranked, ...]:
    return tuple(Ranked(a, at, weigh(a, at, issue)) for at, a in enumerate(issue.articles))


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        (CHAIR, 0),
        (PREMIER, 1),
        (ABROAD, None),
        (TOWN, None),
        ("## 全市考试开始\n记者提到国家主席林远山的讲话。考试开始。\n", None),
    ],
)
def test_a_leader_is_an_office_with_a_name_that_the_headline_repeats(
    text: str, rank: int | None
) -> None:
    (article,) = issue_of(text).articles
    assert office_rank(article) == rank


def test_a_bulletin_begins_with_the_leaders_by_precedence_though_they_met_a_guest() -> None:
    issue = issue_of(TOWN + ABROAD + PREMIER + CHAIR)
    order = [story.article.headline for story in in_order(ranked(issue), "bulletin")]
    assert order == [
        "林远山会见南湾国总统",
        "何清平主持国务院常务会议",
        "大桥封闭",
        "阮文山抵达首都",
    ]


def test_auto_is_a_bulletin_only_where_two_stories_are_about_leaders() -> None:
    assert settled("auto", ranked(issue_of(TOWN + PREMIER + CHAIR))) == "bulletin"
    assert settled("auto", ranked(issue_of(TOWN + ABROAD + CHAIR))) == "public"
    assert settled("source", ranked(issue_of(PREMIER + CHAIR))) == "source"
    both = ranked(issue_of(TOWN + PREMIER + CHAIR))
    assert in_order(both, "auto") == in_order(both, "bulletin")


def test_ten_dead_come_first_and_a_warning_for_the_papers_town_next() -> None:
    other = "## 海州食堂开业\n海州市18日新开食堂24家，票价下调，全市3.2万名老人受益。\n"
    warning = "## 海州发布暴雨预警\n海州市气象台18日发布暴雨橙色预警，市民请减少外出。\n"
    quake = "## 南湾国地震已致41人遇难\n南湾国17日发生6.4级地震，已造成41人遇难。\n"
    past = "## 海州纪念桥难十周年\n海州市18日纪念十年前40人遇难的桥难。\n"
    issue = replace(issue_of(other + quake + warning + past), paper="海州日报")
    order = [story.article.headline for story in in_order(ranked(issue), "public")]
    assert order[:2] == ["南湾国地震已致41人遇难", "海州发布暴雨预警"]


@pytest.mark.parametrize(
    ("deadly", "places"),
    [
        ([9], [1]),
        ([0], [0]),
        ([4, 7], [0, 1]),
        ([3, 5, 6], [0, 1, 2]),
        ([], []),
    ],
)
def test_in_every_order_ten_dead_stand_in_the_first_fifth(
    deadly: list[int], places: list[int]
) -> None:
    stories = tuple(range(10))
    order = with_the_dead_early(stories, [at in deadly for at in stories])
    assert sorted(order) == list(stories)
    assert [order.index(at) for at in deadly] == places
    others = [at for at in order if at not in deadly]
    assert others == sorted(others)


def test_a_bulletin_tells_of_ten_dead_before_the_home_news() -> None:
    mine = "## 南湾国矿难致12人死亡\n南湾国一座煤矿17日透水，遇难人数增至12人。\n"
    town = "".join(TOWN.replace("大桥", f"第{at}座桥") for at in range(1, 8))
    issue = issue_of(town + PREMIER + CHAIR + mine)
    order = [story.article.headline for story in in_order(ranked(issue), "bulletin")]
    assert order.index("南湾国矿难致12人死亡") < len(order) / 5


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("遇难人数增至36人", 36),
        ("死亡人数升至12人", 12),
        ("火災死亡人數已達128人", 128),
        ("造成過百人死亡", 100),
        ("死亡率降到每万人12人", 0),
    ],
)
def test_the_dead_are_counted_as_papers_write_them(text: str, dead: int) -> None:
    assert people_killed(text) == dead


def test_a_section_is_left_only_for_a_story_that_is_better_by_some_points() -> None:
    issue = issue_of(TOWN)

    def told(score: float, desk: str) -> Story:
        line = Sentence("一句。", (), 0)
        return Story(f"s{score}", line, "story", desk, "", None, (line, line), score, ())

    def scores(*stories: Story) -> list[float]:
        known = {story.id: ranked(issue)[0] for story in stories}
        return [story.score for story in in_blocks(stories, "public", known)]

    mixed = (told(6.0, "livelihood"), told(5.9, "world"), told(5.8, "economy"), told(5.7, "world"))
    assert scores(*mixed) == [6.0, 5.8, 5.9, 5.7]
    better = (told(6.0, "livelihood"), told(5.9, "world"), told(4.0, "economy"))
    assert scores(*better) == [6.0, 5.9, 4.0]
    # Nothing is left at home but culture, and that is home, too.
    home_and_away = (told(6.0, "livelihood"), told(5.9, "world"), told(5.8, "culture"))
    assert scores(*home_and_away) == [6.0, 5.8, 5.9]
