"""Mutants: a module with one thing in it changed, drawn at random.

A comparison is turned, a number moved by one, a condition negated, `and` made `or`, a statement or
a named argument left out, a string cut, a returned value made None. A tuned number of which one is
a twentieth or less is doubled, as the tables of tuned numbers say what sees that; None is not put
for a returned False, which says as much. Docstrings, annotations, the
size of a cache, what a law of the house holds of each record, and the wording of messages (strings
with a blank in them) are not drawn; nor is `strict` of `zip`: without it the same comes out of
sequences of one length, and others are a fault of whoever calls it. The encoding of a file is not
left out, which a law of the house sees, nor is its name cut to another of its names (utf-8 to
utf-). All else in the module stays as it is written, its comments and lines too.

Source: DeMillo, Lipton, Sayward (1978), Hints on test data selection.
"""

import ast
import codecs
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
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
_LARGE = 20
_SIGN = 2
"""Characters of a bracket; what is longer and no pattern is a part of one, and is not cut."""
_BLANK = re.compile(r"\s")
_Change = tuple[str, ast.AST]
"""What was changed, in words, and the node to write anew; "" if nothing can be."""


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
    was = ast.dump(tree)
    above = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    same = {part for node in ast.walk(tree) for root in _alike(node) for part in ast.walk(root)}
    nodes = [node for node in ast.walk(tree) if node not in same]
    changes = (_change_value, _change_flow, _change_words, partial(_leave_out, above=above))
    places = [(node, change) for node in nodes for change in changes]
    for node, change in rng.sample(places, len(places)):
        told, changed = change(node)
        if told and ast.dump(tree) != was:
            above.setdefault(changed, node)
            line = getattr(node, "lineno", getattr(changed, "lineno", 0))
            return Mutant(path, line, told, _written(text, tree, changed, above))
    return None


def drawn(count: int, texts: dict[str, str], seed: int) -> list[Mutant]:
    """Return mutants of modules, given by path, drawn at random: as likely as they are long.

    No two are the same.
    """
    rng = random.Random(seed)
    found: dict[tuple[str, str], Mutant] = {}
    lengths = [len(text.splitlines()) for text in texts.values()]
    while len(found) < count:
        path = rng.choices(list(texts), lengths)[0]
        if mutant := mutant_of(path, texts[path], rng):
            found.setdefault((path, mutant.text), mutant)
    return list(found.values())


def _alike(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what of a node may be changed and the program does the same."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("lru_cache", "dataclass")):
        yield node
    if _checks_lengths(node):
        yield node
    if isinstance(node, ast.AnnAssign) and node.value is not None and _is_large(node.value):
        yield from [node.value] if ast.unparse(node.annotation) == "Final" else []
    for name in ("annotation", "returns"):
        if isinstance(told := getattr(node, name, None), ast.AST):
            yield told


def _checks_lengths(node: ast.AST) -> bool:
    """Return whether something is the `strict` of a `zip`; no other function here has one."""
    return isinstance(node, ast.keyword) and node.arg == "strict"


def _is_held(word: ast.keyword, call: ast.Call) -> bool:
    """Return whether no test need see that an argument is left out: a law of the house does."""
    name = ast.unparse(call.func).rpartition(".")[2]
    return word.arg == "encoding" and name in {"read_text", "write_text", "open", "fdopen"}


def _written(text: str, tree: ast.AST, node: ast.AST, above: dict[ast.AST, ast.AST]) -> str:
    """Return a module's text as it is, but for one node, which is written anew.

    A node that cannot be put in its place alone, as in an f-string, is written with what it is in.
    """
    wanted = ast.dump(ast.fix_missing_locations(tree))
    lines = text.encode().splitlines(keepends=True)
    while not isinstance(node, ast.Module):
        if isinstance(node, ast.expr | ast.stmt | ast.keyword):
            first, last, start, end = _place(node)
            before = b"".join(lines[:first]) + lines[first][:start]
            behind = lines[last - 1][end:] + b"".join(lines[last:])
            for form in ("{}", "({})"):
                put = form.format(ast.unparse(node))
                found = f"{before.decode()}{put}{behind.decode()}"
                if _dumped(found) == wanted:
                    return found
        node = above[node]
    return ast.unparse(tree)


def _place(node: ast.expr | ast.stmt | ast.keyword) -> tuple[int, int, int, int]:
    """Return the first line of a node from 0, the line behind it, and its first and end byte."""
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    return node.lineno - 1, node.end_lineno, node.col_offset, node.end_col_offset


def _dumped(text: str) -> str:
    try:
        return ast.dump(ast.parse(text))
    except SyntaxError:
        return ""


def _change_flow(node: ast.AST) -> _Change:
    """Negate a condition or leave out a named argument, in place."""
    if isinstance(node, ast.If | ast.While | ast.IfExp):
        node.test = _not(node.test)
        return "condition negated", node.test
    if isinstance(node, ast.comprehension) and node.ifs:
        node.ifs[0] = _not(node.ifs[0])
        return "condition negated", node.ifs[0]
    if isinstance(node, ast.Call) and (
        named := [
            word
            for word in node.keywords
            if word.arg and not _checks_lengths(word) and not _is_held(word, node)
        ]
    ):
        node.keywords.remove(named[-1])
        return f"argument left out: {ast.unparse(named[-1])[:40]}", node
    return "", node


def _not(condition: ast.expr) -> ast.expr:
    return ast.copy_location(ast.UnaryOp(ast.Not(), condition), condition)


def _leave_out(node: ast.AST, above: dict[ast.AST, ast.AST]) -> _Change:
    """Leave out a statement in place, but none that names what later ones read."""
    names = isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name | ast.Tuple)
    if isinstance(node, ast.Expr | ast.Assign | ast.AugAssign | ast.Raise) and not names:
        around = above[node]
        for block in ("body", "orelse", "finalbody"):
            done = getattr(around, block, None)
            if isinstance(done, list) and node in done:
                done[done.index(node)] = empty = ast.copy_location(ast.Pass(), node)
                return f"statement left out: {ast.unparse(node)[:40]}", empty
    return "", node


def _change_words(node: ast.AST) -> _Change:
    """Change a string in place, but not the wording of a message."""
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        return "", node
    was = node.value
    if _BLANK.search(was) or (len(was) > _SIGN and not _is_pattern(was)):
        return "", node
    cut = [part for part in (was[:-1], was[1:]) if part and _is_pattern(part) >= _is_pattern(was)]
    cut = [part for part in cut if _encoding(part) != _encoding(was) or not _encoding(was)]
    node.value = cut[0] if cut else f"{was}x"
    return f"{was[-20:]!r} made {node.value[-20:]!r}", node


def _encoding(name: str) -> str:
    """Return the encoding that a word names, "" if it names none."""
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""


def _is_pattern(words: str) -> bool:
    try:
        re.compile(words)
    except re.error:
        return False
    return True


def _change_value(node: ast.AST) -> _Change:
    """Change what is worked out, in place."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _TURNED:
        turned = _TURNED[type(node.ops[0])]
        was, node.ops[0] = type(node.ops[0]).__name__, turned()
        return f"{was} made {turned.__name__}", node
    if isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        return "and, or exchanged", node
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        if isinstance(node.value, bool):
            node.value = not node.value
            return "True, False exchanged", node
        node.value += 1
        return "a number moved by one", node
    if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "Final":
        return _double(node)
    if isinstance(node, ast.Return) and node.value is not None and not _is_no(node.value):
        node.value = ast.copy_location(ast.Constant(None), node.value)
        return "None returned", node.value
    return "", node


def _double(tuned: ast.AnnAssign) -> _Change:
    """Double a tuned number that a step of one leaves as good as it was."""
    number = tuned.value
    if not isinstance(number, ast.Constant) or not isinstance(number.value, int | float):
        return "", tuned
    if not _is_large(number):
        return "", tuned
    number.value *= 2
    return "a number doubled", number


def _is_large(number: ast.AST | None) -> bool:
    """Return whether one is at most a twentieth of a number."""
    value = number.value if isinstance(number, ast.Constant) else 0
    return isinstance(value, int | float) and abs(value) >= _LARGE


def _is_no(answer: ast.expr) -> bool:
    """Return whether an answer is False, which None is as well to whoever asks."""
    return isinstance(answer, ast.Constant) and answer.value is False
