"""An item of the feed, whole."""

from dataclasses import replace

import pytest

from briefing.publish.feed.item import BEGIN, item_xml, read_item
from briefing.publish.shelf import Mark
from tests.publish.test_notes import CHANNEL, EPISODE

WHOLE = """    <item>
      <link>https://example.org/a/2026-03-18/index.html</link>
      <enclosure url="https://example.org/a/2026-03-18/a-1.mp3" length="9" type="audio/mpeg"/>
      <atom:updated>2026-03-18T06:00:00+08:00</atom:updated>
      <title>3月18日 新桥 &lt; 通车；公园开放</title>
      <description>…</description>
      <guid isPermaLink="false">g</guid>
      <pubDate>Wed, 18 Mar 2026 06:00:00 +0800</pubDate>
      <itunes:duration>80</itunes:duration>
      <itunes:season>2026</itunes:season>
      <itunes:episode>77</itunes:episode>
      <itunes:title>3月18日 新桥 &lt; 通车；公园开放</itunes:title>
      <itunes:episodeType>full</itunes:episodeType>
      <itunes:summary>新桥 &lt; 通车；公园开放
来源：《海州"早"报》2026年3月18日
由 AI 合成的声音朗读。
0:00 内容提要
0:04 新桥 &lt; 通车（原文第1–41字）
1:05 公园开放（原文第42–80字）</itunes:summary>
      <itunes:explicit>false</itunes:explicit>
      <podcast:season>2026</podcast:season>
      <podcast:episode>77</podcast:episode>
      <itunes:image href="https://example.org/a/2026-03-18/a-1.jpg"/>
      <podcast:transcript url="https://example.org/a/2026-03-18/a-1.vtt" type="text/vtt" language="zh-cn"/>
      <podcast:transcript url="https://example.org/a/2026-03-18/a-1.srt" type="application/x-subrip" language="zh-cn"/>
      <podcast:transcript url="https://example.org/a/2026-03-18/a-1.transcript.json" type="application/json" language="zh-cn"/>
      <podcast:chapters url="https://example.org/a/2026-03-18/a-1.chapters.json" type="application/json+chapters"/>
      <podcast:person role="host" group="cast">甲（AI 声音 &quot;lan&quot;）</podcast:person>
      <podcast:person role="host" group="cast">乙（AI 声音 yun &amp; jian）</podcast:person>
    </item>
"""  # noqa: E501 - lines stand as written


def without_description(xml: str) -> str:
    head, _, rest = xml.partition("<description>")
    return f"{head}<description>…</description>{rest.partition('</description>')[2]}"


def test_an_episode_is_this_item_and_is_read_back_from_it() -> None:
    episode = replace(EPISODE, paper='海州"早"报', voices=('"lan"', "yun & jian"), cover="a-1.jpg")
    xml = item_xml(episode, CHANNEL)
    assert without_description(xml) == WHOLE
    assert "<description>&lt;p&gt;新桥 &amp;lt; 通车；公园开放&lt;/p&gt;" in xml
    assert "《海州&amp;quot;早&amp;quot;报》" in xml
    assert xml.encode().startswith(BEGIN)
    found = read_item(xml.encode())
    assert (found.day, found.file, found.size_bytes) == ("2026-03-18", "a-1.mp3", 9)
    assert found.updated == "2026-03-18T06:00:00+08:00"


def test_an_episode_of_no_length_no_voices_and_no_cover_says_less() -> None:
    xml = item_xml(replace(EPISODE, length_s=0.2), CHANNEL)
    assert "<itunes:duration>1</itunes:duration>" in xml
    assert "podcast:person" not in xml
    assert "itunes:image" not in xml


def test_notes_that_are_too_long_stand_whole_beside_their_beginning() -> None:
    marks = tuple(Mark('甲 < "乙"', float(at), at + 1.0, (at, at + 9)) for at in range(400))
    xml = item_xml(replace(EPISODE, marks=marks), CHANNEL)
    whole = xml.partition("<content:encoded>")[2].partition("</content:encoded>")[0]
    assert whole.count("&lt;li&gt;") == 400
    assert whole.endswith(
        "甲 &amp;lt; &amp;quot;乙&amp;quot;（原文第400–408字）&lt;/li&gt;&lt;/ul&gt;"
    )
    assert "content:encoded" not in item_xml(EPISODE, CHANNEL)


@pytest.mark.parametrize(
    ("starts_s", "ends_s", "bite"),
    [
        (4.0, 18.9, None),
        (4.0, 19.0, 'startTime="4.0" duration="15.0"'),
        (0.5, 30.25, 'startTime="0.5" duration="29.8"'),
        (1.0, 121.0, 'startTime="1.0" duration="120.0"'),
        (1.0, 200.0, 'startTime="1.0" duration="120.0"'),
    ],
)
def test_the_headlines_are_a_soundbite_of_a_quarter_to_two_minutes(
    starts_s: float, ends_s: float, bite: str | None
) -> None:
    marks = (Mark("开场", 0.0, starts_s, None), Mark("内容提要", starts_s, ends_s, None))
    xml = item_xml(replace(EPISODE, marks=(*marks, *EPISODE.marks[1:])), CHANNEL)
    told = "新桥 &lt; 通车；公园开放"
    assert (f"<podcast:soundbite {bite}>{told}</podcast:soundbite>" in xml) == (bite is not None)
    assert ("podcast:soundbite" in xml) == (bite is not None)
