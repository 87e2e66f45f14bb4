"""Commands that look at what is there: look, verify, doctor."""

from pathlib import Path

import click

from briefing.commands import options


@click.command()
@click.argument("episode", type=options.PATH)
@click.option(
    "-o",
    "to_file",
    type=options.PATH,
    default="look.png",
    show_default=True,
    help="Where to draw it.",
)
def look(episode: Path, to_file: Path) -> None:
    """Draw EPISODE, an MP3 or its folder: waveform, speakers, chapters, loudness, worries.

    Needs matplotlib: pip install 'briefing[look]'. A photographed page or a PDF is drawn with its
    articles coloured and numbered as they are read: pip install 'briefing[ocr]'.

    \b
    Examples:
        briefing look output/2026-11-23
        briefing look output/2026-11-23 -o 2026-11-23.png
        briefing look page.jpg
    """
    from briefing.errors import InputError, MixError
    from briefing.read.formats.paged.picture_files import PICTURE_SUFFIXES

    if episode.suffix.lower() in {*PICTURE_SUFFIXES, ".pdf"}:
        from briefing.read.page.article_overlay import draw_pages

        try:
            rows = draw_pages(episode, to_file)
        except ModuleNotFoundError as error:
            if error.name not in {"rapidocr", "cv2", "pypdfium2"}:
                raise
            raise InputError(
                f"cannot draw '{episode}': {error.name} is not installed. Install it: "
                "pip install 'briefing[ocr]'"
            ) from error
        for row in rows:
            click.echo(row)
        return
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


@click.command()
@click.argument("episode", type=options.PATH)
@click.option("--json", "as_data", is_flag=True, help="Print the report as JSON, every line in it.")
@options.show_file
def verify(episode: Path, as_data: bool, show_file: Path | None) -> None:
    """Listen to EPISODE, an MP3 or its folder, and compare every line with the script.

    A small recognizer writes down what it hears; both texts are compared by their pinyin without
    tones. Lines are ranked, the worst first: misheard ones are for you to listen to. A line whose
    words are not in the sound is MISSING, and the exit code is 1. verify.json keeps every line.

    Needs a recognizer: pip install 'briefing[verify]'.

    \b
    Examples:
        briefing verify output/2026-11-23
        briefing verify output/2026-11-23 --json
    """
    from briefing.errors import NO_RECOGNIZER, VerifyError
    from briefing.support.files import as_json

    show = options.chosen_show(show_file)
    try:
        from briefing.verify import verify_episode
    except ModuleNotFoundError as error:
        if error.name != "faster_whisper":
            raise
        raise VerifyError(NO_RECOGNIZER) from error
    from briefing.verify.episode import as_table

    found = verify_episode(episode, show.readings)
    click.echo(as_json(found) if as_data else as_table(found), nl=not as_data)
    if found.missing:
        named = ", ".join(line.line for line in found.missing)
        raise VerifyError(
            f"{len(found.missing)} of {len(found.lines)} lines are missing from '{found.file}': "
            f"{named}. Listen to them; to have all lines spoken anew, delete the folder 'takes' "
            "beside it and make the episode again."
        )


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
