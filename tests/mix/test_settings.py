from pathlib import Path

import pytest

from briefing.errors import ShowError
from briefing.settings.show_file import default_show, load_show
from briefing.show import Encoding


def show_toml(folder: Path, text: str) -> Path:
    path = folder / "show.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_smart_speaker_is_louder_and_takes_ten_minutes(tmp_path: Path) -> None:
    show = load_show(show_toml(tmp_path, 'loudness = "smart-speaker"'))
    assert (show.target_lufs, show.true_peak_db, show.bitrate_kbps) == (-14.0, -2.0, 256)
    assert show.longest_s == 600.0
    assert default_show().longest_s is None


def test_the_mp3_is_cbr_and_mono_unless_asked_otherwise(tmp_path: Path) -> None:
    assert default_show().encoding == Encoding("cbr", 4, 1)
    asked = show_toml(tmp_path, '[mp3]\nmode = "vbr"\nvbr_quality = 2\nstereo = true')
    assert load_show(asked).encoding == Encoding("vbr", 2, 2)


def test_own_sounds_lie_beside_the_settings(tmp_path: Path) -> None:
    (tmp_path / "jingle.wav").write_bytes(b"looked at when it is mixed")
    show = load_show(show_toml(tmp_path, '[sound]\nopening_file = "jingle.wav"\nbed = false'))
    assert show.sound.opening_file == tmp_path / "jingle.wav"
    assert show.sound.closing_file is None
    assert not show.sound.bed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('[sound]\ntheme = "gong"', "'sound.theme' .* is 'gong': it must be one of none, marimba"),
        ("[sound]\nbed = 1", "'sound.bed' .* is 1: it must be true or false"),
        ('[sound]\nbed_file = "nowhere.mp3"', "there is no such file"),
        ('[mp3]\nmode = "abr"', "it must be one of cbr, vbr"),
        ("[mp3]\nvbr_quality = 10", "a whole number from 0 to 9"),
        ("loudness = { bitrate_kbps = 100 }", "is 100: it must be one of 32, 40"),
        ("[sound]\nopening_fil = ''", "Did you mean 'sound.opening_file'"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, text: str, found: str) -> None:
    with pytest.raises(ShowError, match=found):
        load_show(show_toml(tmp_path, text))
