"""What the take stores hold, and what of it may go, without a voice."""

import json
import os
import time
from pathlib import Path

import pytest

from briefing.errors import OutputError
from briefing.speak.store_upkeep import prune_takes, take_stock

DAY = "2026-03-18"


def a_take(out: Path, name: str, spoken: str, *, day: str = DAY, hours: float = 2) -> None:
    """A take that came into the store so many hours ago."""
    folder = out / day / "takes"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.wav").write_bytes(b"sound")
    told = {"spoken": spoken, "voice": "kokoro/zf_xiaoyi", "length_s": 1.5}
    (folder / f"{name}.json").write_text(json.dumps(told), "utf-8")
    for path in folder.glob(f"{name}.*"):
        os.utime(path, (time.time() - 3600 * hours,) * 2)


def an_episode(out: Path, *spoken: str, voice: str = "kokoro/zf_xiaoyi") -> None:
    rows = [{"spoken": words, "voice": voice} for words in spoken]
    (out / DAY / "manifest.json").write_text(json.dumps({"lines": rows}), "utf-8")


def names(out: Path) -> list[str]:
    return sorted(path.name for path in (out / DAY / "takes").iterdir())


def test_a_take_is_used_if_the_episode_says_its_words_in_its_voice(tmp_path: Path) -> None:
    a_take(tmp_path, "a", "早上好。")
    a_take(tmp_path, "b", "大桥通车。")
    an_episode(tmp_path, "早上好。")
    kept = take_stock(tmp_path, DAY)
    assert [(take.path.name, take.day, take.length_s, take.used) for take in kept] == [
        ("a.wav", DAY, 1.5, True),
        ("b.wav", DAY, 1.5, False),
    ]
    an_episode(tmp_path, "早上好。", voice="kokoro/zm_yunyang")
    assert not any(take.used for take in take_stock(tmp_path, DAY))


def test_every_take_is_used_as_long_as_no_episode_is_finished(tmp_path: Path) -> None:
    a_take(tmp_path, "a", "早上好。")
    assert [take.used for take in take_stock(tmp_path, None)] == [True]
    assert prune_takes(tmp_path, None).paths == ()
    assert names(tmp_path) == ["a.json", "a.wav"]


def test_what_the_episode_does_not_need_goes_and_is_counted(tmp_path: Path) -> None:
    a_take(tmp_path, "a", "早上好。")
    a_take(tmp_path, "b", "大桥通车。")
    size = sum(path.stat().st_size for path in (tmp_path / DAY / "takes").glob("b.*"))
    an_episode(tmp_path, "早上好。")
    gone = prune_takes(tmp_path, DAY)
    assert ([path.name for path in gone.paths], gone.size_bytes, gone.spared) == (
        ["b.json", "b.wav"],
        size,
        (),
    )
    assert names(tmp_path) == ["a.json", "a.wav"]


def test_half_of_a_take_is_none_and_goes(tmp_path: Path) -> None:
    a_take(tmp_path, "a", "早上好。")
    for number, half in enumerate(("{", "[]", '{"spoken": "x"}', '{"spoken": 1, "voice": 2}')):
        a_take(tmp_path, f"h{number}", "x")
        (tmp_path / DAY / "takes" / f"h{number}.json").write_text(half, "utf-8")
        os.utime(tmp_path / DAY / "takes" / f"h{number}.json", (0, 0))
    an_episode(tmp_path, "早上好。", "x")
    assert [take.path.name for take in take_stock(tmp_path, DAY)] == ["a.wav"]
    assert len(prune_takes(tmp_path, DAY).paths) == 8


@pytest.mark.parametrize(("hours", "spared"), [(0.9, (DAY,)), (1.1, ())])
def test_a_day_into_which_something_came_in_the_last_hour_is_left_alone(
    hours: float, spared: tuple[str, ...], tmp_path: Path
) -> None:
    a_take(tmp_path, "a", "早上好。", hours=0)
    a_take(tmp_path, "b", "大桥通车。", hours=hours)
    a_take(tmp_path, "c", "下雨了。", hours=9)
    an_episode(tmp_path, "早上好。")
    assert prune_takes(tmp_path, None).spared == spared
    assert ("c.wav" in names(tmp_path)) is bool(spared)


def test_days_are_shown_one_by_one_and_one_that_is_not_there_is_named(tmp_path: Path) -> None:
    a_take(tmp_path, "a", "早上好。")
    a_take(tmp_path, "b", "早上好。", day="2026-03-17")
    assert [take.day for take in take_stock(tmp_path, None)] == ["2026-03-17", DAY]
    assert [take.day for take in take_stock(tmp_path, DAY)] == [DAY]
    with pytest.raises(OutputError, match=r"takes of '\.\./x': .* has none of that day"):
        take_stock(tmp_path, "../x")


@pytest.mark.parametrize("manifest", ["{", "[]", '{"lines": [{}]}', '{"lines": 3}'])
def test_a_manifest_that_is_none_is_named_and_nothing_goes(manifest: str, tmp_path: Path) -> None:
    a_take(tmp_path, "a", "早上好。")
    (tmp_path / DAY / "manifest.json").write_text(manifest, "utf-8")
    with pytest.raises(OutputError, match=r"manifest\.json': it is not a manifest"):
        prune_takes(tmp_path, DAY)
    assert names(tmp_path) == ["a.json", "a.wav"]
