"""Mutants are what they say."""

import ast
import random

from tests.bench.mutants import drawn, mutant_of, readers

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
        assert (mutant.room, mutant.inside) == ("edit", "told")
        lines = mutant.text.splitlines()
        same = ast.unparse(ast.parse(MODULE)).splitlines()
        assert len(lines) == len(same)
        assert sum(one != two for one, two in zip(lines, same, strict=True)) == 1
        seen.add(mutant.change)
    assert {"Gt made LtE", "and, or exchanged", "None returned", "condition negated"} <= seen


def test_a_module_in_which_nothing_can_be_changed_has_no_mutant() -> None:
    for text in ('"""Words."""\n', "@lru_cache(maxsize=1 << 16)\ndef told() -> str: ...\n"):
        assert mutant_of("briefing/show.py", text, random.Random(1)) is None


def test_a_long_module_is_drawn_more_often_and_the_same_seed_draws_the_same() -> None:
    texts = {"briefing/mix/long.py": MODULE * 9, "briefing/mix/short.py": MODULE}
    mutants = drawn(40, texts, 3)
    assert mutants == drawn(40, texts, 3)
    assert sum(mutant.path == "briefing/mix/long.py" for mutant in mutants) > 25


def test_a_number_of_a_module_is_found_where_it_is_read() -> None:
    texts = {"briefing/mix/a.py": "_MOST = 3\n", "briefing/mix/b.py": MODULE}
    mutant = mutant_of("briefing/mix/a.py", texts["briefing/mix/a.py"], random.Random(1))
    assert mutant is not None
    assert mutant.inside == "_MOST"
    assert readers("words", texts) == {"briefing/mix/b.py:told"}
    assert readers("gone", texts) == set()
