from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import briefing
from briefing.errors import VoiceError
from briefing.settings import voices

EDGE = "engine = 'edge'\nsex = 'male'\ncharacter = ''\nsuits = ''\n"
EIGHT = {
    f"{kind}_{name}"
    for kind, names in {
        "zf": ("xiaobei", "xiaoni", "xiaoxiao", "xiaoyi"),
        "zm": ("yunjian", "yunxi", "yunxia", "yunyang"),
    }.items()
    for name in names
}


def test_all_eight_embedded_voices_ship_with_their_vectors() -> None:
    embedded = {voice.name: voice for voice in voices.load_voices() if voice.engine == "kokoro"}
    assert embedded.keys() >= EIGHT
    for voice in embedded.values():
        for vector, _weight in voice.vectors:
            assert vector.stat().st_size == 510 * 256 * 4


def test_the_two_news_voices_of_the_online_engine_are_there() -> None:
    names = {voice.name for voice in voices.load_voices() if voice.engine == "edge"}
    assert names >= {"zh-CN-XiaoxiaoNeural", "zh-CN-YunyangNeural"}


def test_the_paces_of_any_two_embedded_voices_are_within_8_percent() -> None:
    paces = [voice.pace_cpm for voice in voices.load_voices() if voice.engine == "kokoro"]
    assert max(paces) / min(paces) <= 1.08


def test_dialects_and_voices_that_are_hard_to_tell_apart_are_told_in_the_list() -> None:
    listed = CliRunner().invoke(briefing, ["voices"]).output.splitlines()
    rows = {row.split()[0]: row for row in listed}
    assert "陕西话" in rows["zf_xiaoni"]
    assert "东北话" in rows["zf_xiaobei"]
    told = CliRunner().invoke(briefing, ["voices", "zf_xiaoyi"]).output
    assert "hard to tell from zm_yunxia" in told
    plain = [voice for voice in voices.load_voices() if not voice.dialect]
    dialects = {voice.vectors[0][0] for voice in voices.load_voices() if voice.dialect}
    assert not any(path in dialects for voice in plain for path, _weight in voice.vectors)


def test_an_unknown_voice_is_named_with_the_nearest() -> None:
    with pytest.raises(VoiceError, match=r"'yunjian'.*'zm_yunjian'"):
        voices.voice_by_name("yunjian")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("engine = 'kokoro'", "lacks .*'character'"),
        ("engine =", "it is not TOML"),
        (
            "engine = 'kokoro'\nsex = 'male'\ncharacter = ''\nsuits = ''\npace_cpm = 260\n"
            "vectors = { 'kokoro/none.bin' = 1.0 }",
            "its vector '.*none.bin' is missing",
        ),
        (f"{EDGE}pace_cpm = 260\nspeeed = 1", "has unknown keys .*'speeed'"),
        (f"{EDGE}pace_cpm = '260'", "'pace_cpm' is '260', not a number above 0"),
        (f"{EDGE}pace_cpm = 260\nrate = 5", "'rate' is 5, not text"),
        (f"{EDGE}pace_cpm = 260".replace("edge", "espeak"), "'espeak', not edge or kokoro"),
        (f"{EDGE}pace_cpm = 260".replace("edge", "kokoro"), "has no style vector"),
        (f"{EDGE}pace_cpm = 260\nvectors = {{ 'a.bin' = -1 }}", "weights above 0"),
    ],
)
def test_a_wrong_voice_file_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, message: str
) -> None:
    (tmp_path / "one.toml").write_text(content, encoding="utf-8")
    monkeypatch.setattr(voices, "VOICES_FOLDER", tmp_path)
    voices.load_voices.cache_clear()
    try:
        with pytest.raises(VoiceError, match=message):
            voices.load_voices()
    finally:
        voices.load_voices.cache_clear()


def test_a_pace_that_nobody_measured_is_said_to_be_assumed() -> None:
    listed = CliRunner().invoke(briefing, ["voices"]).output.splitlines()
    rows = {row.split()[0]: row for row in listed}
    for voice in voices.load_voices():
        assert ("about" in rows[voice.name]) == (voice.engine == "edge")
        assert ("not metered" in rows[voice.name]) == (voice.engine == "edge")
    assert "about: assumed" in listed[-1]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "zf_xiaoxiao",
            [
                "zf_xiaoxiao: kokoro, female, 284 characters a minute, -23.9 LUFS",
                "style: zf_xiaoxiao 1",
                "清晰稳重；新闻主播",
            ],
        ),
        (
            "zh-CN-XiaoxiaoNeural",
            [
                "zh-CN-XiaoxiaoNeural: edge, female, about 260 characters a minute, not metered",
                "温暖；新闻与故事",
            ],
        ),
    ],
)
def test_a_voice_is_told_with_what_was_measured_and_what_it_is_made_of(
    name: str, told: list[str]
) -> None:
    assert CliRunner().invoke(briefing, ["voices", name]).output.splitlines() == told


def test_a_sample_needs_the_name_of_a_voice() -> None:
    done = CliRunner().invoke(briefing, ["voices", "--wav", "a.wav"])
    assert done.exit_code == 2
    assert "--wav needs the NAME of a voice" in done.output
