"""Bringing the shelf to a real SFTP server, OpenSSH's, over the loopback."""

import getpass
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing.errors import PublishError
from briefing.publish.feed.rebuild import rebuild_feed
from briefing.publish.send.upload import left_at, prune, upload_folder
from briefing.records import Episode
from tests.publish.conftest import PublishDay
from tests.publish.psp import faults

pytestmark = pytest.mark.system

LINK = "https://example.org/news/"
SSHD = "/usr/sbin/sshd"


@dataclass(frozen=True)
class Server:
    """A server, the folder it starts in, and its client's home."""

    port: int
    folder: Path
    home: Path

    def target(self, path: str = "/~/news", login: str = "") -> str:
        return f"sftp://{login or getpass.getuser()}@127.0.0.1:{self.port}{path}"

    def received(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.folder / "news").as_posix(): path.read_bytes()
            for path in (self.folder / "news").rglob("*")
            if path.is_file()
        }


def make_key(path: Path) -> str:
    """Make a key; return its public half as known_hosts and authorized_keys have it."""
    words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(path)]
    subprocess.run(words, check=True)
    return path.with_suffix(".pub").read_text().strip()


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server that knows the client's key, and is known to the client."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    (tmp_path / "home" / ".ssh").mkdir(parents=True)
    made = Server(port, tmp_path / "sftp", tmp_path / "home")
    made.folder.mkdir()
    host = make_key(tmp_path / "host")
    (tmp_path / "authorized").write_text(make_key(made.home / ".ssh" / "id_ed25519"))
    (made.home / ".ssh" / "known_hosts").write_text(f"[127.0.0.1]:{port} {host}\n")
    monkeypatch.setenv("HOME", str(made.home))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    settings = f"""
        HostKey {tmp_path}/host
        AuthorizedKeysFile {tmp_path}/authorized
        PidFile none
        StrictModes no
        UsePAM no
        PermitRootLogin yes
        PasswordAuthentication yes
        Subsystem sftp internal-sftp -d {made.folder}
    """
    (tmp_path / "sshd_config").write_text(settings)
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # Debian's sshd asks for it where it is root's
    words = [SSHD, "-D", "-e", "-f", str(tmp_path / "sshd_config")]
    words += ["-o", f"ListenAddress=127.0.0.1:{port}"]
    with subprocess.Popen(words, stderr=subprocess.DEVNULL) as running:
        wait_for(port)
        yield made
        running.terminate()


def wait_for(port: int) -> None:
    end = time.monotonic() + 10
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            assert time.monotonic() < end, "sshd did not start"
            time.sleep(0.02)
        else:
            return


@pytest.fixture
def out(episode: Episode) -> Path:
    return episode.feed.parent


def test_the_same_bytes_arrive_and_only_what_changed_goes_again(
    out: Path, server: Server, publish_day: PublishDay
) -> None:
    sent = upload_folder(out, server.target(), LINK)
    assert sent[0].endswith(".mp3")
    assert sent[-1] == "feed.xml"
    received = server.received()
    assert {name: received[name] for name in sent} == {n: (out / n).read_bytes() for n in sent}
    assert set(received) == {*sent, "published.json"}
    assert upload_folder(out, server.target()) == []
    publish_day("2026-03-19")
    again = upload_folder(out, server.target(f"{server.folder}/news"))
    # The page of the day before names the new one.
    assert all(
        name.startswith("2026-03-19/") or name.endswith("/index.html") or "/" not in name
        for name in again
    )
    assert faults(server.received()["feed.xml"], LINK) == []
    assert server.received()["feed.xml"] == (out / "feed.xml").read_bytes()
    assert not [name for name in server.received() if name.endswith(".part")]


def test_a_day_taken_off_is_deleted_there(
    out: Path, server: Server, publish_day: PublishDay
) -> None:
    publish_day("2026-03-19")
    upload_folder(out, server.target(), LINK)
    rebuild_feed(out, remove="2026-03-18")
    upload_folder(out, server.target())
    gone = prune(out, server.target(), left_at(out, server.target()))
    assert "2026-03-18/index.html" in gone
    assert not (server.folder / "news" / "2026-03-18").exists()
    assert "2026-03-19/index.html" in server.received()
    assert left_at(out, server.target()) == []


def refused(out: Path, server: Server, target: str) -> str:
    with pytest.raises(PublishError) as caught:
        upload_folder(out, target, LINK)
    assert not (server.folder / "news").exists()
    said = str(caught.value)
    assert f"127.0.0.1:{server.port}/" in said
    assert "\n" not in said
    return said


def test_a_host_that_is_not_known_is_not_spoken_to(out: Path, server: Server) -> None:
    (server.home / ".ssh" / "known_hosts").unlink()
    said = refused(out, server, server.target(login="me:hush"))
    assert "is not in ~/.ssh/known_hosts; it shows the ssh-ed25519 key SHA256:" in said
    assert "hush" not in said


def test_a_host_that_changed_its_key_is_not_spoken_to(
    out: Path, server: Server, tmp_path: Path
) -> None:
    other = make_key(tmp_path / "other")
    (server.home / ".ssh" / "known_hosts").write_text(f"[127.0.0.1]:{server.port} {other}\n")
    assert "does not match" in refused(out, server, server.target())


def test_a_wrong_key_is_refused(out: Path, server: Server) -> None:
    for path in (server.home / ".ssh").glob("id_*"):
        path.unlink()
    make_key(server.home / ".ssh" / "id_ed25519")
    assert "Authentication failed" in refused(out, server, server.target())


def test_a_wrong_password_is_one_line_on_the_terminal(out: Path, server: Server) -> None:
    target = server.target(login=f"{getpass.getuser()}:hush")
    words = ["-m", "briefing", "publish", target, "--out", str(out), "--link", LINK]
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("briefing: cannot publish to 'sftp://127.0.0.1:")
    assert "Authentication failed" in done.stderr
    assert done.stderr.count("\n") == 1
    assert "hush" not in done.stderr
    assert not (server.folder / "news").exists()
