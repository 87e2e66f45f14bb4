"""A picture of a page as pixels: turned as the camera says, of a size that can be read."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from briefing.errors import InputError
from briefing.read.tuned.recognition import Photo

_MOST_PIXELS = 120_000_000

Pixels = NDArray[np.uint8]
Values = NDArray[np.floating[Any]]


def frames_of(data: bytes, name: str) -> int:
    """Return how many pages a picture file has.

    Raises:
        InputError: it is damaged.
    """
    with _opened(data, name) as picture:
        return int(getattr(picture, "n_frames", 1))


def pixels_of(data: bytes, name: str, frame: int = 0) -> Pixels:
    """Return a page of a picture file, of shape (height, width, 3).

    Raises:
        InputError: it is damaged, or too large.
    """
    with _opened(data, name) as picture:
        picture.seek(frame)
        pixels = picture.width * picture.height
        if pixels > _MOST_PIXELS:
            raise InputError(
                f"cannot read '{name}': it has {pixels / 1e6:.0f} million pixels, more than the "
                f"{_MOST_PIXELS / 1e6:.0f} million of the largest page. Make it smaller."
            )
        return _pixels(picture)


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[Image.Image]:
    try:
        with warnings.catch_warnings():
            # The size is looked at by us; Pillow's own warning names no file.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            yield Image.open(io.BytesIO(data))
    except Image.DecompressionBombError as error:
        raise InputError(
            f"cannot read '{name}': it has more than the {_MOST_PIXELS / 1e6:.0f} million pixels "
            "of the largest page. Make it smaller."
        ) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise InputError(
            f"cannot read '{name}': the picture is damaged. Scan or photograph it again."
        ) from error


def _pixels(picture: Image.Image) -> Pixels:
    if max(picture.size) > Photo.SIDE_PX:
        share = Photo.SIDE_PX / max(picture.size)
        # A JPEG is unpacked in half its size where that is enough.
        picture.draft("RGB", (int(picture.width * share), int(picture.height * share)))
        picture.load()
        share = Photo.SIDE_PX / max(picture.size)
        width, height = (max(1, round(side * share)) for side in picture.size)
        small = picture.resize((width, height), Image.Resampling.LANCZOS)
        turn = picture.getexif().get(ExifTags.Base.Orientation, 1)
        small.getexif()[ExifTags.Base.Orientation] = turn
        picture = small
    turned = ImageOps.exif_transpose(picture)
    if turned.mode in {"RGBA", "LA", "PA"} or "transparency" in turned.info:
        paper = Image.new("RGBA", turned.size, "white")
        turned = Image.alpha_composite(paper, turned.convert("RGBA"))
    return np.asarray(turned.convert("RGB"))


def note_of_shadow(name: str, pixels: Pixels) -> str:
    """Return a line that names a page a side of which lies in the dark; empty if none does."""
    grey = pixels[:: Photo.STEP_PX, :: Photo.STEP_PX].mean(axis=2)
    for sides, axis in ((("left", "right"), 1), (("top", "bottom"), 0)):
        strips = np.array_split(grey, Photo.STRIPS, axis=axis)
        bright = (np.percentile(s, Photo.PAPER) if s.size else 255 for s in strips)
        paper = np.array(list(bright))
        dark = paper < Photo.DARK * paper.max()
        for side, row in zip(sides, (dark, dark[::-1]), strict=True):
            count = int(np.argmin(row)) if not row.all() else 0
            if count > 1:
                share = 100 * count / Photo.STRIPS
                return (
                    f"'{name}': about {share:.0f} % of it, on the {side}, lies in "
                    "the dark; what stands there may be missing. Photograph it again in the light"
                )
    return ""
