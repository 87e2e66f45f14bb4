"""The cover: the user's, checked, or one drawn from the show's colours.

It has the show's name over a newspaper whose columns become the bars of a voice, in front of a
rising sun. An episode's own cover has its date, and its first headline on the newspaper.
"""

import hashlib
import io
import logging
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PIL import Image, ImageDraw, UnidentifiedImageError

from briefing.errors import ShowError
from briefing.publish.cover.colour import Colours, show_colours
from briefing.publish.cover.letters import Box, draw_lines, fitted, lacking
from briefing.publish.tuned import Cover
from briefing.show import Show
from briefing.support.files import write_whole

COVER_PX = 3000
EPISODE_PX = 1400
_SIDES_PX = (1400, 3000)  # PSP-1 and Apple
_MOST_BYTES = 512_000
_FORM = 2
"""Raise it when the drawing changes: a new picture needs a new name (Apple)."""
_GRID = 300  # the drawing's own units, a tenth of a pixel at full size
_BARS = 11
_BANDS = 10  # of whole pixels at either size

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Brush:
    """Draws in the drawing's own units, on a band that begins at `top_px` of the picture."""

    draw: ImageDraw.ImageDraw
    scale: float
    top_px: int

    def box(
        self, left: float, top: float, right: float, bottom: float,
        fill: tuple[int, int, int], radius: float,
    ) -> None:  # fmt: skip
        """Draw a box with round corners."""
        corners = self._on_band(left, top, right, bottom)
        self.draw.rounded_rectangle(corners, radius * self.scale, fill)

    def disc(self, x: float, y: float, radius: float, fill: tuple[int, int, int]) -> None:
        """Draw a disc around a point."""
        self.draw.ellipse(self._on_band(x - radius, y - radius, x + radius, y + radius), fill)

    def _on_band(self, left: float, top: float, right: float, bottom: float) -> list[float]:
        """Return a box's corners in the band's pixels."""
        down = (top * self.scale - self.top_px, bottom * self.scale - self.top_px)
        return [left * self.scale, down[0], right * self.scale, down[1]]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a text stands, in the drawing's own units."""

    box: tuple[float, float, float, float]
    """Left, top, width and height."""
    largest: float
    """Size of the letters."""
    smallest: float
    lines: int
    """At most."""
    on_paper: bool = False


_NAME = _Place((28, 20, 244, 124), largest=66, smallest=18, lines=3)
_NAME_ABOVE = _Place((28, 18, 244, 40), largest=27, smallest=14, lines=1)
_DATE = _Place((28, 58, 244, 76), largest=60, smallest=40, lines=1)
_HEADLINE = _Place((44, 215, 212, 76), largest=31, smallest=20, lines=3, on_paper=True)


def with_cover(show: Show, out: Path) -> Show:
    """Return the show with a cover: its own, checked, or one drawn into the output folder.

    Raises:
        ShowError: the show's own cover is no square JPEG or PNG of 1400 to 3000 pixels without
            transparency, of at most 512 kB.
        OutputError: the folder cannot be written.
    """
    if show.cover is not None:
        check_cover(show.cover)
        return show
    path = drawn_cover(show, out)
    if not path.is_file():
        picture = _draw(show, COVER_PX, bars=True)
        _letter(picture, show, show.title, _NAME)
        write_whole(path, as_file(picture))
    return replace(show, cover=path)


def drawn_cover(show: Show, out: Path) -> Path:
    """Return where the drawn cover of a show lies; its name changes with its looks."""
    looks = f"{_FORM} {show.colour} {show.title}"
    return out / f"cover-{hashlib.sha256(looks.encode()).hexdigest()[:8]}.jpg"


def with_episode_cover(show: Show, out: Path, day: date, headline: str) -> Show:
    """Return the show with the episode's own cover, drawn for its MP3; a picture it brings stays.

    Raises:
        OutputError: the folder cannot be written.
    """
    if show.cover != drawn_cover(show, out):
        return show
    path = out / day.isoformat() / "cover.jpg"
    write_whole(path, episode_cover(show, day, headline))
    return replace(show, cover=path)


def episode_cover(show: Show, day: date, headline: str) -> bytes:
    """Return the drawn cover with an episode's date and headline, as JPEG, 1400 px square.

    The newspaper has bars where there is no headline.
    """
    headed = bool(headline) and not _said_lacking(headline, "the headline")
    picture = _draw(show, EPISODE_PX, bars=not headed)
    _letter(picture, show, show.title, _NAME_ABOVE)
    _letter(picture, show, f"{day.month}月{day.day}日", _DATE)
    if headed:
        _letter(picture, show, headline, _HEADLINE)
    return as_file(picture)


def check_cover(path: Path) -> None:
    """Check a picture against what podcast directories take.

    Raises:
        ShowError: what is wrong with it, and what would be right.
    """
    wanted = "It must be a square JPEG or PNG, 1400 to 3000 px, without transparency, <= 512 kB"
    try:
        size_bytes = path.stat().st_size
        with Image.open(path, formats=("JPEG", "PNG")) as picture:
            width, height = picture.size
            mode, clear = picture.mode, "transparency" in picture.info
            if fits := width == height and _SIDES_PX[0] <= width <= _SIDES_PX[1]:
                # To the end of the file, but with as few pixels as its format allows.
                picture.draft(None, (width // 8, height // 8))
                picture.load()
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, SyntaxError) as error:
        raise ShowError(f"cannot use the cover '{path}': {error}. {wanted}.") from error
    if not fits:
        found = f"it is {width} x {height} px"
    elif mode not in {"RGB", "L", "P"} or clear:
        found = f"it has {'transparency' if clear or 'A' in mode else f'the colours of {mode}'}"
    elif size_bytes > _MOST_BYTES:
        found = f"it has {size_bytes} bytes"
    else:
        return
    raise ShowError(f"cannot use the cover '{path}': {found}. {wanted}.")


def _letter(picture: Image.Image, show: Show, text: str, place: "_Place") -> None:
    """Set a text in its place on the picture."""
    if place is not _HEADLINE and _said_lacking(text, "the show's name"):
        return
    unit = picture.width / _GRID
    box = Box(*(unit * each for each in place.box))
    lines = fitted(text, box, unit * place.largest, unit * place.smallest, place.lines)
    colours = show_colours(show.colour, show.title)
    fill = colours.deep if place.on_paper else colours.paper
    draw_lines(ImageDraw.Draw(picture), lines, box, fill)


def _said_lacking(text: str, what: str) -> bool:
    """Say whether the font lacks something of a text, and tell it if so."""
    if missing := lacking(text):
        log.warning(
            "the drawn cover stands without %s: its font has no '%s'. Bring a picture of your own "
            "with 'cover' in show.toml",
            what,
            missing,
        )
    return bool(missing)


def _draw(show: Show, side_px: int, *, bars: bool) -> Image.Image:
    """Draw the cover at twice its size, then halve it, so that edges are smooth.

    It is drawn in bands: in one, it would take 100 MB beside the voice model.
    """
    colours = show_colours(show.colour, show.title)
    picture = Image.new("RGB", (side_px, side_px))
    height_px = side_px // _BANDS
    for top_px in range(0, side_px, height_px):
        band = Image.new("RGB", (2 * side_px, 2 * height_px), colours.deep)
        brush = Brush(ImageDraw.Draw(band), 2 * side_px / _GRID, 2 * top_px)
        _draw_scene(brush, colours)
        if bars:
            _draw_bars(brush, colours, hashlib.sha256(show.title.encode()).digest())
        picture.paste(band.resize((side_px, height_px), Image.Resampling.BOX), (0, top_px))
    return picture


def _draw_scene(brush: Brush, colours: Colours) -> None:
    """Draw the sun, the page before it and its head."""
    for radius, tone in ((84, colours.glow(0.5)), (66, colours.glow(1.0)), (48, colours.bright)):
        brush.disc(204, 196, radius, tone)
    brush.box(28, 176, 272, 320, colours.paper, radius=9)
    brush.box(44, 190, 196, 200, colours.deep, radius=3)
    brush.box(206, 190, 256, 200, colours.bright, radius=3)
    brush.box(44, 207, 256, 209, colours.deep, radius=1)


def _draw_bars(brush: Brush, colours: Colours, seed: bytes) -> None:
    """Draw columns of print that rise and fall like a voice."""
    step = (256 - 44) / _BARS
    for bar in range(_BARS):
        swell = 1 - abs(bar - (_BARS - 1) / 2) / _BARS
        height = 10 + (20 + seed[bar] % 40) * swell
        left = 44 + bar * step + 2
        tone = colours.bright if seed[bar + 12] % 4 == 0 else colours.deep
        brush.box(left, 254 - height / 2, left + step - 5, 254 + height / 2, tone, radius=6)


def as_file(picture: Image.Image, form: str = "JPEG") -> bytes:
    """Return a picture as covers are stored: a JPEG; or a PNG, which ignores the quality."""
    written = io.BytesIO()
    picture.save(written, form, quality=Cover.JPEG_QUALITY, optimize=True, progressive=True)
    return written.getvalue()
