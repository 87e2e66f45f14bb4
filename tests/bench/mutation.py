"""How many faults the tests notice: lines of the package are broken, one at a time.

A line is drawn at random and one thing in it is changed: a comparison turned, a number moved by
one, a condition negated, `and` made `or`, a statement left out, a returned value made None. Then
the tests of its room run, as `python -m tests.quick` chooses them; if none fails, the fault was
not noticed. A mutant that runs for too long counts as noticed: somebody would see that.

Source: DeMillo, Lipton, Sayward (1978), Hints on test data selection.

Run: python -m tests.bench.mutation [--mutants 100] [--room ROOM] [--seed N]
"""

import ast
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tests.quick import chosen_for

_HOME = Path(__file__).parents[2]
_PACKAGE = "briefing"
_MOST_S = 600
"""Seconds for the tests of one mutant."""
_SEED = 20261128
_TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One module with one thing changed."""

    path: str
    """Of the module, from the checkout."""
    line: int
    change: str
    """In words."""
    text: str
    """The module, changed."""

    @property
    def room(self) -> str:
        """The folder of the package that it lies in."""
        parts = Path(self.path).parts
        return parts[1] if len(parts) > 2 else "top"


def mutant_of(path: str, text: str, rng: random.Random) -> Mutant | None:
    """Return a mutant of a module, drawn at random; None if nothing in it can be changed."""
    tree = ast.parse(text)
    nodes = list(ast.walk(tree))
    places = [(node, kind) for node in nodes for kind in (_change_value, _change_flow)]
    for node, change in rng.sample(places, len(places)):
        if told := change(node):
            mutated = ast.unparse(ast.fix_missing_locations(tree))
            return Mutant(path, getattr(node, "lineno", 0), told, mutated)
    return None


def _change_flow(node: ast.AST) -> str:
    """Change what is done in place and return what was changed; "" if nothing can be."""
    if isinstance(node, ast.If | ast.While | ast.IfExp):
        node.test = ast.UnaryOp(ast.Not(), node.test)
        return "condition negated"
    if isinstance(node, ast.FunctionDef) and not isinstance(node.body[-1], ast.Pass):
        last = node.body[-1]
        if isinstance(last, ast.Expr | ast.Assign | ast.AugAssign) and len(node.body) > 1:
            node.body[-1] = ast.Pass()
            return f"last statement left out: {ast.unparse(last)[:40]}"
    return ""


def _change_value(node: ast.AST) -> str:
    """Change what is worked out in place and return what was changed; "" if nothing can be."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _TURNED:
        turned = _TURNED[type(node.ops[0])]
        was, node.ops[0] = type(node.ops[0]).__name__, turned()
        return f"{was} made {turned.__name__}"
    if isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        return "and, or exchanged"
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        if isinstance(node.value, bool):
            node.value = not node.value
            return "True, False exchanged"
        node.value += 1
        return "a number moved by one"
    if isinstance(node, ast.Return) and node.value is not None:
        node.value = ast.Constant(None)
        return "None returned"
    return ""


def drawn(count: int, room: str, seed: int) -> list[Mutant]:
    """Return mutants of lines drawn at random: each module as likely as it is long."""
    rng = random.Random(seed)
    listed = subprocess.run(
        ["git", "ls-files", _PACKAGE], cwd=_HOME, capture_output=True, text=True, check=True
    ).stdout.split()
    found: list[Mutant] = []
    modules = [
        path for path in listed if path.endswith(".py") and room in {"", *Path(path).parts[1:2]}
    ]
    texts = {path: (_HOME / path).read_text("utf-8") for path in modules}
    lengths = [len(texts[path].splitlines()) for path in modules]
    while len(found) < count:
        path = rng.choices(modules, lengths)[0]
        if mutant := mutant_of(path, texts[path], rng):
            found.append(mutant)
    return found


def is_noticed(mutant: Mutant, checkout: Path) -> bool:
    """Return whether a test fails, or does not end, with a mutant in a copy of the checkout."""
    place = checkout / mutant.path
    whole = place.read_text("utf-8")
    place.write_text(mutant.text, "utf-8")
    words = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
    words += ["-m", "not slow and not system", *chosen_for([mutant.path])]
    # The copy stands before the package that is installed.
    env = {**os.environ, "PYTHONPATH": str(checkout), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            words, cwd=checkout, env=env, capture_output=True, timeout=_MOST_S, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    finally:
        place.write_text(whole, "utf-8")
    return done.returncode == 1


@click.command(help=__doc__)
@click.option("--mutants", default=100)
@click.option("--room", default="", help="Only of this room.")
@click.option("--seed", default=_SEED)
def main(mutants: int, room: str, seed: int) -> None:
    """Print what was noticed, room by room, and what was not."""
    noticed: Counter[str] = Counter()
    all_of: Counter[str] = Counter()
    with TemporaryDirectory() as folder:
        checkout = Path(folder) / "checkout"
        shutil.copytree(_HOME, checkout, ignore=shutil.ignore_patterns(".git", ".venv", "output"))
        for mutant in drawn(mutants, room, seed):
            found = is_noticed(mutant, checkout)
            all_of[mutant.room] += 1
            noticed[mutant.room] += found
            if not found:
                print(f"not noticed: {mutant.path}:{mutant.line}: {mutant.change}", flush=True)
    for name in sorted(all_of):
        print(f"{name:<12} {noticed[name]} of {all_of[name]}")
    print(f"all          {noticed.total()} of {all_of.total()}")
    print(f"ratio mutants-noticed {noticed.total() / all_of.total():.2f}")


if __name__ == "__main__":
    main()
