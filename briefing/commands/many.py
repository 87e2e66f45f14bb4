"""Commands for many issues: watch."""

from pathlib import Path

import click

from briefing.commands.options import (
    chosen_show,
    engine_option,
    minutes_option,
    out_option,
    show_option,
)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--once", is_flag=True, help="Look at what is there now, then stop.")
@minutes_option
@engine_option
@show_option
@out_option
def watch(
    folder: Path,
    once: bool,
    minutes: float | None,
    engine: str | None,
    show_file: Path | None,
    out: Path,
) -> None:
    """Make an episode of every issue that arrives in FOLDER.

    A file is taken up when it has stopped growing, and once only, restarts
    included. A file that is no issue moves to FOLDER/refused with its reason
    beside it. Prints the path of each MP3. Stop with Ctrl-C.

    \b
    Examples:
        briefing watch --once inbox
        briefing watch inbox --minutes 8 --out ~/podcast
    """
    from briefing.pipeline import make_episode
    from briefing.watch import watch_folder

    show = chosen_show(show_file, minutes=minutes, engine=engine)
    ledger = out / "watched.json"
    looks = 2 if once else None
    for episode in watch_folder(
        folder, lambda issue: make_episode(issue, show, out), ledger, every_s=2.0, looks=looks
    ):
        click.echo(episode.path)
