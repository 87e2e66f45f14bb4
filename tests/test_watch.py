import shutil
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefing.errors import InputError, OutputError, SpeakError
from briefing.records import Episode
from briefing.watch import watch_folder


def episode_of(issue: Path) -> Episode:
    return Episode("guid", issue.stem, date(2026, 3, 18), issue.with_suffix(".mp3"), Path("feed"))


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def watched(inbox: Path, looks: int = 2, make: Callable[[Path], Episode] = episode_of) -> list[str]:
    ledger = inbox.parent / "watched.json"
    return [episode.title for episode in watch_folder(inbox, make, ledger, every_s=0, looks=looks)]


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
    assert [episode.title for episode in made] == ["b-still", "a-growing"]
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
    assert next(episodes).title == "monday"
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
