"""The channel of the feed, element by element."""

from dataclasses import replace

import pytest
from lxml import etree

from briefing.publish.feed.rebuild import _cut
from briefing.publish.feed.rss import PageLinks, feed_xml, items_of, same_channel
from briefing.publish.shelf import Channel
from tests.publish.test_notes import CHANNEL, EPISODE

BASE = "https://example.org/a/"
NOBODY = replace(CHANNEL, category="News > Daily News", email="me@example.org")
PRIVATE = replace(CHANNEL, private=True, updates="weekly", author="海州", description="一份报")
RSS = 'type="application/rss+xml"'


def elements(channel: Channel, links: PageLinks) -> list[str]:
    """Each element of the channel on a line: its name, what it says, its attributes."""
    root = etree.fromstring(feed_xml(channel, [], {}, {}, links))
    found = []
    for each in root[0].iter(etree.Element):
        prefix = f"{each.prefix}:" if each.prefix else ""
        said = [f'{name}="{value}"' for name, value in each.attrib.items()]
        text = [each.text.strip()] if each.text and each.text.strip() else []
        found.append(" ".join([prefix + etree.QName(each).localname, *text, *said]))
    return [line for line in found[1:] if not line.startswith("generator")]


def test_a_channel_of_a_show_without_an_author_or_a_description() -> None:
    links = PageLinks(f"{BASE}feed.xml", previous=f"{BASE}feed-archive-2.xml")
    assert elements(NOBODY, links) == [
        "title 海州早报",
        f"link {BASE}index.html",
        "description 海州早报",
        f'atom:link href="{BASE}feed.xml" rel="self" {RSS}',
        "docs https://www.rssboard.org/rss-specification",
        "image",
        f"url {BASE}c.jpg",
        "title 海州早报",
        f"link {BASE}index.html",
        "language zh-cn",
        "lastBuildDate Thu, 01 Jan 1970 00:00:00 +0000",
        "itunes:author 海州早报",
        'itunes:category text="News"',
        'itunes:category text="Daily News"',
        f'itunes:image href="{BASE}c.jpg"',
        "itunes:owner",
        "itunes:name 海州早报",
        "itunes:email me@example.org",
        "itunes:type episodic",
        "itunes:explicit false",
        "podcast:guid g",
        'podcast:locked yes owner="me@example.org"',
        "podcast:medium podcast",
        'podcast:txt 由 AI 合成的声音朗读。 purpose="ai-voice"',
        f'atom:link rel="prev-archive" href="{BASE}feed-archive-2.xml" {RSS}',
    ]


def test_an_archive_page_of_a_private_weekly_show() -> None:
    links = PageLinks(f"{BASE}1.xml", current=f"{BASE}feed.xml", next=f"{BASE}2.xml")
    found = elements(PRIVATE, links)
    assert found[2] == "description 一份报"
    assert found[11:] == [
        "itunes:author 海州",
        'itunes:category text="News"',
        f'itunes:image href="{BASE}c.jpg"',
        "itunes:type episodic",
        "itunes:explicit false",
        "podcast:guid g",
        "podcast:locked yes",
        "podcast:medium podcast",
        'podcast:txt 由 AI 合成的声音朗读。 purpose="ai-voice"',
        'podcast:updateFrequency 每周一期 rrule="FREQ=WEEKLY"',
        "itunes:block yes",
        "podcast:block yes",
        "fh:archive",
        f'atom:link rel="current" href="{BASE}feed.xml" {RSS}',
        f'atom:link rel="next-archive" href="{BASE}2.xml" {RSS}',
    ]


@pytest.mark.parametrize(
    ("updates", "said"),
    [
        ("daily", '每天一期 rrule="FREQ=DAILY"'),
        ("weekdays", '工作日每天一期 rrule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"'),
        ("weekly", '每周一期 rrule="FREQ=WEEKLY"'),
        ("irregular", None),
    ],
)
def test_apps_are_told_how_often_to_look(updates: str, said: str | None) -> None:
    found = elements(replace(CHANNEL, updates=updates), PageLinks(f"{BASE}feed.xml"))
    told = [line for line in found if "updateFrequency" in line]
    assert told == ([f"podcast:updateFrequency {said}"] if said else [])


def test_only_a_show_that_moved_to_a_public_address_leads_there() -> None:
    lead = f"itunes:new-feed-url {BASE}feed.xml"
    links, old = PageLinks(f"{BASE}feed.xml"), ("https://old.example/",)
    assert lead in elements(replace(CHANNEL, homes=old), links)
    assert lead not in elements(CHANNEL, links)
    home = replace(CHANNEL, homes=old, link="")
    assert not [line for line in elements(home, links) if "new-feed-url" in line]


def test_a_page_is_as_new_as_its_newest_episode_and_looks_like_a_page_in_a_browser() -> None:
    days = {
        f"2026-03-{day}": replace(EPISODE, day=EPISODE.day.replace(day=day)) for day in (17, 18)
    }
    days["2026-03-17"] = replace(days["2026-03-17"], published_at="2026-03-19T06:00:00+08:00")
    links = PageLinks(f"{BASE}feed.xml")
    feed = feed_xml(CHANNEL, ["2026-03-18", "2026-03-17"], days, {}, links)
    assert b"<lastBuildDate>Thu, 19 Mar 2026 06:00:00 +0800</lastBuildDate>" in feed
    assert feed.split(b"\n")[1] == b'<?xml-stylesheet type="text/css" href="feed.css"?>'
    items = items_of(feed)
    assert [item.day for item in items] == ["2026-03-18", "2026-03-17"]
    ready = {item.day: item for item in items}
    assert feed_xml(CHANNEL, ["2026-03-18", "2026-03-17"], {}, ready, links) == feed
    assert same_channel(feed, CHANNEL, links)
    for other in (replace(CHANNEL, title="晚报"), replace(CHANNEL, episode_title="{iso}")):
        assert not same_channel(feed, other, links)
    assert same_channel(feed, replace(CHANNEL, episode_title="{day} {headlines}"), links)
    assert not same_channel(feed, CHANNEL, PageLinks(f"{BASE}feed.xml", previous="a"))
    assert items_of(feed_xml(CHANNEL, [], {}, {}, links)) == []


@pytest.mark.parametrize(
    ("keep", "pages"),
    [
        (0, ["feed 54321"]),
        (5, ["feed 54321"]),
        (9, ["feed 54321"]),
        (2, ["feed 54 <2", "2 43 <1", "1 21 >2"]),
        (4, ["feed 5432 <1", "1 4321"]),
        (1, ["feed 5 <4", "4 4 <3", "3 3 <2 >4", "2 2 <1 >3", "1 1 >2"]),
    ],
)
def test_older_days_stand_on_archive_pages_that_lead_to_each_other(
    keep: int, pages: list[str]
) -> None:
    def number(address: str) -> str:
        name = address.removeprefix(BASE).removesuffix(".xml")
        return name.removeprefix("feed-archive-")

    found = []
    for links, days in _cut(list("54321"), replace(CHANNEL, keep=keep)):
        words = [number(links.itself), "".join(days)]
        words += [f"<{number(links.previous)}"] if links.previous else []
        words += [f">{number(links.next)}"] if links.next else []
        assert links.current == ("" if words[0] == "feed" else f"{BASE}feed.xml")
        found.append(" ".join(words))
    assert found == pages
    assert _cut([], CHANNEL) == [(PageLinks(f"{BASE}feed.xml"), [])]
