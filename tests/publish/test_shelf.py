"""Days come and go, processes die and race: the shelf stays whole."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree

from briefing.cli import briefing
from briefing.errors import BriefingError, OutputError, PublishError
from briefing.publish import publish_episode
from briefing.publish.feed.rebuild import rebuild_feed
from briefing.publish.shelf import _stem, locked
from briefing.show import Show
from tests.publish.conftest import PublishDay, make_master, make_script
from tests.publish.psp import NAMES, faults


def days_in(feed: Path) -> list[str]:
    root = etree.fromstring(feed.read_bytes())
    return [(link.text or "").split("/")[-2] for link in root.findall("channel/item/link")]


def link_to(feed: Path, rel: str) -> str:
    found = etree.fromstring(feed.read_bytes()).find(f"channel/atom:link[@rel='{rel}']", NAMES)
    return "" if found is None else found.get("href", "").rsplit("/", 1)[-1]


def everything(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def week(publish_day: PublishDay) -> Path:
    """A feed of seven days."""
    for day in range(1, 8):
        feed = publish_day(f"2026-03-0{day}").feed
    return feed


def test_one_day_more_gives_the_bytes_of_a_whole_rebuild(week: Path) -> None:
    before = everything(week.parent)
    for path in (week, week.parent / "index.html", *week.parent.glob("*/index.html")):
        path.unlink()
    rebuild_feed(week.parent)
    assert everything(week.parent) == before


def test_a_day_removed_leaves_the_feed_and_keeps_its_files(week: Path) -> None:
    out = week.parent
    mp3 = next((out / "2026-03-04").glob("*.mp3"))
    rebuild_feed(out, remove="2026-03-04")
    assert "2026-03-04" not in days_in(week)
    assert len(days_in(week)) == 6
    assert "2026-03-04" not in (out / "index.html").read_text(encoding="utf-8")
    assert mp3.is_file()


def test_a_day_removed_and_made_again_has_its_guid_of_old(
    week: Path, publish_day: PublishDay
) -> None:
    guid = publish_day("2026-03-04").guid
    rebuild_feed(week.parent, remove="2026-03-04")
    assert publish_day("2026-03-04").guid == guid


def test_a_day_that_is_not_there_cannot_be_removed(week: Path) -> None:
    before = everything(week.parent)
    with pytest.raises(PublishError, match=r"no episode of that day; the newest is '2026-03-07'"):
        rebuild_feed(week.parent, remove="2025-01-01")
    assert everything(week.parent) == before


def test_older_days_stand_in_archive_pages_that_lead_to_each_other(week: Path) -> None:
    out = week.parent
    rebuild_feed(out, keep=3)
    assert days_in(week) == ["2026-03-07", "2026-03-06", "2026-03-05"]
    newest = out / link_to(week, "prev-archive")
    oldest = out / link_to(newest, "prev-archive")
    assert days_in(oldest) == ["2026-03-03", "2026-03-02", "2026-03-01"]
    # A page is made when it is full, so the newest one shares days with the feed.
    assert days_in(newest) == ["2026-03-06", "2026-03-05", "2026-03-04"]
    assert link_to(oldest, "prev-archive") == ""
    assert link_to(oldest, "next-archive") == newest.name
    for page in (newest, oldest):
        assert link_to(page, "current") == "feed.xml"
        archive = etree.fromstring(page.read_bytes()).findall("channel/fh:archive", NAMES)
        assert len(archive) == 1
    assert "2026-03-01" in (out / "index.html").read_text(encoding="utf-8")


def test_keeping_holds_for_the_days_to_come(week: Path, publish_day: PublishDay) -> None:
    out = week.parent
    rebuild_feed(out, keep=3)
    full = (out / "feed-archive-1.xml").read_bytes()
    publish_day("2026-03-08")
    publish_day("2026-03-09")
    assert days_in(week) == ["2026-03-09", "2026-03-08", "2026-03-07"]
    assert (out / "feed-archive-1.xml").read_bytes() == full
    before = everything(out)
    rebuild_feed(out)
    assert everything(out) == before
    rebuild_feed(out, keep=0)
    assert len(days_in(week)) == 9
    assert list(out.glob("feed-archive-*")) == []


def test_the_command_removes_and_keeps(week: Path) -> None:
    done = CliRunner().invoke(
        briefing, ["feed", "--out", str(week.parent), "--remove", "2026-03-07", "--keep", "2"]
    )
    assert done.exit_code == 0
    assert done.stdout.strip() == str(week)
    assert days_in(week) == ["2026-03-06", "2026-03-05"]
    wrong = CliRunner().invoke(briefing, ["feed", "--out", str(week.parent), "--remove", "x"])
    assert wrong.exit_code == 2


def test_a_clock_set_back_changes_nothing(week: Path, publish_day: PublishDay) -> None:
    for path in week.parent.rglob("*"):
        os.utime(path, (4_000_000_000, 4_000_000_000))
    before = everything(week.parent)
    publish_day("2026-03-07")
    rebuild_feed(week.parent)
    assert everything(week.parent) == before


CLOCK_SET_BACK = """
import sys, time
from datetime import date
from dataclasses import replace
from pathlib import Path
from briefing.publish import publish_episode
from briefing.publish.feed.rebuild import rebuild_feed
from briefing.settings.show_file import default_show
from tests.publish.conftest import make_master, make_script
assert time.gmtime().tm_year == int(sys.argv[4])
tone, cover, out = map(Path, sys.argv[1:4])
show = replace(default_show(), cover=cover)
for day in (date(2026, 3, 17), date(2026, 3, 18)):
    script = make_script(day)
    publish_episode(make_master(tone, script, show, out), script, show, out)
rebuild_feed(out)
"""


@pytest.mark.system
def test_the_clock_of_the_machine_says_nothing(tone: Path, show: Show, tmp_path: Path) -> None:
    """Published today, again with the clock years back, and from the start in a year to come."""
    first, back, fresh = tmp_path / "first", tmp_path / "back", tmp_path / "fresh"
    year = time.gmtime().tm_year
    for out, clock, then in (
        (first, "+0", year),
        (back, "+0", year),
        (back, "2001-02-03 04:05:06", 2001),
        (fresh, "2037-01-01 00:00:00", 2037),
    ):
        words = [sys.executable, "-c", CLOCK_SET_BACK, str(tone), str(show.cover), str(out)]
        subprocess.run(["faketime", "-f", clock, *words, str(then)], check=True)
    assert everything(back) == everything(fresh) == everything(first)
    feed = (first / "feed.xml").read_text(encoding="utf-8")
    assert "<lastBuildDate>Wed, 18 Mar 2026 06:00:00 +0800</lastBuildDate>" in feed
    assert faults(feed.encode()) == []


def publish_in_a_process(tone: Path, show: Show, out: Path, days: list[str]) -> None:
    for day in days:
        script = make_script(date.fromisoformat(day))
        publish_episode(make_master(tone, script, show, out), script, show, out)


def test_publishers_at_once_lose_no_day(tone: Path, show: Show, tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    shares = [[f"2026-0{month}-0{day}" for day in range(1, 4)] for month in (1, 2)]
    workers = [
        spawn.Process(target=publish_in_a_process, args=(tone, show, tmp_path, share))
        for share in shares
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
        assert worker.exitcode == 0
    assert sorted(days_in(tmp_path / "feed.xml")) == sorted(
        day for share in shares for day in share
    )
    before = everything(tmp_path)
    rebuild_feed(tmp_path)
    assert everything(tmp_path) == before


NURSERY = """
import os, sys
from itertools import cycle
from datetime import date
from pathlib import Path
from dataclasses import replace
from briefing.publish import publish_episode
from briefing.publish.feed.rebuild import rebuild_feed
from briefing.settings.show_file import default_show
from tests.publish.conftest import make_master, make_script
tone, cover, out = map(Path, sys.argv[1:])
show = replace(default_show(), cover=cover)
for born in range(50):
    child = os.fork()
    if not child:
        for number in cycle(range(1, 7)):
            script = make_script(date(2026, 2, number), f"第{born}次第{number}期")
            publish_episode(make_master(tone, script, show, out), script, show, out)
            rebuild_feed(out, keep=number % 5)
    print(child, flush=True)
    os.waitpid(child, 0)
"""


@pytest.mark.slow
def test_a_kill_at_fifty_moments_leaves_feed_and_pages_whole(
    tone: Path, show: Show, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    publish_in_a_process(tone, show, out, ["2026-01-01"])
    torn: list[str] = []
    done = threading.Event()

    def read_all_the_time() -> None:
        while not done.wait(0.2):
            torn.extend(look_at(out))

    reader = threading.Thread(target=read_all_the_time)
    reader.start()
    words = [sys.executable, "-c", NURSERY, str(tone), str(show.cover), str(out)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as nursery:
        for moment, child in enumerate(nursery.stdout or ()):
            time.sleep(0.004 + 0.011 * (moment % 25))
            os.kill(int(child), signal.SIGKILL)
            torn += look_at(out)
            if moment % 10 == 9:
                torn += [] if "2026-01-01" in every_day_in(rebuild_feed(out)) else ["lost"]
    done.set()
    reader.join()
    assert moment == 49
    assert torn == []
    before = everything(out)
    rebuild_feed(out)
    assert everything(out) == before


def every_day_in(feed: Path) -> set[str]:
    return {day for page in feed.parent.glob("feed*.xml") for day in days_in(page)}


def look_at(out: Path) -> list[str]:
    """What a listener would find broken now."""
    found = faults((out / "feed.xml").read_bytes())
    for path in (out / "index.html", *out.glob("*/index.html")):
        try:
            whole = path.read_bytes().rstrip().endswith(b"</html>")
        except FileNotFoundError:
            continue  # a day made anew: its old page is gone, the new one not yet there
        found += [] if whole else [f"{path} is torn"]
    return found


def test_a_full_disk_leaves_the_feed_as_it_was(
    week: Path, publish_day: PublishDay, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = week.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="no space left on device"):
        publish_day("2026-03-08")
    assert week.read_bytes() == before
    assert list(week.parent.rglob("*.part*")) == []


def test_a_record_that_leads_out_of_the_folder_is_refused(week: Path) -> None:
    record = week.parent / "2026-03-07" / "episode.json"
    text = record.read_text(encoding="utf-8")
    name = next(path.name for path in record.parent.glob("briefing-2026-03-07-*.mp3"))
    record.write_text(text.replace(f'"{name}"', '"../../secret.mp3"'))
    with pytest.raises(BriefingError, match="secret"):
        rebuild_feed(week.parent)


def test_the_stem_of_an_earlier_episode_is_a_name_and_no_path() -> None:
    assert _stem("briefing-2026-03-18-1f3a9c2b") == "briefing-2026-03-18-1f3a9c2b"
    for wrong in ("", "-a", "a/b", "../a", "a.mp3", 3, None):
        with pytest.raises(TypeError, match="'earlier' holds"):
            _stem(wrong)


def test_a_folder_that_cannot_be_locked_is_one_line(week: Path) -> None:
    lock = week.parent / ".shelf.lock"
    lock.unlink(missing_ok=True)
    lock.mkdir()
    with pytest.raises(OutputError, match=r"cannot write '.*\.shelf\.lock'"):
        rebuild_feed(week.parent)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"title": "海州早报 2026年3月7日"', '"title": 5'),
        ('"length_s": 12.0', '"length_s": "12"'),
        ('"start_s": 0.0', '"start_s": "0"'),
        ('"guid": "', '"guid": 1, "cover": "", "engine": "'),
    ],
)
def test_a_record_with_a_value_of_another_kind_is_named(week: Path, old: str, new: str) -> None:
    record = week.parent / "2026-03-07" / "episode.json"
    text = record.read_text(encoding="utf-8")
    assert old in text
    record.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PublishError, match=r"cannot use '.*2026-03-07/episode.json'"):
        rebuild_feed(week.parent)


def test_a_show_renamed_keeps_its_guids(publish_day: PublishDay, show: Show) -> None:
    first = publish_day("2026-03-01")
    again = publish_day("2026-03-02", show=replace(show, title="晚报", name="evening"))
    guids = [
        guid.text for guid in etree.fromstring(again.feed.read_bytes()).findall("channel/item/guid")
    ]
    assert guids == [again.guid, first.guid]


def test_a_shelf_is_made_where_there_is_none(tmp_path: Path) -> None:
    for _ in range(2):
        with locked(tmp_path / "a" / "shelf"):
            assert (tmp_path / "a" / "shelf").is_dir()
