"""The processes that share the work: started here, or found at an address."""

import logging
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import dask
from distributed import Client, LocalCluster
from distributed.versions import VersionMismatchWarning

from briefing.desk.tuned import Fleet
from briefing.errors import ClusterError

_SAME = ("python", "distributed", "dask")


@contextmanager
def open_cluster(workers: int, scheduler: str | None) -> Iterator[Client]:
    """Yield a client of a cluster whose every worker can make an episode.

    Args:
        workers: processes to start on this machine, if no scheduler is named.
        scheduler: address of a running scheduler, such as tcp://10.0.0.5:8786.

    Raises:
        ClusterError: the scheduler does not answer, has no worker, or another version runs there.
    """
    settings = {
        "distributed.admin.large-graph-warning-threshold": "1GB",  # an issue may be a PDF of 30 MB
        "distributed.comm.timeouts.connect": f"{Fleet.ANSWER_S}s",
    }
    with dask.config.set(settings):
        if scheduler is None:
            with (
                LocalCluster(
                    n_workers=workers,
                    threads_per_worker=1,
                    dashboard_address=":0",
                    silence_logs=logging.CRITICAL,
                ) as cluster,
                _kept_up(cluster, workers),
                Client(cluster) as client,
            ):
                yield client
            return
        for name in ("distributed.core", "distributed.client", "distributed.batched"):
            logging.getLogger(name).setLevel(logging.CRITICAL)  # we say it in one line
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", VersionMismatchWarning)  # so is this
                client = Client(scheduler, timeout=Fleet.ANSWER_S)
        except (OSError, ValueError, TypeError) as error:
            raise ClusterError(
                f"cannot reach the scheduler at '{scheduler}': nothing answered in "
                f"{Fleet.ANSWER_S} s. Start one with `dask scheduler`, or leave --scheduler away."
            ) from error
        with client:
            check_cluster(client, scheduler)
            yield client


@contextmanager
def _kept_up(cluster: LocalCluster, workers: int) -> Iterator[None]:
    """Start workers anew that the cluster gives up: those that die while they start."""
    stop = threading.Event()

    def look() -> None:
        while not stop.wait(Fleet.LOOK_S):
            cluster.scale(workers)

    keeper = threading.Thread(target=look)
    keeper.start()
    try:
        yield
    finally:
        stop.set()
        keeper.join()


def check_cluster(client: Client, scheduler: str) -> None:
    """Return if every worker can make an episode.

    Raises:
        ClusterError: there is no worker, or other versions run there than here.
    """
    try:
        client.wait_for_workers(1, timeout=Fleet.ANSWER_S)
    except TimeoutError as error:
        raise ClusterError(
            f"no worker has joined the scheduler at '{scheduler}'. Start some with "
            f"`dask worker {scheduler} --nthreads 1`, in an environment with briefing[cluster]."
        ) from error
    versions: Any = client.get_versions()
    ours = {**versions["client"]["packages"], "python": versions["client"]["host"]["python"]}
    there = {"the scheduler": versions["scheduler"], **versions["workers"]}
    for address, found in there.items():
        theirs = {**found["packages"], "python": found["host"]["python"]}
        for package in _SAME:
            want, has = _wanted(package, ours[package]), _wanted(package, theirs[package])
            if want != has:
                raise _unlike(address, package, has, want)
    # One that dies meanwhile says nothing, and is asked nothing.
    for address, has in client.run(_briefing_version(), on_error="ignore").items():
        if has != (want := _briefing_version()()):
            raise _unlike(address, "briefing", has, want)


def thread_count(client: Client) -> int:
    """Return how many orders the workers can fill at once; 0 while there is no worker.

    Raises:
        ClusterError: the scheduler is lost.
    """
    try:
        return sum(client.nthreads().values())
    except OSError as error:
        raise lost_scheduler() from error


def lost_scheduler() -> ClusterError:
    """Return what is said when the scheduler is gone in the middle of a batch."""
    return ClusterError(
        "lost the scheduler before all was made. What is made is kept: run this again."
    )


def _wanted(package: str, found: str) -> str:
    """Return what of a version must be the same: of Python's, 3.11 and no more."""
    return ".".join(found.split(".")[:2]) if package == "python" else str(found)


def _unlike(address: str, package: str, has: str, want: str) -> ClusterError:
    return ClusterError(
        f"cannot work with {address}: it has {package} {has}, here is {want}. "
        "Install the same version on both sides."
    )


def _briefing_version() -> Callable[[], str]:
    """Return a function that travels whole, since there may be no briefing where it arrives."""

    def found() -> str:
        from importlib.metadata import PackageNotFoundError, version
        from importlib.util import find_spec

        if find_spec("briefing") is None:
            return "missing"
        try:
            return version("briefing")
        except PackageNotFoundError:
            return "a checkout"

    return found
