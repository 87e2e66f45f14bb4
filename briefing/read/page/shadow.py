"""Whether a side of a photographed page lies in the dark."""

import numpy as np

from briefing.read.page.photo import Pixels

_STRIPS = 6
"""A page is looked at in so many strips, across and down."""
_PAPER = 95
"""What is brighter than so many percent of a strip is paper, not ink."""
_DARK = 0.3
"""Paper so bright, as a share of the brightest strip's, shows little of what stands on it."""
_STEP = 8


def note_of_shadow(name: str, pixels: Pixels) -> str:
    """Return a line that names a page a side of which lies in the dark; empty if none does."""
    grey = pixels[::_STEP, ::_STEP].mean(axis=2)
    for sides, axis in ((("left", "right"), 1), (("top", "bottom"), 0)):
        strips = np.array_split(grey, _STRIPS, axis=axis)
        paper = np.array([np.percentile(strip, _PAPER) if strip.size else 255 for strip in strips])
        dark = paper < _DARK * paper.max()
        for side, row in zip(sides, (dark, dark[::-1]), strict=True):
            count = int(np.argmin(row)) if not row.all() else 0
            if count > 1:
                share = f"{100 * count / _STRIPS:.0f} %"
                return (
                    f"'{name}': about {share} of it, on the {side}, lies in the dark; what stands "
                    "there may be missing. Photograph it again in the light"
                )
    return ""
