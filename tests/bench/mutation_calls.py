"""Which tests call which functions of the package, noted by a statement put into each function.

What lies in a cache, or was called by a fixture of an earlier test, is not seen again: the record
says which tests to run first.
"""

import ast
import builtins
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any

import pytest

_NAME = "_functions_called"
_CASES = 2
"""Cases of a test that are looked at."""


class Calls:
    """A plugin which notes what each test calls in its first cases, and how long one takes."""

    def __init__(self, home: Path) -> None:
        """Look at the package in a checkout; only what is loaded from now on is seen."""
        self.made: dict[str, list[str]] = defaultdict(list)
        """Each function, `path:name`, with the tests that called it."""
        self.lengths_s: dict[str, float] = {}
        self._called: set[str] = set()
        setattr(builtins, _NAME, self._called)
        as_it_is = SourceFileLoader.get_code

        def noting(loader: Any, name: str) -> CodeType | None:
            if not name.startswith("briefing."):
                return as_it_is(loader, name)
            place = Path(loader.path)
            tree = ast.parse(place.read_bytes())
            for node, named in functions_in(tree):
                told = f"{place.relative_to(home).as_posix()}:{named}"
                node.body.insert(0, ast.parse(f"{_NAME}.add({told!r})").body[0])
            code: CodeType = compile(ast.fix_missing_locations(tree), place, "exec")
            return code

        SourceFileLoader.get_code = noting  # type: ignore[assignment, method-assign]

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out all but the first cases of a test."""
        seen: Counter[str] = Counter()
        for item in items.copy():
            name = without_case(item.nodeid)
            seen[name] += 1
            if seen[name] > _CASES:
                items.remove(item)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Record what one case calls."""
        name = without_case(item.nodeid)
        self._called.clear()
        begun_s = time.process_time()
        yield
        self.lengths_s[name] = time.process_time() - begun_s
        for function in self._called.copy():  # threads go on
            if name not in self.made[function][-1:]:
                self.made[function].append(name)


def functions_in(
    tree: ast.AST, inside: str = ""
) -> Iterator[tuple[ast.FunctionDef | ast.AsyncFunctionDef, str]]:
    """Yield the functions of a module, but none in another function, with their names."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node, f"{inside}{node.name}"
        elif isinstance(node, ast.ClassDef):
            yield from functions_in(node, f"{inside}{node.name}.")
        elif isinstance(node, ast.If | ast.Try | ast.With):
            yield from functions_in(node, inside)


def changed_in(text: str, line: int, path: str, texts: dict[str, str]) -> set[str]:
    """Return the functions, `path:name`, that a line lies in, or that read what it assigns."""
    tree = ast.parse(text)
    for node, named in functions_in(tree):
        if node.lineno <= line <= (node.end_lineno or 0):
            return {f"{path}:{named}"}
    exact = numbers_at(text, line)
    return readers(exact, texts) or readers(_assigned(ast.walk(tree), line), texts)


def numbers_at(text: str, line: int) -> set[str]:
    """Return what a line of a class gives a value, as `Class.NAME`, which reads it elsewhere."""
    return {
        f"{part.name}.{name}"
        for part in ast.parse(text).body
        if isinstance(part, ast.ClassDef)
        for name in _assigned(part.body, line)
    }


def _assigned(parts: Iterable[ast.AST], line: int) -> set[str]:
    """Return the names that one of some statements gives a value at a line."""
    return {
        ast.unparse(part.targets[0] if isinstance(part, ast.Assign) else part.target)
        for part in parts
        if isinstance(part, ast.Assign | ast.AnnAssign)
        and part.lineno <= line <= (part.end_lineno or 0)
    }


def readers(names: set[str], texts: dict[str, str]) -> set[str]:
    """Return the functions, `path:name`, of some modules that read one of some names.

    A name may be that of a class and of what it holds, `Mastering.TRIES`.
    """
    return {
        f"{where}:{named}"
        for where, text in texts.items()
        if any(name in text for name in names)
        for node, named in functions_in(ast.parse(text))
        for part in ast.walk(node)
        if names & set(_names_of(part))
    }


def _names_of(part: ast.AST) -> Iterator[str]:
    """Yield by which names a part of an expression reads something: `TRIES`, `Mastering.TRIES`."""
    if isinstance(part, ast.Name):
        yield part.id
    elif isinstance(part, ast.Attribute):
        yield from (part.attr, ast.unparse(part))


def short_first(tests: Iterable[str], lengths_s: dict[str, float], most_s: float) -> list[str]:
    """Return the shortest tests, by name, of which a few cases each end in time."""
    found = []
    for test in sorted(tests, key=lambda test: (lengths_s.get(test, 0.0), test)):
        most_s -= lengths_s.get(test, 0.0)
        if most_s > 0:
            found.append(test)
    return found


def without_case(test: str) -> str:
    """Return the name of a test without that of its case."""
    return test.partition("[")[0]
