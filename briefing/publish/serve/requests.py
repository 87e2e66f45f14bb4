"""Which requests are answered: those for this machine by its own name, sent in good time.

And with how much of a file: whole or in one part, as RFC 9110 (14.1, 14.2, 13.1.5) says. aiohttp
answers 416 to ranges that are to be ignored, and sends a part although If-Range names another file:
a download that goes on after a day was made again would join old and new audio.
"""

import asyncio
import ipaddress
import math
import re
import socket
from collections.abc import Callable, Iterable
from email.utils import formatdate
from pathlib import Path

from aiohttp import hdrs, web
from aiohttp.abc import AbstractStreamWriter
from aiohttp.typedefs import Handler
from aiohttp.web_protocol import RequestHandler
from multidict import CIMultiDict

from briefing.publish.tuned import Serving

_HOST = re.compile(r"([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")
_ONE_RANGE = re.compile(r"bytes=[ \t]*(?:([0-9]+)-([0-9]*)|-([0-9]+))[ \t]*", re.IGNORECASE)
_SILENT: web.AppKey[set[object]] = web.AppKey("silent", set)
"""Connections that have asked for nothing yet, each for `Serving.HEADERS_WITHIN_S` at most."""


def guarded(names: Callable[[], Iterable[str]]) -> web.Application:
    """Return an application that answers to addresses, to this machine's names and to `names`.

    `names` is called at each request, since a show may move.

    Otherwise a stranger's page whose name leads here (DNS rebinding) could read the shelf in the
    browser of each visitor.

    Raises:
        web.HTTPBadRequest: to a client whose Host header is none.
        web.HTTPMisdirectedRequest: to a client that asks for another host.
    """
    machine = socket.gethostname().lower()
    known = {"localhost", machine, f"{machine}.local"}

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        request.app[_SILENT].discard(request.protocol)
        found = _HOST.fullmatch(request.host)
        if found is None:
            raise web.HTTPBadRequest
        host = found[1].strip("[]").lower()
        own = host in known or host.endswith(".localhost") or _is_address(host)
        if not (own or host in {name.lower() for name in names()}):
            raise web.HTTPMisdirectedRequest(
                text=f"'{host}' is not this machine. Ask by its address, or serve with --host.\n"
            )
        return await handler(request)

    app = web.Application(middlewares=[check])
    app[_SILENT] = set()
    return app


def patient(app: web.Application, made: Callable[[], RequestHandler]) -> Callable[[], object]:
    """Return a factory of connections, each of which is closed if it asks for nothing in time.

    aiohttp waits for the first head for ever: a few thousand slow clients would use up all
    connections.
    """

    def make() -> object:
        connection = made()
        app[_SILENT].add(connection)
        loop = asyncio.get_running_loop()
        loop.call_later(Serving.HEADERS_WITHIN_S, _close_if_silent, app, connection)
        return connection

    return make


class PartedFile(web.FileResponse):
    """A file of which a part is sent only where the part asked for is one of this very file.

    Args:
        path: the file.
        headers: of the answer.
        only_if_same: send a part only to who names this very file in If-Range, or plays and keeps
            nothing. There were other bytes before, and many clients go on with a download without
            asking, even under the new name: gPodder has one file an episode, whatever its address.
    """

    def __init__(self, path: Path, headers: dict[str, str], *, only_if_same: bool = False) -> None:
        super().__init__(path, headers=headers)
        self._only_if_same = only_if_same

    async def prepare(self, request: web.BaseRequest) -> AbstractStreamWriter | None:
        """Prepare the answer; a range that is to be ignored is taken out of the request first."""
        asked = request.headers.get(hdrs.RANGE)
        if asked is None:
            return await super().prepare(request)
        condition = request.headers.get(hdrs.IF_RANGE, "").strip()
        bare = self._only_if_same and not _plays(request)
        other = not self._is_same(condition) if condition else bare
        wanted = "" if other or not counts(asked) else asked
        if wanted and empty_suffix(asked):
            # aiohttp takes the last 0 bytes for the whole; no file has bytes past its end.
            wanted = f"bytes={self._path.stat().st_size}-"
        if wanted != asked or hdrs.IF_RANGE in request.headers:
            # A request is dear to copy, and nearly all ask for one plain range.
            headers = CIMultiDict(request.headers)
            headers.popall(hdrs.IF_RANGE, None)
            headers.popall(hdrs.RANGE)
            if wanted:
                headers[hdrs.RANGE] = wanted
            request = request.clone(headers=headers)
        return await super().prepare(request)

    def _is_same(self, condition: str) -> bool:
        """Say whether If-Range names this very file, by its ETag or by its time."""
        found = self._path.stat()
        return condition in {
            f'"{found.st_mtime_ns:x}-{found.st_size:x}"',
            formatdate(math.ceil(found.st_mtime), usegmt=True),
        }


def _plays(request: web.BaseRequest) -> bool:
    """Say whether a player asks, which looks for another place in what it plays.

    Source: W3C, Fetch Metadata Request Headers, 2.1; the other header is AVFoundation's, of iOS.
    """
    destination = request.headers.get("Sec-Fetch-Dest", "")
    return destination in {"audio", "video"} or "X-Playback-Session-Id" in request.headers


def counts(asked: str) -> bool:
    """Say whether a Range header is one well-formed range of bytes; any other is ignored."""
    found = _ONE_RANGE.fullmatch(asked)
    return found is not None and (not (found[1] and found[2]) or int(found[1]) <= int(found[2]))


def empty_suffix(asked: str) -> bool:
    """Say whether the last 0 bytes are asked for, which no file can give."""
    found = _ONE_RANGE.fullmatch(asked)
    return found is not None and found[3] is not None and int(found[3]) == 0


def _close_if_silent(app: web.Application, connection: RequestHandler) -> None:
    if connection in app[_SILENT]:
        app[_SILENT].discard(connection)
        if connection.transport is not None:
            connection.transport.abort()


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
