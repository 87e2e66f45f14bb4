"""Commands for ears and eyes: chimes, look."""

from pathlib import Path

import click

from briefing.commands.options import chosen_show, show_option


@click.command()
@click.option("--theme", metavar="T", help="Hear this theme instead of the show's sounds.")
@click.option("--wav", type=click.Path(path_type=Path), help="Write the sounds to this file.")
@show_option
def chimes(theme: str | None, wav: Path | None, show_file: Path | None) -> None:
    """List the themes and the sounds of a show; with --wav, hear them.

    \b
    Examples:
        briefing chimes
        briefing chimes --theme bell --wav bell.wav
    """
    from dataclasses import replace

    from briefing.mix.audition import audition
    from briefing.mix.chimes import theme_characters

    show = chosen_show(show_file)
    if theme is not None:
        sound = replace(
            show.sound,
            theme=theme,
            opening_file=None,
            stinger_file=None,
            briefs_file=None,
            closing_file=None,
            bed_file=None,
        )
        show = replace(show, sound=sound)
    heard = audition(show, wav)
    themes = {**theme_characters(), "none": "pauses only"}
    for name, character in themes.items():
        click.echo(f"{'*' if name == show.sound.theme else ' '} {name:<10} {character}")
    for name, length_s in heard:
        click.echo(f"  {name:<10} {length_s:4.1f} s")
    if wav is not None:
        click.echo(wav, err=True)


@click.command()
@click.argument("episode", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "to_file",
    type=click.Path(path_type=Path),
    default=Path("look.png"),
    show_default=True,
    help="Where to draw it.",
)
def look(episode: Path, to_file: Path) -> None:
    """Draw EPISODE, an MP3 or its folder: waveform, speakers, chapters, loudness, worries.

    Needs matplotlib: pip install 'briefing[look]'.

    \b
    Examples:
        briefing look output/2026-11-23
        briefing look output/2026-11-23 -o 2026-11-23.png
    """
    from briefing.errors import MixError

    try:
        from briefing.mix.look import draw_episode
    except ModuleNotFoundError as error:
        if error.name != "matplotlib":
            raise
        raise MixError(
            "cannot draw: matplotlib is not installed. Install it: pip install 'briefing[look]'"
        ) from error

    for row in draw_episode(episode, to_file):
        click.echo(row, err=True)
    click.echo(to_file)
