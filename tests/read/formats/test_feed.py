"""A feed is its title, its newest day and its entries."""

from datetime import timedelta, timezone

import pytest

from briefing.errors import InputError
from briefing.read.formats.web.feed import loaded

ZONE = timezone(timedelta(hours=8))
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom">{}</feed>'
RSS = '<rss version="2.0"><channel>{}</channel></rss>'


def told(feed: str) -> list[str]:
    return [part.strip() for part in loaded(feed, "a.xml", ZONE).text.split("\n\n") if part.strip()]


@pytest.mark.parametrize(
    ("feed", "lines"),
    [
        (
            RSS.format(
                "<title>海州晚报</title>"
                "<item><title>新\n 桥</title><description>通车。</description>"
                "<pubDate>Mon, 03 Mar 2031 22:00:00 GMT</pubDate></item>"
                "<item><title>&lt;b&gt;公园&lt;/b&gt;</title>"
                "<description>&lt;p&gt;开放。&lt;/p&gt;&lt;p&gt;种树。&lt;/p&gt;</description></item>"
                "<item><description>菜价。</description></item>"
            ),
            [
                "海州晚报",
                "2031-03-04",
                "# 新 桥",
                "通车。",
                "# **公园**",
                "开放。",
                "种树。",
                "菜价。",
            ],
        ),
        # The longest of what an entry says; the day of a change, and of the feed itself.
        (
            ATOM.format(
                "<title>晚报</title><entry><title>新桥</title><summary>通。</summary>"
                "<content>新桥通车。</content><updated>2031-03-04T01:00:00Z</updated></entry>"
            ),
            ["晚报", "2031-03-04", "# 新桥", "新桥通车。"],
        ),
        (
            ATOM.format(
                "<updated>2031-03-03T22:00:00Z</updated><entry><title>新桥</title>"
                "<summary>新桥通车。</summary><content>通。</content></entry>"
            ),
            ["2031-03-04", "# 新桥", "新桥通车。"],
        ),
        (
            ATOM.format(
                "<entry><title>新桥</title><published>2031-03-04</published>"
                "<updated>2031-03-06</updated><summary>通车。</summary></entry>"
            ),
            ["2031-03-04", "# 新桥", "通车。"],
        ),
        (ATOM.format("<entry><summary>通车。</summary></entry>"), ["通车。"]),
    ],
)
def test_entries_stand_under_their_titles(feed: str, lines: list[str]) -> None:
    assert told(feed) == lines


@pytest.mark.parametrize(
    ("feed", "said"),
    [
        ("<!DOCTYPE a [<!ENTITY b 'c'>]>" + RSS.format(""), "declares XML entities"),
        ("<!DOCTYPE a [<!entity b 'c'>]>" + RSS.format(""), "declares XML entities"),
        (RSS.format("<title>晚报</title>"), "the feed has no entry"),
    ],
)
def test_what_is_no_sound_feed_is_refused(feed: str, said: str) -> None:
    with pytest.raises(InputError, match=f"cannot read 'a.xml': .*{said}"):
        loaded(feed, "a.xml", ZONE)
