"""The cover: handsome without a font, right for directories, or refused with a reason."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from briefing.errors import ShowError
from briefing.publish import publish_episode
from briefing.publish.cover.colour import contrast, show_colours
from briefing.publish.cover.draw import check_cover, episode_cover, with_cover
from briefing.settings.show_file import default_show
from briefing.show import Show
from tests.publish.conftest import make_master, make_script


def save(picture: Image.Image, path: Path) -> Path:
    picture.save(path)
    return path


def test_a_cover_is_drawn_that_directories_take(tmp_path: Path) -> None:
    show = with_cover(default_show(), tmp_path)
    assert show.cover is not None
    check_cover(show.cover)
    with Image.open(show.cover) as picture:
        assert (picture.size, picture.mode, picture.format) == ((3000, 3000), "RGB", "JPEG")
    assert show.cover.stat().st_size <= 512_000
    once = show.cover.read_bytes()
    assert with_cover(show, tmp_path) == show
    show.cover.unlink()
    again = with_cover(default_show(), tmp_path).cover
    assert again is not None
    assert again.read_bytes() == once


def test_another_colour_is_another_picture_under_another_name(tmp_path: Path) -> None:
    red = with_cover(replace(default_show(), colour="#b3261e"), tmp_path).cover
    blue = with_cover(replace(default_show(), colour="#1e5bb3"), tmp_path).cover
    assert red is not None
    assert blue is not None
    assert red.name != blue.name
    with Image.open(red) as first, Image.open(blue) as second:
        assert first.getpixel((5, 5))[0] > second.getpixel((5, 5))[0]  # type: ignore[index]  # RGB


def test_sun_and_page_stand_where_they_belong() -> None:
    colours = show_colours(default_show().colour, default_show().title)
    with Image.open(io.BytesIO(episode_cover(default_show(), date(2026, 3, 18)))) as picture:
        for across, down, colour in (
            (5, 295, colours.deep),  # beside the page
            (196, 85, colours.bright),  # the sun, high
            (196, 145, colours.bright),  # and low
            (120, 173, colours.deep),  # the head of the page
            (36, 160, colours.paper),
            (150, 295, colours.paper),
        ):
            found = picture.getpixel((round(across * 1400 / 300), round(down * 1400 / 300)))
            assert found == pytest.approx(colour, abs=6)  # it is a JPEG


def test_an_episodes_cover_differs_by_its_date_alone() -> None:
    days = [date(2026, 3, 18), date(2026, 12, 31)]
    pictures = [Image.open(io.BytesIO(episode_cover(default_show(), day))) for day in days]
    assert [picture.size for picture in pictures] == [(1400, 1400)] * 2
    upper = [picture.crop((0, 0, 1400, 690)).tobytes() for picture in pictures]
    lower = [picture.crop((0, 710, 1400, 1400)).tobytes() for picture in pictures]
    assert upper[0] != upper[1]
    assert lower[0] == lower[1]


def test_a_show_without_a_cover_gets_one_for_itself_and_each_day(
    tone: Path, tmp_path: Path
) -> None:
    show, script = default_show(), make_script(date(2026, 3, 18))
    publish_episode(make_master(tone, script, show, tmp_path), script, show, tmp_path)
    feed = (tmp_path / "feed.xml").read_text(encoding="utf-8")
    cover = next(tmp_path.glob("cover-????????.jpg"))
    (own,) = (tmp_path / "2026-03-18").glob("briefing-2026-03-18-????????.jpg")
    for path in (cover, own):
        check_cover(path)
        address = f"http://localhost:8000/{path.relative_to(tmp_path).as_posix()}"
        assert f'<itunes:image href="{address}"/>' in feed


def test_a_cover_of_ones_own_is_taken_as_it_is(show: Show, tmp_path: Path) -> None:
    assert with_cover(show, tmp_path) == show


@pytest.mark.parametrize(
    ("picture", "name", "fault"),
    [
        (Image.new("RGB", (1400, 1399)), "a.jpg", "1400 x 1399 px"),
        (Image.new("RGB", (1399, 1399)), "a.jpg", "1399 x 1399 px"),
        (Image.new("RGB", (3001, 3001)), "a.png", "3001 x 3001 px"),
        (Image.new("RGBA", (1400, 1400)), "a.png", "transparency"),
        (Image.new("CMYK", (1400, 1400)), "a.jpg", "colours of CMYK"),
        (Image.new("RGB", (1400, 1400)), "a.gif", "cannot identify"),
        (Image.effect_noise((1400, 1400), 90), "a.png", "bytes"),
    ],
)
def test_what_directories_refuse_is_refused_with_a_reason(
    show: Show, tmp_path: Path, picture: Image.Image, name: str, fault: str
) -> None:
    wrong = replace(show, cover=save(picture, tmp_path / name))
    with pytest.raises(ShowError, match=fault) as caught:
        with_cover(wrong, tmp_path / "out")
    assert "1400 to 3000 px" in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"\xff\xd8\xff\xe0\0\x10JFIF"])
def test_a_damaged_cover_is_named(show: Show, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "own.jpg"
    path.write_bytes(content)
    with pytest.raises(ShowError, match=r"own\.jpg"):
        with_cover(replace(show, cover=path), tmp_path / "out")


def test_half_a_cover_is_named(show: Show, tmp_path: Path) -> None:
    path = save(Image.effect_noise((1400, 1400), 9), tmp_path / "own.jpg")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(ShowError, match=r"own\.jpg.*truncated"):
        with_cover(replace(show, cover=path), tmp_path / "out")


@pytest.mark.parametrize("colour", ["", "#000000", "#ffffff", "#ffff00", "#b3261e", "#1e5bb3"])
def test_text_in_any_shows_colour_can_be_read(colour: str) -> None:
    for title in ("海州早报", "每日新闻简报", "demo", "晚间新闻"):
        colours = show_colours(colour, title)
        assert contrast(colours.on_white, (255, 255, 255)) >= 4.5
        assert contrast(colours.on_white, (0xF4, 0xF4, 0xF7)) >= 4.5
        assert contrast(colours.on_black, (0x18, 0x18, 0x1C)) >= 4.5
        assert contrast(colours.on_black, (0x23, 0x23, 0x29)) >= 4.5
        assert contrast(colours.paper, colours.deep) >= 4.5
