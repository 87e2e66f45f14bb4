"""Shapes on a band of a picture that is drawn band by band."""

from PIL import ImageDraw


class Brush:
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
