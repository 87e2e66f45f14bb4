"""Mutants are what they say, and who reads what they change is found."""

import ast
import random

import pytest

from tests.bench.mutants import drawn, mutant_of
from tests.bench.mutation_calls import changed_in, numbers_at

MODULE = '''
def told(words, most):
    """Say it."""
    count = len(words)
    if count > most and words:
        return words[:most]
    return words
'''


def test_a_mutant_is_a_module_with_one_thing_changed() -> None:
    seen = set()
    for seed in range(40):
        mutant = mutant_of("briefing/edit/cut/say.py", MODULE, random.Random(seed))
        assert mutant is not None
        assert mutant.room == "edit"
        lines, same = mutant.text.splitlines(), MODULE.splitlines()
        changed = [at for at, (one, two) in enumerate(zip(lines, same, strict=True)) if one != two]
        assert changed == [mutant.line - 1]
        assert ast.dump(ast.parse(mutant.text)) != ast.dump(ast.parse(MODULE))
        seen.add(mutant.change)
    assert {"Gt made LtE", "and, or exchanged", "None returned", "condition negated"} <= seen


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("def told(lines):\n    lines.sort()  # why\n", "    pass  # why"),
        ("def told(lines):\n    for line in lines:\n        raise line\n", "        pass"),
        ("told = read(\n    'of_the_day.txt')\n", "    'of_the_day.tx')"),
        ("told = read('a word', encoding='a b')\n", "told = read('a word')"),
        (
            "told = [word for word in words if (word)]\n",
            "told = [word for word in words if (not word)]",
        ),
        ("told = f'{words[1]} of {most}'\n", "told = f'{words[2]} of {most}'"),
        ("told = words.encode('utf-8')\n", "told = words.encode('tf-8')"),
        ("class Told:\n    MOST_CHARS: Final = 160  # two\n", "    MOST_CHARS: Final = 320  # two"),
        ("class Told:\n    MOST: Final = 7\n", "    MOST: Final = 8"),
    ],
)
def test_what_is_left_out_or_cut_stands_alone_in_its_place(text: str, broken: str) -> None:
    mutants = [mutant_of("briefing/mix/a.py", text, random.Random(seed)) for seed in range(30)]
    assert broken in {line for mutant in mutants if mutant for line in mutant.text.splitlines()}


@pytest.mark.parametrize(
    "text",
    [
        '"""Words."""\n',
        "@lru_cache(maxsize=1 << 16)\ndef told() -> str: ...\n",
        "length_s: Literal['short']\n'''How long.'''\n",
        "told = print('cannot read it')\n",
        "told = '(?<![0-9'\n",
        "@dataclass(frozen=True, slots=True)\nclass Told: ...\n",
        "told = zip(lines, words, strict=True)\n",
        "told = path.read_text(encoding='a b')\n",
    ],
)
def test_a_module_in_which_nothing_can_be_changed_has_no_mutant(text: str) -> None:
    assert mutant_of("briefing/show.py", text, random.Random(1)) is None


def test_a_large_tuned_number_is_only_doubled_and_no_is_never_made_nothing() -> None:
    text = "class Told:\n    MOST_CHARS: Final = 160\n\ndef told():\n    return False\n"
    mutants = [mutant_of("briefing/mix/a.py", text, random.Random(seed)) for seed in range(30)]
    changes = {mutant.change for mutant in mutants if mutant}
    assert changes == {"a number doubled", "True, False exchanged"}


def test_a_long_module_is_drawn_more_often_and_the_same_seed_draws_the_same() -> None:
    texts = {"briefing/mix/long.py": MODULE * 9, "briefing/mix/short.py": MODULE}
    mutants = drawn(5, texts, 3)
    assert mutants == drawn(5, texts, 3)
    assert len({mutant.text for mutant in mutants}) == 5
    assert sum(mutant.path == "briefing/mix/long.py" for mutant in drawn(20, texts, 3)) > 12


def test_a_number_of_a_table_is_read_by_who_names_its_group_too() -> None:
    table = "MOST: Final = 3\n\nclass Heads:\n    MOST: Final = 2\n\n"
    table += "class Lists:\n    MOST: Final = 4\n"
    texts = {
        "briefing/mix/tuned.py": table,
        "briefing/mix/heads.py": "def head():\n    return Heads.MOST\n",
        "briefing/mix/lists.py": "def listed():\n    return tuned.Lists.MOST + Lists.MOST\n",
        "briefing/mix/most.py": "def most():\n    return MOST\n",
    }
    read = {line: changed_in(table, line, "briefing/mix/tuned.py", texts) for line in (1, 4, 7)}
    assert read[4] == {"briefing/mix/heads.py:head"}
    assert read[7] == {"briefing/mix/lists.py:listed"}
    assert "briefing/mix/most.py:most" in read[1]
    assert [numbers_at(table, line) for line in (1, 4, 7)] == [
        set(),
        {"Heads.MOST"},
        {"Lists.MOST"},
    ]


def test_what_nobody_reads_by_its_group_is_read_by_its_name() -> None:
    record = "class Line:\n    text: str = ''\n"
    texts = {"briefing/mix/say.py": "def said(line):\n    return line.text\n"}
    assert changed_in(record, 2, "briefing/records.py", texts) == {"briefing/mix/say.py:said"}
