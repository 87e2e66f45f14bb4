"""The batch on one page: plan, leave out what is made, give out the rest, publish what comes back.

Workers make programmes; this process alone publishes them and writes the ledger. So a feed has one
writer, and an episode is published once, however often a worker dies over it.
"""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from pathlib import Path

from distributed import Client, Future, as_completed
from distributed.scheduler import KilledWorker

from briefing.desk.batch.cluster import lost_scheduler, open_cluster, thread_count
from briefing.desk.batch.plan import Job, Outcome, Report, plan_batch, read_whole, report_of
from briefing.desk.batch.shelves import Shelves
from briefing.desk.batch.storage import open_storage
from briefing.desk.batch.worker import Made, Order, fill
from briefing.errors import BriefingError, InputError
from briefing.settings.voices import VOICES_FOLDER
from briefing.show import Show
from briefing.support.files import as_json
from briefing.support.progress import tell

log = logging.getLogger(__name__)

Fill = Callable[[Order], Made | BriefingError]

REPORT = "batch-report.json"
_AHEAD = 1
"""Orders given out per thread: one that waited on a worker would share the blame for its death."""
_SECOND_CHANCES = 1
"""How often an order is given again when the scheduler gave it up: after four workers' deaths."""


def make_batch(
    sources: tuple[Path, ...],
    chosen: Callable[[Path | None], Show],
    output: str,
    *,
    workers: int,
    scheduler: str | None = None,
    fill: Fill = fill,
    say: Callable[[Outcome], None] = lambda _outcome: None,
) -> Report:
    """Make an episode of every issue that has none yet; return what became of each.

    Args:
        sources: issues, and folders of issues and of shows.
        chosen: gives the show of a show.toml, or the chosen one where there is none.
        output: path or address of the output folder.
        workers: processes to start, if no scheduler is named.
        scheduler: address of a running scheduler.
        fill: what a worker does with an order.
        say: told what became of an issue as soon as it is known.

    Raises:
        InputError: a source is not there.
        ShowError: the chosen show's settings are wrong.
        ClusterError: the cluster cannot be reached, does not fit, or was lost.
        OutputError: the output folder cannot be used.
    """
    plan = plan_batch(sources, chosen)
    storage = open_storage(output)
    total = len(plan.jobs) + len(plan.left)
    outcomes: list[Outcome] = []

    def note(outcome: Outcome) -> None:
        outcomes.append(outcome)
        say(outcome)
        if outcome.result == "failed":
            log.error("%s: %s", outcome.issue, outcome.what)
        tell("making episodes", len(outcomes), total)

    with Shelves(storage) as shelves:
        try:
            for outcome in plan.left:
                note(outcome)
            made = {job: mp3 for job in plan.jobs if (mp3 := shelves.made_of(job))}
            for job, mp3 in made.items():
                note(Outcome(str(job.issue), "skipped", f"it is made: '{mp3}'"))
            if missing := [job for job in plan.jobs if job not in made]:
                with open_cluster(min(workers, len(missing)), scheduler) as client:
                    for outcome in _outcomes(client, missing, shelves, output, fill):
                        note(outcome)
        finally:
            report = report_of(outcomes, total)
            storage.write_there(storage.at(REPORT), as_json(report))
    return report


def _outcomes(
    client: Client, jobs: list[Job], shelves: Shelves, output: str, fill: Fill
) -> Iterator[Outcome]:
    """Yield what becomes of each job; few are given out at a time, as many as the workers need."""
    waiting = iter(jobs)
    given: dict[Future[Made | BriefingError], tuple[Job, int]] = {}
    returned = as_completed(raise_errors=False)
    gone: list[Outcome] = []

    def give(job: Job, deaths: int = 0) -> None:
        try:
            order = order_of(job, shelves, output)
        except BriefingError as error:
            gone.append(Outcome(str(job.issue), "failed", str(error)))
            return
        future = client.submit(fill, order, pure=False)
        given[future] = job, deaths
        returned.add(future)

    def give_next() -> Iterator[Outcome]:
        ahead = max(1, thread_count(client)) * _AHEAD
        while len(given) < ahead and (job := next(waiting, None)):
            give(job)
        while gone:
            yield gone.pop()

    yield from give_next()
    for future in returned:
        job, deaths = given.pop(future)
        # Fetched before the next order is given: that one might take its worker down with it.
        made, fault = _fetched(future)
        yield from give_next()  # before publishing: nobody waits for that
        if made is not None:
            yield shelves.publish(job, made)
        elif not isinstance(fault, KilledWorker):
            yield Outcome(str(job.issue), "failed", f"a fault in briefing: {fault!r}")
        elif deaths < _SECOND_CHANCES:
            give(job, deaths + 1)
        else:
            why = "every worker died over it; is there enough memory?"
            yield Outcome(str(job.issue), "failed", why)
        yield from give_next()


def _fetched(
    future: Future[Made | BriefingError],
) -> tuple[Made | BriefingError | None, BaseException | None]:
    """Return what came of an order, or the fault that ended it.

    Raises:
        ClusterError: the scheduler is lost.
    """
    try:
        fault = future.exception()
        if isinstance(fault, CancelledError):
            raise fault
        return (None, fault) if fault is not None else (future.result(), None)
    except CancelledError as error:
        raise lost_scheduler() from error


def order_of(job: Job, shelves: Shelves, output: str) -> Order:
    """Return what a worker must know to fill a job.

    Raises:
        InputError: the issue's file is gone, or is not what it was.
    """
    source, content = read_whole(job.issue)
    if content != job.content:
        raise InputError(f"'{job.issue}' changed while the batch ran. Run it again for this issue.")
    return Order(
        issue=str(job.issue),
        source=source,
        content=job.content,
        show=job.show,
        voices=VOICES_FOLDER,
        output=output,
        folder=job.folder,
        days=shelves.days_before(job.folder),
    )
