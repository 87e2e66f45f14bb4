"""A private show: an address that nobody guesses, and a request to leave it out of every index."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.publish.send.upload import left_at, upload_folder
from briefing.publish.shelf import load_channel
from briefing.records import Episode
from briefing.show import Show
from tests.publish.conftest import PublishDay, published, serving
from tests.publish.psp import faults
from tests.publish.test_feed import channel_of, one
from tests.publish.test_serve import ask, start_server

LINK = "https://example.org/news/"
DAY = "2026-03-18"


@pytest.fixture
def private(show: Show) -> Show:
    return replace(show, private=True)


def test_it_asks_to_be_left_out(publish_day: PublishDay, private: Show) -> None:
    episode = publish_day(show=private)
    out = episode.feed.parent
    channel = channel_of(episode.feed)
    assert one(channel, "itunes:block").text == "yes"
    assert one(channel, "podcast:block").text == "yes"
    for page in (out / "index.html", out / DAY / "index.html"):
        assert '<meta name="robots" content="noindex, nofollow">' in page.read_text("utf-8")
    assert faults(episode.feed.read_bytes(), load_channel(out).base) == []


def test_a_show_for_all_asks_nothing_of_the_kind(episode: Episode) -> None:
    assert b":block>" not in episode.feed.read_bytes()
    assert "noindex" not in (episode.feed.parent / "index.html").read_text("utf-8")
    assert load_channel(episode.feed.parent).secret == ""


def test_its_address_holds_128_bits_that_stay(publish_day: PublishDay, private: Show) -> None:
    shown = replace(private, link=LINK)
    out = publish_day(show=shown).feed.parent
    first = load_channel(out)
    assert re.fullmatch(r"https://example\.org/news/[0-9a-f]{32}/", first.link)
    publish_day("2026-03-19", show=shown)
    assert load_channel(out).link == first.link
    other = replace(shown, private=False)
    assert load_channel(publish_day(show=other).feed.parent).link == LINK
    assert load_channel(publish_day(show=shown).feed.parent).link == first.link


def test_it_is_sent_to_its_secret_folder(
    publish_day: PublishDay, private: Show, tmp_path: Path
) -> None:
    episode = publish_day(show=private)
    out, web = episode.feed.parent, tmp_path / "web"
    sent = upload_folder(out, str(web), LINK)
    secret = load_channel(out).secret
    assert {path.name for path in web.iterdir()} == {secret}
    assert {path.name for path in (web / secret).iterdir()} >= {"feed.xml", DAY, "published.json"}
    assert upload_folder(out, str(web / secret)) == []
    assert left_at(out, str(web)) == []
    feed = (web / secret / "feed.xml").read_bytes()
    assert faults(feed, f"{LINK}{secret}/") == []
    # Its address is in what is sent, and in no name of a file.
    assert not [name for name in sent if secret in name]
    assert secret.encode() not in published(episode).read_bytes()


def test_at_home_nobody_finds_it_who_was_not_told(publish_day: PublishDay, private: Show) -> None:
    out = publish_day(show=private).feed.parent
    secret = load_channel(out).secret
    with serving(out) as port:
        for path in ("/", "/index.html", "/feed.xml", f"/{DAY}/", f"/{'0' * 32}/feed.xml"):
            assert ask(port, path)[0].status == 404
        robots, body = ask(port, "/robots.txt")
        assert robots.status == 200
        assert body == b"User-agent: *\nDisallow: /\n"
        answer, feed = ask(port, f"/{secret}/feed.xml")
        assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert faults(feed, f"http://127.0.0.1:{port}/{secret}/") == []
        assert ask(port, f"/{secret}")[0].headers["Location"] == f"/{secret}/"
        assert ask(port, f"/{secret}/{DAY}")[0].headers["Location"] == f"/{secret}/{DAY}/"
        (address,) = re.findall(rb'<enclosure url="http://[^/]+([^"]+)"', feed)
        mp3, _ = ask(port, address.decode())
        assert (mp3.status, mp3.headers["X-Robots-Tag"]) == (200, "noindex, nofollow")


def test_the_command_names_its_secret_address(publish_day: PublishDay, private: Show) -> None:
    out = publish_day(show=private).feed.parent
    with start_server(out, "--host", "127.0.0.1", "--port", "0") as server:
        assert server.stdout is not None
        page, feed = server.stdout.readline(), server.stdout.readline()
        server.terminate()
    assert page.endswith(f"/{load_channel(out).secret}/\n")
    assert feed.endswith(f"/{load_channel(out).secret}/feed.xml\n")


def test_nobody_is_led_from_the_place_that_all_know(
    publish_day: PublishDay, show: Show, private: Show, caplog: pytest.LogCaptureFixture
) -> None:
    publish_day(show=replace(show, link=LINK))
    episode = publish_day(show=private)
    out = episode.feed.parent
    channel = load_channel(out)
    assert channel.link == f"{LINK}{channel.secret}/"
    assert channel.homes == ()
    assert b"new-feed-url" not in episode.feed.read_bytes()
    assert f"what was published at '{LINK}' stays there" in caplog.text
    with serving(out) as port:
        assert ask(port, "/news/feed.xml", host="example.org")[0].status == 404


def test_the_record_keeps_what_it_knows(publish_day: PublishDay, private: Show) -> None:
    out = publish_day(show=private).feed.parent
    found = json.loads((out / "channel.json").read_text(encoding="utf-8"))
    assert found["private"] is True
    assert found["secret"] == load_channel(out).secret
