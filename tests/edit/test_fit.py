"""How many stories, and how much of each, a programme has room for."""

from dataclasses import replace

import pytest

from briefing.edit.cut.grow import Unit
from briefing.edit.fit import Clock, _brief, _least, _room, fit_stories
from briefing.edit.order.order import Ranked
from briefing.edit.order.weigh import weigh
from briefing.edit.time_allocation import Demand, Room
from briefing.settings.show_file import default_show
from tests.shared.issues import issue_of


@pytest.mark.parametrize(
    ("chars", "units"), [([80, 9], 1), ([70, 9], 1), ([69, 1], 2), ([30, 30, 30, 9], 3), ([9], 1)]
)
def test_a_story_has_the_units_that_hold_enough_or_all(chars: list[int], units: int) -> None:
    assert _least(chars, 70) == units


@pytest.mark.parametrize(
    ("texts", "leans", "units"),
    [
        (("大桥18日封闭三天，公交改走隧道。",), False, 0),  # too short
        (("江湾大桥18日起封闭三天，公交改走海底隧道。",), False, 1),
        (("江湾大桥18日起封闭三天，公交改走海底隧道。",), True, 0),
        (("江湾大桥开始封闭维修，公交改走海底隧道。", "工期20天。"), False, 2),
        (("江湾大桥开始封闭维修，公交改走海底隧道。", "工期不长。", "共20天。"), False, 0),
        (("江湾大桥开始封闭维修" * 9 + "。18日。",), False, 0),  # too long
    ],
)
def test_a_brief_says_who_and_when_in_few_words(
    texts: tuple[str, ...], units: int, *, leans: bool
) -> None:
    chars = [len(text.replace("，", "").replace("。", "")) for text in texts]
    assert _brief(list(texts), chars, [leans] * len(texts)) == units


@pytest.mark.parametrize(
    ("minutes", "room"),
    [(1, Room(2, 1, 1)), (0.2, Room(2, 1, 0)), (5, Room(7, 6, 4)), (30, Room(42, 36, 6))],
)
def test_a_programme_has_room_for_stories_by_its_minutes(minutes: float, room: Room) -> None:
    assert _room(minutes) == room


def test_a_unit_is_worth_less_the_later_and_the_longer_it_is() -> None:
    story = Demand(
        2.0, (Unit((0,), 0.5, 4.0), Unit((1,), 0.5, 4.0), Unit((2,), 0.0, 9.0)), 3.0, 1.0
    )
    assert story.value(0) == pytest.approx(2 * 0.5 / 2)
    assert story.value(1) == pytest.approx(0.82 * story.value(0))
    assert story.value(2) == pytest.approx(2 * 0.05 * 0.82**2 / 3)
    assert [story.cost_s(taken) for taken in range(3)] == [0, 7, 11]
    assert story.cost_s(2, brief=True) == 9


NEWS = "".join(
    f"## {number}号桥今日通车\n{number}号桥18日通车，全长{number}公里，投资{number}亿元。\n"
    for number in range(1, 9)
)


def ranked() -> tuple[Ranked, ...]:
    issue = issue_of(NEWS)
    return tuple(
        Ranked(article, at, weigh(article, at, issue)) for at, article in enumerate(issue.articles)
    )


def test_only_headlines_are_told_until_the_time_is_over_but_one_at_least() -> None:
    show = replace(default_show(), only_headlines=True, minutes=0.6)
    told = fit_stories(ranked(), show)
    clock = Clock(show)
    left_s = clock.asked_s - clock.own_words_s()
    each_s = clock.line_s("1号桥今日通车")
    assert 1 <= len(told) < 8
    assert len(told) == pytest.approx(left_s / each_s, abs=1)
    assert all(story.sentences == () and story.kind == "story" for story in told)
    assert len(fit_stories(ranked(), replace(show, minutes=0.1))) == 1
    assert len(fit_stories(ranked(), replace(show, minutes=9.0))) == 8


def test_a_story_keeps_what_is_known_of_it() -> None:
    (first, *_), order = fit_stories(ranked(), replace(default_show(), minutes=3.0)), ranked()
    own = next(each for each in order if each.id == first.id)
    assert first.headline.text == own.article.headline
    assert (first.desk, first.score) == (own.weight.desk, own.weight.score)
    assert (first.signals, first.byline) == (own.weight.signals, own.article.byline)
    assert fit_stories((), default_show()) == ()
