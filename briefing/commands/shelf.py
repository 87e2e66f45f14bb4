"""Commands about what is already made: takes, feed, serve, publish."""

from datetime import datetime
from pathlib import Path

import click

from briefing.commands import options


@click.command()
@click.argument("day", required=False, metavar="[YYYY-MM-DD]")
@click.option("--prune", is_flag=True, help="Delete the takes that no finished episode needs.")
@options.out
def takes(day: str | None, prune: bool, out: Path) -> None:
    """Show the lines kept as sound, all days or one.

    A take is kept until it is pruned, so that an edited script speaks only its changed lines. With
    --prune, a day whose episode is finished keeps the takes of that episode alone, and what a
    stopped run left half-written goes; a day that something came in for during the last hour is
    left alone, since another run may be at work on it.

    \b
    Examples:
        briefing takes
        briefing takes 2026-11-23
        briefing takes --prune
    """
    from briefing.speak.store_upkeep import prune_takes, take_stock

    stock = take_stock(out, day)
    if not stock:
        click.echo(f"no takes in '{out}'")
    for kept in stock:
        click.echo(
            f"{kept.day}  {'used ' if kept.used else 'spare'}  {kept.length_s:6.1f} s  "
            f"{kept.voice:<22} {kept.spoken}"
        )
    if prune:
        pruned = prune_takes(out, day)
        for left_alone in pruned.spared:
            click.echo(
                f"briefing: {left_alone} is left alone: it has takes younger than an hour, and "
                "another run may be at work on it. Prune again later.",
                err=True,
            )
        click.echo(f"{len(pruned.paths)} files deleted, {pruned.size_bytes / 1e6:.1f} MB", err=True)


@click.command()
@options.out
@click.option(
    "--remove",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="Take the episode of this day off the shelf first; its files stay, here and where it "
    "was published.",
)
@click.option(
    "--keep",
    type=click.IntRange(min=0),
    metavar="N",
    help="From now on, keep the newest N episodes in feed.xml and older ones in archive pages; "
    "0 keeps all in feed.xml.",
)
@click.option(
    "--link",
    metavar="URL",
    help="From now on, the public address of the folder; '' if it is served at home only. The "
    "feed tells apps that it moved, and `serve` leads on who asks at the old host.",
)
def feed(out: Path, remove: datetime | None, keep: int | None, link: str | None) -> None:
    """Rebuild the feed and the pages from what lies in the output folder.

    \b
    Examples:
        briefing feed
        briefing feed --remove 2026-11-23
        briefing feed --keep 100
        briefing feed --link ""
    """
    from briefing.publish.feed.rebuild import rebuild_feed

    click.echo(rebuild_feed(out, f"{remove:%Y-%m-%d}" if remove else "", keep, link))


@click.command()
@options.out
@click.option("--host", default="0.0.0.0", show_default=True, help="Address to listen on.")  # noqa: S104 - phones in the house are to reach it
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Port; 0 picks one.",
)
def serve(out: Path, host: str, port: int) -> None:
    """Serve the output folder to the phones in the house, read only.

    Served is what `publish` would send: feeds, pages, episodes. Records, scripts and takes are not.

    \b
    Examples:
        briefing serve
        briefing serve --host 127.0.0.1 --port 9000
    """
    from briefing.publish.serve.server import serve_folder

    serve_folder(out, host, port)


@click.command()
@click.argument("target")
@options.out
@click.option("--link", default="", metavar="URL", help="The public address of TARGET.")
@click.option("--dry-run", is_flag=True, help="Send and delete nothing; list what would be.")
@click.option(
    "--prune",
    is_flag=True,
    help="Then delete at TARGET what was sent there once and is published no longer, after showing "
    "it and asking.",
)
@click.option("--yes", is_flag=True, help="Do not ask before --prune deletes.")
def publish(target: str, out: Path, link: str, dry_run: bool, prune: bool, yes: bool) -> None:
    """Bring the output folder to TARGET: a folder, s3://, webdav:// or sftp:// address.

    Media go first, the feed last; what lies there already is not sent again. An episode taken off
    with `feed --remove` leaves the feed; its files stay there, named at each run, until --prune
    deletes them. Files that were not sent from here are never touched.
    Credentials come from where their own tools keep them, never from the command line.
    Needs briefing[publish].

    \b
    Examples:
        briefing publish ~/public/news --link https://example.org/news/
        briefing publish ~/public/news --link https://example.org/news/ --dry-run
        briefing publish ~/public/copy --prune
    """
    from briefing.publish.send.upload import left_at, upload_folder
    from briefing.publish.send.upload import prune as delete_there

    for name in upload_folder(out, target, link, dry_run=dry_run, name_left=not prune):
        click.echo(name)
    if not prune:
        return
    left = left_at(out, target)
    for name in left:
        click.echo(f"published no longer: {name}", err=True)
    if left and not dry_run and (yes or click.confirm("Delete these there?", err=True)):
        gone = delete_there(out, target, left)
        click.echo(f"deleted {len(gone)} files", err=True)
