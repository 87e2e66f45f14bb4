"""Bringing the shelf to another place: what goes, in which order, and what must not leak."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import boto3
import pytest
from click.testing import CliRunner

from briefing.cli import briefing
from briefing.errors import PublishError
from briefing.publish.address import podcast_guid
from briefing.publish.feed.rebuild import rebuild_feed
from briefing.publish.send import target as targets
from briefing.publish.send.upload import _LEDGER, _names_the_address, _place, _send, upload_folder
from briefing.publish.tuned import Sending
from briefing.records import Episode
from briefing.show import Show
from briefing.support.progress import Progress, told_to
from tests.publish.conftest import PublishDay
from tests.publish.psp import faults
from tests.shared.warned import warnings_in

LINK = "https://example.org/news/"


@pytest.fixture
def out(episode: Episode) -> Path:
    return episode.feed.parent


def test_media_go_first_and_the_feed_last(out: Path, tmp_path: Path) -> None:
    target = tmp_path / "web"
    sent = upload_folder(out, str(target), LINK)
    assert re.fullmatch(r"2026-03-18/briefing-2026-03-18-[0-9a-f]{8}\.mp3", sent[0])
    assert sent[-1] == "feed.xml"
    assert sent[-2] == "index.html"
    subtitles = [sent.index(name) for name in sent if name.endswith(".vtt")]
    assert sent.index("2026-03-18/index.html") > max(subtitles)
    for name in sent:
        assert (target / name).read_bytes() == (out / name).read_bytes()
    assert faults((target / "feed.xml").read_bytes(), LINK) == []
    assert not list(target.rglob("*.part"))


def test_whoever_waits_is_told_of_each_file_that_is_sent(out: Path, tmp_path: Path) -> None:
    heard: list[Progress] = []
    with told_to(heard.append):
        sent = upload_folder(out, str(tmp_path / "web"), LINK)
    assert heard == [Progress("publishing", at, len(sent)) for at in range(1, len(sent) + 1)]


SENT = """
2026-03-17/a.mp3 2026-03-18/b.mp3 cover.jpg icon.png 2026-03-18/b.chapters.json 2026-03-18/b.vtt
2026-03-18/b.srt code.svg feed.css worker.js manifest.webmanifest subscriptions.opml
2026-03-17/index.html 2026-03-18/index.html index.html feed-archive-1.xml feed.xml
"""
"""Files of every kind, in the order they are sent."""


def test_media_go_before_texts_and_those_before_what_leads_to_them() -> None:
    sent = SENT.split()
    mixed = [*sent[1::2], *sent[::2]]
    assert sorted(mixed, key=lambda name: _place((name, ""))) == sent
    follow = [name for name in sent if _names_the_address(name)]
    assert follow == [
        *("2026-03-18/b.chapters.json", "subscriptions.opml", "2026-03-17/index.html"),
        *("2026-03-18/index.html", "index.html", "feed-archive-1.xml", "feed.xml"),
    ]


@pytest.mark.parametrize(
    ("size_bytes", "written"), [(100, "a b c"), (2, "a b. c"), (3, "a b c."), (1, "a. b. c.")]
)
def test_what_lies_there_is_noted_after_so_many_bytes_and_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size_bytes: int, written: str
) -> None:
    monkeypatch.setattr(Sending, "LEDGER_EVERY_BYTES", size_bytes)
    for name in "abc":
        (tmp_path / name).write_text(name, encoding="utf-8")
    noted: list[dict[str, str]] = []
    steps: list[str] = []

    def put(name: str, data: bytes) -> None:
        if name == _LEDGER:
            noted.append(json.loads(data))
            steps[-1:] = [f"{steps[-1]}." if steps else "."]
        else:
            steps.append(name)

    _send(put, tmp_path, {"a": "1", "b": "2", "c": "3", "d": "4"}, ["a", "b", "c"], ["e"])
    assert noted[0] == {"d": "4", "e": ""}
    assert noted[-1] == {"d": "4", "e": "", "a": "1", "b": "2", "c": "3"}
    assert steps == [".", *f"{written}.".split()]
    _send(put, tmp_path, {"d": "4"}, [], [])
    assert noted[-1] == {"d": "4"}


def test_only_what_listeners_need_goes(out: Path, tmp_path: Path) -> None:
    for name in ("issue.json", "script.md", "manifest.json"):
        (out / "2026-03-18" / name).write_text("private")
    sent = upload_folder(out, str(tmp_path / "web"), LINK)
    assert not {"issue.json", "script.md", "manifest.json", "episode.json", "channel.json"} & {
        Path(name).name for name in sent
    }


def test_what_the_other_commands_leave_in_the_folder_stays_at_home(
    out: Path, tmp_path: Path
) -> None:
    for name in ("watched.json", "batch-report.json"):
        (out / name).write_text('{"issue": "/home/me/papers/2026-03-18.md"}')
    sent = upload_folder(out, str(tmp_path / "web"), LINK)
    assert [name for name in sent if "/" not in name and name.endswith(".json")] == []
    assert not {path.name for path in (tmp_path / "web").iterdir()} & {
        "watched.json",
        "batch-report.json",
    }


def test_a_folder_that_is_not_there_is_named_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"typo.*channel\.json"):
        upload_folder(tmp_path / "typo", str(tmp_path / "web"), LINK)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["封面 图.jpg", "own.JPG", "own.jpeg"])
def test_a_cover_in_the_output_folder_is_found_where_the_feed_says(
    tmp_path: Path, show: Show, publish_day: PublishDay, name: str
) -> None:
    cover = tmp_path / "out" / name
    cover.parent.mkdir()
    cover.write_bytes((show.cover or cover).read_bytes())
    feed = publish_day(show=replace(show, cover=cover)).feed
    upload_folder(feed.parent, str(tmp_path / "web"), LINK)
    found = re.findall(r'<itunes:image href="([^"]+)"/>', feed.read_text(encoding="utf-8"))
    (address,) = set(found)
    assert (tmp_path / "web" / address.removeprefix(LINK)).read_bytes() == cover.read_bytes()


def test_only_what_changed_goes(out: Path, tmp_path: Path, publish_day: PublishDay) -> None:
    target = str(tmp_path / "web")
    upload_folder(out, target, LINK)
    assert upload_folder(out, target) == []
    publish_day("2026-03-19")
    sent = upload_folder(out, target)
    assert "feed.xml" in sent
    # The page of the day before leads to the new one.
    others = [name for name in sent if "/" in name and not name.startswith("2026-03-19/")]
    assert others == ["2026-03-18/index.html"]


def test_what_is_left_at_the_target_is_named_until_it_is_deleted(
    out: Path, tmp_path: Path, publish_day: PublishDay, caplog: pytest.LogCaptureFixture
) -> None:
    target = tmp_path / "web"
    publish_day("2026-03-19")
    upload_folder(out, str(target), LINK)
    assert not warnings_in(caplog)
    gone = {path.relative_to(target).as_posix() for path in (target / "2026-03-18").iterdir()}
    rebuild_feed(out, remove="2026-03-18")
    for dry_run in (True, False, False):
        caplog.clear()
        upload_folder(out, str(target), dry_run=dry_run)
        (told,) = warnings_in(caplog)
        named = re.search(r"no longer: (.*)\. `briefing publish --prune`", told)
        assert named is not None
        assert set(named[1].split(", ")) == gone
    next((target / "2026-03-18").glob("*.mp3")).unlink()
    publish_day("2026-03-18")
    assert gone <= set(upload_folder(out, str(target)))
    rebuild_feed(out, remove="2026-03-18")
    upload_folder(out, str(target))
    caplog.clear()
    for name in gone:
        (target / name).unlink()
    assert upload_folder(out, str(target)) == []
    assert not warnings_in(caplog)
    assert not gone & json.loads((target / "published.json").read_text()).keys()


@pytest.mark.parametrize(
    ("link", "code", "said"),
    [
        ("https://example.org/news/", 0, ""),
        ("http://example.org/news/", 0, "is not https: Apple Podcasts does not list such a feed"),
        ("http://me:s3cret@example.org/", 1, "holds a name or a password"),
        ("https://me@example.org/", 1, "holds a name or a password"),
    ],
)
def test_the_command_says_what_an_address_is_worth(
    out: Path, tmp_path: Path, link: str, code: int, said: str
) -> None:
    web = tmp_path / "web"
    words = [sys.executable, "-m", "briefing", "publish", str(web), "--out", str(out)]
    done = subprocess.run([*words, "--link", link], capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert said in done.stderr
    assert ("https" in done.stderr) == (link.startswith("http:") and not code)
    assert "s3cret" not in done.stderr + done.stdout
    assert (web / "feed.xml").is_file() == (code == 0)


def test_a_dry_run_sends_nothing(out: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    would = upload_folder(out, str(tmp_path / "web"), LINK, dry_run=True)
    assert would[-1] == "feed.xml"
    assert not (tmp_path / "web").exists()
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


def test_a_dry_run_says_what_another_address_changes(out: Path, tmp_path: Path) -> None:
    upload_folder(out, str(tmp_path / "web"), LINK)
    moved = "https://elsewhere.example/"
    would = upload_folder(out, str(tmp_path / "web"), moved, dry_run=True)
    assert would == upload_folder(out, str(tmp_path / "web"), moved)
    assert would[-1] == "feed.xml"


def test_without_a_public_address_nothing_goes(out: Path, tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="--link"):
        upload_folder(out, str(tmp_path / "web"))
    assert not (tmp_path / "web").exists()


def test_the_address_is_remembered_and_gives_the_show_its_guid(
    out: Path, tmp_path: Path, publish_day: PublishDay
) -> None:
    upload_folder(out, str(tmp_path / "web"), LINK)
    feed = publish_day("2026-03-19").feed.read_text(encoding="utf-8")
    assert f"<podcast:guid>{podcast_guid(LINK + 'feed.xml')}</podcast:guid>" in feed
    assert f'url="{LINK}2026-03-19/' in feed


def test_a_bucket_receives_the_same_bytes_with_their_types(out: Path, bucket: str) -> None:
    sent = upload_folder(out, bucket, LINK)
    client = boto3.client("s3")
    (chapters,) = (name for name in sent if name.endswith(".chapters.json"))
    for name in sent:
        found = client.get_object(Bucket="news", Key=f"daily/{name}")
        assert found["Body"].read() == (out / name).read_bytes()
    kinds = {
        name: client.head_object(Bucket="news", Key=f"daily/{name}")["ContentType"]
        for name in ("feed.xml", chapters, sent[0])
    }
    assert list(kinds.values()) == [
        "application/xml",
        "application/json+chapters",
        "audio/mpeg",
    ]
    assert upload_folder(out, bucket) == []


def test_a_webdav_server_receives_the_same_bytes(
    out: Path, webdav: str, tmp_path: Path, publish_day: PublishDay
) -> None:
    target = f"webdav://me:hush@{webdav}/news"
    sent = upload_folder(out, target, LINK)
    for name in sent:
        assert (tmp_path / "dav" / "news" / name).read_bytes() == (out / name).read_bytes()
    assert upload_folder(out, target) == []
    publish_day("2026-03-19")
    assert upload_folder(out, target)[-1] == "feed.xml"
    assert (tmp_path / "dav" / "news" / "feed.xml").read_bytes() == (out / "feed.xml").read_bytes()
    assert not list((tmp_path / "dav").rglob("*.part"))
    with pytest.raises(PublishError) as caught:
        upload_folder(out, f"webdav://me:hush2@{webdav}/news")
    assert "401" in str(caught.value)
    assert "hush" not in str(caught.value)


def test_a_run_that_broke_off_is_taken_up(
    out: Path, tmp_path: Path, publish_day: PublishDay
) -> None:
    target = tmp_path / "web"
    upload_folder(out, str(target), LINK)
    old = (target / "feed.xml").read_bytes()
    publish_day("2026-03-19")
    blocked = target / "2026-03-19"
    blocked.write_text("a file where a folder must be")
    with pytest.raises(PublishError, match="stays as it is"):
        upload_folder(out, str(target))
    assert (target / "feed.xml").read_bytes() == old
    blocked.unlink()
    assert upload_folder(out, str(target))[-1] == "feed.xml"
    assert json.loads((target / "published.json").read_text(encoding="utf-8"))


def test_what_went_before_a_break_is_not_sent_again(
    out: Path, tmp_path: Path, publish_day: PublishDay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Sending, "LEDGER_EVERY_BYTES", 1)
    publish_day("2026-03-19")
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "2026-03-19").write_text("a file where a folder must be")
    with pytest.raises(PublishError, match="stays as it is"):
        upload_folder(out, str(tmp_path / "web"), LINK)
    (tmp_path / "web" / "2026-03-19").unlink()
    sent = upload_folder(out, str(tmp_path / "web"))
    assert sent[0].startswith("2026-03-19/")
    assert not [name for name in sent if re.match(r"2026-03-18/.*\.mp3$", name)]


def test_an_episode_whose_mp3_was_cut_does_not_go(
    out: Path, tmp_path: Path, publish_day: PublishDay, caplog: pytest.LogCaptureFixture
) -> None:
    cut = publish_day("2026-03-19").path
    cut.write_bytes(cut.read_bytes()[:-1000])
    sent = upload_folder(out, str(tmp_path / "web"), LINK)
    assert not [name for name in sent if name.startswith("2026-03-19")]
    assert b"2026-03-19" not in (tmp_path / "web" / "feed.xml").read_bytes()
    assert "'2026-03-19' is not in the feed" in caplog.text


@pytest.mark.parametrize("wrong", ["key", "secret"])
def test_wrong_keys_of_a_bucket_are_one_line_that_leaks_nothing(
    out: Path, bucket: str, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    iam = boto3.client("iam")
    iam.create_user(UserName=wrong)
    key = iam.create_access_key(UserName=wrong)["AccessKey"]["AccessKeyId"]
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "nobody" if wrong == "key" else key)
    monkeypatch.setattr("moto.settings.INITIAL_NO_AUTH_ACTION_COUNT", 0)  # from now on, ask
    done = CliRunner().invoke(briefing, ["publish", bucket, "--out", str(out), "--link", LINK])
    assert isinstance(done.exception, PublishError)
    said = str(done.exception)
    assert said.startswith("cannot publish to 's3://news/daily': Forbidden. Check")
    assert "\n" not in said
    assert "hush" not in said


def test_a_bucket_that_is_not_there_is_named(out: Path, bucket: str) -> None:
    with pytest.raises(PublishError, match="nobodys-bucket") as caught:
        upload_folder(out, "s3://nobodys-bucket/x", LINK)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "target",
    ["sftp://me:hush@127.0.0.1:1/x", "nonsense://me:hush@host/x", "webdav://me:hush@127.0.0.1:1/"],
)
def test_a_target_out_of_reach_is_named_without_its_password(out: Path, target: str) -> None:
    with pytest.raises(PublishError) as caught:
        upload_folder(out, target, LINK)
    assert target.partition("@")[2].split("/")[0].split(":")[0] in str(caught.value)
    assert "hush" not in str(caught.value)


def test_a_new_kind_of_target_is_a_module_and_a_line(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(targets._OPENED_BY, "drawer", "tests.publish.drawer")
    sent = upload_folder(out, f"drawer://me:pass%20word@desk{tmp_path}/top", LINK)
    assert sent[-1] == "feed.xml"
    for name in sent:
        assert (tmp_path / "top" / "news" / name).read_bytes() == (out / name).read_bytes()
