"""What a person is told about an episode: by a stand-in for the recognizer, and once for real."""

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.commands.inspection import verify
from briefing.errors import VerifyError
from briefing.verify import verify_episode
from briefing.verify.episode import Verification, as_table
from tests.verify.hearing import (
    RATE_HZ,
    SPOKEN,
    Ear,
    Sound,
    level_of,
    read_sound,
    write_episode,
    write_sound,
)


def damaged(path: Path, number: int, first: float, last: float, level: float = 0.0) -> Path:
    """Put a level in the place of a part of a line, from `first` to `last` of its length."""
    row = json.loads(path.with_name("manifest.json").read_text("utf-8"))["lines"][number]
    start, length = row["start_s"], row["end_s"] - row["start_s"]
    samples = read_sound(path).copy()
    cut = [round((start + part * length) * RATE_HZ) for part in (first, last)]
    samples[cut[0] : cut[1]] = level
    write_sound(path, samples)
    return path


def verdicts(found: Verification) -> dict[str, str]:
    return {line.line: line.verdict for line in found.lines}


def test_an_episode_that_says_its_lines_is_heard_whole(tmp_path: Path) -> None:
    ear = Ear()
    found = verify_episode(write_episode(tmp_path), (), ear)
    assert set(verdicts(found).values()) == {"heard"}
    assert found.share == 1.0
    assert [line.line for line in found.lines] == ["000", "001", "002", "003"]
    assert [line.expected for line in found.lines] == list(SPOKEN)
    assert len(ear.asked) == 1, "all of it fits the recognizer's window"
    kept = json.loads((tmp_path / "verify.json").read_text("utf-8"))
    assert [row["share"] for row in kept["lines"]] == [1.0] * 4


def test_a_silent_line_is_missing_and_the_recognizer_is_not_asked(tmp_path: Path) -> None:
    ear = Ear()
    found = verify_episode(damaged(write_episode(tmp_path), 1, 0, 1), (), ear)
    worst, *others = found.lines
    assert (worst.line, worst.verdict, worst.share) == ("001", "missing", 0.0)
    assert worst.why == "nothing is heard"
    assert {line.verdict for line in others} == {"heard"}
    assert found.missing == (worst,)


@pytest.mark.parametrize(("first", "last"), [(0, 0.5), (0.5, 1), (0.3, 0.7)])
def test_a_cut_line_is_missing_and_the_lost_words_are_bracketed(
    tmp_path: Path, first: float, last: float
) -> None:
    found = verify_episode(damaged(write_episode(tmp_path), 0, first, last), (), Ear())
    assert verdicts(found)["000"] == "missing"
    assert list(verdicts(found).values()).count("missing") == 1
    worst = found.lines[0]
    assert worst.expected.count("〔") == worst.expected.count("〕") >= 1
    if last == 1:
        assert worst.expected.startswith("海州市政府昨日宣布")
        assert worst.expected.endswith("〔" + SPOKEN[0][-12:-1] + "〕。")


def test_a_line_with_the_sound_of_another_is_missing(tmp_path: Path) -> None:
    path = damaged(write_episode(tmp_path), 1, 0, 1, level_of(2))
    found = verify_episode(path, (), Ear())
    worst = found.lines[0]
    assert (worst.line, worst.verdict) == ("001", "missing")
    assert worst.heard.startswith("地铁五号线"), "what is heard in its place is told"
    assert len(found.missing) == 1


def test_an_episode_that_ends_early_misses_its_last_lines(tmp_path: Path) -> None:
    path = write_episode(tmp_path)
    samples = read_sound(path)
    write_sound(path, samples[: len(samples) // 2])
    found = verify_episode(path, (), Ear())
    assert {"002", "003"} <= {line.line for line in found.missing}


def test_homophones_tones_and_digits_are_heard_as_they_sound(tmp_path: Path) -> None:
    spoken = ("受冷空气影响，未来三天气温将下降六到八度。", "首班车六时三十分发车。")
    ear = Ear("瘦冷空器影響未來三天汽溫姜下降六道八度", "首班车6时30分发车")
    path = write_episode(tmp_path, spoken)
    ear.texts = ("瘦冷空器影響未來三天汽溫姜下降六道八度", "首班车六时三十分发车")
    assert verify_episode(path, (), ear).share == 1.0


def test_a_misheard_name_is_doubtful_and_does_not_fail(tmp_path: Path) -> None:
    misheard = "八音达政府昨日宣布，全市将新建三十座社区图书馆。"
    found = verify_episode(write_episode(tmp_path), (), Ear(misheard, *SPOKEN[1:]))
    worst = found.lines[0]
    assert (worst.line, worst.verdict) == ("000", "doubtful")
    assert worst.expected.startswith("〔海州市〕政府")
    assert not found.missing


@pytest.mark.parametrize(
    ("heard", "verdict"), [("简讯", "heard"), ("见心", "doubtful"), ("", "missing")]
)
def test_a_line_of_two_syllables_is_missing_only_if_nothing_is_heard(
    tmp_path: Path, heard: str, verdict: str
) -> None:
    path = write_episode(tmp_path, ("简讯。", *SPOKEN[1:]))
    found = verify_episode(path, (), Ear(heard, *SPOKEN[1:]))
    assert verdicts(found)["000"] == verdict


@pytest.mark.parametrize("count", [2, 4])
def test_what_a_pack_garbles_is_heard_again_alone(tmp_path: Path, count: int) -> None:
    class Hurried(Ear):
        def __call__(self, sound: Sound) -> str:
            whole = super().__call__(sound)
            return whole if len(self.asked) > 1 else whole[10:]

    ear = Hurried(*SPOKEN[:count])
    found = verify_episode(write_episode(tmp_path, SPOKEN[:count]), (), ear)
    assert set(verdicts(found).values()) == {"heard"}
    assert len(ear.asked) == 2


def test_a_line_that_was_heard_alone_is_not_heard_again(tmp_path: Path) -> None:
    ear = Ear("今天下雨。")
    found = verify_episode(write_episode(tmp_path, SPOKEN[:1]), (), ear)
    assert verdicts(found) == {"000": "missing"}
    assert len(ear.asked) == 1


def test_lines_are_packed_into_the_window_of_the_recognizer(tmp_path: Path) -> None:
    ear = Ear(*SPOKEN * 5)
    found = verify_episode(write_episode(tmp_path, SPOKEN * 5), (), ear)
    assert set(verdicts(found).values()) == {"heard"}
    assert max(ear.asked) <= 28
    assert len(ear.asked) < len(SPOKEN * 5) / 2


def test_the_table_tells_the_worst_first_and_what_it_is(tmp_path: Path) -> None:
    path = damaged(write_episode(tmp_path), 3, 0, 1)
    found = verify_episode(
        path, (), Ear("八音达政府昨日宣布，全市将新建三十座社区图书馆。", *SPOKEN[1:])
    )
    table = as_table(found)
    head, what_it_is, _blank, first, *_rest = table.splitlines()
    assert head.startswith("news.wav: 4 lines, 1 missing, 1 doubtful; ")
    assert "no score" in what_it_is
    assert first.startswith("MISSING   0:1")
    assert table.index("MISSING ") < table.index("doubtful  ")
    assert "expected  〔海州市〕政府" in table
    assert "heard     (nothing)" in table


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (None, "cannot be read"),
        ("{", "damaged"),
        ("[]", "not a manifest"),
        ('{"file": "a.mp3", "lines": []}', "no line"),
        ('{"file": "a.mp3", "lines": [{"id": 1}]}', "not a manifest"),
        (
            '{"file": "a.mp3", "lines": [{"id": 1, "spoken": "", "start_s": NaN, "end_s": 1}]}',
            "not a manifest",
        ),
    ],
)
def test_without_a_manifest_there_is_nothing_to_compare_with(
    tmp_path: Path, content: str | None, found: str
) -> None:
    if content is not None:
        (tmp_path / "manifest.json").write_text(content, encoding="utf-8")
    with pytest.raises(VerifyError, match=found):
        verify_episode(tmp_path, (), Ear())
    assert not (tmp_path / "verify.json").exists()


def test_a_damaged_or_missing_mp3_is_one_clear_line(tmp_path: Path) -> None:
    write_episode(tmp_path).write_bytes(b"no sound")
    with pytest.raises(VerifyError, match="not a sound file, or it is damaged"):
        verify_episode(tmp_path, (), Ear())
    (tmp_path / "news.wav").unlink()
    with pytest.raises(VerifyError, match="no such file"):
        verify_episode(tmp_path, (), Ear())


def test_without_the_recognizer_its_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("briefing.verify")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "faster_whisper", None)
    result = CliRunner().invoke(verify, [str(write_episode(tmp_path))])
    assert isinstance(result.exception, BaseException)
    assert str(result.exception).endswith("pip install 'briefing[verify]'")
    assert "faster-whisper is not installed" in str(result.exception)
