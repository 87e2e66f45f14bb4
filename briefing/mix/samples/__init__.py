"""Samples: their rate, their loudness, their peaks."""

from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
"""Sound in [-1, 1], shape (n_samples,) where nothing else is said."""


def in_rows(samples: Samples, size: int) -> Samples:
    """Return samples in rows of one size, the last row filled up with silence."""
    return np.pad(samples, (0, -samples.size % size)).reshape(-1, size)


def around(
    values: NDArray[Any], reach: int, beyond: Literal["constant", "edge"] = "constant"
) -> NDArray[Any]:
    """Return each value with `reach` others on each side, shape (n_values, 2 * reach + 1).

    Beyond the ends stand zeros, or with `edge` the first and the last value.
    """
    padded = np.pad(values, reach, mode=beyond)
    return np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1)


def smoothed(values: NDArray[Any], window: NDArray[np.float64]) -> NDArray[Any]:
    """Return values averaged under a window of odd length; beyond the ends the last ones go on."""
    padded = np.pad(values, window.size // 2, mode="edge")
    return np.convolve(padded, window / window.sum(), mode="valid")
