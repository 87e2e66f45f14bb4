"""Commands for the first day and for bad days: init, doctor."""

from pathlib import Path

import click


@click.command()
@click.option(
    "-o",
    "to_file",
    type=click.Path(path_type=Path),
    default=Path("show.toml"),
    show_default=True,
    help="Where to write it.",
)
def init(to_file: Path) -> None:
    """Write a show.toml with every setting and what it means.

    \b
    Examples:
        briefing init
        briefing init -o evening.toml
    """
    from briefing.show import write_template

    click.echo(write_template(to_file))


@click.command()
def doctor() -> None:
    """Say what is installed, which engine answers, and where caches lie.

    \b
    Examples:
        briefing doctor
    """
    from briefing.doctor import examine

    healthy = True
    for finding in examine():
        healthy = healthy and finding.well
        click.echo(f"{'ok ' if finding.well else '!! '} {finding.subject:<18} {finding.found}")
    if not healthy:
        raise click.exceptions.Exit(1)
