"""What an edited script told is known the next day, by command: what was spoken, not planned."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import briefing
from tests.shared.speech_server import SpeechServer

PAPER = Path(__file__).with_name("edit") / "cases" / "c7-day-and-told-again.md"


def run(*words: str | Path) -> Result:
    """Run a command that succeeds."""
    done = CliRunner().invoke(briefing, [str(word) for word in words])
    assert done.exit_code == 0, done.output
    return done


@pytest.mark.slow
def test_what_an_edited_script_told_is_not_told_the_next_day_and_what_was_deleted_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The voice is a tone: nobody need hear it.
    monkeypatch.setattr("briefing.pipeline.find_spec", lambda _name: None)
    out, script, show = tmp_path / "out", tmp_path / "script.md", tmp_path / "show.toml"
    issue, tomorrow = tmp_path / "12.md", tmp_path / "13.md"
    issue.write_text(PAPER.read_text("utf-8"), "utf-8")
    tomorrow.write_text(PAPER.read_text("utf-8").replace("3月12日", "3月13日", 1), "utf-8")
    with SpeechServer() as speech:
        show.write_text(
            f'engine = "server"\n[server]\naddress = "{speech.address}"\nvoices = ["a", "b"]\n',
            "utf-8",
        )
        run("script", issue, "-o", script, "--show", show, "--out", out)
        planned = script.read_text("utf-8")
        assert planned.count("今天零时起") == 1
        assert "41人遇难" in planned
        deleted = re.sub(r"(?ms)^# 全市中小学.*?(?=^# )", "", planned)
        assert len(deleted) < len(planned)
        script.write_text(deleted, "utf-8")
        run("speak", script, "--show", show, "--out", out)
        told = run("script", tomorrow, "--show", show, "--out", out)
    assert "推迟上课" in told.stdout
    assert "江湾大桥" not in told.stdout
    assert "南湾国" not in told.stdout
