"""Shapes on a band of a picture that is drawn band by band."""

from dataclasses import dataclass

from PIL import ImageDraw


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
