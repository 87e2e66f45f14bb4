"""A photographed page becomes an MP3, and its manifest names what may be misread."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from mutagen.mp3 import MP3

from briefing.pipeline import make_episode
from briefing.read.page import kept
from briefing.settings.show_file import default_show

STRIP = Path(__file__).parent / "strip.png"


@pytest.mark.slow
def test_a_photograph_becomes_an_mp3_with_its_doubts_in_the_manifest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    monkeypatch.setattr("briefing.read.page.doubts.DOUBTFUL", 0.9999)  # nearly all is doubtful
    show = replace(default_show(), engine="kokoro", minutes=1.0)
    episode = make_episode(STRIP, show, tmp_path / "output", date(2026, 3, 18))
    assert MP3(episode.path).info.length > 10
    manifest = json.loads(episode.path.with_name("manifest.json").read_text("utf-8"))
    assert any("characters are doubtful" in note for note in manifest["notes"])
    doubts = [doubt for line in manifest["lines"] for doubt in line.get("doubts", ())]
    assert doubts
    assert all("〔" in doubt for doubt in doubts)
