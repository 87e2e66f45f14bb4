"""Commands about what is heard, how it is said and by whom: say, voices, chimes."""

import json
import sys
from dataclasses import asdict
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.commands import options

if TYPE_CHECKING:
    from briefing.show import Voice


@click.command()
@click.argument("text")
@click.option("--json", "as_data", is_flag=True, help="Print a JSON object.")
@click.option("--wav", type=options.PATH, help="Speak it to this file, too.")
@options.engine
@options.show_file
def say(
    text: str, as_data: bool, wav: Path | None, engine: str | None, show_file: Path | None
) -> None:
    """Show how TEXT is said: the spoken form, the pinyin, and what changed it.

    A syllable in [brackets] is not the one its character has most often. Each line below names the
    rule that changed a piece of the text, or `readings` for a pronunciation dictionary. LaTeX,
    entities and blanks between all characters are taken out first, as `briefing read` does.
    With `-`, read lines from standard input and print a JSON object for each.

    \b
    Examples:
        briefing say '同比增长5.2%'
        briefing say --json '重庆银行行长'
        echo '6月6日8:30' | briefing say -
    """
    from briefing.mandarin import say_text
    from briefing.read.clean.steps import clean_line

    show = options.chosen_show(show_file, engine=engine)
    if text == "-":
        if wav is not None:
            raise click.UsageError("--wav speaks one text; give the text instead of '-'.")
        for line in sys.stdin:
            said = say_text(clean_line(line.rstrip("\n")), show.readings)
            click.echo(json.dumps(asdict(said), ensure_ascii=False))
        return
    said = say_text(clean_line(text), show.readings)
    if as_data:
        click.echo(json.dumps(asdict(said), ensure_ascii=False))
    else:
        from briefing.mandarin.say import explain

        why = explain(said, show.readings)
        marked = zip(said.pinyin, why.unusual, strict=True)
        click.echo(said.spoken)
        click.echo(" ".join(f"[{each}]" if unusual else each for each, unusual in marked))
        for rule, written, words in why.changes:
            click.echo(f"  {rule:<12} {written} → {words}")
    if wav is not None:
        from briefing.speak.script import speak_sample

        speak_sample(said.spoken, show, wav)
        click.echo(wav, err=True)


def _complete(_ctx: click.Context, _param: click.Parameter, typed: str) -> list[str]:
    """Return the voices that a name may become, for the shell."""
    from briefing.settings.voices import load_voices

    return [voice.name for voice in load_voices() if voice.name.startswith(typed)]


@click.command()
@click.argument("name", required=False, shell_complete=_complete)
@click.option("--wav", type=options.PATH, help="Let NAME say a sentence to this file.")
@click.option(
    "--model",
    metavar="FILE|URL",
    help="Build the embedded voice from its official file instead of the installed packages.",
)
@options.show_file
def voices(name: str | None, wav: Path | None, model: str | None, show_file: Path | None) -> None:
    """List the voices, or show NAME; with --wav, hear it.

    An online voice is reached as the show's settings say. --model takes kokoro-v1.0.int8.onnx as
    kokoro-onnx publishes it, checks its hash, and keeps what is built from it in the cache.

    \b
    Examples:
        briefing voices
        briefing voices zf_xiaoxiao
        briefing voices zm_yunjian --wav yunjian.wav
    """
    from briefing.settings.voices import load_voices, voice_by_name

    if model is not None:
        from briefing.speak.kokoro.model import build_model

        click.echo(build_model(options.chosen_show(show_file).pair_of("kokoro")[0], model))
        return
    if name is None:
        if wav is not None:
            raise click.UsageError("--wav needs the NAME of a voice.")
        for voice in load_voices():
            click.echo(
                f"{voice.name:<24} {voice.engine:<7} {voice.sex:<7} "
                f"{_pace(voice):>8}/min {_loudness(voice.lufs):>11}  "
                f"{_character(voice)}，{voice.suits}"
            )
        click.echo("about: assumed, an anchor's usual pace; all else is measured", err=True)
        return
    voice = voice_by_name(name)
    click.echo(
        f"{voice.name}: {voice.engine}, {voice.sex}, {_pace(voice)} characters a minute, "
        f"{_loudness(voice.lufs)}"
    )
    if voice.vectors:
        parts = (f"{path.stem} {weight:g}" for path, weight in voice.vectors)
        click.echo(f"style: {', '.join(parts)}")
    click.echo(f"{_character(voice)}；{voice.suits}")
    if voice.alike:
        click.echo(f"hard to tell from {voice.alike}: give an episode another second voice")
    if wav is not None:
        from briefing.speak.script import speak_voice

        speak_voice(voice, options.chosen_show(show_file), wav)
        click.echo(wav, err=True)


@click.command()
@click.option("--theme", metavar="T", help="Hear this theme instead of the show's sounds.")
@click.option("--wav", type=options.PATH, help="Write the sounds to this file.")
@options.show_file
def chimes(theme: str | None, wav: Path | None, show_file: Path | None) -> None:
    """List the themes and the sounds of a show; with --wav, hear them.

    \b
    Examples:
        briefing chimes
        briefing chimes --theme bell --wav bell.wav
    """
    from dataclasses import replace

    from briefing.mix.chimes import theme_characters
    from briefing.mix.sounds import audition

    show = options.chosen_show(show_file)
    if theme is not None:
        sounds = ("opening", "stinger", "briefs", "closing", "bed")
        own: dict[str, Any] = dict.fromkeys(f"{name}_file" for name in sounds)
        show = replace(show, sound=replace(show.sound, theme=theme, **own))
    heard = audition(show, wav)
    for name, character in {**theme_characters(), "none": "pauses only"}.items():
        click.echo(f"{'*' if name == show.sound.theme else ' '} {name:<10} {character}")
    for name, length_s in heard:
        click.echo(f"  {name:<10} {length_s:4.1f} s")
    if wav is not None:
        click.echo(wav, err=True)


def _character(voice: "Voice") -> str:
    return f"{voice.dialect}，{voice.character}" if voice.dialect else voice.character


def _pace(voice: "Voice") -> str:
    return f"{'about ' if voice.engine == 'edge' else ''}{voice.pace_cpm:.0f}"


def _loudness(lufs: float) -> str:
    return "not metered" if isnan(lufs) else f"{lufs:.1f} LUFS"
