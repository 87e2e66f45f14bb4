"""The embedded voice as an engine, and its model opened while there is other work."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.records import Script, Takes
from briefing.show import Show, Voice
from briefing.speak.script import Prepared
from briefing.speak.tuned import TakeChecks

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

TITLE = "the embedded voice"
LENGTH = TakeChecks.EMBEDDED_LENGTH
MAY_BE_REPLACED = False


def speak(script: Script, show: Show, folder: Path, prepared: Prepared) -> Takes:
    """Return every line as sound, listened to if the show is to listen."""
    from briefing.speak.kokoro.kokoro import speak_lines

    heard: tuple[str, ...] = ()
    takes = speak_lines(script.lines, show, folder, prepared.ahead)
    if prepared.ear is not None and show.listen:
        from briefing.speak.kokoro.listen import listen_to_takes

        takes, heard = listen_to_takes(script.lines, show, folder, prepared.ear)
    return Takes("kokoro", takes, (*heard, *_about(*show.pair_of("kokoro"))))


def _about(first: Voice, second: Voice) -> Iterator[str]:
    """Yield what a listener may take for a fault though it comes from the choice of voices."""
    if first.alike == second.name:
        yield f"the voices '{first.name}' and '{second.name}' are hard to tell apart"
    for voice in (first, second):
        if voice.dialect:
            yield f"the voice '{voice.name}' speaks {voice.dialect}, not plain Mandarin"


class ModelAhead:
    """A model that opens in the background and is taken once."""

    def __init__(self, voice: Voice) -> None:
        beside = ThreadPoolExecutor(1)
        self._voice = voice
        self._opening: Future[InferenceSession | None] | None = beside.submit(_open_if_built, voice)
        beside.shutdown(wait=False)

    def take(self) -> "InferenceSession":
        """Return the model, as soon as it is open; afterwards it is the taker's to let go.

        Raises:
            ModelError: the weights are missing or damaged.
        """
        opening, self._opening = self._opening, None
        model = opening.result() if opening else None
        if model is None:
            from briefing.speak.kokoro.model import open_model

            model = open_model(self._voice)
        return model


def model_ahead(show: Show) -> ModelAhead | None:
    """Return the show's embedded voice, already opening, or None where another may speak."""
    return ModelAhead(show.pair_of("kokoro")[0]) if show.engine == "kokoro" else None


def _open_if_built(voice: Voice) -> "InferenceSession | None":
    # What must be built takes half a minute: a run that fails early is not to wait for that.
    from briefing.speak.kokoro.model import is_built, open_model

    return open_model(voice) if is_built() else None
