"""The recognizer: sound in, the words it heard out."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from faster_whisper import WhisperModel
from numpy.typing import NDArray

from briefing.verify.tuned import Packs
from briefing.verify.whisper import whisper_folder

Hearer = Callable[[NDArray[np.float32]], str]
"""From sound at 16 kHz, shape (n_samples,), in [-1, 1], to text as a person would write it."""
RECOGNIZER = "Whisper base"
# Without it some words come in traditional characters, or without punctuation.
_MANNER = "以下是普通话的新闻。"


def open_hearer(cache: Path | None = None) -> Hearer:
    """Return the recognizer, ready to listen; it hears the same words in the same sound.

    Its model lies in the user's cache if no other is given.

    Raises:
        VerifyError: its model is missing or damaged.
        OutputError: the cache cannot be written.
    """
    model = WhisperModel(
        str(whisper_folder(cache)), device="cpu", compute_type="int8", cpu_threads=Packs.THREADS
    )

    def hear(sound: NDArray[np.float32]) -> str:
        segments, _about = model.transcribe(
            sound,
            language="zh",
            beam_size=1,
            temperature=0.0,
            condition_on_previous_text=False,
            without_timestamps=True,
            initial_prompt=_MANNER,
            # Nothing that was heard is held back: what is silent is measured, not guessed.
            no_speech_threshold=None,
            log_prob_threshold=None,
            compression_ratio_threshold=None,
        )
        return "".join(segment.text for segment in segments).strip()

    return hear
