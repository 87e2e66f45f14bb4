"""Photographed pages become an MP3, and its manifest names what may be misread."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from mutagen.mp3 import MP3

from briefing.cli import briefing
from briefing.read.page.recognition import ocr_lines as seen
from briefing.read.page.recognition import recognise as kept
from briefing.read.tuned.recognised import SeenScript
from tests.shared.speech_server import SpeechServer

STRIP = Path(__file__).parent / "strip.png"


def test_two_photographs_become_one_mp3_and_are_looked_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.pipeline.find_spec", lambda _name: None)
    monkeypatch.setattr(kept, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    monkeypatch.setattr(SeenScript, "DOUBTFUL", 0.9999)  # nearly all is doubtful
    pages = [tmp_path / "page1.png", tmp_path / "page2.png"]
    for page in pages:
        shutil.copy(STRIP, page)
    show = tmp_path / "show.toml"
    out = tmp_path / "out"
    with SpeechServer() as speech:
        show.write_text(
            f'title = "海州快报"\nminutes = 1\nengine = "server"\n'
            f'[server]\naddress = "{speech.address}"\nvoices = ["a", "b"]\n',
            encoding="utf-8",
        )
        words = ["make", *map(str, pages), "--day", "2026-03-18"]
        words += ["--show", str(show), "--out", str(out)]
        made = CliRunner().invoke(briefing, words)
        assert made.exit_code == 0, made.output
        monkeypatch.setattr(seen, "RapidOCR", None)  # a page that is looked at again would fail
        again = CliRunner().invoke(briefing, words)
        assert again.exit_code == 0, again.output
    folder = out / "2026-03-18"
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    sound = MP3(folder / manifest["file"]).info
    assert sound is not None
    assert sound.length > 5
    assert any("characters are doubtful" in note for note in manifest["notes"])
    doubts = [doubt for line in manifest["lines"] for doubt in line.get("doubts", ())]
    assert doubts
    assert all("〔" in doubt for doubt in doubts)
