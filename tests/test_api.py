"""The package as a program uses it: the README's own lines, each name lazily, progress told."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import briefing
from briefing import BriefingError, Progress, default_show, make_episode, make_script, read_issue
from briefing.support.progress import tell, told_to

README = (Path(briefing.__file__).parents[1] / "README.md").read_text("utf-8")
TEXT = """# 新桥通车
本报讯 海州新桥今天上午通车，全长五百米，双向四车道。
"""
DAY = date(2031, 3, 4)


@pytest.mark.slow
def test_the_readmes_program_makes_an_episode_of_a_text(tmp_path: Path) -> None:
    (program,) = (part.split("```")[0] for part in README.split("```python\n")[1:])
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    headlines, lines, *progress, path = done.stdout.splitlines()
    assert headlines == "['新桥通车']"
    assert "双向四车道" in lines
    assert {step.split("'")[1] for step in progress} >= {"speaking", "mixing"}
    assert (tmp_path / path).read_bytes()[:3] == b"ID3"
    assert not done.stderr


def test_a_text_is_read_as_a_file_with_the_same_words_is(tmp_path: Path) -> None:
    path = tmp_path / "2031-03-04.md"
    path.write_text(TEXT, "utf-8")
    assert read_issue(TEXT, day=DAY).articles == read_issue(path).articles


def test_a_script_is_written_of_a_text_and_nothing_is_kept(tmp_path: Path) -> None:
    script = make_script(TEXT, out=tmp_path, day=DAY)
    assert any("双向四车道" in line.text for line in script.lines)
    assert not list(tmp_path.iterdir())


def test_what_the_user_can_mend_is_one_line_that_names_the_text(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match=r"^[^\n]*the text[^\n]*$"):
        make_episode("This is an English text.", replace(default_show()), out=tmp_path, day=DAY)


def test_progress_is_told_to_its_own_run_only() -> None:
    heard: dict[str, list[Progress]] = {"a": [], "b": []}

    def run(name: str) -> None:
        with told_to(heard[name].append):
            tell(name, 1, 2)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(run, heard))
    tell("nobody", 1, 1)
    assert heard == {name: [Progress(name, 1, 2)] for name in heard}


def test_the_package_loads_nothing_until_a_name_is_asked_for() -> None:
    code = "import sys, briefing; print('numpy' in sys.modules, len(dir(briefing)) > 10)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


def test_every_public_name_is_there_and_no_other() -> None:
    assert all(getattr(briefing, name) for name in briefing.__all__)
    with pytest.raises(AttributeError, match="no attribute 'Shows'"):
        _ = briefing.Shows  # type: ignore[attr-defined]


def test_the_package_says_that_it_is_typed() -> None:
    assert Path(briefing.__file__).with_name("py.typed").is_file()
