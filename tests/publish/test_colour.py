"""The show's colours: contrast as WCAG has it, tones that can be read, the grounds of the page."""

from pathlib import Path

import pytest

from briefing.publish.cover import colour as module
from briefing.publish.cover.colour import DARK, LIGHT, Rgb, as_hex, contrast, show_colours
from briefing.publish.page import install

WHITE, BLACK, GREY = (255, 255, 255), (0, 0, 0), (0x77, 0x77, 0x77)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        (WHITE, BLACK, 21.0),
        (WHITE, GREY, 4.478),
        (GREY, BLACK, 4.69),
        (WHITE, (255, 0, 0), 3.998),
        (WHITE, (0, 255, 0), 1.372),
        (WHITE, (0, 0, 255), 8.592),
        ((10, 10, 10), BLACK, 1.061),
        (GREY, GREY, 1.0),
    ],
)
def test_the_contrast_of_two_colours_is_as_wcag_works_it_out(
    one: Rgb, other: Rgb, ratio: float
) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.002)
    assert contrast(other, one) == contrast(one, other)


def test_the_grounds_are_those_of_the_page() -> None:
    style = Path(install.__file__).with_name("templates").joinpath("style.css").read_text("utf-8")
    assert style.count(f"--soft: {as_hex(LIGHT)}") == style.count(f"--soft: {as_hex(DARK)}") == 1
    assert as_hex((0, 10, 255)) == "#000aff"


COLOURS = ("#b3261e", "#1e5bb3", "#808080", "#000000", "#ffffff", "")


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("title", ["海州早报", "江湾晚报"])
def test_text_can_be_read_and_is_as_bright_as_it_may_be(colour: str, title: str) -> None:
    tones = show_colours(colour, title)
    assert 4.6 <= contrast(tones.on_white, LIGHT) < 4.8
    assert 4.6 <= contrast(tones.on_black, DARK) < 4.8
    assert contrast(tones.deep, tones.paper) > 7


def test_a_colour_that_is_bright_enough_stays_as_it_is() -> None:
    assert show_colours("#26b31e", "").on_black == (46, 218, 37)


def test_the_tones_of_a_colour_have_its_hue() -> None:
    assert show_colours("#ff0000", "") == module.Colours(
        deep=(92, 10, 10),
        bright=(255, 51, 51),
        paper=(249, 236, 236),
        on_white=(219, 0, 0),
        on_black=(255, 71, 71),
    )


def test_a_show_without_a_colour_has_one_by_its_title() -> None:
    found = {show_colours("", f"第{number}台") for number in range(40)}
    assert len(found) == 10
    assert show_colours("", "海州早报") == show_colours("", "海州早报")


def test_the_sun_shines_a_little_on_the_ground() -> None:
    tones = show_colours("#ff0000", "")
    assert tones.glow(0.0) == tones.deep
    assert tones.glow(1.0) == (115, 16, 16)
