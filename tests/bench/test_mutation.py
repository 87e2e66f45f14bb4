"""Mutants are what they say."""

import ast
import random

from tests.bench.mutation import mutant_of

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
        lines = mutant.text.splitlines()
        same = ast.unparse(ast.parse(MODULE)).splitlines()
        assert len(lines) == len(same)
        assert sum(one != two for one, two in zip(lines, same, strict=True)) == 1
        seen.add(mutant.change)
    assert {"Gt made LtE", "and, or exchanged", "None returned", "condition negated"} <= seen


def test_a_module_in_which_nothing_can_be_changed_has_no_mutant() -> None:
    assert mutant_of("briefing/show.py", '"""Words."""\n', random.Random(1)) is None
