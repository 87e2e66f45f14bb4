"""What a day's folder holds of an edited script."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from briefing.desk.day_files import keep_script, put_aside, remember_spoken
from briefing.records import Issue, Kept, Rundown
from briefing.script.editing.scriptfile import Edited
from briefing.support.from_json import record_of
from tests.shared.edited_script import KEPT, SCRIPT, WHOLE

LATER = date(2026, 3, 19)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_an_edited_script_leaves_its_issue_and_what_is_told_under_its_day(tmp_path: Path) -> None:
    source = tmp_path / "mine.md"
    source.write_text("mine", encoding="utf-8")
    day = tmp_path / "day"
    edited = Edited(replace(SCRIPT, day=LATER), KEPT, WHOLE, ())
    assert remember_spoken(edited, source, day) == ()
    assert names(day) == {"issue.json", "rundown.json", "script.md", "script.json"}
    assert record_of(Issue, (day / "issue.json").read_bytes()) == replace(KEPT.issue, day=LATER)
    told = record_of(Rundown, (day / "rundown.json").read_bytes())
    assert (told.day, [story.id for story in told.stories]) == (LATER, ["s1", "s2", "s3"])
    assert (day / "script.md").read_text("utf-8") == "mine"
    assert record_of(Kept, (day / "script.json").read_bytes()) == KEPT
    assert source.read_text("utf-8") == "mine"


def test_of_a_script_that_nothing_is_known_of_its_text_is_kept(tmp_path: Path) -> None:
    source = tmp_path / "mine.md"
    source.write_text("mine", encoding="utf-8")
    assert remember_spoken(Edited(SCRIPT, None, WHOLE, ()), source, tmp_path / "day") == ()
    assert names(tmp_path / "day") == {"script.md"}


def test_the_days_own_script_stays_as_it_is(tmp_path: Path) -> None:
    own = tmp_path / "script.md"
    own.write_text("mine", encoding="utf-8")
    assert remember_spoken(Edited(SCRIPT, KEPT, WHOLE, ()), own, tmp_path) == ()
    assert names(tmp_path) == {"issue.json", "rundown.json", "script.md"}


def test_what_another_script_said_is_put_aside_with_what_it_was_written_from(
    tmp_path: Path,
) -> None:
    path = tmp_path / "script.md"
    assert keep_script(KEPT, path) == ()
    assert keep_script(KEPT, path) == ()
    assert names(tmp_path) == {"script.md", "script.json"}
    assert put_aside(path, path.read_bytes()) == ()
    before = path.read_bytes()
    (note,) = put_aside(path, b"other")
    assert "what it said lies in script.previous.md" in note
    assert (tmp_path / "script.previous.md").read_bytes() == before
    kept = (tmp_path / "script.previous.json").read_bytes()
    assert record_of(Kept, kept) == KEPT
