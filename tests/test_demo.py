"""The demo is heard, and stays out of the listener's own feed."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import briefing
from tests.shared.cheap import speak_cheaply, write_issue


def test_the_fictional_day_has_a_feed_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("briefing.pipeline.speak_script", speak_cheaply)
    issue = write_issue(tmp_path, 1)
    CliRunner().invoke(briefing, ["make", str(issue), "--engine", "edge"], catch_exceptions=False)
    own = Path("output/feed.xml").read_bytes()
    done = CliRunner().invoke(briefing, ["demo", "--engine", "edge"], catch_exceptions=False)
    mp3 = Path("output/demo/2026-03-18/briefing-2026-03-18.mp3")
    assert done.stdout == f"{mp3}\n"
    assert mp3.is_file()
    assert b"2026-03-18" in Path("output/demo/feed.xml").read_bytes()
    CliRunner().invoke(briefing, ["feed"], catch_exceptions=False)
    assert Path("output/feed.xml").read_bytes() == own
