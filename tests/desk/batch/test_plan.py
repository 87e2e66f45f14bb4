"""Which issues are to be made for which show, and what is left."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.desk.batch.plan import Outcome, Plan, plan_batch, report_of
from briefing.errors import InputError, ShowError
from briefing.settings.show_file import default_show
from briefing.show import Show

SHOW = default_show()


def chosen(settings: Path | None) -> Show:
    """The show whose title a show.toml holds."""
    return replace(SHOW, title=settings.read_text("utf-8")) if settings else SHOW


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    def put(name: str, text: str) -> None:
        path = tmp_path / "papers" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    for name in (
        "b.md",
        "a.txt",
        ".a.md",
        "~a.md",
        "a.part",
        "a.TMP",
        "a.crdownload",
        "a.download",
    ):
        put(name, name)
    put("same.md", "b.md")
    put("evening/show.toml", "晚报")
    put("evening/e.md", "b.md")
    put("evening/inner/i.md", "i")
    put("notes/n.md", "n")
    put(".hidden/show.toml", "不看")
    return tmp_path / "papers"


def made(plan: Plan, folder: Path) -> list[tuple[str, str, str]]:
    return [
        (job.issue.relative_to(folder).as_posix(), job.folder, job.show.title) for job in plan.jobs
    ]


def left(plan: Plan) -> list[tuple[str, str, str]]:
    return [(Path(each.issue).name, each.result, each.what) for each in plan.left]


def test_a_folder_is_a_show_and_each_folder_in_it_with_settings_another(folder: Path) -> None:
    plan = plan_batch((folder,), chosen)
    assert made(plan, folder) == [
        ("a.txt", "", SHOW.title),
        ("b.md", "", SHOW.title),
        ("evening/e.md", "evening", "晚报"),
    ]
    assert left(plan) == [
        ("same.md", "skipped", f"it is the same as '{folder / 'b.md'}'"),
        ("notes", "skipped", "there is no show.toml in this folder"),
    ]
    assert plan.jobs[1].content == sha256(b"b.md").hexdigest()


def test_settings_of_the_folder_itself_are_the_shows(folder: Path) -> None:
    (folder / "show.toml").write_text("早报", encoding="utf-8")
    plan = plan_batch((folder, folder / "a.txt"), chosen_or(SHOW))
    assert {job.show.title for job in plan.jobs if not job.folder} == {"早报"}


def chosen_or(show: Show) -> Callable[[Path | None], Show]:
    return lambda settings: chosen(settings) if settings else replace(show, title="早报")


def test_two_shows_for_one_folder_are_refused(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "evening"
    other.mkdir(parents=True)
    (other / "show.toml").write_text("另报", encoding="utf-8")
    (other / "o.md").write_text("o", encoding="utf-8")
    with pytest.raises(InputError, match="both would go into the folder 'evening' of the output"):
        plan_batch((folder, other.parent), chosen)
    (folder / "show.toml").write_text("早报", encoding="utf-8")
    with pytest.raises(InputError, match="both would go into the output folder itself"):
        plan_batch((folder, other / "o.md"), chosen)


def test_a_show_whose_settings_are_wrong_fails_with_its_issues(folder: Path) -> None:
    def wrong(settings: Path | None) -> Show:
        if settings:
            raise ShowError("settings are wrong")
        return SHOW

    assert ("e.md", "failed", "settings are wrong") in left(plan_batch((folder,), wrong))

    def none(_settings: Path | None) -> Show:
        raise ShowError("settings are wrong")

    with pytest.raises(ShowError, match="settings are wrong"):
        plan_batch((folder,), none)


def test_what_is_not_there_is_named(folder: Path) -> None:
    with pytest.raises(InputError, match=r"cannot read '.*gone': no such file.*Name issues or"):
        plan_batch((folder / "gone",), chosen)


def test_a_report_is_sorted_by_the_names_of_issues() -> None:
    outcomes = [
        Outcome("b", "made", "b.mp3"),
        Outcome("d", "failed", "why"),
        Outcome("a", "made", "a.mp3"),
        Outcome("c", "skipped", "same"),
    ]
    report = report_of(outcomes, 4)
    assert [one.what for one in report.made] == ["a.mp3", "b.mp3"]
    assert report.skipped == (Outcome("c", "skipped", "same"),)
    assert report.failed == (Outcome("d", "failed", "why"),)
    assert str(report) == "2 made, 1 skipped, 1 failed"
    assert str(report_of(outcomes, 7)) == "2 made, 1 skipped, 1 failed, 3 not reached"
