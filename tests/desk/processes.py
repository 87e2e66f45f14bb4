"""A scheduler and workers as processes of their own, as on several machines."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import CHECKOUT

_PYTHON = [sys.executable, "-m"]
HOST = "127.0.0.1"

_JOINED_S = 120
"""A worker that has not joined then never will."""


@contextmanager
def running_scheduler() -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """Yield the address of a scheduler, and its process."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    words = ["distributed.cli.dask_scheduler", "--host", HOST, "--port", str(port)]
    with _running([*words, "--no-dashboard"]) as process:
        _wait_for(port)
        yield f"tcp://{HOST}:{port}", process


def _wait_for(port: int) -> None:
    with socket.socket() as asked:
        deadline_s = time.monotonic() + 60
        while asked.connect_ex((HOST, port)):
            assert time.monotonic() < deadline_s, f"nothing answers at {port}"
            time.sleep(0.2)


@contextmanager
def running_worker(scheduler: str, first: Path = CHECKOUT) -> Iterator["subprocess.Popen[bytes]"]:
    """Yield a worker of one thread, which nobody starts again when it is killed.

    Args:
        scheduler: its address.
        first: a folder whose packages hide those of the same name.
    """
    words = ["distributed.cli.dask_worker", scheduler, "--nthreads", "1", "--no-nanny"]
    with _running([*words, "--no-dashboard"], first) as process:
        yield process


def wait_for_worker(scheduler: str) -> None:
    """Return when a worker has joined: on a busy machine that takes longer than a show waits."""
    from distributed import Client

    with Client(scheduler, set_as_default=False) as client:
        client.wait_for_workers(1, timeout=_JOINED_S)


@contextmanager
def _running(words: list[str], first: Path = CHECKOUT) -> Iterator["subprocess.Popen[bytes]"]:
    path = os.pathsep.join([str(first), str(CHECKOUT), os.environ.get("PYTHONPATH", "")])
    running = subprocess.Popen(
        [*_PYTHON, *words],
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield running
    finally:
        running.kill()
        running.wait()
