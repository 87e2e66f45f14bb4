"""SFTP as fsspec has it, but with a host that must be known: by default it trusts any."""

from contextlib import ExitStack
from logging import NullHandler, getLogger
from urllib.parse import SplitResult

import paramiko
from fsspec.implementations.sftp import SFTPFileSystem

from briefing.publish.tuned import Sending

# What it says of a connection that fails, traceback included, is said in one line by the room.
getLogger("paramiko").addHandler(NullHandler())


def opened(address: SplitResult, login: tuple[str, str]) -> "tuple[CarefulSftp, str]":
    """Return the file system of an address, and the folder in it."""
    user, password = login
    fs = CarefulSftp(address.hostname or "", address.port or 22, user or None, password or None)
    # As git and curl have it: /~/ is the user's own folder there, and so is no path at all.
    return fs, address.path.removeprefix("/~/").rstrip("/") or "."


class CarefulSftp(SFTPFileSystem):  # type: ignore[misc]  # fsspec ships no types
    """A connection to a host whose key is in ~/.ssh/known_hosts.

    Its user is known by the password given, else by an agent or a key in ~/.ssh.

    Raises:
        paramiko.SSHException: the host is not known or has another key, or it refuses the user.
        OSError: there is no such host, or it does not answer.
    """

    cachable = False  # a connection that broke is not to be met again

    def __init__(self, host: str, port: int, user: str | None, password: str | None) -> None:
        super().__init__(host, port=port, username=user, password=password)

    def close(self) -> None:
        """End the connection."""
        self.client.close()

    def _connect(self) -> None:
        self.client = paramiko.SSHClient()
        self.client.load_system_host_keys()
        self.client.set_missing_host_key_policy(_Unknown())
        waits = dict.fromkeys(("timeout", "banner_timeout", "auth_timeout"), Sending.TIMEOUT_S)
        # A password that was given is the only one tried: no key is shown to whoever asks.
        keys = self.ssh_kwargs["password"] is None
        with ExitStack() as on_failure:
            on_failure.callback(self.client.close)
            self.client.connect(
                self.host, **self.ssh_kwargs, **waits, allow_agent=keys, look_for_keys=keys
            )
            self.ftp = self.client.open_sftp()
            on_failure.pop_all()


class _Unknown(paramiko.MissingHostKeyPolicy):  # type: ignore[misc]  # paramiko ships no types
    """Refuses, and says the way out."""

    def missing_host_key(self, client: object, hostname: str, key: paramiko.PKey) -> None:
        del client
        raise paramiko.SSHException(
            f"the host '{hostname}' is not in ~/.ssh/known_hosts; it shows the "
            f"{key.get_name()} key {key.fingerprint}. Connect to it once with `ssh`, and compare"
        )
