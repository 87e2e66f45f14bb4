"""The door: names the commands, and turns a BriefingError into one line and exit code 1.

The commands themselves are in `briefing/commands/`, a file for each kind of work. Nothing heavy is
imported before a command runs.
"""

import os
import sys

import click

from briefing.commands.episode import demo, make, speak
from briefing.commands.hear import say, voices
from briefing.commands.many import batch, watch
from briefing.commands.paper import read, script
from briefing.commands.shelf import feed, publish, serve
from briefing.commands.sound import chimes, look, verify
from briefing.commands.start import doctor, init
from briefing.commands.takes import takes
from briefing.errors import BriefingError


class Door(click.Group):
    """The command group, its commands in the order a newcomer meets them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order they were added, not by alphabet."""
        del ctx
        return list(self.commands)


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefing")
@click.option("-q", "--quiet", is_flag=True, help="Say only what went wrong.")
@click.option("-v", "--verbose", is_flag=True, help="Say what each room is doing.")
def briefing(quiet: bool, verbose: bool) -> None:
    """Turn one issue of a Chinese newspaper into a spoken briefing and a podcast feed.

    \b
    Examples:
        briefing demo
        briefing make 2026-11-23.md
        briefing serve
    """
    from briefing.console import open_console

    # Before numpy loads: its own threads would go on spinning beside the voice and the encoder.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    open_console(quiet=quiet, verbose=verbose)


for command in (
    demo,
    make,
    read,
    script,
    speak,
    say,
    voices,
    chimes,
    look,
    verify,
    takes,
    feed,
    serve,
    publish,
    batch,
    watch,
    init,
    doctor,
):
    briefing.add_command(command)


def main() -> None:
    """Run `briefing`, the command."""
    try:
        briefing()
    except BriefingError as error:
        click.echo(f"briefing: {error}", err=True)
        sys.exit(1)
