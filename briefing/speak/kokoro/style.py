"""A voice's style: one vector for each number of symbols, or two voices' vectors blended."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from briefing.errors import VoiceError
from briefing.show import Voice
from briefing.support.files import reason_of

_SHAPE = (510, 256)


@cache
def style_of(voice: Voice) -> NDArray[np.float32]:
    """Return a voice's style, shape (510, 256): row n is for n symbols.

    Raises:
        VoiceError: the voice has no vector, or one is missing, damaged or of another shape.
    """
    cannot = f"cannot use the voice '{voice.name}'"
    total = sum(weight for _path, weight in voice.vectors)
    if not total > 0:
        raise VoiceError(f"{cannot}: it has no style vector.")
    blend = np.zeros(_SHAPE, np.float32)
    for path, weight in voice.vectors:
        try:
            vector = np.frombuffer(path.read_bytes(), np.uint8)
        except OSError as error:
            raise VoiceError(f"{cannot}: its vector '{path}': {reason_of(error)}.") from error
        if vector.size != blend.nbytes:
            raise VoiceError(
                f"{cannot}: its vector '{path}' has {vector.size} bytes, "
                f"not the {blend.nbytes} of {_SHAPE[0]} x {_SHAPE[1]} numbers."
            )
        numbers = vector.view(np.float32).reshape(_SHAPE)
        if not np.isfinite(numbers).all():
            raise VoiceError(f"{cannot}: its vector '{path}' is damaged.")
        blend += numbers * np.float32(weight / total)
    return blend
