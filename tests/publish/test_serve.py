"""The server: over loopback, only what it should, as podcast apps ask for it."""

import asyncio
import gzip
import os
import re
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from aiohttp import web

from briefing.errors import PublishError
from briefing.publish.feed.rebuild import rebuild_feed
from briefing.publish.send.upload import upload_folder
from briefing.publish.serve import server as serve
from briefing.publish.serve.answer import shelf_app
from briefing.publish.serve.requests import patient
from briefing.publish.serve.server import serve_folder
from briefing.publish.tuned import Serving
from briefing.records import Episode
from tests.publish.conftest import PublishDay, published, serving


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
    return f"/{episode.day.isoformat()}/{published(episode).name}"


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


def test_what_is_served_is_what_publish_sends(
    episode: Episode, port: int, publish_day: PublishDay, tmp_path: Path
) -> None:
    out = episode.feed.parent
    day = episode.path.parent
    for kept in (out / "watched.json", out / "batch-report.json", day / "script.md"):
        kept.write_text("ours")
    for kept in (out / ".hidden.xml", out / "show.toml", day / "waveform.png", day / "issue.json"):
        kept.write_text("ours")
    (day / "takes").mkdir()
    (day / "takes" / "a.wav").write_text("ours")
    (out / "other" / "2026-03-18").mkdir(parents=True)
    (out / "other" / "feed.xml").write_text("ours")
    for gone in ("2026-03-19", "2026-03-20"):
        publish_day(gone)
    rebuild_feed(out, remove="2026-03-19")
    (out / "2026-03-20" / "briefing-2026-03-20.mp3").write_bytes(b"not the one")
    sent = upload_folder(out, str(tmp_path / "target"), "https://example.org/")
    assert mp3_path(episode)[1:] in sent
    files = [path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()]
    served = [name for name in files if ask(port, f"/{name}", "HEAD")[0].status == 200]
    assert sorted(served) == sorted(sent)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_the_folder_is_read_only(port: int, method: str) -> None:
    assert ask(port, "/feed.xml", method)[0].status == 405


@pytest.mark.parametrize(
    "asked",
    ["bytes=5-2", "bytes=abc", "bytes=-", "bytes=0-1,5-9", "bytes=" + "0-1," * 2000, "lines=1-2"],
)
def test_a_range_to_be_ignored_gets_the_whole(episode: Episode, port: int, asked: str) -> None:
    answer, body = ask(port, mp3_path(episode), range=asked)
    assert (answer.status, body) == (200, episode.path.read_bytes())


@pytest.mark.parametrize("asked", ["bytes=999999999-", "bytes=-0"])
def test_a_range_the_file_has_not_is_refused(episode: Episode, port: int, asked: str) -> None:
    answer, _ = ask(port, mp3_path(episode), range=asked)
    assert answer.status == 416
    assert answer.getheader("Content-Range") == f"bytes */{episode.path.stat().st_size}"


def test_a_day_made_again_is_never_joined_to_its_old_audio(episode: Episode, port: int) -> None:
    old = ask(port, mp3_path(episode), "HEAD")[0]
    etag, date = old.getheader("ETag", ""), old.getheader("Last-Modified", "")
    again, body = ask(port, mp3_path(episode), range="bytes=1000-", if_range=etag)
    assert (again.status, body) == (206, episode.path.read_bytes()[1000:])
    assert ask(port, mp3_path(episode), range="bytes=1000-", if_range="W/" + etag)[0].status == 200
    for moved_s in (60, -60):  # newer, or an older copy put back
        made_s = episode.path.stat().st_mtime + moved_s
        os.utime(episode.path, (made_s, made_s))
        for validator in (etag, date):
            answer, body = ask(port, mp3_path(episode), range="bytes=1000-", if_range=validator)
            assert (answer.status, body) == (200, episode.path.read_bytes())
        os.utime(episode.path, (made_s - moved_s, made_s - moved_s))


def test_a_folder_without_its_slash_leads_to_the_page(port: int) -> None:
    for asked in ("/2026-03-18?t=80", "//2026-03-18?t=80"):
        answer, _ = ask(port, asked)
        assert (answer.status, answer.getheader("Location")) == (308, "/2026-03-18/?t=80")
    assert ask(port, "/feed.xml/")[0].status == 404
    assert ask(port, "/2026-03-18/index.html/")[0].status == 404


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/feed.xml", "application/xml; charset=utf-8"),
        ("/feed.css", "text/css; charset=utf-8"),
        ("/", "text/html; charset=utf-8"),
        ("/2026-03-18/", "text/html; charset=utf-8"),
        ("/2026-03-18/briefing-2026-03-18.vtt", "text/vtt; charset=utf-8"),
        ("/2026-03-18/briefing-2026-03-18.srt", "application/x-subrip; charset=utf-8"),
        ("/2026-03-18/briefing-2026-03-18.chapters.json", "application/json+chapters"),
        ("/2026-03-18/briefing-2026-03-18.transcript.json", "application/json; charset=utf-8"),
        ("/manifest.webmanifest", "application/manifest+json; charset=utf-8"),
        ("/subscriptions.opml", "text/x-opml; charset=utf-8"),
    ],
)
def test_each_file_has_its_type(episode: Episode, port: int, path: str, kind: str) -> None:
    path = path.replace("briefing-2026-03-18", published(episode, "").name)
    answer, _ = ask(port, path)
    assert answer.status == 200
    assert (answer.getheader("Content-Type") or "").removesuffix(
        "" if "charset" in kind else "; charset=utf-8"
    ) == kind


def test_text_comes_packed_to_who_takes_it(episode: Episode, port: int) -> None:
    plain, body = ask(port, "/")
    packed, less = ask(port, "/", accept_encoding="gzip, br")
    assert plain.getheader("Content-Encoding") is None
    assert packed.getheader("Content-Encoding") == "gzip"
    assert packed.getheader("Vary") == "Accept-Encoding"
    assert gzip.decompress(less) == body
    assert len(less) < len(body) / 2
    assert plain.getheader("ETag") != packed.getheader("ETag")
    audio, _ = ask(port, mp3_path(episode), accept_encoding="gzip")
    assert audio.getheader("Content-Encoding") is None


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [
        ("gzip;q=0", False),
        ("gzip; q=0.0, br", False),
        ("br, gzip;Q=0.000", False),
        ("*;q=0", False),
        ("identity", False),
        ("gzip;q=0, *", False),
        ("gzip ; q=0.5", True),
        ("br;q=0, GZIP", True),
        ("deflate, *;q=0.1", True),
        ("gzip;q=1.0, identity; q=0.5, *;q=0", True),
        (";;,=,gzip;q=x", True),
    ],
)
def test_text_is_packed_only_for_who_takes_it(port: int, accepted: str, packed: bool) -> None:
    answer, _ = ask(port, "/", accept_encoding=accepted)
    assert (answer.getheader("Content-Encoding") == "gzip") == packed


def test_a_feed_that_changes_is_sent_anew(
    episode: Episode, port: int, publish_day: PublishDay
) -> None:
    etag = ask(port, "/feed.xml")[0].getheader("ETag", "")
    publish_day("2026-03-19")
    answer, body = ask(port, "/feed.xml", if_none_match=etag)
    assert answer.status == 200
    assert b"2026-03-19" in body


def test_a_part_is_asked_for_only_if_the_file_is_the_same(episode: Episode, port: int) -> None:
    etag = ask(port, mp3_path(episode), "HEAD")[0].getheader("Last-Modified", "")
    answer, _ = ask(port, mp3_path(episode), range="bytes=0-9", if_range=etag)
    assert answer.status == 206
    old = "Thu, 01 Jan 1970 00:00:00 GMT"
    answer, _ = ask(port, mp3_path(episode), range="bytes=0-9", if_range=old)
    assert answer.status == 200


def test_slow_clients_keep_nobody_waiting(episode: Episode, port: int) -> None:
    slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(500)]
    for connection in slow:
        connection.sendall(b"GET /feed.xml HTTP/1.1\r\nHost: a")
    stuck = socket.create_connection(("127.0.0.1", port))
    stuck.sendall(f"GET {mp3_path(episode)} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
    answer, body = ask(port, mp3_path(episode))
    assert answer.status == 200
    assert body == episode.path.read_bytes()
    for connection in (*slow, stuck):
        connection.close()


def test_a_name_too_long_and_noise_are_refused(port: int) -> None:
    assert ask(port, "/" + "a" * 5000)[0].status == 404
    with socket.create_connection(("127.0.0.1", port), timeout=10) as noise:
        noise.sendall(bytes(range(256)) + b"\r\n\r\n")
        assert b" 400 " in noise.recv(200)
    assert ask(port, "/")[0].status == 200


def start_server(out: Path, *words: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "briefing", "serve", "--out", str(out), *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_the_command_says_where_it_serves_and_ends_politely(episode: Episode) -> None:
    with start_server(episode.feed.parent, "--host", "127.0.0.1", "--port", "0") as server:
        assert server.stdout is not None
        page, feed = server.stdout.readline(), server.stdout.readline()
        found = re.fullmatch(r"page: http://127\.0\.0\.1:(\d+)/\n", page)
        assert found is not None
        assert feed == f"feed: http://127.0.0.1:{found[1]}/feed.xml\n"
        assert ask(int(found[1]), "/feed.xml")[0].status == 200
        server.send_signal(signal.SIGINT)
        out, err = server.communicate(timeout=10)
    assert (server.returncode, out, err) == (0, "", "")


def test_on_a_terminal_there_is_a_code_for_the_camera(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    drawn = serve._qr_code("http://192.168.1.7:8000/")
    rows = drawn.splitlines()
    assert len(rows) > 12
    assert set(drawn) <= set("█▀▄ \n\x1b[0123456789;m")


def test_a_missing_folder_and_a_taken_port_are_named(episode: Episode, tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="no such folder"):
        serve_folder(tmp_path / "nowhere", "127.0.0.1", 0)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PublishError, match=f"127.0.0.1:{port}"):
            serve_folder(episode.feed.parent, "127.0.0.1", port)


@pytest.mark.parametrize("host", ["a..b", "a" * 64 + ".example", "\udcff"])
def test_a_host_that_is_no_name_is_one_line(tmp_path: Path, host: str) -> None:
    with pytest.raises(PublishError, match=r"cannot serve at .*Choose another --port or --host"):
        serve_folder(tmp_path, host, 0)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example"])
def test_a_strangers_name_that_leads_here_is_refused(port: int, host: str) -> None:
    for path in ("/", "/feed.xml", "/nothing"):
        answer, body = ask(port, path, host=host)
        assert answer.status == 421
        assert b"is not this machine" in body


def test_the_names_of_this_machine_and_of_the_show_are_answered(episode: Episode) -> None:
    out = episode.feed.parent
    rebuild_feed(out, link="https://news.example.org/x/")
    names = (
        "localhost:1",
        "127.0.0.1:8000",
        "[::1]:8000",
        "192.168.1.7",
        socket.gethostname(),
        f"{socket.gethostname()}.local:8000",
        "NEWS.example.org",
    )
    with serving(out) as port:
        for name in names:
            assert ask(port, "/feed.xml", host=name)[0].status == 200, name


def test_where_nothing_is_yet_it_says_what_to_do(tmp_path: Path) -> None:
    with serving(tmp_path) as port:
        answer, body = ask(port, "/")
        assert (answer.status, answer.getheader("Content-Type")) == (
            200,
            "text/html; charset=utf-8",
        )
        assert "briefing make" in body.decode()
        assert ask(port, "/feed.xml")[0].status == 404
    with start_server(tmp_path, "--host", "0.0.0.0", "--port", "0") as server:
        assert server.stdout is not None
        assert server.stdout.readline().startswith("page: http://")
        assert server.stdout.readline().endswith("/feed.xml\n")
        server.send_signal(signal.SIGINT)
        _, err = server.communicate(timeout=10)
    assert "every device in this network can listen" in err
    assert "`briefing make ISSUE --out" in err


def test_a_head_that_does_not_come_ends_and_others_are_answered(
    episode: Episode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Serving, "HEADERS_WITHIN_S", 0.4)

    async def slow_and_quick() -> tuple[bytes, bytes]:
        app = shelf_app(episode.feed.parent)
        runner = web.AppRunner(app)
        await runner.setup()
        loop = asyncio.get_running_loop()
        made = patient(app, runner.server)  # type: ignore[arg-type]  # as server.py has it
        server = await loop.create_server(made, "127.0.0.1", 0)  # type: ignore[arg-type]
        port = server.sockets[0].getsockname()[1]
        slow, to_slow = await asyncio.open_connection("127.0.0.1", port)
        quick, to_quick = await asyncio.open_connection("127.0.0.1", port)
        ask = b"GET /feed.xml HTTP/1.1\r\nHost: localhost\r\n"
        to_slow.write(ask)
        to_quick.write(ask + b"\r\n")
        first = await quick.readline()
        with suppress(ConnectionResetError):
            assert await asyncio.wait_for(slow.read(), 5) == b""
        to_quick.write(ask + b"Connection: close\r\n\r\n")
        rest = await asyncio.wait_for(quick.read(), 5)
        to_slow.close()
        to_quick.close()
        server.close()
        await runner.cleanup()
        return first, rest

    first, rest = asyncio.run(slow_and_quick())
    assert first == b"HTTP/1.1 200 OK\r\n"
    assert rest.count(b"HTTP/1.1 200 OK") == 1
