"""Run the fast tests of the rooms that a change touched, and the laws of the house.

A change is what differs from a commit (main by default), committed or not. A room's tests lie in
`tests/<room>`; those of a command also wherever `briefing.cli` is imported; a module at the top has
the files of `tests/` that import it or bear its name: test_init.py for `__init__.py`; what lies in
`tests/shared` has the tests that import it.

Run: python -m tests.quick [--since COMMIT] [ARGUMENTS OF pytest]
"""

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

_HOME = Path(__file__).parents[1]
LAWS = "tests/test_laws.py"


def changed_since(commit: str) -> list[str]:
    """Return the paths that differ from a commit, new ones with them."""
    asked = (
        ("diff", "--name-only", commit),
        ("ls-files", "--others", "--exclude-standard"),
    )
    return sorted({path for words in asked for path in _git(*words).splitlines()})


def _git(*words: str) -> str:
    return subprocess.run(
        ["git", *words], cwd=_HOME, capture_output=True, text=True, check=True
    ).stdout


def chosen_for(paths: Iterable[str]) -> list[str]:
    """Return what to run for some changed files."""
    return sorted({LAWS, *(test for path in paths for test in _tests_of(Path(path)))})


def _tests_of(path: Path) -> Iterator[str]:
    if path.parts[:2] == ("briefing", "commands"):
        yield "tests/commands"
        yield from _that_import("briefing.cli", "**/test_*.py")
    elif path.parts[:1] == ("briefing",) and len(path.parts) > 2:
        yield Path("tests", path.parts[1]).as_posix()
    elif path.parts[:1] == ("briefing",) and path.suffix == ".py":
        yield from _that_import(f"briefing.{path.stem}", "test_*.py")
        yield from _named(f"**/test_{path.stem.strip('_')}.py")
    elif path.parts[:2] == ("tests", "shared"):
        yield from _that_import(f"tests.shared.{path.stem}", "**/test_*.py")
    elif path.parts[:1] == ("tests",) and path.parts[1:2] != ("bench",) and len(path.parts) > 2:
        yield Path("tests", path.parts[1]).as_posix()
    elif path.name.startswith("test_") and (_HOME / path).is_file():
        yield path.as_posix()


def _that_import(module: str, pattern: str) -> Iterator[str]:
    named = re.compile(rf"\b{re.escape(module)}\b")
    return (path for path in _named(pattern) if named.search((_HOME / path).read_text("utf-8")))


def _named(pattern: str) -> Iterator[str]:
    return (path.relative_to(_HOME).as_posix() for path in (_HOME / "tests").glob(pattern))


@click.command(help=__doc__, context_settings={"ignore_unknown_options": True})
@click.option("--since", default="main", metavar="COMMIT")
@click.argument("arguments", nargs=-1)
def main(since: str, arguments: tuple[str, ...]) -> None:
    """Say what is run, and run it."""
    chosen = chosen_for(changed_since(since))
    click.echo(" ".join(chosen), err=True)
    words = [sys.executable, "-m", "pytest", "-m", "not slow and not system", *chosen, *arguments]
    sys.exit(subprocess.run(words, cwd=_HOME, check=False).returncode)


if __name__ == "__main__":
    main()
