"""kill -9 in the middle of `briefing publish`: what lies at the target is always whole.

`python -m tests.bench.publish_kills 50` kills at fifty moments each.
"""

from pathlib import Path

import boto3
import pytest

from briefing.publish.send.upload import upload_folder
from briefing.show import Show
from tests.publish.kills import (
    Nursery,
    Read,
    broken_links,
    bucket_reader,
    folder_reader,
    nursery_for,
    torn_by_kills,
)
from tests.publish.targets import S3_LOGIN, s3_server, webdav_server

pytestmark = pytest.mark.slow


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
    read = folder_reader(tmp_path / "web")
    assert torn_by_kills(nursery, read, 18, stride=2) == []
    still_goes(nursery, read)


def test_a_webdav_server_holds_a_whole_show_whenever_its_publisher_is_killed(
    tone: Path, show: Show, tmp_path: Path
) -> None:
    with webdav_server(tmp_path / "dav") as address:
        nursery = nursery_for(tone, show, tmp_path / "out", f"webdav://me:hush@{address}/news")
        read = folder_reader(tmp_path / "dav" / "news")
        assert torn_by_kills(nursery, read, 5, step_s=0.1) == []
        still_goes(nursery, read)


def test_a_bucket_holds_a_whole_show_whenever_its_publisher_is_killed(
    tone: Path, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with s3_server() as address:
        for name, value in {**S3_LOGIN, "AWS_ENDPOINT_URL": address}.items():
            monkeypatch.setenv(name, value)
        boto3.client("s3").create_bucket(Bucket="news")
        nursery = nursery_for(tone, show, tmp_path / "out", "s3://news/daily")
        read = bucket_reader("news", "daily")
        assert torn_by_kills(nursery, read, 5, step_s=0.1) == []
        still_goes(nursery, read)
