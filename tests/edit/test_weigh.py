"""What makes a story weigh more or less: each signal by an example, and the counts of people."""

import pytest

from briefing.edit.order.weigh import number_of, people_concerned, people_harmed, strengths, weigh
from briefing.edit.words import signals, weights
from tests.bench.order_fit import TUNING, Labelled, fitted
from tests.shared.issues import issue_of


@pytest.mark.parametrize(
    ("text", "concerned", "harmed"),
    [
        ("两名学生溺亡", 2, 2),
        ("致四死九伤", 0, 9),
        ("机上94人全部遇难", 94, 94),
        ("二十一名游客被困", 21, 21),
        ("惠及92万户家庭", 920_000, 0),
        ("约1.2万户居民停暖", 12_000, 0),
        ("价格上涨3.5元", 0, 0),
    ],
)
def test_people_are_counted_in_digits_and_in_han(
    text: str, concerned: float, harmed: float
) -> None:
    assert people_concerned(text) == concerned
    assert people_harmed(text) == harmed


def test_a_page_of_digits_is_looked_through_once() -> None:
    assert people_concerned("1" * 40_000) == people_harmed("一" * 40_000) == 0


def test_a_number_in_han_has_its_value() -> None:
    assert [number_of(text) for text in ("十", "二十一", "两千", "三百五十", "3.5")] == [
        10, 21, 2000, 350, 3.5,
    ]  # fmt: skip


def test_every_signal_has_a_weight_and_every_weight_a_signal() -> None:
    (article,) = issue_of("## 地铁开通\n地铁18日开通。\n").articles
    found = strengths(article, 0, issue_of("## 地铁开通\n地铁18日开通。\n"))
    assert set(found) == set(weights()) == {*signals(), "front", "grave", "warning"}
    assert all(0 <= strength <= 1 for strength in found.values())


@pytest.mark.parametrize(
    ("signal", "headline", "body"),
    [
        ("danger", "暴雨红色预警", "本报讯 市气象台18日发布暴雨红色预警，山区可能出现山洪。"),
        ("disruption", "三条公交停运", "本报讯 18日起三条公交停运，其余线路绕行。"),
        ("harm", "仓库起火致三人死亡", "本报讯 18日一处仓库起火，造成3人死亡、5人受伤。"),
        ("change", "停车费下调", "本报讯 市政府18日公布新规，6月1日起施行，停车费下调。"),
        ("daily", "医保报销范围扩大", "本报讯 18日起，参保居民在社区医院看病可以报销。"),
        ("advice", "疫苗开始预约", "本报讯 18日起，市民可登录平台预约，逾期不再受理。"),
        ("economy", "前两月出口增长", "本报讯 海关18日公布，前两月出口同比增长一成。"),
        ("sport", "主场取胜", "本报讯 18日的足球联赛中，球队主场取胜，积分榜第二。"),
        ("ceremony", "推进会召开", "本报讯 推进会18日召开，市领导出席并讲话，会议强调要压实责任。"),
        ("feature", "修表匠", "推开门，老师傅坐在窗边，一辈子的手艺都在手里。"),
        ("light", "小猫找到主人", "本报讯 一只可爱的小猫18日找到主人。"),
    ],
)
def test_a_story_shows_the_signal_it_was_written_for(signal: str, headline: str, body: str) -> None:
    issue = issue_of(f"## {headline}\n{body}\n## 花园\n本报讯 花园18日竣工。\n")
    found = strengths(issue.articles[0], 0, issue)
    plain = strengths(issue.articles[1], 1, issue)
    assert found[signal] >= 0.4
    assert found[signal] > plain[signal]


def test_the_news_of_a_meeting_counts_below_its_ceremony() -> None:
    opening = "本报讯 18日，全市工作会议召开，市领导出席并讲话。会议强调，要提高站位、压实责任。"
    news = "会议通过新规，6月1日起施行，全市居民用水价格下调，惠及九十二万户家庭。"
    issue = issue_of(f"## 会议召开\n{opening}\n## 会议又召开\n{opening}\n{news}\n")
    empty, full = (weigh(article, 0, issue).score for article in issue.articles)
    assert full > empty + 0.5


def test_a_report_names_its_day_and_a_scene_does_not() -> None:
    issue = issue_of(
        "## 灯塔\n本报讯 灯塔里的台阶一共一百三十八级，他走了半生。\n"
        "## 灯塔\n本报讯 灯塔里的台阶18日修好，一共一百三十八级。\n"
    )
    scene, report = (strengths(article, 0, issue)["feature"] for article in issue.articles)
    assert scene >= report + 0.5


def test_the_weights_are_those_fitted_to_the_tuning_issues() -> None:
    issues = [Labelled(path) for path in sorted(TUNING.glob("*.json"))]
    found = dict(zip(issues[0].names, fitted(issues), strict=True))
    assert found == pytest.approx(weights(), abs=0.02)


def test_issues_that_the_weights_were_not_fitted_to_come_in_their_editors_order() -> None:
    issues = [Labelled(path) for path in sorted(TUNING.glob("*.json"))]
    held = [issue for number, issue in enumerate(issues) if number % 3 == 0]
    known = fitted([issue for issue in issues if issue not in held])
    right = sum(issue.right(known) for issue in held)
    assert right / sum(len(issue.pairs) for issue in held) > 0.85
