import shutil
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import briefing
from briefing.desk.watch import watch_folder
from briefing.errors import InputError, OutputError, SpeakError
from briefing.records import Episode
from tests.shared.warned import warnings_in


def episode_of(issue: Path) -> Episode:
    return Episode("guid", issue.stem, date(2026, 3, 18), issue.with_suffix(".mp3"), Path("feed"))


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def watched(inbox: Path, looks: int = 2, make: Callable[[Path], Episode] = episode_of) -> list[str]:
    ledger = inbox.parent / "watched.json"
    outcomes = watch_folder(inbox, make, ledger, every_s=0, looks=looks)
    return [outcome.title for outcome in outcomes if isinstance(outcome, Episode)]


def test_an_issue_that_lies_still_becomes_an_episode_once(inbox: Path) -> None:
    (inbox / "monday.md").write_text("新闻", encoding="utf-8")
    assert watched(inbox, looks=5) == ["monday"]


def test_a_restart_and_a_copy_do_not_make_it_again(inbox: Path) -> None:
    (inbox / "monday.md").write_text("新闻", encoding="utf-8")
    assert watched(inbox) == ["monday"]
    (inbox / "copy.md").write_text("新闻", encoding="utf-8")
    assert watched(inbox) == []


def test_a_file_that_still_grows_waits(inbox: Path) -> None:
    growing = inbox / "a-growing.md"
    growing.write_text("新", encoding="utf-8")
    (inbox / "b-still.md").write_text("别的", encoding="utf-8")
    found: list[str] = []

    def make(issue: Path) -> Episode:
        found.append(issue.read_text("utf-8"))
        return episode_of(issue)

    writer = threading.Timer(0.1, growing.write_text, ["新闻"], {"encoding": "utf-8"})
    writer.start()
    made = watch_folder(inbox, make, inbox.parent / "watched.json", every_s=0.2, looks=4)
    titles = [episode.title for episode in made if isinstance(episode, Episode)]
    assert titles == ["b-still", "a-growing"]
    assert found == ["别的", "新闻"]


def test_a_file_that_is_no_issue_is_refused_with_its_reason(inbox: Path) -> None:
    (inbox / "bad.md").write_text("bad")

    def make(issue: Path) -> Episode:
        raise InputError(f"cannot read '{issue.name}': no article was found.")

    assert watched(inbox, make=make) == []
    assert (inbox / "refused" / "bad.md").read_text() == "bad"
    reason = (inbox / "refused" / "bad.md.reason.txt").read_text()
    assert reason == "cannot read 'bad.md': no article was found.\n"


def test_a_second_refused_file_of_the_same_name_replaces_nothing(inbox: Path) -> None:
    def make(issue: Path) -> Episode:
        raise InputError("cannot read it: no article was found.")

    for content in ("bad", "worse"):
        (inbox / "bad.md").write_text(content)
        assert watched(inbox, make=make) == []
    assert (inbox / "refused" / "bad.md").read_text() == "bad"
    assert (inbox / "refused" / "bad-2.md").read_text() == "worse"
    assert (inbox / "refused" / "bad-2.md.reason.txt").exists()


def test_a_file_that_leaves_while_another_is_made_is_no_failure(inbox: Path) -> None:
    for name in ("a.md", "b.md"):
        (inbox / name).write_text(name)

    def make(issue: Path) -> Episode:
        (inbox / "b.md").unlink(missing_ok=True)
        return episode_of(issue)

    assert watched(inbox, looks=3, make=make) == ["a"]


def test_another_failure_keeps_the_issue_and_tries_again(inbox: Path) -> None:
    (inbox / "monday.md").write_text("新闻", encoding="utf-8")
    tries: list[Path] = []

    def make(issue: Path) -> Episode:
        tries.append(issue)
        if len(tries) == 1:
            raise SpeakError("the engine stopped answering.")
        return episode_of(issue)

    assert watched(inbox, looks=3, make=make) == ["monday"]
    assert len(tries) == 2


def test_once_ends_badly_if_an_issue_failed_and_makes_the_others(
    inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a-bad", "b-mute", "c-good"):
        (inbox / f"{name}.md").write_text(name)

    def make(issue: Path, *_settings: object, **_options: object) -> Episode:
        if "bad" in issue.name:
            raise InputError("cannot read it: no article was found.")
        if "mute" in issue.name:
            raise SpeakError("the engine stopped answering.")
        return episode_of(issue)

    monkeypatch.setattr("briefing.pipeline.make_episode", make)
    monkeypatch.setattr("briefing.desk.watch.time.sleep", lambda _seconds: None)
    words = ["watch", "--once", str(inbox), "--out", str(inbox.parent)]
    done = CliRunner().invoke(briefing, words)
    assert done.stdout == f"{inbox / 'c-good.mp3'}\n"
    assert str(done.exception) == f"2 of the issues in '{inbox}' failed. Why is above."
    (inbox / "b-mute.md").unlink()
    assert CliRunner().invoke(briefing, words).exit_code == 0


def test_a_file_that_cannot_be_read_is_said_and_stays(
    inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (inbox / "monday.md").write_text("新闻", encoding="utf-8")

    def refused(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refused)
    (fault,) = watch_folder(inbox, episode_of, inbox.parent / "watched.json", every_s=0, looks=2)
    assert str(fault) == "it cannot be read: permission denied."
    assert (inbox / "monday.md").exists()


def test_a_file_that_grows_to_the_end_is_left_and_named(
    inbox: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (inbox / "monday.md").write_text("新闻", encoding="utf-8")
    assert watched(inbox, looks=1) == []
    assert warnings_in(caplog) == ["monday.md: it is still growing, and is left for the next run."]


def test_hidden_and_unfinished_files_are_left_alone(inbox: Path) -> None:
    for name in (".hidden.md", "~lock.md", "half.md.part", "half.crdownload"):
        (inbox / name).write_text("新闻", encoding="utf-8")
    assert watched(inbox, looks=3) == []


def test_a_folder_that_vanishes_is_named(inbox: Path) -> None:
    inbox.rmdir()
    with pytest.raises(InputError, match=r"cannot watch '.*inbox': the folder is not there"):
        watched(inbox)


def test_a_folder_that_vanishes_at_work_leaves_what_was_made(inbox: Path) -> None:
    (inbox / "monday.md").write_text("新闻", encoding="utf-8")
    ledger = inbox.parent / "watched.json"
    episodes = watch_folder(inbox, episode_of, ledger, every_s=0)
    assert next(episodes) == episode_of(inbox / "monday.md")
    shutil.rmtree(inbox)
    with pytest.raises(InputError, match=r"cannot watch '.*inbox': the folder is not there. Make"):
        next(episodes)
    assert str(inbox / "monday.mp3") in ledger.read_text()


@pytest.mark.parametrize("content", ["{half", "5", "[1]", "null"])
def test_a_damaged_ledger_is_named_not_overwritten(inbox: Path, content: str) -> None:
    ledger = inbox.parent / "watched.json"
    ledger.write_text(content)
    with pytest.raises(OutputError, match=r"cannot read '.*watched.json'"):
        watched(inbox)
    assert ledger.read_text() == content
