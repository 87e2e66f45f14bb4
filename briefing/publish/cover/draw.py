"""The cover: the user's, checked, or one drawn from the show's colours.

It is drawn without letters, so that it needs no font and looks the same everywhere: a newspaper
whose columns become the bars of a voice, in front of a rising sun. An episode's own cover adds its
date, in the digits that Pillow brings.
"""

import hashlib
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, UnidentifiedImageError

from briefing.errors import ShowError
from briefing.publish.cover.colour import Colours, show_colours
from briefing.show import Show
from briefing.support.files import write_whole

COVER_PX = 3000
EPISODE_PX = 1400
_SIDES_PX = (1400, 3000)  # PSP-1 and Apple
_MOST_BYTES = 512_000
_FORM = 1
"""Raise it when the drawing changes: a new picture needs a new name (Apple)."""
_GRID = 300  # the drawing's own units, a tenth of a pixel at full size
_BARS = 11
_BANDS = 10  # of whole pixels at either size
ICON_PX = (192, 512)


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
        write_whole(path, _jpeg(_draw(show, COVER_PX)))
    return replace(show, cover=path)


def drawn_cover(show: Show, out: Path) -> Path:
    """Return where the drawn cover of a show lies; its name changes with its looks."""
    looks = f"{_FORM} {show.colour} {show.title}"
    return out / f"cover-{hashlib.sha256(looks.encode()).hexdigest()[:8]}.jpg"


def episode_cover(show: Show, day: date) -> bytes:
    """Return the drawn cover with an episode's date, as JPEG, 1400 px square."""
    picture = _draw(show, EPISODE_PX)
    brush = ImageDraw.Draw(picture)
    colours = show_colours(show.colour, show.title)
    unit = EPISODE_PX / _GRID
    for text, size, top in ((f"{day.month}.{day.day}", 62, 22), (str(day.year), 24, 92)):
        font = ImageFont.load_default(size * unit)
        at = (28 * unit, top * unit)
        brush.text(at, text, fill=colours.paper, font=font, anchor="lt")
    return _jpeg(picture)


def icon(cover: Path, side_px: int) -> bytes:
    """Return a cover as a PNG icon for a phone's home screen."""
    with Image.open(cover) as picture:
        picture.draft("RGB", (2 * side_px, 2 * side_px))  # a JPEG need not be decoded in full
        small = picture.convert("RGB").resize((side_px, side_px), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    small.save(written, "PNG", optimize=True)
    return written.getvalue()


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
            if width == height and _SIDES_PX[0] <= width <= _SIDES_PX[1]:
                # To the end of the file, but with as few pixels as its format allows.
                picture.draft(None, (width // 8, height // 8))
                picture.load()
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, SyntaxError) as error:
        raise ShowError(f"cannot use the cover '{path}': {error}. {wanted}.") from error
    if width != height or not _SIDES_PX[0] <= width <= _SIDES_PX[1]:
        raise ShowError(f"cannot use the cover '{path}': it is {width} x {height} px. {wanted}.")
    if mode not in {"RGB", "L", "P"} or clear:
        found = "transparency" if clear or "A" in mode else f"the colours of {mode}"
        raise ShowError(f"cannot use the cover '{path}': it has {found}. {wanted}.")
    if size_bytes > _MOST_BYTES:
        raise ShowError(f"cannot use the cover '{path}': it has {size_bytes} bytes. {wanted}.")


def _draw(show: Show, side_px: int) -> Image.Image:
    """Draw the cover at twice its size, then halve it, so that edges are smooth.

    It is drawn in bands: in one, it would take 100 MB beside the voice model.
    """
    colours = show_colours(show.colour, show.title)
    picture = Image.new("RGB", (side_px, side_px))
    height_px = side_px // _BANDS
    for top_px in range(0, side_px, height_px):
        band = Image.new("RGB", (2 * side_px, 2 * height_px), colours.deep)
        brush = _Brush(ImageDraw.Draw(band), 2 * side_px / _GRID, 2 * top_px)
        _draw_sun(brush, colours)
        _draw_paper(brush, colours, hashlib.sha256(show.title.encode()).digest())
        picture.paste(band.resize((side_px, height_px), Image.Resampling.BOX), (0, top_px))
    return picture


def _draw_sun(brush: "_Brush", colours: Colours) -> None:
    for ring, radius in enumerate((118, 98, 78)):
        share = (0.14, 0.30, 1.0)[ring]
        tone = tuple(
            round(low + (high - low) * share)
            for low, high in zip(colours.deep, colours.bright, strict=True)
        )
        brush.disc(196, 150, radius, (tone[0], tone[1], tone[2]))


def _draw_paper(brush: "_Brush", colours: Colours, seed: bytes) -> None:
    """Draw the page's head, and under it columns of print that rise and fall like a voice."""
    brush.box(28, 150, 272, 300, colours.paper, radius=9)
    brush.box(44, 166, 196, 180, colours.deep, radius=3)
    brush.box(206, 166, 256, 180, colours.bright, radius=3)
    brush.box(44, 188, 256, 191, colours.deep, radius=1)
    step = (256 - 44) / _BARS
    for bar in range(_BARS):
        swell = 1 - abs(bar - (_BARS - 1) / 2) / _BARS
        height = 12 + (22 + seed[bar] % 52) * swell
        left = 44 + bar * step + 2
        tone = colours.bright if seed[bar + 12] % 4 == 0 else colours.deep
        brush.box(left, 246 - height / 2, left + step - 5, 246 + height / 2, tone, radius=6)


class _Brush:
    """Draws in the drawing's own units, on a band that begins at `top_px` of the picture."""

    def __init__(self, draw: ImageDraw.ImageDraw, scale: float, top_px: int) -> None:
        self._draw = draw
        self._scale = scale
        self._top_px = top_px

    def box(
        self, left: float, top: float, right: float, bottom: float,
        fill: tuple[int, int, int], radius: float,
    ) -> None:  # fmt: skip
        """Draw a box with round corners."""
        self._draw.rounded_rectangle(
            self._on_band(left, top, right, bottom), radius * self._scale, fill
        )

    def disc(self, x: float, y: float, radius: float, fill: tuple[int, int, int]) -> None:
        """Draw a disc around a point."""
        self._draw.ellipse(self._on_band(x - radius, y - radius, x + radius, y + radius), fill)

    def _on_band(self, left: float, top: float, right: float, bottom: float) -> list[float]:
        """Return a box's corners in the band's pixels."""
        across = (left * self._scale, right * self._scale)
        down = (top * self._scale - self._top_px, bottom * self._scale - self._top_px)
        return [across[0], down[0], across[1], down[1]]


def _jpeg(picture: Image.Image) -> bytes:
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=88, optimize=True, progressive=True)
    return written.getvalue()
