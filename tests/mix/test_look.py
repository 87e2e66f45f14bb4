import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageChops

from briefing.errors import MixError
from briefing.mix import mix_master
from briefing.mix.look import _tick_s, draw_episode
from briefing.settings.show_file import default_show
from tests.mix.speech import small_takes, speech, write_take

RECORD = {"file": "a.mp3", "title": "", "chapters": [], "lines": [], "lufs": 0, "length_s": 1}
VOICE, MUSIC, WORRY = (0x2B, 0x6C, 0xB0), (0xA0, 0xAE, 0xC0), (0xC5, 0x30, 0x30)


@pytest.mark.slow
def test_a_programme_can_be_looked_at(tmp_path: Path) -> None:
    master = mix_master(*small_takes(tmp_path / "takes"), default_show(), tmp_path)
    manifest = master.path.parent / "manifest.json"
    record = json.loads(manifest.read_text(encoding="utf-8"))
    record["lines"][3]["checks"] = [
        {"name": "pace", "found": 9, "low": 3, "high": 7, "passed": False},
        {"name": "limited_db", "found": 4.1, "low": 0, "high": 3, "passed": False},
    ]
    manifest.write_text(json.dumps(record), encoding="utf-8")
    png = tmp_path / "look.png"
    listed = draw_episode(master.path, png)
    assert listed[:2] == ["1 0:00 开场", "2 0:08 内容提要"]
    assert listed[-1].endswith("004: pace, limited_db")
    picture = Image.open(png)
    assert picture.size[0] == 1600
    colours = picture.convert("RGB").getcolors(1 << 24)
    assert colours is not None
    seen = {colour for _count, colour in colours}
    assert VOICE in seen, "the voice"
    assert WORRY in seen, "the worry"
    again = tmp_path / "again.png"
    draw_episode(master.path.parent, again)
    assert again.read_bytes() == png.read_bytes()
    record["lines"][3]["joints_s"] = [record["lines"][3]["start_s"] + 0.5]
    manifest.write_text(json.dumps(record), encoding="utf-8")
    draw_episode(master.path.parent, again)
    added = ImageChops.difference(picture.convert("RGB"), Image.open(again).convert("RGB"))
    assert added.getbbox() is not None, "the joint"


def told(seen: str, start_s: float, end_s: float, *failed: str) -> dict[str, Any]:
    checks = [{"name": "limited_db", "passed": True}]
    checks += [{"name": name, "passed": False} for name in failed]
    return {
        "id": seen,
        "voice": "zf_xiaoxiao",
        "start_s": start_s,
        "end_s": end_s,
        "checks": checks,
    }


def drawn(folder: Path, **own: Any) -> tuple[list[str], Image.Image]:
    """What is listed, and the picture, of a programme of 20 s with two lines."""
    sound = write_take(folder, "a", speech(20.0)).path
    lines = [told("001", 2.0, 8.0), told("002", 9.0, 19.6)]
    record = {**RECORD, "file": sound.name, "lufs": -16, "length_s": 20, "lines": lines, **own}
    (folder / "manifest.json").write_text(json.dumps(record), "utf-8")
    listed = draw_episode(folder, folder / "look.png")
    return listed, Image.open(folder / "look.png").convert("RGB")


def columns_of(picture: Image.Image, colour: tuple[int, int, int]) -> list[int]:
    """The columns of the waveform that have a colour; its legend stands at the foot."""
    shown = np.asarray(picture)[: picture.height // 3]
    return [int(at) for at in np.flatnonzero((shown == colour).all(axis=2).any(axis=0))]


def test_chapters_and_failed_checks_are_listed_with_their_minute_and_second(tmp_path: Path) -> None:
    chapters = [{"title": "开场", "start_s": 0.0}, {"title": "要闻", "start_s": 599.6}]
    lines = [told("001", 2.0, 8.0), told("002", 61.2, 62.0, "clipped", "pace")]
    listed, _ = drawn(tmp_path, chapters=chapters, lines=lines, length_s=700)
    assert listed == ["1 0:00 开场", "2 10:00 要闻", "! 1:01 002: clipped, pace"]


def test_a_voices_colour_stands_where_it_speaks_and_the_rest_is_music(tmp_path: Path) -> None:
    _, picture = drawn(tmp_path)
    voice, music = columns_of(picture, VOICE), columns_of(picture, MUSIC)
    px_per_s = (max(voice) - min(voice)) / 17.6
    begin = min(voice) - 2 * px_per_s
    silent = max(range(len(voice) - 1), key=lambda at: voice[at + 1] - voice[at])
    silent_s = [(voice[silent + at] - begin) / px_per_s for at in (0, 1)]
    assert silent_s == pytest.approx([8, 9], abs=0.2)
    assert min(music) == pytest.approx(begin, abs=0.3 * px_per_s)
    assert not columns_of(picture, WORRY)


def test_a_line_that_runs_past_the_sound_is_drawn_to_its_end(tmp_path: Path) -> None:
    _, picture = drawn(tmp_path, lines=[told("001", 2.0, 31.0)])
    assert len(columns_of(picture, VOICE)) > 0.8 * len(columns_of(picture, MUSIC))


@pytest.mark.parametrize(
    ("length_s", "step_s"),
    [(9.0, 1), (15.0, 1), (16.0, 5), (75.0, 5), (480.0, 60), (1800.0, 120), (86_400.0, 1200)],
)
def test_the_time_axis_has_the_finest_step_of_a_clock_that_leaves_room(
    length_s: float, step_s: int
) -> None:
    assert _tick_s(length_s) == step_s


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (None, "cannot be read"),
        ("{", "damaged"),
        ("[]", "not a manifest"),
        (json.dumps({**RECORD, "lines": [{}]}), "not a manifest"),
        (json.dumps({**RECORD, "chapters": 5}), "not a manifest"),
    ],
)
def test_without_a_manifest_there_is_nothing_to_draw(
    tmp_path: Path, content: str | None, found: str
) -> None:
    if content is not None:
        (tmp_path / "manifest.json").write_text(content, encoding="utf-8")
    with pytest.raises(MixError, match=found):
        draw_episode(tmp_path, tmp_path / "look.png")
    assert not (tmp_path / "look.png").exists()


def test_a_damaged_mp3_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(json.dumps(RECORD), encoding="utf-8")
    (tmp_path / "a.mp3").write_bytes(b"no sound")
    with pytest.raises(MixError, match="not a sound file, or it is damaged"):
        draw_episode(tmp_path, tmp_path / "look.png")
