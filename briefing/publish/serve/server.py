"""A server at home: it offers the output folder, read only, to the phones in the house."""

import asyncio
import io
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from logging import getLogger
from pathlib import Path
from typing import cast

import segno
from aiohttp import web
from aiohttp.web_protocol import RequestHandler

from briefing.errors import PublishError
from briefing.publish.serve.answer import secret_folder, shelf_app
from briefing.publish.serve.requests import patient
from briefing.publish.tuned import Serving
from briefing.support.files import reason_of

log = getLogger(__name__)

_ANYWHERE = {"", "0.0.0.0", "::"}  # noqa: S104 - compared with, not listened on
_DOCUMENTATION_ADDRESS = ("192.0.2.1", 9)  # RFC 5737: belongs to no one


def serve_folder(out: Path, host: str, port: int) -> None:
    """Serve the folder until interrupted; print the page's and the feed's address.

    On a terminal the page's comes with a QR code for the phone's camera.

    Raises:
        PublishError: there is no such folder, or the address is taken or not this machine's.
    """
    if not out.is_dir():
        raise PublishError(
            f"cannot serve '{out}': there is no such folder. `briefing make ISSUE` makes it."
        )
    allow_many_connections()
    try:
        asyncio.run(_serve(out, host, port))
    except (OSError, UnicodeError) as error:  # the latter of a host that no name can be
        raise PublishError(
            f"cannot serve at {host}:{port}: {reason_of(error)}. Choose another --port or --host."
        ) from error


def allow_many_connections() -> None:
    """Ask the system for as many open files as it lets a program have."""
    with suppress(ImportError):  # not on Windows, which has no such limit
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        with suppress(ValueError, OSError):  # then the present limit stays
            resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


async def _serve(out: Path, host: str, port: int) -> None:
    app = shelf_app(out, () if host in _ANYWHERE else (host,))
    runner = web.AppRunner(app, access_log=None, keepalive_timeout=Serving.KEEP_ALIVE_S)
    await runner.setup()
    try:
        made = cast("Callable[[], RequestHandler]", runner.server)
        listening = await asyncio.get_running_loop().create_server(
            cast("Callable[[], asyncio.Protocol]", patient(app, made)),
            host or None,
            port,
            backlog=Serving.BACKLOG,
        )
        _say_who_hears(host, out)
        port = listening.sockets[0].getsockname()[1]
        here = f"http://{_reachable(host)}:{port}/{secret_folder(out)}"
        # The camera is to open the page, which explains; nobody reads a raw feed.
        sys.stdout.write(f"page: {here}\n{_qr_code(here)}feed: {here}feed.xml\n")
        sys.stdout.flush()
        await _interrupted()
        listening.close()
    finally:
        await runner.cleanup()


def _say_who_hears(host: str, out: Path) -> None:
    if host in _ANYWHERE:
        log.warning(
            "every device in this network can listen and read; `--host 127.0.0.1` keeps it to this "
            "machine. Phones outside of it need `briefing publish`"
        )
    if not (out / "index.html").is_file():
        nothing = "nothing is in '%s' yet: `briefing make ISSUE --out %s` makes the first episode"
        log.warning(nothing, out, out)


async def _interrupted() -> None:
    """Wait for Ctrl-C or a polite kill."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError, ValueError):  # Windows, or not the main thread
            loop.add_signal_handler(number, stop.set)
    await stop.wait()


def _reachable(host: str) -> str:
    """Return the address that phones in the house can use."""
    if host not in _ANYWHERE:
        return f"[{host}]" if ":" in host else host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sounding:
        try:
            # Sends nothing; it only asks the system which of its addresses it would use.
            sounding.connect(_DOCUMENTATION_ADDRESS)
        except OSError:
            return "localhost"
        return str(sounding.getsockname()[0])


def _qr_code(address: str) -> str:
    """Return a QR code of block characters; nothing where nobody looks at a terminal."""
    if not sys.stdout.isatty():
        return ""
    drawn = io.StringIO()
    segno.make(address, error="l", micro=False).terminal(drawn, compact=True)
    return drawn.getvalue()
