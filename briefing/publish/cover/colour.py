"""The show's colours: one hue, drawn from its settings or its name, in tones that can be read."""

import hashlib
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass

from briefing.publish.tuned import Tones

Rgb = tuple[int, int, int]

# The grounds of the page on which the show's colour is hardest to read; style.css has them, too.
LIGHT: Rgb = (0xF4, 0xF4, 0xF7)
DARK: Rgb = (0x23, 0x23, 0x29)
_AA = 4.5  # WCAG 2.2, 1.4.3: contrast of text


@dataclass(frozen=True, slots=True)
class Colours:
    """Tones of one hue, as (red, green, blue) from 0 to 255."""

    deep: Rgb
    """The cover's ground."""
    bright: Rgb
    """The cover's sun."""
    paper: Rgb
    """The cover's paper."""
    on_white: Rgb
    """Text and buttons on a light page."""
    on_black: Rgb
    """Text and buttons on a dark page."""

    def glow(self, share: float) -> Rgb:
        """Return the cover's ground where the sun shines on it; at 1 as bright as it gets."""
        red, green, blue = (
            round(low + (high - low) * Tones.GLOW * share)
            for low, high in zip(self.deep, self.bright, strict=True)
        )
        return red, green, blue


def show_colours(colour: str, title: str) -> Colours:
    """Return the tones of a show's colour as #rrggbb, or of one by its title if that is empty."""
    if colour:
        red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        hue, _light, saturation = rgb_to_hls(red, green, blue)
    else:
        digest = hashlib.sha256(title.encode()).digest()
        hue, saturation = Tones.HUES[digest[0] % len(Tones.HUES)] / 360, Tones.SATURATION
    return Colours(
        deep=_tone(hue, saturation, *Tones.DEEP),
        bright=_tone(hue, saturation, *Tones.BRIGHT),
        paper=_tone(hue, saturation, *Tones.PAPER),
        on_white=_readable(hue, saturation, LIGHT, -Tones.STEP),
        on_black=_readable(hue, saturation, DARK, Tones.STEP),
    )


def as_hex(colour: Rgb) -> str:
    """Return a colour as CSS writes it."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast of two colours, from 1 to 21.

    Source: WCAG 2.2, definition of contrast ratio.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _readable(hue: float, saturation: float, ground: Rgb, step: float) -> Rgb:
    """Return the hue, as near to the middle as text on this ground may be, and a little beyond."""
    light = 0.5
    enough = _AA + Tones.MORE_CONTRAST
    while contrast(_tone(hue, saturation, light), ground) < enough and 0 < light < 1:
        light += step
    return _tone(hue, saturation, light)


def _luminance(colour: Rgb) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _tone(hue: float, saturation: float, light: float, share: float = 1.0) -> Rgb:
    red, green, blue = hls_to_rgb(hue, min(1.0, max(0.0, light)), min(1.0, saturation * share))
    return round(red * 255), round(green * 255), round(blue * 255)
