"""What episodes are called, by the show's own pattern; and how often they come."""

from dataclasses import replace

import pytest
from lxml import html

from briefing.publish.feed.item import notes_of
from briefing.publish.feed.rebuild import rebuild_feed
from briefing.publish.headlines import headlines_beyond, headlines_of
from briefing.publish.shelf import Mark, load_episode
from briefing.records import Episode
from briefing.show import Show, UpdateFrequency
from briefing.support.files import as_json
from tests.publish.conftest import PublishDay
from tests.publish.psp import NAMES, faults
from tests.publish.test_feed import channel_of, one


def titles_in(episode: Episode) -> list[str]:
    return [item.text or "" for item in channel_of(episode.feed).findall("item/title")]


@pytest.mark.parametrize(
    ("pattern", "title"),
    [
        ("{day} {headlines}", "3月18日 新桥今日通车；图书馆延长开放"),
        ("{headline} · {day}", "新桥今日通车 · 3月18日"),
        ("{iso} {weekday} {paper}", "2026-03-18 星期三 海州晚报"),
        ("{date}：{headlines}", "2026年3月18日：新桥今日通车；图书馆延长开放"),
        ("{title}", "海州早报 2026年3月18日"),
        ("{day} " + "长" * 25 + " {headlines}", "3月18日 " + "长" * 25 + " 新桥今日通车"),
    ],
)
def test_the_pattern_names_the_episode_everywhere(
    publish_day: PublishDay, show: Show, pattern: str, title: str
) -> None:
    episode = publish_day(show=replace(show, episode_title=pattern))
    item = one(channel_of(episode.feed), "item")
    assert one(item, "title").text == title
    assert one(item, "itunes:title").text == title
    out = episode.feed.parent
    for page in (out / "index.html", out / "2026-03-18" / "index.html"):
        assert title in page.read_text(encoding="utf-8")


def test_the_chapter_of_short_news_is_named_only_where_there_is_no_other(
    publish_day: PublishDay,
) -> None:
    episode = publish_day()
    known = load_episode(episode.feed.parent / "2026-03-18" / "episode.json")
    titles = ("内容提要", "简讯", "新桥今日通车")
    marks = tuple(Mark(title, n * 4.0, n * 4.0 + 4, (n, n + 9)) for n, title in enumerate(titles))
    assert headlines_of(replace(known, marks=marks)) == ("新桥今日通车",)
    assert headlines_of(replace(known, marks=marks[:2])) == ("简讯",)
    assert headlines_of(replace(known, marks=marks[:1])) == ()
    assert headlines_beyond(replace(known, marks=marks), "3月18日") == ("新桥今日通车",)


def test_a_title_written_by_hand_stays(publish_day: PublishDay, show: Show) -> None:
    episode = publish_day(title="特别节目", show=replace(show, episode_title="{iso}"))
    assert titles_in(episode) == ["特别节目"]


def test_another_pattern_names_the_days_of_before_anew(publish_day: PublishDay, show: Show) -> None:
    publish_day("2026-03-18")
    episode = publish_day("2026-03-19", show=replace(show, episode_title="{iso} {headline}"))
    assert titles_in(episode) == ["2026-03-19 新桥今日通车", "2026-03-18 新桥今日通车"]
    whole = episode.feed.read_bytes()
    rebuild_feed(episode.feed.parent)
    assert episode.feed.read_bytes() == whole


@pytest.mark.parametrize(
    ("updates", "rule"),
    [
        ("daily", "FREQ=DAILY"),
        ("weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("weekly", "FREQ=WEEKLY"),
        ("irregular", None),
    ],
)
def test_apps_are_told_how_often_to_look(
    publish_day: PublishDay, show: Show, updates: UpdateFrequency, rule: str | None
) -> None:
    feed = publish_day(show=replace(show, updates=updates)).feed
    found = channel_of(feed).findall("podcast:updateFrequency", NAMES)
    assert [each.get("rrule") for each in found] == ([rule] if rule else [])
    assert all(each.text for each in found)
    assert faults(feed.read_bytes()) == []


def test_notes_of_very_many_chapters_fit_and_are_well_formed(
    publish_day: PublishDay, show: Show
) -> None:
    episode = publish_day()
    known = load_episode(episode.feed.parent / "2026-03-18" / "episode.json")
    marks = tuple(Mark(f"第{n}条<&消息", n * 1.0, n + 1.0, (n, n + 9)) for n in range(200))
    notes = notes_of(replace(known, marks=marks))
    assert 3800 < len(notes.html.encode()) <= 4000
    assert notes.html.endswith("<li>…</li></ul>")
    assert notes.html.count("<li>") == notes.html.count("</li>") > 20
    assert len(notes.text.encode()) <= 4000
    assert notes.whole.count("<li>") == 200
    record = episode.feed.parent / "2026-03-18" / "episode.json"
    record.write_text(as_json(replace(known, marks=marks)), encoding="utf-8")
    feed = rebuild_feed(episode.feed.parent)
    assert one(channel_of(feed), "item/content:encoded").text == notes.whole
    assert faults(feed.read_bytes()) == []


def test_notes_that_fit_stand_in_the_feed_once_as_html_and_once_as_text(episode: Episode) -> None:
    item = one(channel_of(episode.feed), "item")
    assert item.findall("content:encoded", NAMES) == []
    lines = (one(item, "itunes:summary").text or "").split("\n")
    assert "0:02 新桥今日通车（原文第101–313字）" in lines
    shown = html.fromstring(one(item, "description").text or "")
    assert [each.text_content() for each in shown.iter("p", "li")] == lines
    assert {each.tag for each in shown.iter()} <= {"div", "p", "ul", "li"}
