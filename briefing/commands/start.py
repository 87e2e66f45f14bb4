"""Commands for the first day and for bad days: init, doctor."""

from pathlib import Path

import click

from briefing.commands.options import IssuePath, chosen_show, show_option


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
    from briefing.settings.show_file import write_template

    click.echo(write_template(to_file))


@click.command()
@click.argument("file", required=False, type=IssuePath())
@show_option
def doctor(file: Path | None, show_file: Path | None) -> None:
    """Say what is installed, which engine answers, and where caches lie.

    With FILE, an issue: say what it is, what was understood of it and what was
    not. Send these lines when something goes wrong with it.

    The online engine is asked through the show's proxy, if it has one.

    \b
    Examples:
        briefing doctor
        briefing doctor 2026-11-23.md
    """
    show = chosen_show(show_file)
    if file is None:
        from briefing.desk.doctor import examine

        findings = examine(show)
    else:
        from briefing.desk.examine import examine_file

        findings = examine_file(file, show.zone)
    healthy = True
    for finding in findings:
        healthy = healthy and finding.well
        click.echo(f"{'ok ' if finding.well else '!! '} {finding.subject:<18} {finding.found}")
    if not healthy:
        raise click.exceptions.Exit(1)
