"""What the recogniser is not sure of is marked from the table to the manifest, until corrected."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.desk.day_files import keep_script
from briefing.edit import edit_rundown
from briefing.edit.past_episodes import Earlier
from briefing.read import read_issue
from briefing.read.correction.markdown import issue_as_markdown
from briefing.read.page.recognition import recognise as kept
from briefing.read.table import issue_as_table
from briefing.records import Issue, Kept
from briefing.script import write_script
from briefing.script.editing.scriptfile import read_script
from briefing.settings.show_file import default_show

STRIP = Path(__file__).parent / "strip.png"
DAY = date(2026, 3, 18)
WARNING = "the figure 12 may be wrong, in “年可供12万户居民用电。工程历”"
SHOW = replace(default_show(), minutes=1.0)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache in which the 2 of 12万户 was read less surely than it was."""
    folder = tmp_path_factory.mktemp("doubts")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(kept, "user_cache_path", lambda *_, **__: folder)
        read_issue(STRIP, DAY)
    (path,) = folder.rglob("*.json")
    page = json.loads(path.read_text("utf-8"))
    (line,) = (line for line in page["lines"] if "12万户" in line["text"])
    line["sure"][line["text"].index("2")] = 0.41
    path.write_text(json.dumps(page, ensure_ascii=False), encoding="utf-8")
    return folder


@pytest.fixture
def issue(cache: Path, monkeypatch: pytest.MonkeyPatch) -> Issue:
    monkeypatch.setattr(kept, "user_cache_path", lambda *_, **__: cache)
    return read_issue(STRIP, DAY)


def kept_script(issue: Issue) -> Kept:
    rundown = edit_rundown(issue, SHOW, Earlier())
    return Kept(write_script(rundown, SHOW), rundown, issue)


def test_a_doubtful_digit_is_marked_in_the_table_and_named_in_the_notes(issue: Issue) -> None:
    assert "? 年可供1〔2〕万户居民用\n" in issue_as_table(issue)
    assert any(note.endswith(WARNING) for note in issue.notes)
    assert any("characters are doubtful" in note for note in issue.notes)


def test_the_command_says_it_in_the_log(cache: Path) -> None:
    command = [sys.executable, "-m", "briefing", "read", str(STRIP), "--day", str(DAY)]
    outside = {"XDG_CACHE_HOME": str(cache.parent), "PATH": ""}
    named = cache.parent / "briefing"
    named.symlink_to(cache, target_is_directory=True)
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=outside)
    assert done.returncode == 0, done.stderr
    assert WARNING in done.stderr
    assert "〔2〕" in done.stdout


def test_the_script_marks_the_line_and_its_notes_travel_on(issue: Issue, tmp_path: Path) -> None:
    made = kept_script(issue)
    assert any(note.endswith(WARNING) for note in made.script.notes)
    path = tmp_path / "script.md"
    keep_script(made, path)
    (row,) = (row for row in path.read_text("utf-8").splitlines() if "〔2〕" in row)
    assert row.endswith("<!-- doubtful: 年可供1〔2〕万户居民用 -->")
    again = read_script(path, SHOW)
    assert not again.faults
    assert [line.text for line in again.script.lines] == [line.text for line in made.script.lines]
    assert [line.doubts for line in again.script.lines if "12万户" in line.text] == [
        ("年可供1〔2〕万户居民用",)
    ]


def test_a_correction_in_the_script_wins(issue: Issue, tmp_path: Path) -> None:
    path = tmp_path / "script.md"
    keep_script(kept_script(issue), path)
    path.write_text(path.read_text("utf-8").replace("12万户", "18万户"), encoding="utf-8")
    (line,) = (line for line in read_script(path, SHOW).script.lines if "18万户" in line.text)
    assert "十八万户" in line.spoken
    assert line.doubts == ()


def test_a_correction_in_the_issue_wins(issue: Issue, tmp_path: Path) -> None:
    path = tmp_path / "issue.md"
    text = issue_as_markdown(issue, "strip.png")
    path.write_text(text.replace("12万户", "18万户"), encoding="utf-8")
    corrected = read_issue(path)
    assert (corrected.doubts, corrected.notes) == ((), ())
    script = kept_script(corrected).script
    assert any("18万户" in line.text for line in script.lines)
    assert not any(line.doubts for line in script.lines)
