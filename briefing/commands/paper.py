"""Commands that show what becomes of an issue before anything is spoken: read, script."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import click

from briefing.commands import options


@click.command()
@options.issue
@options.day
@options.show_file
@click.option("--json", "as_data", is_flag=True, help="Print JSON, spans in the source included.")
@click.option("-o", "to_file", type=options.PATH, help="Write clean Markdown to correct instead.")
def read(
    issue: Path, day: date | None, show_file: Path | None, as_data: bool, to_file: Path | None
) -> None:
    """Show the articles found in ISSUE, and what was repaired or left out.

    With -o the issue is written as clean Markdown: a person corrects it, and `make`, `script` and
    `learn` take it instead of ISSUE.

    \b
    Examples:
        briefing read 2026-11-23.md
        briefing read 2026-11-23.md --json
        briefing read 2026-11-23.md -o issue.md
    """
    from briefing.read import read_issue
    from briefing.read.correction.markdown import issue_as_markdown
    from briefing.read.table import issue_as_table
    from briefing.support.files import as_json, write_whole

    show = options.chosen_show(show_file)
    found = read_issue(issue, day, show.zone, show.reader)
    for note in found.notes:
        click.echo(f"briefing: warning: {note}", err=True)
    if to_file is not None:
        source = os.path.relpath(issue, to_file.parent)
        write_whole(to_file, issue_as_markdown(found, source))
        click.echo(to_file)
    else:
        click.echo(as_json(found) if as_data else issue_as_table(found), nl=False)


@click.command()
@click.argument(
    "issues", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@options.show_file
def learn(issues: tuple[Path, ...], show_file: Path | None) -> None:
    """Learn a paper from ISSUES that a person corrected.

    Write an issue with `briefing read ISSUE -o issue.md`, correct in it which line is a headline
    and where articles begin and end, and give it here. What is learned lies beside show.toml as
    reader.npz and serves this show from then on; delete the file to undo it.

    \b
    Examples:
        briefing learn issue.md
        briefing learn issue.md --show show.toml
    """
    from briefing.read.correction.learn import learn_paper
    from briefing.read.label.weights import weights_as_bytes
    from briefing.settings.show_file import READER
    from briefing.support.files import write_whole

    beside = (show_file or Path("show.toml")).with_name(READER)
    weights, said = learn_paper(issues)
    for line in said:
        click.echo(line, err=True)
    write_whole(beside, weights_as_bytes(weights))
    click.echo(beside)


@click.command()
@options.issue
@options.day
@options.minutes
@options.editing
@options.show_file
@options.out
@click.option("--json", "as_data", is_flag=True, help="Print JSON, spans in the source included.")
@click.option("--why", is_flag=True, help="Print why each story stands where it stands.")
@click.option("-o", "to_file", type=options.PATH, help="Write to this file instead.")
def script(
    issue: Path,
    day: date | None,
    show_file: Path | None,
    out: Path,
    as_data: bool,
    why: bool,
    to_file: Path | None,
    **wishes: Any,
) -> None:
    """Write the script of ISSUE: what would be spoken, line by line.

    With -o it is Markdown to edit: move, rewrite, delete; a sentence behind `>` is not told, and is
    told without the `>`. What `speak` needs beside it lies in a file of the same name, .json.
    Stories told in the last episodes of the output folder are left out.

    \b
    Examples:
        briefing script 2026-11-23.md
        briefing script 2026-11-23.md --minutes 5 -o script.md
        briefing script 2026-11-23.md --why
        briefing script 2026-11-23.md --json
    """
    from briefing.desk.day_files import keep_script
    from briefing.edit.rundown import rundown_as_table
    from briefing.pipeline import make_rundown, plan_script
    from briefing.script.editing.scriptfile import script_as_markdown
    from briefing.support.files import as_json, write_whole

    show = options.chosen_show(show_file, **wishes)
    if why:
        rundown = make_rundown(issue, show, out, day)
        content = as_json(rundown) if as_data else rundown_as_table(rundown)
    else:
        kept = plan_script(issue, show, out, day)
        if to_file is not None and not as_data and (to_file.is_file() or not to_file.exists()):
            for note in keep_script(kept, to_file):
                click.echo(f"briefing: warning: {note}", err=True)
            click.echo(to_file)
            return
        stories = kept.rundown.stories
        content = as_json(kept.script) if as_data else script_as_markdown(kept.script, stories)
    if to_file is None:
        click.echo(content, nl=False)
    else:
        write_whole(to_file, content)
        click.echo(to_file)
