import errno
import json
import os
import stat
import threading
import time
from datetime import date
from pathlib import Path

import pytest

from briefing.errors import OutputError
from briefing.records import LeftOut, Rundown
from briefing.support.files import as_json, whole_file, write_whole, writing


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.txt"
    write_whole(path, "旧")
    write_whole(path, "新")
    assert path.read_text("utf-8") == "新"
    assert list(path.parent.iterdir()) == [path]


def test_a_block_that_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "b.mp3"
    write_whole(path, b"old")
    with pytest.raises(RuntimeError):
        fail_half_way(path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def fail_half_way(path: Path) -> None:
    with whole_file(path) as beside:
        beside.write_bytes(b"half")
        raise RuntimeError


def test_what_a_killed_run_left_is_gone_a_day_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = tmp_path / ".abc12345.part.mp3", tmp_path / ".abc67890.part.mp3"
    now_s = time.time()
    for path, age_s in ((old, 24 * 3600 + 0.5), (new, 24 * 3600 - 0.5)):
        path.write_bytes(b"half")
        os.utime(path, (now_s - age_s, now_s - age_s))
    monkeypatch.setattr("time.time", lambda: now_s)
    write_whole(tmp_path / "b.mp3", b"whole")
    assert sorted(each.name for each in tmp_path.iterdir()) == [new.name, "b.mp3"]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match=r"cannot write '.*file/b.txt': .*--out"):
        write_whole(tmp_path / "file" / "b.txt", "x")


def test_a_full_disk_is_named() -> None:
    with pytest.raises(OutputError, match=r"cannot write '/dev/full'.*no space left"):
        fill_the_disk()


def fill_the_disk() -> None:
    full = Path("/dev/full")
    with writing(full):
        full.write_bytes(b"x")


def test_a_record_becomes_json_with_its_own_field_names() -> None:
    rundown = Rundown(
        "海州晚报", date(2026, 3, 18), (), (LeftOut("启事", "notice", ((0, 2),)),), ()
    )
    assert json.loads(as_json(rundown)) == {
        "paper": "海州晚报",
        "day": "2026-03-18",
        "stories": [],
        "left_out": [{"headline": "启事", "reason": "notice", "spans": [[0, 2]]}],
        "notes": [],
        "doubts": [],
    }


def test_a_persons_own_hidden_files_stay(tmp_path: Path) -> None:
    names = (".backup.part1.rar", ".my.particulars", ".abc12345.part.folder")
    for name in names[:2]:
        (tmp_path / name).write_text("mine")
    (tmp_path / names[2]).mkdir()
    yesterday = time.time() - 90_000
    for name in names:
        os.utime(tmp_path / name, (yesterday, yesterday))
    write_whole(tmp_path / "b.txt", "whole")
    assert {path.name for path in tmp_path.iterdir()} == {*names, "b.txt"}


def test_a_device_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[bytes] = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, "新桥")
    reader.join(timeout=10)
    assert heard == ["新桥".encode()]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_link_to_nothing_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to(tmp_path / "gone" / "away")
    with pytest.raises(OutputError, match="out' is a file or a link to nothing, not a folder"):
        write_whole(tmp_path / "out" / "script.md", "新桥")


def test_a_link_stays_and_its_target_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "kept" / "script.md", tmp_path / "link.md"
    target.parent.mkdir()
    link.symlink_to(target)
    write_whole(link, "新桥")
    assert link.is_symlink()
    assert target.read_text("utf-8") == "新桥"


@pytest.mark.parametrize(
    ("number", "way"),
    [
        (errno.ENOSPC, "no space left on device. Free some space or choose another folder"),
        (errno.EDQUOT, "disk quota exceeded. Free some space or choose another folder"),
        (errno.EACCES, "permission denied. Choose another folder"),
        (errno.EEXIST, "'b' is a file or a link to nothing, not a folder. Choose another folder"),
    ],
)
def test_a_refusal_says_why_and_the_way_out(number: int, way: str) -> None:
    with pytest.raises(OutputError) as caught, writing(Path("a")):
        raise OSError(number, os.strerror(number), "b")
    assert str(caught.value) == f"cannot write 'a': {way} with --out."


def test_a_file_is_for_all_to_read_and_what_has_no_form_is_said(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", "a")
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o644
    assert as_json({"a": Path("b") / "c", "海": 1}) == '{\n "a": "b/c",\n "海": 1\n}\n'
    with pytest.raises(TypeError, match="no JSON form for set"):
        as_json({1})


def test_a_file_that_is_not_whole_has_the_suffix_that_it_will_have(tmp_path: Path) -> None:
    with whole_file(tmp_path / "a.mp3") as beside:
        assert (beside.parent, beside.suffix, beside.name[0]) == (tmp_path, ".mp3", ".")


def test_no_file_is_left_open(tmp_path: Path) -> None:
    def next_handle() -> int:
        handle = os.open(os.devnull, os.O_RDONLY)
        os.close(handle)
        return handle

    before = next_handle()
    for name in ("a.txt", "b.txt", "b.txt"):
        write_whole(tmp_path / name, "新桥")
    assert next_handle() == before


def test_half_a_file_without_a_suffix_goes_and_one_of_another_form_stays(tmp_path: Path) -> None:
    names = (".abc12345.part", ".abc1234.part", ".ABC12345.part", "xabc12345.part.mp3")
    for name in names:
        (tmp_path / name).write_text("half")
        os.utime(tmp_path / name, (0, 0))
    write_whole(tmp_path / "b.txt", "whole")
    assert {path.name for path in tmp_path.iterdir()} == {*names[1:], "b.txt"}
