"""All that a user may type: each command with its arguments and options, as `--help` has them."""

from pathlib import Path

import click
import pytest

from briefing.cli import briefing as door

MAY_BE_TYPED = """
batch
  ISSUES...
  --workers INTEGER RANGE(1..1024)
  --scheduler ADDRESS
  --minutes FLOAT RANGE(1..120)
  --engine auto|edge|kokoro|server
  --show PATH
  --out TEXT=output
  --json

chimes
  --theme T
  --wav PATH
  --show PATH

demo
  --engine auto|edge|kokoro|server
  --show PATH
  --out PATH=output/demo

doctor
  [FILE]
  --show PATH

feed
  --out PATH=output
  --remove DAY
  --keep N(0..)
  --link URL

init
  -o PATH=show.toml
  --title TEXT
  --author TEXT
  --email TEXT

learn
  ISSUES...(exists,file)
  --show PATH

look
  EPISODE
  -o PATH=look.png

make
  ISSUE...
  --day YYYY-MM-DD
  --minutes FLOAT RANGE(1..120)
  --engine auto|edge|kokoro|server
  --listen
  --focus WORDS
  --skip WORDS
  --stories INTEGER RANGE(1..500)
  --only-headlines
  --timing
  --show PATH
  --out PATH=output

publish
  TARGET
  --out PATH=output
  --link URL
  --dry-run
  --prune
  --yes

read
  ISSUE...
  --day YYYY-MM-DD
  --show PATH
  --json
  -o PATH

say
  TEXT
  --json
  --wav PATH
  --engine auto|edge|kokoro|server
  --show PATH

script
  ISSUE...
  --day YYYY-MM-DD
  --minutes FLOAT RANGE(1..120)
  --focus WORDS
  --skip WORDS
  --stories INTEGER RANGE(1..500)
  --only-headlines
  --show PATH
  --out PATH=output
  --json
  --why
  -o PATH

serve
  --out PATH=output
  --host TEXT=0.0.0.0
  --port INTEGER RANGE(0..65535)=8000

speak
  SCRIPT
  --check
  --engine auto|edge|kokoro|server
  --listen
  --show PATH
  --out PATH=output

takes
  [[YYYY-MM-DD]]
  --prune
  --out PATH=output

verify
  EPISODE
  --json
  --show PATH

voices
  [NAME]
  --wav PATH
  --model FILE|URL
  --show PATH

watch
  FOLDER
  --once
  --minutes FLOAT RANGE(1..120)
  --engine auto|edge|kokoro|server
  --show PATH
  --out PATH=output
"""


def typed(parameter: click.Parameter) -> str:
    """A parameter as a user types it: its names, what follows them, and what that must be."""
    kind = parameter.type
    must = ""
    if isinstance(kind, click.Path):
        words = (("exists", kind.exists), ("file", not kind.dir_okay), ("-", kind.allow_dash))
        must = ",".join(word for word, is_so in words if is_so)
    elif isinstance(kind, click.IntRange | click.FloatRange):
        must = f"{kind.min}..{'' if kind.max is None else kind.max}"
    must = f"({must})" if must else ""
    if isinstance(parameter, click.Argument):
        word = parameter.metavar or parameter.human_readable_name + "..." * (parameter.nargs < 0)
        return (word if parameter.required else f"[{word}]") + must
    assert isinstance(parameter, click.Option)
    names = "/".join([*parameter.opts, *parameter.secondary_opts])
    if parameter.is_flag:
        return names
    default = parameter.get_default(CONTEXT)
    usual = f"={default}" if parameter.show_default else ""
    choice = "|".join(kind.choices) if isinstance(kind, click.Choice) else ""
    return f"{names} {parameter.metavar or choice or kind.name.upper()}{must}{usual}"


CONTEXT = click.Context(click.Command("briefing"))


@pytest.mark.parametrize("row", MAY_BE_TYPED.strip().split("\n\n"))
def test_a_command_takes_these_words(row: str) -> None:
    name, *words = (line.strip() for line in row.splitlines())
    assert [typed(each) for each in door.commands[name].params] == words


def test_every_command_stands_in_the_table() -> None:
    assert {row.split()[0] for row in MAY_BE_TYPED.strip().split("\n\n")} == set(door.commands)


@pytest.mark.parametrize("name", sorted(door.commands))
def test_every_option_has_its_help_and_every_path_is_one(name: str) -> None:
    for each in door.commands[name].params:
        assert not isinstance(each, click.Option) or each.help, each.name
        assert not isinstance(each.type, click.Path) or each.type.type is Path, each.name
