"""`briefing` in a process of its own, without loading it anew each time.

Python, the package, its tables and its weights take one to three seconds of a core to load, and the
tests start hundreds of commands. Here one process loads them once and forks for each call: the call
has its own arguments, folder, environment and streams, and what it changes ends with it. What a
command does while it starts, on a signal, or as another user is tested with `python -m briefing`.
"""

import array
import json
import os
import socket
import sys
from functools import cache
from pathlib import Path

_STREAMS = (0, 1, 2)
_running: list[object] = []


def call(address: str, words: list[str]) -> int:
    """Run `briefing` with some words in a fork of the server; return its exit code.

    This is what the file does as a program: what stands above is all that it imports.
    """
    told = json.dumps([words, str(Path.cwd()), dict(os.environ)]).encode()
    with socket.socket(socket.AF_UNIX) as server:
        server.connect(address)
        rights = (socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", _STREAMS))
        server.sendmsg([len(told).to_bytes(4, "big")], [rights])
        server.sendall(told)
        return int(server.recv(8) or b"1")


@cache
def loaded_briefing() -> tuple[str, ...]:
    """Return the words that run `briefing` in a fork; the server lives as long as this process."""
    import atexit
    import shutil
    import subprocess
    import tempfile

    here = Path(__file__).resolve()
    folder = tempfile.mkdtemp(prefix="briefing-tests-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    address = str(Path(folder) / "calls")
    with socket.socket(socket.AF_UNIX) as calls:
        calls.bind(address)
        calls.listen()
        server = subprocess.Popen(
            [sys.executable, "-m", "tests.shared.fork_server", "--serve", str(calls.fileno())],
            cwd=here.parents[2],
            pass_fds=[calls.fileno()],
            stdin=subprocess.PIPE,  # it ends with us, and the server with it
        )
    _running.append(server)
    return sys.executable, "-I", "-S", str(here), address


def serve(calls: socket.socket) -> None:
    """Load `briefing` and fork for each call; return when standard input ends, and in a fork."""
    import gc
    import select
    import signal

    from briefing import default_show, make_script
    from tests.shared.paper import in_markdown

    make_script(in_markdown(), default_show())  # loads what most commands need
    gc.freeze()  # what is shared with the forks stays shared
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while calls in select.select([calls, sys.stdin], [], [])[0]:
        caller, _ = calls.accept()
        if os.fork() == 0:
            calls.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            _answer(caller)
            break
        caller.close()


def _answer(caller: socket.socket) -> None:
    """Take one call: run it in a fork, and tell the caller how it ended."""
    start, streams, _, _ = socket.recv_fds(caller, 4, len(_STREAMS))
    told = caller.makefile("rb").read(int.from_bytes(start, "big"))
    runner = os.fork()
    if runner == 0:
        caller.close()
        _become(streams, *json.loads(told))
        return
    for stream in streams:
        os.close(stream)
    _, status = os.waitpid(runner, 0)
    caller.sendall(str(os.waitstatus_to_exitcode(status)).encode())
    os._exit(0)


def _become(streams: list[int], words: list[str], folder: str, environment: dict[str, str]) -> None:
    """Be `briefing`, as its caller started it."""
    import time

    for stream, given in zip(_STREAMS, streams, strict=True):
        os.dup2(given, stream)
        os.close(given)
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", 1, "utf-8", "backslashreplace", closefd=False)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    sys.argv = ["briefing", *words]
    from briefing.__main__ import main

    main()


if __name__ == "__main__":
    if sys.argv[1] == "--serve":
        serve(socket.socket(fileno=int(sys.argv[2])))
    else:
        sys.exit(call(sys.argv[1], sys.argv[2:]))
