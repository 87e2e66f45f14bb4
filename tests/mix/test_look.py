import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from PIL import Image, ImageChops

from briefing.errors import MixError
from briefing.mix import mix_master
from briefing.mix.look import (
    Contour,
    _chinese_font,
    _draw_loudness,
    _draw_waveform,
    _tick_s,
    _write_list,
    draw_episode,
)
from briefing.settings.show_file import default_show
from tests.shared.speech import small_takes, speech, write_take

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


AT_S = np.arange(0, 20, 0.1)
LOW, HIGH = np.full((2, 200), 0.5, np.float32) * np.array([[-1], [1]], np.float32)
SOUND = Contour(AT_S, LOW, HIGH, np.full(200, -20.0))
CHAPTERS = [{"title": f"第{number}章", "start_s": 4.5 * number} for number in range(4)]
WHOLE = {
    **RECORD,
    "title": "早报",
    "lufs": -16.04,
    "length_s": 20,
    "chapters": CHAPTERS,
    "lines": [
        told("001", 2.0, 8.0),
        {**told("002", 9.0, 19.6, "pace"), "voice": "zm_yunjian", "joints_s": [10.5, 12.0]},
    ],
}


def axes() -> Any:
    return Figure().subplots()


def test_the_waveform_says_what_its_colours_and_numbers_are() -> None:
    upper = axes()
    _draw_waveform(upper, SOUND, WHOLE)
    _handles, labels = upper.get_legend_handles_labels()
    assert labels == ["zf_xiaoxiao", "zm_yunjian", "joint in a line", "check failed"]
    assert [to_hex(each.get_facecolor()[0]) for each in upper.collections] == [
        "#a0aec0", "#2b6cb0", "#c05621",
    ]  # fmt: skip
    assert [(text.get_text(), text.xy) for text in upper.texts] == [
        (str(number), (4.5 * (number - 1), 1.0)) for number in (1, 2, 3, 4)
    ]
    assert (upper.get_ylim(), upper.get_xlim(), upper.get_ylabel()) == ((-1, 1), (0, 20), "sample")
    marks = {(line.get_marker(), *map(tuple, line.get_data())) for line in upper.lines}
    assert ("v", (9.0,), (0.94,)) in marks
    assert ("|", (10.5, 12.0), (-0.94, -0.94)) in marks
    assert [line.get_xdata()[0] for line in upper.lines if line.get_marker() == "None"] == [
        chapter["start_s"] for chapter in CHAPTERS
    ]
    (worried,) = upper.patches
    assert worried.get_extents().transformed(upper.transData.inverted()).intervalx == (
        pytest.approx([9.0, 19.6])
    )
    assert to_hex(worried.get_facecolor()) == "#c53030"
    assert worried.get_alpha() < 0.5, "what lies below is seen"


def test_without_a_failed_check_no_sign_of_one_is_explained() -> None:
    upper = axes()
    _draw_waveform(upper, SOUND, {**WHOLE, "lines": [told("001", 2.0, 8.0)]})
    assert upper.get_legend_handles_labels()[1] == ["zf_xiaoxiao", "joint in a line"]
    assert not upper.patches


def test_loudness_is_drawn_over_minutes_and_seconds() -> None:
    lower = axes()
    _draw_loudness(lower, SOUND, WHOLE)
    assert lower.get_legend_handles_labels()[1] == [
        "short-term, 3 s", "whole programme, -16.0 LUFS",
    ]  # fmt: skip
    short, whole = lower.lines
    assert (list(short.get_xdata()), set(short.get_ydata())) == (list(AT_S), {-20.0})
    assert set(whole.get_ydata()) == {-16.04}
    assert (lower.get_ylim(), lower.get_ylabel()) == ((-40, -5), "LUFS")
    assert lower.get_xlabel() == "minutes:seconds"
    assert lower.xaxis.get_major_formatter()(65.0, 0) == "1:05"
    assert np.diff(lower.xaxis.get_major_locator().tick_values(0, 20))[0] == 5


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        (2, ["1 0:00 第0章\n2 0:04 第1章", "3 0:09 第2章\n4 0:14 第3章"]),
        (3, ["1 0:00 第0章\n2 0:04 第1章\n3 0:09 第2章", "4 0:14 第3章"]),
    ],
)
def test_chapters_stand_below_in_columns(rows: int, columns: list[str]) -> None:
    lower = axes()
    _write_list(lower, WHOLE, rows, "DejaVu Sans")
    assert [text.get_text() for text in lower.texts] == columns
    assert [text.xy for text in lower.texts] == [(0, 0), (pytest.approx(1 / 3), 0)]
    assert [text.get_fontname() for text in lower.texts] == ["DejaVu Sans"] * 2
    lower = axes()
    _write_list(lower, {**WHOLE, "chapters": []}, 0, "DejaVu Sans")
    assert not lower.texts


CHINESE_FONTS = """
Noto Sans CJK SC|Source Han Sans SC|Noto Sans SC|PingFang SC|Hiragino Sans GB|Microsoft YaHei
SimHei|WenQuanYi Zen Hei|WenQuanYi Micro Hei
"""


def test_titles_are_written_in_a_chinese_font_or_not_at_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def found(*names: str) -> str | None:
        fonts = SimpleNamespace(ttflist=[SimpleNamespace(name=name) for name in names])
        monkeypatch.setattr("briefing.mix.look.font_manager.fontManager", fonts)
        return _chinese_font()

    names = CHINESE_FONTS.strip().replace("\n", "|").split("|")
    for number, name in enumerate(names):
        assert found("DejaVu Sans", *names[: number - 1 : -1], name) == name
    assert found("DejaVu Sans") is None
