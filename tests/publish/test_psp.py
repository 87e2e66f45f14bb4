"""The feed keeps the rules of its specifications; a feed that breaks one is found out."""

from dataclasses import replace

import feedparser
import pytest

from briefing.publish.feed.rebuild import rebuild_feed
from briefing.show import Show
from tests.publish.conftest import PublishDay
from tests.publish.psp import faults


def test_a_feed_breaks_no_rule(publish_day: PublishDay) -> None:
    feed = publish_day().feed
    assert faults(feed.read_bytes()) == []


def test_a_bare_show_breaks_no_rule(publish_day: PublishDay, show: Show) -> None:
    bare = replace(show, description="", author="", email="", category="News > Politics")
    assert faults(publish_day(show=bare).feed.read_bytes()) == []


def test_a_public_show_breaks_no_rule(publish_day: PublishDay, show: Show) -> None:
    public = replace(show, link="https://example.org/news", description="长" * 5000)
    feed = publish_day(show=public).feed
    assert faults(feed.read_bytes(), "https://example.org/news/") == []


def test_pages_of_a_long_feed_break_no_rule(publish_day: PublishDay) -> None:
    for day in range(1, 6):
        feed = publish_day(f"2026-03-0{day}").feed
    rebuild_feed(feed.parent, keep=2)
    pages = sorted(feed.parent.glob("feed*.xml"))
    assert len(pages) == 3
    for page in pages:
        assert faults(page.read_bytes()) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<rss ", "<rdf "),
        ('rel="self"', 'rel="alternate"'),
        ("<language>zh-cn</language>", "<language>Chinese</language>"),
        ("<language>zh-cn</language>", ""),
        ("<itunes:explicit>false", "<itunes:explicit>clean"),
        ("<podcast:guid>", "<podcast:guid>x"),
        ("<podcast:medium>podcast</podcast:medium>", ""),
        ('<podcast:locked owner="desk@example.org">yes', "<podcast:locked>maybe"),
        ('<itunes:category text="News"/>', ""),
        ("<itunes:email>desk@example.org", "<itunes:email>desk"),
        ("<itunes:type>episodic", "<itunes:type>daily"),
        ('isPermaLink="false"', 'isPermaLink="true"'),
        ('type="audio/mpeg"', 'type="audio/wav"'),
        (' length="', ' length="0'),
        ("<pubDate>Wed, ", "<pubDate>Mi, "),
        ("<itunes:duration>12", "<itunes:duration>12.5"),
        ('type="application/x-subrip"', 'type="application/srt"'),
        ('type="application/json+chapters"', 'type="application/json"'),
        ("<itunes:episodeType>full", "<itunes:episodeType>whole"),
        ("http://localhost:8000/2026-03-18/briefing", "2026-03-18/briefing"),
        ("<item>", "<item><author>x</author>"),
        ("<docs>", "<itunes:summary>x</itunes:summary><docs>"),
        ('rrule="FREQ=DAILY"', 'rrule="daily"'),
        ("<itunes:summary>新桥", "<itunes:summary>&lt;b&gt;新&lt;/b&gt;桥"),
        ("<url>", "<href>x</href><url>"),
        ("Wed, 18 Mar 2026", "Tue, 18 Mar 2026"),
        ("Wed, 18 Mar 2026", "Wed, 18 Mar 26"),
        ("<lastBuildDate>Wed, 18 Mar 2026", "<lastBuildDate>Tue, 17 Mar 2026"),
        ('text="News"', 'text="Newspapers"'),
        (
            '<itunes:category text="News"/>',
            '<itunes:category text="News"><itunes:category text="Food"/></itunes:category>',
        ),
        ("UTF-8", "ISO-8859-1"),
        ("</item>", "</item><ttl>60</ttl>"),
        ("<description>&lt;p&gt;新桥", "<description/><summary>新桥"),
        ("<title>3月18日", "<title>&lt;b&gt;3月&lt;/b&gt;18日"),
        ("&lt;li&gt;", "&lt;li onclick='x'&gt;"),
        ("&lt;li&gt;", "&lt;script&gt;&lt;/script&gt;&lt;li&gt;"),
        ("&lt;li&gt;", "&lt;li&gt;&lt;a href='day.html'&gt;x&lt;/a&gt;"),
        ("&lt;li&gt;", "&lt;li&gt;&lt;p&gt;"),
        ("&lt;li&gt;", "&lt;li&gt;&lt;br/&gt;"),
        ("海州早报", "海州早报\x93"),
        ("<language>zh-cn", "<language>qq-cn"),
        ("<language>zh-cn<", "<language> zh-cn<"),
        ("<itunes:email>desk@example.org", "<itunes:email>desk@example.org "),
        ("<itunes:email>desk@example.org", "<itunes:email>编辑 &lt;desk@example.org&gt;"),
        ('owner="desk@example.org"', 'owner="desk"'),
        ("<item>", "<item>今天"),
        ("<title>3月18日", '<title type="text">3月18日'),
        ("<rss ", "<!DOCTYPE rss>\n<rss "),
        ("<rss ", '<rss xmlns:x="http://example.org/x" '),
        ("<enclosure ", '<enclosure rel="x" '),
        ("<pubDate>Wed", "<pubDate>\nWed"),
        ("+0800</pubDate>", "CST</pubDate>"),
        ("+0800</lastBuildDate>", "+08:00</lastBuildDate>"),
        ("<itunes:author>编辑部</itunes:author>", "<itunes:author/>"),
        ('type="application/rss+xml"', 'type=""'),
        ("</guid>", '</guid><guid isPermaLink="false">x</guid>'),
        ("<link>http://localhost:8000/2026", "<link>/2026"),
        ('href="http://localhost:8000/feed.xml"', 'href="feed.xml"'),
        ("<itunes:image href=", "<itunes:image url="),
    ],
)
def test_each_rule_finds_the_feed_that_breaks_it(
    publish_day: PublishDay, right: str, wrong: str
) -> None:
    feed = publish_day().feed.read_text(encoding="utf-8")
    assert right in feed
    assert faults(feed.replace(right, wrong, 1).encode()) != []


def test_a_reader_that_cleans_what_it_shows_finds_nothing_to_clean(
    publish_day: PublishDay,
) -> None:
    feed = publish_day().feed
    read = feedparser.parse(feed.read_bytes(), sanitize_html=True, resolve_relative_uris=False)
    plain = feedparser.parse(feed.read_bytes(), sanitize_html=False, resolve_relative_uris=False)
    assert not read.bozo
    assert read.version == "rss20"
    (item,) = read.entries
    assert item.description == plain.entries[0].description
    assert item.description.startswith("<p>新桥今日通车")
    assert item.published_parsed[:5] == (2026, 3, 17, 22, 0)
    (enclosure,) = item.enclosures
    assert enclosure.length == str(next(feed.parent.glob("*/*.mp3")).stat().st_size)
    assert not item.guidislink


def test_two_items_of_one_guid_and_a_wrong_order_are_found(publish_day: PublishDay) -> None:
    publish_day("2026-03-18")
    feed = publish_day("2026-03-19").feed.read_text(encoding="utf-8")
    head, first, second = feed.split("    <item>\n")
    second, tail = second.split("  </channel>")
    turned = "    <item>\n".join([head, second, first]) + "  </channel>" + tail
    assert faults(turned.encode()) == ["items are not newest first"]
    twice = "    <item>\n".join([head, first, first]) + "  </channel>" + tail
    assert faults(twice.encode()) == ["two items share a guid"]
