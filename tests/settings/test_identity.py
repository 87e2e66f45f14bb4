"""What a show says of itself: which forms are taken."""

from pathlib import Path

import pytest

from briefing.errors import ShowError
from briefing.settings.show_file import load_show

TAKEN = {
    "name": ("news", "N2-a", "2-"),
    "title": ("海", " 海 报 "),
    "email": ("", "me@example.org", "me@host"),
    "link": (
        *("", "https://example.org", "http://example.org/", "https://example.org:8443/a/b~c"),
        *("https://example.org/a&b!", "https://[::1]:8000/"),
    ),
    "language": ("zh", "cmn", "zh-cn", "zh-Hans-CN"),
    "time_zone": ("+08:00", "-05:30", "+14:59", "+00:00"),
    "episode_title": ("{date}", "{title}：{date}", "{{}}{date}"),
    "category": ("News", "News > Daily News"),
    "updates": ("daily",),
}
REFUSED = {
    "name": ("", "-a", "a_b", "a b", "海"),
    "title": ("", " ", "a\\nb"),
    "email": ("me", "@example.org", "me@", "a b@example.org", "a@b@c"),
    "link": (
        *("example.org", "ftp://example.org/", "https://", "https://me@example.org/"),
        *("https://example.org/a?b", "https://example.org/a#b", "https://example.org?b"),
        *("https://example.org#b", "https://example.org/a b", "https:///a"),
    ),
    "language": ("", "z", "chinese", "zh_cn", "zh-"),
    "time_zone": ("", "08:00", "+8:00", "+15:00", "+08:60", "Asia/Shanghai"),
    "episode_title": ("", "早报", "{day", "{other}", "{date!r}", "{date:x}", "{date}\\n", "{}"),
    "category": ("", "news", "News > Food"),
    "updates": ("", "often"),
}


def rows(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(key, value) for key, values in table.items() for value in values]


@pytest.mark.parametrize(("key", "value"), rows(TAKEN))
def test_a_setting_of_a_right_form_is_taken_as_it_is(tmp_path: Path, key: str, value: str) -> None:
    path = tmp_path / "show.toml"
    path.write_text(f'{key} = "{value}"\n', "utf-8")
    assert getattr(load_show(path), key) == value


@pytest.mark.parametrize(("key", "value"), rows(REFUSED))
def test_a_setting_of_a_wrong_form_is_refused_by_its_name(
    tmp_path: Path, key: str, value: str
) -> None:
    path = tmp_path / "show.toml"
    path.write_text(f'{key} = "{value}"\n', "utf-8")
    with pytest.raises(ShowError, match=f"'{key}'"):
        load_show(path)
