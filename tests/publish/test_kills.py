"""kill -9 in the middle of `briefing publish`: what lies at the target is always whole."""

from datetime import date
from pathlib import Path

import boto3
import pytest

from briefing.publish import publish_episode
from briefing.publish.upload import upload_folder
from briefing.records import Show
from tests.publish.conftest import make_master, make_script
from tests.publish.kills import LINK, Nursery, Read, broken_links, torn_by_kills
from tests.publish.targets import S3_LOGIN, s3_server, webdav_server

pytestmark = pytest.mark.slow


def nursery_for(tone: Path, show: Show, out: Path, target: str) -> Nursery:
    """Publish a first episode to the target."""
    script = make_script(date(2026, 1, 1))
    publish_episode(make_master(tone, script, show, out), script, show, out)
    upload_folder(out, target, LINK)
    assert show.cover is not None
    return Nursery(tone, show.cover, out, target)


def reader(folder: Path) -> Read:
    return lambda name: (folder / name).read_bytes() if (folder / name).is_file() else None


def still_goes(nursery: Nursery, read: Read) -> None:
    """What was broken off is taken up: the target becomes the same as the folder."""
    upload_folder(nursery.out, nursery.target)
    assert broken_links(read) == []
    assert read("feed.xml") == (nursery.out / "feed.xml").read_bytes()
    assert upload_folder(nursery.out, nursery.target) == []


def test_a_folder_is_whole_whenever_its_publisher_is_killed(
    tone: Path, show: Show, tmp_path: Path
) -> None:
    nursery = nursery_for(tone, show, tmp_path / "out", str(tmp_path / "web"))
    assert torn_by_kills(nursery, reader(tmp_path / "web"), 50, 0.006) == []
    still_goes(nursery, reader(tmp_path / "web"))


def test_a_webdav_server_holds_a_whole_show_whenever_its_publisher_is_killed(
    tone: Path, show: Show, tmp_path: Path
) -> None:
    with webdav_server(tmp_path / "dav") as address:
        nursery = nursery_for(tone, show, tmp_path / "out", f"webdav://me:hush@{address}/news")
        assert torn_by_kills(nursery, reader(tmp_path / "dav" / "news"), 10, 0.05) == []
        still_goes(nursery, reader(tmp_path / "dav" / "news"))


def test_a_bucket_holds_a_whole_show_whenever_its_publisher_is_killed(
    tone: Path, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with s3_server() as address:
        for name, value in {**S3_LOGIN, "AWS_ENDPOINT_URL": address}.items():
            monkeypatch.setenv(name, value)
        client = boto3.client("s3")
        client.create_bucket(Bucket="news")

        def read(name: str) -> bytes | None:
            found = client.list_objects_v2(Bucket="news", Prefix=f"daily/{name}")["KeyCount"]
            if not found:
                return None
            body: bytes = client.get_object(Bucket="news", Key=f"daily/{name}")["Body"].read()
            return body

        nursery = nursery_for(tone, show, tmp_path / "out", "s3://news/daily")
        assert torn_by_kills(nursery, read, 10, 0.05) == []
        still_goes(nursery, read)
