"""The command that shows and prunes what was spoken: takes."""

from pathlib import Path

import click

from briefing.commands.options import out_option


@click.command()
@click.argument("day", required=False, metavar="[YYYY-MM-DD]")
@click.option("--prune", is_flag=True, help="Delete the takes that no finished episode needs.")
@out_option
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
