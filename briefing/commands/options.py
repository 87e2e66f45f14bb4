"""Options that several commands share, and the show they lead to."""

import re
from collections.abc import Callable
from datetime import date, datetime
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from briefing.support.engines import AUTO, ENGINES

if TYPE_CHECKING:
    from briefing.show import Show

Command = TypeVar("Command", bound=Callable[..., Any])

PATH = click.Path(path_type=Path)


class IssuePath(click.Path):
    """A file, a folder, or `-`: what comes through a pipe, in a file while the command runs."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path of the issue."""
        if not str(value).strip():
            # As a variable of the shell that is not set gives it; as a path it is this folder.
            self.fail("it is empty. Name a file, a folder, or - for standard input.", param, ctx)
        if ctx is None or (value != "-" and not _is_pipe(value)):
            return super().convert(value, param, ctx)
        import sys
        from tempfile import TemporaryDirectory

        from briefing.read.load import MAX_BYTES

        folder = ctx.find_root().with_resource(TemporaryDirectory(prefix="briefing-"))
        piped = Path(folder) / "standard-input"
        if value == "-":
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with Path(value).open("rb") as opened:
                data = opened.read(MAX_BYTES + 1)
        piped.write_bytes(data)
        return piped


def _is_pipe(value: Any) -> bool:
    """Return whether a path is a pipe, such as `<(command)` names: it can be read once only."""
    try:
        return Path(value).is_fifo()
    except (OSError, ValueError):
        return False


def _one_issue(ctx: click.Context, _param: click.Parameter, paths: tuple[Path, ...]) -> Path:
    """Return the path of the issue; of several files, the pages, a folder that holds them all."""
    if len(paths) == 1:
        return paths[0]
    import shutil
    from tempfile import TemporaryDirectory

    from briefing.errors import InputError
    from briefing.support.files import reason_of

    copies = ctx.find_root().with_resource(TemporaryDirectory(prefix="briefing-"))
    folder = Path(copies) / paths[0].stem
    folder.mkdir()
    for number, path in enumerate(paths, 1):
        try:
            shutil.copyfile(path, folder / f"{number:04} {path.name}")
        except OSError as error:
            reason = reason_of(error)
            raise InputError(
                f"cannot read '{path}': {reason}. Name a page of the issue."
            ) from error
    return folder


issue = click.argument(
    "issue", type=IssuePath(), nargs=-1, required=True, callback=_one_issue, metavar="ISSUE..."
)
show_file = click.option(
    "--show",
    "show_file",
    type=PATH,
    help="The show's settings. Default: show.toml in this folder, if there is one.",
)
out = click.option(
    "--out",
    type=PATH,
    default=Path("output"),
    show_default=True,
    help="The output folder: one folder is one show.",
)
minutes = click.option(
    "--minutes",
    type=click.FloatRange(1, 120),
    callback=lambda _ctx, _param, value: _number(value),
    help="How long the episode may be. Default: the show's minutes.",
)
engine = click.option(
    "--engine",
    type=click.Choice([AUTO, *ENGINES]),
    help="Who speaks: edge (online), kokoro (embedded), server (as the show says), auto: edge if "
    "it answers.",
)
listen = click.option(
    "--listen",
    is_flag=True,
    default=None,
    help="Listen to what the embedded voice said; lines in doubt are spoken once more. Needs "
    "pip install 'briefing[verify]'.",
)
day = click.option(
    "--day",
    metavar="YYYY-MM-DD",
    callback=lambda _ctx, _param, value: _parse_day(value),
    help="The issue's day. Default: what the issue says.",
)

_EDITING_OPTIONS = (
    click.option(
        "--focus",
        metavar="WORDS",
        callback=lambda _ctx, _param, value: _words(value),
        help="Only these desks, or stories with these words in the headline, such as 国际,科技.",
    ),
    click.option(
        "--skip",
        metavar="WORDS",
        callback=lambda _ctx, _param, value: _words(value),
        help="None of these desks, nor of the stories with these words, such as 广告,体育.",
    ),
    click.option("--stories", type=click.IntRange(1, 500), help="At most so many stories."),
    click.option(
        "--only-headlines", is_flag=True, default=None, help="Read the headlines, nothing else."
    ),
)


def editing(command: Command) -> Command:
    """Add the options that say which stories are told: focus, skip, stories, only_headlines."""
    for option in reversed(_EDITING_OPTIONS):
        command = option(command)
    return command


def chosen_show(show_file: Path | None, **overrides: Any) -> "Show":
    """Return the show to make: from the file named, else ./show.toml, else the defaults.

    Each override replaces a setting; None leaves it as it is.

    Raises:
        ShowError: the file is missing, or a setting in it is wrong.
    """
    from dataclasses import replace
    from os import environ

    from briefing.settings.show_file import READER, default_show, load_show

    here = Path("show.toml")
    if show_file is None and not here.exists():
        learned = Path(READER)
        show = replace(default_show(), reader=learned if learned.is_file() else None)
    else:
        show = load_show(show_file or here)
    # The keys of servers stand in no file: here alone the environment is asked.
    editor = replace(show.editor, key=environ.get(show.editor.key_variable, ""))
    server = replace(show.server, key=environ.get(show.server.key_variable, ""))
    given = {key: value for key, value in overrides.items() if value is not None}
    return replace(show, server=server, editor=editor, **given)


def _number(value: float | None) -> float | None:
    if value is not None and isnan(value):  # which is in every range
        raise click.BadParameter("it is not a number.")
    return value


def _words(value: str | None) -> tuple[str, ...] | None:
    if value is None:
        return None
    return tuple(word for word in re.split(r"[,，、;；\s]+", value) if word)


def _parse_day(value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is not a day like 2026-11-23.") from error
