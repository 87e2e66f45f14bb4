import json
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from briefing.errors import MixError
from briefing.mix import mix_master
from briefing.mix.look import draw_episode
from briefing.settings.show_file import default_show
from tests.mix.speech import small_takes

RECORD = {"file": "a.mp3", "title": "", "chapters": [], "lines": [], "lufs": 0, "length_s": 1}


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
    assert (0x2B, 0x6C, 0xB0) in seen, "the voice"
    assert (0xC5, 0x30, 0x30) in seen, "the worry"
    again = tmp_path / "again.png"
    draw_episode(master.path.parent, again)
    assert again.read_bytes() == png.read_bytes()
    record["lines"][3]["joints_s"] = [record["lines"][3]["start_s"] + 0.5]
    manifest.write_text(json.dumps(record), encoding="utf-8")
    draw_episode(master.path.parent, again)
    added = ImageChops.difference(picture.convert("RGB"), Image.open(again).convert("RGB"))
    assert added.getbbox() is not None, "the joint"


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
