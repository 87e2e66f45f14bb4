"""Deleting at the target what is published no longer: shown first, and nothing else."""

import json
from pathlib import Path

import boto3
import pytest
from click.testing import CliRunner, Result

from briefing.cli import briefing
from briefing.publish.feed.rebuild import rebuild_feed
from briefing.publish.send.upload import left_at, prune, upload_folder
from tests.publish.conftest import PublishDay

LINK = "https://example.org/news/"
OLD, NEW = "2026-03-18", "2026-03-19"


@pytest.fixture
def out(publish_day: PublishDay) -> Path:
    publish_day(OLD)
    return publish_day(NEW).feed.parent


@pytest.fixture
def web(out: Path, tmp_path: Path) -> Path:
    """A folder that both days were brought to, and the older taken off since."""
    upload_folder(out, str(tmp_path / "web"), LINK)
    rebuild_feed(out, remove=OLD)
    return tmp_path / "web"


def ask(out: Path, target: str, *words: str, answer: str = "") -> Result:
    return CliRunner().invoke(
        briefing, ["publish", target, "--out", str(out), "--prune", *words], input=answer
    )


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_what_the_feed_no_longer_names_is_shown_and_deleted(out: Path, web: Path) -> None:
    gone = {name for name in files_in(web) if name.startswith(OLD)}
    stays = files_in(web) - gone
    done = ask(out, str(web), answer="y\n")
    assert done.exit_code == 0
    shown = [line for line in done.stderr.splitlines() if line.startswith("published no longer: ")]
    assert {line.removeprefix("published no longer: ") for line in shown} == gone
    assert f"deleted {len(gone)} files" in done.stderr
    assert files_in(web) == stays
    assert not (web / OLD).exists()
    assert OLD not in (web / "published.json").read_text()
    assert ask(out, str(web)).stderr == ""


@pytest.mark.parametrize("answer", ["n\n", ""])
def test_without_a_yes_nothing_is_deleted(out: Path, web: Path, answer: str) -> None:
    before = files_in(web)
    done = ask(out, str(web), answer=answer)
    assert f"published no longer: {OLD}/index.html" in done.stderr
    assert files_in(web) == before


def test_a_dry_run_shows_and_deletes_nothing(out: Path, web: Path) -> None:
    before = {name: (web / name).read_bytes() for name in files_in(web)}
    done = ask(out, str(web), "--dry-run", "--yes")
    assert f"published no longer: {OLD}/index.html" in done.stderr
    assert {name: (web / name).read_bytes() for name in files_in(web)} == before


def test_files_of_others_stay(out: Path, web: Path) -> None:
    for name in ("robots.txt", f"{OLD}/notes.html", "other/index.html"):
        (web / name).parent.mkdir(exist_ok=True)
        (web / name).write_text("not ours")
    assert ask(out, str(web), "--yes").exit_code == 0
    assert {"robots.txt", f"{OLD}/notes.html", "other/index.html"} <= files_in(web)
    assert files_in(web / OLD) == {"notes.html"}


def test_a_ledger_that_others_wrote_into_leads_to_nothing_else(
    out: Path, web: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.html").write_text("mine")
    ledger = json.loads((web / "published.json").read_text())
    ledger |= {"../mine.html": "", "../web/robots.html": "", f"{OLD}/../../mine.html": ""}
    (web / "robots.html").write_text("theirs")
    (web / "published.json").write_text(json.dumps(ledger))
    assert all(name.startswith(f"{OLD}/") for name in left_at(out, str(web)))
    ask(out, str(web), "--yes")
    assert (tmp_path / "mine.html").exists()
    assert (web / "robots.html").exists()


def test_a_day_damaged_here_is_kept_there(out: Path, web: Path) -> None:
    there = {name for name in files_in(web) if name.startswith(NEW)}
    mp3 = next((out / NEW).glob("*-????????.mp3"))
    mp3.write_bytes(mp3.read_bytes()[:-1000])
    done = ask(out, str(web), "--yes")
    assert {name for name in files_in(web) if name.startswith(NEW)} == there
    assert not (web / OLD).exists()
    assert f"'{NEW}' is not in the feed" in done.stderr


def test_what_was_published_again_meanwhile_stays(
    out: Path, web: Path, publish_day: PublishDay
) -> None:
    upload_folder(out, str(web))
    shown = left_at(out, str(web))
    assert shown
    publish_day(OLD)
    upload_folder(out, str(web))
    before = files_in(web)
    assert prune(out, str(web), shown) == []
    assert files_in(web) == before


def test_a_bucket_is_pruned(out: Path, bucket: str) -> None:
    upload_folder(out, bucket, LINK)
    rebuild_feed(out, remove=OLD)
    done = ask(out, bucket, "--yes")
    assert done.exit_code == 0, done.output
    found = boto3.client("s3").list_objects_v2(Bucket="news", Prefix="daily/")["Contents"]
    names = {each["Key"].removeprefix("daily/") for each in found}
    assert not [name for name in names if name.startswith(OLD)]
    assert {"feed.xml", "published.json", f"{NEW}/index.html"} <= names


def test_a_webdav_server_is_pruned(out: Path, webdav: str, tmp_path: Path) -> None:
    target = f"webdav://me:hush@{webdav}/news"
    upload_folder(out, target, LINK)
    rebuild_feed(out, remove=OLD)
    done = ask(out, target, "--yes")
    assert done.exit_code == 0, done.output
    there = tmp_path / "dav" / "news"
    assert not (there / OLD).exists()
    assert {"feed.xml", "published.json", f"{NEW}/index.html"} <= files_in(there)
