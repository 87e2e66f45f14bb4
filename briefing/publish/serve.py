"""The server for the sofa: the output folder to the phones in the house, read only."""

import hashlib
import logging
import mimetypes
import re
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web

from briefing.errors import PublishError
from briefing.publish.shelf import HOME

log = logging.getLogger(__name__)

_HOST = re.compile(r"[A-Za-z0-9.-]+(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]+\](:[0-9]{1,5})?")
_FOLDER: web.AppKey[Path] = web.AppKey("folder", Path)

TYPES = {
    ".xml": "application/rss+xml",
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
    ".mp3": "audio/mpeg",
    ".webmanifest": "application/manifest+json",
    ".opml": "text/x-opml",
    ".md": "text/markdown",
}


def serve_folder(out: Path, host: str, port: int) -> None:
    """Serve the folder until interrupted.

    Raises:
        PublishError: there is no such folder, or the address is taken or not this machine's.
    """
    if not out.is_dir():
        raise PublishError(
            f"cannot serve '{out}': there is no such folder. `briefing make ISSUE` makes it."
        )
    try:
        web.run_app(shelf_app(out), host=host, port=port, print=log.info, access_log=None)
    except OSError as error:
        raise PublishError(
            f"cannot serve at {host}:{port}: {(error.strerror or str(error)).lower()}. "
            "Choose another --port or --host."
        ) from error


def shelf_app(out: Path) -> web.Application:
    """Return the application that serves the folder."""
    app = web.Application()
    app[_FOLDER] = out.resolve()
    app.router.add_get("/{path:.*}", _answer)
    return app


async def _answer(request: web.Request) -> web.StreamResponse:
    path = _inside(request.app[_FOLDER], request.match_info["path"])
    if path.name == "feed.xml":
        return _feed(path, request)
    response = web.FileResponse(path)
    response.content_type = type_of(path)
    return response


def _inside(folder: Path, asked: str) -> Path:
    """Return the file asked for; nothing outside the folder, nothing hidden."""
    parts = [part for part in asked.split("/") if part]
    if "\0" in asked or "\\" in asked or any(part.startswith(".") for part in parts):
        raise web.HTTPNotFound
    path = folder.joinpath(*parts)
    if path.is_dir():
        path /= "index.html"
    if not path.is_file() or not path.resolve().is_relative_to(folder):
        raise web.HTTPNotFound
    return path


def _feed(path: Path, request: web.Request) -> web.Response:
    """Answer with the feed, its home address replaced by the one it was asked at."""
    if _HOST.fullmatch(request.host) is None:
        raise web.HTTPBadRequest
    here = f"{request.scheme}://{request.host}/"
    body = path.read_bytes().replace(HOME.encode(), here.encode())
    etag = hashlib.sha256(body).hexdigest()[:32]
    if request.if_none_match and any(tag.value in {etag, "*"} for tag in request.if_none_match):
        answer = web.Response(status=304)
    else:
        answer = web.Response(body=body, content_type=type_of(path), charset="utf-8")
        answer.enable_compression()
    answer.etag = etag
    return answer


def type_of(path: Path) -> str:
    """Return the media type of a file by its name."""
    if path.name.endswith(".chapters.json"):
        return "application/json+chapters"
    guessed = TYPES.get(path.suffix) or mimetypes.guess_type(urlsplit(path.name).path)[0]
    return guessed or "application/octet-stream"
