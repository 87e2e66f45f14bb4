"""Commands that lead to an episode: init, make, speak, demo."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from briefing.commands import options

_SAMPLE_ISSUE = Path(__file__).parents[1] / "sample" / "haizhou-evening-2026-03-18.md"


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
@options.issue
@options.day
@options.minutes
@options.engine
@options.listen
@options.editing
@click.option("--timing", is_flag=True, help="Say how many seconds each room took.")
@options.show_file
@options.out
def make(
    issue: Path, day: date | None, timing: bool, show_file: Path | None, out: Path, **wishes: Any
) -> None:
    """Make one episode from ISSUE, a newspaper issue as text.

    Lines already spoken are reused, so a stopped run can be repeated.
    The last line printed is the path of the MP3.

    \b
    Examples:
        briefing make 2026-11-23.md
        briefing make 2026-11-23.md --minutes 8 --engine kokoro
        briefing make 2026-11-23.md --skip 广告,体育 --stories 6
        briefing make 2026-11-23.md --engine kokoro --listen
        briefing make 2026-11-23.md --timing
    """
    from briefing.speak.kokoro.engine import model_ahead
    from briefing.support.progress import room_times

    with room_times() as times:
        show = options.chosen_show(show_file, **wishes)
        ahead = model_ahead(show)
        # The other rooms load while the voice opens.
        from briefing.pipeline import make_episode

        episode = make_episode(issue, show, out, day, ahead)
    if timing:
        _say_times(times)
    click.echo(episode.path)


def _say_times(times: dict[str, float]) -> None:
    """Say seconds and shares per room; what is left over is loading and keeping records."""
    whole = times.pop("(all)")
    for name, seconds in {**times, "else": whole - sum(times.values()), "all": whole}.items():
        click.echo(f"briefing: {name:<8} {seconds:8.2f} s {100 * seconds / whole:5.1f} %", err=True)


@click.command()
@click.argument("script", type=options.PATH)
@click.option(
    "--check", is_flag=True, help="Say what was changed and what is wrong; speak nothing."
)
@options.engine
@options.listen
@options.show_file
@options.out
def speak(script: Path, check: bool, show_file: Path | None, out: Path, **wishes: Any) -> None:
    """Make the episode from SCRIPT, a script.md that a person may have edited.

    Only the lines whose words changed are spoken again. Headlines and links follow the stories.
    With --check the new length is said, what was changed, what was deleted, and the first five
    faults; the exit code is 1 if there is one.

    \b
    Examples:
        briefing speak output/2026-11-23/script.md
        briefing speak output/2026-11-23/script.md --engine kokoro
        briefing speak --check output/2026-11-23/script.md
    """
    show = options.chosen_show(show_file, **wishes)
    if check:
        from briefing.pipeline import check_script
        from briefing.script.editing.changes import changes_as_text

        edited = check_script(script, show)
        click.echo(changes_as_text(edited, script.name), nl=False)
        if edited.faults or not edited.script.lines:
            raise click.exceptions.Exit(1)
        return
    from briefing.speak.kokoro.engine import model_ahead

    ahead = model_ahead(show)
    from briefing.pipeline import speak_edited

    episode = speak_edited(script, show, out, ahead)
    click.echo(episode.path)


@click.command()
@options.engine
@options.show_file
@click.option(
    "--out",
    type=options.PATH,
    default=Path("output/demo"),
    show_default=True,
    help="The output folder: not your show's own, whose feed is no place for a fictional paper.",
)
def demo(engine: str | None, show_file: Path | None, out: Path) -> None:
    """Make an episode of about two minutes from a sample issue that ships with briefing.

    It has an output folder and a feed of its own.

    \b
    Examples:
        briefing demo
        briefing demo --engine kokoro
        briefing serve --out output/demo
    """
    from briefing.speak.kokoro.engine import model_ahead

    show = options.chosen_show(show_file, minutes=2.0, engine=engine)
    ahead = model_ahead(show)
    from briefing.pipeline import make_episode

    episode = make_episode(_SAMPLE_ISSUE, show, out, ahead=ahead)
    click.echo(episode.path)
