"""Where an SFTP address leads, and who is known there: no server is asked."""

from urllib.parse import urlsplit

import pytest

from briefing.publish.send.sftp import CarefulSftp, opened


@pytest.mark.parametrize(
    ("address", "login", "host", "port", "user", "password", "folder"),
    [
        ("sftp://host.example/~/news", ("", ""), "host.example", 22, None, None, "news"),
        ("sftp://host.example:2022/~/news/", ("me", ""), "host.example", 2022, "me", None, "news"),
        ("sftp://host.example/srv/web", ("me", "x"), "host.example", 22, "me", "x", "/srv/web"),
        ("sftp://host.example", ("", ""), "host.example", 22, None, None, "."),
        ("sftp://host.example/~/", ("", ""), "host.example", 22, None, None, "."),
    ],
)
def test_an_address_names_host_port_user_and_folder(
    monkeypatch: pytest.MonkeyPatch,
    address: str,
    login: tuple[str, str],
    host: str,
    port: int,
    user: str | None,
    password: str | None,
    folder: str,
) -> None:
    monkeypatch.setattr(CarefulSftp, "_connect", lambda self: None)
    fs, found = opened(urlsplit(address), login)
    assert (fs.host, found) == (host, folder)
    assert fs.ssh_kwargs == {"port": port, "username": user, "password": password}
