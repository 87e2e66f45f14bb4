"""Bringing the shelf to another place: what goes, in which order, and what must not leak."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import boto3
import pytest
from cheroot import wsgi
from click.testing import CliRunner
from moto.server import ThreadedMotoServer
from wsgidav.wsgidav_app import WsgiDAVApp

from briefing.cli import briefing
from briefing.errors import PublishError
from briefing.publish.shelf import podcast_guid
from briefing.publish.upload import upload_folder
from briefing.records import Episode
from tests.publish.conftest import PublishDay
from tests.publish.psp import faults

LINK = "https://example.org/news/"


@pytest.fixture
def out(episode: Episode) -> Path:
    return episode.feed.parent


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    """The address of a server that speaks S3."""
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(s3: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("AWS_ENDPOINT_URL", s3)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "hush-secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    boto3.client("s3").create_bucket(Bucket="news")
    return "s3://news/daily"


def test_media_go_first_and_the_feed_last(out: Path, tmp_path: Path) -> None:
    target = tmp_path / "web"
    sent = upload_folder(out, str(target), LINK)
    assert sent[0] == "2026-03-18/briefing-2026-03-18.mp3"
    assert sent[-1] == "feed.xml"
    assert sent[-2] == "index.html"
    assert sent.index("2026-03-18/index.html") > sent.index("2026-03-18/briefing-2026-03-18.vtt")
    for name in sent:
        assert (target / name).read_bytes() == (out / name).read_bytes()
    assert faults((target / "feed.xml").read_bytes(), LINK) == []
    assert not list(target.rglob("*.part"))


def test_only_what_listeners_need_goes(out: Path, tmp_path: Path) -> None:
    for name in ("issue.json", "script.md", "manifest.json"):
        (out / "2026-03-18" / name).write_text("private")
    sent = upload_folder(out, str(tmp_path / "web"), LINK)
    assert not {"issue.json", "script.md", "manifest.json", "episode.json", "channel.json"} & {
        Path(name).name for name in sent
    }


def test_only_what_changed_goes(out: Path, tmp_path: Path, publish_day: PublishDay) -> None:
    target = str(tmp_path / "web")
    upload_folder(out, target, LINK)
    assert upload_folder(out, target) == []
    publish_day("2026-03-19")
    sent = upload_folder(out, target)
    assert "feed.xml" in sent
    assert all(name.startswith("2026-03-19/") or "/" not in name for name in sent)


def test_a_dry_run_sends_nothing(out: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    would = upload_folder(out, str(tmp_path / "web"), LINK, dry_run=True)
    assert would[-1] == "feed.xml"
    assert not (tmp_path / "web").exists()
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


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
    for name in sent:
        found = client.get_object(Bucket="news", Key=f"daily/{name}")
        assert found["Body"].read() == (out / name).read_bytes()
    kinds = {
        name: client.head_object(Bucket="news", Key=f"daily/{name}")["ContentType"]
        for name in ("feed.xml", "2026-03-18/briefing-2026-03-18.chapters.json", sent[0])
    }
    assert list(kinds.values()) == [
        "application/rss+xml",
        "application/json+chapters",
        "audio/mpeg",
    ]
    assert upload_folder(out, bucket) == []


@pytest.fixture
def webdav(tmp_path: Path) -> Iterator[str]:
    """The address of a WebDAV server that wants a password, and serves tmp_path/dav."""
    (tmp_path / "dav").mkdir()
    settings = {
        "provider_mapping": {"/": str(tmp_path / "dav")},
        "simple_dc": {"user_mapping": {"*": {"me": {"password": "hush"}}}},
        "logging": {"enable": False},
        "verbose": 0,
    }
    server = wsgi.Server(("127.0.0.1", 0), WsgiDAVApp(settings))
    server.prepare()
    thread = threading.Thread(target=server.serve)
    thread.start()
    yield f"127.0.0.1:{server.bind_addr[1]}"
    server.stop()
    thread.join()


def test_a_webdav_server_receives_the_same_bytes(out: Path, webdav: str, tmp_path: Path) -> None:
    target = f"webdav://me:hush@{webdav}/news"
    sent = upload_folder(out, target, LINK)
    for name in sent:
        assert (tmp_path / "dav" / "news" / name).read_bytes() == (out / name).read_bytes()
    assert not list((tmp_path / "dav").rglob("*.part"))
    assert upload_folder(out, target) == []
    with pytest.raises(PublishError) as caught:
        upload_folder(out, f"webdav://me:hush2@{webdav}/news")
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


def test_wrong_credentials_are_one_line_that_leaks_nothing(
    out: Path, s3: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", s3)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "hush-secret")
    words = ["publish", "s3://nobodys-bucket/x", "--out", str(out), "--link", LINK]
    done = CliRunner().invoke(briefing, words)
    assert isinstance(done.exception, PublishError)
    assert "nobodys-bucket" in str(done.exception)
    assert "\n" not in str(done.exception)
    assert "hush" not in str(done.exception)


@pytest.mark.parametrize(
    "target",
    ["sftp://me:hush@127.0.0.1:1/x", "nonsense://me:hush@host/x", "webdav://me:hush@127.0.0.1:1/"],
)
def test_a_target_out_of_reach_is_named_without_its_password(out: Path, target: str) -> None:
    with pytest.raises(PublishError) as caught:
        upload_folder(out, target, LINK)
    assert target.partition("@")[2].split("/")[0].split(":")[0] in str(caught.value)
    assert "hush" not in str(caught.value)
