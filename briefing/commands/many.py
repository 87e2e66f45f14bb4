"""Commands for many issues: batch, watch."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.commands import options

if TYPE_CHECKING:
    from briefing.desk.batch.plan import Outcome


@click.command()
@click.argument("issues", nargs=-1, required=True, type=options.PATH)
@click.option(
    "--workers",
    type=click.IntRange(1, 1024),
    help="Processes to start on this machine. Default: one per core.",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Use the Dask cluster at this address, such as tcp://10.0.0.5:8786.",
)
@options.minutes
@options.engine
@options.show_file
@click.option(
    "--out",
    default="output",
    show_default=True,
    help="The output folder, or an address that fsspec knows, such as s3://bucket/podcasts.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
def batch(
    issues: tuple[Path, ...],
    workers: int | None,
    scheduler: str | None,
    show_file: Path | None,
    out: str,
    as_json: bool,
    **wishes: Any,
) -> None:
    """Make an episode of every one of ISSUES, files or folders, many at once.

    A folder inside a folder that has a show.toml of its own is a show of its
    own, with its own folder and feed in the output. What is made already is
    left alone, so a stopped batch can be repeated, and an episode of a day is
    never replaced by another issue of that day. Prints the path of each MP3;
    the report lies in batch-report.json. Needs briefing[cluster].

    Issues are made side by side: what earlier batches told is not told again,
    but two issues of one batch do not know of each other. To catch up on days
    of one paper without telling a story twice, give them one after the other.

    \b
    Examples:
        briefing batch papers --workers 2
        briefing batch papers --json --out output
    """
    from importlib.util import find_spec

    from briefing.errors import BriefingError, ClusterError
    from briefing.support.files import as_json as json_of

    missing = [name for name in ("dask", "distributed", "fsspec") if find_spec(name) is None]
    if missing:
        raise ClusterError(
            f"cannot make many issues at once: {', '.join(missing)} is not installed. "
            "Run: pip install 'briefing[cluster]'"
        )
    from briefing.desk.batch.run import make_batch

    def say(outcome: "Outcome") -> None:
        if outcome.result == "made" and not as_json:
            click.echo(outcome.what)

    report = make_batch(
        issues,
        lambda file: options.chosen_show(file or show_file, **wishes),
        out,
        workers=workers or os.cpu_count() or 1,
        scheduler=scheduler,
        say=say,
    )
    if as_json:
        click.echo(json_of(report), nl=False)
    if report.failed:
        raise BriefingError(f"{report}. Why is above, and in '{out}/batch-report.json'.")
    click.echo(f"briefing: {report}.", err=True)


@click.command()
@click.argument("folder", type=options.PATH)
@click.option("--once", is_flag=True, help="Look at what is there now, then stop.")
@options.minutes
@options.engine
@options.show_file
@options.out
def watch(folder: Path, once: bool, show_file: Path | None, out: Path, **wishes: Any) -> None:
    """Make an episode of every issue that arrives in FOLDER.

    A file is taken up when it has stopped growing, and once only, restarts
    included. A file that is no issue, or another issue of a day that has an
    episode, moves to FOLDER/refused with its reason beside it. Prints the path
    of each MP3. Stop with Ctrl-C. With --once, the exit code is 1 if an issue
    did not become an episode.

    \b
    Examples:
        briefing watch --once inbox
        briefing watch inbox --minutes 8 --out ~/podcast
    """
    from briefing.desk.watch import watch_folder
    from briefing.errors import BriefingError
    from briefing.pipeline import make_episode

    show = options.chosen_show(show_file, **wishes)
    failed = 0
    for outcome in watch_folder(
        folder,
        lambda issue: make_episode(issue, show, out, replace_rival=False),
        ledger=out / "watched.json",
        every_s=2.0,
        looks=2 if once else None,
    ):
        if isinstance(outcome, BriefingError):
            failed += 1
        else:
            click.echo(outcome.path)
    if failed:
        raise BriefingError(f"{failed} of the issues in '{folder}' failed. Why is above.")
