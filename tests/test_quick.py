"""What the quick run chooses."""

import pytest

from tests.quick import chosen_for

LAWS = "tests/test_laws.py"


@pytest.mark.parametrize(
    ("changed", "chosen"),
    [
        ("briefing/read/label/weights.py", {"tests/read"}),
        ("briefing/mix/themes.toml", {"tests/mix"}),
        ("tests/speak/kokoro/test_model.py", {"tests/speak"}),
        ("tests/test_wheel.py", {"tests/test_wheel.py"}),
        ("briefing/desk/gate.py", {"tests/desk"}),
        ("README.md", set()),
        ("tests/bench/startup.py", set()),
        (
            "tests/shared/edited_script.py",
            {"tests/desk/test_day_files.py", "tests/script/editing/test_changes.py"},
        ),
        ("tests/test_gone.py", set()),
    ],
)
def test_a_change_runs_the_tests_of_its_room(changed: str, chosen: set[str]) -> None:
    assert {*chosen_for([changed])} == {LAWS, *chosen}


def test_a_module_at_the_top_has_the_tests_that_import_it_or_have_its_name() -> None:
    chosen = chosen_for(["briefing/cli.py"])
    assert "tests/test_cli.py" in chosen
    assert not [path for path in chosen if not path.startswith("tests/test_")]
    assert "tests/settings/test_show.py" in chosen_for(["briefing/show.py"])
    assert "tests/test_init.py" in chosen_for(["briefing/__init__.py"])
    assert "tests/test_main.py" in chosen_for(["briefing/__main__.py"])


def test_a_command_has_the_tests_of_the_door_in_every_room() -> None:
    chosen = chosen_for(["briefing/commands/many.py"])
    assert {"tests/commands", "tests/test_cli.py", "tests/desk/test_batch.py"} <= {*chosen}
    assert "tests/mandarin/test_sandhi.py" not in chosen
