"""Commands for the first day and for bad days: init, doctor."""

import sys
from pathlib import Path

import click

from briefing.commands import options


@click.command()
@click.option(
    "-o",
    "to_file",
    type=options.PATH,
    default="show.toml",
    show_default=True,
    help="Where to write it.",
)
@click.option("--title", help="What the podcast app shows as the show's name.")
@click.option("--author", help="Who makes it.")
@click.option("--email", help="Where directories reach its owner; it stands in the feed.")
def init(to_file: Path, title: str | None, author: str | None, email: str | None) -> None:
    """Write a show.toml with every setting and what it means.

    On a terminal it asks for the show's title, its author and an email address,
    unless they are given; Enter takes what stands in brackets.

    \b
    Examples:
        briefing init
        briefing init -o evening.toml
    """
    from briefing.settings.show_file import default_show, write_template

    usual = default_show()
    answers = {"title": title, "author": author, "email": email}
    if sys.stdin.isatty() and not to_file.exists():
        for name, said in answers.items():
            if said is None:
                of_old = getattr(usual, name)
                words = f"{name} (empty: none)" if not of_old else name
                answers[name] = click.prompt(words, of_old, show_default=bool(of_old), err=True)
    chosen = {name: said for name, said in answers.items() if said is not None}
    click.echo(write_template(to_file, chosen))


@click.command()
@click.argument("file", required=False, type=options.IssuePath())
@options.show_file
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
    show = options.chosen_show(show_file)
    if file is None:
        from briefing.desk.doctor import examine

        findings = examine(show)
    else:
        from briefing.desk.examine import examine_file

        findings = examine_file(file, show.zone)
    healthy = True
    for finding in findings:
        healthy = healthy and finding.well
        # What stands in a file may steer a terminal.
        found = "".join(each if each.isprintable() else repr(each)[1:-1] for each in finding.found)
        click.echo(f"{'ok ' if finding.well else '!! '} {finding.subject:<18} {found}")
    if not healthy:
        raise click.exceptions.Exit(1)
