"""Which requests are answered: those for this machine by its own name, sent in good time."""

import asyncio
import ipaddress
import re
import socket
from collections.abc import Callable, Iterable

from aiohttp import web
from aiohttp.typedefs import Handler
from aiohttp.web_protocol import RequestHandler

from briefing.publish.tuned import Serving

_HOST = re.compile(r"([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")
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
