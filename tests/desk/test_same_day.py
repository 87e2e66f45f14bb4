"""A day has one episode: another issue of the day does not take its place unseen."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner

from briefing.cli import briefing
from briefing.desk.batch.plan import plan_batch
from briefing.desk.batch.run import order_of
from briefing.desk.batch.shelves import Shelves
from briefing.desk.batch.storage import open_storage
from briefing.pipeline import make_episode
from briefing.records import Episode
from briefing.settings.show_file import default_show
from briefing.show import Show
from tests.shared.cheap import PLAIN_COVER, STORIES, fill_cheaply, speak_cheaply, write_issue
from tests.shared.warned import warnings_in

SHOW = replace(default_show(), minutes=1.0, cover=PLAIN_COVER)
OLD = f"'海州晚报', the issue that begins with '{STORIES[1][0]}'"


@pytest.fixture(autouse=True)
def _cheap_voice() -> Iterator[None]:
    with patch("briefing.pipeline.speak_script", speak_cheaply):
        yield


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the first issue and, in `out`, its episode."""
    folder = tmp_path_factory.mktemp("made")
    with patch("briefing.pipeline.speak_script", speak_cheaply):
        make_episode(write_issue(folder, 1), SHOW, folder / "out")
    return folder


@pytest.fixture
def out(made: Path, tmp_path: Path) -> Path:
    """An output folder with an episode of the first issue, made by hand."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path / "out"


def another(folder: Path, name: str = "another.md", paper: str = "海州晚报") -> Path:
    """Another issue of the first one's day."""
    issue = write_issue(folder, 2)
    text = issue.read_text("utf-8").replace("11月2日", "11月1日").replace("海州晚报", paper)
    issue.unlink()
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def notes(episode: Episode) -> list[str]:
    found = json.loads(episode.path.with_name("manifest.json").read_text("utf-8"))["notes"]
    return [note for note in found if "replaces" in note]


def test_make_says_which_issue_the_old_episode_was_made_of(
    out: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    note = f"replaces the episode of 2026-11-01, which was made of {OLD}"
    episode = make_episode(another(tmp_path), SHOW, out)
    assert notes(episode) == [note]
    assert note in warnings_in(caplog)


def test_an_issue_made_again_or_corrected_says_nothing(out: Path, tmp_path: Path) -> None:
    issue = tmp_path / "2026-11-01.md"
    assert notes(make_episode(issue, SHOW, out)) == []
    corrected = tmp_path / "corrected.md"
    text = issue.read_text("utf-8").replace("3.2万亩", "3.3万亩")
    corrected.write_text(f"{text}\n## {STORIES[3][0]}\n\n{STORIES[3][1]}\n", encoding="utf-8")
    assert notes(make_episode(corrected, SHOW, out)) == []


def test_another_paper_with_the_same_story_is_another_issue(out: Path, tmp_path: Path) -> None:
    issue = tmp_path / "2026-11-01.md"
    issue.write_text(issue.read_text("utf-8").replace("海州晚报", "云川日报"), encoding="utf-8")
    assert notes(make_episode(issue, SHOW, out)) != []


def test_an_episode_taken_off_the_shelf_is_replaced_by_anything(out: Path, tmp_path: Path) -> None:
    (out / "2026-11-01" / "episode.json").unlink()
    assert notes(make_episode(another(tmp_path), SHOW, out)) == []


@pytest.mark.parametrize("record", ["", "[1]", '{"paper": "海州晚报"}'])
def test_a_day_that_says_not_what_it_was_made_of_is_made_again(
    out: Path, tmp_path: Path, record: str
) -> None:
    (out / "2026-11-01" / "issue.json").write_text(record)
    assert notes(make_episode(another(tmp_path), SHOW, out)) == []


def test_watch_refuses_another_issue_of_a_day_and_says_why(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = tmp_path / "inbox"
    another(inbox)
    before = {path: path.read_bytes() for path in (out / "2026-11-01").iterdir() if path.is_file()}
    monkeypatch.setattr("briefing.desk.watch.time.sleep", lambda _seconds: None)
    words = ["watch", "--once", str(inbox), "--minutes", "1", "--out", str(out)]
    assert CliRunner().invoke(briefing, words).stdout == ""
    reason = (inbox / "refused" / "another.md.reason.txt").read_text("utf-8")
    assert reason.startswith(
        f"cannot make an episode of 'another.md': 2026-11-01 has one made of {OLD}, and a show has"
    )
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("address", ["", "memory://rivals"])
def test_a_batch_never_replaces_an_episode_of_another_issue(
    out: Path, tmp_path: Path, address: str
) -> None:
    storage = open_storage(address or str(out))
    if address:
        for path in out.glob("**/*.*"):
            if path.is_file():
                name = path.relative_to(out).as_posix()
                storage.fs.pipe_file(storage.at(name), path.read_bytes())

    def chosen(_file: Path | None) -> Show:
        return SHOW

    def outcome_of(issue: Path) -> tuple[str, str]:
        with Shelves(storage) as shelves:
            (job,) = plan_batch((issue,), chosen).jobs
            made = fill_cheaply(order_of(job, shelves, address or str(out)))
            outcome = shelves.publish(job, made)
            return outcome.result, outcome.what

    mp3 = storage.at("2026-11-01", "briefing-2026-11-01.mp3")
    before = storage.fs.cat_file(mp3)
    result, why = outcome_of(another(tmp_path / "papers", "2026-11-01.md"))
    assert (result, why.partition(", and")[0]) == (
        "failed",
        f"2026-11-01 has an episode made of {OLD}",
    )
    assert storage.fs.cat_file(mp3) == before
    assert outcome_of(tmp_path / "2026-11-01.md")[0] == "made"
