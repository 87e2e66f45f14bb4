import json
import struct
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from mutagen.id3 import ID3

from briefing.errors import MixError
from briefing.mix import mix_master
from briefing.mix.master import chapters
from briefing.records import Chapter, Cue, Master, Takes
from briefing.settings.show_file import default_show
from tests.mix.decoding import RATE_HZ, decoded, measured
from tests.shared.speech import line, script_of, small_takes, speech, write_take

SHOW = default_show()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Master:
    out = tmp_path_factory.mktemp("out")
    return mix_master(*small_takes(out / "takes"), SHOW, out)


def test_the_decoded_mp3_is_as_loud_as_the_show_asks(made: Master) -> None:
    lufs, peak = measured(made.path)
    assert abs(lufs - SHOW.target_lufs) <= 0.5
    assert peak <= SHOW.true_peak_db
    assert (made.lufs, made.true_peak_db) == pytest.approx((lufs, peak), abs=0.2)


def test_the_length_is_the_decoded_one(made: Master) -> None:
    assert decoded(made.path).size == round(made.length_s * RATE_HZ)


def test_every_line_is_heard_where_its_cue_says(tmp_path: Path) -> None:
    plain = replace(SHOW, sound=replace(SHOW.sound, bed=False))
    made = mix_master(*small_takes(tmp_path / "takes"), plain, tmp_path)
    sound = decoded(made.path)
    for cue in made.cues:
        first, last = round(cue.start_s * RATE_HZ), round(cue.end_s * RATE_HZ)
        before = np.abs(sound[first - 4000 : first - 900]).max()
        inside = np.abs(sound[first:last]).max()
        assert inside > 0.1
        assert before < 0.02 * inside
        assert np.abs(sound[last + 900 : last + 4000]).max() < 0.02 * inside


def test_chapters_follow_each_other_without_a_gap(made: Master) -> None:
    titles = [chapter.title for chapter in made.chapters]
    assert titles == ["开场", "内容提要", "海州建成新港", "春茶上市", "结束"]
    ends = [chapter.end_s for chapter in made.chapters]
    assert [chapter.start_s for chapter in made.chapters] == [0.0, *ends[:-1]]
    assert ends[-1] == made.length_s


def test_the_tags_name_the_programme_and_its_chapters(made: Master) -> None:
    tags = ID3(made.path)
    assert tags.version == (2, 3, 0)
    assert str(tags["TIT2"]) == "海州新闻 3月18日"
    assert str(tags["TALB"]) == SHOW.title
    chapters = sorted(tags.getall("CHAP"), key=lambda frame: int(frame.start_time))
    assert [str(frame.sub_frames["TIT2"]) for frame in chapters] == [
        chapter.title for chapter in made.chapters
    ]
    assert [frame.start_time for frame in chapters] == [
        round(chapter.start_s * 1000) for chapter in made.chapters
    ]
    assert tags.getall("CTOC")[0].child_element_ids == [frame.element_id for frame in chapters]


def test_the_manifest_is_the_whole_record(made: Master) -> None:
    record = json.loads((made.path.parent / "manifest.json").read_text(encoding="utf-8"))
    assert record["day"] == "2026-03-18"
    assert record["notes"] == ["a note of the script", "a note of the takes"]
    assert [row["id"] for row in record["lines"]] == [cue.line for cue in made.cues]
    assert record["lines"][0]["start_s"] == pytest.approx(made.cues[0].start_s, abs=0.001)
    assert record["chapters"][1]["title"] == "内容提要"
    assert not list(made.path.parent.glob(".*")), "nothing is left beside"


def test_the_same_takes_give_the_same_bytes(made: Master, tmp_path: Path) -> None:
    again = mix_master(*small_takes(tmp_path / "takes"), SHOW, tmp_path)
    assert again.path.read_bytes() == made.path.read_bytes()


def test_no_takes_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(MixError, match="there is no take"):
        mix_master(Takes("kokoro", (), ()), script_of(), SHOW, tmp_path)
    assert not list(tmp_path.rglob("*.mp3"))


def test_a_missing_take_names_its_line(tmp_path: Path) -> None:
    takes, script = small_takes(tmp_path)
    with pytest.raises(MixError, match="none for '008'"):
        mix_master(replace(takes, takes=takes.takes[:-1]), script, SHOW, tmp_path)


@pytest.mark.parametrize(
    ("fault", "found"),
    [
        ("missing", r"no such file or directory\. Speak the script"),
        ("empty", r"\(it ends too early\)\. Delete it and speak the script"),
        ("not a wav", r"16-bit samples \(file does not start with RIFF id\)"),
        ("short header", r"16-bit samples \(.+\)"),
        ("nan", r"16-bit samples \(unknown format: 3\)"),
        ("stereo", r"it has 2 channel\(s\) of 16 bits at 24000 Hz, not one of 16 at 24000"),
        ("no samples", r"it is empty\. Delete it and speak"),
    ],
)
def test_a_broken_take_leaves_the_old_episode_untouched(
    tmp_path: Path, fault: str, found: str
) -> None:
    script = script_of(line(1))
    takes = Takes("kokoro", (write_take(tmp_path, "001", speech(3)),), ())
    master = mix_master(takes, script, SHOW, tmp_path)
    old = master.path.read_bytes()
    break_take(takes.takes[0].path, fault)
    with pytest.raises(MixError, match=f"cannot mix the take of line '001', .*{found}") as caught:
        mix_master(takes, script, SHOW, tmp_path)
    assert "\n" not in str(caught.value)
    assert master.path.read_bytes() == old
    assert not list(master.path.parent.glob(".*"))


def break_take(path: Path, fault: str) -> None:
    header = path.read_bytes()[:44]
    match fault:
        case "missing":
            path.unlink()
        case "empty":
            path.write_bytes(b"")
        case "not a wav":
            path.write_bytes(b"ID3 and more")
        case "short header":
            path.write_bytes(header[:20])
        case "nan":
            floats = np.full(RATE_HZ, np.nan, dtype="<f4").tobytes()
            form = struct.pack("<HHIIHH", 3, 1, RATE_HZ, 4 * RATE_HZ, 4, 32)  # 3: IEEE float
            chunks = b"WAVEfmt " + struct.pack("<I", 16) + form
            chunks += b"data" + struct.pack("<I", len(floats)) + floats
            path.write_bytes(b"RIFF" + struct.pack("<I", len(chunks)) + chunks)
        case "stereo":
            path.write_bytes(header[:22] + struct.pack("<H", 2) + path.read_bytes()[24:])
        case "no samples":
            path.write_bytes(header[:40] + bytes(4))


def test_one_line_has_one_chapter() -> None:
    only = (line(1),)
    assert chapters(only, (Cue("001", 4.0, 6.0),), 9.0) == (Chapter("要闻", 0.0, 9.0),)


def test_neighbouring_lines_of_one_title_are_a_chapter_that_lasts_to_the_next_ones_first_word() -> (
    None
):
    titles = ("开场", "开场", "新港", "春茶", "春茶", "新港")
    lines = tuple(line(number, chapter=title) for number, title in enumerate(titles))
    cues = tuple(Cue(f"{at:03}", 4.0 + 3 * at, 6.0 + 3 * at) for at in range(6))
    assert chapters(lines, cues, 30.0) == (
        Chapter("开场", 0.0, 10.0),
        Chapter("新港", 10.0, 13.0),
        Chapter("春茶", 13.0, 19.0),
        Chapter("新港", 19.0, 30.0),
    )
