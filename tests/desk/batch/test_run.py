"""A batch on workers that are played here, in this process: nothing is spoken."""

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from distributed.scheduler import KilledWorker

from briefing.desk.batch import run as batch
from briefing.desk.batch.plan import Outcome, Report
from briefing.desk.batch.shelves import Shelves
from briefing.desk.batch.worker import Order
from briefing.errors import BriefingError
from briefing.settings.show_file import default_show


class Future:
    """An order that is filled when somebody asks what came of it."""

    def __init__(self, fill: Callable[[Order], Any], order: Order) -> None:
        self.order = order
        self._found: Any = None
        self._fault: BaseException | None = None
        try:
            self._found = fill(order)
        except (KilledWorker, ValueError) as error:
            self._fault = error

    def exception(self) -> BaseException | None:
        return self._fault

    def result(self) -> Any:
        return self._found


class Cluster:
    """Workers, and what they were given; `most` is how many orders were out at once."""

    def __init__(self, threads: int) -> None:
        self.threads, self.given, self.most = threads, [""][:0], 0
        self.waiting: list[Future] = []
        self.asked: list[Any] = []

    @contextmanager
    def open(self, *asked: Any) -> Iterator["Cluster"]:
        self.asked.append(asked)
        yield self

    def nthreads(self) -> dict[str, int]:
        return {"tcp://a:1": self.threads}

    def submit(self, fill: Callable[[Order], Any], order: Order, *, pure: bool) -> Future:
        assert not pure, "the same order may be given again"
        self.given.append(Path(order.issue).stem)
        return Future(fill, order)

    def finished(self, *, raise_errors: bool) -> "Cluster":
        assert not raise_errors
        return self

    def add(self, future: Future) -> None:
        self.waiting.append(future)
        self.most = max(self.most, len(self.waiting))

    def __iter__(self) -> Iterator[Future]:
        while self.waiting:
            yield self.waiting.pop(0)


DEATHS: dict[str, int] = {}


def fill(order: Order) -> Any:
    """Fill an order as its text says."""
    said = order.source.decode().split()[0]
    DEATHS[order.issue] = DEATHS.get(order.issue, 0) + 1
    if said == "fault":
        raise ValueError("no day")
    if said == "dies" or (said == "died" and DEATHS[order.issue] == 1):
        raise KilledWorker.__new__(KilledWorker)
    if said == "refused":
        return BriefingError("no news is in it.")
    return said


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number, said in enumerate(["made", "fault", "dies", "died", "refused", "made"]):
        (folder / f"{number}.md").write_text(f"{said} {number}", "utf-8")
    return folder


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What is made already, by the issue's name."""
    found: dict[str, str] = {}

    def publish(_self: Shelves, job: Any, made: Any) -> Outcome:
        if isinstance(made, BriefingError):
            return Outcome(str(job.issue), "failed", str(made))
        return Outcome(str(job.issue), "made", f"{job.issue.stem}.mp3")

    monkeypatch.setattr(Shelves, "publish", publish)
    monkeypatch.setattr(Shelves, "made_of", lambda _self, job: found.get(job.issue.stem, ""))
    DEATHS.clear()
    return found


def run(papers: Path, cluster: Cluster, monkeypatch: pytest.MonkeyPatch, **given: Any) -> Report:
    monkeypatch.setattr(batch, "open_cluster", cluster.open)
    monkeypatch.setattr(batch, "as_completed", cluster.finished)
    settings = {"workers": 4, "fill": fill, **given}
    out = str(papers.parent / "out")
    return batch.make_batch((papers,), lambda _file: default_show(), out, **settings)


def told(outcomes: tuple[Outcome, ...]) -> dict[str, str]:
    return {Path(outcome.issue).stem: outcome.what for outcome in outcomes}


def test_what_becomes_of_each_issue_is_told_and_kept(
    papers: Path, made: dict[str, str], monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    cluster, said, seen = Cluster(2), list[Outcome](), list[Any]()
    monkeypatch.setattr(batch, "tell", lambda *asked: seen.append(asked))
    with caplog.at_level(logging.ERROR, "briefing"):
        report = run(papers, cluster, monkeypatch, say=said.append)
    assert told(report.made) == {"0": "0.mp3", "3": "3.mp3", "5": "5.mp3"}
    assert told(report.failed) == {
        "1": "a fault in briefing: ValueError('no day')",
        "2": "every worker died over it; is there enough memory?",
        "4": "no news is in it.",
    }
    assert (report.skipped, report.unfinished, len(said)) == ((), 0, 6)
    assert sorted(cluster.given) == ["0", "1", "2", "2", "3", "3", "4", "5"]
    assert cluster.asked == [(4, None)]
    named = sorted(Path(line.split(": ")[0]).stem for line in caplog.messages)
    assert named == ["1", "2", "4"]
    assert [asked[1:] for asked in seen] == [(count, 6) for count in range(1, 7)]
    kept = json.loads((papers.parent / "out" / batch.REPORT).read_text("utf-8"))
    assert [Path(row["issue"]).stem for row in kept["failed"]] == ["1", "2", "4"]


@pytest.mark.parametrize("threads", [0, 1, 3])
def test_as_many_orders_are_out_as_there_are_threads(
    threads: int, papers: Path, made: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster = Cluster(threads)
    run(papers, cluster, monkeypatch)
    # One more where an order is given again, and one is taken while another is published.
    assert max(1, threads) <= cluster.most <= max(1, threads) + 1
    assert len(cluster.given) == 8


def test_what_is_made_is_left_alone_and_no_worker_starts_for_nothing(
    papers: Path, made: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made |= {str(number): f"{number}.mp3" for number in range(5)}
    cluster = Cluster(1)
    report = run(papers, cluster, monkeypatch, scheduler="tcp://a:1")
    assert told(report.skipped)["3"] == "it is made: '3.mp3'"
    assert (len(report.skipped), told(report.made)) == (5, {"5": "5.mp3"})
    assert cluster.asked == [(1, "tcp://a:1")]
    made["5"] = "5.mp3"
    assert len(run(papers, cluster, monkeypatch).skipped) == 6
    assert len(cluster.asked) == 1


def test_an_issue_that_goes_or_changes_meanwhile_fails_alone(
    papers: Path, made: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill_and_spoil(order: Order) -> Any:
        if Path(order.issue).stem == "0":
            (papers / "4.md").unlink()
            (papers / "5.md").write_text("made otherwise", "utf-8")
        return "made"

    report = run(papers, Cluster(1), monkeypatch, fill=fill_and_spoil)
    found = told(report.failed)
    assert found["4"] == f"cannot read '{papers / '4.md'}': no such file or directory."
    assert found["5"].startswith(f"'{papers / '5.md'}' changed while the batch ran.")
    assert len(report.made) == 4


def test_a_batch_that_stops_tells_what_was_not_reached(
    papers: Path, made: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(outcome: Outcome) -> None:
        if outcome.issue.endswith("1.md"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(papers, Cluster(1), monkeypatch, say=stop)
    kept = json.loads((papers.parent / "out" / batch.REPORT).read_text("utf-8"))
    assert (len(kept["made"]), len(kept["failed"]), kept["unfinished"]) == (1, 1, 4)


def test_an_order_holds_all_that_a_worker_must_know(
    papers: Path, made: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    orders: list[Order] = []
    (papers.parent / "out" / "2026-11-01").mkdir(parents=True)

    def keep(order: Order) -> str:
        orders.append(order)
        return "made"

    run(papers, Cluster(1), monkeypatch, fill=keep)
    order = orders[0]
    assert (order.issue, order.source) == (str(papers / "0.md"), b"made 0")
    assert (order.output, order.folder) == (str(papers.parent / "out"), "")
    assert (order.days, order.show) == (("2026-11-01",), default_show())
    assert order.voices.name == "voices"
