"""Batches on real processes; only the voice is cheap."""

import json
import logging
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from briefing.desk.batch.plan import Report, plan_batch
from briefing.desk.batch.run import Fill, make_batch, order_of
from briefing.desk.batch.shelves import Shelves
from briefing.desk.batch.storage import open_storage
from briefing.desk.batch.worker import Made
from briefing.errors import BriefingError, InputError, OutputError
from briefing.settings.show_file import default_show, load_show
from briefing.show import Show
from tests.conftest import CHECKOUT
from tests.shared.cheap import PLAIN_COVER, die_always, die_once, fill_cheaply, write_issue
from tests.shared.full_disk import on_a_small_disk

# The worker processes find this folder's modules.
os.environ["PYTHONPATH"] = os.pathsep.join([str(CHECKOUT), os.environ.get("PYTHONPATH", "")])


def chosen(file: Path | None) -> Show:
    """Return the show of a file, which has its cover drawn, or one that brings its cover."""
    if file:
        return replace(load_show(file), minutes=1.0)
    return replace(default_show(), minutes=1.0, cover=PLAIN_COVER)


def run(
    papers: Path, out: Path, fill: Fill = fill_cheaply, workers: int = 2, scheduler: str = ""
) -> Report:
    return make_batch(
        (papers,), chosen, str(out), workers=workers, scheduler=scheduler or None, fill=fill
    )


def days_in_feed(feed: Path) -> list[str]:
    items = ElementTree.parse(feed).findall("channel/item")
    links = [item.find("enclosure") for item in items]
    return sorted(link.get("url", "").split("/")[-2] for link in links if link is not None)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Two shows in folders, one beside them, and one issue that is none."""
    folder = tmp_path / "papers"
    write_issue(folder / "morning", 1)
    for show in ("morning", "evening"):
        write_issue(folder / show, 2)
        (folder / show / "show.toml").write_text(f'name = "{show}"\ntitle = "{show}"\n')
    write_issue(folder, 3)
    (folder / "bad.md").write_bytes(bytes(range(256)))
    return folder


@pytest.mark.slow
def test_every_show_has_its_episodes_and_the_rest_is_told_why(papers: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (papers / "nothing").mkdir()
    report = run(papers, out)
    assert len(report.made) == 4
    assert not report.unfinished
    assert days_in_feed(out / "feed.xml") == ["2026-11-03"]
    assert days_in_feed(out / "morning" / "feed.xml") == ["2026-11-01", "2026-11-02"]
    assert days_in_feed(out / "evening" / "feed.xml") == ["2026-11-02"]
    assert (out / "evening" / "2026-11-02" / "evening-2026-11-02.mp3").is_file()
    (bad,) = report.failed
    assert bad.issue == str(papers / "bad.md")
    assert bad.what.startswith(f"cannot read '{bad.issue}': it is no text")
    (empty,) = report.skipped
    assert empty.what == "there is no show.toml in this folder"
    assert json.loads((out / "batch-report.json").read_text())["failed"][0]["what"] == bad.what

    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.mp3")}
    gone = [path for path in before if "evening-2026-11-02" in path.name]
    for path in gone:
        path.unlink()
    again = run(papers, out, workers=1)
    assert [Path(outcome.issue).parent.name for outcome in again.made] == ["evening"]
    assert Counter(outcome.what[:10] for outcome in again.skipped) == {
        "it is made": 3,
        "there is n": 1,
    }
    after = {path: path.stat().st_mtime_ns for path in out.rglob("*.mp3")}
    assert after.keys() == before.keys()
    assert [path for path in before if after[path] != before[path]] == gone


@pytest.mark.slow
def test_an_episode_is_made_once_though_its_worker_died(papers: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    report = run(papers, out, die_once)
    assert (out / "died").exists()
    assert len(report.made) == len({outcome.what for outcome in report.made}) == 4
    assert days_in_feed(out / "morning" / "feed.xml") == ["2026-11-01", "2026-11-02"]


@pytest.mark.slow
def test_two_issues_of_one_day_do_not_replace_each_other(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    first = write_issue(papers, 1)
    other = first.with_name("another.md")
    other.write_text(first.read_text("utf-8").replace("云川", "锦川"), encoding="utf-8")
    (papers / "copy.md").write_bytes(first.read_bytes())
    report = run(papers, tmp_path / "out", workers=1)
    assert len(report.made) == len(report.failed) == len(report.skipped) == 1
    assert "a show has one a day" in report.failed[0].what


def test_on_the_shelf_another_issue_of_a_day_and_what_failed_are_told_why(tmp_path: Path) -> None:
    """As above, without processes."""
    out = str(tmp_path / "out")
    first = write_issue(tmp_path / "papers", 1)
    other = first.with_name("another.md")
    other.write_text(first.read_text("utf-8").replace("云川", "锦川"), encoding="utf-8")
    outcomes = []
    for path in (first, other):
        with Shelves(open_storage(out)) as shelves:
            (job,) = plan_batch((path,), chosen).jobs
            made = fill_cheaply(order_of(job, shelves, out))
            outcomes.append(shelves.publish(job, made))
            outcomes.append(shelves.publish(job, OutputError("cannot write: no space left")))
    assert [(outcome.issue, outcome.result) for outcome in outcomes] == [
        (str(first), "made"),
        (str(first), "failed"),
        (str(other), "failed"),
        (str(other), "failed"),
    ]
    assert "2026-11-01 has an episode made of '2026-11-01.md', and a show has" in outcomes[2].what
    assert {outcomes[1].what, outcomes[3].what} == {"cannot write: no space left"}
    assert isinstance(made, Made)
    assert not Path(made.work).exists()


def test_a_show_file_that_is_wrong_fails_its_own_issues_only(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    write_issue(papers / "broken", 1)
    (papers / "broken" / "show.toml").write_text('titel = "x"\n')
    report = run(papers, tmp_path / "out")
    assert "unknown setting 'titel'" in report.failed[0].what


def test_two_shows_that_would_share_an_output_folder_are_refused(tmp_path: Path) -> None:
    for source in ("a", "b"):
        write_issue(tmp_path / source / "x", 1 if source == "a" else 2)
        (tmp_path / source / "x" / "show.toml").write_text(f'title = "{source}"\n')
    sources = (tmp_path / "a", tmp_path / "b")
    with pytest.raises(InputError, match=r"'.*a/x' and '.*b/x' at once: they are two shows"):
        make_batch(sources, chosen, str(tmp_path / "out"), workers=1)
    assert not (tmp_path / "out").exists()
    # One show in two places is one show.
    (tmp_path / "b" / "x" / "show.toml").write_text('title = "a"\n')
    assert [job.folder for job in plan_batch(sources, chosen).jobs] == ["x", "x"]


def test_two_shows_beside_each_other_are_refused_too(tmp_path: Path) -> None:
    one, two = write_issue(tmp_path / "a", 1), write_issue(tmp_path / "b", 2)
    (tmp_path / "b" / "show.toml").write_text('title = "b"\n')
    with pytest.raises(InputError, match="would go into the output folder itself"):
        plan_batch((one, two.parent), chosen)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot read '.*gone': no such file"):
        run(tmp_path / "gone", tmp_path / "out")


def test_a_folder_that_cannot_be_read_fails_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue, closed = write_issue(tmp_path, 1), tmp_path / "closed"
    closed.mkdir()
    look = Path.iterdir

    def refused(folder: Path) -> Iterator[Path]:
        if folder == closed:
            raise PermissionError(13, "Permission denied")
        return look(folder)

    monkeypatch.setattr(Path, "iterdir", refused)
    plan = plan_batch((tmp_path,), chosen)
    assert [job.issue for job in plan.jobs] == [issue]
    (left,) = plan.left
    assert (left.issue, left.result) == (str(closed), "failed")
    assert left.what.startswith(f"cannot read '{closed}': permission denied.")


@pytest.mark.system
def test_a_full_disk_keeps_the_old_report_whole(tmp_path: Path) -> None:
    code = """
import sys
from briefing.desk.batch.storage import open_storage
from briefing.errors import OutputError
storage = open_storage(sys.argv[1])
report = storage.at("2026-11-01", "made.json")
storage.write_there(report, "old")
try:
    storage.write_there(report, "new" * 100_000)
except OutputError as error:
    print(error)
print(open(report).read())
"""
    told = on_a_small_disk(tmp_path / "out", 64, code).splitlines()
    assert "made.json': no space left on device" in told[0]
    assert told[1:] == ["old"]


def test_a_storage_that_nobody_knows_is_named(papers: Path) -> None:
    with pytest.raises(OutputError, match=r"cannot use 'nowhere://x' as output"):
        make_batch((papers,), chosen, "nowhere://x", workers=1)


def test_a_second_batch_waits_for_the_first(papers: Path, tmp_path: Path) -> None:
    from filelock import FileLock

    (tmp_path / "out" / ".batch").mkdir(parents=True)
    with (
        FileLock(tmp_path / "out" / ".batch" / "lock"),
        pytest.raises(OutputError, match="another batch is at work"),
    ):
        run(papers, tmp_path / "out")


def test_without_the_extra_the_command_says_what_to_install(tmp_path: Path, papers: Path) -> None:
    code = (
        "import sys, importlib.util as u; find = u.find_spec\n"
        "u.find_spec = lambda name, *rest: None if name == 'distributed' else find(name, *rest)\n"
        f"sys.argv = ['briefing', 'batch', {str(papers)!r}]\n"
        "from briefing.cli import main; main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr == (
        "briefing: cannot make many issues at once: distributed is not installed. "
        "Run: pip install 'briefing[cluster]'\n"
    )


def test_an_output_on_shared_storage_gets_episodes_and_feed(tmp_path: Path) -> None:
    """With threads instead of processes, since this storage lives in memory."""
    out = "memory://podcasts"
    storage = open_storage(out)
    with Shelves(storage) as shelves:
        for number in (1, 2):
            issue = write_issue(tmp_path, number)
            (job,) = plan_batch((issue,), chosen).jobs
            assert not shelves.made_of(job)
            made = fill_cheaply(order_of(job, shelves, out))
            outcome = shelves.publish(job, made)
            assert outcome.result == "made", outcome.what
    names = {path.removeprefix("/podcasts/") for path in storage.fs.find("/podcasts")}
    assert {"feed.xml", "index.html", "channel.json", "2026-11-01/made.json"} <= names
    assert not [name for name in names if name.startswith(".batch") or "/takes/" in name]
    for day in ("2026-11-01", "2026-11-02"):
        (published,) = storage.fs.glob(f"/podcasts/{day}/briefing-{day}-????????.mp3")
        mp3 = storage.fs.cat_file(published)
        assert mp3[:3] == b"ID3"
    (tmp_path / "feed.xml").write_bytes(storage.fs.cat_file("/podcasts/feed.xml"))
    assert days_in_feed(tmp_path / "feed.xml") == ["2026-11-01", "2026-11-02"]
    with Shelves(storage) as shelves:
        assert storage.fs.exists(shelves.made_of(job))
        assert "2026-11-02/briefing-2026-11-02-" in shelves.made_of(job)


def test_of_shared_storage_no_mp3_is_fetched_and_only_what_changed_is_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = "memory://kept"
    storage = open_storage(out)
    fetch = storage.fs.get_file
    fetched = []

    def noting(there: str, here: str) -> None:
        if "/.batch/" not in there:  # where episodes lie that are not published yet
            fetched.append(there.rsplit("/", 1)[-1])
        fetch(there, here)

    monkeypatch.setattr(storage.fs, "get_file", noting)
    sent: dict[str, object] = {}
    for number in (1, 2):
        (job,) = plan_batch((write_issue(tmp_path, number),), chosen).jobs
        with Shelves(storage) as shelves:
            assert shelves.publish(job, fill_cheaply(order_of(job, shelves, out))).result == "made"
        made = {path: storage.fs.created(path) for path in storage.fs.find("/kept")}
        again = {path.removeprefix("/kept/") for path, at in made.items() if sent.get(path) != at}
        sent = made
    assert {"episode.json", "feed.xml"} <= set(fetched)
    assert not [name for name in fetched if name.endswith(".mp3")]
    assert "feed.xml" in again
    assert not [name for name in again if name.startswith("2026-11-01/") and "mp3" in name]
    assert "2026-11-01/issue.json" not in again


def test_what_an_earlier_batch_told_is_not_told_again(tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    first, second = write_issue(tmp_path, 1), write_issue(tmp_path, 2)
    old = first.read_text("utf-8").partition("## ")[2]
    with second.open("a", encoding="utf-8") as issue:
        issue.write(f"\n## {old}")
    left_out = []
    for path in (first, second):
        with Shelves(open_storage(out)) as shelves:
            (job,) = plan_batch((path,), chosen).jobs
            made = fill_cheaply(order_of(job, shelves, out))
            assert isinstance(made, Made)
            assert shelves.publish(job, made).result == "made"
            left_out = [left.reason for left in made.script.left_out]
    assert left_out == ["told on 2026-11-01 already"]


def test_a_worker_that_fills_many_orders_keeps_one_handler(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handlers: list[logging.Handler] = []
    monkeypatch.setattr(logging.getLogger("briefing"), "handlers", handlers)
    out = str(tmp_path / "out")
    with Shelves(open_storage(out)) as shelves:
        (job,) = plan_batch((write_issue(tmp_path, 1),), chosen).jobs
        order = replace(order_of(job, shelves, out), source=b"")
        assert isinstance(fill_cheaply(order), BriefingError)
        assert isinstance(fill_cheaply(order), BriefingError)
    assert len(handlers) == 1


def test_one_issue_in_a_show_and_beside_it_is_made_for_both(tmp_path: Path) -> None:
    papers, out = tmp_path / "papers", str(tmp_path / "out")
    write_issue(papers, 1)
    write_issue(papers / "show", 1)
    (papers / "show" / "show.toml").write_text('name = "show"\n')
    with Shelves(open_storage(out)) as shelves:
        jobs = plan_batch((papers,), chosen).jobs
        made = [fill_cheaply(order_of(job, shelves, out)) for job in jobs]
        outcomes = [shelves.publish(job, each) for job, each in zip(jobs, made, strict=True)]
    assert [outcome.result for outcome in outcomes] == ["made", "made"], outcomes


def test_a_script_that_a_person_edited_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    edited = tmp_path / "out" / "2026-11-01" / "script.md"
    edited.parent.mkdir(parents=True)
    edited.write_text("甲：我改过的。\n", encoding="utf-8")
    with Shelves(open_storage(out)) as shelves:
        (job,) = plan_batch((write_issue(tmp_path, 1),), chosen).jobs
        outcome = shelves.publish(job, fill_cheaply(order_of(job, shelves, out)))
    assert outcome.result == "made"
    assert "云川水库" in edited.read_text("utf-8")
    kept = edited.with_name("script.previous.md").read_text("utf-8")
    assert kept == "甲：我改过的。\n"


def test_what_a_dead_worker_left_half_written_is_not_published(tmp_path: Path) -> None:
    storage = open_storage(str(tmp_path))
    for name in ("a.mp3", ".x1.part.mp3", "takes/a.wav", "takes/.x2.part.wav"):
        path = tmp_path / ".batch" / "work" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"sound")
    storage.carry(storage.at(".batch", "work"), tmp_path / "day")
    found = {path.name for path in (tmp_path / "day").rglob("*") if path.is_file()}
    assert found == {"a.mp3", "a.wav"}


@pytest.mark.slow
def test_an_issue_that_kills_every_worker_does_not_stop_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.desk.batch.run._SECOND_CHANCES", 0)
    papers = tmp_path / "papers"
    write_issue(papers, 1)
    write_issue(papers, 2)
    report = run(papers, tmp_path / "out", die_always, workers=1)
    assert [Path(outcome.issue).name for outcome in report.made] == ["2026-11-01.md"]
    assert "every worker died over it" in report.failed[0].what
