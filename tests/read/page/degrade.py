"""Pages as a scanner or a telephone takes them: skewed, bent, blurred, noisy, in shadow."""

import io
import random
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium
from PIL import Image

from briefing.read.page.recognition.photo import Pixels


def rendered(path: Path, dpi: int) -> Pixels:
    """Return the first page of a PDF as a clean picture."""
    document = pdfium.PdfDocument(path)
    try:
        shown = document[0].render(scale=dpi / 72, rev_byteorder=True).to_numpy()
        return np.ascontiguousarray(shown[:, :, :3])
    finally:
        document.close()


def scanned(pixels: Pixels, rng: random.Random) -> bytes:
    """Return a page as a flat scan: turned by up to a degree, as PNG."""
    return _packed(_turned(pixels, rng.uniform(-1, 1)), "PNG")


def photographed(pixels: Pixels, rng: random.Random, bent: bool = False) -> bytes:
    """Return a page as a hand-held photograph: all faults at once, JPEG of quality 50."""
    flat = _bent(pixels, rng) if bent else pixels
    aside = _in_perspective(_turned(flat, rng.uniform(-3, 3)), rng)
    soft = cv2.GaussianBlur(aside, (0, 0), rng.uniform(0.5, 0.9))
    height, width = soft.shape[:2]
    across = np.linspace(rng.uniform(0.65, 1), rng.uniform(0.65, 1), width)
    down = np.linspace(rng.uniform(0.8, 1), 1, height)
    shadow = (down[:, None] * across[None, :])[:, :, None]
    noise = np.random.default_rng(rng.randrange(2**32)).normal(0, 6, soft.shape)
    lit = np.clip(soft * shadow + noise, 0, 255).astype(np.uint8)
    return _packed(lit, "JPEG")


def _turned(pixels: Pixels, degrees: float) -> Pixels:
    height, width = pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return np.asarray(
        cv2.warpAffine(
            pixels, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(250, 250, 250)
        ),
        np.uint8,
    )


def _bent(pixels: Pixels, rng: random.Random) -> Pixels:
    """Return a page that arches: its lines rise by a hundredth of its height in the middle."""
    height, width = pixels.shape[:2]
    rise = rng.uniform(0.005, 0.012) * height * rng.choice((-1, 1))
    arch = rise * np.sin(np.linspace(0, np.pi, width, dtype=np.float32))
    across, down = np.meshgrid(
        np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32)
    )
    return np.asarray(
        cv2.remap(pixels, across, down + arch, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE),
        np.uint8,
    )


def _in_perspective(pixels: Pixels, rng: random.Random) -> Pixels:
    height, width = pixels.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    shifts = [
        (rng.uniform(0, 0.03) * width * x, rng.uniform(0, 0.03) * height * y)
        for x, y in ((1, 1), (-1, 1), (-1, -1), (1, -1))
    ]
    matrix = cv2.getPerspectiveTransform(corners, corners + np.array(shifts, np.float32))
    return np.asarray(
        cv2.warpPerspective(pixels, matrix, (width, height), borderValue=(120, 110, 100)), np.uint8
    )


def _packed(pixels: Pixels, form: str) -> bytes:
    packed = io.BytesIO()
    Image.fromarray(pixels).save(packed, form, quality=50)
    return packed.getvalue()
