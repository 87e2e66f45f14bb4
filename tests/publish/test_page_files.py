"""What lies beside the pages and stands in their heads, without a browser."""

import json
import os
from dataclasses import fields, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PIL import Image

from briefing.publish.page.install import icons_of, thumbnail_of, write_install_files
from briefing.publish.page.render import (
    _hash,
    _locale,
    _style,
    _templates,
    edit_told,
    page_stamp,
    stamp_in,
)
from briefing.publish.page.write import _months, _speeds
from briefing.publish.published import shelved_records, touched_ns
from briefing.publish.shelf import Channel
from tests.publish.test_notes import CHANNEL, EPISODE


@pytest.fixture
def channel(tmp_path: Path) -> Channel:
    Image.new("RGB", (600, 600), "#7a1f2b").save(tmp_path / "c.jpg")
    return replace(CHANNEL, description="每天十分钟")


def test_a_phone_gets_icons_a_manifest_and_a_small_cover(channel: Channel, tmp_path: Path) -> None:
    write_install_files(channel, tmp_path)
    assert icons_of(channel) == {192: "c-192.png", 512: "c-512.png"}
    for side_px, name in icons_of(channel).items():
        with Image.open(tmp_path / name) as icon:
            assert (icon.size, icon.format) == ((side_px, side_px), "PNG")
    with Image.open(tmp_path / thumbnail_of(channel)) as small:
        assert (small.size, small.format) == ((320, 320), "JPEG")
    text = (tmp_path / "manifest.webmanifest").read_text("utf-8")
    assert text.startswith('{\n "name": "海州早报",\n')
    assert text.endswith("}\n")
    assert json.loads(text) == {
        "name": "海州早报",
        "short_name": "海州早报",
        "description": "每天十分钟",
        "lang": "zh-cn",
        "start_url": "index.html",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#ffffff",
        "icons": [
            {"src": "c-192.png", "sizes": "192x192", "type": "image/png"},
            {"src": "c-512.png", "sizes": "512x512", "type": "image/png"},
        ],
    }
    for name in ("worker.js", "feed.css"):
        assert (tmp_path / name).read_text("utf-8").endswith("}\n")


def test_only_what_is_missing_or_other_is_written(channel: Channel, tmp_path: Path) -> None:
    write_install_files(channel, tmp_path)
    (tmp_path / "worker.js").write_text("another version's", "utf-8")
    (tmp_path / "c-192.png").unlink()
    for path in tmp_path.iterdir():
        os.utime(path, (1, 1))
    write_install_files(replace(channel, title="海州晚报"), tmp_path)
    new = {path.name for path in tmp_path.iterdir() if path.stat().st_mtime > 1}
    assert new == {"worker.js", "c-192.png", "manifest.webmanifest"}


def test_the_player_offers_these_speeds() -> None:
    assert _speeds() == ["0.75", *(f"{percent / 100:g}" for percent in range(80, 301, 10))]
    assert (_speeds()[:4], _speeds()[-1]) == (["0.75", "0.8", "0.9", "1"], "3")


def test_a_month_has_its_name_and_its_days() -> None:
    assert _months(["2026-03-18", "2026-03-01", "2025-12-31"]) == [
        ("2026年3月", True, ["2026-03-18", "2026-03-01"]),
        ("2025年12月", True, ["2025-12-31"]),
    ]


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("minutes", 20.0, "1 分钟"),
        ("minutes", 89.0, "1 分钟"),
        ("minutes", 91.0, "2 分钟"),
        ("day", "2026-03-08", "3月8日"),
        ("day", "2026-12-31", "12月31日"),
        ("clock", 65.0, "1:05"),
        ("edit_told", "split", "拆长句"),
        ("locale", "zh-cn", "zh_CN"),
    ],
)
def test_a_page_writes_values_as_people_read_them(name: str, value: object, shown: str) -> None:
    assert _templates().filters[name](value) == shown


def test_a_language_without_a_region_and_an_edit_of_a_later_version_stay_as_they_are() -> None:
    assert (_locale("zh"), _locale("zh-hans-cn")) == ("zh", "zh_HANS-CN")
    assert (edit_told("dateline"), edit_told("edited")) == ("电头换说法", "人工改写")
    assert edit_told("of a later version") == "of a later version"


def test_templates_fail_where_a_value_is_missing_and_let_no_markup_in() -> None:
    made = _templates().from_string("{% if a %}\n  <b>{{ a }}</b>\n{% endif %}\n{{ b }}")
    assert made.render(a="<i>", b="") == "  <b>&lt;i&gt;</b>\n"
    with pytest.raises(Exception, match="'b' is undefined"):
        made.render(a="")


def test_the_style_has_the_shows_colours_and_its_hash_is_that_of_the_policy() -> None:
    style = _style("#ff0000", "")
    assert "#db0000" in style
    assert "#ff4747" in style
    assert "ON_WHITE" not in style
    assert "ON_BLACK" not in style
    assert _hash("a") == "sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs="


OTHER: dict[str, Any] = {
    "guid": "h", "title": "晚报", "day": EPISODE.day.replace(day=19), "paper": "", "file": "b.mp3",
    "length_s": 81.0, "cover": "b.jpg", "words_sha256": "w", "sha256": "s", "corrected_at": "x",
}  # fmt: skip


def test_a_page_is_made_anew_where_what_it_shows_is_other() -> None:
    stamps = {page_stamp(CHANNEL, EPISODE), page_stamp(CHANNEL, None)}
    stamps |= {page_stamp(CHANNEL, replace(EPISODE, **{name: OTHER[name]})) for name in OTHER}
    stamps |= {page_stamp(CHANNEL, EPISODE, pair) for pair in (("a", ""), ("", "a"))}
    stamps.add(page_stamp(replace(CHANNEL, title="晚报"), EPISODE))
    assert len(stamps) == 2 + len(OTHER) + 2 + 1
    assert {len(stamp) for stamp in stamps} == {16}
    assert page_stamp(CHANNEL, EPISODE) == page_stamp(CHANNEL, replace(EPISODE, size_bytes=1))
    assert {field.name for field in fields(EPISODE)} > OTHER.keys()


def test_the_stamp_is_read_from_the_head_of_a_page(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    assert stamp_in(page) == ""
    stamp = '<meta name="generator" content="briefing 0a1b2c">'
    page.write_text(f"<html>{stamp}", "utf-8")
    assert stamp_in(page) == "0a1b2c"
    page.write_text("a" * 1600 + stamp, "utf-8")
    assert stamp_in(page) == ""


def test_a_day_is_on_the_shelf_with_its_record(tmp_path: Path) -> None:
    for day in ("2026-03-17", "2026-03-18", "2026-03-19", "2026-3-20", "a2026-03-21"):
        (tmp_path / day).mkdir()
        if day != "2026-03-19":
            (tmp_path / day / "episode.json").touch()
            os.utime(tmp_path / day / "episode.json", ns=(9 * 10**18, 9 * 10**18))
    assert list(shelved_records(tmp_path)) == ["2026-03-18", "2026-03-17"]
    assert shelved_records(tmp_path)["2026-03-17"] == 9 * 10**18


@pytest.mark.parametrize(("written", "changed"), [(5, 9), (9, 5), (7, 7)])
def test_a_file_was_touched_when_it_was_written_or_changed_last(written: int, changed: int) -> None:
    found = SimpleNamespace(st_mtime_ns=written, st_ctime_ns=changed)
    assert touched_ns(cast("os.stat_result", found)) == max(written, changed)
