"""Real podcast clients over loopback: what they download, and what they find after a rebuild."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from lxml import html

from briefing.publish.feed.rebuild import rebuild_feed
from briefing.records import Episode
from tests.publish.conftest import PublishDay, published, serving

pytestmark = pytest.mark.system


@pytest.fixture
def feed_address(episode: Episode) -> Iterator[str]:
    with serving(episode.feed.parent) as port:
        yield f"http://127.0.0.1:{port}/feed.xml"


def run(home: Path, *words: str) -> str:
    """Run a client with a home of its own; return what it said."""
    home.mkdir(exist_ok=True)
    environment = {**os.environ, "HOME": str(home), "GPODDER_HOME": str(home / "gpodder")}
    environment["XDG_CONFIG_HOME"] = str(home)
    environment["GPODDER_DOWNLOAD_DIR"] = str(home / "gpodder" / "got")
    done = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def mp3s_under(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.rglob("*.mp3")]


def test_gpodder_downloads_and_finds_nothing_new_after_a_rebuild(
    episode: Episode, feed_address: str, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    run(home, "gpo", "subscribe", feed_address)
    run(home, "gpo", "update")
    assert "3月18日 新桥今日通车" in run(home, "gpo", "episodes")
    run(home, "gpo", "download")
    assert mp3s_under(home) == [episode.path.read_bytes()]
    episode.feed.unlink()
    rebuild_feed(episode.feed.parent)
    assert "0 new" in run(home, "gpo", "update").lower().replace("no new", "0 new")
    run(home, "gpo", "download")
    assert len(mp3s_under(home)) == 1


def test_newsboat_reads_the_feed_and_podboat_would_find_the_mp3(
    episode: Episode, feed_address: str, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "urls").write_text(feed_address + "\n")
    files = ("-u", str(home / "urls"), "-c", str(home / "cache.db"), "-C", str(home / "config"))
    (home / "config").write_text("podcast-auto-enqueue yes\nerror-log " + str(home / "errors"))
    run(home, "newsboat", *files, "-x", "reload")
    assert run(home, "newsboat", *files, "-x", "print-unread").startswith("1 ")
    queues = [path.read_text() for path in home.rglob("queue")]
    assert any(f"/2026-03-18/{published(episode).name}" in queue for queue in queues)
    run(home, "newsboat", *files, "-x", "reload")
    assert run(home, "newsboat", *files, "-x", "print-unread").startswith("1 ")


def test_podcast_archiver_holds_the_same_bytes(
    episode: Episode, feed_address: str, tmp_path: Path
) -> None:
    archiver = str(Path(sys.executable).with_name("podcast-archiver"))
    got = tmp_path / "got"
    got.mkdir()
    for _ in range(2):
        run(tmp_path / "home", archiver, "--feed", feed_address, "--dir", str(got))
    assert mp3s_under(got) == [episode.path.read_bytes()]


def test_gpodder_never_holds_two_sounds_in_one_file(
    feed_address: str, tmp_path: Path, publish_day: PublishDay, other_tone: Path, tone: Path
) -> None:
    home = tmp_path / "home"
    run(home, "gpo", "subscribe", feed_address)
    run(home, "gpo", "update")
    publish_day(sound=other_tone)
    run(home, "gpo", "download")  # from the address it knows, which is the old one by now
    assert mp3s_under(home) == [other_tone.read_bytes()]
    publish_day()
    run(home, "gpo", "update")
    run(home, "gpo", "download")
    assert [
        found in (other_tone.read_bytes(), tone.read_bytes()) for found in mp3s_under(home)
    ] == [True]


def test_podcast_archiver_never_joins_a_download_to_another_recording(
    episode: Episode, feed_address: str, tmp_path: Path, publish_day: PublishDay, other_tone: Path
) -> None:
    archiver = str(Path(sys.executable).with_name("podcast-archiver"))
    got = tmp_path / "got"
    got.mkdir()
    old = episode.path.read_bytes()
    run(tmp_path / "home", archiver, "--feed", feed_address, "--dir", str(got))
    publish_day(sound=other_tone)
    run(tmp_path / "home", archiver, "--feed", feed_address, "--dir", str(got))
    found = mp3s_under(got)
    assert found
    assert all(each in (old, episode.path.read_bytes()) for each in found)


def test_newsboat_asks_for_the_new_address_of_a_day_made_again(
    episode: Episode, feed_address: str, tmp_path: Path, publish_day: PublishDay, other_tone: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "urls").write_text(feed_address + "\n")
    files = ("-u", str(home / "urls"), "-c", str(home / "cache.db"), "-C", str(home / "config"))
    (home / "config").write_text("error-log " + str(home / "errors"))
    run(home, "newsboat", *files, "-x", "reload")
    publish_day(sound=other_tone)
    run(home, "newsboat", *files, "-x", "reload")
    assert (
        published(episode).name
        in sqlite3.connect(home / "cache.db")
        .execute("SELECT group_concat(enclosure_url) FROM rss_item")
        .fetchone()[0]
    )
    assert run(home, "newsboat", *files, "-x", "print-unread").startswith("1 ")


def test_clients_show_the_headlines_and_each_chapter_on_a_line(
    feed_address: str, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    run(home, "gpo", "subscribe", feed_address)
    run(home, "gpo", "update")
    (home / "urls").write_text(feed_address + "\n")
    files = ("-u", str(home / "urls"), "-c", str(home / "cache.db"), "-C", str(home / "config"))
    (home / "config").write_text("error-log " + str(home / "errors"))
    run(home, "newsboat", *files, "-x", "reload")
    with closing(sqlite3.connect(home / "gpodder" / "Database")) as opened:
        ((marked_up,),) = opened.execute("SELECT description_html FROM episode").fetchall()
    with closing(sqlite3.connect(home / "cache.db")) as opened:
        # newsboat takes the summary, and keeps its lines.
        ((plain,),) = opened.execute("SELECT content FROM rss_item").fetchall()
    lines = html.fromstring(plain).text_content().split("\n")
    assert lines[0] == "新桥今日通车；图书馆延长开放"
    assert "0:02 新桥今日通车（原文第101–313字）" in lines
    assert [each.text_content() for each in html.fromstring(marked_up).iter("p", "li")] == lines


@pytest.mark.parametrize("updated", [False, True])
def test_gpodder_never_goes_on_with_other_audio(
    feed_address: str, tmp_path: Path, publish_day: PublishDay, other_tone: Path, updated: bool
) -> None:
    home = tmp_path / "home"
    for words in (("subscribe", feed_address), ("update",), ("download",)):
        run(home, "gpo", *words)
    # A download that was broken off: gPodder has one file an episode, whatever its address.
    (whole,) = home.rglob("*.mp3")
    whole.with_name(f"{whole.name}.partial").write_bytes(whole.read_bytes()[:60_000])
    whole.unlink()
    with closing(sqlite3.connect(home / "gpodder" / "Database")) as opened:
        opened.execute("UPDATE episode SET state = 0")
        opened.commit()
    assert "1 partial file" in run(home, "gpo", "partial")
    publish_day(sound=other_tone)
    if updated:
        run(home, "gpo", "update")
    run(home, "gpo", "resume")
    assert mp3s_under(home) == [other_tone.read_bytes()]
