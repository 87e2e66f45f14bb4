"""Commands about what is already made: feed, serve."""

from pathlib import Path

import click

from briefing.commands.options import out_option


@click.command()
@out_option
def feed(out: Path) -> None:
    """Rebuild the feed and the page from what lies in the output folder.

    \b
    Examples:
        briefing feed
        briefing feed --out ~/podcast
    """
    from briefing.publish.feed import rebuild_feed

    click.echo(rebuild_feed(out))


@click.command()
@out_option
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

    \b
    Examples:
        briefing serve
        briefing serve --host 127.0.0.1 --port 9000
    """
    from briefing.publish.serve import serve_folder

    serve_folder(out, host, port)
