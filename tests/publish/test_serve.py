"""The server: over loopback, only what it should, as podcast apps ask for it."""

import socket
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from briefing.errors import PublishError
from briefing.publish.serve import serve_folder
from briefing.records import Episode


def ask(port: int, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    """Ask without any client's own idea of what a path is."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest(method, path, skip_host="host" in headers, skip_accept_encoding=True)
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def mp3_path(episode: Episode) -> str:
    return f"/{episode.day.isoformat()}/{episode.path.name}"


def test_the_mp3_comes_whole_and_in_parts(episode: Episode, port: int) -> None:
    data = episode.path.read_bytes()
    answer, body = ask(port, mp3_path(episode))
    assert (answer.status, answer.getheader("Content-Type")) == (200, "audio/mpeg")
    assert body == data
    assert answer.getheader("Accept-Ranges") == "bytes"
    answer, body = ask(port, mp3_path(episode), range="bytes=1000-1999")
    assert (answer.status, body) == (206, data[1000:2000])
    assert answer.getheader("Content-Range") == f"bytes 1000-1999/{len(data)}"
    answer, body = ask(port, mp3_path(episode), range="bytes=-500")
    assert (answer.status, body) == (206, data[-500:])


def test_head_says_the_length_and_sends_nothing(episode: Episode, port: int) -> None:
    for path in (mp3_path(episode), "/feed.xml", "/"):
        answer, body = ask(port, path, "HEAD")
        assert (answer.status, body) == (200, b"")
        assert int(answer.getheader("Content-Length", "0")) > 100


@pytest.mark.parametrize("path", ["/feed.xml", "/index.html", "mp3"])
def test_what_is_unchanged_is_not_sent_again(episode: Episode, port: int, path: str) -> None:
    path = mp3_path(episode) if path == "mp3" else path
    etag = ask(port, path)[0].getheader("ETag", "")
    assert etag
    answer, body = ask(port, path, if_none_match=etag)
    assert (answer.status, body) == (304, b"")
    assert ask(port, path, if_none_match='"other"')[0].status == 200


def test_the_feeds_links_follow_the_address_it_is_asked_at(port: int) -> None:
    _, body = ask(port, "/feed.xml", host="192.168.1.7:8000")
    assert b'url="http://192.168.1.7:8000/2026-03-18/' in body
    assert b"localhost" not in body


@pytest.mark.parametrize("host", ['a"><script>', "a b", "x/y", ""])
def test_an_address_that_is_none_is_refused(port: int, host: str) -> None:
    assert ask(port, "/feed.xml", host=host)[0].status == 400


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/2026-03-18/..%2f..%2f..%2fsecret.txt",
        "//etc/passwd",
        "/%2fetc%2fpasswd",
        "/etc/passwd%00.mp3",
        "/..%5csecret.txt",
        "/.shelf.lock",
        "/link.txt",
        "/linked/secret.txt",
        "/2026-03-18/nothing.mp3",
    ],
)
def test_nothing_outside_the_folder_is_served(episode: Episode, port: int, path: str) -> None:
    out = episode.feed.parent
    secret = out.parent / "secret.txt"
    secret.write_text("secret")
    (out / "link.txt").symlink_to(secret)
    (out / "linked").symlink_to(out.parent)
    answer, body = ask(port, path)
    assert answer.status in {400, 404}
    assert b"secret" not in body
    assert b"root:" not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_the_folder_is_read_only(port: int, method: str) -> None:
    assert ask(port, "/feed.xml", method)[0].status == 405


@pytest.mark.parametrize(
    "asked", ["bytes=999999999-", "bytes=5-2", "bytes=abc", "bytes=" + "0-1," * 2000, "lines=1-2"]
)
def test_absurd_ranges_break_nothing(episode: Episode, port: int, asked: str) -> None:
    answer, body = ask(port, mp3_path(episode), range=asked)
    assert answer.status in {200, 206, 400, 416}
    assert len(body) <= episode.path.stat().st_size + 1000
    assert ask(port, mp3_path(episode), "HEAD")[0].status == 200


def test_a_missing_folder_and_a_taken_port_are_named(episode: Episode, tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="no such folder"):
        serve_folder(tmp_path / "nowhere", "127.0.0.1", 0)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PublishError, match=f"127.0.0.1:{port}"):
            serve_folder(episode.feed.parent, "127.0.0.1", port)
