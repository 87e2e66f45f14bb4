"""Which link stands before which story, and what is said of days near the issue's."""

from datetime import date

import pytest

from briefing.records import Dateline
from briefing.script.datelines import (
    When,
    agency_of,
    attribution,
    with_relative_days,
    without_place,
    without_reporter,
    without_telling,
)
from briefing.script.phrases import (
    Placed,
    chapter_title,
    chapter_titles,
    desk_name,
    link_slots,
    link_texts,
    phrase,
    variants_of,
)

DAY = date(2026, 3, 18)
DESKS = {"h": "home", "e": "economy", "w": "world", "s": "sport", "c": "culture", "t": "weather"}
DESKS |= {"l": "light", "b": "briefs", "v": "world"}


def slots(letters: str) -> str:
    """The slots of a programme, each behind the place of its story."""
    titles = {"b": chapter_title("briefs"), "v": chapter_title("world_briefs")}
    placed = [
        Placed(str(at), DESKS[letter], titles.get(letter, "要闻"))
        for at, letter in enumerate(letters)
    ]
    return " ".join(f"{at}{slot.removeprefix('to_')}" for at, slot in link_slots(placed).items())


@pytest.mark.parametrize(
    ("letters", "told"),
    [
        ("", ""),
        ("hhh", ""),
        ("heh", ""),
        ("hww", "1world"),
        ("hw", ""),
        ("hwwh", "1world"),
        ("hwwhh", "1world 3home"),
        ("wwhh", "0world 2home"),
        ("hsscc", "1sport 3culture"),
        ("httbb", "1weather 3briefs"),
        ("hbbvv", "1briefs 3briefs"),
        ("hl", "1light"),
        ("hll", "1light_several"),
        ("hlh", ""),
        ("hllhh", ""),
        ("hbb", "1briefs"),
        ("hb", ""),
    ],
)
def test_a_link_leads_to_each_part_of_several_stories(letters: str, told: str) -> None:
    assert slots(letters) == told


def test_the_links_of_a_programme_are_not_the_same() -> None:
    several = {str(at): "to_world" for at in range(variants_of("to_world") + 2)}
    texts = link_texts(several, DAY)
    assert len(texts) == len(set(texts.values())) == variants_of("to_world")


def test_neighbouring_days_are_greeted_in_other_words() -> None:
    said = [phrase("welcome", date(2026, 3, at), show="早报") for at in (17, 18, 19)]
    assert len(set(said)) == 3
    assert phrase("welcome", DAY, show="早报") == said[1]
    assert phrase("welcome", DAY, 1, show="早报") == said[2]
    dated = {phrase("day", date(2026, 3, at)) for at in (18, 19)}
    assert {"今天是2026年3月18日，星期三。", "今天是星期三，2026年3月18日。"} & dated


def test_a_chapter_and_a_desk_have_names() -> None:
    assert {chapter_titles()[chapter_title(name)] for name in ("opening", "briefs", "closing")} == {
        "opening",
        "briefs",
        "closing",
    }
    assert desk_name("none") == "none"
    assert desk_name("world") != "world"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("大桥18日通车。", "大桥今天通车。"),
        ("大桥17日通车。", "大桥昨天通车。"),
        ("大桥16日通车。", "大桥前天通车。"),
        ("大桥19日通车。", "大桥明天通车。"),
        ("大桥15日通车。", "大桥15日通车。"),
        ("大桥3月17日通车。", "大桥昨天通车。"),
        ("大桥2月17日通车。", "大桥2月17日通车。"),
        ("大桥17日晚通车。", "大桥昨晚通车。"),
        ("大桥18日早通车。", "大桥今早通车。"),
        ("大桥16日晚通车。", "大桥前天晚上通车。"),
        ("大桥17日晚上通车。", "大桥昨天晚上通车。"),
        ("17日当天，车流不断。", "昨天昨天，车流不断。"),
        ("大桥17日通车，当日车流不断。", "大桥昨天通车，昨天车流不断。"),
        ("大桥17日通车，当地车流不断。", "大桥昨天通车，当地车流不断。"),
        ("大桥17日通车，18日修好，当日封闭。", "大桥昨天通车，今天修好，当日封闭。"),
        ("大桥17日至19日通车。", "大桥17日至19日通车。"),
        ("大桥17、18日通车。", "大桥17、18日通车。"),
        ("大桥17—18日通车。", "大桥17—18日通车。"),
        ("工程历时17日完工。", "工程历时17日完工。"),
        ("2025年17日通车。", "2025年17日通车。"),
        ("他说“17日通车”。", "他说“17日通车”。"),
        ("《17日》17日上演。", "《17日》昨天上演。"),
        ("（17日）大桥(17日)【17日】「17日」", "（17日）大桥(17日)【17日】「17日」"),
        ("大桥17日内通车。", "大桥17日内通车。"),
        ("第17日", "第17日"),
    ],
)
def test_days_near_the_issues_are_said_as_people_say_them(printed: str, said: str) -> None:
    assert with_relative_days(printed, When(DAY)) == said


@pytest.mark.parametrize(
    ("printed", "when", "said"),
    [
        ("大桥17日通车。", When(DAY, abroad=True), "大桥17日通车。"),
        ("大桥17日通车。", When(DAY, abroad=True, lead=True), "大桥昨天通车。"),
        ("大桥16日通车。", When(DAY, abroad=True, lead=True), "大桥16日通车。"),
        ("大桥17日通车。", When(DAY, filed=date(2026, 3, 17)), "大桥昨天通车。"),
        ("大桥17日通车。", When(DAY, filed=date(2026, 3, 10)), "大桥17日通车。"),
        ("大桥1日通车。", When(date(2026, 4, 1)), "大桥今天通车。"),
        ("大桥31日通车。", When(date(2026, 4, 1)), "大桥昨天通车。"),
    ],
)
def test_news_from_abroad_and_of_days_ago_keep_their_days(
    printed: str, when: When, said: str
) -> None:
    assert with_relative_days(printed, when) == said


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("记者从市政府获悉，大桥通车。", "据市政府消息，大桥通车。"),
        ("本报记者3月17日从市政府了解到,大桥通车。", "据市政府消息，大桥通车。"),
        ("记者17日从市政府得知，自3月18日起，通车。", "据市政府消息，3月18日起，通车。"),
        ("记者从市政府获悉，“通车”。", "记者从市政府获悉，“通车”。"),
        ("昨天记者从市政府获悉，通车。", "昨天记者从市政府获悉，通车。"),
    ],
)
def test_who_told_the_reporter_is_said_first(printed: str, said: str) -> None:
    assert without_reporter(printed) == said


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("据局长何清告诉记者，大桥通车。", "局长何清告诉记者，大桥通车。"),
        ("据局长17日对记者说，大桥通车。", "局长17日对记者说，大桥通车。"),
        ("据局长说，大桥通车。", "据局长说，大桥通车。"),
    ],
)
def test_with_telling_a_source_needs_no_according_to(printed: str, said: str) -> None:
    assert without_telling(printed) == said


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("海州消息：大桥通车。", "大桥通车。"),
        ("海州消息: 大桥通车。", "大桥通车。"),
        ("海州消息：“大桥通车。”", "海州消息：“大桥通车。”"),
        ("据海州、江湾消息：大桥通车。", "据海州、江湾消息：大桥通车。"),
    ],
)
def test_a_place_that_sends_news_is_not_said(printed: str, said: str) -> None:
    assert without_place(printed) == said


@pytest.mark.parametrize(
    ("agency", "text", "follows", "said"),
    [
        ("海州社", "海州社电", "大桥通车。", "据海州社报道，"),
        ("本报", "本报讯", "大桥通车。", "本报消息，"),
        ("本报驻外记者", "本报讯", "大桥通车。", "本报消息，"),
        ("海州社", "海州社電", "大橋通車。", "據海州社報道，"),
        (None, "江湾通讯社3月17日电", "大桥通车。", "据江湾通讯社报道，"),
        (None, "江湾报17日", "大桥通车。", "据江湾报报道，"),
        (None, "江湾报导17日", "大桥通车。", ""),
        (None, "江湾17日电", "大桥通车。", ""),
        ("海州社", "海州社电", "“大桥通车。”", ""),
        ("海州社", "海州社电", "「大桥通车。」", ""),
        ("海州社", "海州社电", "据市政府消息，", ""),
        ("海州社", "海州社电", "综合外电，", ""),
    ],
)
def test_who_filed_a_story_is_said_unless_somebody_else_is(
    agency: str | None, text: str, follows: str, said: str
) -> None:
    dateline = Dateline(agency, None, 3, 17, (), text)
    assert attribution(dateline, follows) == said
    assert (agency_of(dateline) == "") == (said == "" and agency is None)


def test_a_story_that_nobody_filed_has_no_agency() -> None:
    assert agency_of(None) == ""
