"""Commands for the first day and for bad days: init, doctor."""

from pathlib import Path

import click

from briefing.commands.options import chosen_show, show_option


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
@show_option
def doctor(show_file: Path | None) -> None:
    """Say what is installed, which engine answers, and where caches lie.

    The online engine is asked through the show's proxy, if it has one.

    \b
    Examples:
        briefing doctor
    """
    from briefing.doctor import examine

    healthy = True
    for finding in examine(chosen_show(show_file)):
        healthy = healthy and finding.well
        click.echo(f"{'ok ' if finding.well else '!! '} {finding.subject:<18} {finding.found}")
    if not healthy:
        raise click.exceptions.Exit(1)
