"""A show that moves to another public address, and its clock."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from briefing.errors import PublishError
from briefing.publish.address import new_address
from briefing.publish.feed.rebuild import rebuild_feed
from briefing.records import Episode
from briefing.show import Show
from tests.publish.conftest import PublishDay, serving
from tests.publish.test_feed import channel_of, one
from tests.publish.test_serve import ask, mp3_path

OLD, NEW = "https://old.example/news/", "https://new.example/daily/"
MOVED = "itunes:new-feed-url"


def tags_of(feed: Path) -> list[str]:
    found = channel_of(feed).findall(
        MOVED, {"itunes": etree.fromstring(feed.read_bytes()).nsmap["itunes"]}
    )
    return [tag.text or "" for tag in found]


def test_a_show_that_stays_has_no_new_address(publish_day: PublishDay, show: Show) -> None:
    assert tags_of(publish_day(show=replace(show, link=OLD)).feed) == []


def test_a_show_that_moves_says_so_in_its_feed(
    publish_day: PublishDay, show: Show, caplog: pytest.LogCaptureFixture
) -> None:
    feed = publish_day(show=replace(show, link=OLD)).feed
    guids = [one(channel_of(feed), "podcast:guid").text, one(channel_of(feed), "item/guid").text]
    rebuild_feed(feed.parent, link=NEW)
    assert tags_of(feed) == [f"{NEW}feed.xml"]
    assert OLD in caplog.text
    assert "301" in caplog.text
    after = [one(channel_of(feed), "podcast:guid").text, one(channel_of(feed), "item/guid").text]
    assert after == guids, "apps know the show and the episode again"
    whole = feed.read_bytes()
    rebuild_feed(feed.parent)
    assert feed.read_bytes() == whole


def test_a_show_that_goes_home_and_out_again_keeps_its_guid(
    publish_day: PublishDay, show: Show
) -> None:
    feed = publish_day(show=replace(show, link=OLD)).feed
    guid = one(channel_of(feed), "podcast:guid").text
    rebuild_feed(feed.parent, link="")
    assert tags_of(feed) == []
    rebuild_feed(feed.parent, link=NEW)
    assert tags_of(feed) == [f"{NEW}feed.xml"]
    rebuild_feed(feed.parent, link=OLD)
    assert one(channel_of(feed), "podcast:guid").text == guid
    assert json.loads((feed.parent / "channel.json").read_text("utf-8"))["homes"] == [NEW]


def test_who_asks_at_the_old_host_is_led_on_for_good(episode: Episode) -> None:
    out = episode.feed.parent
    rebuild_feed(out, link=OLD)
    rebuild_feed(out, link=NEW)
    with serving(out) as port:
        for path in ("/feed.xml", mp3_path(episode), "/?t=80", "/"):
            answer, _ = ask(port, path, host="old.example")
            assert answer.status == 301
            assert answer.getheader("Location") == NEW.rstrip("/") + path
        for host in ("new.example", "192.168.1.5:8000", f"localhost:{port}"):
            assert ask(port, "/feed.xml", host=host)[0].status == 200


@pytest.mark.parametrize(
    ("host", "path", "there"),
    [
        ("old.example", "feed.xml", f"{NEW}feed.xml"),
        ("OLD.example", "news/feed.xml", f"{NEW}feed.xml"),
        ("old.example:8000", "feed.xml", ""),
        ("new.example", "feed.xml", ""),
        ("new.example", "before/feed.xml", f"{NEW}feed.xml"),
        ("new.example", "daily/feed.xml", ""),
    ],
)
def test_an_earlier_address_is_known_by_host_and_path(host: str, path: str, there: str) -> None:
    homes = (OLD, "https://new.example/before/")
    assert new_address(homes, NEW, host, path) == there


def test_an_episode_without_a_time_stands_at_its_morning_on_the_shows_clock(
    publish_day: PublishDay, show: Show
) -> None:
    """A folder of an earlier version knows no time of publication."""
    episode = publish_day(show=replace(show, time_zone="-05:00"))
    record = episode.feed.parent / episode.day.isoformat() / "episode.json"
    known = json.loads(record.read_text("utf-8"))
    assert known["published_at"].endswith("06:00:00-05:00")
    del known["published_at"]
    record.write_text(json.dumps(known), "utf-8")
    rebuild_feed(episode.feed.parent)
    assert one(channel_of(episode.feed), "item/pubDate").text == "Wed, 18 Mar 2026 06:00:00 -0500"


@pytest.mark.parametrize("wrong", [{"homes": [3]}, {"time_zone": "Shanghai"}, {"homes": "x"}])
def test_a_damaged_channel_is_named(episode: Episode, wrong: dict[str, object]) -> None:
    record = episode.feed.parent / "channel.json"
    record.write_text(json.dumps(json.loads(record.read_text("utf-8")) | wrong), "utf-8")
    with pytest.raises(PublishError, match=next(iter(wrong))):
        rebuild_feed(episode.feed.parent)
