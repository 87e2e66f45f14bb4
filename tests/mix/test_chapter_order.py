"""The frames of a tag in the order of time, and the record of an episode, a row per line."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from briefing.mix.master import manifest
from briefing.mix.render import Programme
from briefing.mix.tags import put_chapters_in_order
from briefing.records import Chapter, Check, Cue, LeftOut, Master, Script, Take, Takes
from briefing.settings.show_file import default_show
from tests.shared.speech import line


def frame(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "big") + b"\0\0" + body


def chapter(name: bytes, start_ms: int, more: bytes = b"") -> bytes:
    times = start_ms.to_bytes(4, "big") + (start_ms + 1).to_bytes(4, "big")
    return frame(b"CHAP", name + b"\0" + times + b"\xff" * 8 + more)


def test_chapters_stand_by_their_time_behind_all_other_frames(tmp_path: Path) -> None:
    late, early = chapter(b"ch1", 70_000, b"x" * 300), chapter(b"chapter2", 200)
    title, toc = frame(b"TIT2", b"\3a"), frame(b"CTOC", b"toc\0\3")
    padding, sound = bytes(40), b"\xff\xfbsound"
    body = b"".join([late, title, early, toc]) + padding
    size = len(body)
    head = b"ID3\3\0\0" + bytes([size >> 21, size >> 14 & 127, size >> 7 & 127, size & 127])
    path = tmp_path / "a.mp3"
    path.write_bytes(head + body + sound)
    put_chapters_in_order(path)
    assert path.read_bytes() == head + title + toc + early + late + padding + sound
    put_chapters_in_order(path)
    assert path.read_bytes() == head + title + toc + early + late + padding + sound


def test_a_tag_without_room_is_kept(tmp_path: Path) -> None:
    body = frame(b"TIT2", b"\3a")
    path = tmp_path / "a.mp3"
    path.write_bytes(b"ID3\3\0\0" + bytes([0, 0, 0, len(body)]) + body + b"\xff")
    whole = path.read_bytes()
    put_chapters_in_order(path)
    assert path.read_bytes() == whole


def test_the_record_of_an_episode_has_a_row_for_each_line() -> None:
    first = replace(line(1), spans=((0, 4),), edits=("day",), source="第1句", doubts=("x",))
    second = line(2, story=None, chapter="再会", voice="乙")
    fine = Check("cut", 1.0, 0.0, 3.0, passed=True)
    take = Take("001", Path("a.wav"), 24_000, 1.0, "zf", (), (replace(fine, name="pace"),))
    script = Script(
        *("早报 2026年3月18日", "早报", date(2026, 3, 18), 9.0, (first, second)),
        left_out=(LeftOut("公园", "time", ((5, 9),)),),
        notes=("of the script",),
    )
    takes = Takes("kokoro", (take, replace(take, line="002", voice="zm")), ("of the takes",))
    cues = (Cue("001", 1.00004, 2.0, (1.0,), (1.5,)), Cue("002", 2.0, 3.99996))
    chapters = (Chapter("要闻", 0.0, 2.0), Chapter("再会", 2.0, 4.0))
    master = Master(Path("x/a.mp3"), 4.0, -16.0, -1.5, "kokoro", cues, chapters)
    programme = Programme(takes, script, default_show(), -16.0, -1.5, limited=[fine, fine])
    found = json.loads(manifest(master, programme, ("of the mix",)))
    rows = found.pop("lines")
    assert found == {
        "title": "早报 2026年3月18日",
        "show": default_show().title,
        "paper": "早报",
        "day": "2026-03-18",
        "engine": "kokoro",
        "file": "a.mp3",
        "length_s": 4.0,
        "lufs": -16.0,
        "true_peak_db": -1.5,
        "notes": ["of the script", "of the takes", "of the mix"],
        "left_out": [{"headline": "公园", "reason": "time", "spans": [[5, 9]]}],
        "chapters": [
            {"title": "要闻", "start_s": 0.0, "end_s": 2.0},
            {"title": "再会", "start_s": 2.0, "end_s": 4.0},
        ],
    }
    check = {"name": "pace", "found": 1.0, "low": 0.0, "high": 3.0, "passed": True}
    assert rows[0] == {
        "id": "001",
        "role": "story",
        "story": "s1",
        "chapter": "要闻",
        "text": "第1句。",
        "spoken": "第1句。",
        "source": "第1句",
        "spans": [[0, 4]],
        "edits": ["day"],
        "doubts": ["x"],
        "engine": "kokoro",
        "voice": "zf",
        "start_s": 1.0,
        "end_s": 2.0,
        "char_starts_s": [1.0],
        "joints_s": [1.5],
        "checks": [check, check | {"name": "cut"}],
    }
    assert (rows[1]["story"], rows[1]["voice"], rows[1]["end_s"]) == (None, "zm", 4.0)
    assert "doubts" not in rows[1]
