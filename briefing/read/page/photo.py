"""A picture of a page as pixels: turned as the camera says, of a size that can be read."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from briefing.errors import InputError

MOST_PIXELS = 120_000_000
_LONGEST = 4_400
"""A longer side is made shorter: the type of a whole page is large enough in this."""

Pixels = NDArray[np.uint8]


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
        _check_size(picture, name)
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
            f"cannot read '{name}': it has more than the {MOST_PIXELS / 1e6:.0f} million pixels "
            "of the largest page. Make it smaller."
        ) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise InputError(
            f"cannot read '{name}': the picture is damaged. Scan or photograph it again."
        ) from error


def _check_size(picture: Image.Image, name: str) -> None:
    pixels = picture.width * picture.height
    if pixels > MOST_PIXELS:
        raise InputError(
            f"cannot read '{name}': it has {pixels / 1e6:.0f} million pixels, more than the "
            f"{MOST_PIXELS / 1e6:.0f} million of the largest page. Make it smaller."
        )


def _pixels(picture: Image.Image) -> Pixels:
    turned = ImageOps.exif_transpose(picture)
    longest = max(turned.size)
    if longest > _LONGEST:
        share = _LONGEST / longest
        turned = turned.resize(
            (max(1, round(turned.width * share)), max(1, round(turned.height * share))),
            Image.Resampling.LANCZOS,
        )
    if turned.mode in {"RGBA", "LA", "PA"} or "transparency" in turned.info:
        clear = turned.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        turned = Image.alpha_composite(paper, clear)
    return np.asarray(turned.convert("RGB"))
