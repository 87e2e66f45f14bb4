"""Mutants: a module with one thing in it changed, drawn at random.

A comparison is turned, a number moved by one, a condition negated, `and` made `or`, a last
statement left out, a returned value made None. The size of a cache is not drawn: with another the
package does the same.

Source: DeMillo, Lipton, Sayward (1978), Hints on test data selection.
"""

import ast
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

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
    inside: str
    """The function that the change lies in, `Class.method`; else what the module assigns there."""

    @property
    def room(self) -> str:
        """The folder of the package that it lies in."""
        parts = Path(self.path).parts
        return parts[1] if len(parts) > 2 else "top"


def mutant_of(path: str, text: str, rng: random.Random) -> Mutant | None:
    """Return a mutant of a module, drawn at random; None if nothing in it can be changed."""
    tree = ast.parse(text)
    insides = dict(_inside(tree, ""))
    sizes = {part for node in ast.walk(tree) if _is_cache(node) for part in ast.walk(node)}
    nodes = [node for node in ast.walk(tree) if node not in sizes]
    places = [(node, kind) for node in nodes for kind in (_change_value, _change_flow)]
    for node, change in rng.sample(places, len(places)):
        if told := change(node):
            mutated = ast.unparse(ast.fix_missing_locations(tree))
            return Mutant(path, getattr(node, "lineno", 0), told, mutated, insides[node])
    return None


def drawn(count: int, texts: dict[str, str], seed: int) -> list[Mutant]:
    """Return mutants of modules, given by path, drawn at random: as likely as they are long."""
    rng = random.Random(seed)
    found: list[Mutant] = []
    lengths = [len(text.splitlines()) for text in texts.values()]
    while len(found) < count:
        path = rng.choices(list(texts), lengths)[0]
        if mutant := mutant_of(path, texts[path], rng):
            found.append(mutant)
    return found


def readers(name: str, texts: dict[str, str]) -> set[str]:
    """Return the functions, `path:name`, of some modules in which a name is read."""
    found = set()
    for path, text in texts.items():
        if name in text:
            for node, inside in _inside(ast.parse(text), ""):
                if name in {getattr(node, "id", ""), getattr(node, "attr", "")}:
                    found.add(f"{path}:{inside}")
    return found


def _inside(node: ast.AST, inside: str) -> Iterator[tuple[ast.AST, str]]:
    """Yield each node below one with the function or the assigned name that it lies in."""
    yield node, inside
    for child in ast.iter_child_nodes(node):
        within = inside
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                within = f"{inside}.{child.name}".lstrip(".")
            elif isinstance(child, ast.Assign | ast.AnnAssign) and isinstance(node, ast.Module):
                target = child.targets[0] if isinstance(child, ast.Assign) else child.target
                within = ast.unparse(target)
        yield from _inside(child, within)


def _is_cache(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).endswith("lru_cache")


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
