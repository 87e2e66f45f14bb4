"""The feed: what PSP-1 asks for, and the same bytes from the folder alone."""

import json
import os
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from briefing.errors import PublishError
from briefing.publish import published as whole
from briefing.publish.address import podcast_guid
from briefing.publish.feed.item import Item, read_item
from briefing.publish.feed.rebuild import rebuild_feed
from briefing.publish.headlines import script_title
from briefing.show import Show
from tests.publish.conftest import LENGTH_S, PublishDay, make_script, published
from tests.publish.psp import faults

NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}


def channel_of(feed: Path) -> etree._Element:
    return etree.fromstring(feed.read_bytes())[0]


def one(element: etree._Element, path: str) -> etree._Element:
    found = element.findall(path, NAMES)
    assert len(found) == 1, f"{path}: {len(found)}"
    return found[0]


def test_the_feed_has_what_psp_requires_of_channel_and_item(publish_day: PublishDay) -> None:
    episode = publish_day()
    channel = channel_of(episode.feed)
    assert one(channel, "atom:link[@rel='self']").get("href", "").endswith("/feed.xml")
    for name in ("title", "description", "link", "language", "itunes:explicit", "podcast:guid"):
        assert one(channel, name).text
    item = one(channel, "item")
    enclosure = one(item, "enclosure")
    assert enclosure.get("length") == str(episode.path.stat().st_size)
    assert enclosure.get("type") == "audio/mpeg"
    assert enclosure.get("url", "").endswith(f"/2026-03-18/{published(episode).name}")
    assert one(item, "guid").text == episode.guid
    assert one(item, "pubDate").text == "Wed, 18 Mar 2026 06:00:00 +0800"
    assert one(item, "itunes:duration").text == str(round(LENGTH_S))
    for title in ("title", "itunes:title"):
        assert one(item, title).text == "3月18日 新桥今日通车；图书馆延长开放"
    told = "新桥今日通车；图书馆延长开放"
    assert (one(item, "description").text or "").startswith(f"<p>{told}</p><p>来源：")
    assert (one(item, "itunes:summary").text or "").startswith(f"{told}\n来源：")


def test_the_show_and_its_picture_lead_to_the_page(publish_day: PublishDay, show: Show) -> None:
    feed = publish_day(show=replace(show, link="https://example.org/news")).feed
    channel = channel_of(feed)
    for link in ("link", "image/link"):
        assert one(channel, link).text == "https://example.org/news/index.html"
    assert one(channel, "image/title").text == "海州早报"


def test_chapters_and_transcripts_lie_where_the_feed_says(publish_day: PublishDay) -> None:
    episode = publish_day()
    item = one(channel_of(episode.feed), "item")
    urls = [element.get("url", "") for element in item.findall("podcast:transcript", NAMES)]
    urls.append(one(item, "podcast:chapters").get("url", ""))
    assert len(urls) == 4
    for url in urls:
        assert (episode.feed.parent / url.removeprefix("http://localhost:8000/")).is_file()


def test_the_newest_episode_stands_first(publish_day: PublishDay) -> None:
    for day in ("2026-03-18", "2026-03-20", "2026-03-19"):
        feed = publish_day(day).feed
    links = [link.text or "" for link in channel_of(feed).findall("item/link")]
    assert [link.split("/")[-2] for link in links] == ["2026-03-20", "2026-03-19", "2026-03-18"]


def test_a_rebuild_gives_the_same_bytes(publish_day: PublishDay) -> None:
    publish_day("2026-03-18")
    feed = publish_day("2026-03-19").feed
    before = {path: path.read_bytes() for path in feed.parent.rglob("*") if path.is_file()}
    feed.unlink()
    (feed.parent / "index.html").unlink()
    assert rebuild_feed(feed.parent) == feed
    after = {path: path.read_bytes() for path in feed.parent.rglob("*") if path.is_file()}
    assert after == before


def test_an_episode_made_again_keeps_its_guid(publish_day: PublishDay, show: Show) -> None:
    first = publish_day()
    again = publish_day(title="改过的标题", show=replace(show, link="https://example.org/news"))
    assert again.guid == first.guid
    assert len(channel_of(again.feed).findall("item")) == 1


def test_the_shows_guid_is_the_uuid5_of_its_public_address(
    publish_day: PublishDay, show: Show
) -> None:
    first = publish_day(show=replace(show, link="https://example.org/news"))
    guid = one(channel_of(first.feed), "podcast:guid")
    assert guid.text == podcast_guid("https://example.org/news/feed.xml")
    moved = publish_day("2026-03-19", show=replace(show, link="https://elsewhere.example/"))
    assert one(channel_of(moved.feed), "podcast:guid").text == guid.text


def test_a_shows_guid_is_that_of_the_specifications_example() -> None:
    guid = podcast_guid("https://mp3s.nashownotes.com/pc20rss.xml")
    assert guid == "917393e3-1b1e-5cef-ace4-edaa54e1f810"


def test_going_public_takes_the_public_guid_and_keeps_the_episodes(
    publish_day: PublishDay, show: Show
) -> None:
    home = publish_day()
    public = publish_day(show=replace(show, link="https://example.org/news/"))
    assert one(channel_of(public.feed), "podcast:guid").text == podcast_guid(
        "example.org/news/feed.xml"
    )
    assert public.guid == home.guid


def test_an_episode_without_its_mp3_is_left_out_and_named(
    publish_day: PublishDay, caplog: pytest.LogCaptureFixture
) -> None:
    episode = publish_day("2026-03-18")
    publish_day("2026-03-19")
    episode.path.write_bytes(b"short")
    feed = rebuild_feed(episode.feed.parent)
    assert len(channel_of(feed).findall("item")) == 1
    assert "2026-03-18" in caplog.text


def test_a_folder_without_a_show_is_named(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"channel\.json is missing"):
        rebuild_feed(tmp_path)


@pytest.mark.parametrize("name", ["channel.json", "2026-03-18/episode.json"])
@pytest.mark.parametrize("broken", ["", "[]", "{}", '{"name": 1}', "\x00"])
def test_a_damaged_record_is_named(publish_day: PublishDay, name: str, broken: str) -> None:
    feed = publish_day().feed
    before = feed.read_bytes()
    (feed.parent / name).write_text(broken)
    with pytest.raises(PublishError, match=f"cannot use '.*{name}'") as caught:
        rebuild_feed(feed.parent)
    assert "\n" not in str(caught.value)
    assert feed.read_bytes() == before


@pytest.mark.parametrize("bad", ["\\u0001", "\\ud800", "\\b", "\\uffff", "\uffff"])
@pytest.mark.parametrize("place", ['"title": "海州早报', '"title": "新桥'])
def test_a_record_with_a_character_that_no_feed_can_hold_is_named(
    publish_day: PublishDay, bad: str, place: str
) -> None:
    feed = publish_day().feed
    before, record = feed.read_bytes(), feed.parent / "2026-03-18" / "episode.json"
    found = record.read_text(encoding="utf-8")
    assert place in found
    record.write_text(found.replace(place, place + bad, 1), encoding="utf-8")
    with pytest.raises(PublishError, match=r"cannot use .* which no feed can hold\. Mend it, or"):
        rebuild_feed(feed.parent)
    assert feed.read_bytes() == before


def test_a_record_may_hold_quotes_and_letters_beyond_the_first_plane(
    publish_day: PublishDay,
) -> None:
    feed = publish_day(title='"新桥" \\ 😀 <b>').feed
    assert one(one(channel_of(feed), "item"), "title").text == '"新桥" \\ 😀 <b>'
    assert rebuild_feed(feed.parent).read_bytes() == feed.read_bytes()


def test_a_record_says_what_it_lacks_or_has_too_much(publish_day: PublishDay) -> None:
    out = publish_day().feed.parent
    record = json.loads((out / "channel.json").read_text(encoding="utf-8"))
    for name in ("keep", "guid"):
        record.pop(name)
    (out / "channel.json").write_text(json.dumps(record))
    with pytest.raises(PublishError, match=r"it lacks 'guid', 'keep'. Mend it, or bring it back"):
        rebuild_feed(out)
    (out / "channel.json").write_text(
        json.dumps({**record, "guid": "", "keep": "many", "mood": ""})
    )
    with pytest.raises(PublishError, match="does not know 'mood'"):
        rebuild_feed(out)
    (out / "channel.json").write_text(json.dumps({**record, "guid": "", "keep": "many"}))
    with pytest.raises(PublishError, match="'keep' is no whole number"):
        rebuild_feed(out)


def test_a_public_address_can_be_changed_and_forgotten(publish_day: PublishDay) -> None:
    feed = publish_day().feed
    rebuild_feed(feed.parent, link="https://example.org/news")
    assert b'url="https://example.org/news/2026-03-18/' in feed.read_bytes()
    guid = one(channel_of(feed), "podcast:guid").text
    rebuild_feed(feed.parent, link="")
    assert b'url="http://localhost:8000/2026-03-18/' in feed.read_bytes()
    assert one(channel_of(feed), "podcast:guid").text == guid
    with pytest.raises(PublishError, match="it is no address of a folder"):
        rebuild_feed(feed.parent, link="example.org")


@pytest.mark.parametrize("older", [False, True])
def test_an_mp3_that_was_swapped_is_left_out_and_named(
    publish_day: PublishDay, caplog: pytest.LogCaptureFixture, older: bool
) -> None:
    episode = publish_day("2026-03-18")
    publish_day("2026-03-19")
    data = episode.path.read_bytes()
    episode.path.write_bytes(data[:5000] + bytes(100) + data[5100:])
    if older:
        os.utime(episode.path, (1_000_000_000, 1_000_000_000))
    for again in (lambda: rebuild_feed(episode.feed.parent), lambda: publish_day("2026-03-20")):
        again()
        assert b"2026-03-18" not in episode.feed.read_bytes()
        assert "its MP3 is not the one that was published. Make the episode again" in caplog.text
        caplog.clear()
    episode.path.write_bytes(data)
    assert b"2026-03-18" in rebuild_feed(episode.feed.parent).read_bytes()


def test_a_touched_mp3_is_read_once(
    publish_day: PublishDay, monkeypatch: pytest.MonkeyPatch
) -> None:
    episode = publish_day()
    episode.path.touch()
    os.utime(episode.path, (4_000_000_000, 4_000_000_000))
    rebuild_feed(episode.feed.parent)
    monkeypatch.setattr(whole, "sha256_of", lambda _path: "read again")
    assert b"2026-03-18" in rebuild_feed(episode.feed.parent).read_bytes()


def test_the_folder_may_be_carried_elsewhere(publish_day: PublishDay, tmp_path: Path) -> None:
    feed = publish_day().feed
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(feed.parent, elsewhere)
    assert rebuild_feed(elsewhere).read_bytes() == feed.read_bytes()


HOSTILE = "]]></title><script>alert(1)</script>\x00\x08\ufffe&amp;'\""


@pytest.mark.parametrize("title", [HOSTILE, "长" * 10_000])
def test_a_hostile_title_stays_text(publish_day: PublishDay, title: str) -> None:
    feed = publish_day(title=title).feed
    item = one(channel_of(feed), "item")
    shown = one(item, "title").text or ""
    assert shown.startswith(title[:20].rstrip("\x00"))
    assert len(shown) <= 200
    for page in feed.parent.rglob("index.html"):
        assert "<script>alert" not in page.read_text(encoding="utf-8")


def test_a_password_in_an_address_is_refused_and_http_is_warned_of(
    publish_day: PublishDay, caplog: pytest.LogCaptureFixture
) -> None:
    feed = publish_day().feed
    with pytest.raises(PublishError, match="every listener would read it") as caught:
        rebuild_feed(feed.parent, link="https://me:secret@example.org/news/")
    assert "secret" not in str(caught.value)
    rebuild_feed(feed.parent, link="https://example.org/news/")
    assert not caplog.text
    rebuild_feed(feed.parent, link="http://example.org/news/")
    assert "is not https: Apple Podcasts does not list such a feed" in caplog.text


def test_a_script_is_called_as_its_episode_in_the_feed(publish_day: PublishDay) -> None:
    channel = channel_of(publish_day().feed)
    assert script_title(make_script(date(2026, 3, 18)), "") == channel.findtext("item/title")
    assert script_title(make_script(date(2026, 3, 18), "特别节目"), "") == "特别节目"


def test_the_voices_are_named_and_said_to_be_synthetic(publish_day: PublishDay) -> None:
    feed = publish_day().feed
    item = etree.fromstring(feed.read_bytes()).find("channel/item")
    assert item is not None
    persons = [each.text for each in item.findall("podcast:person", NAMES)]
    assert persons == ["甲（AI 声音 zf_xiaoxiao）", "乙（AI 声音 zm_yunjian）"]
    for place in ("description", "itunes:summary"):
        assert "由 AI 合成的声音朗读" in (item.findtext(place, "", NAMES) or "")
    txt = etree.fromstring(feed.read_bytes()).find("channel/podcast:txt", NAMES)
    assert txt is not None
    assert txt.get("purpose") == "ai-voice"
    assert faults(feed.read_bytes()) == []


def test_the_headlines_are_the_soundbite(publish_day: PublishDay) -> None:
    feed = publish_day().feed
    record = feed.parent / "2026-03-18" / "episode.json"
    found = json.loads(record.read_text(encoding="utf-8"))
    assert b"podcast:soundbite" not in feed.read_bytes()
    summary = {"title": "内容提要", "start_s": 4.0, "end_s": 30.5, "source": None}
    record.write_text(json.dumps({**found, "marks": [summary, *found["marks"]]}), encoding="utf-8")
    rebuild_feed(feed.parent)
    (bite,) = etree.fromstring(feed.read_bytes()).findall("channel/item/podcast:soundbite", NAMES)
    assert dict(bite.attrib) == {"startTime": "4.0", "duration": "26.5"}
    assert bite.text == "新桥今日通车；图书馆延长开放"
    assert faults(feed.read_bytes()) == []


ITEM = (
    b"    <item>\n"
    b"      <link>https://haizhou.example/news/2031-03-04/index.html</link>\n"
    b'      <enclosure url="https://haizhou.example/news/2031-03-04/news-1f3a.mp3" length="512" '
    b'type="audio/mpeg"/>\n'
    b"      <atom:updated>2031-03-04T06:00:00+08:00</atom:updated>\n"
    b"    </item>\n"
)


def test_an_item_says_its_day_its_sound_and_when_it_last_became_another() -> None:
    found = Item("2031-03-04", "news-1f3a.mp3", 512, "2031-03-04T06:00:00+08:00", ITEM)
    assert read_item(ITEM) == found


@pytest.mark.parametrize(
    ("written", "other"),
    [
        (b"      <atom:updated>2031-03-04T06:00:00+08:00</atom:updated>\n", b""),
        (b"/index.html", b"/"),
        (b' length="512"', b""),
        (b"    <item>\n", b"    <item><!-- mine -->\n"),
    ],
)
def test_an_item_of_another_form_has_no_day_and_is_kept_as_it_is(
    written: bytes, other: bytes
) -> None:
    xml = ITEM.replace(written, other)
    assert read_item(xml) == Item("", "", 0, "", xml)
