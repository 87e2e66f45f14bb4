"""How long a programme will be, part by part, and which articles may be in it."""

from dataclasses import replace
from typing import Literal

import pytest

from briefing.edit.eligibility import Choice, find_twins, grams
from briefing.edit.fit import Clock, _attributions, _links
from briefing.mandarin.pace import speaking_s
from briefing.records import Dateline, Sentence, Story
from briefing.settings.show_file import default_show
from briefing.show import Show
from tests.shared.issues import issue_of

SHOW = replace(default_show(), minutes=8.0)
SOUND = SHOW.sound
PACE_CPM = sum(voice.pace_cpm for voice in SHOW.anchors) / 2
PAUSE_S = SOUND.pause_sentence_ms / 1000
STORY_PAUSE_S = SOUND.pause_story_ms / 1000
WORDS = "海州新桥今天通车。"
WORDS_S = speaking_s(WORDS, PACE_CPM) + PAUSE_S


def filed(agency: str | None) -> Dateline:
    return Dateline(agency, "海州", 3, 17, (), f"{agency}海州3月17日电")


def story(*paragraphs: int, brief: bool = False, agency: str | None = None) -> Story:
    """A story with a sentence in each of some paragraphs."""
    told = tuple(Sentence(WORDS, ((0, 9),), at) for at in paragraphs)
    kind: Literal["story", "brief"] = "brief" if brief else "story"
    dateline = filed(agency) if agency else None
    return Story("s", Sentence(WORDS, ((0, 9),), -1), kind, "economy", "", dateline, told, 5.0, ())


def test_what_is_asked_for_is_in_seconds() -> None:
    assert Clock(SHOW).asked_s == 480


def test_a_sentence_lasts_as_its_spoken_form_does_without_its_dateline() -> None:
    clock = Clock(SHOW)
    assert clock.line_s(WORDS) == pytest.approx(WORDS_S)
    assert clock.line_s(f"华讯社海州3月17日电{WORDS}", filed("华讯社")) == clock.line_s(WORDS)
    longer = clock.line_s("增长5.2%。") - PAUSE_S
    assert longer == pytest.approx(speaking_s("增长百分之五点二。", PACE_CPM))


def test_what_stands_around_stories_is_what_will_be_heard() -> None:
    clock = Clock(SHOW)
    assert clock.around_story_s == pytest.approx(SOUND.stinger_s + 2 * STORY_PAUSE_S)
    assert clock.around_brief_s == pytest.approx(STORY_PAUSE_S)
    other = Clock(replace(SHOW, sound=replace(SOUND, briefs_s=2.5)))
    assert other.around_block_s == pytest.approx(2.5 + 2 * STORY_PAUSE_S)


def test_the_own_words_are_welcome_links_and_sign_off() -> None:
    bare = replace(SHOW, lunar_date=False)
    chimes_s = SOUND.opening_s + SOUND.closing_s + SOUND.stinger_s + 2 * STORY_PAUSE_S + 0.4
    own_s = chimes_s + 88 * 60 / PACE_CPM + 7 * PAUSE_S
    assert Clock(bare).own_words_s() == pytest.approx(own_s)
    link_s = 8 * 60 / PACE_CPM + PAUSE_S
    assert Clock(bare).own_words_s(3) == pytest.approx(own_s + 3 * link_s)
    lunar_s = 7 * 60 / PACE_CPM + PAUSE_S
    assert Clock(replace(bare, lunar_date=True)).own_words_s() == pytest.approx(own_s + lunar_s)


def lasts_s(*stories: Story, show: Show = SHOW) -> float:
    clock = Clock(replace(show, minutes=1.0))
    return clock.lasts_s(stories) - clock.own_words_s()


def test_a_programme_lasts_as_long_as_its_parts() -> None:
    around_s = SOUND.stinger_s + 2 * STORY_PAUSE_S
    one_s = 2 * WORDS_S - PAUSE_S + around_s  # headline, sentence, chime
    assert lasts_s(story(0)) == pytest.approx(one_s)
    assert lasts_s(story(0, 0)) == pytest.approx(one_s + WORDS_S)
    turn_s = (SOUND.pause_paragraph_ms - SOUND.pause_sentence_ms) / 1000
    assert lasts_s(story(0, 1)) == pytest.approx(one_s + WORDS_S + turn_s)
    assert lasts_s(story(0), story(0)) == pytest.approx(2 * one_s)
    # The third story has no headline of its own at the head of a short programme.
    assert lasts_s(story(0), story(0), story(0)) == pytest.approx(3 * one_s - WORDS_S)
    agency_s = 6 * 60 / PACE_CPM
    assert lasts_s(story(0, agency="华讯社")) == pytest.approx(one_s + agency_s)


def test_briefs_are_one_block_of_their_own_with_a_link() -> None:
    show = replace(SHOW, sound=replace(SOUND, briefs_s=2.5))
    around_s = SOUND.stinger_s + 2 * STORY_PAUSE_S
    block_s = 2.5 + 2 * STORY_PAUSE_S
    briefs = (story(0, brief=True), story(0, brief=True))
    link_s = 8 * 60 / PACE_CPM + PAUSE_S
    told_s = 2 * WORDS_S + 3 * (WORDS_S - PAUSE_S)
    found_s = lasts_s(story(0), *briefs, show=show)
    assert found_s == pytest.approx(told_s + around_s + block_s + STORY_PAUSE_S + link_s)
    alone_s = lasts_s(story(0), briefs[0], show=show)
    assert alone_s == pytest.approx(2 * WORDS_S + 2 * (WORDS_S - PAUSE_S) + 2 * around_s)


def test_headlines_are_said_again_in_a_long_programme_of_more_stories() -> None:
    clock = Clock(replace(SHOW, minutes=8.0))
    stories = (story(0),) * 4
    lead_s = 10 * 60 / PACE_CPM + PAUSE_S
    assert clock._recap_s(stories) == pytest.approx(lead_s + 3 * WORDS_S)
    assert clock._recap_s(stories[:3]) == 0.0
    assert Clock(replace(SHOW, minutes=1.0))._recap_s(stories) == 0.0


@pytest.mark.parametrize(
    ("sections", "links"),
    [
        ("home", 0),
        ("home world", 0),
        ("home world world", 1),
        ("home world world home", 1),
        ("home world world home home", 2),
        ("home light", 1),
        ("home briefs", 1),
        ("home world world briefs light", 3),
        ("home sport home home", 0),
    ],
)
def test_a_link_leads_to_each_section_of_several_stories(sections: str, links: int) -> None:
    assert _links(sections.split()) == links


@pytest.mark.parametrize(
    ("agencies", "named"),
    [
        ((), 0),
        ((None,), 0),
        (("甲",), 1),
        (("甲", None), 1),
        (("甲", "甲", None), 1),
        (("甲", "甲", None, None), 2),
        (("甲", "甲", "乙"), 2),
    ],
)
def test_the_agency_of_most_stories_is_named_once(
    agencies: tuple[str | None, ...], named: int
) -> None:
    assert _attributions(tuple(story(0, agency=each) for each in agencies)) == named


PAPER = (
    "## 市政府部署防汛\n海州市政府17日部署防汛工作，要求各区县排查隐患。\n"
    "## 广告：门面出租\n门面一间出租，电话12345。\n"
    "## 启事：停水\n明天停水。\n"
    "## 残篇\n海州的\n"
    "## 排球队夺冠\n海州女排17日在联赛决赛中夺冠，球迷欢庆。\n"
)


def test_what_is_no_news_is_left_out_with_its_reason_and_its_places() -> None:
    choice = Choice(issue_of(PAPER))
    assert [each.article.headline for each in choice.stories] == ["市政府部署防汛", "排球队夺冠"]
    assert {each.headline: each.reason for each in choice.left_out} == {
        "门面出租": "an advertisement",
        "停水": "a notice",
        "残篇": "no finished sentence",
    }
    for left in choice.left_out:
        assert PAPER[slice(*left.spans[0])] == left.headline
        assert len(left.spans) == 2


@pytest.mark.parametrize(
    ("wish", "told", "reason"),
    [
        ({"focus": ("体育",)}, "排球队夺冠", "not in the focus 体育"),
        ({"focus": ("排球", "电影")}, "排球队夺冠", "not in the focus 排球、电影"),
        ({"skip": ("体育", "电影")}, "市政府部署防汛", "skipped as 体育"),
        ({"skip": ("夺冠",)}, "市政府部署防汛", "skipped as 夺冠"),
    ],
)
def test_a_show_chooses_by_desks_and_by_words_of_headlines(
    wish: dict[str, tuple[str, ...]], told: str, reason: str
) -> None:
    choice = Choice(issue_of(PAPER))
    choice.keep_to(replace(SHOW, **wish))  # type: ignore[arg-type]  # either setting
    assert [each.article.headline for each in choice.stories] == [told]
    assert choice.left_out[-1].reason == reason


def test_of_two_that_tell_one_story_the_fuller_is_told() -> None:
    short = "海州新桥今天上午通车，全长五百米。"
    longer = f"{short}双向四车道，两岸居民步行过江。"
    other = "江湾公园今天起免费开放，园内新种了树。"
    assert find_twins((short, longer, other)) == {0: 1}
    assert find_twins((short, short)) == {1: 0}
    assert find_twins(()) == {}
    assert grams("") == grams("，") == {""}
    choice = Choice(issue_of(f"## 新桥\n{short}\n## 大桥\n{longer}\n## 公园\n{other}\n"))
    choice.drop_twins()
    assert [each.article.headline for each in choice.stories] == ["大桥", "公园"]
    assert choice.left_out[-1].reason == "told more fully under '大桥'"
