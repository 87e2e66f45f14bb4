"""The online voice over four connections against edge-tts, line after line.

    python -m tests.bench.edge_speed [LINES]

All talk to the same stand-in of the service, which takes 300 ms to answer and runs in a process of
its own. The command is run as a shell loop would run it, once a line; its code is untouched, only
the service's name and certificate are found elsewhere. It loads Python anew for every line, so the
library is timed as well, in one process and without its start.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.speak.standin import HOST, Standin, tone

LATENCY_S = 0.3
CONNECTIONS = 4
VOICE = "zh-CN-XiaoxiaoNeural"
ELSEWHERE = f"""
import socket, ssl, sys
port, certificate = int(sys.argv[1]), sys.argv[2]
del sys.argv[1:3]
find = socket.getaddrinfo
def find_here(host, asked, *rest, **more):
    return find(*(("127.0.0.1", port) if host == {HOST!r} else (host, asked)), *rest, **more)
socket.getaddrinfo = find_here
import edge_tts.communicate
edge_tts.communicate._SSL_CTX = ssl.create_default_context(cafile=certificate)
"""
COMMAND = "import edge_tts.util; edge_tts.util.main()"
LIBRARY = """
import asyncio, time
from edge_tts import Communicate
voice, folder, *texts = sys.argv[1:]
begun = time.perf_counter()
for n, text in enumerate(texts):
    asyncio.run(Communicate(text, voice).save(f"{folder}/{n}.mp3"))
print(time.perf_counter() - begun)
"""
OURS = """
import time
from dataclasses import replace
from pathlib import Path
from briefing.show import EdgeSettings
from briefing.settings.show_file import default_show
from briefing.speak import speak_script
from tests.shared.lines import a_script
connections, folder, *texts = sys.argv[1:]
show = replace(default_show(), engine="edge", edge=EdgeSettings(int(connections)))
begun = time.perf_counter()
takes = speak_script(a_script(*texts), show, Path(folder)).takes
print(time.perf_counter() - begun)
assert len(takes) == len(texts)
"""


def main(lines: int = 24) -> None:
    """Print all times and their ratios."""
    texts = [
        f"海州地铁{'一二三四五六七八'[n % 8]}号线第{'甲乙丙丁'[n // 8 % 4]}段今日开通。"
        for n in range(lines)
    ]
    with tempfile.TemporaryDirectory() as folder, service(Path(folder)) as where:
        begun = time.perf_counter()
        for n, text in enumerate(texts):
            mp3 = f"{folder}/{n}.mp3"
            run(COMMAND, where, "--voice", VOICE, "--text", text, "--write-media", mp3)
        command_s = time.perf_counter() - begun
        library_s = float(run(LIBRARY, where, VOICE, folder, *texts))
        begun = time.perf_counter()
        ours_s = float(run(OURS, where, str(CONNECTIONS), folder, *texts))
        ours_whole_s = time.perf_counter() - begun
    print(f"{lines} lines, {LATENCY_S:g} s latency, {'':<17} in all  speaking")
    print(f"edge-tts command, once a line              {command_s:6.2f} s")
    print(f"edge-tts library, line after line                    {library_s:6.2f} s")
    print(f"briefing, takes checked and kept           {ours_whole_s:6.2f} s{ours_s:8.2f} s")
    print(f"ratio edge-speed-vs-edge-tts-command {command_s / ours_whole_s:.2f}")
    print(f"ratio edge-speed-vs-edge-tts-library {library_s / ours_s:.2f}")


def run(code: str, where: tuple[str, str], *words: str) -> str:
    """Return what some code prints that finds the service elsewhere."""
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE + code, *where, *words],
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    return done.stdout


@contextmanager
def service(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the port and the certificate of a stand-in that runs beside."""
    words = [sys.executable, "-m", "tests.bench.edge_speed", "--serve", str(folder)]
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        port, certificate = process.stdout.readline().split()
        yield port, certificate
        process.communicate()


def serve(folder: str) -> None:
    """Be the service until standard input is closed."""
    tone()
    with Standin(Path(folder), LATENCY_S) as standin:
        print(standin.port, standin.certificate, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--serve"]:
        serve(sys.argv[2])
    else:
        main(*(int(given) for given in sys.argv[1:2]))
