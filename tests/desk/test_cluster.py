"""Schedulers and workers that are lost, missing or of another version, as processes."""

import json
import re
import socket
from collections.abc import Callable
from concurrent.futures import CancelledError
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from briefing.desk.batch.cluster import _briefing_version, check_cluster, thread_count
from briefing.desk.batch.plan import Outcome, Report
from briefing.desk.batch.run import Fill, _fetched, make_batch
from briefing.desk.tuned import Fleet
from briefing.errors import ClusterError, InputError
from briefing.settings.show_file import default_show
from briefing.show import Show
from tests.desk.processes import running_scheduler, running_worker, wait_for_worker
from tests.shared.cheap import PLAIN_COVER, fill_cheaply, never_end_but_the_first, write_issue

if TYPE_CHECKING:
    from distributed import Client, Future


@pytest.fixture
def _soon_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """What never comes is not waited for."""
    monkeypatch.setattr(Fleet, "ANSWER_S", 3)


def run(
    papers: Path,
    out: Path,
    scheduler: str,
    fill: Fill = fill_cheaply,
    say: Callable[[Outcome], None] = lambda _outcome: None,
) -> Report:
    def chosen(_file: Path | None) -> Show:
        return replace(default_show(), minutes=1.0, cover=PLAIN_COVER)

    return make_batch(
        (papers,), chosen, str(out), workers=1, scheduler=scheduler, fill=fill, say=say
    )


@pytest.mark.usefixtures("_soon_given_up")
def test_a_scheduler_that_is_not_there_is_named(tmp_path: Path) -> None:
    write_issue(tmp_path / "papers", 1)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and does not listen
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(ClusterError, match="cannot reach the scheduler at 'tcp"):
            run(tmp_path / "papers", tmp_path / "out", address)
    report = json.loads((tmp_path / "out" / "batch-report.json").read_text())
    assert report["unfinished"] == 1


@pytest.mark.slow
@pytest.mark.usefixtures("_soon_given_up")
def test_a_scheduler_without_workers_is_named(tmp_path: Path) -> None:
    write_issue(tmp_path / "papers", 1)
    with (
        running_scheduler() as (address, _process),
        pytest.raises(ClusterError, match=f"no worker has joined the scheduler at '{address}'"),
    ):
        run(tmp_path / "papers", tmp_path / "out", address)


@pytest.mark.slow
def test_a_scheduler_that_is_lost_leaves_what_was_made(tmp_path: Path) -> None:
    papers, out = tmp_path / "papers", tmp_path / "out"
    for day in (1, 2, 3):
        write_issue(papers, day)
    with running_scheduler() as (address, process), running_worker(address):
        wait_for_worker(address)

        def lose_it(outcome: Outcome) -> None:
            assert outcome.result == "made"
            process.kill()

        with pytest.raises(ClusterError) as told:
            run(papers, out, address, never_end_but_the_first, lose_it)
    assert str(told.value).startswith("lost the scheduler before all was made. What is made is")
    assert (out / "2026-11-01" / "briefing-2026-11-01.mp3").is_file()
    assert "2026-11-01" in (out / "feed.xml").read_text("utf-8")
    report = json.loads((out / "batch-report.json").read_text())
    assert [Path(row["issue"]).name for row in report["made"]] == ["2026-11-01.md"]
    assert report["unfinished"] == 2


@pytest.mark.slow
def test_another_briefing_on_a_worker_is_named_before_anything_is_given_out(
    tmp_path: Path,
) -> None:
    write_issue(tmp_path / "papers", 1)
    described = tmp_path / "other" / "briefing-9.9.dist-info"
    described.mkdir(parents=True)
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: briefing\nVersion: 9.9\n")
    with (
        running_scheduler() as (address, _process),
        running_worker(address, tmp_path / "other"),
    ):
        wait_for_worker(address)
        said = r"cannot work with tcp://\S+: it has briefing 9.9, here"
        with pytest.raises(ClusterError, match=said):
            run(tmp_path / "papers", tmp_path / "out", address)
    assert not list((tmp_path / "out").glob("2026-*"))


def asked(worker: dict[str, str], briefing: str = version("briefing")) -> "Client":
    """A client of a scheduler with one worker that has these packages and this briefing."""
    ours = {"packages": {"dask": "2026.8.0", "distributed": "2026.8.0"}}
    host = {"host": {"python": "3.11.7.final.0"}}
    found = SimpleNamespace(
        wait_for_workers=lambda *_args, **_options: None,
        get_versions=lambda: {
            "client": {**ours, **host},
            "scheduler": {**ours, "host": {"python": "3.11.2.final.0"}},
            "workers": {"tcp://10.0.0.9:1": {"packages": {**ours["packages"], **worker}, **host}},
        },
        run=lambda _function, on_error: {"tcp://10.0.0.9:1": briefing} if on_error else {},
    )
    return cast("Client", found)


@pytest.mark.parametrize(
    ("worker", "briefing", "said"),
    [
        ({"distributed": "2025.1.0"}, version("briefing"), "it has distributed 2025.1.0, here is"),
        ({"dask": "2025.1.0"}, version("briefing"), "it has dask 2025.1.0, here is 2026.8.0"),
        ({}, "0.0.9", f"it has briefing 0.0.9, here is {version('briefing')}"),
    ],
)
def test_other_versions_on_a_worker_are_named(
    worker: dict[str, str], briefing: str, said: str
) -> None:
    with pytest.raises(ClusterError, match=re.escape(f"tcp://10.0.0.9:1: {said}")):
        check_cluster(asked(worker, briefing), "tcp://10.0.0.5:8786")


def test_a_worker_with_the_same_versions_is_asked_nothing_more() -> None:
    check_cluster(asked({}), "tcp://10.0.0.5:8786")


def test_the_workers_threads_are_counted_until_the_scheduler_is_lost() -> None:
    def lost() -> dict[str, int]:
        raise OSError("closed")

    workers = SimpleNamespace(nthreads=lambda: {"tcp://10.0.0.9:1": 2, "tcp://10.0.0.9:2": 1})
    assert thread_count(cast("Client", workers)) == 3
    with pytest.raises(ClusterError, match="lost the scheduler before all was made"):
        thread_count(cast("Client", SimpleNamespace(nthreads=lost)))


def test_a_worker_says_which_briefing_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    found = _briefing_version()
    assert found() == version("briefing")
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert found() == "missing"


def test_a_checkout_without_a_version_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.version", unknown)
    assert _briefing_version()() == "a checkout"


def test_an_order_that_was_cancelled_means_that_the_scheduler_is_lost() -> None:
    made, fault = object(), InputError("no issue.")

    def future(found: object, ended: BaseException | None) -> "Future[Any]":
        answers = SimpleNamespace(exception=lambda: ended, result=lambda: found)
        return cast("Future[Any]", answers)

    assert _fetched(future(made, None)) == (made, None)
    assert _fetched(future(None, fault)) == (None, fault)
    with pytest.raises(ClusterError, match="lost the scheduler"):
        _fetched(future(None, CancelledError("order-1")))
