"""What a show wants, what was told before, and why each story stands where it stands."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from briefing.edit import edit_rundown
from briefing.edit.past_episodes import Earlier, told_lately
from briefing.edit.rundown import rundown_as_table
from briefing.errors import InputError
from briefing.records import Issue, Rundown
from briefing.settings.show_file import default_show
from briefing.support.files import as_json, write_whole
from tests.shared.issues import DAY, MORNING, issue_of

ISSUE = issue_of(MORNING)


def rundown_of(issue: Issue = ISSUE, earlier: Earlier | None = None, **wishes: object) -> Rundown:
    show = replace(default_show(), minutes=30.0, **wishes)  # type: ignore[arg-type]  # any setting
    return edit_rundown(issue, show, earlier or Earlier())


def headlines(rundown: Rundown) -> list[str]:
    return [story.headline.text for story in rundown.stories]


def reasons(rundown: Rundown) -> dict[str, str]:
    return {left.headline: left.reason for left in rundown.left_out}


def keep(rundown: Rundown, issue: Issue, out: Path) -> None:
    folder = out / issue.day.isoformat()
    write_whole(folder / "issue.json", as_json(issue))
    write_whole(folder / "rundown.json", as_json(rundown))
    write_whole(folder / "manifest.json", "{}")


def test_focus_keeps_desks_and_words_and_says_what_it_left() -> None:
    rundown = rundown_of(focus=("国际", "地铁"))
    assert {story.desk for story in rundown.stories} == {"world", "livelihood"}
    assert reasons(rundown)["前两月外贸进出口增长11.3%"] == "not in the focus 国际、地铁"


def test_skip_drops_desks_and_words() -> None:
    rundown = rundown_of(skip=("体育", "小猫", "广告"))
    assert not any("蓝鲸" in headline or "小猫" in headline for headline in headlines(rundown))
    assert reasons(rundown)["蓝鲸队主场取胜"] == "skipped as 体育"


def test_a_focus_that_nothing_meets_is_refused_in_one_line() -> None:
    with pytest.raises(InputError, match=r"no story is left to tell .*not in the focus 围棋"):
        rundown_of(focus=("围棋",))


def test_the_number_of_stories_is_kept() -> None:
    rundown = rundown_of(stories=3)
    assert len(rundown.stories) == 3
    assert sum("only 3 stories" in reason for reason in reasons(rundown).values()) == 6


def test_only_headlines_tells_no_sentence() -> None:
    rundown = rundown_of(only_headlines=True)
    assert len(rundown.stories) == 9
    assert all(story.sentences == () for story in rundown.stories)


@pytest.mark.parametrize("profile", ["public", "source", "bulletin"])
def test_each_profile_has_its_order(profile: str) -> None:
    told = headlines(rundown_of(order=profile))
    places = [MORNING.index(headline) for headline in told]
    if profile == "source":
        assert places == sorted(places)
    if profile == "bulletin":
        # News from abroad stands behind the home news, but for ten or more dead.
        assert told.index("某国首都爆炸致12人死亡") < len(told) / 5
        assert told.index("市人大通过养老服务条例 六月一日起施行") == 1
    assert profile == "source" or "小猫" in told[-1]


def test_the_fuller_of_two_twins_is_told() -> None:
    twin = "## 地震快讯\n青川山区17日22时40分发生5.1级地震，震源深度12公里。\n"
    rundown = rundown_of(issue_of(twin + MORNING))
    assert (
        reasons(rundown)["地震快讯"] == "told more fully under '青川山区发生5.1级地震 暂无人员伤亡'"
    )
    assert sum("地震" in headline for headline in headlines(rundown)) == 1


def test_a_story_told_lately_is_left_out(tmp_path: Path) -> None:
    keep(rundown_of(), ISSUE, tmp_path)
    again = issue_of(
        MORNING + "## 新桥通车\n海州新桥18日通车，全长三公里。\n", day=DAY + timedelta(1)
    )
    rundown = rundown_of(again, told_lately(tmp_path, again.day))
    assert headlines(rundown) == ["新桥通车"]
    assert reasons(rundown)["地铁4号线28日开通 首周乘车五折"] == f"told on {DAY} already"


def test_an_issue_of_nothing_but_old_stories_is_told_again_and_that_is_noted(
    tmp_path: Path,
) -> None:
    keep(rundown_of(), ISSUE, tmp_path)
    rundown = rundown_of(earlier=told_lately(tmp_path, DAY + timedelta(1)))
    assert len(rundown.stories) == 9
    assert "every story was told lately: all are told again" in rundown.notes


def test_a_story_that_was_not_told_is_not_old(tmp_path: Path) -> None:
    keep(rundown_of(stories=1), ISSUE, tmp_path)
    rundown = rundown_of(earlier=told_lately(tmp_path, DAY + timedelta(1)))
    assert len(rundown.stories) == 8


def test_an_old_story_with_news_is_told_again_and_that_is_noted(tmp_path: Path) -> None:
    keep(rundown_of(), ISSUE, tmp_path)
    quake = MORNING[MORNING.index("## 青川") : MORNING.index("## 前两月")]
    news = (
        "地震已造成3人受伤，两座桥梁受损。救援人员18日清晨抵达震中，搭起帐篷六百顶。\n"
        "省长赶赴现场指挥，要求尽快恢复供电供水，妥善安置转移的村民。\n"
    )
    rundown = rundown_of(issue_of(quake + news), told_lately(tmp_path, DAY + timedelta(1)))
    assert len(rundown.stories) == 1
    assert any("is told again" in note for note in rundown.notes)


def test_only_the_last_seven_episodes_before_the_day_count(tmp_path: Path) -> None:
    for back in range(-1, 10):
        issue = replace(ISSUE, day=DAY - timedelta(back))
        keep(rundown_of(issue), issue, tmp_path)
    days = {told.day for told in told_lately(tmp_path, DAY).stories}
    assert days == {DAY - timedelta(back) for back in range(1, 8)}
    assert told_lately(tmp_path / "none", DAY) == Earlier()


def test_a_day_whose_episode_was_never_finished_told_nothing(tmp_path: Path) -> None:
    for back in range(1, 10):
        issue = replace(ISSUE, day=DAY - timedelta(back))
        keep(rundown_of(issue), issue, tmp_path)
    (tmp_path / (DAY - timedelta(1)).isoformat() / "manifest.json").unlink()
    days = {told.day for told in told_lately(tmp_path, DAY).stories}
    assert days == {DAY - timedelta(back) for back in range(2, 9)}


def test_a_damaged_earlier_episode_is_noted_and_does_not_stop_today(tmp_path: Path) -> None:
    keep(rundown_of(), ISSUE, tmp_path)
    (tmp_path / DAY.isoformat() / "rundown.json").write_text("{broken", encoding="utf-8")
    earlier = told_lately(tmp_path, DAY + timedelta(1))
    assert earlier.stories == ()
    assert len(earlier.notes) == 1
    (tmp_path / DAY.isoformat() / "rundown.json").write_text(json.dumps([1]), encoding="utf-8")
    assert len(told_lately(tmp_path, DAY + timedelta(1)).notes) == 1


def test_every_rank_is_explained() -> None:
    rundown = rundown_of()
    table = rundown_as_table(rundown)
    for story in rundown.stories:
        assert story.headline.text in table
        points = [float(signal.rsplit(" ", 1)[1]) for signal in story.signals]
        assert sum(points) == pytest.approx(story.score, abs=0.05 * len(points) + 0.01)
        assert re.search(
            rf"{story.score:.2f}  {story.desk} +{re.escape(story.headline.text)}", table
        )
    assert "an advertisement" in table
