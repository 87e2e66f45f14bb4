"""The laws of the house, as far as a program can see them."""

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
import pytest

import briefing
from briefing.cli import briefing as door

PACKAGE = Path(briefing.__file__).parent
TESTS = Path(__file__).parent
ROOMS = ("read", "edit", "script", "speak", "mix", "publish", "verify")
OPEN_TO_ALL = {"records", "show", "errors", "mandarin", "support"}
MODULES = sorted(PACKAGE.rglob("*.py"))
HEAVY = {"numpy", "jieba", "onnxruntime", "pydub", "edge_tts", "aiohttp", "lxml", "wetext"}
HEAVY |= {
    "cv2",
    "rapidocr",
    "PIL",
    "dask",
    "distributed",
    "fsspec",
    "faster_whisper",
    "ctranslate2",
}
FACTS = {
    "edit": {"_MOST_BYTES", "_CHUNK_BYTES", "_COUNTS", "_DIGITS", "_UNITS", "_MYRIADS"}
    | {"_ALONE", "_LINKED"},
    "mix": {"MIX_RATE_HZ", "_FULL_SCALE", "_TWO_CHANNELS_LU", "_A4_HZ", "_SEMITONES"}
    | {"HOPS_PER_SECOND", "_HOPS_PER_BLOCK", "_ABSOLUTE_GATE_LUFS", "_RELATIVE_GATE_LU"}
    | {"_OFFSET_LU", "_SHORT_TERM_HOPS", "_TO_MINUS_60_DB", "_ROW", "_ROWS_AT_ONCE"}
    | {"_BATCH_ROWS"}
    | {"_HOPS_AT_ONCE", "_FEWEST_BITS", "_SHORTEST_S", "_LONGEST_CHIME_S", "_LONGEST_BED_S"}
    | {"_HEAD", "_LARGEST_BYTES", "_NO_OFFSET", "_MOST_ENTRIES"}
    | {"_LOUDNESS_RANGE_LUFS", "_LIST_COLUMNS", "_TICKS_S", "_MOST_TICKS"},
    "speak": {"HEADROOM", "RATE_HZ", "_FRAME", "_SHAPE", "_PARTS", "_WEIGHTS_BYTES", "_ANSWER_S"}
    | {"_CHECK_TOKENS", "TEXT_LIMIT", "_TICKS_PER_S", "_RATE_HZ", "_FRAME_BYTES"}
    | {"_FRAME_SAMPLES", "_CODEC_DELAY_S", "_MOST_BYTES", "_UNKNOWN_SIZES", "_STREAMED_OVER"}
    | {"_HINTS", "_WRITING_S", "_NO_LENGTH_S", "_NO_BOUND_S"},
    "script": {"_NAMES", "_DAY_ZERO", "_JD_OF_DAY_ZERO", "_CHINA_DAYS", "_MONTH_DAYS", "_YEARS"}
    | {"_FIRST_NEW_MOON", "_WINTER", "_PLANETS", "_MOON_BY_PLANETS"},
    "publish": {"LIGHT", "DARK", "_AA", "COVER_PX", "EPISODE_PX", "_SIDES_PX", "_MOST_BYTES"}
    | {"_FORM", "_GRID", "_BARS", "_BANDS", "ICON_PX", "THUMBNAIL_PX", "_MEASURED_AT"}
    | {"_NAME", "_NAME_ABOVE", "_DATE", "_HEADLINE", "_SOUNDBITE_S", "_TEXT_BYTES", "_LINE_WIDTH"}
    | {"_DESCRIPTION_BYTES", "_HEAD_BYTES", "BAR", "_CHINA", "_DOCUMENTATION_ADDRESS"},
    "read": {"MAX_BYTES", "LARGEST_ENTRY", "_LARGEST_CELL", "_LARGEST_MARKUP", "_LARGEST_WHOLE"}
    | {"_MOST_ENTRIES", "_MOST_FILES", "_MOST_LOOKED_FOR", "_MOST_OBJECTS", "_MOST_PAGES"}
    | {
        "rows._MOST",
        "source_rows._MOST",
        "epub._MOST_TEXT",
        "pdf._MOST_TEXT",
        "_DEEPEST_LIST",
        "_CHUNK",
    }
    | {"articles._DEEPEST", "cells._DEEPEST", "literals._DEEPEST"}
    | {
        "outlines._DEEPEST",
        "_DEEPEST_TREE",
        "_DEEPEST_FIELD",
        "_LONGEST_MARKED_UP",
        "_LONGEST_WIDENED",
    }
    | {"kinds._HEAD", "rows._HEAD", "mark_up._HEAD", "load._HEAD"}
    | {"cohesion._NEAR", "datelines._NEAR", "roles._NEAR"}
    | {"codes._LAST_CODE", "typeset._LAST_CODE", "codes._TWICE", "navigation._TWICE", "_TWO"}
    | {"REACH", "STEPS", "_FORBIDDEN", "_LARGEST", "_ITS_FOOT_AND_POINTER", "_HYPHEN"}
    | {"_MILLISECONDS", "_YEAR_1990", "CHINA", "_ANY_DAY", "_HEADINGS", "_NARROW", "_TO_NARROW"}
    | {"_ROMAN", "_TABLE", "_FORM", "_NEVER", "_MOST_PIXELS"},
    "mandarin": {"LONGEST_PHRASE", "MAX_CARDINAL_DIGITS", "erhua._LONGEST", "counts._LONGEST"}
    | {"_BIG", "_SCALES", "_ROMAN_VALUES"},
    "desk": set(),
    "verify": {"RATE_HZ", "_FULL_SCALE", "_PIECE_BYTES", "_MODEL"}
    | {"_PAIR", "_UNHEARD", "_EXTRA"},
}
"""Numbers outside a room's `tuned.py`, by name: nobody tunes a format, a unit, a digit's value, a
published formula, a bound of safety. One that several modules have stands behind its module."""
FORMULAS = {"_k_weights", "lunar", "look", "contrast", "_luminance"}
"""Functions and modules that write a published formula with its numbers; one that draws."""
JUDGE = re.compile(r"`python -m (?:pytest )?(tests[^`]*?)(?: --[^`]*)?`")
"""A command that fits or judges numbers: a bench, a builder, or test files."""
PLAIN = {0, 1, 2, 0.5, 1e6, 1e-6, 1e-9, 1e-10, 1e-12, 1e-30}
"""Numbers that say nothing about tuning in a function: bounds, halves, what stands for 0."""
GROWS = {
    *("mix/render.Programme", "mix/bed.Bed", "script/write._Lines"),
    *("script/editing/edited.Part", "script/editing/rows.Section", "script/editing/rows.Rows"),
    *("read/lines.Line", "read/assembly/drafts.Draft", "read/assembly/drafts.Layout"),
    *("read/assembly/lifts.Piece", "read/formats/web/navigation.Line"),
    *("read/page/layer/glyphs.Glyph", "read/page/layout/pieces.Piece", "read/page/marks.TypeLine"),
    *("read/page/marks.PageMarks", "read/page/written.Written", "read/page/paragraphs.Paragraph"),
    "read/page/layout/blocks.Block",
}
"""Records that change while they are made."""
BRANCHES = (ast.If, ast.IfExp, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.match_case)


@pytest.fixture(scope="module", autouse=True)
def _trees_are_let_go() -> Iterator[None]:
    """For the tests of other files: what is kept is looked through whenever Python tidies up."""
    yield
    tree_of.cache_clear()


@cache
def tree_of(module: Path) -> ast.Module:
    """Return what a module is made of, parsed once for all laws."""
    return ast.parse(module.read_text(encoding="utf-8"))


def imports_of(module: Path) -> Iterator[str]:
    """Every module of `briefing` that a file imports, as dotted names without the first part."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: a relative import hides which room it enters"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            if name.startswith("briefing."):
                yield name.removeprefix("briefing.")


@pytest.mark.parametrize("room", [*ROOMS, "mandarin"])
def test_a_room_imports_the_records_the_language_and_itself_only(room: str) -> None:
    allowed = OPEN_TO_ALL | {room}
    for module in (PACKAGE / room).rglob("*.py"):
        entered = {name.split(".")[0] for name in imports_of(module)}
        assert entered <= allowed, f"{module.relative_to(PACKAGE)} enters {entered - allowed}"


@pytest.mark.parametrize("room", [*ROOMS, "mandarin"])
def test_a_room_shows_one_public_name(room: str) -> None:
    tree = tree_of(PACKAGE / room / "__init__.py")
    assert ast.get_docstring(tree)
    shown = [
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if (alias.asname or alias.name) in public_names(tree)
    ]
    assert len(shown) == 1, f"{room} shows {shown}"


def public_names(tree: ast.Module) -> set[str]:
    """The names in a module's `__all__`."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return set(ast.literal_eval(node.value))
    return set()


def test_help_loads_click_and_nothing_heavy() -> None:
    code = (
        "import sys, runpy; sys.argv = ['briefing', '--help']\n"
        "try: runpy.run_module('briefing', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Usage:" in done.stdout
    loaded = set(done.stderr.split())
    assert "click" in loaded
    assert not loaded & HEAVY


def test_commands_import_inside_the_command_body() -> None:
    for module in (PACKAGE / "commands").glob("*.py"):
        for node in tree_of(module).body:
            if isinstance(node, ast.Import | ast.ImportFrom):
                named = ast.unparse(node)
                assert not any(heavy in named for heavy in HEAVY), f"{module.name}: {named}"
                light = "briefing.commands", "briefing.support.engines"
                assert "briefing." not in named or named.split()[1].startswith(light), module.name


@pytest.mark.parametrize("name", sorted(door.commands))
def test_every_command_has_help_with_an_example(name: str) -> None:
    command = door.commands[name]
    text = command.get_help(click.Context(command, info_name=name))
    assert f"briefing {name}" in text.split("Examples:")[1].split("Options:")[0]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_holds_one_idea(module: Path) -> None:
    assert ast.get_docstring(tree_of(module)), "a module says what it is for"
    lines = module.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 250 or module.name in {"records.py", "tuned.py"}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_nothing_is_caught_broadly_or_asserted(module: Path) -> None:
    for node in ast.walk(tree_of(module)):
        assert not isinstance(node, ast.Assert), f"line {node.lineno}: input is not asserted"
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else ""
            assert caught not in {"", "Exception", "BaseException"}, f"line {node.lineno}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_file_of_text_has_its_encoding_named(module: Path) -> None:
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Call) and opens_text(node):
            assert any(word.arg == "encoding" for word in node.keywords), f"line {node.lineno}"


def opens_text(call: ast.Call) -> bool:
    """Whether a call opens a file as text and leaves its encoding out of the ordered arguments."""
    name = ast.unparse(call.func).rpartition(".")[2]
    if name in {"open", "fdopen"}:
        modes = [arg for arg in map(ast.unparse, call.args) if re.fullmatch("'[rwxabt+]+'", arg)]
        whole = not call.args or name == "fdopen" or isinstance(call.func, ast.Name)
        return "b" not in modes[0] if modes else whole
    before = {"read_text": 0, "write_text": 1, "TextIOWrapper": 1}
    return name in before and len(call.args) <= before[name]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_record_keeps_its_values_and_takes_no_others(module: Path) -> None:
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.ClassDef):
            said = [each for each in map(ast.unparse, node.decorator_list) if "dataclass" in each]
            name = f"{module.relative_to(PACKAGE).with_suffix('').as_posix()}.{node.name}"
            assert all("slots=True" in each for each in said), name
            assert all("frozen=True" in each for each in said) or name in GROWS, name


def test_the_top_holds_the_story_only() -> None:
    story = {"pipeline", "records", "show", "errors", "cli", "api", "__init__", "__main__"}
    assert {path.stem for path in PACKAGE.glob("*.py")} == story
    assert {path.name for path in PACKAGE.iterdir() if path.is_file()} == {
        *(f"{name}.py" for name in story),
        "py.typed",
    }


def test_no_more_than_fifteen_modules_lie_side_by_side() -> None:
    beside = Counter(
        path.parent.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if path.name != "__init__.py"
    )
    for folder, count in beside.items():
        assert count <= 15, f"{folder}/ has {count} modules: group them"


def test_no_eight_lines_stand_twice() -> None:
    seen: dict[tuple[str, ...], str] = {}
    for module in MODULES:
        lines = module.read_text(encoding="utf-8").splitlines()
        for node in ast.walk(tree_of(module)):
            if isinstance(node, ast.Import | ast.ImportFrom):
                lines[node.lineno - 1 : node.end_lineno] = [""] * lines_of(node)
        rows = [(at, line.strip()) for at, line in enumerate(lines, 1) if line.strip()]
        for block in zip(*(rows[skip:] for skip in range(8)), strict=False):
            place = f"{module.relative_to(PACKAGE)}, line {block[0][0]}"
            other = seen.setdefault(tuple(row for _, row in block), place)
            assert other == place, f"{place}: these lines stand in {other} too"


def test_a_rooms_suite_needs_no_other_rooms() -> None:
    suites = {path.name for path in TESTS.iterdir() if (PACKAGE / path.name).is_dir()}
    assert {"commands", *ROOMS} <= suites
    for suite in suites:
        for module in (TESTS / suite).rglob("*.py"):
            text = module.read_text(encoding="utf-8")
            needed = {*re.findall(r"^ *(?:from|import) tests\.(\w+)", text, re.M)} & suites
            assert needed <= {suite}, (
                f"{module.relative_to(TESTS)}: what rooms share lies in shared/"
            )


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_function_fits_a_screen(module: Path) -> None:
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert lines_of(node) <= 45, f"{node.name} has {lines_of(node)} lines"
            branches = sum(isinstance(inner, BRANCHES) for inner in ast.walk(node))
            assert branches <= 15, f"{node.name} has {branches} branches"


def lines_of(node: ast.stmt) -> int:
    """The lines of a statement; those of a function from `def` on, its docstring aside."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and ast.get_docstring(node):
        return lines - lines_of(node.body[0])
    return lines


def tuned_modules(room: str) -> list[Path]:
    """The module of a room's tuned numbers; of a room with several steps, one for each."""
    folder = PACKAGE / room / "tuned"
    return sorted(folder.glob("[a-z]*.py")) or [PACKAGE / room / "tuned.py"]


@pytest.mark.parametrize("room", sorted(FACTS))
def test_the_tuned_numbers_of_a_room_stand_in_one_place(room: str) -> None:
    seen: list[str] = []
    for module in (PACKAGE / room).rglob("*.py"):
        if module in tuned_modules(room):
            continue
        name, tree = module.relative_to(PACKAGE), tree_of(module)
        for target, value in assigned(tree):
            # Rules of spoken forms: how far one looks beside its number stands with its pattern.
            named = {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}
            names = {name for name in named if not name.endswith("RULES")}
            shared = {one for one in names if f"{module.stem}.{one}" in FACTS[room]}
            names = names - shared | {f"{module.stem}.{one}" for one in shared}
            if numbers_in(value) - {0, 1}:
                assert names <= FACTS[room], f"{name}: {names - FACTS[room]} belongs to tuned.py"
                seen += names
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                written = {one for one in numbers_in(node) if isinstance(one, float)} - PLAIN
                if not {module.stem, node.name} & FORMULAS:
                    assert not written, f"{name}, {node.name}: {written} belongs to tuned.py"
    assert sorted(seen) == sorted(FACTS[room]), "each fact stands in one module"


def assigned(tree: ast.Module) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Yield what a module and its classes assign, functions aside, and the value of each."""
    for node in (
        *tree.body,
        *(n for c in tree.body if isinstance(c, ast.ClassDef) for n in c.body),
    ):
        if isinstance(node, ast.Assign):
            yield node.targets[0], node.value
        elif isinstance(node, ast.AnnAssign) and node.value:
            yield node.target, node.value


def numbers_in(tree: ast.AST) -> set[float]:
    """Return the numbers that are written in some code."""
    written = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {one for one in written if isinstance(one, int | float) and not isinstance(one, bool)}


@pytest.mark.parametrize("room", sorted(FACTS))
def test_a_tuned_number_says_what_it_does_is_read_and_has_a_judge(room: str) -> None:
    code = "".join(path.read_text("utf-8") for path in (PACKAGE / room).rglob("*.py"))
    read = set(re.findall(r"\b[A-Z]\w*\.\w+", code))
    trees = [tree_of(path) for path in tuned_modules(room)]
    groups = [node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)]
    assert len({group.name for group in groups}) == len(groups), "each group has its own name"
    others = [ast.unparse(node) for tree in trees for node in tree.body[1:] if node not in groups]
    assert all(other.startswith("from ") for other in others), "numbers, no code"
    for group in groups:
        judges = JUDGE.findall(" ".join((ast.get_docstring(group) or "").split()))
        assert judges, f"{group.name}: which command judges these numbers?"
        for judge in " ".join(judges).split():
            path = judge if "/" in judge else f"{judge.replace('.', '/')}.py"
            assert (PACKAGE.parent / path).exists(), f"{group.name}: no {path}"
        for number, said in zip(group.body[1::2], group.body[2::2], strict=True):
            assert isinstance(number, ast.AnnAssign), ast.unparse(number)
            assert number.value
            ast.literal_eval(number.value)
            name = f"{group.name}.{ast.unparse(number.target)}"
            assert isinstance(said, ast.Expr), f"{name}: what does it do?"
            assert isinstance(ast.literal_eval(said.value), str), f"{name}: what does it do?"
            assert name in read, f"nothing reads {name}"
