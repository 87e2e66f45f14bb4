"""A day made again: new addresses for new bytes, and the old ones lead there."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from briefing.publish.feed.rebuild import rebuild_feed
from briefing.publish.send.upload import upload_folder
from tests.publish.conftest import PublishDay, published, serving
from tests.publish.psp import NAMES, faults
from tests.publish.test_serve import ask
from tests.publish.test_shelf import everything

DAY = "2026-03-18"
MORNING = datetime(2026, 3, 17, 23, 12, tzinfo=UTC)
NOON = datetime(2026, 3, 18, 4, 30, tzinfo=UTC)


def item_of(feed: Path) -> etree._Element:
    return etree.fromstring(feed.read_bytes())[0].findall("item")[0]


def test_other_bytes_have_another_address_and_the_same_guid(
    publish_day: PublishDay, other_tone: Path
) -> None:
    first = publish_day(now=MORNING)
    before = item_of(first.feed)
    again = publish_day(now=NOON, sound=other_tone)
    after = item_of(again.feed)
    assert after.findtext("guid") == before.findtext("guid")
    for address in ("enclosure", "podcast:chapters", "podcast:transcript"):
        old, new = (item.find(address, NAMES) for item in (before, after))
        assert old is not None
        assert new is not None
        assert old.get("url") != new.get("url")
    assert faults(again.feed.read_bytes()) == []


def test_it_says_when_it_was_published_and_when_corrected(
    publish_day: PublishDay, other_tone: Path
) -> None:
    feed = publish_day(now=MORNING).feed
    assert item_of(feed).findtext("pubDate") == "Wed, 18 Mar 2026 07:12:00 +0800"
    assert "更正于" not in feed.read_text(encoding="utf-8")
    publish_day(now=NOON)
    assert "更正于" not in feed.read_text(encoding="utf-8")
    publish_day(now=NOON, sound=other_tone)
    item, channel = item_of(feed), etree.fromstring(feed.read_bytes())[0]
    assert item.findtext("pubDate") == "Wed, 18 Mar 2026 07:12:00 +0800"
    assert channel.findtext("lastBuildDate") == "Wed, 18 Mar 2026 12:30:00 +0800"
    assert "更正于 2026年3月18日 12:30" in (item.findtext("description") or "")
    assert "更正于" in (feed.parent / DAY / "index.html").read_text(encoding="utf-8")
    before = everything(feed.parent)
    feed.unlink()
    rebuild_feed(feed.parent)
    assert everything(feed.parent) == before


def test_the_days_brought_in_later_stand_in_their_order(publish_day: PublishDay) -> None:
    for day in ("2026-03-18", "2026-03-16", "2026-03-17"):
        feed = publish_day(day, now=MORNING).feed
    assert faults(feed.read_bytes()) == []
    tomorrow = publish_day("2026-03-19", now=NOON).feed
    assert item_of(tomorrow).findtext("pubDate") == "Wed, 18 Mar 2026 12:30:00 +0800"


def test_the_old_address_gives_the_new_audio_and_never_a_part_of_it(
    publish_day: PublishDay, other_tone: Path
) -> None:
    first = publish_day()
    old = published(first)
    old_bytes, old_chapters = old.read_bytes(), published(first, ".chapters.json")
    with serving(first.feed.parent) as port:
        address = f"/{DAY}/{old.name}"
        etag = ask(port, address, "HEAD")[0].getheader("ETag", "")
        assert ask(port, address, range="bytes=1000-")[0].status == 206
        again = publish_day(sound=other_tone)
        new_bytes = again.path.read_bytes()
        assert new_bytes != old_bytes
        whole, body = ask(port, address)
        assert body == new_bytes
        new_etag = whole.getheader("ETag", "")
        assert new_etag != etag
        # Who goes on with the old download, asking or not, gets the whole.
        for asking in ({}, {"if_range": etag}):
            answer, body = ask(port, address, range="bytes=1000-", **asking)
            assert (answer.status, body) == (200, new_bytes)
        answer, body = ask(port, address, range="bytes=1000-", if_range=new_etag)
        assert (answer.status, body) == (206, new_bytes[1000:])
        # At the new address, too: some keep one file an episode, and know only how long theirs is.
        new_address = f"/{DAY}/{published(again).name}"
        for asking, part in (
            ({}, new_bytes),
            ({"if_range": etag}, new_bytes),
            ({"if_range": new_etag}, new_bytes[1000:]),
            ({"sec_fetch_dest": "audio"}, new_bytes[1000:]),
            ({"x_playback_session_id": "1"}, new_bytes[1000:]),
            ({"sec_fetch_dest": "empty"}, new_bytes),
        ):
            for each in (new_address, address):
                assert ask(port, each, range="bytes=1000-", **asking)[1] == part
    assert old_chapters.read_bytes() == published(again, ".chapters.json").read_bytes()


def test_a_day_put_back_as_it_was_has_its_first_address(
    publish_day: PublishDay, other_tone: Path, tone: Path
) -> None:
    first = published(publish_day())
    second = published(publish_day(sound=other_tone))
    assert published(publish_day()) == first
    assert first.read_bytes() == second.read_bytes() == tone.read_bytes()


def test_an_episode_of_a_folder_of_before_keeps_its_address_until_it_is_made_again(
    publish_day: PublishDay, other_tone: Path
) -> None:
    episode = publish_day()
    out, folder = episode.feed.parent, episode.path.parent
    as_before(folder)
    plain = f"{DAY}/{episode.path.name}"
    rebuild_feed(out)
    assert plain in episode.feed.read_text(encoding="utf-8")
    assert "06:00:00 +0800" in (item_of(episode.feed).findtext("pubDate") or "")
    publish_day(sound=other_tone)
    assert f'{plain}"' not in episode.feed.read_text(encoding="utf-8")
    with serving(out) as port:
        assert ask(port, f"/{plain}")[1] == other_tone.read_bytes()
        assert ask(port, f"/{plain}", range="bytes=9-")[0].status == 200
        assert ask(port, f"/{plain}".replace(".mp3", ".vtt"))[0].status == 200


def as_before(folder: Path) -> None:
    """Turn a day into what version 0.1 wrote: files under plain names, a record without times."""
    record = json.loads((folder / "episode.json").read_text(encoding="utf-8"))
    stem, plain = record["file"].removesuffix(".mp3"), f"briefing-{folder.name}"
    for path in folder.glob(f"{stem}.*"):
        path.rename(path.with_name(path.name.replace(stem, plain)))
    for name in ("published_at", "corrected_at", "earlier"):
        del record[name]
    record["file"] = f"{plain}.mp3"
    (folder / "episode.json").write_text(json.dumps(record), encoding="utf-8")


def test_an_old_name_is_sent_only_where_it_was_sent_before(
    publish_day: PublishDay, other_tone: Path, tmp_path: Path
) -> None:
    first = publish_day()
    out, target = first.feed.parent, tmp_path / "web"
    never_sent = published(first)
    sent = published(publish_day(sound=other_tone))
    upload_folder(out, str(target), "https://example.org/news/")
    new = published(publish_day())
    assert new == never_sent
    upload_folder(out, str(target))
    assert (target / DAY / sent.name).read_bytes() == (target / DAY / new.name).read_bytes()
    assert sorted(path.name for path in (target / DAY).glob("*.mp3")) == sorted(
        [sent.name, new.name]
    )


@pytest.mark.parametrize("earlier", [[1], ["../x"], ["a.mp3"], "x"])
def test_an_earlier_name_that_is_none_is_refused(publish_day: PublishDay, earlier: object) -> None:
    from briefing.errors import PublishError

    out = publish_day().feed.parent
    path = out / DAY / "episode.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**record, "earlier": earlier}), encoding="utf-8")
    with pytest.raises(PublishError, match=r"cannot use '.*episode\.json'"):
        rebuild_feed(out)
