"""What `read`, `script` and `speak --check` print, in this process; nothing is spoken."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import briefing as door


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(door, [str(word) for word in words])


@pytest.fixture
def script_file(tmp_path: Path, sample_issue: Path) -> Path:
    path = tmp_path / "script.md"
    done = run("script", sample_issue, "-o", path, "--out", tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert done.stdout == f"{path}\n"
    return path


def test_an_issue_is_read_as_a_table_as_json_and_as_markdown(
    tmp_path: Path, sample_issue: Path
) -> None:
    table = run("read", sample_issue).stdout
    found = json.loads(run("read", sample_issue, "--json").stdout)
    assert found["day"] == "2026-03-18"
    assert len(found["articles"]) > 3
    # A long headline is cut where its column ends.
    assert all(article["headline"][:20] in table for article in found["articles"])
    clean = tmp_path / "issue.md"
    assert run("read", sample_issue, "-o", clean).stdout == f"{clean}\n"
    assert clean.read_text("utf-8").startswith("---\nbriefing: issue\n")
    again = json.loads(run("read", clean, "--json").stdout)
    heads = [article["headline"] for article in again["articles"]]
    assert heads == [article["headline"] for article in found["articles"]]


def test_what_was_assumed_of_an_issue_goes_to_standard_error(tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    path.write_text("大桥今日通车\n\n本报讯 海州大桥今天上午通车，全长两公里，车很多。\n", "utf-8")
    done = run("read", path)
    assert "briefing: warning: " in done.stderr
    assert "briefing: warning: " not in done.stdout


def test_a_script_is_printed_as_markdown_as_json_and_with_its_reasons(
    tmp_path: Path, sample_issue: Path
) -> None:
    words = ("script", sample_issue, "--out", tmp_path, "--minutes", "3")
    assert run(*words).stdout.startswith("+++\n")
    lines = json.loads(run(*words, "--json").stdout)["lines"]
    assert {"intro", "headline", "story"} <= {line["role"] for line in lines}
    why = run(*words, "--why").stdout
    assert "any story +5.0" in why
    stories = json.loads(run(*words, "--why", "--json").stdout)["stories"]
    assert all(story["headline"]["text"] for story in stories)
    assert not list(tmp_path.glob("2026-*/script.md")), "nothing is kept"


def test_a_script_in_a_file_is_json_where_that_is_asked_for(
    tmp_path: Path, sample_issue: Path
) -> None:
    path = tmp_path / "script.json"
    done = run("script", sample_issue, "--json", "-o", path, "--out", tmp_path)
    assert done.stdout == f"{path}\n"
    assert json.loads(path.read_text("utf-8"))["day"] == "2026-03-18"


def test_an_edited_script_that_a_new_one_would_replace_is_kept_and_that_is_said(
    script_file: Path, sample_issue: Path, tmp_path: Path
) -> None:
    mine = script_file.read_text("utf-8") + "\n甲：我的话。\n"
    script_file.write_text(mine, "utf-8")
    done = run("script", sample_issue, "-o", script_file, "--out", tmp_path / "out")
    assert done.exit_code == 0
    assert "briefing: warning: " in done.stderr
    kept = [path for path in tmp_path.glob("script*.md") if path != script_file]
    assert [path.read_text("utf-8") for path in kept] == [mine]


def test_a_check_of_a_script_says_what_changed_and_fails_only_for_a_fault(
    script_file: Path,
) -> None:
    done = run("speak", "--check", script_file)
    assert (done.exit_code, "nothing was changed" in done.stdout) == (0, True)
    text = script_file.read_text("utf-8")
    script_file.write_text(text + "\n丙：谁也不是。\n", "utf-8")
    wrong = run("speak", "--check", script_file)
    assert wrong.exit_code == 1
    assert "丙" in wrong.stdout


def test_a_script_without_a_line_fails_its_check(script_file: Path) -> None:
    text = script_file.read_text("utf-8")
    kept = [row for row in text.splitlines() if not row.startswith(("甲：", "乙："))]
    script_file.write_text("\n".join(kept), "utf-8")
    assert run("speak", "--check", script_file).exit_code == 1
