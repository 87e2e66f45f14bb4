"""A new engine is a module and a line; its voices are files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.errors import ShowError
from briefing.settings import voices
from briefing.settings.show_file import default_show, load_show
from briefing.speak import speak_script
from briefing.support.engines import AUTO, ENGINES
from tests.shared.lines import a_script

VOICE = 'engine = "kettle"\nsex = "unknown"\ncharacter = "沸"\nsuits = "茶"\npace_cpm = 240\n'


@pytest.fixture
def kettle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setitem(ENGINES, "kettle", "tests.speak.kettle")
    shelf = tmp_path / "voices"
    shelf.mkdir()
    for path in voices.VOICES_FOLDER.iterdir():
        (shelf / path.name).symlink_to(path)
    for name in ("copper", "tin"):
        (shelf / f"{name}.toml").write_text(VOICE, "utf-8")
    monkeypatch.setattr(voices, "VOICES_FOLDER", shelf)
    voices.load_voices.cache_clear()
    yield tmp_path
    voices.load_voices.cache_clear()


def test_a_new_engine_is_a_module_and_a_line(kettle: Path) -> None:
    show_file = kettle / "show.toml"
    show_file.write_text('engine = "kettle"\n[voices]\nkettle = ["copper", "tin"]\n', "utf-8")
    show = load_show(show_file)
    assert [voice.name for voice in show.anchors] == ["copper", "tin"]
    takes = speak_script(a_script("海州地铁今日开通。", "全长二十公里。"), show, kettle)
    assert takes.engine == "kettle"
    assert [take.voice for take in takes.takes] == ["copper", "tin"]
    assert all(check.passed for take in takes.takes for check in take.checks)
    again = speak_script(a_script("海州地铁今日开通。", "全长二十公里。"), show, kettle)
    assert again == takes


def test_an_engine_without_voices_says_where_they_are_named(kettle: Path) -> None:
    show_file = kettle / "show.toml"
    show_file.write_text('engine = "kettle"\n', "utf-8")
    with pytest.raises(ShowError, match=r"no voices are named for 'kettle'.*\[voices\]"):
        speak_script(a_script("海州地铁今日开通。"), load_show(show_file), kettle)


def test_the_shipped_engines_are_known_by_name() -> None:
    assert AUTO not in ENGINES
    assert {voice.engine for voice in default_show().voices} == {"edge", "kokoro"}
