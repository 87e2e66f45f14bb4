"""What the server answers: the files of the output folder that are for listeners, nothing else.

MP3s and pictures come from the disk as they are, in whole or in part. Texts are small and often
asked for: they are kept in memory, packed; their links follow the address they are asked at.
"""

import asyncio
import gzip
import hashlib
import mimetypes
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hmac import compare_digest
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from aiohttp import hdrs, web
from yarl import URL

from briefing.errors import PublishError
from briefing.publish.address import new_address
from briefing.publish.published import is_of_corrected_day, is_public
from briefing.publish.serve.requests import PartedFile, guarded
from briefing.publish.shelf import HOME, Channel, load_channel
from briefing.publish.tuned import Serving

_NEVER = re.compile(r"q=0(\.0*)?")
_FOLDER: web.AppKey[Path] = web.AppKey("folder", Path)
_TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".json": "application/json",
    ".jpg": "image/jpeg",
    ".md": "text/markdown",
    ".mp3": "audio/mpeg",
    ".opml": "text/x-opml",
    ".png": "image/png",
    ".srt": "application/x-subrip",
    ".vtt": "text/vtt",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",  # browsers show application/rss+xml as text or download it
}
_TEXTS = {".css", ".html", ".json", ".md", ".opml", ".srt", ".vtt", ".webmanifest", ".xml"}
_FOLLOWING = (".xml", ".opml", ".chapters.json")
"""Texts that name the address they are asked at."""
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",  # ask again, and be told 304
}
NOTHING_YET = (
    '<!doctype html><html lang="zh-cn"><meta charset="utf-8"><title>还没有节目</title>'
    '<meta name="viewport" content="width=device-width"><h1>还没有节目</h1>'
    "<p>在这台电脑上运行 <code>briefing make 报纸.md</code>，做好后刷新这一页。</p></html>\n"
)
"""The page of a folder without an episode."""


@dataclass(frozen=True, slots=True)
class _Text:
    body: bytes
    packed: bytes
    etag: str


def shelf_app(out: Path, names: Iterable[str] = ()) -> web.Application:
    """Return the application that serves the folder.

    It answers to the names besides this machine's own; that of the show's link is one of them.
    """
    folder = out.resolve()
    app = guarded(lambda: (*names, *_show_hosts(folder)))
    app[_FOLDER] = folder
    app.router.add_get("/{path:.*}", _answer)
    return app


def secret_folder(out: Path) -> str:
    """Return where below the server's address the show lies; empty if it is for all."""
    channel = _channel_in(out)
    return f"{channel.secret}/" if channel and channel.private else ""


def _show_hosts(folder: Path) -> list[str]:
    """Return the hosts of the show's public address and of those it had before."""
    channel = _channel_in(folder)
    homes = (channel.link, *channel.homes) if channel else ()
    return [URL(home).host or "" for home in homes]


async def _answer(request: web.Request) -> web.StreamResponse:
    folder, asked = request.app[_FOLDER], request.match_info["path"]
    if asked in {"", "index.html"} and not (folder / "index.html").is_file():
        return web.Response(text=NOTHING_YET, content_type="text/html", headers=_HEADERS)
    channel = _channel_in(folder)
    if channel:
        path_asked = request.raw_path.lstrip("/")
        if there := new_address(channel.homes, channel.link, request.host, path_asked):
            raise web.HTTPMovedPermanently(there)
    top, headers = "/", _HEADERS
    if channel and channel.private:
        if asked == "robots.txt":
            return web.Response(text="User-agent: *\nDisallow: /\n", headers=_HEADERS)
        asked, top = _below(channel.secret, asked), f"/{channel.secret}/"
        headers = {**_HEADERS, "X-Robots-Tag": "noindex, nofollow"}
    path, name, found = _inside(folder, asked)
    if path.name == "index.html" and asked and not asked.endswith(("/", "index.html")):
        # Links in the page start at its folder. Made of the path found, so it stays on this host.
        there = path.parent.relative_to(folder).as_posix()
        raise web.HTTPPermanentRedirect(URL.build(path=f"{top}{there}/", query=request.query))
    if path.suffix in _TEXTS and found.st_size <= Serving.MOST_TEXT_BYTES:
        here = f"{request.scheme}://{request.host}/" if path.name.endswith(_FOLLOWING) else ""
        read = _small_text if found.st_size <= Serving.SMALL_BYTES else _large_text
        text = await asyncio.to_thread(read, path, found.st_mtime_ns, found.st_size, here)
        return _texted(request, path, text, headers)
    answer = PartedFile(path, headers=headers, only_if_same=is_of_corrected_day(name, folder))
    answer.content_type = type_of(path)
    return answer


def _below(secret: str, asked: str) -> str:
    """Return what is asked for below the secret folder of a private show; all else is not there."""
    first, slash, rest = asked.partition("/")
    if not compare_digest(first.encode(), secret.encode()):
        raise web.HTTPNotFound
    if not slash:
        raise web.HTTPPermanentRedirect(f"/{secret}/")
    return rest


def _channel_in(folder: Path) -> Channel | None:
    # os and not Path: it is looked at for each part of each file.
    record = f"{folder}/channel.json"
    try:
        return _channel(record, os.stat(record).st_mtime_ns)  # noqa: PTH116 - as above
    except (OSError, PublishError):  # no show yet, or a damaged record: it has not moved
        return None


@lru_cache(maxsize=Serving.CHANNELS)
def _channel(record: str, _changed_ns: int) -> Channel:
    return load_channel(Path(record).parent)


def _inside(folder: Path, asked: str) -> tuple[Path, str, os.stat_result]:
    """Return the file asked for, its name in the folder, and what the system says of it.

    Nothing outside the folder is, and nothing that is not for listeners.
    """
    parts = [part for part in asked.split("/") if part]
    if "\0" in asked or "\\" in asked or any(part.startswith(".") for part in parts):
        raise web.HTTPNotFound
    path = folder.joinpath(*parts)
    try:
        found = path.stat()
        if S_ISDIR(found.st_mode):
            path /= "index.html"
            found = path.stat()
        elif asked.endswith("/"):
            raise web.HTTPNotFound
        name = path.relative_to(folder).as_posix()
        inside = S_ISREG(found.st_mode) and path.resolve().is_relative_to(folder)
        if not (inside and is_public(name, folder)):
            raise web.HTTPNotFound
    except OSError as error:  # not there, or a name longer than the system can have
        raise web.HTTPNotFound from error
    return path, name, found


def _text(path: Path, _changed_ns: int, _size_bytes: int, here: str) -> _Text:
    """Return a text for the address it is asked at; time and size make a changed file new."""
    body = path.read_bytes()
    if here:
        body = body.replace(HOME.encode(), here.encode())
    packed = gzip.compress(body, compresslevel=Serving.PACKED_AT, mtime=0)
    return _Text(body, packed, hashlib.sha256(body).hexdigest()[:32])


_small_text = lru_cache(maxsize=Serving.SMALL_TEXTS)(_text)
_large_text = lru_cache(maxsize=Serving.LARGE_TEXTS)(_text)


def _texted(request: web.Request, path: Path, text: _Text, common: dict[str, str]) -> web.Response:
    packs = _takes_gzip(request.headers.get(hdrs.ACCEPT_ENCODING, ""))
    etag = f"{text.etag}-gzip" if packs else text.etag
    kept = {tag.value for tag in request.if_none_match or ()}
    headers = {**common, "Vary": "Accept-Encoding"}
    if path.suffix == ".html":
        headers["Content-Security-Policy"] = "frame-ancestors 'none'"
    if kept & {etag, "*"}:
        answer = web.Response(status=304, headers=headers)
    else:
        answer = web.Response(
            body=text.packed if packs else text.body,
            content_type=type_of(path),
            charset="utf-8",
            headers={**headers, "Content-Encoding": "gzip"} if packs else headers,
        )
    answer.etag = etag
    return answer


def _takes_gzip(accepted: str) -> bool:
    """Say whether a client takes gzip (RFC 9110, 12.5.3); with a quality of 0 it does not."""
    takes: dict[str, bool] = {}
    for coding in accepted.lower().split(","):
        name, _, quality = "".join(coding.split()).partition(";")
        takes[name] = _NEVER.fullmatch(quality) is None
    return takes.get("gzip", takes.get("*", False))


def type_of(path: Path) -> str:
    """Return the media type of a file by its name."""
    if path.name.endswith(".chapters.json"):
        return "application/json+chapters"
    known = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0]
    return known or "application/octet-stream"
