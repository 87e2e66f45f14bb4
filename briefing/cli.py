"""The door: names the commands, and turns a BriefingError into one line and exit code 1.

The commands themselves are in `briefing/commands/`, a file for each kind of work. Nothing heavy is
imported before a command runs.
"""

import errno
import os
import re
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO

import click

from briefing.commands.episode import demo, init, make, speak
from briefing.commands.hear import chimes, say, voices
from briefing.commands.inspection import doctor, look, verify
from briefing.commands.many import batch, watch
from briefing.commands.paper import learn, read, script
from briefing.commands.shelf import feed, publish, serve, takes
from briefing.errors import BriefingError

_CANNOT_TAKE_MORE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG})
_PIPED = re.compile(r"'[^']*briefing-[^'/]*/standard-input'")
"""The file in which what came through a pipe stands while a command runs."""
_ANYWHERE = frozenset({"-q", "--quiet", "-v", "--verbose"})


class Door(click.Group):
    """The command group, its commands in the order a newcomer meets them."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take -q and -v behind a command, too."""
        at = next((at for at, word in enumerate(args) if not word.startswith("-")), len(args))
        end = args.index("--") if "--" in args else len(args)
        command = self.get_command(ctx, args[at]) if at < end else None
        own = {word for option in command.params for word in option.opts} if command else set()
        moved = [word for word in args[at:end] if word in _ANYWHERE - own]
        rest = [word for word in args[at:end] if word not in moved]
        return super().parse_args(ctx, [*args[:at], *moved, *rest, *args[end:]])

    def make_context(self, *args: Any, **settings: Any) -> click.Context:
        """Take the command line; `--help` prints here."""
        with _reader_may_leave():
            return super().make_context(*args, **settings)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with _reader_may_leave():
            code = super().invoke(ctx)
            sys.stdout.flush()
            return code

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order they were added, not by alphabet."""
        del ctx
        return list(self.commands)


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefing")
@click.option("-q", "--quiet", is_flag=True, help="Say only what went wrong, or may have.")
@click.option("-v", "--verbose", is_flag=True, help="Say what each room is doing.")
def briefing(quiet: bool, verbose: bool) -> None:
    """Turn one issue of a Chinese newspaper into a spoken briefing and a podcast feed.

    \b
    Examples:
        briefing demo
        briefing make 2026-11-23.md
        briefing serve
    """
    from briefing.support.console import open_console

    # Before numpy loads: its own threads would go on spinning beside the voice and the encoder.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    open_console(quiet=quiet, verbose=verbose)


for command in (
    demo, make, read, learn, script, speak, say, voices, chimes, look, verify, takes,
    feed, serve, publish, batch, watch, init, doctor,
):  # fmt: skip
    briefing.add_command(command)


def main() -> None:
    """Run `briefing`, the command."""
    from briefing.support.interrupt import STOPPED, end_on_interrupt, say_stopped

    end_on_interrupt()
    _have_streams()
    _have_a_home()
    # Under `env -i` there is none, and libraries that look for a program take it for granted.
    os.environ.setdefault("PATH", os.defpath)
    try:
        code = briefing(standalone_mode=False)
        sys.stdout.flush()
    except BriefingError as error:
        click.echo(f"briefing: {_PIPED.sub('standard input', str(error))}", err=True)
        code = 1
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        say_stopped()
        os._exit(STOPPED)
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            click.echo(f"briefing: cannot use '{error.filename}': file name too long.", err=True)
            sys.exit(1)
        if error.errno not in _CANNOT_TAKE_MORE or error.filename is not None:
            raise
        _discard_output()  # or Python would try again at the very end
        from briefing.support.files import reason_of

        reason = reason_of(error)
        click.echo(f"briefing: cannot write to standard output: {reason}.", err=True)
        code = 1
    sys.exit(code if isinstance(code, int) else 0)


@contextmanager
def _reader_may_leave() -> Iterator[None]:
    """Take it for no failure that a reader of the output leaves early (`| head`)."""
    try:
        yield
    except BrokenPipeError:
        if not _is_left(sys.stdout):
            raise
        _discard_output()
        raise click.exceptions.Exit(0) from None


def _is_left(stream: TextIO) -> bool:
    """Return whether nobody reads what is written to a stream any more."""
    if os.name == "nt":
        return True
    asked = select.poll()
    asked.register(stream.fileno(), select.POLLOUT)
    return any(event & select.POLLERR for _, event in asked.poll(0))


def _have_streams() -> None:
    """Open what was closed by who started the run (`>&-`), or a file would take its number."""
    if sys.stdin is None:
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_RDONLY), encoding="utf-8")
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def _discard_output() -> None:
    """Send nowhere what is still written to standard output."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _have_a_home() -> None:
    """Give a user without a home, as containers have them, a folder for caches."""
    from pathlib import Path

    try:
        Path.home()
    except RuntimeError:
        import tempfile

        os.environ["HOME"] = str(Path(tempfile.gettempdir()) / f"briefing-home-{os.getuid()}")
        click.echo(
            f"briefing: this user has no home: caches lie in '{os.environ['HOME']}'. "
            "Set HOME or XDG_CACHE_HOME to another folder.",
            err=True,
        )
