"""What the server works out of a request: hosts, codings, types, the place below a secret folder.

And what the sending of the shelf works out of an address: no server is asked.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import fsspec
import pytest
from aiohttp import web

from briefing.errors import PublishError
from briefing.publish.address import item_guid, podcast_guid, public_address
from briefing.publish.send import webdav
from briefing.publish.send.target import without_password
from briefing.publish.send.upload import _as_bytes, _load_ledger
from briefing.publish.serve.answer import _below, _takes_gzip, type_of
from briefing.publish.serve.requests import _HOST, _is_address


@pytest.mark.parametrize(
    ("accepted", "takes"),
    [
        ("gzip", True),
        ("br, GZIP", True),
        ("br, gzip;q=0.5", True),
        ("gzip; q=0", False),
        ("gzip;q=0.00", False),
        ("gzip;q=0.01", True),
        ("*", True),
        ("*;q=0", False),
        ("*, gzip;q=0", False),
        ("br", False),
        ("", False),
    ],
)
def test_a_client_takes_gzip_unless_it_says_no(accepted: str, *, takes: bool) -> None:
    assert _takes_gzip(accepted) is takes


TYPES = {
    "a.css": "text/css",
    "index.html": "text/html",
    "a.json": "application/json",
    "a.chapters.json": "application/json+chapters",
    "a.jpg": "image/jpeg",
    "a.md": "text/markdown",
    "a.mp3": "audio/mpeg",
    "a.opml": "text/x-opml",
    "a.png": "image/png",
    "a.srt": "application/x-subrip",
    "a.vtt": "text/vtt",
    "manifest.webmanifest": "application/manifest+json",
    "feed.xml": "application/xml",
    "a.svg": "image/svg+xml",
    "a.b_c": "application/octet-stream",
}


@pytest.mark.parametrize("name", TYPES)
def test_a_file_has_the_media_type_of_its_name(name: str) -> None:
    assert type_of(Path(name)) == TYPES[name]


def test_a_private_show_lies_below_its_secret_folder() -> None:
    assert _below("abc", "abc/") == ""
    assert _below("abc", "abc/2026-03-18/index.html") == "2026-03-18/index.html"
    with pytest.raises(web.HTTPPermanentRedirect) as led:
        _below("abc", "abc")
    assert str(led.value.location) == "/abc/"
    for asked in ("", "ab/", "abcd/", "index.html", "海/"):
        with pytest.raises(web.HTTPNotFound):
            _below("abc", asked)


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("localhost:8000", "localhost"),
        ("a-b.example", "a-b.example"),
        ("[::1]:8000", "[::1]"),
        ("a b", None),
        ("a:123456", None),
        ("a:", None),
        ("", None),
    ],
)
def test_a_host_is_a_name_or_an_address_and_a_port(host: str, name: str | None) -> None:
    found = _HOST.fullmatch(host)
    assert (found[1] if found else None) == name


def test_an_address_is_no_name() -> None:
    assert _is_address("192.168.1.5")
    assert _is_address("::1")
    assert not _is_address("example.org")


def test_guids_are_those_of_the_podcast_namespace() -> None:
    # Its own example.
    guid = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
    address = "mp3s.nashownotes.com/pc20rss.xml"
    assert podcast_guid(f"https://{address}") == podcast_guid(f"http://{address}/") == guid
    first, second = (item_guid(guid, day) for day in _days())
    assert first != second
    assert item_guid(guid, _days()[0]) == first


def _days() -> tuple[date, date]:
    return date(2026, 3, 18), date(2026, 3, 19)


@pytest.mark.parametrize(
    "link",
    [
        *("https://me@a.example/", "https://me:x@a.example/", "HTTPS://me@a.example"),
        *(
            "a.example",
            "ftp://a.example/",
            "https://",
            "https://a.example/?b",
            "https://a.example/#b",
        ),
        *("https://a.example/b c", "https://a.example/海", "https://a b.example/"),
    ],
)
def test_what_is_no_public_address_is_refused(link: str) -> None:
    with pytest.raises(PublishError, match="cannot publish under") as caught:
        public_address(link)
    assert ("name or a password" in str(caught.value)) == ("@" in link)


def test_an_address_without_https_is_warned_of(caplog: pytest.LogCaptureFixture) -> None:
    assert public_address("https://a.example/b") == "https://a.example/b/"
    assert caplog.text == ""
    assert public_address("http://a.example:8000") == "http://a.example:8000/"
    assert "'http://a.example:8000' is not https" in caplog.text


@dataclass
class Store:
    """A target that holds one file, or none."""

    content: bytes | None

    def cat_file(self, path: str) -> bytes:
        assert path == "root/published.json"
        if self.content is None:
            raise FileNotFoundError
        return self.content


def test_the_ledger_is_read_as_it_was_written_and_a_torn_one_is_empty() -> None:
    noted = {"a/b.mp3": "1f", "feed.xml": "2e"}
    assert _load_ledger(Store(_as_bytes(noted)), "root") == noted
    assert json.loads(_as_bytes(noted)) == noted
    for torn in (None, b"", b'{"a', b"[]", b"\xff"):
        assert _load_ledger(Store(torn), "root") == {}


@pytest.mark.parametrize(
    ("address", "login", "base", "auth", "folder"),
    [
        ("webdav://a.example/b/c/", ("", ""), "http://a.example", None, "b/c"),
        ("webdavs://me:x@a.example:8443", ("me", "x"), "https://a.example:8443", ("me", "x"), ""),
    ],
)
def test_an_address_of_webdav_is_one_of_http(
    monkeypatch: pytest.MonkeyPatch,
    address: str,
    login: tuple[str, str],
    base: str,
    auth: tuple[str, str] | None,
    folder: str,
) -> None:
    monkeypatch.setattr(fsspec, "filesystem", lambda kind, **words: (kind, words))
    found = webdav.opened(urlsplit(address), login)
    assert found == (("webdav", {"base_url": base, "auth": auth}), folder)


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("sftp://me:x@a.example/b", "sftp://a.example/b"),
        ("sftp://a.example/b@c", "sftp://a.example/b@c"),
        ("/srv/a@b", "/srv/a@b"),
    ],
)
def test_a_password_is_not_shown(target: str, shown: str) -> None:
    assert without_password(target) == shown
