"""Range requests a second of `briefing serve`, beside two Python servers, and its memory.

http.server knows no ranges, so it is asked for a file of the same size as one range;
RangeHTTPServer is http.server with ranges. The server has one core and the clients, a process of
their own, the other.

    python -m tests.bench.serve_speed [SECONDS]
"""

import asyncio
import multiprocessing
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RANGE_BYTES = 16_384
MP3_BYTES = 8_000_000
CONNECTIONS = 32
CROWD = 10_000


def main() -> None:
    """Print requests a second, the ratio, and what the server's memory did."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 8.0
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "day.mp3").write_bytes(bytes(range(256)) * (MP3_BYTES // 256))
        (folder / "part.bin").write_bytes(b"\0" * RANGE_BYTES)
        ours, port = start(folder, "-m", "briefing", "serve", "--out", name, "--port", "0")
        rate(port, "/day.mp3", 1.0)
        before_mb = memory_mb(ours.pid)
        busy_s = processor_s(ours.pid)
        ranges = rate(port, "/day.mp3", seconds)
        busy_s = processor_s(ours.pid) - busy_s
        after_mb = memory_mb(ours.pid)
        crowd, answered_s = in_a_crowd(port, min(CROWD, hard - 500))
        crowd_mb = memory_mb(ours.pid)
        ours.terminate()
        plain, port = start(folder, "-u", "-m", "http.server", "-d", name, "0")
        wholes = rate(port, "/part.bin", seconds)
        plain.terminate()
        peer, port = start(folder, "-u", "-m", "RangeHTTPServer", "0", "-b", "127.0.0.1")
        peers = rate(port, "/day.mp3", seconds)
        peer.terminate()
    print(f"{'server':<44}{'requests/s':>11}{'ratio':>7}")
    print(f"{'http.server, whole files of 16 kB':<44}{wholes:>11.0f}{1.0:>7.2f}")
    print(f"{'RangeHTTPServer, ranges of 16 kB':<44}{peers:>11.0f}{peers / wholes:>7.2f}")
    print(f"{'briefing serve, ranges of 16 kB':<44}{ranges:>11.0f}{ranges / wholes:>7.2f}")
    print(f"ranges for each second of the server's processor: {ranges * seconds / busy_s:.0f}")
    print(f"memory before and after: {before_mb:.0f} MB, {after_mb:.0f} MB")
    print(f"with {crowd} idle connections: {crowd_mb:.0f} MB, answers in {answered_s:.2f} s")
    print(f"ratio serve-ranges-vs-http.server {ranges / wholes:.2f}")
    print(f"ratio serve-ranges-vs-RangeHTTPServer {ranges / peers:.2f}")


def start(folder: Path, *words: str) -> tuple["subprocess.Popen[str]", int]:
    """Start a server; return it and its port, which it says in its first line."""
    server = subprocess.Popen(
        [sys.executable, *words],
        cwd=folder if "RangeHTTPServer" in words else None,  # it serves where it stands
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    line = server.stdout.readline() if server.stdout else ""
    found = re.search(r":(\d+)/|port (\d+)", line)
    if found is None:
        raise SystemExit(f"{words} said '{line}' and no port")
    return server, int(found[1] or found[2])


def rate(port: int, path: str, seconds: float) -> float:
    """Return requests a second of some clients, in a process of their own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        count = pool.apply(run_clients, (port, path, seconds))
    return count / seconds


def run_clients(port: int, path: str, seconds: float) -> int:
    """Return how many answers came in time."""

    async def together() -> int:
        end = time.monotonic() + seconds
        counts = await asyncio.gather(*(client(port, path, end) for _ in range(CONNECTIONS)))
        return sum(counts)

    return asyncio.run(together())


async def client(port: int, path: str, end: float) -> int:
    """Ask for one range after the other; a connection that was closed is opened again."""
    count = 0
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while time.monotonic() < end:
        first = (count * 7919 * RANGE_BYTES) % (MP3_BYTES - RANGE_BYTES)
        part = f"Range: bytes={first}-{first + RANGE_BYTES - 1}\r\n"
        writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n{part}\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith((b"HTTP/1.1 206", b"HTTP/1.0 20")):
            raise SystemExit(f"unexpected: {head[:80]!r}")
        await reader.readexactly(RANGE_BYTES)
        count += 1
        if head.startswith(b"HTTP/1.0"):
            writer.close()
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.close()
    return count


def in_a_crowd(port: int, size: int) -> tuple[int, float]:
    """Open idle connections; return how many, and how long one more waits for its answer."""

    async def crowd() -> tuple[int, float]:
        idle = []
        for _ in range(size):
            _reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"GET / HTTP/1.1\r\nHost: a")
            idle.append(writer)
        start = time.monotonic()
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"HEAD /day.mp3 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        await reader.readuntil(b"\r\n\r\n")
        taken_s = time.monotonic() - start
        for connection in (*idle, writer):
            connection.transport.abort()
        return len(idle), taken_s

    return asyncio.run(crowd())


def processor_s(process: int) -> float:
    """Return the processor time a process has had; on a busy machine it tells more than a clock."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_mb(process: int) -> float:
    """Return the resident memory of a process."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(found[1]) / 1000 if found else 0.0


if __name__ == "__main__":
    main()
