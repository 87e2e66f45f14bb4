"""Commands that show what becomes of an issue before anything is spoken: read, script."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from briefing.commands.options import (
    chosen_show,
    day_option,
    editing_options,
    issue_argument,
    minutes_option,
    out_option,
    show_option,
)


@click.command()
@issue_argument
@day_option
@click.option("--json", "as_data", is_flag=True, help="Print JSON, spans in the source included.")
def read(issue: Path, day: date | None, as_data: bool) -> None:
    """Show the articles found in ISSUE, and what was repaired or left out.

    \b
    Examples:
        briefing read 2026-11-23.md
        briefing read 2026-11-23.md --json
    """
    from briefing.files import as_json
    from briefing.read import read_issue
    from briefing.read.table import issue_as_table

    found = read_issue(issue, day)
    for note in found.notes:
        click.echo(f"briefing: warning: {note}", err=True)
    click.echo(as_json(found) if as_data else issue_as_table(found), nl=False)


@click.command()
@issue_argument
@day_option
@minutes_option
@editing_options
@show_option
@out_option
@click.option("--json", "as_data", is_flag=True, help="Print JSON, spans in the source included.")
@click.option("--why", is_flag=True, help="Print why each story stands where it stands.")
@click.option("-o", "to_file", type=click.Path(path_type=Path), help="Write to this file instead.")
def script(
    issue: Path,
    day: date | None,
    minutes: float | None,
    show_file: Path | None,
    out: Path,
    as_data: bool,
    why: bool,
    to_file: Path | None,
    **editing: Any,
) -> None:
    """Write the script of ISSUE: what would be spoken, line by line.

    Stories told in the last episodes of the output folder are left out.

    \b
    Examples:
        briefing script 2026-11-23.md
        briefing script 2026-11-23.md --minutes 5 -o script.md
        briefing script 2026-11-23.md --why
        briefing script 2026-11-23.md --json
    """
    from briefing.edit.why import rundown_as_table
    from briefing.files import as_json, write_whole
    from briefing.pipeline import make_rundown, make_script
    from briefing.script.scriptfile import script_as_markdown

    show = chosen_show(show_file, minutes=minutes, **editing)
    if why:
        rundown = make_rundown(issue, show, out, day)
        content = as_json(rundown) if as_data else rundown_as_table(rundown)
    else:
        written = make_script(issue, show, out, day)
        content = as_json(written) if as_data else script_as_markdown(written)
    if to_file is None:
        click.echo(content, nl=False)
    else:
        write_whole(to_file, content)
        click.echo(to_file)
