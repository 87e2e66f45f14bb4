"""Options that several commands share, and the show they lead to."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from briefing.records import Show

Command = TypeVar("Command", bound=Callable[..., Any])

show_option = click.option(
    "--show",
    "show_file",
    type=click.Path(path_type=Path),
    help="The show's settings. Default: show.toml in this folder, if there is one.",
)
out_option = click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("output"),
    show_default=True,
    help="The output folder: one folder is one show.",
)
minutes_option = click.option(
    "--minutes",
    type=click.FloatRange(1, 120),
    help="How long the episode may be. Default: the show's minutes.",
)
engine_option = click.option(
    "--engine",
    type=click.Choice(["auto", "edge", "kokoro"]),
    help="Who speaks: edge (online), kokoro (embedded), or auto: edge if it answers.",
)
day_option = click.option(
    "--day",
    metavar="YYYY-MM-DD",
    callback=lambda _ctx, _param, value: _parse_day(value),
    help="The issue's day. Default: what the issue says.",
)


def chosen_show(show_file: Path | None, **overrides: Any) -> "Show":
    """Return the show to make: from the file named, else ./show.toml, else the defaults.

    Args:
        show_file: the file named on the command line.
        overrides: options that replace a setting; None leaves it as it is.

    Raises:
        ShowError: the file is missing, or a setting in it is wrong.
    """
    from dataclasses import replace

    from briefing.show import default_show, load_show

    here = Path("show.toml")
    if show_file is None and not here.exists():
        show = default_show()
    else:
        show = load_show(show_file or here)
    return replace(show, **{key: value for key, value in overrides.items() if value is not None})


def _parse_day(value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is not a day like 2026-11-23.") from error
